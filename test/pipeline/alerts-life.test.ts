import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FunctionCall } from '../../local/newsroom/embedded/observe-calls.ts';
import type { Embedded, EmbeddedOptions } from '../../local/newsroom/embedded.ts';
import { tries } from '../tries.ts';
import { openNewsroom, page, releaseAbout } from './newsroom-run.ts';

type Subscriptions = NonNullable<EmbeddedOptions['subscribers']>;

const subscriber = (email: string, more: Partial<Subscriptions[number]> = {}): Subscriptions[number] => ({
  email,
  languages: [],
  countries: [],
  topics: [],
  frequency: 'immediate',
  policy: 'first',
  ...more,
});

const people = (count: number): Subscriptions => Array.from({ length: count }, (_, n) => subscriber(`reader${n}@example.org`));

const water = (...front: string[]) => releaseAbout('Clean water', { front: ['countries: KH', 'topics: water', ...front] });
const corrected = () =>
  releaseAbout('Clean water', {
    front: ['countries: KH', 'topics: water', 'correction: The number of villages was wrong'],
    more: ' It was thirty-nine.',
  });

const later = (run: Embedded, minutes: number): string => new Date(Date.parse(run.now()) + minutes * 60_000).toISOString();

/** Recipient and subject of each mail, in order. */
const mailed = async (run: Embedded): Promise<string[]> =>
  Promise.all(run.mails().map(async ({ to, raw }) => `${to[0]}: ${(await simpleParser(raw)).subject}`));

const recipients = (run: Embedded): string[] => run.mails().map(({ to }) => to[0] ?? '');

/** The most mails in any span of a second. */
const busiestSecond = (run: Embedded): number =>
  Math.max(...run.mails().map(({ at }) => run.mails().filter((mail) => mail.at >= at && mail.at < at + 1000).length));

const drop = async (run: Embedded, name: string, content: string): Promise<void> => {
  run.drop(`incoming/${name}`, content);
  await run.untilIdle();
};

afterEach(() => {
  vi.restoreAllMocks();
});

const HEADLINE = 'Clean water reaches the coastal villages';

