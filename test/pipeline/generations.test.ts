import { describe, expect, it } from 'vitest';
import { cardOf, entryIds, openNewsroom, outcomes, page, releaseAbout } from './newsroom-run.ts';

const WATER = '/en/2026/11/clean-water-reaches-the-coastal-villages/';
const OTHER_STORY = [
  '# Ferry service to the outer islands resumes on Monday',
  '',
  'KAMPOT, 2 November 2026 – Boats to the outer islands leave again from next Monday, twice a day, after the pier was rebuilt in teak by carpenters of three towns.',
].join('\n');

describe('a different story under a name in use', () => {
  it('becomes a release of its own when it is accepted as new; the old one stays and has a name of its own', async () => {
    const run = await openNewsroom();
    run.drop('incoming/press release.md', releaseAbout('Clean water'));
    await run.untilIdle();
    run.drop('incoming/press release.md', OTHER_STORY);
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'press release.md': 'held' });
    run.drop('incoming/press release.accept.txt', 'new release\nThe same old file name.');
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'press release.md': 'published', 'press release.accept.txt': 'command' });
    expect((await page(run, WATER)).text).toContain('Clean water reaches');
    const ids = await entryIds(run, 'en');
    expect(new Set(ids).size).toBe(2);
    expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished', 'ReleasePublished']);
    // From now on the name means the new one.
    run.drop(
      'incoming/press release.md',
      `---\ncorrection: The pier is made of oak.\n---\n\n${OTHER_STORY.replace('teak', 'oak')}`,
    );
    await run.untilIdle();
    expect(run.events.at(-1)).toMatchObject({
      event: 'ReleaseCorrected',
      headline: 'Ferry service to the outer islands resumes on Monday',
    });
    expect(await entryIds(run, 'en')).toHaveLength(2);
    run.drop('incoming/press release~1.kill.txt', 'The water release was wrong.');
    await run.untilIdle();
    expect((await page(run, WATER)).status).toBe(410);
    expect(run.events.at(-1)).toMatchObject({ event: 'ReleaseKilled', headline: expect.stringContaining('Clean water') });
    run.drop('incoming/press release.kill.txt', 'The ferry one as well.');
    await run.untilIdle();
    expect(run.events.filter(({ event }) => event === 'ReleaseKilled')).toHaveLength(2);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('is made new by an answer to just that question, and by no sentence that begins alike', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', `---\ndraft: true\n---\n\n${OTHER_STORY}`);
    run.drop('incoming/water.accept.txt', 'new release');
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'water.md': 'held', 'water.accept.txt': 'rejected' });
    run.drop('incoming/water.accept.txt', 'New figures confirmed by the field office.');
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'water.md': 'published', 'water.accept.txt': 'command' });
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    run.drop('incoming/water.accept.txt', 'New figures confirmed by the field office.');
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'water.md': 'published', 'water.accept.txt': 'command' });
    expect(await entryIds(run, 'en')).toHaveLength(1);
  });

  it.each(['New release.', 'new release please', 'This is a new story', 'Nouvelle communiqué', 'بيان جديد.'])(
    'replaces nothing when the accept says “%s”, and the card names the line to write',
    async (reason) => {
      const run = await openNewsroom();
      run.drop('incoming/water.md', releaseAbout('Clean water'));
      await run.untilIdle();
      run.drop('incoming/water.md', OTHER_STORY);
      await run.untilIdle();
      run.drop('incoming/water.accept.txt', `${reason}\nThe same old file name.`);
      await run.untilIdle();
      expect(await outcomes(run)).toEqual({ 'water.md': 'held', 'water.accept.txt': 'rejected' });
      expect(cardOf(run, 'water.accept.txt').problems).toMatchObject([
        { code: 'new-release-inexact', weight: 'error', params: { said: reason, line: 'new release' } },
      ]);
      expect((await page(run, WATER)).text).toContain('Clean water has reached');
      run.drop('incoming/water.accept.txt', 'new release');
      await run.untilIdle();
      expect(await outcomes(run)).toEqual({ 'water.md': 'published', 'water.accept.txt': 'command' });
      expect((await page(run, WATER)).text).toContain('Clean water has reached');
      expect(await entryIds(run, 'en')).toHaveLength(2);
      expect([run.failures, run.deadLetters()]).toEqual([[], []]);
    },
  );

  it('that never met a reader is the release of its name, whether it is accepted as new or not', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', `---\nembargo: 2026-11-09T09:00:00Z\n---\n\n${releaseAbout('Clean water')}`);
    await run.untilIdle();
    run.drop('incoming/water.md', OTHER_STORY);
    await run.untilIdle();
    run.drop('incoming/water.accept.txt', 'new release');
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'water.md': 'published', 'water.accept.txt': 'command' });
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});
