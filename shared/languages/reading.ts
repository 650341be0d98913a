import { languageFolders, ofLanguage } from './language-folders.ts';
import { type Alternatives, anyAsWritten, anyOf, anyStartOf, anyWordOf, partsOf } from './patterns.ts';
import type { ReadingPack } from './reading-pack.ts';

const packs: ReadonlyMap<string, ReadingPack> = new Map(
  await Promise.all(
    languageFolders.reading.map(
      async (tag): Promise<[string, ReadingPack]> => [tag, (await import(`./${tag}/reading.ts`)).default],
    ),
  ),
);

/** The tags of all languages of which something is read. */
export const readTags: readonly string[] = [...packs.keys()];

/** Packs that know some of what the others do: files in these languages are still held. */
const unfinished: readonly string[] = ['de', 'pt'];

/**
 * The languages that are read: whose embargo lines, datelines, headings and dates are known. A text in any other is never published
 * unasked, since an embargo in it would be taken for a sentence.
 */
export const readLanguages: readonly string[] = [...packs.keys()].filter((tag) => !unfinished.includes(tag));

/** Whether a text in this language (BCP 47) is read; `fr-CA` is as `fr`. */
export const isReadLanguage = (lang: string): boolean => readLanguages.includes(lang.split('-')[0]?.toLowerCase() ?? '');

/** What all languages together have of something, in the order of the alphabet of their tags. */
export const inAllLanguages = <Value>(of: (pack: ReadingPack, tag: string) => Iterable<Value> | undefined): Value[] =>
  [...packs].flatMap(([tag, pack]) => [...(of(pack, tag) ?? [])]);

/** How texts in a language are read; undefined for one that nobody taught us. */
export const readingOf = (lang: string): ReadingPack | undefined => ofLanguage(packs, lang);

/** Alternatives of a pattern that all languages have together, as its source. */
export const alternatives = (of: (pack: ReadingPack) => readonly string[] | undefined): string =>
  anyOf(new Set(inAllLanguages(of)));

/** The same for words of their own. */
export const wordAlternatives = (of: (pack: ReadingPack) => readonly string[] | undefined): string =>
  anyWordOf(new Set(inAllLanguages(of)));

type OfPack = (pack: ReadingPack) => Alternatives | undefined;

/** Each alternative that some language has, once. */
export const partsInAll = (of: OfPack): string[] => [
  ...new Set(
    inAllLanguages((pack) => {
      const parts = of(pack);
      return parts === undefined ? [] : partsOf(parts);
    }),
  ),
];

/** What all languages together have, as the source of a pattern; words of their own; beginnings of words. */
export const oneOf = (of: OfPack): string => anyOf(partsInAll(of));
export const oneWordOf = (of: OfPack): string => anyWordOf(partsInAll(of));
export const oneStartOf = (of: OfPack): string => anyStartOf(partsInAll(of));

/** The same for text that is not folded, with the capitals and accents the packs write. */
export const oneAsWritten = (of: OfPack): string => anyAsWritten(partsInAll(of));

/** What operators are told of a newsroom that publishes languages nobody reads; undefined where all are read. */
export const tellOfUnread = (languages: readonly string[]): string | undefined => {
  const unread = languages.filter((lang) => !isReadLanguage(lang));
  return unread.length === 0
    ? undefined
    : `Texts in ${unread.join(', ')} are not read for embargoes: every file in ${unread.length === 1 ? 'that language' : 'those languages'} is held until somebody accepts it.`;
};