describe('an alert', () => {
  it('goes to whoever asks for the language, country and topic, once for all their alerts', async () => {
    const run = await openNewsroom({
      subscribers: [
        subscriber('all@example.org'),
        subscriber('cambodia@example.org', { countries: ['KH'] }),
        subscriber('cambodia@example.org', { topics: ['water'] }),
        subscriber('french@example.org', { languages: ['fr'] }),
        subscriber('health@example.org', { topics: ['health'] }),
        subscriber('tomorrow@example.org', { frequency: 'daily' }),
      ],
    });
    await drop(run, 'water.md', water());
    expect((await mailed(run)).sort()).toEqual([`all@example.org: ${HEADLINE}`, `cambodia@example.org: ${HEADLINE}`]);
  });

  it('comes once when the same language is sent again, and in the second language only to whoever wants each', async () => {
    const run = await openNewsroom({
      subscribers: [subscriber('first@example.org'), subscriber('each@example.org', { policy: 'each' })],
    });
    await drop(run, 'water.en.md', water());
    run.drop(
      'incoming/water.fr.md',
      '# L’eau potable arrive dans les villages\n\nPHNOM PENH, 2 novembre 2026 – L’eau potable est arrivée cette semaine dans quarante villages de la côte, a annoncé le bureau de l’organisation dans le pays, le premier des trois districts.',
    );
    await run.untilIdle();
    expect(recipients(run).sort()).toEqual(['each@example.org', 'each@example.org', 'first@example.org']);
  });

  it('does not go out for an embargoed release before its time, nor for a minor update or one dated long ago', async () => {
    const run = await openNewsroom({ subscribers: people(1) });
    run.drop('incoming/later.md', water('embargo: 2026-11-02T12:00:00Z'));
    run.drop('incoming/old.md', releaseAbout('Old wells', { front: ['date: 2026-10-01'] }));
    await run.advanceTo('2026-11-02T11:59:59.000Z');
    expect(run.mails()).toEqual([]);
    await run.advanceTo('2026-11-02T12:00:15.000Z');
    expect(await mailed(run)).toEqual([`reader0@example.org: ${HEADLINE}`]);
  });

  it('is not sent to whoever left between its planning and its sending', async () => {
    let leave = async (): Promise<void> => {};
    const run = await openNewsroom({
      subscribers: people(2),
      async around(call, next) {
        if (call.function === 'send-alerts' && call.operation === 'GetAccount') await leave();
        return next();
      },
    });
    await drop(run, 'water.md', water());
    const [, link] = /<(https:[^>]*\/unsubscribe[^>]*)>/.exec(run.mails()[0]?.raw.toString() ?? '') ?? [];
    const gone = recipients(run)[0];
    const { pathname, search } = new URL(link ?? '');
    let asked = 0;
    leave = async () => {
      asked += 1;
      if (asked === 1) await run.post(`${pathname}${search}`, 'List-Unsubscribe=One-Click');
    };
    await run.advanceTo(later(run, 2));
    await drop(run, 'health.md', releaseAbout('Good health'));
    expect(asked).toBeGreaterThan(0);
    expect(recipients(run).filter((to) => to === gone)).toHaveLength(1);
    expect(recipients(run)).toHaveLength(3);
  });

  it('reaches nobody whose address bounced or who complained, from then on', async () => {
    const run = await openNewsroom({
      subscribers: [subscriber('bounce@example.org'), subscriber('complaint@example.org'), subscriber('softbounce@example.org')],
    });
    await drop(run, 'water.md', water());
    await drop(run, 'health.md', releaseAbout('Good health'));
    expect(recipients(run).sort()).toEqual([
      'bounce@example.org',
      'complaint@example.org',
      'softbounce@example.org',
      'softbounce@example.org',
    ]);
  });
});

describe('a correction', () => {
  it('reaches whoever got the original and whoever asks for such releases now, and says what changed', async () => {
    const run = await openNewsroom({ subscribers: people(3) });
    await drop(run, 'water.md', water());
    await drop(run, 'water.md', corrected());
    expect(recipients(run)).toHaveLength(6);
    const mail = await simpleParser(run.mails().at(-1)?.raw ?? '');
    expect(mail.subject).toContain('Correction');
    expect(mail.text).toContain('The number of villages was wrong');
    expect(mail.html).toContain('The number of villages was wrong');
    const original = run.mails().find(({ to }) => to[0] === run.mails().at(-1)?.to[0]);
    expect(mail.references).toContain(`<${original?.messageId}@email.amazonses.com>`);
  });

  it('that comes before the first alert has reached somebody stands for it', async () => {
    const run = await openNewsroom({ subscribers: people(30), mailing: { perSecond: 1 } });
    run.drop('incoming/water.md', water());
    await run.advanceTo(later(run, 0.2));
    expect(run.mails().length).toBeLessThan(20);
    const before = new Set(recipients(run));
    await drop(run, 'water.md', corrected());
    await run.untilIdle();
    const all = recipients(run);
    for (const { email } of people(30)) {
      expect(all.filter((to) => to === email).length, email).toBeLessThanOrEqual(before.has(email) ? 2 : 1);
      expect(all, email).toContain(email);
    }
  });
});

