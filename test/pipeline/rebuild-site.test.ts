import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, describe, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import { REGION } from '../../local/aws/account-id.ts';
import { rebuildSite, type SiteRebuilt } from '../../local/commands/rebuild/rebuild-site.ts';
import { openStack } from '../../local/commands/rebuild/stack.ts';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { inProcess, inProcessOptions } from '../../local/newsroom/in-process.ts';
import { outputs } from '../../shared/syndication/outputs.ts';
import { jpegOf } from '../unit/release/picture-files.ts';
import { tentsWith } from '../unit/release/word-pictures.ts';
import { openNewsroom, page, readerOfAll, releaseAbout } from './newsroom-run.ts';

const home = mkdtempSync(join(tmpdir(), 'newsroom-'));
afterAll(() => rmSync(home, { recursive: true }));
let count = 0;

interface Changed {
  siteUrl?: string;
  firstSiteUrl?: string;
  languages?: string[];
  topics?: { id: string; names: Record<string, string> }[];
  organisation?: { name: Record<string, string> };
}

const own = readNewsroom(ownNewsroomFile);
const textOf = (changed: Changed): string => JSON.stringify({ ...own, ...changed });

/** A newsroom with a newsroom.json that may be changed while it runs. */
const openWith = async (changed: Changed): Promise<{ run: Embedded; newsroomFile: string }> => {
  const newsroomFile = join(home, `newsroom-${++count}.json`);
  writeFileSync(newsroomFile, textOf(changed));
  const run = await openNewsroom({ newsroomFile, subscribers: [readerOfAll] });
  return { run, newsroomFile };
};

/** As a deployment of another newsroom.json does. */
const deploy = ({ run, newsroomFile }: { run: Embedded; newsroomFile: string }, changed: Changed): void => {
  writeFileSync(newsroomFile, textOf(changed));
  for (const { name } of run.account.declared.functions) run.endInstance(name);
};

const later = (run: Embedded, milliseconds: number): string => new Date(Date.parse(run.now()) + milliseconds).toISOString();

interface Rebuilding {
  /** Called before each call of the command, with their number. */
  meanwhile?: (call: number, name: string) => Promise<void>;
  goOn?: () => Promise<boolean>;
  atOnce?: number;
  /** What it says. */
  said?: string[];
}

const rebuilding = async (
  { run, newsroomFile }: { run: Embedded; newsroomFile: string },
  { meanwhile = async () => {}, goOn = async () => true, atOnce, said = [] }: Rebuilding = {},
): Promise<{ made: SiteRebuilt | undefined; said: string[] }> => {
  const { s3, sqs, dynamodb } = run.account;
  let turn: Promise<unknown> = Promise.resolve();
  let calls = 0;
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(act);
    turn = mine.catch(() => {});
    return mine;
  };
  const services = { s3: s3.service, sqs: sqs.service, dynamodb: dynamodb.service, lambda: run.lambda };
  const handler = inProcess(services, ({ service, operation }, next) =>
    inTurn(async () => {
      await meanwhile(calls++, `${service} ${operation}`);
      return next();
    }),
  );
  const options = inProcessOptions(handler, REGION) as object;
  const clients = {
    dynamodb: new DynamoDBClient(options),
    lambda: new LambdaClient(options),
    s3: new S3Client({ ...options, forcePathStyle: true }),
    sqs: new SQSClient(options),
  };
  const made = await rebuildSite(await openStack(clients, ''), {
    newsroom: readNewsroom(newsroomFile),
    outputs,
    now: () => Date.parse(run.now()),
    pause: () => inTurn(() => run.advanceTo(later(run, 1000))),
    say: (line) => said.push(line),
    goOn,
    ...(atOnce !== undefined && { atOnce }),
  });
  await run.untilIdle();
  return { made, said };
};

/** All objects of the site with their headers; those that are gone by their status alone. */
const siteOf = (run: Embedded): Record<string, string> =>
  Object.fromEntries(
    run.account.s3.list(run.landmarks.site).map(({ key }) => {
      const { bytes, headers } = run.account.s3.get(run.landmarks.site, key) ?? {};
      return [key, `${headers?.['content-type']} ${headers?.['x-amz-meta-status'] ?? ''}\n${bytes?.toString()}`];
    }),
  );
