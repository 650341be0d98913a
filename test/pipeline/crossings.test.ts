import { dirname } from 'node:path';
import type { SQSEvent } from 'aws-lambda';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wire as wireBuildFeeds } from '../../functions/build-feeds/wiring.ts';
import { wire as wirePublishRelease } from '../../functions/publish-release/wiring.ts';
import { wire as wireRecordRelease } from '../../functions/record-release/wiring.ts';
import { wire as wireSendAlerts } from '../../functions/send-alerts/wiring.ts';
import { REGION } from '../../local/aws/account-id.ts';
import { sqsEvent } from '../../local/aws/lambda-event.ts';
import { placeNewsroom } from '../../local/newsroom/embedded/newsroom-template.ts';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { type HttpResponse, type InProcessCall, inProcess, inProcessOptions } from '../../local/newsroom/in-process.ts';
import { ownNewsroomFile } from '../../local/newsroom/newsroom-file.ts';
import type { World } from '../../shared/aws/client.ts';
import type { QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { EditionRow, HeadRow } from '../../shared/editorial/rows.ts';
import { uploadIdOf } from '../../shared/release/identity.ts';
import { holdQueue, openNewsroom, page, readQueueAgain, releaseAbout } from './newsroom-run.ts';

const WATER = '/en/2026/11/clean-water-reaches-the-coastal-villages/';

afterEach(() => {
  vi.restoreAllMocks();
});

type Around = (call: InProcessCall, next: () => Promise<HttpResponse>) => Promise<HttpResponse>;

/** One more sandbox of a function of this newsroom: it runs beside the others, and a test owns each of its calls. */
const sandbox = (
  run: Embedded,
  name: string,
  wire: (environment: never, world: World) => QueueHandler,
  around?: Around,
  pause: NonNullable<World['pause']> = async (_milliseconds, underWay) => void (await underWay),
) => {
  const { s3, sqs, sns, dynamodb, ses, declared } = run.account;
  const services = {
    s3: s3.service,
    sqs: sqs.service,
    sns: sns.service,
    dynamodb: dynamodb.service,
    sesv2: ses.service,
  };
  const placed = placeNewsroom(ownNewsroomFile);
  const environment = {
    ...declared.functions.find((each) => each.name === name)?.environment,
    NEWSROOM_FILE: placed,
    LAMBDA_TASK_ROOT: dirname(placed),
  };
  const clients = inProcessOptions(inProcess(services, around), REGION) as unknown as World['clients'];
  return wire(environment as never, { ...(clients && { clients }), now: () => new Date(run.now()), pause, writeLine: () => {} });
};

const message = (body: object, receiveCount = 1): SQSEvent =>
  ({
    Records: [{ messageId: 'm', body: JSON.stringify(body), attributes: { ApproximateReceiveCount: String(receiveCount) } }],
  }) as unknown as SQSEvent;

/** Everybody who waits here goes on once all `count` have come. */
const meetingOf = (count: number): (() => Promise<void>) => {
  let came = 0;
  let all = (): void => {};
  const met = new Promise<void>((go) => {
    all = go;
  });
  return async () => {
    came += 1;
    if (came >= count) all();
    await met;
  };
};

const rowsOf = async (run: Embedded, prefix: string) =>
  (await run.account.dynamodb.scan(run.landmarks.table)).filter(({ pk, sk }) => `${pk} ${sk}`.startsWith(prefix));

const french =
  '---\ntitle: L’eau potable arrive dans les villages côtiers\n---\n\nPhnom Penh – L’eau potable est arrivée cette semaine dans quarante villages de la côte, les premiers des trois districts qui l’avaient demandée, a annoncé le bureau national de l’organisation.\n';

describe('two decisions about one release at the same moment', () => {
  it('both stand, one after the other, and nobody reads of either before it is committed', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    // With it, no language waits for quiet.
    run.drop('incoming/water/release.yaml', 'countries: [KH]\n');
    await run.untilIdle();
    const release = String((await rowsOf(run, 'R#')).find(({ sk }) => sk === 'HEAD')?.release);
    await holdQueue(run, 'records');
    run.drop('incoming/water.md', releaseAbout('Clean water', { front: ['minor: true'], more: ' Forty-two, to be exact.' }));
    run.drop('incoming/water.fr.md', french);
    await run.untilIdle();

    const before = run.account.s3.list(run.landmarks.newsroom, 'reports/water').length;
    const meeting = meetingOf(2);
    let committed = 0;
    const early: string[] = [];
    const around: Around = async ({ service, operation, request }, next) => {
      if (operation === 'TransactWriteItems') {
        await meeting();
        const answer = await next();
        if (answer.statusCode === 200) committed += 1;
        return answer;
      }
      if (committed === 0 && service === 's3' && operation === 'PutObject') early.push(request.path);
      return next();
    };
    const records = run.account.sqs.receive('records', 10);
    expect(records).toHaveLength(2);
    const answers = await Promise.all(
      records.map((record) => sandbox(run, 'record-release', wireRecordRelease, around)(sqsEvent([record], 'arn:aws:sqs:x:0:x'))),
    );
    expect(answers).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }]);
    const rows = await rowsOf(run, `R#${release}`);
    expect(HeadRow.parse(rows.find(({ sk }) => sk === 'HEAD'))).toMatchObject({ revision: 4, languages: ['en', 'fr'] });
    expect(rows.filter(({ sk }) => String(sk).startsWith('D#'))).toHaveLength(4);
    expect(early).toEqual([]);
    expect(run.account.s3.list(run.landmarks.newsroom, 'reports/water').length).toBeGreaterThan(before);
  });
});

