import { GetAccountCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import type { Lane } from '../alerts/alert-messages.ts';
import { type Quota, type Turns, takeTurns } from '../alerts/rate.ts';
import { RateRow, subscriberKeys } from '../alerts/subscriber-rows.ts';
import { absent } from '../editorial/change.ts';
import { tryWhileBeaten } from '../queue/retry-while-beaten.ts';
import { readRow, type Table, write } from './table.ts';

/** How long an account's quota is believed, in milliseconds: SES answers one GetAccount a second. */
const BELIEVED = 60_000;

/** How often a turn is asked for again because somebody else took it first. */
const ATTEMPTS = 10;

/** Asks for turns to send `count` mails. */
export type AskForTurns = (count: number, lane: Lane) => Promise<Turns>;

/**
 * The one rate limiter, in a row that all senders share, fed by the account's own quota. `ses` may ask again: two senders that wake
 * up in the same second are one too many for GetAccount.
 */
export const mailRate = ({
  ses,
  table,
  now,
  share,
}: {
  ses: Pick<SESv2Client, 'send'>;
  table: Table;
  now: () => number;
  share: number;
}): { ask: AskForTurns; forget: () => void } => {
  let believed: { quota: Quota; until: number } | undefined;

  const readQuota = async (): Promise<Quota> => {
    if (believed && now() < believed.until) return believed.quota;
    const { SendQuota: { MaxSendRate = 1, Max24HourSend = 200, SentLast24Hours = 0 } = {} } = await ses.send(
      new GetAccountCommand({}),
    );
    const quota = { perSecond: MaxSendRate, perDay: Max24HourSend, sentInDay: SentLast24Hours };
    believed = { quota, until: now() + BELIEVED };
    return quota;
  };

  const ask: AskForTurns = async (count, lane) => {
    const quota = await readQuota();
    const turns = await tryWhileBeaten(ATTEMPTS, async () => {
      const row = await readRow(table, RateRow, subscriberKeys.rate());
      const turns = takeTurns({ count, lane, now: now(), nextAt: row?.nextAt ?? 0 }, quota, share);
      if (turns.at.length === 0) return turns;
      const taken = await write(table, {
        put: { ...subscriberKeys.rate(), nextAt: turns.nextAt },
        if: row ? { expression: 'nextAt = :read', values: { ':read': row.nextAt } } : absent,
      });
      if (!taken) return 'beaten';
      // The account's own count is a minute old at times: what we send counts at once.
      quota.sentInDay += turns.at.length;
      return turns;
    });
    return turns === 'beaten' ? { at: [], nextAt: 0, retryAfter: 1 } : turns;
  };

  return {
    ask,
    /** Forgets what the account may send: it just said that it is less. */
    forget() {
      believed = undefined;
    },
  };
};
