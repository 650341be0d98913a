import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { GetAccountCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { laterBy, type Quota, type RateLane, type Turns, takeTurns } from '../alerts/rate.ts';
import { RateRow, subscriberKeys } from '../alerts/subscriber-rows.ts';
import { tryWhileBeaten } from '../queue/retry-while-beaten.ts';
import { marshalRow, readRow, type Table, write } from './table.ts';

/** How long an account's quota is believed, in milliseconds: SES answers one GetAccount a second. */
const BELIEVED = 60_000;

/** How often a turn is asked for again because somebody else took it first. */
const ATTEMPTS = 10;

/** How long it may take to hear that one has turns, in milliseconds: what begins sooner would come too late, and be two in one turn. */
const ANSWER_TAKES = 20;

/** Asks for turns to send `count` mails. */
export type AskForTurns = (count: number, lane: RateLane) => Promise<Turns>;

/** The instant after all turns that were handed out, which all senders share. Milliseconds since the epoch. */
export interface RateLine {
  read: () => Promise<number>;
  /** Moves it to an instant, unless it is later than `now` already. False when it is. */
  begin: (nextAt: number, now: number) => Promise<boolean>;
  /**
   * Moves it on by so many milliseconds from wherever it is, if that is within `from` and `to`, and says where it is then: whoever else
   * did so meanwhile is nobody’s obstacle. Undefined when it is elsewhere.
   */
  push: (by: number, from: number, to: number) => Promise<number | undefined>;
}

/**
 * In a row that all senders share. One write takes the turns of a whole message, twenty at most: at 400 mails a second that is 20
 * writes, where DynamoDB takes 1,000 a second for one row
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html).
 */
export const rateLineIn = (table: Table): RateLine => ({
  read: async () => (await readRow(table, RateRow, subscriberKeys.rate()))?.nextAt ?? 0,
  begin: (nextAt, now) =>
    write(table, {
      put: { ...subscriberKeys.rate(), nextAt },
      if: { expression: 'attribute_not_exists(pk) OR nextAt <= :now', values: { ':now': now } },
    }),
  async push(by, from, to) {
    try {
      const { Attributes = {} } = await table.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: marshalRow(subscriberKeys.rate()),
          UpdateExpression: 'SET nextAt = nextAt + :by',
          ConditionExpression: 'nextAt BETWEEN :from AND :to',
          ExpressionAttributeValues: marshalRow({ ':by': by, ':from': from, ':to': to }),
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return RateRow.parse(unmarshall(Attributes)).nextAt;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  },
});

/** Takes turns from the one line. What it saw there last it remembers: the line only moves on, so that most grants need no look at it. */
export const turnsBy = ({
  line,
  readQuota,
  now,
  share,
}: {
  line: RateLine;
  readQuota: () => Promise<Quota>;
  now: () => number;
  share: number;
}): AskForTurns => {
  let known: number | undefined;
  return async (count, lane) => {
    const quota = await readQuota();
    const turns = await tryWhileBeaten(ATTEMPTS, async (attempt) => {
      const nextAt = attempt > 1 || known === undefined ? await line.read() : known;
      known = nextAt;
      const asked = now();
      const wanted = takeTurns({ count, lane, now: asked, nextAt }, quota, share);
      if (wanted.at.length === 0) return wanted;
      const given = await takenFrom(line, wanted, asked);
      if (given === undefined) return 'beaten';
      known = given.nextAt;
      // The account's own count is a minute old at times: what we send counts at once.
      quota.sentInDay += given.at.length;
      // Those that are over by now begin now: as much was left free behind them.
      return laterBy(given, Math.max(0, now() - (given.at[0] ?? 0)));
    });
    return turns === 'beaten' ? { at: [], nextAt: 0, retryAfter: 1, latest: 0 } : turns;
  };
};

/** Takes turns that were wanted at an instant, or as many later ones; undefined when the line is not where it was thought to be. */
const takenFrom = async (line: RateLine, wanted: Turns, asked: number): Promise<Turns | undefined> => {
  const [first = asked] = wanted.at;
  const free = Math.max(0, asked + ANSWER_TAKES - first);
  if (first === asked) return (await line.begin(wanted.nextAt + free, asked)) ? laterEnding(wanted, free) : undefined;
  const nextAt = await line.push(wanted.nextAt - first + free, asked, wanted.latest);
  return nextAt === undefined ? undefined : laterEnding(laterBy(wanted, nextAt - free - wanted.nextAt), free);
};

const laterEnding = (turns: Turns, free: number): Turns => ({ ...turns, nextAt: turns.nextAt + free });

/**
 * The one rate limiter, fed by the account's own quota. `ses` may ask again: two senders that wake up in the same second are one too
 * many for GetAccount.
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
}): { ask: AskForTurns; readQuota: () => Promise<Quota>; forget: () => void } => {
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

  return {
    ask: turnsBy({ line: rateLineIn(table), readQuota, now, share }),
    readQuota,
    /** Forgets what the account may send: it just said that it is less. */
    forget() {
      believed = undefined;
    },
  };
};
