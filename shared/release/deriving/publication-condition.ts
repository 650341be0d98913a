import { fold } from '../../languages/fold.ts';
import { findProseDate, isDayAfter, monthNames, weekdayNames } from '../reading/prose-date.ts';

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

/** What else a line asks to wait with. */
const ALSO_SAID = new Set(
  words(
    fold(`available time date may must cannot can be been only further notice cleared clearance approval confirmed has have spoken
    strictly restricted prohibited forbidden permitted allowed authorised authorized yet check against delivery order orders reporting
    reported quoted shared circulate circulation circulated withhold withheld retain wraps kept keep print air copy minister office
    doit doivent peut peuvent etre feu vert service nouvel nouvelle ordre avis libre compter merci rien seulement uniquement attente
    interdit paraitre parution publier publie publiee publiable diffuse diffusee diffusable restreinte retenir retenu conserver garder
    confidentiel strictement utilisable non
    puede pueden debe deben debera podra ser nuevo nueva aviso orden ruega ruego solo unicamente autorizada autorizado informacion usar
    utilizar ha hemos hay lo publicarse publicara publicable publique difundirse difundira divulgarse divulgacion emitir retener mantener guardar
    reserva reservada reservado confidencial prohibido favor aun todavia
    موعد وقت ساعة إشعار آخر قابل الإعلامي إعلامي تحت مسموح مؤجل مؤجلة إلا حاليًا حاليا الحظر البث بث التداول سري سرية يحتفظ محتفظ تنشروا تنشر
    الساعة بالبث للبث نشره توزيع التوزيع
    veröffentlichen veröffentlichung veröffentlicht erst frei freigegeben vertraulich darf werden wird zur am um
    material off record run story stories call called tell told we you yourselves keep media papers paper editions edition issue advance advanced text
    delivery delivered respect respected effective upon start started speech quotation quote tweet tweets copies form any suspended deferred
    postponed lifted lift ends end ended sit council
    pour editions edition soi vous conference reproduire reproduit suspendue suspendu differe differee texte reserve strictement reservee ebruiter
    discours allocution levee leve accord donne qu'apres lever fin
    ediciones edicion suspendida suspendido reproducir reproducirse rueda conferencia discurso retenido retenida direccion diferida diferido
    compartir medios prensa queda dia levanta levantamiento fin esta usese
    لصحف صحف لعدد عدد المؤتمر الصحفي موافقة المكتب صالح صالحة الآن إيقاف إشعار خاص خاصة بالمحررين المحررين تأجيل إلى صباح الاقتباس يسري يرفع
    انتهاء رفع لا يوزع الكلمة الخطاب إلقاء
    به بها بهذا ذلك علمًا حين لحين
    não publicar divulgar publicação divulgação antes até`),
  ),
);

/** Words of publication that mean nothing else. */
const PUBLISHING = new Set(
  words(
    fold(`release publish publication distribute circulate confidential restricted
    publier publication diffuser paraitre parution publiable diffusable confidentiel
    publicar publicarse publicacion publicable publique difundir difundirse difusion divulgar divulgarse divulgacion
    confidencial reserva reservada
    النشر نشر للنشر ينشر تنشر نشره نشرها بالنشر تنشروا البث للبث التداول محظور سري
    veröffentlichen veröffentlichung veröffentlicht freigegeben vertraulich divulgação publicação`),
  ),
);
/** These may speak of other things, too: nothing else may stand beside them. */
const PUBLISHING_TOO = new Set(
  words(
    fold(`use used quote quoted share shared post reporting print air hold held keep withhold wraps retain
    broadcast distribution circulation diffusion publicara difundira حظر الحظر
    run record papers editions edition quotation tweets effective reproduce sit
    editions edition reproduire reserve reservee ebruiter ediciones edicion reproducir reproducirse compartir usese
    لصحف لعدد خاص بالمحررين الاقتباس يسري يوزع
    utiliser utilisable communiquer retenir conserver garder libre
    utilizar usar emitir retener mantener guardar
    يحتفظ مؤجل frei gesperrt`),
  ),
);
/** What has been published is a day of the past, unless a line says until or not. */
const PUBLISHED = new Set(
  words(fold('released published distributed publie publiee diffuse diffusee publicado publicada difundido')),
);

const NEGATION =
  /(?<!\p{L})(?:not|no|never|nothing|cannot|forbidden|prohibited|restricted|hold|withhold|ne|non|pas|rien|interdite?|restreinte|retenir|prohibid[oa]|retener|nicht|nao|لا|غير|ليس|ليست|عدم|ممنوع|محظور|يحظر|حظر|الحظر)(?!\p{L})/u;
