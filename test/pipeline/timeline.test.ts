import { describe, expect, it } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { openNewsroom, releaseAbout } from './newsroom-run.ts';

const desk = (run: Embedded, name: string): string =>
  String(run.account.s3.get(run.landmarks.newsroom, `reports/${name}`)?.bytes ?? '');

/** What a page says, without its markup, one line for each entry. */
const said = (page: string): string[] =>
  [...page.slice(page.lastIndexOf('<section>')).matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item = '']) =>
    item
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

const timelines = (run: Embedded): string[] =>
  run.account.s3.list(run.landmarks.newsroom, 'reports/releases/').map(({ key }) => key);

describe('the timeline of a release', () => {
  it('tells its life in words, newest first, and is found from its card and the desk page', async () => {
    const run = await openNewsroom();
    const drop = async (name: string, content: string): Promise<void> => {
      run.drop(`incoming/2026/${name}`, content);
      await run.untilIdle();
    };
    await drop('water.md', releaseAbout('Clean water', { front: ['embargo: 2026-11-02T13:00:00+01:00'] }));
    await run.advanceTo('2026-11-02T12:01:00.000Z');
    await drop('water.md', releaseAbout('Clean water', { more: ' Forty-two, perhaps.' }));
    await drop('water.accept.txt', 'Checked <with> the office');
    await drop('water.withdraw.txt', 'Under review');
    await drop('water.kill.txt', 'Invented');
    expect(run.failures).toEqual([]);

    const [key = ''] = timelines(run);
    const page = desk(run, key.replace('reports/', ''));
    expect(timelines(run)).toHaveLength(1);
    expect(said(page).map((line) => line.replace(/ \d\d:\d\d/g, ' –'))).toEqual([
      'Taken down for good 2 November 2026, – · English · version 2 · by local',
      'Taken down for good .kill “ Invented ” 2 November 2026, – · all languages · by local',
      'Withdrawn 2 November 2026, – · English · version 2 · by local',
      'Withdrawn .withdraw “ Under review ” 2 November 2026, – · all languages · by local',
      'Changed without a note .accept “ Checked &lt;with&gt; the office ” 2 November 2026, – · English · version 2 · by local',
      'Held 2 November 2026, – · English · version 2 · by local',
      'Published 2 November 2026, – · English · version 1 · at its time, by itself',
      expect.stringMatching(/^Under embargo until 2 November 2026, – .*Europe\/Paris.* · English · version 1 · by local$/),
    ]);
    expect(said(page).at(-2)).toContain('13:00');

    const link = key.replace('reports/', '');
    expect(desk(run, 'index.html')).toContain(`<a href="${link}">Timeline</a>`);
    expect(desk(run, '2026/water.md.html')).toContain(`<a href="../${link}">Timeline</a>`);
    expect(page).toContain('<a href="../2026/water.md.html">');
  });

  it('is written for decisions about a release only, and no file dropped can take its place', async () => {
    const run = await openNewsroom();
    run.drop('incoming/empty.md', '');
    run.drop('incoming/.DS_Store', 'x');
    await run.untilIdle();
    expect(timelines(run)).toEqual([]);
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    const [key = ''] = timelines(run);
    run.drop(key.replace('reports/', 'incoming/').replace('.html', ''), 'not a timeline');
    await run.untilIdle();
    expect(desk(run, key.replace('reports/', ''))).toContain('Published');
    expect(timelines(run)).toHaveLength(3);
  });
});
