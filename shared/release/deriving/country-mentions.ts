import { fold } from '../../languages/fold.ts';
import { hanWords } from '../../languages/patterns.ts';
import { inAllLanguages, oneAsWritten, oneOf } from '../../languages/reading.ts';
import { countryInText, countryOfCity, countryOfRegion } from '../gazetteer/places.ts';

/**
 * A country that a text names. `sure` is one that the sentence speaks of as a country; other mentions may be part of a longer name
 * (`Kenya Red Cross`), or another thing of the same name (`Georgia`).
 */
export interface Mention {
  code: string;
  /** As the text has it. */
  words: string;
  sure: boolean;
  /** Mentions with the same number stand in one list: `Nigeria and Niger`. */
  list: number;
}

interface Token {
  /** The word without a possessive ending and without marks behind it. */
  word: string;
  /** What stands between it and the word before. */
  gap: string;
  /** Begins a sentence or a line. */
  first: boolean;
  /** Had a French `d’` or `l’` before it. */
  elided: boolean;
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’.-]*/gu;
const LONGEST_NAME = 5;

const whole = (source: string, flags = 'u'): RegExp => new RegExp(`^(?:${source})$`, flags);

/** What makes another name of a country's that stands behind it: `New Mexico`, `Lake Chad`, `Río Uruguay`. */
const BEFORE_SHORT = whole(oneOf(({ places }) => places.otherName?.beforeShort));
const BEFORE = whole(oneOf(({ places }) => places.otherName?.before));
/** The same before `of`, `de`, `du`, `del`: waters, wars, streets, and dishes are no countries. */
const BEFORE_OF = whole(oneOf(({ places }) => places.otherName?.beforeOf));
const OF = whole(oneOf(({ places }) => places.otherName?.of));
/** What makes another name of a country's that stands before it: `Niger Delta`, `Vietnam War`, `turkey dinner`. */
const BEHIND = whole(oneOf(({ places }) => places.otherName?.behind));

/** A place of the same name that is no country: an American state, and a river's people. */
const OFTEN_ANOTHER = new Set(inAllLanguages(({ places }) => places.oftenAnother).map(fold));
/** Countries that are also given names and surnames: one beside another capitalised word is somebody. */
const ALSO_PERSONS = whole(oneAsWritten(({ places }) => places.alsoPersons));
/** Capitalised words that leave the name beside them what it is: `Northern Kenya`, `Upper Egypt`, `In Mali`. */
const OPEN = whole(oneOf(({ places }) => places.besideCountry));
const JOINS = whole(`${oneOf(({ places }) => places.joins)}|&`);
const JOINED = new RegExp(`^${oneAsWritten(({ places }) => places.joinedPrefix)}`, 'u');
const LEADING_JOINED = new RegExp(`^${oneOf(({ places }) => places.leadingJoined)}`, 'u');
const ELIDED = new RegExp(`^${oneOf(({ places }) => places.elided)}['’](?=\\p{L})`, 'iu');
const POSSESSIVE = new RegExp(`['’]${oneOf(({ places }) => places.possessive)}$`, 'iu');
const ARTICLE = new RegExp(`^${oneOf(({ places }) => places.articlesInText)} `, 'iu');
const PREFIX = new RegExp(`^${oneAsWritten(({ places }) => places.prefixes)}(?=\\S{4})`, 'u');
const SHORT_NAMES = new Map(inAllLanguages(({ places }) => Object.entries(places.shortNames ?? {})));
const SHORT_WORDS = new Set(inAllLanguages(({ places }) => places.shortWords));

