import { existsSync, readdirSync } from 'node:fs';

/**
 * What is known of a language, a file each in its folder: how texts in it are read, how its sentences
 * end and its numbers are written, what places are called in it, what its readers see,
 * what its desk sees, how its editors give commands.
 */
const facets = ['reading', 'wording', 'names', 'readers', 'desk', 'commands'] as const;
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

/** What there is for a language (BCP 47): its own, that of its base language, else undefined. `pt-BR` is read as `pt`. */
export const ofLanguage = <Pack>(packs: ReadonlyMap<string, Pack>, lang: string): Pack | undefined =>
  packs.get(lang) ?? packs.get(lang.split('-')[0]?.toLowerCase() ?? lang);
