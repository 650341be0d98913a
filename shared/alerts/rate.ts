import type { Lane } from './alert-messages.ts';

/** What the mail service allows this account. */
export interface Quota {
  perSecond: number;
  perDay: number;
  sentInDay: number;
}

/** The turns a sender got, in milliseconds since the epoch; fewer than it asked for when the rest is too far ahead, or none. */
export interface Turns {
  at: number[];
  /** When the next mail after these may be sent. */
  nextAt: number;
  /** How long to wait before asking again when there are none. Seconds. */
  retryAfter: number;
}

/**
 * How far ahead a lane may take turns, in milliseconds. An urgent mail stands in a longer queue, which is what puts it first: as
 * long as urgent mail keeps the next turn further away than this, no other lane gets one.
 */
const HORIZON: Record<Lane, number> = { urgent: 4000, alerts: 1000 };

/** A full day is looked at again after this, in seconds. */
const FULL_DAY = 900;

/**
 * Hands out turns, each its share of a second after the one before, so that no second has more than the account may send
 * (a generic cell rate algorithm without a burst, ITU-T I.371). `share` is what alerts may use of the quota.
 */
export const takeTurns = (
  { count, lane, now, nextAt }: { count: number; lane: Lane; now: number; nextAt: number },
  { perSecond, perDay, sentInDay }: Quota,
  share: number,
): Turns => {
  const forLane = lane === 'urgent' ? perDay : Math.max(1, Math.floor(perDay * share));
  // An account without a daily limit says -1.
  const left = perDay < 0 ? count : forLane - sentInDay;
  if (left <= 0) return { at: [], nextAt, retryAfter: FULL_DAY };
  // Whole milliseconds, as clocks have them: rounded down, a second would hold one turn too many.
  const step = Math.ceil(1000 / (perSecond * share));
  const first = Math.max(now, nextAt);
  const room = now + HORIZON[lane] - first;
  if (room < 0) return { at: [], nextAt, retryAfter: Math.max(1, Math.ceil(-room / 1000)) };
  const granted = Math.min(count, left, 1 + Math.floor(room / step));
  return { at: Array.from({ length: granted }, (_, turn) => first + turn * step), nextAt: first + granted * step, retryAfter: 0 };
};