describe('a kill of one language of a name, and a file of that name for another release, at the same moment', () => {
  it.each(['the kill', 'the file'])('leave no such page, when %s comes first', async (first) => {
    const run = await openNewsroom();
    run.drop('incoming/other.md', releaseAbout('Bridges'));
    // With it, no language waits for quiet.
    run.drop('incoming/other/release.yaml', 'countries: [KH]\n');
    run.drop('incoming/w.md', releaseAbout('Clean water'));
    await run.untilIdle();
    for (const queue of ['urgent-records', 'records']) await holdQueue(run, queue);
    run.drop('incoming/w.fr.kill.txt', 'Not agreed.');
    run.drop('incoming/w.fr.md', french.replace('---\n', '---\nrelease: other\n'));
    await run.untilIdle();

    const meeting = meetingOf(2);
    let proceed = (): void => {};
    const isCommitted = new Promise<void>((go) => {
      proceed = go;
    });
    const records = ['urgent-records', 'records'].flatMap((queue) => run.account.sqs.receive(queue, 1));
    expect(records).toHaveLength(2);
    const answers = await Promise.all(
      records.map((record) => {
        const isFirst = record.body.includes('commands/') === (first === 'the kill');
        let transactions = 0;
        const around: Around = async ({ operation }, next) => {
          if (operation !== 'TransactWriteItems') return next();
          transactions += 1;
          if (transactions > 1) return next();
          // Both have read what there is before either is committed.
          await meeting();
          if (!isFirst) await isCommitted;
          const answer = await next();
          if (isFirst) proceed();
          return answer;
        };
        return sandbox(run, 'record-release', wireRecordRelease, around)(sqsEvent([record], 'arn:aws:sqs:x:0:x'));
      }),
    );
    expect(answers).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }]);
    await run.untilIdle();
    const rows = await rowsOf(run, 'U#incoming/w.fr.md');
    expect(rows.find(({ sk }) => String(sk).startsWith('V#'))?.outcome).toBe(first === 'the kill' ? 'rejected' : 'published');
    const known = first === 'the kill' ? 404 : 410;
    expect((await page(run, '/fr/2026/11/l-eau-potable-arrive-dans-les-villages-cotiers/')).status).toBe(known);
    expect((await page(run, '/en/2026/11/bridges-reaches-the-coastal-villages/')).status).toBe(200);
  });
});

describe('an upload', () => {
  it('is never decided about by what was understood of another one', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const run = await openNewsroom();
    const { s3 } = run.account;
    const { archive, newsroom } = run.landmarks;
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    const [first] = s3.list(archive, 'parsed/');
    const understood = String(s3.get(archive, first?.key ?? '')?.bytes);
    const uploadId = uploadIdOf(newsroom, 'incoming/other.md', 'v9');
    s3.put(archive, `parsed/${uploadId}.json`, understood);
    const record = sandbox(run, 'record-release', wireRecordRelease);
    expect(await record(message({ kind: 'upload', parsed: `parsed/${uploadId}.json` }))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm' }],
    });
    expect(await rowsOf(run, 'U#incoming/other.md')).toEqual([]);
  });
});

