import { describe, expect, it } from 'vitest';
import type { HeldNotice } from '../../local/newsroom/embedded/held-notices.ts';
import type { Embedded, EmbeddedOptions } from '../../local/newsroom/embedded.ts';
import { cardOf, openNewsroom, outcomes, page, releaseAbout } from './newsroom-run.ts';
import { clean } from './table-and-log.ts';
import { FRENCH_WITH_CONTACT as FRENCH } from './two-languages.ts';

const filed = (text: string, ...front: string[]): string => ['---', ...front, '---', '', text].join('\n');

/** Each message is delivered twice. */
const twice: Partial<EmbeddedOptions> = {
  invoke: async (_invocation, next) => {
    await next();
    return next();
  },
};

const statuses = async (run: Embedded): Promise<Record<string, number>> => {
  const all: Record<string, number> = {};
  for (const { event, url, lang } of run.events)
    if (event === 'ReleasePublished') {
      const path = url.replace(/^https?:\/\/[^/]+/, '');
      const name = `${lang} ${path.split('/').at(-2)?.split('-')[0]}`;
      all[name] = (await page(run, path)).status;
    }
  return all;
};

describe('a command that is named for a file and not for its release', () => {
  it.each([
    ['w/en.kill.txt', 'w.en.kill.txt'],
    ['w/fr.withdraw.txt', 'w.fr.withdraw.txt'],
    ['w/fr.md.kill.txt', 'w.fr.kill.txt'],
    ['w/release.kill.txt', 'w.kill.txt'],
    ['w/release.yaml.kill.txt', 'w.kill.txt'],
    ['w/en.accept.txt', 'w.en.accept.txt'],
    ['w/en.embargo.txt', 'w.en.embargo.txt'],
    ['x.en.md.kill.txt', 'x.en.kill.txt'],
    ['x.md.kill.txt', 'x.kill.txt'],
    ['x.docx.restore.txt', 'x.restore.txt'],
  ])('%s does nothing, and its card says that it is %s', async (name, meant) => {
    const run = await openNewsroom();
    run.drop('incoming/w/en.md', releaseAbout('Water'));
    run.drop('incoming/w/fr.md', FRENCH);
    run.drop('incoming/x.en.md', releaseAbout('Bridges'));
    await run.untilIdle();
    const before = run.notices.length;
    run.drop(`incoming/${name}`, name.includes('embargo') ? '2026-11-09T09:00:00+00:00 Later.' : 'It is wrong.');
    await run.untilIdle();
    expect((await outcomes(run))[name]).toBe('rejected');
    expect(cardOf(run, name).problems).toMatchObject([{ code: 'command-misplaced', weight: 'error', params: { meant } }]);
    expect(String(run.account.s3.get(run.landmarks.newsroom, `reports/${name}.html`)?.bytes)).toContain(meant);
    expect(String(run.account.s3.get(run.landmarks.newsroom, 'reports/index.html')?.bytes)).toContain(meant);
    expect(run.notices.length).toBe(before + 1);
    expect(await statuses(run)).toEqual({ 'en water': 200, 'en bridges': 200, 'fr l': 200 });
    // And what it says does it.
    if (!meant.endsWith('.kill.txt')) return;
    run.drop(`incoming/${meant}`, 'It is wrong.');
    await run.untilIdle();
    // Nobody has to see to the refused one any more.
    const rejected = String(run.account.s3.get(run.landmarks.newsroom, 'reports/index.html')?.bytes).split('<h2>Rejected')[1];
    expect(rejected).toContain('Nothing was rejected.');
    expect(cardOf(run, name).settledBy).toBe(`incoming/${meant}`);
    const html = String(run.account.s3.get(run.landmarks.newsroom, `reports/${name}.html`)?.bytes);
    expect(html).toContain('Refused, and settled since.');
    expect(html).not.toContain('Drop the same text as');
    expect(Object.values(await statuses(run)).filter((status) => status === 410).length).toBe(meant === 'w.kill.txt' ? 2 : 1);
    await clean(run);
  });

  it('acts all the same where a release is really called so, and binds what comes where nothing is there', async () => {
    const run = await openNewsroom();
    run.drop('incoming/w/release.md', releaseAbout('Water'));
    run.drop('incoming/later.kill.txt', 'Not agreed.');
    await run.untilIdle();
    run.drop('incoming/w/release.kill.txt', 'It is wrong.');
    run.drop('incoming/later.md', releaseAbout('Bridges'));
    await run.untilIdle();
    expect(await outcomes(run)).toMatchObject({
      'w/release.kill.txt': 'command',
      'later.kill.txt': 'command',
      'later.md': 'rejected',
    });
    expect(await statuses(run)).toEqual({ 'en water': 410 });
    await clean(run);
  });
});

