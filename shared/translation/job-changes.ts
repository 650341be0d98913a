import type { EditionRow, HeadRow, JobRow } from '../editorial/rows.ts';

/**
 * The translation jobs to write for a release: one for each language of the newsroom that has no edition, and an end for jobs
 * whose edition has arrived or whose release was killed. Jobs that are right already are not among them.
 */
export const jobChanges = (
  { head, editions, jobs }: { head?: HeadRow | undefined; editions: readonly EditionRow[]; jobs: readonly JobRow[] },
  languages: readonly string[],
  at: string,
): JobRow[] => {
  const source = editions.find(({ lang }) => lang === head?.languages[0]) ?? editions[0];
  // What is held may yet be thrown away: nobody is asked to translate it.
  const waiting = source?.pending?.state === 'held' ? undefined : source?.pending?.facts;
  const version = (waiting ?? source?.live?.facts)?.version;
  if (!head || !source) return [];
  const has = (lang: string): boolean =>
    editions.some((edition) => edition.lang === lang && (edition.live || edition.pending || edition.killed));
  return languages.flatMap((lang): JobRow[] => {
    const job = jobs.find((known) => known.lang === lang);
    const needed = !head.killed && !has(lang);
    if (needed && version !== undefined && job?.state !== 'needed')
      return [{ release: head.release, lang, state: 'needed', from: source.lang, version, at }];
    if (!needed && job?.state === 'needed') return [{ ...job, state: 'cancelled', at }];
    return [];
  });
};
