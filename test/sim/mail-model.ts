import { type Ports, sendAlerts } from '../../functions/send-alerts/send-alerts.ts';
import { latencies, OWN_WORK, type Units } from '../../local/commands/costs/count-units.ts';
import type { Unit } from '../../local/commands/costs/prices.ts';
import { openNewsroom, ownNewsroomFile } from '../../local/newsroom/newsroom-file.ts';
import { type Lane, laneOf, PEOPLE_PER_MESSAGE, type SendMessage } from '../../shared/alerts/alert-messages.ts';
import type { LedgerRow } from '../../shared/alerts/subscriber-rows.ts';
import { type RateLine, turnsBy } from '../../shared/aws/mail-rate.ts';
import type { Sent } from '../../shared/aws/send-mail.ts';
import type { PublicText } from '../../shared/release/edition.ts';
import { edition, head, killedHead, live, message, NOW, personNumber, reader } from '../unit/alerts/alert-samples.ts';
import { createOverlappingClock } from './overlapping-clock.ts';

/** How many people are to be mailed under which quota, by how many copies of send-alerts for each lane. */
export interface MailPlan {
  people: number;
  perSecond: number;
  share: number;
  copies: number;
  /** After how many milliseconds the release is killed: whoever has it by then is told. */
  killAfter?: number;
  /** What a call takes beside what it always takes, in milliseconds: a number from 0 to 1 for each call makes it so much longer. */
  chance?: () => number;
}

/** What became of it, on the model's own clock. Instants are milliseconds since it began. */
export interface MailRun {
  /** When the mail service was asked to take each mail that it took, in order. */
  sent: number[];
  killedAt: number;
  /** When each mail about the kill was taken. */
  told: number[];
  /** How often the mail service said that we are too fast. */
  refusals: number;
  /** How many people got anything twice. */
  twice: number;
  units: Units;
}

/** How much longer than usual a call takes at most, by chance. */
const SLOWER = 0.5;

const text = { headline: 'L’eau potable arrive' } as PublicText; // nothing of it is rendered here

/**
 * The real send-alerts, in as many copies as the template asks for, on a clock on which their calls overlap: DynamoDB takes 6 ms, the mail
 * service 80 (`latencies`). Queues, ledger and mail service are the least that behaves as they do.
 */
