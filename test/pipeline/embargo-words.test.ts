import { expect, it } from 'vitest';
import { openNewsroom, outcomes, page, releaseAbout } from './newsroom-run.ts';

const WATER = '/en/2026/11/clean-water-reaches-the-coastal-villages/';

/** What a report card has ready to paste, with the sentence above each. */
const pastes = (card: string): { intro: string; text: string }[] =>
  [...card.matchAll(/<p class="quiet">(.*)<\/p>\n<pre dir="auto">([^<]*)<\/pre>/g)].map(([, intro = '', text = '']) => ({
    intro,
    text,
  }));

const cardOf = (run: Awaited<ReturnType<typeof openNewsroom>>, name: string): string =>
  String(run.account.s3.get(run.landmarks.newsroom, `reports/${name}.html`)?.bytes);

it('a time in words comes back ready to paste, and what is pasted is the embargo', async () => {
  const run = await openNewsroom();
  run.drop(
    'incoming/spring/water.txt',
    `Embargoed until Wednesday, 4 p.m. ET\n\n${releaseAbout('Clean water').replace('# ', '')}`,
  );
  await run.untilIdle();
  expect(await outcomes(run)).toEqual({ 'spring/water.txt': 'held' });
  const [file, front, accept] = pastes(cardOf(run, 'spring/water.txt'));
  expect(file).toMatchObject({
    intro: expect.stringContaining('spring/water.embargo.txt'),
    text: '2026-11-04T16:00:00-05:00 Embargoed until Wednesday, 4 p.m. ET',
  });
  expect(file?.intro).toMatch(/4 November 2026/);
  expect(front?.text).toBe('---\nembargo: 2026-11-04T16:00:00-05:00\n---');
  expect(accept?.intro).toContain('spring/water.accept.txt');
  run.drop('incoming/spring/water.embargo.txt', file?.text ?? '');
  await run.untilIdle();
  expect(await outcomes(run)).toMatchObject({ 'spring/water.txt': 'embargoed', 'spring/water.embargo.txt': 'command' });
  await run.advanceTo('2026-11-04T20:59:59.000Z');
  expect((await page(run, WATER)).status).toBe(404);
  await run.advanceTo('2026-11-04T21:00:01.000Z');
  expect((await page(run, WATER)).status).toBe(200);
  expect([run.failures, run.deadLetters()]).toEqual([[], []]);
});

it('front matter pasted as it is does the same; with letters left in it, it is refused', async () => {
  const run = await openNewsroom();
  const text = `Embargoed until 10:00 GMT on 4 November\n\n${releaseAbout('Clean water').replace('# ', '')}`;
  run.drop('incoming/water.txt', text);
  run.drop('incoming/wells.txt', text.replaceAll('lean water', 'lean wells').replace('10:00 GMT on ', ''));
  await run.untilIdle();
  expect(await outcomes(run)).toEqual({ 'water.txt': 'held', 'wells.txt': 'held' });
  const front = (name: string): string =>
    pastes(cardOf(run, name)).find(({ text: paste }) => paste.startsWith('---'))?.text ?? '';
  expect(front('wells.txt')).toContain('2026-11-04Thh:mm:00');
  run.drop('incoming/water.txt', `${front('water.txt')}\n${text}`);
  run.drop('incoming/wells.txt', `${front('wells.txt')}\n${text.replaceAll('lean water', 'lean wells')}`);
  await run.untilIdle();
  expect(await outcomes(run)).toMatchObject({ 'water.txt': 'embargoed', 'wells.txt': 'rejected' });
});

it('a time that has passed is not offered', async () => {
  const run = await openNewsroom();
  run.drop('incoming/water.txt', `Embargoed until 08:00 GMT today\n\n${releaseAbout('Clean water').replace('# ', '')}`);
  await run.untilIdle();
  expect(await outcomes(run)).toEqual({ 'water.txt': 'held' });
  const card = cardOf(run, 'water.txt');
  expect(card).toContain('had passed');
  expect(pastes(card).map(({ text }) => text)).not.toContainEqual(expect.stringContaining('2026-11-02T'));
});
