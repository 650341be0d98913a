import type { Problem } from '../release/problem.ts';
import { saysOldFigure } from '../translation/figure-digest.ts';
import type { EditionRow, TranslatedFrom, VersionFacts } from './rows.ts';

/** What changed in an original since it was translated: its first sentences, and how many there are. */
export interface SourceChange {
  said: string;
  count: number;
}

const newestOf = ({ live, pending }: EditionRow): VersionFacts | undefined => (pending ?? live)?.facts;

/** What a document translates that does not say so: what the original says when it comes. Undefined while that is not there. */
export const sourceAsItIs = (editions: readonly EditionRow[], lang: string): TranslatedFrom | undefined => {
  const row = editions.find((edition) => edition.lang === lang && !edition.killed);
  const newest = row && newestOf(row);
  if (!newest) return undefined;
  const { version, sentences, figures } = newest;
  return { lang, version, ...(sentences && { sentences }), ...(figures && { figures }) };
};

/** What of a version says that it is a translation. */
type Translation = Pick<VersionFacts, 'source' | 'figures'>;

/**
 * Whether a version of the original says something else than a translation of an earlier one does. Of a file that came back it is
 * known, sentence by sentence. Of a document nobody knows which sentences it has: it surely does where it says a figure that the
 * original has taken back.
 */
const isChanged = (source: TranslatedFrom, translation: Translation, now: VersionFacts): boolean => {
  if (source.version === now.version) return false;
  if (!source.assumed) return source.sentences !== undefined && now.sentences !== undefined && source.sentences !== now.sentences;
  const [then, said, says] = [source.figures, translation.figures, now.figures];
  return then !== undefined && said !== undefined && says !== undefined && saysOldFigure(said, { then, now: says });
};

/** Whether what a version translates is neither what readers have of the original, nor what waits there. */
export const isOfEarlierSource = (translation: Translation, editions: readonly EditionRow[]): boolean => {
  const { source } = translation;
  const original = source && editions.find(({ lang }) => lang === source.lang);
  if (!original || original.killed) return false;
  const standing = [original.pending, original.live].flatMap((one) => one?.facts ?? []);
  return standing.length > 0 && standing.every((now) => isChanged(source, translation, now));
};

/**
 * Whether a translation that readers do not have yet is of an original that is no longer. Readers who have one already are told on
 * its page instead.
 */
export const isStale = ({ live, pending }: EditionRow, editions: readonly EditionRow[]): boolean =>
  !live && pending !== undefined && isOfEarlierSource(pending.facts, editions);

/** Whether a translation has to be held, or let go, because of what the other editions say now. */
export const changesStaleness = (edition: EditionRow, editions: readonly EditionRow[]): boolean =>
  isStale(edition, editions) !== (edition.pending?.questions.includes('translation-stale') ?? false);

/** What the desk is asked about a translation whose original has changed. */
export const staleQuestion = ({ pending }: EditionRow, change: SourceChange | undefined): Problem => ({
  code: 'translation-stale',
  weight: 'question',
  params: { lang: pending?.facts.source?.lang ?? '', said: change?.said ?? '…', count: change?.count ?? 1 },
});

/**
 * The edition once somebody who was asked has accepted it: it holds for the original as it is now. What the original became after
 * `asOf` is not what was accepted.
 */
export const acceptedForSource = (edition: EditionRow, editions: readonly EditionRow[], asOf: string): EditionRow => {
  const { pending } = edition;
  const source = pending?.facts.source;
  if (!pending || !source || !pending.questions.includes('translation-stale')) return edition;
  const original = editions.find(({ lang }) => lang === source.lang);
  const newest = original && newestOf(original);
  if (!newest || newest.eventTime > asOf) return edition;
  const now = sourceAsItIs(editions, source.lang);
  return now ? { ...edition, pending: { ...pending, facts: { ...pending.facts, source: { ...source, ...now } } } } : edition;
};
