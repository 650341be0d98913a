import { absent, type OwnChange } from '../editorial/change.ts';
import { type JobRow, rowKeys } from '../editorial/rows.ts';

/** Writes a job, unless somebody else has since it was read, or has claimed the mail that it owes. */
export const jobChange = (job: JobRow, before: JobRow | undefined): OwnChange => ({
  put: { ...rowKeys.job(job.release, job.lang), ...job },
  if: before
    ? {
        expression: `#at = :at AND #state = :state AND ${before.owes ? '#owes = :owes' : 'attribute_not_exists(#owes)'}`,
        names: { '#at': 'at', '#state': 'state', '#owes': 'owes' },
        values: { ':at': before.at, ':state': before.state, ...(before.owes && { ':owes': before.owes }) },
      }
    : absent,
});
