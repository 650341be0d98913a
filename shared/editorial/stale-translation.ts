import { shareFigure } from '../release/wording/figure-digest.ts';
import type { EditionRow, TranslatedFrom, VersionFacts } from './rows.ts';

/** The editions of one release, and which of them the others are translated from. */
export interface Translations {
  editions: readonly EditionRow[];
  original: string | undefined;
}

/** What of a version says that it is a translation. */
export type Translation = Pick<VersionFacts, 'source' | 'figures' | 'eventTime'>;

/** The edition that a version translates: the one its file named, else the original of the release. */
export const sourceRowOf = (
  lang: string,
  { source }: Pick<Translation, 'source'>,
  { editions, original }: Translations,
): EditionRow | undefined => {
  const from = source?.lang ?? original;
  return from === lang ? undefined : editions.find((row) => row.lang === from && !row.killed);
};

/**
 * Whether a version of the original says something else than a translation of an earlier one does. Of a file that came back it is
 * known, sentence by sentence. Of a document nobody knows which sentences it has: it surely does where it says a figure that the
 * original has taken back since.
 */
const isChanged = ({ source, figures, eventTime }: Translation, now: VersionFacts): boolean => {
  if (source?.version === now.version) return false;
  if (source?.sentences !== undefined) return now.sentences !== undefined && source.sentences !== now.sentences;
  return (source?.version ?? 0) < now.version && eventTime <= now.eventTime && shareFigure(figures, now.takenBack);
};

/** Whether what a version in `lang` translates is neither what readers have of the original, nor what waits there. */
export const isOfEarlierSource = (lang: string, translation: Translation, release: Translations): boolean => {
  const original = sourceRowOf(lang, translation, release);
  const standing = [original?.pending, original?.live].flatMap((one) => one?.facts ?? []);
  return standing.length > 0 && standing.every((now) => isChanged(translation, now));
};

/**
 * Whether a translation that readers do not have yet is of an original that is no longer. Readers who have one already are told on
 * its page instead.
 */
export const isStale = ({ lang, live, pending }: EditionRow, release: Translations): boolean =>
  !live && pending !== undefined && isOfEarlierSource(lang, pending.facts, release);

/**
 * The edition once somebody has accepted it who was asked about it and its original: it holds for the original as it is now. What the
 * original became after `asOf` is not what was accepted.
 */
export const acceptedForSource = (edition: EditionRow, release: Translations, asOf: string): EditionRow => {
  const { lang, pending } = edition;
  if (!pending) return edition;
  const original = sourceRowOf(lang, pending.facts, release);
  const newest = (original?.pending ?? original?.live)?.facts;
  if (!original || !newest || newest.eventTime > asOf) return edition;
  const { version, sentences } = newest;
  const source: TranslatedFrom = { lang: original.lang, version, ...(sentences && { sentences }) };
  return { ...edition, pending: { ...pending, facts: { ...pending.facts, source } } };
};
