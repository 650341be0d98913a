import { ofLanguage } from './language-folders.ts';
import { type Alternatives, anyAsWritten, anyOf, anyStartOf, anyWordOf, partsOf } from './patterns.ts';

/** Asks all packs of one facet at once: a document's language is not known before it is read. */
export interface AllPacks<Pack> {
  /** The tags of all languages that have one. */
  tags: readonly string[];
  /** What all languages together have of something, in the order of the alphabet of their tags. */
  inAllLanguages: <Value>(of: (pack: Pack, tag: string) => Iterable<Value> | undefined) => Value[];
  /** The pack of a language or of its base language; undefined for one that nobody taught us. */
  packOf: (lang: string) => Pack | undefined;
  /** Alternatives of a pattern that all languages have together, as its source; and words of their own. */
  alternatives: (of: (pack: Pack) => readonly string[] | undefined) => string;
  wordAlternatives: (of: (pack: Pack) => readonly string[] | undefined) => string;
  /** Each alternative that some language has, once. */
  partsInAll: (of: (pack: Pack) => Alternatives | undefined) => string[];
  /** What all languages together have, as the source of a pattern; words of their own; beginnings of words. */
  oneOf: (of: (pack: Pack) => Alternatives | undefined) => string;
  oneWordOf: (of: (pack: Pack) => Alternatives | undefined) => string;
  oneStartOf: (of: (pack: Pack) => Alternatives | undefined) => string;
  /** The same for text that is not folded, with the capitals and accents the packs write. */
  oneAsWritten: (of: (pack: Pack) => Alternatives | undefined) => string;
}

export const allPacks = <Pack>(packs: ReadonlyMap<string, Pack>): AllPacks<Pack> => {
  const inAllLanguages: AllPacks<Pack>['inAllLanguages'] = (of) =>
    [...packs].flatMap(([tag, pack]) => [...(of(pack, tag) ?? [])]);
  const partsInAll: AllPacks<Pack>['partsInAll'] = (of) => [
    ...new Set(
      inAllLanguages((pack) => {
        const parts = of(pack);
        return parts === undefined ? [] : partsOf(parts);
      }),
    ),
  ];
  return {
    tags: [...packs.keys()],
    inAllLanguages,
    packOf: (lang) => ofLanguage(packs, lang),
    alternatives: (of) => anyOf(new Set(inAllLanguages(of))),
    wordAlternatives: (of) => anyWordOf(new Set(inAllLanguages(of))),
    partsInAll,
    oneOf: (of) => anyOf(partsInAll(of)),
    oneWordOf: (of) => anyWordOf(partsInAll(of)),
    oneStartOf: (of) => anyStartOf(partsInAll(of)),
    oneAsWritten: (of) => anyAsWritten(partsInAll(of)),
  };
};
