import type { Clock } from '../clock.ts';
import type { SentMail } from './accepted-mails.ts';
import { SesFailure } from './ses-failure.ts';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

/** Recipients that may be mailed in any second, and in any 24 hours. */
export interface Limits {
  perSecond: number;
  perDay: number;
}

/** How many recipients were mailed lately, and whether there may be more. */
export interface Quota {
  sentInDay(): number;
  /** Throws as SES answers when so many more would be too many. */
  demand(recipients: number): void;
  /** Counts a mail that was just taken. */
  count(mail: SentMail): void;
}

/** `limits` is asked each time: it can be changed. `sent` is in order, and grows. */
export const createQuota = (sent: readonly SentMail[], clock: Clock, limits: () => Limits): Quota => {
  /** The first mail of the last 24 hours, and the recipients since. */
  let first = 0;
  let inDay = sent.reduce((sum, { to }) => sum + to.length, 0);

  const sentInDay = (): number => {
    for (let mail = sent[first]; mail && mail.at <= clock.now() - DAY; mail = sent[first]) {
      inDay -= mail.to.length;
      first += 1;
    }
    return inDay;
  };

  const sentInSecond = (): number => {
    let recipients = 0;
    for (let at = sent.length - 1; (sent[at]?.at ?? 0) > clock.now() - SECOND; at -= 1) recipients += sent[at]?.to.length ?? 0;
    return recipients;
  };

  return {
    sentInDay,
    demand(recipients) {
      const { perSecond, perDay } = limits();
      if (sentInDay() + recipients > perDay) throw new SesFailure('TooManyRequestsException', 'Daily message quota exceeded.');
      if (sentInSecond() + recipients > perSecond)
        throw new SesFailure('TooManyRequestsException', 'Maximum sending rate exceeded.');
    },
    count({ to }) {
      inDay += to.length;
    },
  };
};
