import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { Subscription } from '../../shared/alerts/subscriber.ts';
import { openNewsroom, outcomes, page } from './newsroom-run.ts';

const home = mkdtempSync(join(tmpdir(), 'newsroom-'));
afterAll(() => rmSync(home, { recursive: true }));
let count = 0;
const openWith = (gate: object, subscribers: Subscription[] = []): Promise<Embedded> => {
  const newsroomFile = join(home, `newsroom-${++count}.json`);
  const newsroom = readNewsroom(ownNewsroomFile);
  const policies = [{ languages: ['en', 'fr', 'es', 'ar'], gate }];
  writeFileSync(newsroomFile, JSON.stringify({ ...newsroom, translation: { policies } }));
  return openNewsroom({ newsroomFile, subscribers });
};

const FRENCH = '/fr/2026/11/le-pont-de-la-riviere-rouvre/';
const ENGLISH = '/en/2026/11/the-bridge-over-the-river-opens-again/';
const SPANISH = '/es/2026/11/el-puente-del-rio-vuelve-a-abrir/';
const french = (...front: string[]): string =>
  `${front.length > 0 ? `---\n${front.join('\n')}\n---\n\n` : ''}# Le pont de la rivière rouvre\n\nPARIS, 2 novembre 2026 – Le pont rouvre cette semaine, a annoncé le bureau national, après trois mois de travaux menés avec les communes voisines.\n`;
const english = (...front: string[]): string =>
  `${front.length > 0 ? `---\n${front.join('\n')}\n---\n\n` : ''}# The bridge over the river opens again\n\nPARIS, 2 November 2026 – The bridge opens again this week, the country office announced, after three months of work done with the towns nearby.\n`;
const spanish =
  '# El puente del río vuelve a abrir\n\nPARÍS, 2 de noviembre de 2026 – El puente vuelve a abrir esta semana, anunció la oficina nacional, tras tres meses de obras con los municipios vecinos.\n';

const status = async (run: Embedded, path: string): Promise<number> => (await page(run, path)).status;
const statuses = (run: Embedded): Promise<number[]> => Promise.all([FRENCH, ENGLISH, SPANISH].map((path) => status(run, path)));
const read = (run: Embedded, key: string): string => String(run.account.s3.get(run.landmarks.newsroom, key)?.bytes);
const clean = (run: Embedded): unknown[] => [run.failures, run.deadLetters()];