const isGone = (document: string): boolean => document.split('\n')[0]?.endsWith(' 410') === true;
const withoutGone = (site: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(site).filter(([, document]) => !isGone(document)));
const writtenAt = (run: Embedded): string[] =>
  run.account.s3.list(run.landmarks.site).map(({ key, lastModified, etag }) => `${key} ${etag} ${lastModified}`);

const french = (subject: string, front: string[] = []): string =>
  `---\ntitle: ${subject} arrive dans les villages côtiers\n${front.map((line) => `${line}\n`).join('')}---\n\nPhnom Penh – ${subject} est arrivée cette semaine dans quarante villages de la côte, les premiers des trois districts qui l’avaient demandée, a annoncé le bureau national de l’organisation.\n`;
const spanish = (subject: string): string =>
  `---\ntitle: ${subject} llega a las aldeas de la costa\n---\n\nPhnom Penh – ${subject} ha llegado esta semana a cuarenta aldeas de la costa, las primeras de los tres distritos que la habían pedido, anunció la oficina nacional de la organización.\n`;

const WATER = { id: 'water', names: { en: 'Water', fr: 'Eau', es: 'Agua' } };
const HEALTH = { id: 'health', names: { en: 'Health', fr: 'Santé', es: 'Salud' } };

/** Files of every kind. `topics` are those that newsroom.json has. */
const drop = async (run: Embedded, topics: readonly string[]): Promise<void> => {
  const about = (wanted: readonly string[]): string[] => {
    const known = wanted.filter((topic) => topics.includes(topic));
    return known.length > 0 ? [`topics: [${known.join(', ')}]`] : [];
  };
  let drops = 0;
  // At the same instants in every newsroom, however long each was busy with the file before.
  const put = async (key: string, content: string | Uint8Array): Promise<void> => {
    await run.advanceTo(new Date(Date.parse('2026-11-02T09:00:00.000Z') + 20 * 60_000 * drops++).toISOString());
    run.drop(`incoming/${key}`, content);
    await run.untilIdle();
  };
  await put('pipes/en.md', releaseAbout('Clean water', { front: about(['water', 'health']) }));
  await put('pipes/fr.md', french('L’eau potable', about(['water', 'health'])));
  await put('pipes/es.md', spanish('El agua potable'));
  await put('rice.md', releaseAbout('Seed rice', { front: about(['health']) }));
  await put('rice.md', releaseAbout('Seed rice', { front: [...about(['health']), 'correction: It is more.'], more: ' Nine.' }));
  await put('lamps.md', releaseAbout('Solar lamps', { front: ['date: 2026-09-07'] }).replace(/, 2 November 2026/, ''));
  await put('pumps.md', releaseAbout('Rope pumps', { front: about(['water']) }));
  await put('pumps.kill.txt', 'The figures were invented');
  await put('roofs.fr.md', french('La tôle', about(['water'])));
  await put('roofs.withdraw.txt', 'Under review');
  await put('nets.md', releaseAbout('Fishing nets', { front: ['embargo: 2027-01-02T13:00:00+01:00'] }));
  await put('tents.docx', tentsWith(await jpegOf(120, 80)));
};

const topicsOf = ({ topics = own.topics }: Changed): string[] => topics.map(({ id }: { id: string }) => id);

/** A newsroom that had this newsroom.json from the beginning. */
const fresh = async (changed: Changed, until: string): Promise<Embedded> => {
  const { run } = await openWith(changed);
  await drop(run, topicsOf(changed));
  await run.advanceTo(until);
  await run.buildBehind();
  return run;
};

const FIRST: Changed = { languages: ['en', 'fr', 'es'], topics: [WATER, HEALTH] };

const opened = async (): Promise<{ run: Embedded; newsroomFile: string }> => {
  const newsroom = await openWith(FIRST);
  await drop(newsroom.run, topicsOf(FIRST));
  return newsroom;
};

