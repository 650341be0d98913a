import { fold } from '../../languages/fold.ts';
import { type DeskLanguage, newReleaseLines } from '../commands.ts';
import { tidy } from '../reading/source-text.ts';

const bare = (line: string): string => tidy(line.replace(/[\u200e\u200f]/g, '').replaceAll('\u00a0', ' ')).toLowerCase();

/** Whether a line is exactly one of those that open a new release. */
export const isNewReleaseLine = (line: string): boolean =>
  Object.values(newReleaseLines).some((offered) => bare(offered) === bare(line));

interface Words {
  /** What may stand before: polite, or a whole sentence about it. */
  before: string;
  new: string;
  /** What is surely a release, and what is meant as one where nothing else is said. */
  release: string;
  story: string;
  /** What may stand between the two: `new press release`. */
  between?: string;
  /** What may follow without saying anything else. */
  after: string;
}

/** On folded text: lower case, without accents. */
const languages: Record<DeskLanguage, Words> = {
  en: {
    before: 'please|pls|yes|ok|okay|this|it|its|s|is|accept|accepted|open|publish|treat|as|an?|the|reason',
    new: 'new|another|separate',
    between: 'press|news',
    release: 'releases?',
    story: 'stor(?:y|ies)|rel+e?a?s?e?|realease|communique|statement|article',
    after: 'please|pls|thanks|thank you|now|here|indeed|yes',
  },
  fr: {
    before: 'svp|merci|oui|c|est|ceci|il|agit|d|de|accepter|accepte|ouvrir|publier|comme|une?|le|la|motif',
    new: 'nouve(?:au|aux|l|lle|lles)|autre',
    release: 'communiques?',
    story: 'sujet|histoire|article|publication|comm?uniques?',
    after: 'de presse|svp|s il vous plait|merci',
  },
  es: {
    before: 'por favor|si|es|esto|este|se|trata|aceptar|aceptado|abrir|publicar|como|una?|el|la|motivo',
    new: 'nuev[oa]s?|otr[oa]',
    release: 'comunicados?',
    story: 'historia|noticia|nota|comm?unicados?',
    after: 'de prensa|por favor|gracias',
  },
  ar: {
    before: 'من فضلكم|رجاء|نعم|هذا|هو|هذه|السبب',
    new: '(?:ال)?جديده?|اخر',
    between: 'صحفي|صحافي',
    release: '(?:ال)?بيان',
    story: '(?:ال)?(?:خبر|قصه)',
    after: 'من فضلكم|رجاء|شكرا|صحفي|صحافي',
  },
};

const any = (part: (words: Words) => string | undefined): string =>
  `(?:${Object.values(languages)
    .flatMap((words) => part(words) ?? [])
    .join('|')})`;

const BEFORE = `^(?:${any(({ before }) => before)} )*`;
const BETWEEN = `(?: ${any(({ between }) => between)})?`;
const phrase = (noun: string): string =>
  `(?:${any((words) => words.new)}${BETWEEN} ?${noun}|${noun}${BETWEEN} ?${any((words) => words.new)})`;

/** The words themselves, whatever follows: but for what is no release, as the date of one. */
const BEGINS = new RegExp(
  `${BEFORE}${phrase(any(({ release }) => release))}(?! (?:dates?|times?|day|schedule|plan|notes?)(?: |$))(?: |$)`,
  'u',
);

/** Other words for it, and misspelt ones, alone in their sentence. */
const ALONE = new RegExp(
  `${BEFORE}${phrase(any(({ release, story }) => `${release}|${story}`))}(?: ${any(({ after }) => after)})*$`,
  'u',
);

/** As much of a line as is looked at, in characters. */
const LONGEST_LOOK = 200;

/** The words of a text, one space apart. */
const wordsIn = (text: string): string =>
  fold(text.slice(0, LONGEST_LOOK))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Whether a reason reads as if it were to open a new release, and does not: it begins with the words and goes on, says
 * them in another way, or after a first line of its own. Whoever meant that would see the old story replaced.
 */
export const nearsNewReleaseLine = (lines: readonly string[]): boolean => {
  const [first = '', ...others] = lines;
  if (isNewReleaseLine(first)) return false;
  const [sentence = ''] = first.split(/[.!?;:؟؛،,–—(]/).filter((part) => wordsIn(part) !== '');
  return BEGINS.test(wordsIn(first)) || ALONE.test(wordsIn(sentence)) || others.some((line) => ALONE.test(wordsIn(line)));
};