describe('a page', () => {
  it('that is only written again is no news', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    const { release } = EditionRow.parse((await rowsOf(run, 'R#')).find(({ sk }) => sk === 'E#en'));
    await sandbox(run, 'publish-release', wirePublishRelease)(message({ release, lang: 'en', revision: 1, tell: false }));
    expect(run.events).toHaveLength(1);
  });

  it.each(['before it reads the truth', 'before it reads the ETag', 'before it writes'])(
    'once gone stays gone, though a sandbox with an older state stood still %s',
    async (where) => {
      const run = await openNewsroom();
      run.drop('incoming/water.md', releaseAbout('Clean water'));
      await run.untilIdle();
      const { release } = EditionRow.parse((await rowsOf(run, 'R#')).find(({ sk }) => sk === 'E#en'));
      let stood = false;
      let gone = 0;
      const statusOf = async (): Promise<number> => (await page(run, WATER)).status;
      const queries = { count: 0 };
      const around: Around = async ({ operation }, next) => {
        if (operation === 'Query') queries.count += 1;
        const here =
          (where === 'before it writes' && operation === 'PutObject') ||
          (where === 'before it reads the ETag' && operation === 'HeadObject') ||
          (where === 'before it reads the truth' && operation === 'Query' && queries.count === 2);
        if (here && !stood) {
          stood = true;
          run.drop('incoming/water.kill.txt', 'Wrong figures');
          await run.untilIdle();
          gone = await statusOf();
        }
        const answer = await next();
        if (stood && operation === 'PutObject') expect(await statusOf()).toBe(410);
        return answer;
      };
      // Something about the page has changed, so that there is something to write.
      run.account.s3.put(run.landmarks.site, `${WATER.slice(1)}index.html`, 'an older page');
      const publish = sandbox(run, 'publish-release', wirePublishRelease, around);
      expect(await publish(message({ release, lang: 'en', revision: 1, tell: false }))).toEqual({ batchItemFailures: [] });
      expect([stood, gone, await statusOf()]).toEqual([true, 410, 410]);
    },
  );

  it('links to the one in another language that comes out at the same moment, and is linked from it', async () => {
    const run = await openNewsroom();
    await holdQueue(run, 'pages');
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    run.drop('incoming/water.fr.md', french);
    await run.untilIdle();
    const { release } = HeadRow.parse((await rowsOf(run, 'R#')).find(({ sk }) => sk === 'HEAD'));
    const meeting = meetingOf(2);
    const around: Around = async ({ operation }, next) => {
      if (operation === 'PutObject') await meeting();
      return next();
    };
    await Promise.all(
      ['en', 'fr'].map((lang) =>
        sandbox(run, 'publish-release', wirePublishRelease, around)(message({ release, lang, revision: 2, tell: false })),
      ),
    );
    const FRENCH = '/fr/2026/11/l-eau-potable-arrive-dans-les-villages-cotiers/';
    expect((await page(run, WATER)).text + (await page(run, FRENCH)).text).toContain(FRENCH);
    expect((await page(run, FRENCH)).text).toContain(WATER);
  });
});

describe('a feed', () => {
  it.each(['before it reads the ETags', 'before it writes'])(
    'never shows again what was taken from it, though a builder with older entries stood still %s',
    async (where) => {
      const run = await openNewsroom();
      run.drop('incoming/water.md', releaseAbout('Clean water'));
      await run.untilIdle();
      const feed = async (): Promise<string> => (await page(run, '/feeds/en/rss.xml')).text;
      expect(await feed()).toContain('forty villages');
      // Something about the feed has changed, so that there is something to write.
      run.account.s3.put(run.landmarks.site, 'feeds/en/rss.xml', 'an older feed');
      let stood: Promise<void> | undefined;
      const meanwhile = async (): Promise<void> => {
        run.drop('incoming/water.kill.txt', 'Wrong figures');
        await run.untilIdle();
        expect(await feed()).not.toContain('forty villages');
      };
      const around: Around = async ({ operation, request }, next) => {
        if (operation === (where === 'before it writes' ? 'PutObject' : 'HeadObject')) {
          stood ??= meanwhile();
          await stood;
        }
        const answer = await next();
        if (stood && operation === 'PutObject' && request.path.endsWith('rss.xml'))
          expect(await feed()).not.toContain('forty villages');
        return answer;
      };
      const build = sandbox(run, 'build-feeds', wireBuildFeeds, around);
      expect(await build(message({ feed: 'en', seq: 1 }, 2))).toEqual({ batchItemFailures: [] });
      expect([stood !== undefined, (await feed()).includes('forty villages')]).toEqual([true, false]);
    },
  );

  it('that is built before a release’s page can be read does not show it yet', async () => {
    const run = await openNewsroom();
    await run.untilIdle();
    await holdQueue(run, 'pages');
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    const build = sandbox(run, 'build-feeds', wireBuildFeeds);
    expect(await build(message({ feed: 'en', seq: 1 }, 2))).toEqual({ batchItemFailures: [] });
    expect((await page(run, '/feeds/en/rss.xml')).text).not.toContain('Clean water');
  });

  it('is built again when a build comes again, though its number was reached', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    const right = (await page(run, '/feeds/en/rss.xml')).text;
    run.account.s3.put(run.landmarks.site, 'feeds/en/rss.xml', 'what somebody wrote who died');
    const build = sandbox(run, 'build-feeds', wireBuildFeeds);
    await build(message({ feed: 'en', seq: 1 }));
    expect((await page(run, '/feeds/en/rss.xml')).text).toContain('who died');
    await build(message({ feed: 'en', seq: 1 }, 2));
    expect((await page(run, '/feeds/en/rss.xml')).text).toBe(right);
  });
});

