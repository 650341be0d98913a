import { ofLanguage } from './language-folders.ts';
import { type Alternatives, anyAsWritten, anyOf, anyStartOf, anyWordOf, partsOf } from './patterns.ts';

/** The source of a pattern, of what each pack has of something: parted by `|`, or a list. */
type SourceOf<Pack> = (of: (pack: Pack) => Alternatives | readonly string[] | undefined) => string;

/** Asks all packs of one facet at once: a document's language is not known before it is read. */
export interface AllPacks<Pack> {
  /** The tags of all languages that have one. */
  tags: readonly string[];
  /** What all languages together have of something, in the order of the alphabet of their tags. */
  inAllLanguages: <Value>(of: (pack: Pack, tag: string) => Iterable<Value> | undefined) => Value[];
  /** The pack of a language or of its base language; undefined for one that nobody taught us. */
  packOf: (lang: string) => Pack | undefined;
  /** What all languages together have, each alternative once, as the source of a pattern; words of their own; beginnings of words. */
  oneOf: SourceOf<Pack>;
  oneWordOf: SourceOf<Pack>;
  oneStartOf: SourceOf<Pack>;
  /** The same for text that is not folded, with the capitals and accents the packs write. */
  oneAsWritten: SourceOf<Pack>;
}

export const allPacks = <Pack>(packs: ReadonlyMap<string, Pack>): AllPacks<Pack> => {
  const inAllLanguages: AllPacks<Pack>['inAllLanguages'] = (of) =>
    [...packs].flatMap(([tag, pack]) => [...(of(pack, tag) ?? [])]);
  /** Each alternative that some language has, once, put together. */
  const together =
    (put: (alternatives: Iterable<string>) => string): SourceOf<Pack> =>
    (of) =>
      put(
        new Set(
          inAllLanguages((pack) => {
            const parts = of(pack);
            return typeof parts === 'string' ? partsOf(parts) : parts;
          }),
        ),
      );
  return {
    tags: [...packs.keys()],
    inAllLanguages,
    packOf: (lang) => ofLanguage(packs, lang),
    oneOf: together(anyOf),
    oneWordOf: together(anyWordOf),
    oneStartOf: together(anyStartOf),
    oneAsWritten: together(anyAsWritten),
  };
};
