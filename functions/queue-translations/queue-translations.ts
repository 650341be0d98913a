import type { ReleaseRows } from '../../shared/aws/release-rows.ts';
import type { TranslationsMessage } from '../../shared/editorial/messages.ts';
import type { JobRow } from '../../shared/editorial/rows.ts';
import { jobChanges } from '../../shared/translation/job-changes.ts';

/** Everything queue-translations does to the world. */
export interface Ports {
  languages: readonly string[];
  now: () => string;
  readRelease: (release: string) => Promise<ReleaseRows>;
  putJob: (job: JobRow) => Promise<void>;
}

/** Keeps one job for every language a release still needs. */
export const queueTranslations =
  ({ languages, now, readRelease, putJob }: Ports) =>
  async ({ release }: TranslationsMessage): Promise<void> => {
    const rows = await readRelease(release);
    for (const job of jobChanges(rows, languages, now())) await putJob(job);
  };