const UNTIL_TOLD =
  /(?<!\p{L})(?:further notice|further orders?|nouvel(?:le)? (?:ordre|avis|notice)|nuev[oa] (?:aviso|orden)|اشعار اخر|sp[ae]ter)(?!\p{L})/u;
/** What is put off has no time to come, and needs none. */
const PUT_OFF =
  /(?<!\p{L})(?:suspended|deferred|postponed|withheld|on hold|suspendue?|differee?|retenue?|suspendid[oa]|diferid[oa]|aplazad[oa]|retenid[oa]|موجل\p{L}?|موقوف\p{L}?|ايقاف|تاجيل)(?!\p{L})/u;
const KEPT_BACK = /(?<!\p{L})(?:withheld|on hold|retenue?|retenid[oa])(?!\p{L})/u;
/** What a publication waits for instead of a time: "after the press conference". */
const UNTIL_IT_HAPPENS =
  /(?<!\p{L})(?:upon|on|at the start of|after|until|once|when|before|apres|des|avant|jusqu'a|quand|qu'apres|sans|despues|tras|hasta|cuando|sin|بعد|قبل|حتي|عند|دون|بدون)(?!\p{L}).*(?:delivery|delivered|conference|speech|approval|clearance|call|told|discours|allocution|accord|feu vert|rueda|conferencia|discurso|aprobacion|autorizacion|موتمر|المكتب|موافقه|خطاب|الكلمه)/u;
const TO_BE = /(?<!\p{L})(?:to be|a etre|para ser)(?!\p{L})/u;
const AT_ONCE = /immediate|immediat|inmediat|فوري|الفوري|sofort/;

/** "No. 24/2026" denies nothing, and is no day. */
const withoutNumbers = (text: string): string =>
  text.replace(/(?<!\p{L})no?[.°º]* ?(?=\d)/giu, '').replace(/(?<![\d/])\d{1,4}\/\d{4}(?!\d)/g, '');

/** How many words of a folded line are none of those with which one is asked to wait. */
const foreignWords = (folded: string): number =>
  (folded.match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1 && !VOCABULARY.has(word) && !ALSO_SAID.has(word)).length;

/** Whether a line names a time that is still to come on an ISO day: a later day, or an hour or a weekday of no day at all. */
export const namesTimeToCome = (text: string, today: string): boolean => {
  const date = findProseDate(text);
  if (date) return isDayAfter(date, today);
  const folded = fold(text);
  const figures = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/.exec(folded);
  if (figures) {
    const [, first = '', second = '', year = ''] = figures;
    const day = (month: string, date: string): string => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    return Number(second) > 12 ? day(first, second) > today : day(second, first) > today;
  }
  return CLOCK.test(folded) || namesDay(folded);
};

/** Whether a folded line names a weekday or an hour in words. Short names of days are other words, too: "do not", "so". */
const namesDay = (folded: string): boolean =>
  (folded.match(/\p{L}+/gu) ?? []).some((word) => DAY_OR_HOUR.has(word) && (word.length > 3 || !/^[a-z]/.test(word)));

/**
 * Whether a line by itself asks to wait, in whatever words: it is made of the words of publication and of time, and names a time to
 * come, or says no. "Release on Tuesday", "Retener hasta nuevo aviso". `today` is an ISO day.
 */
export const asksToWait = (text: string, today: string): boolean => {
  if (text.length > 140) return false;
  const telling = withoutNumbers(text);
  const folded = fold(telling);
  const foreign = foreignWords(folded);
  const said = folded.match(/\p{L}+/gu) ?? [];
  if (foreign > 1 || said.length > 16) return false;
  const says = (set: ReadonlySet<string>): boolean => said.some((word) => set.has(word));
  const isBound = BOUND.test(folded);
  const denies = NEGATION.test(folded);
  if (AT_ONCE.test(folded) && !isBound && !denies) return false;
  const publishes =
    says(PUBLISHING) || (foreign === 0 && says(PUBLISHING_TOO)) || (says(PUBLISHED) && (isBound || denies || TO_BE.test(folded)));
  if (UNTIL_TOLD.test(folded)) return publishes || foreign === 0;
  if (publishes && (PUT_OFF.test(folded) || UNTIL_IT_HAPPENS.test(folded))) return true;
  if (foreign === 0 && (KEPT_BACK.test(folded) || (isBound && UNTIL_IT_HAPPENS.test(folded)))) return true;
  const isToCome = namesTimeToCome(telling, today);
  return publishes ? isToCome || denies : isBound && denies && isToCome && foreign === 0;
};

