import { fold } from '../../languages/fold.ts';

/**
 * How texts and what people type become words that are compared. It runs where indexes are written and in the page that reads them
 * (`web/search-page.ts`), and is bundled into that: so it stays small, and nothing in it may differ from one runtime to the next.
 */

/** Letters that no decomposition takes apart, as people type them who do not have them; of Persian and Urdu as in Arabic. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ی: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ء: '',
};

/** Figures in groups of three, with what parts them: `12 000`, `12.000`, `١٢٬٠٠٠`. */
const GROUPED = /(^|\P{Nd})(\p{Nd}{1,3}(?:[.,'’٬ \u00a0\u2009\u202f]\p{Nd}{3})+)(?!\p{Nd})/gu;

/** Where in a text something stands between the groups of one number. */
const betweenGroups = (text: string): ReadonlySet<number> => {
  const places = new Set<number>();
  for (const { index, 1: before = '', 2: number = '' } of text.matchAll(GROUPED))
    for (const { index: at } of number.matchAll(/\P{Nd}/gu)) places.add(index + before.length + at);
  return places;
};

/** A text as it is compared, and the place in it that each code unit came from, with its end. */
export const foldForSearch = (text: string): { folded: string; at: number[] } => {
  const left = betweenGroups(text);
  let folded = '';
  const at: number[] = [];
  let index = 0;
  for (const character of text) {
    if (!left.has(index)) {
      for (const each of fold(character)) {
        const part = LETTERS[each] ?? each;
        for (let unit = 0; unit < part.length; unit += 1) at.push(index);
        folded += part;
      }
    }
    index += character.length;
  }
  at.push(index);
  return { folded, at };
};

/** Scripts that put no space between words. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORDS = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/** One word, or a stretch of letters between which there are no spaces, as it is compared. */
interface Found {
  word: string;
  isUnspaced: boolean;
  /** In the text as it was written. */
  start: number;
  end: number;
}

/** The words of a text. What is a single letter or figure is none: `l’eau` is one word. */
const wordsIn = (text: string): Found[] => {
  const { folded, at } = foldForSearch(text);
  return [...folded.matchAll(WORDS)].flatMap(({ 0: word, index }) => {
    const isUnspaced = IS_UNSPACED.test(word);
    if (!isUnspaced && word.length < 2) return [];
    return [{ word, isUnspaced, start: at[index] ?? 0, end: at[index + word.length] ?? text.length }];
  });
};

/** How much of one release is kept to be found: the distinct words of some 2,000. UTF-16 code units. */
export const MOST_KEPT = 6_000;

/** What there is to be found of texts, the most important first: their distinct words in the order of code units, a space between them. */
export const searchableWords = (texts: readonly string[]): string => {
  const kept = new Set<string>();
  let length = 0;
  for (const text of texts) {
    for (const { word } of wordsIn(text)) {
      if (kept.has(word) || length + word.length + 1 > MOST_KEPT) continue;
      kept.add(word);
      length += word.length + 1;
    }
  }
  return [...kept].sort().join(' ');
};

/** One word of what somebody asks for: found where a word begins with one of these, or where it stands in a stretch without spaces. */
type Wanted = { beginnings: readonly string[]; within: boolean } | { stretch: string };

/** What somebody asks for: all of it is wanted. */
export type Query = readonly Wanted[];

/** What may stand before an Arabic noun, written as one with it: and, so, by, to, like, and the article. */
const BEFORE_ARABIC = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وال', 'فال', 'بال', 'كال', 'لل', 'ولل'];
const ARABIC_ARTICLE = /^(?:[وفبك]?ال|و?لل)(?=\p{Script=Arabic}{3})/u;
const IS_ARABIC = /^\p{Script=Arabic}{2}/u;

/** Languages that write several nouns as one word, of which any may be looked for. */
const COMPOUNDING = /^(?:de|nl|af|da|sv|nb|nn|no|is|fi|et|hu)\b/;

const beginningsOf = (word: string): string[] => {
  if (IS_ARABIC.test(word)) {
    const noun = word.replace(ARABIC_ARTICLE, '');
    return noun.length < 3 ? [word] : BEFORE_ARABIC.map((before) => before + noun);
  }
  // ä is typed as "ae" by who has no such key, and folded to "a" in the text.
  const plain = word.replace(/([aou])e/g, '$1');
  return plain === word ? [word] : [word, plain];
};

/** More than anybody types; what is pasted is cut. */
const MOST_ASKED = 300;
const MOST_WORDS = 12;

/** What somebody asks for in a language. Undefined: there is no word in it yet. */
export const queryOf = (typed: string, lang: string): Query | undefined => {
  const words = new Map(wordsIn(typed.slice(0, MOST_ASKED)).map((found) => [found.word, found]));
  if (words.size === 0) return undefined;
  return [...words.values()]
    .slice(0, MOST_WORDS)
    .map(({ word, isUnspaced }) =>
      isUnspaced ? { stretch: word } : { beginnings: beginningsOf(word), within: COMPOUNDING.test(lang) && word.length >= 4 },
    );
};

const pairsOf = (stretch: string): string[] => {
  const letters = [...stretch];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
};

/**
 * Whether a stretch without spaces is in words: whole, or in parts of two letters and more that are there, but not one after the other.
 * Nobody says where its words end, so pairs of letters are looked for, of which those may be missing that lie across such an end.
 */
const hasStretch = (words: string, stretch: string): boolean => {
  if (words.includes(stretch)) return true;
  const found = pairsOf(stretch).map((pair) => words.includes(pair));
  return found.length >= 3 && found.every((isFound, at) => isFound || (found[at - 1] && found[at + 1]));
};

/** Whether everything that is asked for is in these words, which are what `searchableWords` made. */
export const isFoundIn = (words: string, query: Query): boolean =>
  query.every((wanted) =>
    'stretch' in wanted
      ? hasStretch(words, wanted.stretch)
      : wanted.beginnings.some((beginning) =>
          wanted.within ? words.includes(beginning) : words.startsWith(beginning) || words.includes(` ${beginning}`),
        ),
  );

/** Where in a text stands what is asked for: from and to, in its code units, in their order, none within another. */
export const placesOf = (text: string, query: Query): [from: number, to: number][] => {
  const { folded, at } = foldForSearch(text);
  const stretches = query.flatMap((wanted) => ('stretch' in wanted ? [wanted.stretch] : []));
  const places = wordsIn(text).flatMap(({ word, isUnspaced, start, end }): [number, number][] => {
    if (isUnspaced) return [];
    const isWanted = query.some(
      (wanted) =>
        'beginnings' in wanted &&
        wanted.beginnings.some((beginning) => (wanted.within ? word.includes(beginning) : word.startsWith(beginning))),
    );
    return isWanted ? [[start, end]] : [];
  });
  for (const stretch of stretches) {
    const parts = folded.includes(stretch) ? [stretch] : pairsOf(stretch);
    for (const part of parts)
      for (let from = folded.indexOf(part); from >= 0; from = folded.indexOf(part, from + part.length))
        places.push([at[from] ?? 0, at[from + part.length] ?? text.length]);
  }
  return joined(places.sort(([one], [other]) => one - other));
};

const joined = (places: readonly [number, number][]): [number, number][] => {
  const made: [number, number][] = [];
  for (const [from, to] of places) {
    const last = made.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else made.push([from, to]);
  }
  return made;
};
