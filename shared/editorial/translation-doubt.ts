import { INCOMING } from '../release/object-key.ts';
import type { Problem, ProblemCode } from '../release/problem.ts';
import type { EditionRow, VersionFacts } from './rows.ts';
import { isStale, type Translations } from './stale-translation.ts';

/** What changed in an original since it was translated: its first sentences, and how many there are. */
export interface SourceChange {
  said: string;
  count: number;
}

/** What an original says and its translation otherwise: the first of it, and how often there is such a thing. */
export interface SourceDifference extends SourceChange {
  read: string;
}

/** What the words of translations say against those of their originals, by the language of the translation: no row tells it. */
export type Comparisons = Readonly<Record<string, { changed?: SourceChange; differs?: SourceDifference }>>;

/**
 * Whether the words of a version are compared with its original's: a whole document, of which nobody has said yet that it is right.
 * What translators return is checked when it comes, and says itself what it translates.
 */
export const isToBeCompared = ({ objectKey, source }: Pick<VersionFacts, 'objectKey' | 'source'>): boolean =>
  objectKey.startsWith(INCOMING) && source === undefined;

/** What the desk is asked about a translation that waits, with its original beside it. An accept answers for the original as it is. */
export const TRANSLATION_DOUBTS: readonly ProblemCode[] = ['translation-stale', 'translation-differs'];

/** What a translation that waits is to be held for: its original says something else by now, or always did. */
export const translationDoubt = (
  edition: EditionRow,
  release: Translations,
  comparisons: Comparisons | undefined,
): Problem | undefined => {
  const { lang, pending } = edition;
  if (!pending) return undefined;
  const from = pending.facts.source?.lang ?? release.original ?? '';
  const { changed, differs } = comparisons?.[lang] ?? {};
  if (isStale(edition, release)) {
    const { said = '…', count = 1 } = changed ?? differs ?? {};
    return { code: 'translation-stale', weight: 'question', params: { lang: from, said, count } };
  }
  if (!differs || !isToBeCompared(pending.facts) || from === lang) return undefined;
  return { code: 'translation-differs', weight: 'question', params: { lang: from, ...differs } };
};
