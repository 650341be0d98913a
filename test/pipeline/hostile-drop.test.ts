import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { tries } from '../tries.ts';
import { hostileFiles } from '../unit/release/hostile-files.ts';
import { openNewsroom, outcomes } from './newsroom-run.ts';

/** Each kind of them once, at least: there are about fifty. */
const HOSTILE = tries('HOSTILE', { sample: 60, full: 200 });
const MEGABYTES = 1_048_576;
const PLACES = ['Dakar', 'Nairobi', 'Lima', 'Hanoi', 'Amman', 'Quito', 'Accra', 'Dhaka', 'Maputo', 'Kigali'];

const goodOne = (place: string, index: number): string =>
  `# ${index + 3} new wells give families in ${place} clean water\n\n${place} – ${index + 3} new wells give families in ${place} clean water from today, and ${index + 11} neighbourhoods will look after them.\n`;

describe(`${HOSTILE} hostile files in one drop`, () => {
  test('delay none of the ten good ones among them, and each has its outcome', { timeout: 120_000 }, async () => {
    const run = await openNewsroom();
    for (let index = 0; index < HOSTILE; index += 1) {
      const file = hostileFiles[index % hostileFiles.length];
      if (file) run.drop(`incoming/drop-${Math.floor(index / hostileFiles.length)}/${file.name}`, file.content);
      const good = index / (HOSTILE / PLACES.length);
      if (PLACES[good]) run.drop(`incoming/good-${good}.md`, goodOne(PLACES[good], good));
    }
    await run.untilIdle();
    const all = await outcomes(run);
    expect(Object.keys(all)).toHaveLength(HOSTILE + PLACES.length);
    expect(PLACES.map((_, good) => all[`good-${good}.md`])).toEqual(PLACES.map(() => 'published'));
    expect(Object.entries(all).filter(([, outcome]) => outcome === undefined)).toEqual([]);
    for (const { name, errors } of hostileFiles) {
      if (errors.length > 0) expect(all[`drop-0/${name}`], name).toBe('rejected');
    }
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  test('are read within 512 MB', { timeout: 120_000 }, async () => {
    const reader = fileURLToPath(new URL('reads-hostile-files.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', reader, String(HOSTILE)]);
    console.info(`${HOSTILE} hostile files: ${Math.round(Number(stdout) / MEGABYTES)} MB at most`);
    expect(Number(stdout)).toBeLessThan(512 * MEGABYTES);
  });
});
