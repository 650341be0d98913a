import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEmbedded, type Embedded } from '../../local/embedded.ts';
import { releaseAbout } from '../pipeline/newsroom-run.ts';
import { differences, type Picture, pictureOf } from './picture.ts';
import { type Fault, type FaultKind, singleFault } from './single-fault.ts';

// The template is the same for every run; making it takes longer than a run.
vi.mock(import('../../infra/synthesize.ts'), async (original) => {
  const actual = await original();
  let made: ReturnType<typeof actual.synthesize> | undefined;
  return {
    ...actual,
    synthesize: (options) => {
      made ??= actual.synthesize(options);
      return structuredClone(made);
    },
  };
});

const START = '2026-11-02T09:00:00.000Z';
const DATED = '2026-11-02T08:30:00.000Z';
const EMBARGO = '2026-11-02T11:00:00.000Z';
const HEAD_LINES = [`date: ${DATED}`, 'countries: KH'];

const water = (...front: string[]) => releaseAbout('Clean water', { front: [...HEAD_LINES, ...front] });
const correction = () =>
  releaseAbout('Clean water', { front: [...HEAD_LINES, 'correction: The number was wrong'], more: ' It was thirty-nine.' });

const eau = () =>
  [
    '---',
    ...HEAD_LINES,
    '---',
    '',
    '# L’eau potable arrive dans les villages de la côte',
    '',
    'PHNOM PENH, 2 novembre 2026 – L’eau potable est arrivée cette semaine dans quarante villages de la côte, a annoncé le bureau de l’organisation dans le pays, le premier des trois districts qui l’avaient demandée.',
  ].join('\n');

interface Scenario {
  /** What is there already when faults may begin. */
  before?: (run: Embedded) => Promise<void>;
  act: (run: Embedded) => Promise<void>;
  orderIsOpen?: true;
}

const later = (run: Embedded, minutes: number): string => new Date(Date.parse(run.now()) + minutes * 60_000).toISOString();

/** Long enough for each message to come back and for keep-time to take up what was left. */
const settle = async (run: Embedded): Promise<void> => {
  await run.untilIdle();
  await run.advanceTo(later(run, 3));
  await run.untilIdle();
};

const drop = (name: string, content: () => string) => async (run: Embedded) => {
  run.drop(`incoming/${name}`, content());
  await settle(run);
};

const published = drop('water.md', () => water());

const scenarios: Record<string, Scenario> = {
  'a release is published': { act: published },
  'a release is corrected': { before: published, act: drop('water.md', correction) },
  'a release is killed': { before: published, act: drop('water.kill.txt', () => 'Wrong release') },
  'an embargo is waited for and ends': {
    act: async (run) => {
      run.drop('incoming/water.md', water(`embargo: ${EMBARGO}`));
      await run.advanceTo('2026-11-02T10:59:59.000Z');
      expect(run.events, 'nothing is told before its time').toEqual([]);
      expect(run.account.s3.list(run.landmarks.site).filter(({ key }) => key.includes('/2026/'))).toEqual([]);
      await run.advanceTo('2026-11-02T11:00:30.000Z');
      await settle(run);
    },
  },
  'a release comes in two languages at once': {
    orderIsOpen: true,
    act: async (run) => {
      run.drop('incoming/water.en.md', water());
      run.drop('incoming/water.fr.md', eau());
      await settle(run);
    },
  },
  'a release in two languages is killed': {
    orderIsOpen: true,
    before: async (run) => {
      await drop('water.en.md', () => water())(run);
      await drop('water.fr.md', eau)(run);
    },
    act: drop('water.kill.txt', () => 'Wrong release'),
  },
  'a held release is accepted': {
    act: async (run) => {
      await drop('water.md', () => water('draft: true'))(run);
      await drop('water.accept.txt', () => 'Checked')(run);
    },
  },
};

