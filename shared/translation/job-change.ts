import { absent, type OwnChange } from '../editorial/change.ts';
import { type JobRow, rowKeys } from '../editorial/rows.ts';

/** Writes a job, unless somebody else has since it was read. */
export const jobChange = (job: JobRow, before: JobRow | undefined): OwnChange => ({
  put: { ...rowKeys.job(job.release, job.lang), ...job },
  if: before
    ? {
        expression: '#at = :at AND #state = :state',
        names: { '#at': 'at', '#state': 'state' },
        values: { ':at': before.at, ':state': before.state },
      }
    : absent,
});