describe('languages that come out together', () => {
  it('wait for each other, and translators are asked meanwhile', async () => {
    const run = await openWith({ languages: ['fr', 'en'] });
    run.drop('incoming/pont.fr.md', french());
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'pont.fr.md': 'held' });
    expect(read(run, 'reports/pont.fr.md.html')).toContain('Ready: it waits for other languages.');
    expect(read(run, 'reports/pont.fr.md.html')).toContain('waits for other languages, with which it comes out: English');
    expect(read(run, 'reports/index.html')).toContain('Translations asked for (3)');
    // It is no question to anybody.
    expect(read(run, 'reports/index.html')).toContain('Nothing waits for an answer.');
    expect(read(run, 'reports/index.html')).toMatch(
      /<h2>Due: [^<]+ \(1\)<[\s\S]+waits for other languages, with which it comes out: English/,
    );
    expect(run.notices.map(({ subject }) => subject)).toEqual(['Dateline: translations asked for']);
    // Nobody reads it yet: the names of the files that go out betray nothing.
    const out = run.account.s3.list(run.landmarks.newsroom, 'translations/out/').map(({ key }) => key);
    expect(out).toHaveLength(6);
    expect(out.join()).not.toContain('pont');
    await run.advanceTo('2026-11-20T09:00:00.000Z');
    run.drop('incoming/pont.es.md', spanish);
    await run.untilIdle();
    expect(await statuses(run)).toEqual([404, 404, 404]);
    run.drop('incoming/pont.en.md', english());
    await run.untilIdle();
    expect(await statuses(run)).toEqual([200, 200, 200]);
    expect(await outcomes(run)).toEqual({ 'pont.fr.md': 'published', 'pont.es.md': 'published', 'pont.en.md': 'published' });
    expect((await page(run, FRENCH)).text).not.toContain('À suivre');
    expect(clean(run)).toEqual([[], []]);
  });

  it('are mailed to whoever hears of a release once in the first of their own languages', async () => {
    const reader = (email: string, ...languages: string[]) => Subscription.parse({ email, languages });
    const run = await openWith({ languages: ['fr', 'en', 'es'] }, [
      reader('en-fr@example.org', 'en', 'fr', 'es'),
      reader('fr-en@example.org', 'fr', 'es', 'en'),
      reader('es-fr@example.org', 'es', 'fr', 'en'),
      reader('ar-es@example.org', 'ar', 'es', 'fr'),
    ]);
    run.drop('incoming/pont.fr.md', french());
    run.drop('incoming/pont.es.md', spanish);
    await run.untilIdle();
    run.drop('incoming/pont.en.md', english());
    await run.untilIdle();
    await run.advanceTo(new Date(Date.parse(run.now()) + 5 * 60_000).toISOString());
    await run.untilIdle();
    const mailed = run.mails().map(({ to, raw }) => [to.join(), /^Content-Language: (\w+)/m.exec(String(raw))?.[1]]);
    expect(mailed.sort()).toEqual([
      ['ar-es@example.org', 'es'],
      ['en-fr@example.org', 'en'],
      ['es-fr@example.org', 'es'],
      ['fr-en@example.org', 'fr'],
    ]);
    expect(clean(run)).toEqual([[], []]);
  });

  it('come out without the one that is late, which is to follow', async () => {
    const run = await openWith({ languages: ['fr', 'en'], hours: 6 });
    run.drop('incoming/pont.fr.md', french());
    await run.untilIdle();
    run.drop('incoming/pont.es.md', spanish);
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'pont.fr.md': 'held', 'pont.es.md': 'held' });
    const due = (await run.account.dynamodb.scan(run.landmarks.table))
      .filter(({ pk }) => pk === 'DUE')
      .map(({ at }) => String(at));
    expect(due).toHaveLength(2);
    await run.advanceTo(new Date(Date.parse(due[0] ?? '') - 1000).toISOString());
    expect(await statuses(run)).toEqual([404, 404, 404]);
    await run.advanceTo(new Date(Date.parse(due[0] ?? '') + 20_000).toISOString());
    expect(await statuses(run)).toEqual([200, 404, 200]);
    expect((await page(run, FRENCH)).text).toContain('À suivre\u00a0: anglais');
    expect((await page(run, SPANISH)).text).toContain('Próximamente: inglés');
    run.drop('incoming/pont.en.md', english());
    await run.untilIdle();
    expect(await statuses(run)).toEqual([200, 200, 200]);
    expect((await page(run, FRENCH)).text).not.toContain('À suivre');
    expect(clean(run)).toEqual([[], []]);
  });

  it('keep the embargo, and wait from then on', async () => {
    const run = await openWith({ languages: ['fr', 'en'], hours: 2 });
    run.drop('incoming/pont.fr.md', french('embargo: 2026-11-05T10:00:00+01:00'));
    await run.untilIdle();
    await run.advanceTo('2026-11-05T10:59:00.000Z');
    expect(await statuses(run)).toEqual([404, 404, 404]);
    await run.advanceTo('2026-11-05T11:00:20.000Z');
    expect(await statuses(run)).toEqual([200, 404, 404]);
    expect(clean(run)).toEqual([[], []]);
  });

  it('are all ready before the embargo ends: then they come out when it does', async () => {
    const run = await openWith({ languages: ['fr', 'en'] });
    run.drop('incoming/pont.fr.md', french('embargo: 2026-11-05T10:00:00+01:00'));
    await run.untilIdle();
    run.drop('incoming/pont.en.md', english('embargo: 2026-11-05T10:00:00+01:00'));
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'pont.fr.md': 'embargoed', 'pont.en.md': 'embargoed' });
    // One of them is in doubt again: the other waits again.
    run.drop('incoming/pont.en.md', english('draft: true'));
    await run.untilIdle();
    expect((await run.uploads()).map(({ row }) => row?.outcome)).toEqual(['held', 'superseded', 'held']);
    await run.advanceTo('2026-11-05T09:00:20.000Z');
    expect(await statuses(run)).toEqual([404, 404, 404]);
    run.drop('incoming/pont.en.accept.txt', 'It is right.');
    await run.untilIdle();
    expect(await statuses(run)).toEqual([200, 200, 404]);
    expect(clean(run)).toEqual([[], []]);
  });

  it('wait for a translation whose original has changed since', async () => {
    const run = await openWith({ languages: ['fr', 'en'] });
    run.drop('incoming/pont.fr.md', french('embargo: 2026-11-05T10:00:00+01:00'));
    await run.untilIdle();
    const key = run.account.s3
      .list(run.landmarks.newsroom, 'translations/out/')
      .find((one) => one.key.endsWith('fr-en.xlf'))?.key;
    const file = read(run, key ?? '').replace(/<target state="needs-translation">([^<]*)</g, (_, text: string) =>
      text.startsWith('PARIS, 2 novembre 2026 –')
        ? '<target>PARIS, 2 November 2026 – The bridge opens again this week, the country office announced, after three months of work with the towns nearby.<'
        : text.startsWith('PARIS') ? '<target>PARIS, 2 November 2026<' : '<target>The bridge over the river opens again<',
    ); // biome-ignore format: a table
    run.drop('translations/in/bridge.xlf', file);
    await run.untilIdle();
    expect((await run.uploads()).map(({ row }) => row?.outcome)).toEqual(['embargoed', 'embargoed']);
    run.drop('incoming/pont.fr.md', french('embargo: 2026-11-05T10:00:00+01:00').replace('trois mois', 'quatre mois'));
    await run.untilIdle();
    expect((await run.uploads()).map(({ row }) => row?.outcome)).toEqual(['superseded', 'held', 'held']);
    expect(read(run, 'reports/pont.fr.md.html')).toContain('Ready: it waits for other languages.');
    await run.advanceTo('2026-11-05T09:00:30.000Z');
    expect(await statuses(run)).toEqual([404, 404, 404]);
    run.drop('translations/in/bridge.xlf.accept.txt', 'The English says nothing of it.');
    await run.untilIdle();
    expect(await statuses(run)).toEqual([200, 200, 404]);
    expect((await page(run, ENGLISH)).text).not.toContain('has been corrected');
    expect(clean(run)).toEqual([[], []]);
  });

  it('go on when the desk says so, or kills the one that lacks', async () => {
    const run = await openWith({ languages: ['fr', 'en'] });
    run.drop('incoming/pont.fr.md', french());
    run.drop('incoming/pont.es.md', spanish);
    await run.untilIdle();
    run.drop('incoming/pont.fr.accept.txt', 'English comes next week.');
    await run.untilIdle();
    expect(await statuses(run)).toEqual([200, 404, 200]);
    expect((await page(run, FRENCH)).text).toContain('À suivre\u00a0: anglais');
    run.drop('incoming/pont.en.kill.txt', 'There will be none.');
    await run.untilIdle();
    expect((await page(run, FRENCH)).text).not.toContain('À suivre');

    const other = await openWith({ languages: ['fr', 'en'] });
    other.drop('incoming/pont.fr.md', french());
    await other.untilIdle();
    other.drop('incoming/pont.en.kill.txt', 'There will be none.');
    await other.untilIdle();
    expect(await statuses(other)).toEqual([200, 404, 404]);
    expect([...clean(run), ...clean(other)]).toEqual([[], [], [], []]);
  });

  it('wait also when something else about them was answered', async () => {
    const run = await openWith({ languages: ['fr', 'en'], hours: 6 });
    run.drop('incoming/pont.fr.md', french('draft: true'));
    run.drop('incoming/pont.es.md', spanish.replace('#', '---\ndraft: true\n---\n#'));
    await run.untilIdle();
    run.drop('incoming/pont.fr.accept.txt', 'Checked.');
    await run.untilIdle();
    expect(await statuses(run)).toEqual([404, 404, 404]);
    expect(read(run, 'reports/pont.fr.md.html')).toContain('Ready: it waits for other languages.');
    run.drop('incoming/pont.en.md', english('draft: true'));
    await run.untilIdle();
    // Both that are held are accepted at once, and the third with them.
    run.drop('incoming/pont.es.accept.txt', 'Checked.');
    run.drop('incoming/pont.en.accept.txt', 'Checked.');
    await run.untilIdle();
    expect(await statuses(run)).toEqual([200, 200, 200]);
    expect(clean(run)).toEqual([[], []]);
  });

  it('come out together when all are accepted at once', async () => {
    const run = await openWith({ languages: ['fr', 'en', 'es'] });
    run.drop('incoming/pont.fr.md', french('draft: true'));
    run.drop('incoming/pont.en.md', english('draft: true'));
    await run.untilIdle();
    run.drop('incoming/pont.accept.txt', 'Checked.');
    await run.untilIdle();
    expect(await statuses(run)).toEqual([404, 404, 404]);
    expect(await outcomes(run)).toMatchObject({ 'pont.fr.md': 'held', 'pont.en.md': 'held' });
    run.drop('incoming/pont.es.md', spanish);
    await run.untilIdle();
    expect(await statuses(run)).toEqual([200, 200, 200]);
    expect(clean(run)).toEqual([[], []]);
  });

  it('are killed while they wait, and never come out', async () => {
    const run = await openWith({ languages: ['fr', 'en'], hours: 6 });
    run.drop('incoming/pont.fr.md', french());
    await run.untilIdle();
    run.drop('incoming/pont.kill.txt', 'The bridge is closed.');
    await run.untilIdle();
    run.drop('incoming/pont.en.md', english());
    await run.untilIdle();
    await run.advanceTo('2026-11-09T09:00:00.000Z');
    expect(await statuses(run)).toEqual([404, 404, 404]);
    expect(clean(run)).toEqual([[], []]);
  });

  it('are corrected one by one once they are out', async () => {
    const run = await openWith({ languages: ['fr', 'en'] });
    run.drop('incoming/pont.fr.md', french());
    run.drop('incoming/pont.en.md', english('translationOf: fr'));
    await run.untilIdle();
    run.drop('incoming/pont.fr.md', french('correction: Quatre mois, et non trois.').replace('trois mois', 'quatre mois'));
    await run.untilIdle();
    expect((await page(run, FRENCH)).text).toContain('quatre mois');
    expect((await page(run, ENGLISH)).text).toContain('The original of this release has been corrected');
    expect(clean(run)).toEqual([[], []]);
  });
});
