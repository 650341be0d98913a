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
