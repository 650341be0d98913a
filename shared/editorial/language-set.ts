import { isAbout, type PolicySubject } from '../newsroom/needs-of.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Problem, ProblemCode } from '../release/problem.ts';
import { latest } from './latest.ts';
import { goingOnByThemselves } from './problems.ts';
import type { EditionRow, HeadRow, LanguageSet, VersionFacts } from './rows.ts';
import { isStale, type Translations } from './stale-translation.ts';

/** What a file waits for that is no question to anybody: it goes on by itself. */
export const WAITS: readonly ProblemCode[] = goingOnByThemselves;

/** What a language is held for that goes on by itself. Whether it is out of date is seen, not remembered. */
const GOES_ON: readonly ProblemCode[] = [...WAITS, 'translation-stale'];

/** Whether a language has come as far as it can by itself: out, on its way, or waiting for nothing but the others. */
const isReady = (edition: EditionRow, release: Translations): boolean => {
  const { live, pending, killed } = edition;
  if (live !== undefined || killed !== undefined) return true;
  const isAsked = pending?.state === 'held' && pending.questions.some((code) => !GOES_ON.includes(code));
  return pending !== undefined && !isAsked && !isStale(edition, release);
};

/**
 * The languages that a release's editions wait for. The policy of the day the first of them came counts; the wait begins when one
 * of them is ready.
 */
export const setOf = (
  {
    newsroom,
    now,
    head,
    editions,
  }: { newsroom: Newsroom; now: string; head?: HeadRow | undefined; editions: readonly EditionRow[] },
  subject: PolicySubject,
): LanguageSet | undefined => {
  const { set } = head ?? {};
  if (set?.over || editions.some((row) => isReady(row, { editions, original: subject.lang }))) return set;
  const gate = newsroom.translation.policies.find((policy) => policy.gate && isAbout(policy, subject))?.gate;
  const languages = gate?.languages.filter((lang) => newsroom.languages.includes(lang)) ?? [];
  return languages.length > 1 ? { languages, since: now, ...(gate?.hours && { hours: gate.hours }) } : undefined;
};

/**
 * The languages of the set that are not ready; none once something of the release is public, or nobody waits any more. A translation
 * whose original has changed is not: the editions are given as they are to be.
 */
export const lackingOf = (set: LanguageSet | undefined, release: Translations): string[] =>
  !set || set.over || release.editions.some(({ live }) => live)
    ? []
    : set.languages.filter((lang) => !release.editions.some((row) => row.lang === lang && isReady(row, release)));

/** When a version goes out though its set is not complete: some hours after it could have. Undefined when it waits for good. */
export const waitsUntil = (
  set: LanguageSet | undefined,
  { releaseAt, embargoUntil }: Pick<VersionFacts, 'releaseAt' | 'embargoUntil'>,
): string | undefined => {
  if (set?.hours === undefined) return undefined;
  const from = latest(set.since, releaseAt, embargoUntil) ?? set.since;
  return new Date(Date.parse(from) + set.hours * 3_600_000).toISOString();
};

/** What a file is told that waits for other languages. */
export const waitsForSet = (lacking: readonly string[], until: string | undefined): Problem => ({
  code: 'waiting-for-set',
  weight: 'question',
  params: { missing: lacking.join(', '), ...(until && { until }) },
});