/** One after the other, in one newsroom. */
const changes: { what: string; to: Changed; gone: RegExp[] }[] = [
  {
    what: 'names change, and a topic and a language are added',
    to: {
      languages: ['en', 'fr', 'es', 'de'],
      topics: [WATER, { id: 'health', names: { en: 'Health and care', fr: 'Soins' } }, { id: 'roads', names: { en: 'Roads' } }],
      organisation: { name: { en: 'Green Harbour Relief', fr: 'Secours Port Vert' } },
    },
    gone: [],
  },
  {
    what: 'a language and a topic are taken away',
    to: { languages: ['en', 'es'], topics: [HEALTH] },
    gone: [
      /^fr\/2026/,
      /^fr\/index/,
      /^fr\/feeds\//,
      /^fr\/search\//,
      /^feeds\/fr\//,
      /^sitemap-fr-2026-11\.xml$/,
      /^de\//,
      /^feeds\/de\//,
      /^feeds\/en\/topic\/water\//,
    ],
  },
  {
    what: 'the site has another address, and another main language',
    to: {
      ...{ siteUrl: 'https://press.example.org', firstSiteUrl: 'https://news.example.org' },
      ...{ languages: ['fr', 'en', 'es'], topics: [WATER] },
    },
    gone: [/^feeds\/en\/topic\/health\//],
  },
  { what: 'all is as it was', to: FIRST, gone: [] },
];

const idsIn = (site: Record<string, string>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(site).flatMap(([key, document]) =>
      /atom\.xml$/.test(key) && !isGone(document)
        ? [
            [
              key,
              [...document.matchAll(/<id>([^<]*)<\/id>|<at:deleted-entry ref="([^"]*)"/g)].map(([, id, ref]) => id ?? ref ?? ''),
            ],
          ]
        : [],
    ),
  );

describe('a site whose newsroom.json has changed', { timeout: 600_000 }, () => {
  it('is made as if newsroom.json had always said so, with the ids it had, and nobody hears of it', async () => {
    const newsroom = await opened();
    const { run } = newsroom;
    const [first, told, mails] = [siteOf(run), run.events.length, run.mails().length];
    expect([told > 8, mails > 8]).toEqual([true, true]);
    for (const { what, to, gone } of changes) {
      const before = siteOf(run);
      deploy(newsroom, to);
      const { made, said } = await rebuilding(newsroom);
      expect([what, made?.late]).toEqual([what, []]);
      expect(said[0]).toMatch(
        /^To make with this newsroom\.json: 8 of 8 pages and (\d+) of \1 feeds, months and lists: \d+ documents\.$/,
      );
      expect(said.at(-1)).toMatch(/^(\d+) of \1 feeds and lists$/);
      const after = siteOf(run);
      const expected = to === FIRST ? first : siteOf(await fresh(to, run.now()));
      expect(withoutGone(after)).toEqual(withoutGone(expected));
      // What is gone answers 410 now, and was there before.
      const left = Object.keys(after).filter((key) => isGone(after[key] ?? '') && !isGone(before[key] ?? ''));
      for (const key of left)
        expect([what, key, key in before && gone.some((pattern) => pattern.test(key))]).toEqual([what, key, true]);
      for (const pattern of gone)
        expect([what, `${pattern}`, left.some((key) => pattern.test(key))]).toEqual([what, `${pattern}`, true]);
      const is = idsIn(after);
      for (const [key, ids] of Object.entries(idsIn(first))) if (is[key]) expect([key, is[key]]).toEqual([key, ids]);
      expect([run.events.length, run.mails().length, run.failures, run.deadLetters()]).toEqual([told, mails, [], []]);
      expect(Object.values(after).filter((text) => text.includes('Fishing nets'))).toEqual([]);

      const written = writtenAt(run);
      await run.advanceTo(later(run, 60_000));
      const again = await rebuilding(newsroom);
      expect(again.made).toEqual({ pages: 0, feeds: 0, strays: 0, late: [] });
      expect(again.said.join()).toMatch(/^All 8 pages and \d+ feeds and lists are made with this newsroom\.json\.$/);
      expect(writtenAt(run)).toEqual(written);
      if (to.languages?.includes('fr') === false) {
        const [path = ''] = Object.keys(first).filter((key) => /^fr\/2026.*potable.*index\.html$/.test(key));
        const { status, text } = await page(run, `/${path.replace('index.html', '')}`);
        expect([status, text.includes('n’est plus disponible dans cette langue')]).toEqual([410, true]);
        expect(text).toMatch(/href="\/en\/2026\/11\/clean-water/);
        expect(text).not.toContain('quarante villages');
        expect((await page(run, '/feeds/fr/rss.xml')).status).toBe(410);
        expect((await page(run, '/feeds/pt/rss.xml')).status).toBe(404);
      }
    }
  });

  it('that is killed half-way goes on where it was, beside releases that come out, and a stray is taken away', async () => {
    const newsroom = await opened();
    const { run } = newsroom;
    const to: Changed = { ...FIRST, organisation: { name: { en: 'Green Harbour Relief' } } };
    deploy(newsroom, to);
    run.account.s3.put(run.landmarks.site, 'en/2026/11/forged/index.html', 'forged');
    run.account.s3.put(run.landmarks.site, 'google1234.html', 'an operator’s own');
    run.account.s3.put(run.landmarks.site, 'img/badge.png', 'an operator’s own');
    const left: string[] = [];
    for (let kills = 0; kills < 3; kills++) {
      let groups = 0;
      const said: string[] = [];
      const died = rebuilding(newsroom, {
        said,
        atOnce: 4,
        meanwhile: async (_call, name) => {
          if (name === 'sqs SendMessageBatch') groups += 1;
          if (groups > 1) throw new Error('killed');
        },
      });
      await expect(died).rejects.toThrow('killed');
      await run.untilIdle();
      left.push(/: (\d+) of 8 pages/.exec(said[0] ?? '')?.[1] ?? '');
    }
    expect(left).toEqual(['8', '4', '0']);
    run.drop('incoming/boats.md', releaseAbout('New boats', { front: ['topics: [health]'] }));
    const { made, said } = await rebuilding(newsroom, { atOnce: 4 });
    const [, feeds, all] = /: 0 of \d+ pages and (\d+) of (\d+) feeds/.exec(said[0] ?? '') ?? [];
    expect([Number(feeds) > 0, Number(feeds) < Number(all)]).toEqual([true, true]);
    expect(made).toMatchObject({ pages: 0, strays: 1, late: [] });
    await run.advanceTo(later(run, 120_000));
    for (const own of ['google1234.html', 'img/badge.png']) expect(run.account.s3.get(run.landmarks.site, own)).toBeDefined();
    const other = await fresh(to, run.now());
    other.drop('incoming/boats.md', releaseAbout('New boats', { front: ['topics: [health]'] }));
    await other.untilIdle();
    const alike = (site: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(site)
          .filter(([key]) => !['google1234.html', 'img/badge.png'].includes(key))
          .map(([key, text]) => [key, text.replaceAll(/(?:T| )\d\d:\d\d:\d\d(?:\.000Z| GMT)/g, '')]),
      );
    expect(alike(siteOf(run))).toEqual(alike(siteOf(other)));
    expect(run.events.filter(({ headline }) => headline.startsWith('New boats'))).toHaveLength(1);
    expect(run.mails()).toHaveLength(other.mails().length);
  });

  it('is left alone until somebody says yes, while the functions go by another newsroom.json, and where ids would change; what it takes is told before and is no less', async () => {
    const newsroom = await openWith(FIRST);
    const { run } = newsroom;
    run.drop('incoming/rice.md', releaseAbout('Seed rice', { front: ['topics: [health, water]'] }));
    run.drop('incoming/lamps.md', releaseAbout('Solar lamps'));
    await run.untilIdle();
    const written = writtenAt(run);
    const to: Changed = { ...FIRST, topics: [HEALTH] };
    writeFileSync(newsroom.newsroomFile, textOf(to));
    const { made } = await rebuilding(newsroom, { goOn: async () => false });
    expect([made, writtenAt(run)]).toEqual([undefined, written]);
    await expect(rebuilding(newsroom)).rejects.toThrow('another newsroom.json than this one');
    writeFileSync(newsroom.newsroomFile, textOf({ ...to, siteUrl: 'https://press.example.org' }));
    await expect(rebuilding(newsroom)).rejects.toThrow('"firstSiteUrl": "https://news.example.org"');

    deploy(newsroom, to);
    const callsNow = (): number =>
      Object.values(run.usage.total)
        .flatMap((services) => Object.values(services).flatMap((operations) => Object.values(operations)))
        .reduce((sum, one) => sum + one, 0);
    const before = callsNow();
    const { said } = await rebuilding(newsroom);
    const [, calls = '', dollars = ''] = /At most ([\d,]+) calls, \$([\d.]+) on AWS by its list of 2026-/.exec(said.join()) ?? [];
    const took = callsNow() - before;
    expect(Number(calls.replace(',', ''))).toBeGreaterThanOrEqual(took);
    expect(Number(calls.replace(',', ''))).toBeLessThan(2.5 * took);
    expect(Number(dollars)).toBeGreaterThan(0);
  });
});
