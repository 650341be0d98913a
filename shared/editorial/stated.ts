import { fold } from '../languages/fold.ts';
import type { Understood } from '../release/edition.ts';
import type { Manifest } from '../release/manifest.ts';
import { MOST_NAMED } from '../release/picture.ts';
import type { Problem, ProblemCode } from '../release/problem.ts';
import type { ParsedUpload } from '../release/upload.ts';
import { latest } from './latest.ts';
import type { VersionFacts } from './rows.ts';

/** Facts a version keeps as such, so that a value stated now can be compared with one that was derived then. */
const compared: Record<string, (understood: Understood, facts: VersionFacts) => boolean> = {
  lang: () => true,
  title: () => true,
  release: () => true,
  countries: (understood, facts) => same(understood.countries, facts.countries),
  topics: (understood, facts) => same(understood.topics, facts.topics),
  type: (understood, facts) => understood.type === facts.type,
  draft: (understood, facts) => (understood.draft ?? false) === (facts.stated.draft === 'true'),
};

/** When a release is dated: by its own date, but never before its embargo ends. A page must not say it was there earlier. */
export const datedAt = ({ releaseAt, embargo }: Pick<Understood, 'releaseAt' | 'embargo'>): string =>
  latest(releaseAt, embargo?.until) ?? releaseAt;

const same = (one: readonly string[], other: readonly string[]): boolean => one.join(' ') === other.join(' ');

/**
 * Whether a document with the same words as a version states something else about them. A key that is missing counts as
 * taken away only in the same object key. Language, headline and release key are the same by the time this is asked.
 */
export const differsFromStated = (
  understood: Understood,
  facts: VersionFacts,
  { sameObject }: { sameObject: boolean },
): boolean => {
  const agrees = (key: string): boolean => compared[key]?.(understood, facts) ?? understood.stated[key] === facts.stated[key];
  const takenAway = sameObject && Object.keys(facts.stated).some((key) => !(key in understood.stated));
  return takenAway || Object.keys(understood.stated).some((key) => !agrees(key));
};

/** What can be inherited: the facts of a version, or what release.yaml says of all. */
type Inherited = VersionFacts | Manifest;

/** What another file of the same edition, or release.yaml, stated and this one does not mention still holds. */
export const inheritStated = (understood: Understood, facts: Inherited): Understood => {
  const kept = (key: string): boolean => key in facts.stated && !(key in understood.stated);
  const inherited = Object.entries(facts.stated).filter(([key]) => kept(key) && INHERITED.has(key));
  return {
    ...understood,
    ...(kept('countries') && facts.countries && { countries: facts.countries }),
    ...(kept('topics') && facts.topics && { topics: facts.topics }),
    ...(kept('type') && facts.type && { type: facts.type }),
    ...(kept('date') && facts.releaseAt && { releaseAt: facts.releaseAt }),
    ...(kept('embargo') && facts.embargoUntil && { embargo: { until: facts.embargoUntil, text: facts.stated.embargo ?? '' } }),
    stated: { ...Object.fromEntries(inherited), ...understood.stated },
  };
};

/** A document as it stands under its release's release.yaml, which says what the document does not. */
export const underManifest = <Parsed extends ParsedUpload>(parsed: Parsed, manifest: Manifest | undefined): Parsed => {
  if (parsed.kind !== 'document' || !manifest) return parsed;
  const { understood } = parsed;
  const derived = Object.entries(manifest.stated)
    .filter(([key]) => INHERITED.has(key) && !(key in understood.stated))
    .map(([key, evidence]) => [key, { rule: 'manifest', evidence: evidence.slice(0, 300) }]);
  const isSettled = ({ code }: Problem): boolean =>
    OF_COUNTRIES.includes(code) && derived.some(([key]) => key === 'countries') && (manifest.countries?.length ?? 0) > 0;
  return {
    ...parsed,
    problems: parsed.problems.filter((problem) => !isSettled(problem)),
    understood: {
      ...inheritStated(understood, manifest),
      ...withNamed(understood, manifest),
      derived: { ...understood.derived, ...Object.fromEntries(derived) },
    },
  };
};

/** Pictures of which release.yaml says something, beside those that the document names and says something of itself. */
const withNamed = ({ named = [] }: Understood, { pictures = [] }: Manifest): Pick<Understood, 'named'> => {
  const isSame = (one: string, other: string): boolean => fold(one) === fold(other);
  const own = named.map((one) => {
    const { alt, caption, ...unspoken } = pictures.find(({ file }) => isSame(file, one.file)) ?? {};
    // What shows in one language is not said beside words in another.
    const isSaid = one.alt !== undefined || one.caption !== undefined;
    return { ...unspoken, ...(!isSaid && alt && { alt }), ...(!isSaid && caption && { caption }), ...one };
  });
  const others = pictures.filter(({ file }) => !named.some((one) => isSame(one.file, file)));
  const all = [...own, ...others].slice(0, MOST_NAMED);
  return all.length > 0 ? { named: all } : {};
};

/** What is said of a document that names no country itself. */
const OF_COUNTRIES: readonly ProblemCode[] = ['no-country', 'country-uncertain', 'country-from-text'];

/** Keys whose value is about the release and not about one wording of it. */
const INHERITED = new Set(['countries', 'topics', 'type', 'date', 'embargo', 'slug']);
