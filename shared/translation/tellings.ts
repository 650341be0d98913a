import type { PagesMessage } from '../editorial/messages.ts';
import type { HeadRow, JobRow } from '../editorial/rows.ts';
import type { JobStep } from './decide-jobs.ts';
import { outNamesOf } from './out-names.ts';

/** Who hears of what became of a release's translation jobs. */
export interface Tellings {
  /** Files that ask for a translation, and files that are overdue, for notices to the desk. Names below `translations/out/`. */
  asked: string[];
  overdue: string[];
  /** Whether a list of the desk page has changed. */
  refreshDesk: boolean;
  /** Pages that say something else now. */
  pages: PagesMessage[];
}

/** What is to be said after jobs were brought to what the table says. `publicLanguages` are those that readers have. */
export const tellingsOf = (
  steps: readonly JobStep[],
  {
    release,
    head,
    publicLanguages,
    revision,
  }: { release: string; head: HeadRow | undefined; publicLanguages: readonly string[]; revision: number },
): Tellings => {
  const fileOf = ({ job }: JobStep): string[] => outNamesOf(job);
  // Readers are told on the page itself that it is out of date, and when it no longer is.
  const told = steps.filter(({ job, before }) => Boolean(job.told) !== Boolean(before?.told));
  const isStale = (lang: string): boolean => told.some(({ job }) => job.lang === lang && job.told);
  // Pages that promise a language to follow promise it no more.
  const isOver = head?.set && steps.some(({ job, before }) => job.state === 'cancelled' && before?.state !== 'cancelled');
  const languages = [...new Set([...told.map(({ job: { lang } }) => lang), ...(isOver ? publicLanguages : [])])];
  return {
    asked: steps.filter(({ ask }) => ask).flatMap(fileOf),
    overdue: steps.filter(({ job, before }) => job.overdue && !before?.overdue).flatMap(fileOf),
    refreshDesk: steps.some(({ job, before }) => job.list ?? before?.list),
    pages: languages.map((lang) => ({
      release,
      lang,
      revision,
      tell: false,
      ...(isStale(lang) && { stale: true }),
    })),
  };
};

/** The jobs whose translators have yet to be mailed: of one that has ended, or is read by the desk, there is nothing to say. */
export const toBeMailed = (jobs: readonly JobRow[]): JobRow[] =>
  jobs.filter(({ owes, mailTo, state }) => owes && mailTo && (state === 'queued' || state === 'in_progress'));
