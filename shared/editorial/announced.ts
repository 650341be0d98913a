import { dayIn, instantIn } from '../release/reading/calendar.ts';
import type { Decision } from './decision.ts';

/**
 * When a release is announced that is dated `releaseAt` and comes out at `publishedAt`. What has only a day, and so is dated its
 * midnight in the newsroom's zone, is announced when it comes out if that is the same day there, and else at noon: midnight is the day
 * before to everyone west of the newsroom, and says nothing of the order within the day.
 */
export const announcedAt = (releaseAt: string, publishedAt: string, timeZone: string): string => {
  const day = dayIn(timeZone, new Date(releaseAt));
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = (hour: number): string => instantIn(timeZone, { year, month, day: date, hour }).toISOString();
  if (releaseAt !== at(0)) return releaseAt;
  return dayIn(timeZone, new Date(publishedAt)) === day ? publishedAt : at(12);
};

/** The same decision. An edition that comes out by it for the first time is dated as it is announced, for good. */
export const datedAsAnnounced = (decision: Decision, { timeZone }: { timeZone: string }): Decision => {
  const { path, edition, entry } = decision;
  if (path === undefined || !edition?.live) return decision;
  const { live } = edition;
  const date = announcedAt(live.facts.releaseAt, live.publishedAt, timeZone);
  return { ...decision, edition: { ...edition, live: { ...live, date } }, ...(entry && { entry: { ...entry, date } }) };
};
