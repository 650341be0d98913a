import { describe, expect, it } from 'vitest';
import { openNewsroom, page, pass, releaseAbout } from './newsroom-run.ts';

/** Days of the zone in which the newsroom of these tests is, and of one west of it. */
const dayIn = (zone: string, instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(instant));

describe('releases of one day, without an hour', () => {
  it('are announced on that day everywhere, in the order in which they came out', async () => {
    const run = await openNewsroom();
    for (const [name, subject] of [
      ['one', 'Clean water'],
      ['two', 'A field clinic'],
      ['three', 'School kits'],
    ] as const) {
      run.drop(`incoming/${name}.md`, releaseAbout(subject));
      await run.untilIdle();
      await pass(run, 60);
    }
    run.drop('incoming/older.md', releaseAbout('Winter blankets', { front: ['date: 2026-10-20'] }));
    await run.untilIdle();

    const { items } = JSON.parse((await page(run, '/feeds/en/feed.json')).text) as {
      items: { title: string; url: string; date_published: string }[];
    };
    expect(items.map(({ title }) => title.split(' reaches')[0])).toEqual([
      'School kits',
      'A field clinic',
      'Clean water',
      'Winter blankets',
    ]);
    for (const { date_published: at } of items) expect(dayIn('America/Los_Angeles', at)).toBe(dayIn('Europe/Paris', at));
    expect(items[3]?.date_published).toBe('2026-10-20T10:00:00.000Z');

    const own = await page(run, new URL(items[0]?.url ?? '').pathname);
    expect(own.text).toContain(`"datePublished":"${items[0]?.date_published}"`);
    expect(own.text).toContain('>2 November 2026</time>');
    const listing = (await page(run, '/feeds/en/')).text;
    const positions = items.map(({ date_published: at }) => listing.indexOf(`datetime="${at}"`));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions).not.toContain(-1);
  });
});
