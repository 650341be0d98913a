/** What stands before a name or a number whatever comes next: a full stop after it never ends a sentence. */
const TITLES =
  /(?:^|[^\p{L}\p{M}\p{N}])(?:Mr|Mrs|Ms|Messrs|Dr|Drs|Prof|St|Ste|Gen|Col|Capt|Cdr|Lt|Sgt|Rev|Hon|Sen|Rep|Gov|Pres|vs|cf|MM|Mme|Mmes|Mlle|Mlles|Mgr|Pr|Me|Sr|Sra|Sres|Sras|Srta|Dra|Dña|Ud|Uds|Lic|Ing|Gral|Excmo|Excma|Exmo|Exma|Eng|Av|Avda|Hr|Fr|Dott|Sig|e\.g|i\.e|p\. ?ex|p\. ?ej|por ej|z\. ?B|S\.E|H\.E)\.$/u;

/** Short for something that is numbered: the full stop ends no sentence where a number follows. */
const BEFORE_NUMBERS =
  /(?:^|[^\p{L}\p{M}\p{N}])(?:No|Nos|Nr|no|nos|nº|n|núm|num|art|arts|Art|Arts|par|para|sect|Sect|ch|chap|cap|p|pp|pág|págs|pag|vol|Vol|fig|Fig|figs|tab|éd|ed|al|tél|Tél|tel|Tel|ext|Ext|poste|ca|approx|env|av|apr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|janv|févr|juil|déc|ene|abr|ago|dic|v|ver)\.$/u;

/** Abbreviations that may end a sentence as well: acronyms with full stops, hours, kinds of companies. */
const MAY_END =
  /(?:(?:^|[^\p{L}\p{M}\p{N}])(?:(?:\p{L}\.[ \u00a0\u202f]?)+\p{L}|EE\.[ \u00a0\u202f]?UU|RR\.[ \u00a0\u202f]?HH|FF\.[ \u00a0\u202f]?AA|Inc|Ltd|Co|Corp|Cie|Cía|Bros|Jr|Ph\.D|etc)\.)$/u;

/** Words with a capital that seldom stand anywhere but at the beginning of a sentence. */
const STARTERS =
  /^[\s"'«“‘(¿¡–—-]*(?:The|It|Its|This|That|These|Those|There|In|He|His|She|Her|They|Their|We|Our|You|I|But|And|A|An|On|At|As|For|If|When|While|After|Since|Le|La|Les|L['’]\p{L}+|Un|Une|Des|Il|Elle|Ils|Elles|On|Nous|Ce|Cette|Ces|Cet|C['’]\p{L}+|Mais|Et|En|Dans|Selon|Pour|Depuis|Après|El|Los|Las|Una|Unos|Esta|Este|Estos|Estas|Según|Desde|Pero|Para|O|Os|As|Um|Uma|No|Na|Segundo)(?![\p{L}\p{N}])/u;

/** A letter alone, as in "J. Smith", "M. Diallo" and "د. سعاد". */
const INITIAL = /(?:^|[\s\u00a0\u202f"'«“‘([\-–—])(?:\p{Lu}[.-])*\p{L}\p{M}*\.$/u;

/** "1." or "a)" in front of what it counts. */
const ENUMERATOR = /^[\s(]*(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]$/u;

const CLOSING = /^[\s\u00a0\u202f]*(?:[»”’)\]]+|["'](?=\s|$))[\s\u00a0\u202f]*/u;

const formats = new Map<string, Intl.Segmenter>();
const segmenter = (lang: string): Intl.Segmenter => {
  const known = formats.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  formats.set(lang, known);
  return known;
};

/** Whether a break that Unicode's rules see between two stretches of text is none. */
const isFalse = (before: string, after: string, lang: string): boolean =>
  /^[\s"'«»“”‘’(¿¡[\]–—-]*\p{Ll}/u.test(after) ||
  /^[\s\u00a0\u202f]*[,;:]/u.test(after) ||
  !/[\p{L}\p{N}]/u.test(after) ||
  ENUMERATOR.test(before) ||
  TITLES.test(before) ||
  (/(?:^|\s)(\p{Lu})\1\.$/u.test(before) && /^[\s\u00a0\u202f]*(\p{Lu})\1\./u.test(after)) ||
  (/\.$/.test(before) && !/[\p{L}\p{N}]/u.test(before)) ||
  (BEFORE_NUMBERS.test(before) && /^[\s\u00a0\u202f(]*(?:[nN][°º] ?)?\p{N}/u.test(after)) ||
  (MAY_END.test(before) && !STARTERS.test(after)) ||
  (INITIAL.test(before) && !MAY_END.test(before)) ||
  (/^(?:de|da|nb|nn|no|fi|cs|sk|hu|pl|hr|sl|et|lv|tr)\b/.test(lang) && /(?:^|\s)\d{1,2}\.$/.test(before));

/**
 * Where the sentences of a text begin, the first (at 0) left out: UTF-16 offsets, after the white space that parts them. Unicode's
 * rules (UAX #29) without the breaks they see after abbreviations, initials and numbers; closing quotes and brackets stay with
 * what they close.
 */
export const sentenceStarts = (text: string, lang: string): number[] => {
  // A line end in the markup of a paragraph ends no sentence.
  const flat = text.replace(/[\n\r\t\f\v\u0085\u2028\u2029]/g, ' ');
  const starts: number[] = [];
  let from = 0;
  for (const { index } of segmenter(lang).segment(flat)) {
    if (index === 0) continue;
    const closing = /^(?:de|da|cs|sk|hu|pl|hr|sl)\b/.test(lang) ? undefined : CLOSING.exec(flat.slice(index))?.[0];
    const at = index + (closing?.length ?? 0);
    const before = flat.slice(from, at).trimEnd();
    if (at <= from || !/[\p{L}\p{N}]/u.test(before) || isFalse(before, flat.slice(at), lang)) continue;
    starts.push(at);
    from = at;
  }
  return starts;
};
