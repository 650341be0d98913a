import { existsSync, readdirSync } from 'node:fs';

/**
 * What is known of a language, a file each in its folder: how texts in it are read, how its sentences
 * end and its numbers are written, what places are called in it, what its readers see,
 * what subscribers are told, what partners are told, what its desk sees, how its editors give commands, what a test release says in it.
 */
const facets = ['reading', 'wording', 'names', 'readers', 'subscribers', 'partners', 'desk', 'commands', 'canary'] as const;
export type Facet = (typeof facets)[number];

/** By facet, the tags of the languages that have it, in the order of the alphabet. */
export type LanguageFolders = Record<Facet, readonly string[]>;

/** Put in by the bundler (`infra/bundling.ts`): a bundle is one file, and has no folders beside it. */
declare const LANGUAGE_FOLDERS: LanguageFolders | undefined;

/** The folders beside this file, one a language. This is the only list of languages there is. */
const foldersHere = (): LanguageFolders => {
  const tags = readdirSync(import.meta.dirname, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
    .sort();
  const having = (facet: Facet): string[] => tags.filter((tag) => existsSync(`${import.meta.dirname}/${tag}/${facet}.ts`));
  return Object.fromEntries(facets.map((facet) => [facet, having(facet)])) as Record<Facet, string[]>;
};

export const languageFolders: LanguageFolders = typeof LANGUAGE_FOLDERS === 'undefined' ? foldersHere() : LANGUAGE_FOLDERS;

/** The base language of a tag (RFC 5646): that of `pt-BR` is `pt`. */
export const baseOf = (lang: string): string => lang.split('-')[0]?.toLowerCase() ?? lang;

/** What there is for a language (BCP 47): its own, that of its base language, else undefined. `pt-BR` is read as `pt`. */
export const ofLanguage = <Pack>(packs: ReadonlyMap<string, Pack>, lang: string): Pack | undefined =>
  packs.get(lang) ?? packs.get(baseOf(lang));

/** What there is for a language, or else in English, which is there always. */
export const packOrEnglish = <Pack>(packs: ReadonlyMap<string, Pack>, lang: string): Pack => {
  const pack = ofLanguage(packs, lang) ?? packs.get('en');
  if (pack === undefined) throw new Error(`There is nothing for ${lang}, and no English in its place`);
  return pack;
};

/** The packs of these languages by their tags. The caller's `import` has its path written out, since the bundler reads it. */
export const packsOf = async <Pack>(
  tags: readonly string[],
  load: (tag: string) => Promise<{ default: Pack }>,
): Promise<ReadonlyMap<string, Pack>> =>
  new Map(await Promise.all(tags.map(async (tag): Promise<[string, Pack]> => [tag, (await load(tag)).default])));