export const runMails = async ({ people, perSecond, share, copies, killAfter, chance = () => 0 }: MailPlan): Promise<MailRun> => {
  const begun = Date.parse(NOW);
  const clock = createOverlappingClock(begun);
  const newsroom = openNewsroom(ownNewsroomFile);
  const run: MailRun = { sent: [], killedAt: Number.POSITIVE_INFINITY, told: [], refusals: 0, twice: 0, units: {} };
  const rows = new Map<string, LedgerRow>();
  const isKilled = (): boolean => run.killedAt <= clock.now() - begun;

  const count = (unit: Unit, times = 1): void => {
    run.units[unit] = (run.units[unit] ?? 0) + times;
  };
  const take = async (service: 'dynamodb' | 'sesv2' | 'sqs', unit: Unit, times = 1): Promise<void> => {
    count(unit, times);
    await clock.pause(Math.round((latencies[service] ?? 0) * (1 + SLOWER * chance())));
  };
  const read = (times = 1) => take('dynamodb', 'dynamodbRead', times);
  const write = (times = 1) => take('dynamodb', 'dynamodbWrite', times);

  // Queues: what is visible, and how many messages there are in all.
  const lanes: Record<Lane, SendMessage[]> = { urgent: [], alerts: [] };
  let messages = 0;
  const put = async (said: SendMessage, delaySeconds = 0): Promise<void> => {
    messages += 1;
    await clock.pause(delaySeconds * 1000);
    lanes[laneOf(said.news)].push(said);
  };
  const putAll = (ids: readonly string[], fields: Partial<SendMessage>): void => {
    for (let from = 0; from < ids.length; from += PEOPLE_PER_MESSAGE)
      void put(message({ ...fields, people: ids.slice(from, from + PEOPLE_PER_MESSAGE) }));
  };

  // The ledger: one row to a person and note.
  const keyOf = ({ person, note }: Pick<LedgerRow, 'person' | 'note'>): string => `${person}#${note}`;
  const set = (row: LedgerRow, fields: Partial<LedgerRow>): void => void rows.set(keyOf(row), { ...row, ...fields });
  const ledger: Ports['ledger'] = {
    async read(_release, ids) {
      await read();
      return ids.flatMap((person) => ['p', 'k', 'fr#k'].flatMap((note) => rows.get(keyOf({ person, note })) ?? []));
    },
    async claim(row) {
      await write(2); // the index, too
      const there = rows.get(keyOf(row));
      if (there && there.state !== 'released' && there.state !== 'skipped') return undefined;
      set(row, {});
      return row;
    },
    async markRefused(row, why) {
      await write();
      set(row, { state: 'skipped', why });
    },
    async release(row) {
      await write(2);
      set(row, { state: 'released' });
    },
    async skip(row, why) {
      await write(2);
      set(row, { state: 'skipped', why });
    },
    async markSent(row, taken) {
      await write(2);
      set(row, { state: 'sent', ...taken });
    },
    reopen: async () => true,
    markAmbiguous: async () => true,
  };

  // The row of the rate limiter.
  let nextAt = 0;
  const line: RateLine = {
    async read() {
      await read();
      return nextAt;
    },
    async begin(to, now) {
      await write();
      if (nextAt > now) return false;
      nextAt = to;
      return true;
    },
    async push(by, from, to) {
      await write();
      if (nextAt < from || nextAt > to) return undefined;
      nextAt += by;
      return nextAt;
    },
  };

  // The mail service: so many in any second.
  let oldest = 0;
  const taken: number[] = [];
  const got = new Set<string>();
  const send: Ports['send'] = async ({ to, tags }): Promise<Sent> => {
    const at = clock.now() - begun;
    while ((taken[oldest] ?? at) <= at - 1000) oldest += 1;
    const isTaken = taken.length - oldest < perSecond;
    if (isTaken) {
      taken.push(at);
      const what = `${to} ${tags.note}`;
      if (got.has(what)) run.twice += 1;
      got.add(what);
      (tags.note === 'p' ? run.sent : run.told).push(at);
    } else run.refusals += 1;
    await take('sesv2', 'sesMail', isTaken ? 1 : 0);
    return isTaken ? { taken: true, messageId: 'm' } : { taken: false, why: 'busy', error: new Error('Too fast') };
  };

  const rowsNow = () => ({
    head: isKilled() ? killedHead() : head(),
    editions: [edition(isKilled() ? { live: live({ state: 'killed' }) } : {})],
    publicPages: [],
    jobs: [],
    members: [],
  });

  const readQuota = async () => ({ perSecond, perDay: -1, sentInDay: 0 });

  /** One copy: it remembers what a sandbox remembers. */
  const copyOf = () =>
    sendAlerts({
      newsroom,
      now: clock.now,
      pause: clock.pause,
      tell() {},
      readSecret: async () => new Uint8Array(32),
      async readRelease() {
        await read();
        return rowsNow();
      },
      async readHead() {
        await read();
        return rowsNow().head;
      },
      readEdition: async () => text,
      async readReader(person) {
        await read();
        return { person: reader({ person, email: `${person}@example.org` }) };
      },
      compose: async () => new Uint8Array(),
      ledger,
      rate: { ask: turnsBy({ line, readQuota, now: clock.now, share }), forget() {} },
      send,
      messageIdOf: (id) => id,
      async putBack(said, delay) {
        await take('sqs', 'sqsRequest');
        void put(said, delay);
      },
    });

  const work = async (lane: Lane): Promise<void> => {
    const handle = copyOf();
    while (messages > 0) {
      const said = lanes[lane].shift();
      if (!said) {
        await clock.pause(100);
        continue;
      }
      await take('sqs', 'sqsRequest');
      const before = clock.now();
      await clock.pause(OWN_WORK);
      await handle(said);
      count('lambdaRequest');
      count('lambdaGbSecond', (clock.now() - before) / 1000);
      await take('sqs', 'sqsRequest');
      messages -= 1;
    }
  };

  const ids = Array.from({ length: people }, (_, number) => personNumber(number));
  const kill = async (after: number): Promise<void> => {
    messages += 1;
    await clock.pause(after);
    run.killedAt = clock.now() - begun;
    // As plan-alerts does twenty minutes later, too: whoever was being mailed is known by then.
    await clock.pause(500);
    const have = [...rows.values()].filter(({ note, state }) => note === 'p' && state === 'sent').map(({ person }) => person);
    putAll(have, { news: 'killed', whole: true, asked: false, revision: 2 });
    messages -= 1;
  };
  putAll(ids, {});
  await clock.until(
    Promise.all([
      ...Array.from({ length: copies }, () => work('alerts')),
      ...Array.from({ length: copies }, () => work('urgent')),
      ...(killAfter === undefined ? [] : [kill(killAfter)]),
    ]),
  );
  return run;
};

/** The most in any span of a second. */
export const busiestSecond = (instants: readonly number[]): number => {
  let [most, oldest] = [0, 0];
  for (const [index, at] of instants.entries()) {
    while ((instants[oldest] ?? 0) <= at - 1000) oldest += 1;
    most = Math.max(most, index - oldest + 1);
  }
  return most;
};

/** Mails a second, from the first to the last. */
export const rateOf = (instants: readonly number[]): number =>
  ((instants.length - 1) / ((instants.at(-1) ?? 0) - (instants[0] ?? 0))) * 1000;