describe('a release that comes out long after its date', () => {
  it('is mailed to nobody, as both cards say, until it is corrected with a new date', async () => {
    const run = await openNewsroom({ subscribers: people(2) });
    const problemsOf = (card: string): string[] =>
      (
        JSON.parse(String(run.account.s3.get(run.landmarks.newsroom, `reports/${card}.json`)?.bytes)) as {
          problems: { code: string }[];
        }
      ).problems.map(({ code }) => code);
    await drop(run, 'water.md', water('date: 2026-11-01', 'draft: true'));
    expect(problemsOf('water.md')).not.toContain('older-than-alerts');
    await run.advanceTo('2026-11-09T09:00:00.000Z');
    await drop(run, 'water.accept.txt', 'Agreed at last');
    expect(run.mails()).toEqual([]);
    expect([problemsOf('water.md'), problemsOf('water.accept.txt')]).toEqual([
      expect.arrayContaining(['older-than-alerts']),
      ['older-than-alerts'],
    ]);
    const desk = (): string => String(run.account.s3.get(run.landmarks.newsroom, 'reports/index.html')?.bytes);
    await run.untilIdle();
    expect(desk()).toContain('mailed to nobody');
    await drop(run, 'water.md', water('date: 2026-11-09', 'correction: The date is new.'));
    expect((await mailed(run)).sort()).toEqual([
      expect.stringMatching(/^reader0@example.org: Correction/),
      expect.stringMatching(/^reader1@example.org: Correction/),
    ]);
    await run.untilIdle();
    expect(desk()).not.toContain('mailed to nobody');
  });

  it('shows readers no correction of a text that nobody saw, on its page, in its feed or in their mail', async () => {
    const run = await openNewsroom({ subscribers: people(1) });
    await drop(run, 'water.md', water('embargo: 2026-11-02T12:00:00Z'));
    await drop(
      run,
      'water.md',
      releaseAbout('Clean water', {
        front: ['countries: KH', 'embargo: 2026-11-02T12:00:00Z', 'correction: The Nybrolex was wrong.'],
        more: ' It was thirty-nine.',
      }),
    );
    await run.advanceTo('2026-11-02T12:00:15.000Z');
    const path = new URL(run.events[0]?.url ?? '').pathname;
    const seen = [
      (await page(run, path)).text,
      (await page(run, '/feeds/en/atom.xml')).text,
      ...run.mails().map(({ raw }) => raw.toString()),
    ];
    expect(seen).toHaveLength(3);
    expect(seen.map((text) => text.includes('Nybrolex'))).toEqual([false, false, false]);
    expect(seen[0]).toContain('thirty-nine');
  });
});

describe('a withdrawal that is taken back', () => {
  const subjects = async (run: Embedded, to: string): Promise<string[]> =>
    (await mailed(run)).filter((line) => line.startsWith(`${to}: `)).map((line) => line.slice(to.length + 2));

  it('reaches everybody who was passed over meanwhile with the release, and those who had it with the news', async () => {
    const run = await openNewsroom({ subscribers: people(60), mailing: { perSecond: 2 } });
    run.drop('incoming/water.md', water());
    await run.advanceTo(later(run, 0.2));
    run.drop('incoming/water.withdraw.txt', 'The figures are being checked');
    await run.untilIdle();
    const before = recipients(run).filter((to, index, all) => all.indexOf(to) === index);
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(60);
    await run.advanceTo(later(run, 60));
    await drop(run, 'water.restore.txt', 'They are right');

    const lines = (await mailed(run)).map((line) => line.split(': '));
    const firsts = lines.filter(([, ...subject]) => subject.join(': ') === HEADLINE).map(([to]) => to);
    expect(firsts.length).toBe(60);
    expect(new Set(firsts).size).toBe(60);
    const back = lines.filter(([, ...subject]) => /^Reinstated/.test(subject.join(': '))).map(([to]) => to);
    expect([...new Set(back)].sort()).toEqual([...before].sort());
    expect(back.length).toBe(before.length);
    expect(run.deadLetters()).toEqual([]);
  }, 120_000);

  it('brings a release that was withdrawn before anybody could read it', async () => {
    const run = await openNewsroom({ subscribers: people(2) });
    await drop(run, 'water.md', water('embargo: 2026-11-02T12:00:00Z'));
    await drop(run, 'water.withdraw.txt', 'Not yet');
    await run.advanceTo('2026-11-02T12:00:15.000Z');
    expect(run.mails()).toEqual([]);
    await drop(run, 'water.restore.txt', 'Now');
    expect((await mailed(run)).sort()).toEqual([`reader0@example.org: ${HEADLINE}`, `reader1@example.org: ${HEADLINE}`]);
  });

  it('announces what was corrected while it was away, once, and only to those who had the older text', async () => {
    const run = await openNewsroom({ subscribers: people(2) });
    await drop(run, 'water.md', water());
    await drop(run, 'water.withdraw.txt', 'The figures are being checked');
    await drop(run, 'water.md', corrected());
    expect(recipients(run)).toHaveLength(4);
    await drop(run, 'water.restore.txt', 'They are right now');
    for (const { email } of people(2)) {
      expect(await subjects(run, email)).toEqual([
        HEADLINE,
        expect.stringMatching(/^Withdrawn/),
        expect.anything(),
        expect.anything(),
      ]);
      expect((await subjects(run, email)).filter((subject) => /^Correction/.test(subject))).toHaveLength(1);
    }
    // A second withdrawal and return says nothing of the correction any more.
    await drop(run, 'water.withdraw.txt', 'Once more');
    await drop(run, 'water.restore.txt', 'Done');
    expect((await subjects(run, 'reader0@example.org')).filter((subject) => /^Correction/.test(subject))).toHaveLength(1);
    expect(recipients(run)).toHaveLength(12);
  });
});

