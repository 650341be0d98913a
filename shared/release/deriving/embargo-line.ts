import { foldWithPlaces } from '../../languages/fold.ts';
import type { Problem } from '../problem.ts';
import { dayIn } from '../reading/calendar.ts';
import { findProseDate, isDayAfter } from '../reading/prose-date.ts';
import { placeIn, type SourceLine } from '../reading/source-text.ts';
import { readDateline } from './dateline.ts';
import { suggestEmbargo } from './embargo-suggestion.ts';
import { isProse as isProseLine } from './furniture.ts';
import { isPublicationCondition } from './publication-condition.ts';

/** What stands above a text is looked for in so many lines. */
const DEEPEST_HEAD = 60;

/** The word in the languages of wires, spaced out letters too. Matched on folded text, as all below. */
const EMBARGO =
  /(?<![\p{L}])(?:e ?m ?b ?a ?r ?g ?o(?:ed|es|ada|ado|s)?|embargad[oa]s?|sperrfrist|حظر (?:ال)?نشر|محظور (?:ال)?نشر|(?:ال)?محظور نشره)(?![\p{L}])/gu;

/** What asks to wait without the word. */
const WAIT: readonly RegExp[] = [
  // Prospectuses say "not for distribution in the United States"; that is about places.
  /(?<!\p{L})not (?:yet )?(?:for|to be) (?:release|publication|broadcast|distribution|use|published|released|distributed|used)(?:,? (?:or |and )?(?:release|publication|broadcast|distribution|use|published|released|distributed|used))*(?!\p{L})(?!,? (?:in|into|to|within|directly|outside|or|and)\b)(?!,? (?:release|publication|broadcast|distribution|use|published|released|distributed|used))/u,
  /(?<!\p{L})not (?:yet )?(?:for|to be) [\p{L} ,]{0,60}(?:before|until|prior to)(?!\p{L})/u,
  /(?<!\p{L})(?:please )?(?:hold|held)(?: (?:for|from|this|the|until|till))?(?: (?:release|publication|story|text))? (?:until|till|before|for release|for publication)(?!\p{L})/u,
  /(?<!\p{L})do not (?:publish|release|use|broadcast|distribute|quote|share|post)[\p{L} ,]{0,40}(?:before|until|till|prior)(?!\p{L})/u,
  /(?<!\p{L})(?:strictly )?confidential (?:until|till|before)(?!\p{L})/u,
  /(?<!\p{L})(?:a )?ne pas (?:publier|diffuser|utiliser|communiquer|rendre public)(?!\p{L})/u,
  /(?<!\p{L})(?:diffusion|publication) (?:interdite|autorisee|possible|differee)[\p{L} ]{0,20}(?:avant|jusqu|a partir|des le)/u,
  /(?<!\p{L})(?:no|prohibid[oa]) (?:publicar|difundir|divulgar|su (?:publicacion|difusion)|la (?:publicacion|difusion))[\p{L} ]{0,20}(?:antes|hasta)(?!\p{L})/u,
  /(?<!\p{L})para (?:publicar|publicacion|difusion) (?:a partir|despues)(?!\p{L})/u,
  /(?:يحظر|ممنوع|يمنع|لا يجوز|يرجي عدم|الرجاء عدم) (?:ال)?(?:نشر|نشره|نشرها|التداول|تداول)/u,
  /(?:غير|ليس|ليست) (?:مخصص(?:ه)? )?لل?نشر/u,
  /لا (?:ينشر|تنشر|يتم نشر)[\p{L} ]{0,20}(?:قبل|حتي)/u,
];

/** "For release at 10:00", "Release date: 3 March": an embargo in all but name when that time is still to come. */
const RELEASE_TIME =
  /^[^\p{L}]*(?:for (?:general |public )?(?:release|publication|use)|release(?: date| time)?|publication(?: date| time)|date de (?:diffusion|publication)|a (?:diffuser|publier)|fecha de (?:publicacion|difusion)|تاريخ النشر)(?! date)(?:[:,\s-]+(?:on|at|after|from|le|a partir|el))?[^\p{L}]*(?=[\s:]|$)/u;

/** What is embargoed when it is not news. Beside the word, before or after. */
const TRADE_BEFORE =
  /(?<!\p{L})(?:arms|weapons?|trade|oil|gas|economic|commercial|military|grain|food|imports?|exports?|fuel|diamond|naval|american|european|financial)[ -]+$/u;
