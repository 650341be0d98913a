import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import { openNewsroom, page } from './newsroom-run.ts';
import { wellFormed } from './well-formed.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-links-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const linksIn = (text: string): string[] => [...text.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)].map(([, href]) => href ?? '');

const RELEASES = 40;
const WINDOW = 6;

it(`each of ${RELEASES} releases is reached from home in at most four clicks, where feeds show ${WINDOW}, and by the archives of feeds; months that are too large rest`, async () => {
  const newsroomFile = join(folder, 'newsroom.json');
  const own = readNewsroom(ownNewsroomFile);
  writeFileSync(newsroomFile, JSON.stringify({ ...own, languages: ['en'], feeds: { window: WINDOW } }));
  const run = await openNewsroom({ newsroomFile });
  for (const [index, { name, text }] of wellFormed(RELEASES).entries()) {
    const month = index < 25 ? '2026-10' : '2026-08';
    run.drop(
      `incoming/${name.replace('2026-11-02-', '')}`,
      `---\ndate: ${month}-${String(1 + (index % 25)).padStart(2, '0')}\n---\n\n${text}`,
    );
    if (index % 10 === 9) await run.untilIdle();
  }
  await run.untilIdle();
  const outcomes = await run.uploads();
  expect(outcomes.filter(({ row }) => row?.outcome !== 'published')).toEqual([]);
  const published = run.events.filter(({ event }) => event === 'ReleasePublished').map(({ url }) => new URL(url).pathname);
  expect(new Set(published).size).toBe(RELEASES);

  // A month that was built large is behind until its hour is over, and nobody is told that it is late.
  const rested = (await page(run, '/feeds/en/2026-10/')).text;
  expect(linksIn(rested).filter((at) => published.includes(at)).length).toBeLessThan(25);
  await run.advanceTo(new Date(Date.parse(run.now()) + 3_900_000).toISOString());
  expect(run.logLines.filter((line) => line.includes('left-behind') && line.includes('"level":"error"'))).toEqual([]);

  const clicks = new Map([['/', 0]]);
  let reached = ['/'];
  for (let count = 1; count <= 4; count += 1) {
    const next = new Set<string>();
    for (const at of reached) {
      const { status, text } = await page(run, at);
      expect([at, status]).toEqual([at, 200]);
      for (const link of linksIn(text)) if (!clicks.has(link) && !/\.(xml|json|opml|txt)$/.test(link)) next.add(link);
    }
    for (const link of next) clicks.set(link, count);
    reached = [...next];
  }
  expect(published.filter((at) => !clicks.has(at))).toEqual([]);
  expect(Math.max(...published.map((at) => clicks.get(at) ?? 9))).toBeLessThanOrEqual(4);

  const archived = new Set<string>();
  for (let at: string | undefined = '/feeds/en/atom.xml'; at; ) {
    const { text } = await page(run, at);
    for (const [, url] of text.matchAll(
      /rel="alternate" type="text\/html" hreflang="en" href="https:\/\/news\.example\.org([^"]*)"/g,
    ))
      archived.add(url ?? '');
    at = /rel="prev-archive"[^>]*href="https:\/\/news\.example\.org([^"]*)"/.exec(text)?.[1];
  }
  expect(archived.size).toBe(RELEASES);

  // Nobody waits an hour for what is killed to go.
  const key = outcomes[0]?.key ?? '';
  run.drop(key.replace(/\.md$/, '.kill.txt'), 'It was never true');
  await run.untilIdle();
  const gone = run.events.find(({ event }) => event === 'ReleaseKilled')?.url ?? '';
  const month = new URL(gone).pathname.split('/').slice(2, 4).join('-');
  expect(linksIn((await page(run, `/feeds/en/${month}/`)).text)).not.toContain(new URL(gone).pathname);
  expect((await page(run, `/feeds/en/${month}/atom.xml`)).text).toContain('<at:deleted-entry');
  expect(run.deadLetters()).toEqual([]);
});
