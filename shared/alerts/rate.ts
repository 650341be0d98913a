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
  /** How far ahead the first of so many turns may be at most, should others have taken some meanwhile. */
  latest: number;
}

/** Who asks for turns: alerts by their lanes, and letters that somebody waits for in front of a page. */
export type RateLane = Lane | 'letters';

/**
 * How far ahead a lane may take turns, in milliseconds. An urgent mail stands in a longer queue, which is what puts it first: as
 * long as urgent mail keeps the next turn further away than this, no other lane gets one.
 */
const HORIZON: Record<RateLane, number> = { letters: 6000, urgent: 4000, alerts: 1000 };

/** A full day is looked at again after this, in seconds. */
const FULL_DAY = 900;

/** Nobody asks again sooner than this, so that there is more than one turn to have. Seconds. */
const SHORTEST_WAIT = 0.2;

/** From here on a share of the quota is rounded down to whole mails: a second has none of a broken number. Below, too much would be lost. */
const WHOLE_FROM = 10;

/** How many mails a second alerts may send. */
export const mailsPerSecond = ({ perSecond }: Pick<Quota, 'perSecond'>, share: number): number => {
  const rate = perSecond * share;
  return rate < WHOLE_FROM ? rate : Math.floor(rate);
};

/** Mails that one copy of a sender gets out in a second, with as much again to spare: twenty of them take it a quarter of a second. */
const MAILS_PER_COPY = 40;

/**
 * How many copies of a sender make use of a quota, and how many note what becomes of its mails. Lambda takes no fewer than two for a queue
 * (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html).
 */
export const copiesFor = ({ maxSendRate }: { maxSendRate: number }): number =>
  Math.max(2, Math.ceil(maxSendRate / MAILS_PER_COPY));

/**
 * Hands out turns, each its share of a second after the one before, so that no second has more than the account may send
 * (a generic cell rate algorithm without a burst, ITU-T I.371). `share` is what alerts may use of the quota.
 *
 * Instants are whole milliseconds, as clocks have them. Each turn is rounded up from where it belongs, and so is where the next grant
 * begins: a grant of many turns loses less than a millisecond, where each rounded by itself would cost a sixth at 400 a second.
 */
export const takeTurns = (
  { count, lane, now, nextAt }: { count: number; lane: RateLane; now: number; nextAt: number },
  { perSecond, perDay, sentInDay }: Quota,
  share: number,
): Turns => {
  const none = (retryAfter: number): Turns => ({ at: [], nextAt, retryAfter, latest: nextAt });
  const forLane = lane !== 'alerts' ? perDay : Math.max(1, Math.floor(perDay * share));
  // An account without a daily limit says -1.
  const left = perDay < 0 ? count : forLane - sentInDay;
  if (left <= 0) return none(FULL_DAY);
  const rate = mailsPerSecond({ perSecond }, share);
  const after = (turns: number): number => Math.ceil((turns * 1000) / rate);
  const first = Math.max(now, nextAt);
  const last = now + HORIZON[lane];
  if (last < first) return none(Math.max(SHORTEST_WAIT, (first - last) / 1000));
  const granted = Math.min(count, left, 1 + Math.floor(((last - first) * rate) / 1000));
  return {
    at: Array.from({ length: granted }, (_, turn) => first + after(turn)),
    nextAt: first + after(granted),
    retryAfter: 0,
    latest: Math.max(first, last - after(granted - 1)),
  };
};

/** The same turns, where the first of them begins as much later as others have taken meanwhile. */
export const laterBy = ({ at, nextAt, ...rest }: Turns, milliseconds: number): Turns => ({
  ...rest,
  at: at.map((turn) => turn + milliseconds),
  nextAt: nextAt + milliseconds,
});