const TRADE_AFTER =
  /^ ?(?:(?:general |total |partiel |parcial )?(?:(?:on|against|upon|imposed|sur|contre|contra|a l'encontre|impose|impuesto|a|al|de|des|del) (?!(?:this|the|these|all|our|any) (?:news|release|text|story|report|material|information|content|announcement|document|data|press)|ce|cet|cette|la publication|le communique|este|esta|until|jusqu|hasta|partir|\d)|commercial|economique|petrolier|militaire|americain|international|comercial|economico|petrolero|militar|estadounidense|total sur|agreement))/u;
/** What is seized or not sold stands behind the word: "embargo de cuentas", "embargo sur les armes", until whenever. */
const OF_GOODS =
  /^ ?(?:(?:general|total|partiel|parcial|preventivo|ejecutivo|judicial|provisional) )?(?:on|de|sobre|sur|a) (?:the |les |los |las |la |el |sus? |l'|des )?(?:all |toutes |todas )?(?:arms?|weapons?|oil|gas|grain|fuel|diamonds?|timber|armes?|petrole|gaz|bois|cereales|armas?|petroleo|cuentas?|bienes|salarios?|sueldos?|inmuebles?|propiedad(?:es)?|fondos|activos|viviendas?|buques?|naves?|barcos?|nominas?|pensiones|productos|exportaciones|importaciones|exportations|importations|exports|imports)(?!\p{L})/u;
/** Papers that whoever asks may read before others: "Copies are available under embargo from…". */
const COPIES_BEFORE =
  /(?:copy|copies|available|interviews?|preview|exemplaires?|copies?|disponibles?|ejemplares?|copias?|نسخ|متاح\p{L}*)[^.]{0,40}(?:under|sous|bajo|تحت) $/u;
const COPIES_AFTER =
  /^ ?(?:from|on request|upon request|by contacting|to (?:journalists|media)|aupres|sur demande|en contactant|en (?:la|el)|a peticion|previa|solicit|لدي|من|عند)(?!\p{L})(?!.{0,60}(?:until|till|jusqu|hasta|حتي))/u;
const NEWS_TIME =
  /(?:until|till|jusqu|hasta|avant|before|antes|not for|strict|press|presse|prensa|media|publication|publicacion|gmt|utc|\bcet?s?t\b|\d{1,2} ?(?:[:h]|am|pm|a\.m|p\.m|heures|horas)|حتي|الساعه)/u;
const NONE =
  /^[\s:*_–—-]*(?:immediate|none|no embargo|nil|n\/?a(?!\p{L})|aucun|immediat|inmediat[oa]|ninguno|sans objet|فوري|لا يوجد)(?!\p{L})/u;
const NO_EMBARGO_BEFORE = /(?:sin|sans|no|without|pas d'|aucun|بدون)[ ]*$/u;

/** A line that stands in running text, rather than alone above it. */
const isProse = (folded: string): boolean => folded.length > 100 || /[.!?؟…]["'»”)]*\s*$/.test(folded.trim());
const ARTICLE = /(?:l'|un |el |al |del |les |des |the |an |its |their )$/;
const SANCTIONED = /cuba|iran|irak|iraq|russi|gaza|qatar|sanction|blocus|blockade|bloqueo|exports?\b|imports?\b/;

/**
 * Whether an embargo is one on goods. Beside "arms" that is clear; elsewhere an hour or a press room in sight makes it worth a
 * question.
 */
const isOfTrade = (before: string, after: string, folded: string): boolean => {
  if (TRADE_BEFORE.test(before) || OF_GOODS.test(after)) return true;
  if (isProse(folded) && COPIES_BEFORE.test(before) && COPIES_AFTER.test(after)) return true;
  if (NEWS_TIME.test(after)) return false;
  return TRADE_AFTER.test(after) || (isProse(folded) && ARTICLE.test(before) && SANCTIONED.test(folded));
};

/** Where, if anywhere, a folded line asks to wait: an index into it. */
const waitingAt = (folded: string, isToCome: () => boolean): number | undefined => {
  for (const match of folded.matchAll(EMBARGO)) {
    const before = folded.slice(Math.max(0, match.index - 40), match.index);
    const after = folded.slice(match.index + match[0].length, match.index + match[0].length + 80);
    if (NONE.test(after) || NO_EMBARGO_BEFORE.test(before)) continue;
    if (match[0] !== 'embargoed' && isOfTrade(before, after, folded)) continue;
    return match.index;
  }
  for (const pattern of WAIT) {
    const match = pattern.exec(folded);
    if (match) return match.index;
  }
  const release = RELEASE_TIME.exec(folded);
  return release && folded.length < 200 && isToCome() ? 0 : undefined;
};

/**
 * The lines of a document that speak of an embargo in words, as questions for the desk: in words it is never acted on, only asked
 * about, with what it may mean as a suggestion. `skip` are lines of which a key that is read says it. When in doubt a line is one: a
 * leak is worse than a question.
 */
export const embargoQuestions = (
  lines: readonly SourceLine[],
  skip: ReadonlySet<number>,
  when: { eventTime: string; timeZone: string },
): Problem[] => {
  const today = dayIn(when.timeZone, new Date(when.eventTime));
  const head = lines.slice(0, DEEPEST_HEAD);
  const text = head.findIndex(
    (each) => !isPublicationCondition(each.text) && (isProseLine(each.text) || readDateline(each.text, today)),
  );
  const isAbove = (index: number): boolean => index < (text < 0 ? head.length : text);
  return lines
    .flatMap((source, index): Problem[] => {
      if (skip.has(source.line) || source.raw.trim() === '') return [];
      const { folded, at } = foldWithPlaces(source.raw);
      const words = folded.replace(/\s/g, ' ');
      const where =
        waitingAt(words, () => isStillToCome(source.text, words, today)) ??
        (isAbove(index) && isPublicationCondition(source.text) ? 0 : undefined);
      if (where === undefined) return [];
      const place = placeIn(source, (at[where] ?? 0) + 1);
      return [
        {
          code: 'embargo-line',
          weight: 'question',
          ...place,
          params: { text: place.excerpt, ...embargoMeant(source.text, when) },
        },
      ];
    })
    .slice(0, 20);
};

/** What a line may mean, as params of its question. */
export const embargoMeant = (text: string, when: { eventTime: string; timeZone: string }): Record<string, string> => {
  const suggestion = suggestEmbargo(text, when);
  if (!suggestion) return {};
  return suggestion === 'passed' ? { passed: 'yes' } : { suggestion: suggestion.until, zone: suggestion.zone };
};

/** Whether the day a line names is after today; an hour without a day may always be. */
const isStillToCome = (text: string, folded: string, today: string): boolean => {
  const date = findProseDate(text);
  if (!date) return /\d{1,2} ?(?:[:h.]\s?\d{2}|am\b|pm\b|a\.m|p\.m)|noon|midnight/.test(folded);
  return isDayAfter(date, today);
};
