import * as z from 'zod';

/** What something is called in each language. */
export const Term = z.object({ names: z.record(z.string(), z.string()), note: z.string().optional() });
export type Term = z.infer<typeof Term>;

/** The terms of the newsroom, by the file that brought them. */
export const Glossary = z.record(z.string(), z.array(Term));
export type Glossary = z.infer<typeof Glossary>;

/** Where the archive keeps it. */
export const GLOSSARY_KEY = 'memory/glossary.json';

/** What the organisation is called is in every glossary. */
export const termsOf = (glossary: Glossary, organisation: Readonly<Record<string, string>>): Term[] => [
  { names: organisation },
  ...Object.values(glossary).flat(),
];

/** Without capitals and marks, in words. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const SPACELESS = /^(?:zh|ja|th|lo|km|my)\b/;

/** What is left of a word without the endings that languages give it. */
const stemOf = (word: string): string => (word.length > 5 ? word.slice(0, Math.max(4, word.length - 3)) : word.slice(0, 4));

/** Whether a text has a term. `isLoose` also takes it with other endings, and in another order. */
const hasTerm = (text: string, term: string, lang: string, isLoose: boolean): boolean => {
  if (SPACELESS.test(lang)) return text.normalize('NFKC').includes(term.normalize('NFKC'));
  const [there, wanted] = [wordsIn(text), wordsIn(term)];
  if (wanted.length === 0) return false;
  if (isLoose) return wanted.every((word) => there.some((other) => other.includes(stemOf(word))));
  const isWord = (one: string, other: string | undefined): boolean => other === one || other === `${one}s`;
  return there.some((_, at) => wanted.every((word, ahead) => isWord(word, there[at + ahead])));
};

/** A term of a sentence as its translation is to have it. */
export interface TermPair {
  said: string;
  read: string;
  note?: string | undefined;
}

/** The terms that a sentence has, and that are known in the other language. At most ten. */
export const termsIn = (text: string, { from, to }: { from: string; to: string }, terms: readonly Term[]): TermPair[] =>
  terms
    .flatMap(({ names, note }): TermPair[] => {
      const [said, read] = [names[from], names[to]];
      return said && read && hasTerm(text, said, from, false) ? [{ said, read, note }] : [];
    })
    .slice(0, 10);

/** Whether a translation has the term that it is to have, whatever its ending. */
export const isTermIn = (text: string, { read }: TermPair, lang: string): boolean => hasTerm(text, read, lang, true);