describe('a mail', () => {
  const readers = ['a', 'b', 'c'].map((name) => ({
    email: `${name}@example.org`,
    languages: [],
    countries: [],
    topics: [],
    frequency: 'immediate' as const,
    policy: 'first' as const,
  }));

  /** A release is out, and the message that has its readers mailed waits. */
  const aboutToMail = async () => {
    const run = await openNewsroom({ subscribers: readers });
    const queue =
      run.account.declared.eventSources.find(
        ({ queue: name, function: reader }) => reader === 'send-alerts' && !name.includes('urgent'),
      )?.queue ?? '';
    await holdQueue(run, queue);
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    const records = run.account.sqs.receive(queue, 10);
    expect([records.length, run.mails().length]).toEqual([1, 0]);
    return { run, queue, event: sqsEvent(records, 'arn:aws:sqs:x:0:x') };
  };

  it('is sent once, though two senders have its message and nobody had claimed it when they looked', async () => {
    const { run, event } = await aboutToMail();
    const meeting = meetingOf(2);
    const sender = () => {
      let looked = false;
      return sandbox(run, 'send-alerts', wireSendAlerts, async ({ operation }, next) => {
        const answer = await next();
        if (operation !== 'Query' || looked) return answer;
        looked = true;
        await meeting();
        return answer;
      });
    };
    await Promise.all([sender()(event), sender()(event)]);
    expect(run.mails().map(({ to }) => to[0])).toHaveLength(3);
  });

  it('is not sent any more when its release is killed after the one before it', async () => {
    const { run, event } = await aboutToMail();
    let killed = false;
    const send = sandbox(run, 'send-alerts', wireSendAlerts, async ({ operation }, next) => {
      const answer = await next();
      if (operation === 'SendEmail' && !killed) {
        killed = true;
        run.drop('incoming/water.kill.txt', 'Wrong figures');
        await run.untilIdle();
      }
      return answer;
    });
    await send(event);
    await run.untilIdle();
    // The one who got it is told that it is gone.
    expect(new Set(run.mails().map(({ to }) => to[0])).size).toBe(1);
  });

  it('of which nobody knows whether it was sent is not sent again by whoever gets its message next', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { run, event } = await aboutToMail();
    const send = sandbox(run, 'send-alerts', wireSendAlerts, async ({ operation }, next) => {
      const answer = await next();
      if (operation === 'SendEmail') throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
      return answer;
    });
    await send(event);
    await sandbox(run, 'send-alerts', wireSendAlerts)(event);
    expect(run.mails()).toHaveLength(3);
  });

  it('is sent once, though its sender dies while those to all the people of its message are on their way', async () => {
    const { run, event, queue } = await aboutToMail();
    const never = new Promise<never>(() => {});
    let sendings = 0;
    let dies = (): void => {};
    const dying = new Promise<void>((go) => {
      dies = go;
    });
    const around: Around = async ({ operation }, next) => {
      if (operation !== 'SendEmail') return next();
      sendings += 1;
      const isTaken = sendings === 1;
      if (sendings === readers.length) dies();
      // Of one mail the answer gets lost with whoever waits for it; the others were never asked for.
      if (isTaken) await next();
      return never;
    };
    // Nobody lets what is under way end first: all of them wait for the mail service at once.
    void sandbox(run, 'send-alerts', wireSendAlerts, around, async () => {})(event);
    await dying;
    const sentBefore = run.mails().length;
    await readQueueAgain(run, queue);
    await run.advanceTo(new Date(Date.parse(run.now()) + 10 * 60_000).toISOString());
    // Their message came back, and their claims hold.
    expect([sentBefore, run.mails().length]).toEqual([1, 1]);
    await run.advanceTo(new Date(Date.parse(run.now()) + 20 * 60_000).toISOString());
    expect(
      run
        .mails()
        .map(({ to }) => to[0])
        .sort(),
    ).toEqual(readers.map(({ email }) => email));
    const states = (await run.account.dynamodb.scan(run.landmarks.subscribers)).flatMap(({ state }) => state ?? []);
    expect(states).toEqual(['sent', 'sent', 'sent']);
  });

  it('waits for its turn, each longer than the one before', async () => {
    const { run, event } = await aboutToMail();
    const pauses: number[] = [];
    const pause = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
    await sandbox(run, 'send-alerts', wireSendAlerts, undefined, pause)(event);
    // The clock stands still here: the first goes at once.
    expect(pauses).toHaveLength(2);
    expect(pauses[1]).toBe(2 * (pauses[0] ?? 0));
  });
});