describe('a refused command', () => {
  it('is settled by the one that its card asks for, and by no other', async () => {
    const run = await openNewsroom();
    run.drop('incoming/w.en.md', `---\ndraft: true\n---\n${releaseAbout('Water')}`);
    run.drop('incoming/a/x.md', releaseAbout('Bridges'));
    await run.untilIdle();
    run.drop('incoming/a/x.Withdraw.txt', 'Wrong.');
    run.drop('incoming/w.en.md.accept.txt', 'Checked.');
    await run.untilIdle();
    run.drop('incoming/x.withdraw.txt', 'Wrong.');
    await run.untilIdle();
    expect(cardOf(run, 'a/x.Withdraw.txt')).not.toHaveProperty('settledBy');
    run.drop('incoming/a/x.withdraw.txt', 'Wrong.');
    run.drop('incoming/w.en.accept.txt', 'Checked.');
    await run.untilIdle();
    expect(cardOf(run, 'a/x.Withdraw.txt').settledBy).toBe('incoming/a/x.withdraw.txt');
    expect(cardOf(run, 'w.en.md.accept.txt').settledBy).toBe('incoming/w.en.accept.txt');
    await clean(run);
  });
});

describe('a restoration that arrives before its withdrawal', () => {
  it.each([1, 30])('puts the page back all the same, when the withdrawal is %d minutes late', async (minutes) => {
    const run = await openNewsroom();
    run.drop('incoming/x.md', releaseAbout('Bridges'));
    await run.untilIdle();
    run.holdNotices();
    run.drop('incoming/x.withdraw.txt', 'Under review.');
    let withdrawal: readonly HeldNotice[] = [];
    run.releaseNotices((held) => {
      withdrawal = [...held];
      return [];
    });
    await run.advanceTo('2026-11-02T09:05:00.000Z');
    run.drop('incoming/x.restore.txt', 'Confirmed.');
    run.releaseNotices();
    await run.advanceTo(`2026-11-02T09:${String(5 + minutes).padStart(2, '0')}:00.000Z`);
    run.releaseNotices(() => withdrawal);
    await run.advanceTo('2026-11-02T10:00:00.000Z');
    const [, event] = run.events;
    expect(await outcomes(run)).toEqual(
      minutes < 10
        ? { 'x.md': 'published', 'x.withdraw.txt': 'command', 'x.restore.txt': 'command' }
        : { 'x.md': 'published', 'x.withdraw.txt': 'superseded', 'x.restore.txt': 'rejected' },
    );
    expect(event?.event).toBe(minutes < 10 ? 'ReleaseWithdrawn' : undefined);
    const html = (await page(run, '/en/2026/11/bridges-reaches-the-coastal-villages/')).text;
    expect(html).not.toContain('Under review.');
    expect(html).toContain('Bridges has reached');
    await clean(run);
  });
});