const QUEUED = tries('PEOPLE', { sample: 700, full: 5000 });

describe('a kill', () => {
  it(`overtakes ${QUEUED} queued mails, and reaches everybody who got one and nobody else`, async () => {
    const run = await openNewsroom({ subscribers: people(QUEUED) });
    run.drop('incoming/water.md', water());
    await run.advanceTo(later(run, 0.5));
    const got = recipients(run);
    expect(got.length).toBeGreaterThan(100);
    expect(got.length).toBeLessThan(Math.min(1000, QUEUED * 0.8));
    run.drop('incoming/water.kill.txt', 'The figures were made up');
    await run.untilIdle();

    const letters = (await mailed(run)).map((line) => line.split(': '));
    const received = letters.flatMap(([to, subject]) => (subject === HEADLINE ? [to] : []));
    const told = letters.flatMap(([to, subject]) => (subject === HEADLINE ? [] : [to]));
    expect(received.length - got.length).toBeLessThan(30);
    expect(told.sort()).toEqual(received.sort());
    expect(new Set(told).size).toBe(told.length);
    const last = await simpleParser(run.mails().at(-1)?.raw ?? '');
    expect(last.text).not.toContain('forty villages');
    expect(last.html).not.toContain('forty villages');
    expect(run.deadLetters()).toEqual([]);
  }, 600_000);

  it('of a release nobody was told of is told to nobody', async () => {
    const run = await openNewsroom({ subscribers: people(2) });
    run.drop('incoming/water.md', water('embargo: 2026-11-05T12:00:00Z'));
    await run.untilIdle();
    await drop(run, 'water.kill.txt', 'Wrong release');
    expect(run.mails()).toEqual([]);
  });
});

