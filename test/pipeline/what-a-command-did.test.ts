import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FunctionCall } from '../../local/newsroom/embedded/observe-calls.ts';
import { cardOf, openNewsroom, pass, releaseAbout } from './newsroom-run.ts';
import { FRENCH_WITH_CONTACT as FRENCH } from './two-languages.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const htmlOf = (run: Awaited<ReturnType<typeof openNewsroom>>, key: string): string =>
  String(run.account.s3.get(run.landmarks.newsroom, `reports/${key}.html`)?.bytes).replace(/<style>.*?<\/style>/s, '');

const draft = (text: string): string => ['---', 'draft: true', '---', '', text].join('\n');

describe('the card of a command', () => {
  it('lists what a kill took down, what was waiting and is stopped, and says who is mailed', async () => {
    const run = await openNewsroom();
    run.drop('incoming/w.en.md', releaseAbout('Water'));
    await run.untilIdle();
    run.drop('incoming/w.fr.md', draft(FRENCH));
    await run.untilIdle();
    run.drop('incoming/w.kill.txt', 'Wrong.\nnote: The figures were wrong.');
    await run.untilIdle();
    const { effects } = cardOf(run, 'w.kill.txt');
    expect(effects).toMatchObject([
      {
        lang: 'en',
        was: 'public',
        headline: 'Water reaches the coastal villages',
        file: 'incoming/w.en.md',
        url: expect.stringMatching(/^https?:\/\/.*\/en\/2026\/11\/water-reaches-the-coastal-villages\/$/),
      },
      { lang: 'fr', was: 'waiting', headline: expect.stringContaining('L’eau'), file: 'incoming/w.fr.md' },
    ]);
    expect(effects.map(({ underWay }: { underWay?: boolean }) => underWay)).toEqual([undefined, undefined]);
    const html = htmlOf(run, 'w.kill.txt');
    expect(html).toContain('Water reaches the coastal villages');
    expect(html).toContain('Taken down on ');
    expect(html).toContain('It was waiting to come out, and will not.');
    expect(html).toContain('Whoever was mailed it is told now that it must not be used');
    expect(html).toContain('The figures were wrong.');
    expect(html).not.toContain('Nobody was told');
  });

  it('says what readers still see while it is being carried out', async () => {
    for (const level of ['error', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => {});
    const defect = { isThere: false };
    const run = await openNewsroom({
      around: async (call: FunctionCall, next) => {
        if (defect.isThere && call.function === 'publish-release' && call.operation === 'PutObject') throw new Error('away');
        return next();
      },
    });
    run.drop('incoming/w.en.md', releaseAbout('Water'));
    await run.untilIdle();
    defect.isThere = true;
    for (const [command, still, done] of [
      ['withdraw', 'Still to be withdrawn: its page does not say so yet.', 'Withdrawn on '],
      ['restore', 'Still to be restored: its page does not say so yet.', 'Back on '],
      ['kill', 'Still to be taken down: its page is up.', 'Taken down on '],
    ]) {
      defect.isThere = true;
      run.drop(`incoming/w.${command}.txt`, 'Wrong.');
      await run.advanceTo(new Date(Date.parse(run.now()) + 300_000).toISOString());
      expect(htmlOf(run, `w.${command}.txt`)).toContain(still);
      expect(htmlOf(run, `w.${command}.txt`)).toContain('Emails go out in each language once its page says so.');
      defect.isThere = false;
      await run.advanceTo(new Date(Date.parse(run.now()) + 1_200_000).toISOString());
      await run.untilIdle();
      expect(htmlOf(run, `w.${command}.txt`)).not.toContain('Still to be');
      expect(htmlOf(run, `w.${command}.txt`)).toContain(done);
    }
  });

  it.each(['kill', 'withdraw'])('says of a %s of what was never public that nobody was told, note or not', async (command) => {
    const run = await openNewsroom();
    run.drop('incoming/w.md', draft(releaseAbout('Water')));
    run.drop('incoming/x.en.md', draft(releaseAbout('Bridges')));
    await run.untilIdle();
    run.drop(`incoming/w.${command}.txt`, 'Not agreed.\nnote: Please wait for the new text.');
    run.drop(`incoming/x.en.${command}.txt`, 'Not agreed.');
    run.drop(`incoming/later.${command}.txt`, 'Not agreed.\nnote: Please wait for the new text.');
    await run.untilIdle();
    for (const [name, headline] of [
      ['w', 'Water reaches'],
      ['x.en', 'Bridges reaches'],
    ]) {
      const html = htmlOf(run, `${name}.${command}.txt`);
      expect(html).toContain('Nobody was told: nothing of it was public.');
      expect(html).not.toContain('they see only that it is so');
      expect(html).not.toContain('is mailed');
      expect(html).toContain(headline);
      expect(html).toContain(command === 'kill' ? 'It was waiting to come out, and will not.' : 'It is not public yet.');
    }
    const none = htmlOf(run, `later.${command}.txt`);
    expect(none).toContain('Please wait for the new text.');
    expect(none).toContain('Nobody was told: nothing of it was public.');
  });

  it('knows of files that were read just before a kill, and are turned away', async () => {
    const run = await openNewsroom();
    run.drop('incoming/w.en.md', releaseAbout('Water'));
    run.drop('incoming/w.fr.md', FRENCH);
    await pass(run, 5);
    run.drop('incoming/w.kill.txt', 'Not agreed.\nnote: Please wait.');
    await run.untilIdle();
    expect(run.events).toEqual([]);
    expect(cardOf(run, 'w.kill.txt').effects.map(({ file, was }: Record<string, string>) => [file, was])).toEqual([
      ['incoming/w.en.md', 'waiting'],
      ['incoming/w.fr.md', 'waiting'],
    ]);
    const html = htmlOf(run, 'w.kill.txt');
    expect(html).not.toContain('no release has this name');
    expect(html).toContain('Nobody was told: nothing of it was public.');
  });

  it('names what a kill of a file’s name took down in a release of another key, and what was gone before', async () => {
    const run = await openNewsroom();
    run.drop('incoming/a.md', releaseAbout('Water'));
    await run.untilIdle();
    run.drop('incoming/a.md', `---\nrelease: third\n---\n${releaseAbout('Seeds')}`);
    await run.untilIdle();
    run.drop('incoming/third.en.kill.txt', 'Wrong.');
    await run.untilIdle();
    run.drop('incoming/a.kill.txt', 'All of it was wrong.');
    await run.untilIdle();
    expect(cardOf(run, 'a.kill.txt').effects).toMatchObject([
      { lang: 'en', was: 'public', headline: 'Water reaches the coastal villages' },
    ]);
    run.drop('incoming/a.kill.txt', 'Again.');
    await run.untilIdle();
    expect(cardOf(run, 'a.kill.txt').effects).toMatchObject([{ lang: 'en', was: 'gone' }]);
    expect(htmlOf(run, 'a.kill.txt')).toContain('It had been taken down already, on ');
  });

  it('lists what a kill took down under another key than its own', async () => {
    const run = await openNewsroom();
    run.drop('incoming/b.md', releaseAbout('Ferries'));
    await run.untilIdle();
    run.drop('incoming/b.md', `---\nrelease: fourth\n---\n${releaseAbout('Lamps')}`);
    await run.untilIdle();
    run.drop('incoming/b.kill.txt', 'Wrong.');
    await run.untilIdle();
    expect(cardOf(run, 'b.kill.txt').effects.map(({ headline }: { headline: string }) => headline)).toEqual([
      'Ferries reaches the coastal villages',
      'Lamps reaches the coastal villages',
    ]);
  });
});

describe('the card of a killed file', () => {
  it('says that its page and the feeds are gone, and since when', async () => {
    const run = await openNewsroom();
    run.drop('incoming/w.md', releaseAbout('Water'));
    await run.untilIdle();
    expect(htmlOf(run, 'w.md')).toContain('<h2>Where it is</h2>');
    run.drop('incoming/w.withdraw.txt', 'Wrong.');
    await run.untilIdle();
    expect(htmlOf(run, 'w.md')).toMatch(/<h2>Where it is<\/h2>\s*<p>Withdrawn on 2 November 2026, .*these feeds have the notice/);
    run.drop('incoming/w.kill.txt', 'Wrong.');
    await run.untilIdle();
    expect(cardOf(run, 'w.md').stateSince).toMatch(/^2026-11-02T/);
    expect(htmlOf(run, 'w.md')).toMatch(/<h2>Where it was<\/h2>\s*<p>Gone since 2 November 2026, .*say that it was taken down/);
    expect(htmlOf(run, 'w.md')).not.toContain('<h2>Where it is</h2>');
  });
});