/** Letters that are neither small nor large: Arabic, Chinese. */
const isUncased = (word: string): boolean => /^(?![ªº])\p{Lo}/u.test(word);
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    const gap = text.slice(end, index);
    const elided = ELIDED.exec(raw)?.[0].length ?? 0;
    const word = raw
      .slice(elided)
      .replace(/[.'’-]+$/, '')
      .replace(POSSESSIVE, '');
    const before = tokens.at(-1);
    const first = !before || /[.!?:;\n“”"«»•؟]/.test(gap) || /[.!?]$/.test(text.slice(end - 1, end));
    const [head = word, ...others] = hanWords(word);
    tokens.push({ word: head, gap, first, elided: elided > 0 });
    for (const other of others) tokens.push({ word: other, gap: '', first: false, elided: false });
    end = index + raw.length;
  }
  return tokens;
};

/** Titles and headlines in capitals say nothing by their capitals. */
const isInCapitals = (tokens: readonly Token[]): boolean => {
  const long = tokens.filter(({ word }) => word.length > 3);
  return long.length > 2 && long.filter(({ word }) => isCapital(word)).length > 0.6 * long.length;
};

/** The country that words name; prepositions may be joined to the first in Arabic. */
const countryOf = (words: string): string | undefined => {
  // The article is no part of the name, but in "El Salvador".
  if (ARTICLE.test(words)) return undefined;
  if (isCapital(words)) return words.length > 3 ? countryInText(words) : SHORT_NAMES.get(words);
  if (!isUncased(words)) return undefined;
  const joined = PREFIX.exec(words)?.[0];
  return countryInText(words) ?? (joined ? countryInText(words.slice(joined.length)) : undefined);
};

const isAbbreviation = (words: string): boolean => /^(?:\p{Lu}\.?){2,5}$/u.test(words);

/** Whether a country's name at `at` is a part of another name, and no mention of the country at all. */
const isOtherName = (tokens: readonly Token[], at: number, { words, length }: { words: string; length: number }): boolean => {
  const own = tokens[at];
  if (isAbbreviation(words)) return BEFORE_SHORT.test(fold(tokens[at - 1]?.word ?? '')) && /^\s*$/.test(own?.gap ?? '');
  const [before, beforeThat, behind, behindThat] = [tokens[at - 1], tokens[at - 2], tokens[at + length], tokens[at + length + 1]];
  const close = (token: Token | undefined): boolean => token !== undefined && /^\s*$/.test(token.gap);
  if (before && close(own) && !/\s/.test(words)) {
    const word = fold(before.word);
    if (BEFORE.test(word) || BEFORE.test(word.replace(LEADING_JOINED, ''))) return true;
    const head = own?.elided ? before : OF.test(word) && close(before) ? beforeThat : undefined;
    if (head && BEFORE_OF.test(fold(head.word))) return true;
  }
  if (behind && close(behind) && BEHIND.test(fold(behind.word))) return true;
  // "Lebanon, Tennessee" and "Peru, Ind."; but "Georgia, Florida and Alabama" is a list all the same.
  const region = behind && /^\s*,\s*$/.test(behind.gap) ? behind.word : undefined;
  const longer = region && behindThat && close(behindThat) ? `${region} ${behindThat.word}` : undefined;
  return [region, longer].some((name) => name !== undefined && isCapital(name) && name.length > 2 && isRegion(name));
};
const isRegion = (name: string): boolean => countryOfRegion(name) !== undefined && countryInText(name) === undefined;

/** Whether a neighbour shows that a name goes on: capitalised in the middle of a sentence, and neither a function word nor a country. */
const goesOn = (token: Token | undefined, { gap }: { gap: string }): boolean =>
  token !== undefined &&
  /^[ \u00a0]?$/.test(gap) &&
  isCapital(token.word) &&
  !OPEN.test(fold(token.word)) &&
  countryInText(token.word) === undefined;

/** The countries whose cities a text names, as often as it does: they bear out what it says of countries, and say nothing alone. */
export const citiesIn = (text: string): string[] => {
  const tokens = tokensOf(text);
  return tokens.flatMap(({ word }, at) => {
    const next = tokens[at + 1];
    const pair = next && next.gap === ' ' ? countryOfCity(`${word} ${next.word}`) : undefined;
    return isCapital(word) || isUncased(word) ? (pair ?? countryOfCity(word) ?? []) : [];
  });
};

const wordsOf = (tokens: readonly Token[]): string =>
  tokens.map(({ word, gap }, index) => (index > 0 && gap !== '' ? ` ${word}` : word)).join('');

/** The countries that a text names, in its order. Bounded by the text's length. */
export const mentionsIn = (text: string): Mention[] => {
  const tokens = tokensOf(text);
  const inCapitals = isInCapitals(tokens);
  const found: (Mention & { end: number })[] = [];
  const persons = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    for (let length = Math.min(LONGEST_NAME, tokens.length - at); length > 0; length -= 1) {
      const words = wordsOf(tokens.slice(at, at + length));
      const code = countryOf(words);
      // In capitals it is a pronoun as well.
      if (!code || (inCapitals && SHORT_WORDS.has(words))) continue;
      const own = tokens[at] as Token;
      const [before, behind] = [tokens[at - 1], tokens[at + length]];
      // A name in capitals begins where the one before ends; one at the head of a sentence has its capital from there.
      const beside =
        !isAbbreviation(words) &&
        ((!own.first && !before?.first && goesOn(before, own)) ||
          goesOn(behind, { gap: behind?.first ? '\n' : (behind?.gap ?? '') }));
      const isNamesake = ALSO_PERSONS.test(words) && (beside || (before?.first === true && goesOn(before, own)));
      if (isNamesake && !inCapitals) persons.add(code);
      if (!isNamesake && !isOtherName(tokens, at, { words, length })) {
        const previous = found.at(-1);
        const between = previous && tokens.slice(previous.end, at);
        const isListed =
          previous !== undefined &&
          between !== undefined &&
          !own.first &&
          (between.length === 0
            ? /^\s*[,،、，]\s*$/.test(own.gap) || JOINED.test(own.word)
            : between.length === 1 && JOINS.test(fold(between[0]?.word ?? '')));
        found.push({
          code,
          words,
          sure: !beside && !OFTEN_ANOTHER.has(fold(words)),
          list: isListed ? previous.list : found.length,
          end: at + length,
        });
      }
      at += length - 1;
      break;
    }
  }
  const isOftenAnother = ({ words }: Mention): boolean => OFTEN_ANOTHER.has(fold(words));
  const cities = new Set(found.some(isOftenAnother) ? citiesIn(text) : []);
  return found.map(({ end: _end, ...mention }) => ({
    ...mention,
    sure: (mention.sure || (isOftenAnother(mention) && cities.has(mention.code))) && !persons.has(mention.code),
  }));
};