describe('the account’s quota', () => {
  it.each([1, 3, 14])('of %i a second is kept in every second, and everybody is reached', async (perSecond) => {
    const run = await openNewsroom({ subscribers: people(60), mailing: { perSecond } });
    await drop(run, 'water.md', water());
    expect(new Set(recipients(run)).size).toBe(60);
    expect(run.mails()).toHaveLength(60);
    expect(busiestSecond(run)).toBeLessThanOrEqual(perSecond);
    expect(run.deadLetters()).toEqual([]);
  });

  it('of one mail a day lets one out a day', async () => {
    const run = await openNewsroom({ subscribers: people(2), mailing: { perDay: 1 } });
    run.drop('incoming/water.md', water());
    await run.advanceTo(later(run, 60));
    expect(run.mails()).toHaveLength(1);
    await run.advanceTo(later(run, 24 * 60 + 60));
    expect(run.mails()).toHaveLength(2);
    expect(run.deadLetters()).toEqual([]);
  });

  it('that does not reach everybody within two days leaves whoever would hear too late, and says so', async () => {
    const run = await openNewsroom({ subscribers: people(5), mailing: { perDay: 1 } });
    await run.advanceTo(later(run, 1));
    run.drop('incoming/water.md', water());
    await run.advanceTo(later(run, 3 * 24 * 60));
    // At once, after a day, and after another.
    expect(run.mails()).toHaveLength(3);
    const rows = await run.account.dynamodb.scan(run.landmarks.subscribers);
    expect(rows.filter(({ why }) => why === 'too-late').map(({ state }) => state)).toEqual(['skipped', 'skipped']);
    expect(run.logLines.join()).toContain('mail-too-late');
    // It is no secret what is wrong with it.
    run.drop('incoming/water.kill.txt', 'The figures were made up');
    await run.advanceTo(later(run, 4 * 24 * 60));
    expect(run.mails()).toHaveLength(6);
    expect(run.deadLetters()).toEqual([]);
  });

  it('that is asked for too often at once keeps nobody waiting', async () => {
    let refused = 0;
    const run = await openNewsroom({
      subscribers: people(2),
      async around(call, next) {
        if (call.operation !== 'GetAccount' || refused++ > 0) return next();
        const headers = { 'content-type': 'application/json', 'x-amzn-errortype': 'TooManyRequestsException' };
        return { statusCode: 429, headers, body: Buffer.from('{"message":"Rate exceeded"}') };
      },
    });
    run.drop('incoming/water.md', water());
    await run.advanceTo(later(run, 1));
    expect(refused).toBeGreaterThan(1);
    expect(run.mails()).toHaveLength(2);
    expect(run.failures).toEqual([]);
  });

  it('that shrinks while mails are on their way loses nobody', async () => {
    const run = await openNewsroom({ subscribers: people(60) });
    run.drop('incoming/water.md', water());
    await run.advanceTo(later(run, 0.04));
    run.account.ses.change({ perSecond: 2 });
    await run.untilIdle();
    expect(new Set(recipients(run)).size).toBe(60);
    expect(run.mails()).toHaveLength(60);
    expect(run.deadLetters()).toEqual([]);
  });
});

describe('SES on a bad day', () => {
  const badDay = (bad: (call: FunctionCall, next: () => Promise<never>) => Promise<never>, times: number) => {
    let left = times;
    const around: NonNullable<EmbeddedOptions['around']> = (call, next) =>
      call.operation.includes('outbound-emails') || call.operation === 'SendEmail'
        ? left-- > 0
          ? bad(call, next as () => Promise<never>)
          : next()
        : next();
    return around;
  };
  const reset = (): never => {
    throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  };

  it('that takes a mail and loses its answer sends nobody two', async () => {
    const run = await openNewsroom({
      subscribers: people(5),
      around: badDay(async (_, next) => {
        await next();
        return reset();
      }, 2),
    });
    await drop(run, 'water.md', water());
    await run.advanceTo(later(run, 30));
    await run.untilIdle();
    expect(recipients(run).sort()).toEqual(people(5).map(({ email }) => email));
  });

  it('that takes none of them is asked again once it is known', async () => {
    const run = await openNewsroom({ subscribers: people(5), around: badDay(async () => reset(), 2) });
    await drop(run, 'water.md', water());
    await run.advanceTo(later(run, 30));
    await run.untilIdle();
    expect(recipients(run).sort()).toEqual(people(5).map(({ email }) => email));
  });

  it('that tells nothing of what it took leaves what is not known, and says so', async () => {
    const run = await openNewsroom({
      subscribers: people(5),
      mailing: { events: false },
      around: badDay(async () => reset(), 1),
    });
    await drop(run, 'water.md', water());
    await run.advanceTo(later(run, 30));
    expect(recipients(run)).toHaveLength(4);
    const rows = await run.account.dynamodb.scan(run.landmarks.subscribers);
    expect(rows.filter(({ state }) => state === 'ambiguous')).toHaveLength(1);
  });
});