describe('a kill of a file’s name', () => {
  it.each([{}, twice])('takes down what the file has published, wherever it went', async (options) => {
    const run = await openNewsroom(options);
    run.drop('incoming/other.md', releaseAbout('Bridges'));
    run.drop('incoming/a.md', releaseAbout('Water'));
    await run.untilIdle();
    // By mistake, as the French of another release, and then as a release of its own under another key.
    run.drop('incoming/a.md', filed(FRENCH, 'release: other'));
    await run.untilIdle();
    run.drop('incoming/a.md', filed(releaseAbout('Seeds'), 'release: third').replace('\n\n---\n', '\n'));
    await run.untilIdle();
    expect(await statuses(run)).toEqual({ 'en bridges': 200, 'en water': 200, 'fr l': 200, 'en seeds': 200 });
    run.drop('incoming/a.kill.txt', 'All of it was wrong.');
    await run.untilIdle();
    // The other release keeps its original, which is another file's.
    expect(await statuses(run)).toEqual({ 'en bridges': 200, 'en water': 410, 'fr l': 410, 'en seeds': 410 });
    run.drop('incoming/a.md', filed(releaseAbout('Ferries'), 'release: fourth'));
    await run.untilIdle();
    expect((await outcomes(run))['a.md']).toBe('rejected');
    await clean(run);
  });

  it.each([
    ['a.fr.kill.txt', ['fr']],
    ['a.kill.txt', ['en', 'fr']],
  ])('%s says on its card that it is under way until the last page is gone and the world knows', async (kill, killed) => {
    const lies: string[] = [];
    const run = await openNewsroom({
      invoke: async (_invocation, next) => {
        const answer = await next();
        if (!run.account.s3.get(run.landmarks.newsroom, `reports/${kill}.json`) || cardOf(run, kill).underWay) return answer;
        const told = run.events.flatMap(({ event, lang }) => (event === 'ReleaseKilled' ? [lang] : []));
        if (killed.some((lang) => !told.includes(lang))) lies.push(`done, and only ${told.join()} told`);
        return answer;
      },
    });
    run.drop('incoming/other.md', releaseAbout('Bridges'));
    run.drop('incoming/a.md', releaseAbout('Water'));
    await run.untilIdle();
    run.drop('incoming/a.md', filed(FRENCH, 'release: other'));
    await run.untilIdle();
    run.drop(`incoming/${kill}`, 'All of it was wrong.');
    await run.untilIdle();
    expect(lies).toEqual([]);
    expect(cardOf(run, kill)).toMatchObject({ outcome: 'command' });
    expect(cardOf(run, kill).underWay).toBeUndefined();
    expect(await statuses(run)).toMatchObject({ 'en bridges': 200, 'fr l': 410 });
    await clean(run);
  });

  it('also what waits there', async () => {
    const run = await openNewsroom();
    run.drop('incoming/a.md', releaseAbout('Water'));
    await run.untilIdle();
    run.drop('incoming/a.md', filed(releaseAbout('Seeds'), 'release: other', 'embargo: 2026-11-03T09:00:00+00:00'));
    await run.untilIdle();
    run.drop('incoming/a.kill.txt', 'Wrong.');
    await run.untilIdle();
    await run.advanceTo('2026-11-03T10:00:00.000Z');
    expect(await statuses(run)).toEqual({ 'en water': 410 });
    await clean(run);
  });

  it('binds a file of that name which arrives later, whichever release it says', async () => {
    const run = await openNewsroom();
    run.drop('incoming/a.kill.txt', 'Not agreed.');
    run.drop('incoming/a.md', filed(releaseAbout('Water'), 'release: other'));
    await run.untilIdle();
    expect(await outcomes(run)).toMatchObject({ 'a.md': 'rejected', 'a.kill.txt': 'command' });
    expect(run.events).toEqual([]);
    await clean(run);
  });

  it('and other commands are told the name under which it waits or is out now', async () => {
    const run = await openNewsroom();
    run.drop('incoming/a.md', filed(releaseAbout('Water'), 'draft: true'));
    await run.untilIdle();
    run.drop('incoming/a.md', filed(releaseAbout('Seeds'), 'release: other', 'draft: true'));
    await run.untilIdle();
    run.drop('incoming/a.accept.txt', 'Checked.');
    await run.untilIdle();
    expect(cardOf(run, 'a.accept.txt').problems).toMatchObject([
      { code: 'command-misplaced', params: { meant: 'other.en.accept.txt' } },
    ]);
    run.drop('incoming/other.en.accept.txt', 'Checked.');
    await run.untilIdle();
    run.drop('incoming/a.withdraw.txt', 'Under review.');
    await run.untilIdle();
    expect(cardOf(run, 'a.withdraw.txt').problems).toMatchObject([
      { code: 'command-misplaced', params: { meant: 'other.en.withdraw.txt' } },
    ]);
    await clean(run);
  });
});
