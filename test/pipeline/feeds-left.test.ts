import { describe, expect, it } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { editionUrn, releaseIdOf } from '../../shared/release/identity.ts';
import { openNewsroom, page, releaseAbout } from './newsroom-run.ts';

const ID = editionUrn(releaseIdOf('https://news.example.org', 'water', 1), 'en');

const drop = async (run: Embedded, name: string, content: string): Promise<void> => {
  run.drop(`incoming/${name}`, content);
  await run.untilIdle();
};

const feed = async (run: Embedded, country: string): Promise<string> =>
  (await page(run, `/feeds/en/country/${country}/atom.xml`)).text;

describe('a release that was moved from one country to another', () => {
  it('is killed in both feeds: with a notice under the same id, and a tombstone', async () => {
    const run = await openNewsroom();
    await drop(run, 'water.md', releaseAbout('Clean water', { front: ['countries: KE'] }));
    await drop(run, 'water.md', releaseAbout('Clean water', { front: ['countries: UG', 'correction: It is in Uganda.'] }));
    expect([(await feed(run, 'ke')).includes(ID), (await feed(run, 'ug')).includes(ID)]).toEqual([false, true]);

    await drop(run, 'water.withdraw.txt', 'The figures are being checked');
    expect(await feed(run, 'ke')).toContain('Withdrawn: Clean water');
    await drop(run, 'water.restore.txt', 'They are right');
    expect(await feed(run, 'ke')).toContain('forty villages');

    await drop(run, 'water.kill.txt', 'The figures were made up');
    for (const country of ['ke', 'ug']) {
      const text = await feed(run, country);
      expect([country, text.includes(`<id>${ID}</id>`), text.includes(`<at:deleted-entry ref="${ID}"`)]).toEqual([
        country,
        true,
        true,
      ]);
      expect([country, text.includes('forty villages')]).toEqual([country, false]);
    }
    expect(run.deadLetters()).toEqual([]);
  });
});

describe('a month that a feed has nothing in any more', () => {
  it('is named by no other month', async () => {
    const run = await openNewsroom();
    const october = ['date: 2026-10-12'];
    await drop(run, 'water.md', releaseAbout('Clean water', { front: ['countries: KE', ...october] }));
    await drop(run, 'maize.md', releaseAbout('Maize', { front: ['countries: KE', 'date: 2026-11-01'] }));
    const november = async (): Promise<string[]> =>
      (await Promise.all(['', 'atom.xml'].map((file) => page(run, `/feeds/en/country/ke/2026-11/${file}`)))).map(
        ({ text }) => text,
      );
    for (const text of await november()) expect(text).toContain('/feeds/en/country/ke/2026-10/');

    await drop(
      run,
      'water.md',
      releaseAbout('Clean water', { front: ['countries: UG', 'correction: It is in Uganda.', ...october] }),
    );
    // What was found to be empty is built anew with what keep-time finds behind.
    await run.advanceTo('2026-11-02T09:20:00.000Z');
    for (const text of await november()) expect(text).not.toContain('/feeds/en/country/ke/2026-10/');
    expect(run.deadLetters()).toEqual([]);
  });
});