let folder: string;
let newsroomFile: string;
const realSetTimeout = globalThis.setTimeout;
beforeAll(() => {
  // The SDK's and our own pauses between tries are real time; nobody here has to wait for them.
  globalThis.setTimeout = ((task: () => void, _pause?: number, ...rest: []) =>
    realSetTimeout(task, 0, ...rest)) as typeof globalThis.setTimeout;
  vi.spyOn(console, 'error').mockImplementation(() => {});
  folder = mkdtempSync(join(tmpdir(), 'dateline-faults-'));
  newsroomFile = join(folder, 'newsroom.json');
  const { $schema: _schema, ...own } = JSON.parse(readFileSync('newsroom.json', 'utf8'));
  writeFileSync(newsroomFile, JSON.stringify({ ...own, languages: ['en', 'fr'] }));
});
afterAll(() => {
  globalThis.setTimeout = realSetTimeout;
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const runWith = async (
  { before, act, orderIsOpen }: Scenario,
  fault?: Fault,
): Promise<{ picture: Picture; calls: readonly string[] }> => {
  const { around, calls, arm, watch } = singleFault(fault);
  const run = await createEmbedded({ newsroomFile, at: START, around });
  try {
    watch(run.account);
    await settle(run);
    await before?.(run);
    arm();
    await act(run);
    return { picture: await pictureOf(run, { fixed: [DATED, EMBARGO], orderIsOpen: orderIsOpen ?? false }), calls };
  } finally {
    await run.close();
  }
};

const READS = /(GetItem|Query|GetObject|HeadObject)$/;

/**
 * All that can go wrong once. Dying after a read is dying before it; losing its answer is reading again.
 */
const faultsOf = (calls: readonly string[]): Fault[] =>
  calls.flatMap((name, call) => {
    const kinds: FaultKind[] = READS.test(name)
      ? ['crash before', 'throttled']
      : ['crash before', 'crash after', 'answer lost', 'throttled'];
    if (name.endsWith('TransactWriteItems')) kinds.push('conflict');
    return kinds.map((kind) => ({ call, kind }));
  });

/** How many of each scenario's faults are tried; `FAULTS=all` tries them all, which takes half an hour. */
const TRIED = process.env.FAULTS === 'all' ? Number.POSITIVE_INFINITY : Number(process.env.FAULTS ?? 6);

/** `count` of them, evenly spread. */
const spread = (faults: readonly Fault[], count: number): Fault[] =>
  faults.filter((_, index) => Math.floor((index * count) / faults.length) !== Math.floor(((index - 1) * count) / faults.length));

/** Mostly deaths right after a write, between two effects; the rest of all other kinds. The same ones every time. */
const sampled = (faults: readonly Fault[], calls: readonly string[]): Fault[] => {
  if (TRIED >= faults.length) return [...faults];
  const isTelling = ({ call, kind }: Fault): boolean => kind === 'crash after' && !/ s3 /.test(calls[call] ?? '');
  const telling = faults.filter(isTelling);
  const others = faults.filter((fault) => !isTelling(fault));
  const most = Math.min(telling.length, Math.ceil(TRIED * 0.6));
  return [...spread(telling, most), ...spread(others, Math.min(others.length, TRIED - most))];
};

describe('whatever goes wrong once', () => {
  it.each(Object.entries(scenarios))(
    '%s all the same',
    async (title, scenario) => {
      const undisturbed = await runWith(scenario);
      const all = faultsOf(undisturbed.calls);
      const some = sampled(all, undisturbed.calls);
      const wrong: string[] = [];
      for (const fault of some) {
        const name = `${fault.kind} call ${fault.call} of ${undisturbed.calls.length}, ${undisturbed.calls[fault.call]}`;
        try {
          const { picture, calls } = await runWith(scenario, fault);
          if (calls.length <= fault.call) wrong.push(`${name}: was never reached`);
          const different = differences(undisturbed.picture, picture);
          if (different.length > 0) wrong.push(`${name}:\n  ${different.join('\n  ')}`);
        } catch (error) {
          wrong.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      process.stdout.write(`${title}: ${some.length} of ${all.length} single faults over ${undisturbed.calls.length} calls\n`);
      expect(wrong.join('\n')).toBe('');
    },
    600_000,
  );
});