/**
 * Words that forbid something. A line above a headline in which one stands is worth a question whatever else it says; in a text they
 * say nothing. Folded.
 */
const FORBIDDING =
  /(?<!\p{L})(?:(?:do|must|may|can|shall|should|is|are) not|don't|cannot|not (?:to be|for|yet|before)|no (?:publication|release|use|copies)|forbidden|prohibited|interdite?s?|ne (?:pas|doit|peut|jamais|rien)|pas (?:encore|avant)|no (?:se )?(?:debe|puede|publi\p{L}*|difund\p{L}*|divulg\p{L}*|us\p{L}*|utili\p{L}*|antes|hasta)|prohibid[oa]s?|nicht|verboten|gesperrt|nao|proibid[oa]|vietat[oa]|non (?:pubblicare|diffondere)|يمنع|ممنوع|محظور|لا يجوز|لا تنشر\p{L}*|غير)(?!\p{L})/u;
/** What an event has its own time in. Folded. */
const OF_EVENT =
  /(?<!\p{L})(?:advisory|advisories|invitations?|invites?|invited|events?|(?:press|news|media)? ?conferences?|meetings?|briefings?|when|date and time|agenda|avis aux medias|invitations?|rendez-vous|conference|point de presse|quand|aviso|convocatoria|invitacion|rueda|conferencia|acto|cuando|دعوه|موتمر|تنويه|فعاليه|متي)(?!\p{L})/u;

/**
 * Whether a line that stands above a headline and is no part of a release asks for something, in whatever words: it forbids, or names
 * a time to come that is no event's own.
 */
export const asksSomething = (text: string, today: string): boolean => {
  if (text.length > 200) return false;
  const telling = withoutNumbers(text);
  const folded = fold(telling);
  return FORBIDDING.test(folded) || (!OF_EVENT.test(folded) && namesDayToCome(telling, folded, today));
};

/** The same as `namesTimeToCome`, but for an hour alone, which may be that of anything. */
const namesDayToCome = (text: string, folded: string, today: string): boolean =>
  namesTimeToCome(text, today) &&
  (findProseDate(text) !== undefined || /\d[/.]\d{1,2}[/.]\d{4}/.test(folded) || namesDay(folded));

/** What says that a text is not finished or not for everybody. Folded. */
const UNFINISHED: readonly RegExp[] = [
  /(?<!\p{L})(?:drafts?|brouillon|borrador|مسوده|entwurf|rascunho|bozza)(?!\p{L})/u,
  /(?<!\p{L})(?:projet de communique|(?:working|work) (?:draft|copy|document|in progress)|document de travail|documento de trabajo|وثيقه عمل)(?!\p{L})/u,
  /(?<!\p{L})(?:confidential|confidentiel(?:le)?|confidencial|vertraulich|سري|سريه|secret|secreto)(?!\p{L})/u,
  /(?<!\p{L})(?:not|non|sin|no|pas|nicht|غير|لم)(?: (?:yet|encore|aun|todavia|been|be|est[ea]?|esta))* (?:approved|approuvee?|aprobad[oa]|aprobar|validee?|validad[oa]|validar|cleared|confirmed|checked|final|definiti\p{L}+|relue?|revisad[oa]|revisar|freigegeben|معتمد\p{L}?|نهايي\p{L}?|منقح\p{L}?)(?!\p{L})/u,
  /(?<!\p{L})(?:advance|advanced) (?:copy|text)(?!\p{L})/u,
  /(?<!\p{L})check(?:ed)? against delivery(?!\p{L})/u,
  /(?<!\p{L})(?:pending|awaiting|subject to|en attente d\p{L}*|sous reserve d\p{L}*|a valider|pendiente(?:s)? de|a la espera de|بانتظار|في انتظار|قيد)(?!\p{L}).*(?:approv|clear|review|sign|valid|accord|visto|aprob|revis|change|decision|feu vert|luz verde|green light|firma|الضوء|الموافقه|الاعتماد|المراجعه|مراجعه)/u,
  /(?<!\p{L})(?:internal(?: use)? only|for internal use|(?:a )?usage interne|uso interno|(?:للاستخدام|للاستعمال) الداخلي|nur (?:zum|fur den) internen gebrauch)(?!\p{L})/u,
  /^[^\p{L}]*(?:(?:only )?for (?:your )?(?:review|comments?|approval|discussion|correction|internal)|pour (?:relecture|avis|validation|commentaires?|approbation|correction)|a relire|para (?:revision|comentarios|aprobacion|correccion)|للمراجعه|للتعليق|للاعتماد)(?!\p{L})/u,
  /(?<!\p{L})(?:version|copie|copia|نسخه) (?:provisoire|provisional|preliminar|preliminaire|de travail|de trabajo|اوليه|موقته)(?!\p{L})/u,
  /(?<!\p{L})(?:preliminary|provisional) (?:version|copy|draft)(?!\p{L})/u,
  /(?<!\p{L})(?:do not|don't|not for|not to be|ne pas|no|لا|ليس|ليست|غير)(?: (?:for|a|la|para|مخصص\p{L}?))* ?(?:distribut\p{L}+|circulat\p{L}+|circular|share|forward|copy|diffuser|diffusion|partager|transferer|difundir|difusion|compartir|reenviar|للتوزيع|للتداول|توزع\p{L}?)(?!\p{L})/u,
];

const SAID_OF_DRAFTS = new Set(
  words(
    fold(`draft drafts first second third final last latest version copy working work progress document revised revision rev number no v
    confidential secret strictly private internal external eyes only not yet approved cleared confirmed checked pending awaiting approval
    sign off clearance review comment comments correction corrections discussion circulation circulate distribution distribute share
    forward subject change changes legal director board council minister spokesperson management team hq headquarters press release text
    brouillon projet communique provisoire relecture valider valide validee validation encore non sous reserve usage interne document
    travail confidentiel confidentielle diffuser partager transferer direction directeur directrice accord siege
    borrador provisional preliminar comentarios revision revisar aprobado aprobada aprobar aprobacion pendiente espera sin aun todavia
    validar uso interno trabajo documento circular difundir compartir reenviar direccion director confidencial secreto comunicado
    advance advanced text delivery check checked against decision green light feu vert cabinet luz verde firma visto bueno الضوء الأخضر
    مسودة أولى أولية نهائية ثانية للمراجعة المراجعة للتعليق للاعتماد سري سرية للغاية جدا غير معتمد معتمدة نهائي بانتظار في انتظار الموافقة الاعتماد
    للاستخدام للاستعمال الداخلي فقط ليس ليست للتوزيع للتداول نسخة مؤقتة وثيقة عمل قيد مراجعة المدير لم بعد
    entwurf vertraulich nicht freigegeben rascunho bozza nur internen gebrauch zum für den`),
  ),
);

/**
 * Whether a line by itself says that the text is not finished, or not for everybody: "DRAFT 3 – for comments", "سري". `mostOther`
 * words of another kind may stand among several.
 */
export const saysUnfinished = (text: string, mostOther = 1): boolean => {
  if (text.length > 100) return false;
  const folded = fold(text);
  const said = (folded.match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1);
  const foreign = said.filter((word) => !SAID_OF_DRAFTS.has(word) && !VOCABULARY.has(word) && !ALSO_SAID.has(word)).length;
  return foreign <= (said.length > 3 ? mostOther : 0) && UNFINISHED.some((pattern) => pattern.test(folded));
};

/** The same before a headline: "DRAFT: Village gets a well", "[Confidencial] …". */
export const opensUnfinished = (text: string): boolean => {
  const [, bracketed, before] = /^\s*(?:[[(]([^\])]{2,40})[\])]|([^:]{2,40}):)\s*\p{L}/u.exec(text) ?? [];
  const mark = bracketed ?? before;
  return mark !== undefined && mark.split(/\s+/).length <= 4 && saysUnfinished(mark, 0);
};

/** How many words of a folded line speak of anything but when it may be published. */
const otherWords = (folded: string): number =>
  (folded.match(/\p{L}+/gu) ?? []).filter((word) => word.length > 1 && !VOCABULARY.has(word)).length;

/** Whether a line is a bound in time and little else: "Under wraps till Friday", "Pas avant jeudi 6 h". */
export const isPublicationCondition = (text: string): boolean => {
  if (text.length > 120) return false;
  const folded = fold(text);
  const others = otherWords(folded);
  const publishes = (folded.match(/\p{L}+/gu) ?? []).some((word) => PUBLISHING.has(word));
  return (
    (others === 0 || (others === 1 && publishes)) &&
    (BOUND.test(folded) || (others === 0 && WEAK_BOUND.test(folded))) &&
    hasTime(text, folded)
  );
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
