import { fold } from '../reading/fold.ts';
import { findProseDate, monthNames, weekdayNames } from '../reading/prose-date.ts';

/** Words that set a bound in time, on folded text. */
const BOUND =
  /(?<!\p{L})(?:not (?:before|until|till)|before|until|till?|after|prior to|avant|jusqu|a partir|apres|des le|antes|hasta|despues|قبل|حتي|بعد|ابتداء|اعتبارا|bis|nicht vor)(?!\p{L})/u;
/** These also say where something is from: alone with a time they set a bound. */
const WEAK_BOUND = /(?<!\p{L})(?:from|as of|desde|des|ab|من)(?!\p{L})/u;

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

const DAY_OR_HOUR = new Set([
  ...weekdayNames,
  ...words('noon midnight tomorrow tonight midi minuit demain mediodia medianoche manana غدا الساعه ظهرا منتصف الجمعه الخميس'),
]);
const CLOCK =
  /(?<!\d)\d{1,2} ?(?:[:h.] ?\d{2}(?!\d)|(?:h|am|pm|a\.m|p\.m|heures?|horas?|hrs?|uhr|gmt|utc|o'clock)(?!\p{L})|\/ ?\d{1,2})/u;

/** What such a line is made of besides days and hours. Folded. */
const VOCABULARY = new Set([
  ...DAY_OR_HOUR,
  ...monthNames,
  ...words(`embargo embargoed embargoes strictly strict under wraps hold held please not no do for to be before until till til after
    prior from as of the at on in by this is it all any and or a an am pm gmt utc cet cest est edt bst local time date hrs hours
    release released publish published publication broadcast distribution distribute use used quote share post confidential secret
    only press news media conference text story note notes desks desk editors editor attention important morning afternoon evening
    day week next
    sous avant jusqu jusque jusqua au aux du de des la le les un une partir ne pas publier diffuser utiliser communiquer publie
    diffuse publication diffusion interdite autorisee possible differee strict stricte heure heures matin soir qu que ce cette
    communique presse attention note redactions apres heure locale prochain er
    bajo embargado embargada hasta antes despues del el los las no publicar difundir divulgar su difusion publicacion prohibida
    prohibido para solo desde partir este esta comunicado prensa hora horas nota local que se y con por
    sperrfrist bis uhr nicht vor ab freigabe gesperrt den
    حظر النشر نشر محظور محظوره يحظر ينشر تنشر للنشر بالنشر نشره نشرها ممنوع يمنع يسمح يجوز يرجي الرجاء عدم لا غير ليس قبل حتي بعد من
    في الي يوم تاريخ صباحا مساء الساعه بتوقيت غرينتش البيان هذا ابتداء اعتبارا الا يتم بيان صحفي العاشره`),
]);

const hasTime = (text: string, folded: string): boolean =>
  CLOCK.test(folded) ||
  (folded.match(/\p{L}+/gu) ?? []).some((word) => DAY_OR_HOUR.has(word)) ||
  findProseDate(text) !== undefined;

/** How many words of a folded line speak of anything but when it may be published. */
const otherWords = (folded: string): number =>
  (folded.match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1 && !VOCABULARY.has(word)).length;

/** Whether a line is a bound in time and little else: "Under wraps till Friday", "Pas avant jeudi 6 h". */
export const isPublicationCondition = (text: string): boolean => {
  if (text.length > 120) return false;
  const folded = fold(text);
  const others = otherWords(folded);
  return others <= 1 && (BOUND.test(folded) || (others === 0 && WEAK_BOUND.test(folded))) && hasTime(text, folded);
};

/** Whether a line that was asked about says nothing but when it may be published; what tells anything else is text. */
export const saysOnlyWhen = (text: string): boolean => {
  if (text.length >= 200) return false;
  const folded = fold(text);
  return otherWords(folded) <= (hasTime(text, folded) ? 2 : 1);
};

/** How many words of a line speak of anything but when it may be published. */
export const wordsBesideWhen = (text: string): number => otherWords(fold(text));

/** Whether a folded word is one of those that say when something may be published. */
export const isWordOfWhen = (word: string): boolean => VOCABULARY.has(word);
