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
