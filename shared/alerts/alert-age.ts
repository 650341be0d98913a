import type { Live } from '../editorial/rows.ts';

const DAY = 86_400_000;

/** Whether a release of this date is so old at an instant that nobody is mailed it who does not have it. */
export const isTooOldForAlerts = (date: string, at: string, maxAgeDays: number): boolean =>
  Date.parse(at) - Date.parse(date) > maxAgeDays * DAY;

/** Whether what readers have of an edition is news, at an instant, to somebody who does not have it. */
export const isNewsAt = (at: string, { date }: Live, maxAgeDays: number): boolean => !isTooOldForAlerts(date, at, maxAgeDays);
