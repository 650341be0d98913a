import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { REGION } from '../../local/aws/account-id.ts';
import { type Rebuilt, rebuild } from '../../local/commands/rebuild/rebuild-newsroom.ts';
import { openStack } from '../../local/commands/rebuild/stack.ts';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { inProcess } from '../../local/newsroom/in-process.ts';
import { jpegOf } from '../unit/release/picture-files.ts';
import { paragraph } from '../unit/release/word-file.ts';
import { illustrated, pictureParagraph } from '../unit/release/word-pictures.ts';
import { openNewsroom, outcomes, page, readerOfAll, releaseAbout } from './newsroom-run.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const LANGUAGES = ['en', 'fr', 'es', 'ar'];
const SECOND = 1000;

const later = (run: Embedded, milliseconds: number): string => new Date(Date.parse(run.now()) + milliseconds).toISOString();

const optionsFor = (handler: ReturnType<typeof inProcess>) => ({
  requestHandler: handler as never,
  endpoint: 'http://127.0.0.1',
  region: REGION,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

/** Runs a rebuild of an embedded newsroom. `meanwhile` is called before each of its SDK calls, with their number. */
const rebuilding = async (
  run: Embedded,
  {
    empty = false,
    meanwhile = async () => {},
  }: { empty?: boolean; meanwhile?: (call: number, name: string) => Promise<void> } = {},
): Promise<Rebuilt & { said: string }> => {
  const { s3, sqs, dynamodb } = run.account;
  let calls = 0;
  // One thing at a time, as the embedded run wants it.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(act);
    turn = mine.catch(() => {});
    return mine;
  };
  const handler = inProcess(
    { s3: s3.service, sqs: sqs.service, dynamodb: dynamodb.service, lambda: run.lambda },
    ({ service, operation }, next) =>
      inTurn(async () => {
        await meanwhile(calls++, `${service} ${operation}`);
        return next();
      }),
  );
  const options = optionsFor(handler);
  const stack = await openStack(
    {
      dynamodb: new DynamoDBClient(options),
      lambda: new LambdaClient(options),
      s3: new S3Client(options),
      sqs: new SQSClient(options),
    },
    '',
  );
  const said: string[] = [];
  const rebuilt = await rebuild(stack, {
    empty,
    languages: LANGUAGES,
    now: () => Date.parse(run.now()),
    pause: () => inTurn(() => run.advanceTo(later(run, SECOND))),
    say: (line) => said.push(line),
  });
  await run.untilIdle();
  if (!rebuilt) throw new Error('nothing to rebuild');
  return { ...rebuilt, said: said.join('\n') };
};

/**
 * The whole table but for what is machinery:
 * - how far feeds are wanted and built: numbers that only count; that none is behind is kept;
 * - the claim on the desk page's next message;
 * - which revision of an edition it was when its page was marked as readable: a later one may have changed nothing that is public;
 * - when and for which version a translation job was opened, and jobs that are over.
 */
const tableOf = async (run: Embedded): Promise<Record<string, unknown>> => {
  const rows: Record<string, unknown> = {};
  for (const { pk, sk, ...row } of await run.account.dynamodb.scan(run.landmarks.table)) {
    const [key, kind] = [`${pk} ${sk}`, String(sk).slice(0, 2)];
    if (pk === 'DESK' || (kind === 'T#' && row.state === 'cancelled')) continue;
    if (sk === 'STATE') rows[key] = { behind: row.wantedSeq !== row.builtSeq, list: row.list };
    else if (kind === 'P#') rows[key] = { ...row, revision: 'any' };
    else if (kind === 'T#') rows[key] = { ...row, at: 'any', version: 'any' };
    else rows[key] = { ...row, ...('public' in row && { public: true }) };
  }
  return rows;
};

const bucketOf = (run: Embedded, bucket: string, prefix = ''): Record<string, string> =>
  Object.fromEntries(
    run.account.s3.list(bucket, prefix).map(({ key }) => {
      const { bytes, headers } = run.account.s3.get(bucket, key) ?? {};
      return [key, `${headers?.['x-amz-meta-status'] ?? ''}${headers?.['cache-control'] ?? ''}\n${bytes?.toString()}`];
    }),
  );

/** Cards and the desk page, which says when it was written. */
const deskOf = (run: Embedded): Record<string, string> => {
  const desk = bucketOf(run, run.landmarks.newsroom, 'reports/');
  const index = 'reports/index.html';
  return { ...desk, [index]: desk[index]?.replace(/This is how things were on [^.]+\./, '') ?? '' };
};

const everything = async (run: Embedded) => ({
  table: await tableOf(run),
  site: bucketOf(run, run.landmarks.site),
  archive: bucketOf(run, run.landmarks.archive),
  desk: deskOf(run),
  events: run.events.length,
  notices: run.notices.length,
  mails: run.mails().length,
  failures: run.failures,
  deadLetters: run.deadLetters(),
});

/** When each object of the site was last written. */
const writtenAt = (run: Embedded): string[] =>
  run.account.s3.list(run.landmarks.site).map(({ key, lastModified }) => `${key} ${lastModified}`);

const french = (subject: string): string =>
  `---\ntitle: ${subject} arrive dans les villages côtiers\n---\n\nPhnom Penh – ${subject} est arrivée cette semaine dans quarante villages de la côte, les premiers des trois districts qui l’avaient demandée, a annoncé le bureau national de l’organisation.\n`;

const smallNewsroom = async (): Promise<Embedded> => {
  const run = await openNewsroom();
  run.drop('incoming/water.en.md', releaseAbout('Clean water'));
  run.drop('incoming/water.fr.md', french('L’eau potable'));
  run.drop('incoming/rice.md', releaseAbout('Seed rice'));
  run.drop('incoming/lamps.md', releaseAbout('Solar lamps', { front: ['draft: true'] }));
  await run.untilIdle();
  return run;
};

/** A newsroom that has seen everything once. */
/** Another story than any release here. */
const ferry =
  '# Ferry service to the outer islands resumes on Monday\n\nKAMPOT, 2 November 2026 – Boats to the outer islands leave again from next Monday, twice a day, after the pier was rebuilt in teak by carpenters of three towns.';

const lively = async (): Promise<Embedded> => {
  const run = await openNewsroom({ subscribers: [readerOfAll] });
  const drop = async (key: string, content: string | Uint8Array): Promise<void> => {
    run.drop(`incoming/${key}`, content);
    await run.untilIdle();
    await run.advanceTo(later(run, 60 * SECOND));
  };
  await drop('water/en.md', releaseAbout('Clean water'));
  await drop('water/fr.md', french('L’eau potable'));
  await drop('water/en.md', releaseAbout('Clean water', { front: ['correction: The number was wrong.'], more: ' Forty-two.' }));
  await drop('water/en.md', releaseAbout('Clean water', { front: ['minor: true'], more: ' Forty-two, to be exact.' }));
  await drop('water/en.md', releaseAbout('Clean water', { more: ' Forty-three, perhaps.' }));
  await drop('rice.md', releaseAbout('Seed rice'));
  await drop('rice.md', releaseAbout('Seed rice', { front: ['countries: [VN]', 'minor: true'] }));
  await drop('rice-again.md', releaseAbout('Seed rice', { front: ['countries: [VN]', 'minor: true'] }));
  await drop('nets.md', releaseAbout('Fishing nets', { front: ['embargo: 2026-11-02T13:00:00+01:00'] }));
  await drop('boats.md', releaseAbout('New boats', { front: ['embargo: 2027-01-02T13:00:00+01:00'] }));
  await drop('tents.md', releaseAbout('Winter tents', { front: ['embargo: 2027-01-02T13:00:00+01:00'] }));
  await drop('tents.md', releaseAbout('Winter tents', { front: ['embargo: 2027-01-02T13:00:00+01:00'], more: ' Nine hundred.' }));
  await drop('tents-too.md', releaseAbout('Winter tents', { front: ['embargo: 2027-01-02T13:00:00+01:00'] }));
  await drop('pumps/en.md', releaseAbout('Rope pumps'));
  await drop('pumps/fr.md', french('La pompe'));
  await drop('pumps.kill.txt', 'The figures were invented');
  await drop('seeds.md', releaseAbout('Vegetable seeds'));
  await drop('seeds.withdraw.txt', 'Under review');
  await drop('seeds.restore.txt', 'Confirmed');
  await drop('roofs.md', releaseAbout('Roof sheets'));
  await drop('roofs.withdraw.txt', 'Under review');
  await drop('books.md', releaseAbout('School books', { front: ['draft: true'] }));
  await drop('books.accept.txt', 'Go');
  await drop('lamps.md', releaseAbout('Solar lamps', { front: ['draft: true'] }));
  await drop('mats.md', releaseAbout('Sleeping mats'));
  await drop('mats.md', ferry);
  await drop('mats.accept.txt', 'new release\nthe name of last week');
  await drop('mats.md', `---\nminor: true\n---\n\n${ferry.replace('teak', 'oak')}`);
  await drop('carts/release.yaml', 'embargo: 2027-01-02T13:00:00+01:00\n');
  await drop('carts/en.md', releaseAbout('Hand carts'));
  await drop('carts/fr.md', french('La charrette'));
  await drop('nowhere.kill.txt', 'A wrong name');
  await drop('.DS_Store', 'x');
  await drop('water/photo.jpg', await jpegOf(100, 80, { iptc: { 120: 'A lake' } }));
  await drop('empty.md', '');
  await drop('empty.md', releaseAbout('Bicycles', { front: ['draft: true'] }));
  await drop('still-empty.md', '');
  run.holdNotices();
  run.drop('incoming/late.md', releaseAbout('Muddy water'));
  run.drop('incoming/late.md', releaseAbout('Warm clothing'));
  run.releaseNotices((held) => [...held].reverse());
  await run.untilIdle();
  await run.advanceTo('2026-11-02T12:30:00.000Z');
  expect(new Set((await run.uploads()).map(({ row }) => row?.outcome))).toEqual(
    new Set(['published', 'superseded', 'held', 'duplicate', 'embargoed', 'command', 'ignored', 'asset', 'rejected']),
  );
  return run;
};

describe('a rebuild', { timeout: 600_000 }, () => {
  it('of a newsroom whose table and site were emptied gives the same table, the same bytes, and no news; of one that is right it writes nothing; and all goes on as if nothing had happened', async () => {
    const run = await lively();
    const [before, written] = [await everything(run), writtenAt(run)];
    await run.advanceTo(later(run, 60 * SECOND));
    const { rows } = await rebuilding(run);
    expect(rows).toMatchObject({ added: 0, changed: 0, deleted: 0 });
    expect(await everything(run)).toEqual(before);
    expect(writtenAt(run)).toEqual(written);

    const rebuilt = await rebuilding(run, { empty: true });
    expect(await everything(run)).toEqual(before);
    expect(before.mails).toBeGreaterThan(10);
    expect(rebuilt).toMatchObject({ missing: [], late: [], strays: 0, pages: 12 });
    expect(rebuilt.rows).toMatchObject({ right: 0, changed: 0, deleted: 0 });
    expect(rebuilt.decisions).toBeGreaterThan(35);
    expect(rebuilt.said).toMatch(/Taken away: \d+ rows of the table and \d+ objects of the site/);

    // What is due comes out, what is known is known.
    const twin = await lively();
    await twin.advanceTo(run.now());
    for (const each of [run, twin]) {
      each.drop('incoming/rice-too.md', releaseAbout('Seed rice', { front: ['countries: [VN]', 'minor: true'] }));
      each.drop('incoming/lamps.accept.txt', 'Go');
      each.drop('incoming/pumps/en.md', releaseAbout('Rope pumps'));
      each.drop('incoming/roofs.restore.txt', 'Confirmed');
      await each.untilIdle();
      await each.advanceTo('2027-01-02T12:01:00.000Z');
    }
    expect(await outcomes(run)).toEqual(await outcomes(twin));
    expect(run.events.map(({ event, url }) => `${event} ${url}`)).toEqual(twin.events.map(({ event, url }) => `${event} ${url}`));
    expect(bucketOf(run, run.landmarks.site)).toEqual(bucketOf(twin, twin.landmarks.site));
  });

  it('of a table that was lost with the numbers of its feeds is not misled by builds that were on their way', async () => {
    const run = await smallNewsroom();
    const { dynamodb, sqs } = run.account;
    const client = new DynamoDBClient(optionsFor(inProcess({ dynamodb: dynamodb.service })));
    for (const { pk, sk } of await dynamodb.scan(run.landmarks.table))
      await client.send(new DeleteItemCommand({ TableName: run.landmarks.table, Key: marshall({ pk, sk }) }));
    sqs.send('feed-builds', JSON.stringify({ feed: 'en', seq: 57 }));
    await run.untilIdle();
    expect((await page(run, '/feeds/en/rss.xml')).text).not.toContain('Clean water');
    const { late } = await rebuilding(run);
    expect(late).toEqual([]);
    for (const subject of ['Clean water', 'Warm clothing']) {
      run.drop(`incoming/${subject}.md`, releaseAbout(subject));
      await run.untilIdle();
      expect((await page(run, '/feeds/en/rss.xml')).text).toContain(subject);
    }
  });

  it('mends what was damaged, and only that', async () => {
    const run = await smallNewsroom();
    const before = await everything(run);
    const { dynamodb, s3 } = run.account;
    const client = new DynamoDBClient(optionsFor(inProcess({ dynamodb: dynamodb.service })));
    const rows = await dynamodb.scan(run.landmarks.table);
    const entry = rows.find(({ pk, sk }) => pk === 'F#en' && sk !== 'STATE');
    const edition = rows.find(({ sk, live }) => sk === 'E#fr' && live);
    const table = { TableName: run.landmarks.table };
    await client.send(new DeleteItemCommand({ ...table, Key: marshall({ pk: entry?.pk, sk: entry?.sk }) }));
    await client.send(new PutItemCommand({ ...table, Item: marshall({ ...edition, lastVersion: 7 }) }));
    await client.send(new PutItemCommand({ ...table, Item: marshall({ pk: 'K#forged', sk: 'HEAD', release: 'x' }) }));
    s3.put(run.landmarks.site, 'en/2026/11/forged/index.html', 'forged');
    s3.put(run.landmarks.site, 'feeds/en/rss.xml', 'forged');
    const rebuilt = await rebuilding(run);
    expect(rebuilt).toMatchObject({ strays: 1, late: [], rows: { added: 1, changed: 1, deleted: 1 } });
    expect(await everything(run)).toEqual(before);
  });

  it('while ten releases are dropped publishes each of them once, and ends as if it had not been', async () => {
    const drop = (run: Embedded, index: number) =>
      run.drop(
        `incoming/new-${index}.md`,
        releaseAbout(`Shipment number ${index} of seed rice`, { front: [`date: 2026-11-02T12:00:0${index}Z`] }),
      );
    const run = await lively();
    let dropped = 0;
    const { late } = await rebuilding(run, {
      empty: true,
      meanwhile: async (call) => {
        if (call % 15 !== 7) return;
        if (dropped < 10) drop(run, dropped++);
        await run.advanceTo(later(run, SECOND));
      },
    });
    expect([dropped, late]).toEqual([10, []]);
    const twin = await lively();
    for (let index = 0; index < 10; index++) drop(twin, index);
    await twin.untilIdle();
    expect(await outcomes(run)).toEqual(await outcomes(twin));
    const told = (each: Embedded) => each.events.map(({ event, url, version }) => `${event} ${url} ${version}`).sort();
    expect(told(run)).toEqual(told(twin));
    expect(run.mails()).toHaveLength(twin.mails().length);
    expect(run.notices.map(({ subject }) => subject)).toEqual(twin.notices.map(({ subject }) => subject));
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
    const alike = (each: Embedded) =>
      Object.fromEntries(
        Object.entries(bucketOf(each, each.landmarks.site)).map(([key, text]) => [
          key,
          text.replaceAll(/12:3\d(:\d\d)?/g, '12:3x'),
        ]),
      );
    expect(alike(run)).toEqual(alike(twin));
  });

  it('that dies half-way leaves the queues held, so that nothing is decided against half a table, and ends well when called again', async () => {
    const run = await smallNewsroom();
    const before = await everything(run);
    let writes = 0;
    const died = rebuilding(run, {
      empty: true,
      meanwhile: async (_call, name) => {
        if (name === 'dynamodb BatchWriteItem' && ++writes === 3) throw new Error('killed');
      },
    });
    await expect(died).rejects.toThrow('killed');
    run.drop('incoming/copy.md', releaseAbout('Clean water'));
    await run.advanceTo(later(run, 600 * SECOND));
    expect((await run.uploads()).at(-1)?.row).toBeUndefined();
    await rebuilding(run, { empty: true });
    expect((await run.uploads()).at(-1)?.row?.outcome).toBe('duplicate');
    const after = await everything(run);
    expect({ ...after, table: {}, archive: {}, desk: {} }).toEqual({ ...before, table: {}, archive: {}, desk: {} });
    expect(after.table).toMatchObject(before.table);
  });

  it('knows a decision that was committed and has not come as far as the log, and leaves it to be carried out', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    let dead = false;
    const run = await openNewsroom({
      around: async ({ function: name, operation, request }, next) => {
        if (dead && name === 'record-release' && operation === 'PutObject' && request.path.includes('/editions/'))
          throw new Error('died');
        return next();
      },
    });
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    dead = true;
    run.drop('incoming/rice.md', releaseAbout('Seed rice'));
    await run.advanceTo(later(run, 20 * SECOND));
    expect(run.account.s3.list(run.landmarks.archive, 'decisions/')).toHaveLength(1);
    dead = false;
    const { decisions, late } = await rebuilding(run, { empty: true });
    await run.advanceTo(later(run, 300 * SECOND));
    expect([decisions, late]).toEqual([2, []]);
    expect(await outcomes(run)).toEqual({ 'water.md': 'published', 'rice.md': 'published' });
    expect((await page(run, '/en/2026/11/seed-rice-reaches-the-coastal-villages/')).status).toBe(200);
    expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished', 'ReleasePublished']);
  });

  it('brings pictures back to the byte, and none of those that were taken down', async () => {
    const run = await openNewsroom();
    const picture = await jpegOf(120, 80);
    const body = (subject: string): string =>
      [
        paragraph(`${subject} reaches the coastal villages`, { letters: '<w:b/>' }),
        paragraph(
          `PHNOM PENH, 2 November 2026 – ${subject} has reached forty villages along the coast this week, said the office.`,
        ),
        pictureParagraph(1, { alt: 'A hand pump' }),
      ].join('');
    run.drop('incoming/water.docx', illustrated(body('Clean water'), [{ name: 'image1.jpeg', bytes: picture }]));
    run.drop('incoming/rice.docx', illustrated(body('Seed rice'), [{ name: 'image1.jpeg', bytes: picture }]));
    await run.untilIdle();
    run.drop('incoming/rice.kill.txt', 'The figures were invented');
    await run.untilIdle();
    const before = await everything(run);
    expect(Object.keys(before.site).filter((key) => key.startsWith('media/'))).toHaveLength(4);
    for (const { key } of run.account.s3.list(run.landmarks.site, 'media/')) run.account.s3.remove(run.landmarks.site, key);
    await rebuilding(run, { empty: true });
    const after = await everything(run);
    const shown = (site: Record<string, string>): string[] =>
      Object.entries(site).flatMap(([key, held]) =>
        key.startsWith('media/') && !held.startsWith('410') ? [`${key} ${held}`] : [],
      );
    expect(shown(after.site)).toEqual(shown(before.site));
    expect(shown(after.site)).toHaveLength(2);
    expect(after.table).toEqual(before.table);
  });
});
