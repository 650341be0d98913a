import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import { noInstances } from '../../local/newsroom/embedded/function-instances.ts';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import type { Scenario, SharedOptions } from './newsroom-under-fault.ts';
import {
  harmOf,
  type Outage,
  type OutageService,
  outageInWords,
  outageServices,
  playThrough,
  type Undisturbed,
} from './outage.ts';
import { moreScenarios, START, scenarios } from './scenarios.ts';

/**
 * `OUTAGES=all`, and `npm run check:full`, try every service for every time from several calls on (the latter from two where one kill has
 * many pages); else an hour from one call on, and where one kill has many pages only those services whose absence leaves some of them up.
 */
const isAll = process.env.OUTAGES === 'all' || process.env.FULL === '1';

const MINUTES = isAll ? [1, 20, 60, 360] : [60];
const HOW = ['refused', '503', 'silent'] as const;

/** Where in its calls a service goes away: late enough, and one has done its part for some pages and not for others. */
const beginnings = (calls: number, service: OutageService, hasManyPages: boolean): number[] => {
  const isShort = hasManyPages && process.env.OUTAGES !== 'all';
  const places = isAll ? (isShort ? [0.2, 0.7] : [0, 0.2, 0.4, 0.6, 0.8]) : service === 'sqs' ? [0.7, 0.2] : [0.7];
  return [...new Set(places.map((place) => Math.floor(place * calls)))];
};

const GOES_ON = 'a kill of a file’s name goes on to two other releases';

const outagesOf = ({ calls }: Undisturbed, services: readonly OutageService[], hasManyPages: boolean): Outage[] =>
  services
    .filter((service) => calls[service] > 0)
    .flatMap((service) =>
      MINUTES.flatMap((minutes) =>
        beginnings(calls[service], service, hasManyPages).map((call, index) => ({
          service,
          call,
          minutes,
          how: HOW[(index + MINUTES.indexOf(minutes)) % HOW.length] ?? 'refused',
          ...(service === 'sqs' && index % 2 === 1 && { callsOnly: true }),
        })),
      ),
    );

/** A kill, how many pages it takes down, and which services are away meanwhile where not all outages are tried; all of them when absent. */
interface Kill {
  file: string;
  pages: number;
  without?: readonly OutageService[];
}

/** What the card of a kill says that is not so, or not yet. */
const liesOf = (run: Embedded, { file, pages }: Kill): string[] => {
  const { s3 } = run.account;
  const stored = s3.get(run.landmarks.newsroom, `reports/${file}.json`);
  const isDone = stored !== undefined && !JSON.parse(stored.bytes.toString()).underWay;
  if (!isDone) return [];
  const isGone = ({ key }: { key: string }) => s3.get(run.landmarks.site, key)?.headers['x-amz-meta-status'] === '410';
  const gone = s3
    .list(run.landmarks.site)
    .filter((page) => page.key.includes('/2026/') && page.key.endsWith('/index.html') && isGone(page)).length;
  const told = new Set(run.events.flatMap(({ event, id }) => (event === 'ReleaseKilled' ? [id] : []))).size;
  return [
    ...(gone === pages ? [] : [`a card says done while ${pages - gone} of ${pages} pages are up`]),
    ...(told === pages ? [] : [`a card says done and of ${pages} kills ${told} are told`]),
  ];
};

describe('a service that is away for hours', () => {
  const realSetTimeout = globalThis.setTimeout;
  let folder: string;
  let options: SharedOptions;
  beforeAll(() => {
    // The SDK's and our own pauses between tries are real time; nobody here has to wait for them.
    globalThis.setTimeout = ((task: () => void, _pause?: number, ...rest: []) =>
      realSetTimeout(task, 0, ...rest)) as typeof globalThis.setTimeout;
    for (const level of ['error', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => {});
    folder = mkdtempSync(join(tmpdir(), 'dateline-outages-'));
    const newsroomFile = join(folder, 'newsroom.json');
    const { $schema: _schema, ...own } = readNewsroom(ownNewsroomFile);
    writeFileSync(newsroomFile, JSON.stringify({ ...own, languages: ['en', 'fr'] }));
    options = { newsroomFile, at: START, instances: noInstances() };
  });
  afterAll(() => {
    globalThis.setTimeout = realSetTimeout;
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  const tryOut = async (scenario: Scenario, undisturbed: Undisturbed, outage: Outage, kill: Kill | undefined) => {
    try {
      const lies = new Set<string>();
      const endured = await playThrough(scenario, options, outage, async (run) => {
        for (const lie of kill ? liesOf(run, kill) : []) lies.add(lie);
      });
      return { harm: [...lies, ...harmOf(undisturbed, endured)], failedCalls: endured.failedCalls };
    } catch (error) {
      return { harm: [String(error)], failedCalls: 0 };
    }
  };

  const kills: [string, Scenario, Kill][] = [
    ['a release is killed', scenarios['a release is killed'], { file: 'water.kill.txt', pages: 1 }],
    [GOES_ON, moreScenarios[GOES_ON], { file: 'leak.kill.txt', pages: 3, without: ['s3', 'sqs'] }],
  ];
  const others = (['a release is published', 'a release is corrected'] as const).map((title): [string, Scenario, undefined] => [
    title,
    scenarios[title],
    undefined,
  ]);

  it.each(isAll ? [...others, ...kills] : kills)(
    '%s all the same, once the service is back, and nobody has to do anything',
    async (title, scenario, kill) => {
      const wrong: string[] = [];
      const undisturbed = await playThrough(scenario, options, undefined, async (run) => {
        if (kill) wrong.push(...liesOf(run, kill));
      });
      const counts = new Map<string, { runs: number; failed: number }>();
      const services = isAll ? outageServices : (kill?.without ?? outageServices);
      for (const outage of outagesOf(undisturbed, services, (kill?.pages ?? 1) > 1)) {
        const { harm, failedCalls } = await tryOut(scenario, undisturbed, outage, kill);
        if (harm.length > 0) wrong.push(`${outageInWords(outage, undisturbed)}:\n  ${harm.join('\n  ')}`);
        const row = `${outage.service} ${outage.minutes}`;
        const { runs, failed } = counts.get(row) ?? { runs: 0, failed: 0 };
        counts.set(row, { runs: runs + 1, failed: failed + failedCalls });
      }
      process.stdout.write(
        [...counts]
          .map(([row, { runs, failed }]) => {
            const [service, minutes] = row.split(' ');
            return `${title}: ${service} away for ${minutes} minutes: ${runs} runs, ${failed} calls failed\n`;
          })
          .join(''),
      );
      expect(wrong.join('\n')).toBe('');
    },
    1_200_000,
  );
});
