import { afterEach, expect, it, vi } from 'vitest';
import type { FunctionCall } from '../../local/newsroom/embedded/observe-calls.ts';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { openNewsroom, page, releaseAbout } from './newsroom-run.ts';

const WATER = '/en/2026/11/clean-water-reaches-the-coastal-villages/';

afterEach(() => {
  vi.restoreAllMocks();
});

const textOf = (run: Embedded, key: string): string =>
  run.account.s3.get(run.landmarks.newsroom, `reports/${key}`)?.bytes.toString() ?? '';

/** A newsroom with a public release, and whether some of its calls fail. */
const openWith = async (isDefective: (call: FunctionCall) => boolean) => {
  for (const level of ['error', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => {});
  const defect = { isThere: false };
  const run = await openNewsroom({
    around: async (call, next) => {
      if (defect.isThere && isDefective(call)) throw new Error('away');
      return next();
    },
  });
  run.drop('incoming/water.md', releaseAbout('Clean water'));
  await run.untilIdle();
  return { run, defect };
};

const later = (run: Embedded, minutes: number): string => new Date(Date.parse(run.now()) + minutes * 60_000).toISOString();

it.each([
  [
    'the site cannot be written',
    ({ function: name, operation }: FunctionCall) => name === 'publish-release' && operation === 'PutObject',
  ],
  ['the world cannot be told', ({ service }: FunctionCall) => service === 'sns'],
])('while %s, cards and desk say that a kill is under way, and afterwards that it is done', async (_what, isDefective) => {
  const { run, defect } = await openWith(isDefective);
  defect.isThere = true;
  run.drop('incoming/water.kill.txt', 'Wrong figures');
  await run.advanceTo(later(run, 60));
  expect(textOf(run, 'water.kill.txt.html')).toContain('Ordered, and being carried out');
  expect(textOf(run, 'water.md.html')).toContain('its page is still being taken down');
  expect(textOf(run, 'index.html')).toContain('its page is still being taken down');

  defect.isThere = false;
  await run.advanceTo(later(run, 16));
  await run.untilIdle();
  expect((await page(run, WATER)).status).toBe(410);
  expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished', 'ReleaseKilled']);
  expect(textOf(run, 'water.kill.txt.html')).toContain('Done: the command was carried out.');
  expect(textOf(run, 'water.md.html')).toContain('Taken down for good: its page is gone.');
  expect(textOf(run, 'index.html')).not.toContain('still being taken down');
  expect(run.deadLetters()).toEqual([]);
});

it('a withdrawal that a kill overtakes is done with it: neither card waits for ever', async () => {
  const { run, defect } = await openWith(({ service }) => service === 'sns');
  defect.isThere = true;
  run.drop('incoming/water.withdraw.txt', 'Figures are being checked');
  await run.advanceTo(later(run, 5));
  expect(textOf(run, 'water.md.html')).toContain('its page does not say so yet');
  run.drop('incoming/water.kill.txt', 'Wrong figures');
  await run.advanceTo(later(run, 5));
  defect.isThere = false;
  await run.advanceTo(later(run, 16));
  await run.untilIdle();
  for (const order of ['withdraw', 'kill'])
    expect(textOf(run, `water.${order}.txt.html`)).toContain('Done: the command was carried out.');
});

it('the card of a kill that met nothing public waits for nobody', async () => {
  const run = await openNewsroom();
  run.drop('incoming/water.md', releaseAbout('Clean water', { front: ['draft: true'] }));
  await run.untilIdle();
  run.drop('incoming/water.kill.txt', 'Never mind');
  await run.untilIdle();
  expect(textOf(run, 'water.kill.txt.html')).toContain('Done: the command was carried out.');
});
