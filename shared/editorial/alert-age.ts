import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Problem } from '../release/problem.ts';
import type { Decision } from './decision.ts';
import { latest } from './latest.ts';
import type { Live } from './rows.ts';

const DAY = 86_400_000;

/** Whether a release of this date is so old at an instant that nobody is mailed it who does not have it. */
export const isTooOldForAlerts = (date: string, at: string, maxAgeDays: number): boolean =>
  Date.parse(at) - Date.parse(date) > maxAgeDays * DAY;

/** Whether what readers have of an edition is news, at an instant, to somebody who does not have it. A correction may give it a new date. */
export const isNewsAt = (at: string, { date, facts }: Live, maxAgeDays: number): boolean => {
  const newest = 'date' in facts.stated ? (latest(date, facts.releaseAt) ?? date) : date;
  return !isTooOldForAlerts(newest, at, maxAgeDays);
};

export const unmailed: Problem = { code: 'older-than-alerts', weight: 'remark' };

/**
 * The same decision. Where it lets out something so old that nobody is mailed, the file, and the command that let it out, say so,
 * however long the one had waited for the other.
 */
export const sayingIfUnmailed = (decision: Decision, { alerts }: Pick<Newsroom, 'alerts'>): Decision => {
  const { at, path, edition, upload, ends, problems } = decision;
  const live = edition?.live;
  if (path === undefined || live?.state !== 'published' || isNewsAt(at, live, alerts.maxAgeDays)) return decision;
  const isSaid = problems.some(({ code }) => code === unmailed.code);
  return {
    ...decision,
    problems: isSaid ? problems : [...problems, unmailed],
    ...(upload && { upload: { ...upload, problems: [...new Set([...upload.problems, unmailed.code])] } }),
    ends: ends.map((end) => (end.outcome === 'published' ? { ...end, remarks: [unmailed.code] } : end)),
  };
};
