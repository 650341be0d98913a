import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { cardOf, holdQueue, openNewsroom, outcomes, pass, releaseAbout } from './newsroom-run.ts';
import { english, french, statuses } from './two-languages.ts';

const T = '2026-11-02T11:00:00.000Z';

const codesOf = (run: Embedded, key: string): string[] => cardOf(run, key).problems.map(({ code }: { code: string }) => code);

/** Ways in which two files say that they are one release: the name of each, and what the second states for it. */
const WAYS = [
  ['by the suffix of both', 'water.en.md', 'water.fr.md', []],
  ['by the suffix of the second', 'water.md', 'water.fr.md', []],
  ['by folder and suffix', 'water/en.md', 'water.fr.md', []],
  ['by release:', 'water.md', 'elsewhere/eau.md', ['release: water']],
  ['by release: and another suffix', 'water.en.md', 'eau.fr.md', ['release: water']],
  ['by release: with the name of a file', 'water.en.md', 'eau.fr.md', ['release: water.en.md']],
  ['by release: with the key of a file', 'water/en.md', 'eau.fr.md', ['release: incoming/water/en.md']],
] as const;

describe.each(WAYS)('two languages of one release, said %s', (_way, first, second, stated) => {
  it('both wait for the embargo of the first, however late the second comes', async () => {
    for (const later of [1, 3600]) {
      const run = await openNewsroom();
      run.drop(`incoming/${first}`, english(`embargo: ${T}`));
      await pass(run, later);
      run.drop(`incoming/${second}`, french(...stated));
      await run.advanceTo('2026-11-02T10:59:59.999Z');
      expect(await outcomes(run)).toEqual({ [first]: 'embargoed', [second]: 'embargoed' });
      expect(codesOf(run, second)).toContain('bundle-time');
      expect(await statuses(run)).toEqual([404, 404]);
      await run.advanceTo('2026-11-02T11:00:15.000Z');
      expect(await statuses(run)).toEqual([200, 200]);
      expect([run.failures, run.deadLetters()]).toEqual([[], []]);
    }
  });

  it('the second is held while the first is a draft, and goes on when that is mended', async () => {
    const run = await openNewsroom();
    run.drop(`incoming/${first}`, english('draft: true'));
    run.drop(`incoming/${second}`, french(...stated));
    await pass(run, 90);
    expect(await outcomes(run)).toEqual({ [first]: 'held', [second]: 'held' });
    expect(codesOf(run, second)).toContain('bundle-waits');
    expect(await statuses(run)).toEqual([404, 404]);
    run.drop(`incoming/${first}`, english());
    await pass(run, 90);
    expect(await statuses(run)).toEqual([200, 200]);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('a first that waits is put off by the second, and held while that cannot be read', async () => {
    const run = await openNewsroom();
    run.drop(`incoming/${first}`, english(`embargo: ${T}`));
    await pass(run, 30);
    run.drop(`incoming/${second}`, french(...stated, 'embargo: 2026-11-03T11:00:00Z'));
    await pass(run, 90);
    await run.advanceTo('2026-11-03T10:59:59.999Z');
    expect(await statuses(run)).toEqual([404, 404]);
    run.drop(`incoming/${second}`, french(...stated, 'embargo: next week'));
    await run.advanceTo('2026-11-03T11:01:00.000Z');
    expect(await statuses(run)).toEqual([404, 404]);
  });
});

describe('a release', () => {
  it('of one file without a language in its name is out at once', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', english());
    await pass(run, 5);
    expect(await statuses(run)).toEqual([200, 404]);
  });

  it('waits for quiet with such a file, too, while another one of it does', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.fr.md', french());
    await pass(run, 5);
    run.drop('incoming/water.md', english());
    await pass(run, 5);
    run.drop('incoming/water.es.md', french(`embargo: ${T}`, 'lang: es').replaceAll('L’eau potable', 'El agua potable'));
    await run.advanceTo('2026-11-02T10:59:59.999Z');
    expect(await statuses(run)).toEqual([404, 404]);
    await run.advanceTo('2026-11-02T11:00:15.000Z');
    expect(await statuses(run)).toEqual([200, 200]);
  });

  it('is not decided while a file lies under its name that nobody has read', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.en.md', english());
    await pass(run, 1);
    await holdQueue(run, 'uploads');
    run.drop('incoming/water.fr.md', french(`embargo: ${T}`));
    await pass(run, 120);
    expect(await statuses(run)).toEqual([404, 404]);
    expect((await outcomes(run))['water.en.md']).toBeUndefined();
  });

  it('that a file has left takes no time from it any more, nor an older version of that file', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.en.md', english());
    run.drop('incoming/eau.fr.md', french('release: water', `embargo: ${T}`));
    await pass(run, 5);
    run.drop('incoming/eau.fr.md', french('release: eau'));
    await pass(run, 90);
    expect(await outcomes(run)).toEqual({ 'water.en.md': 'published', 'eau.fr.md': 'published' });
    expect(await statuses(run)).toEqual([200, 200]);
  });

  it('keeps the time that its file no longer says until somebody answers, whatever comes under which name', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.txt', english(`embargo: ${T}`));
    await pass(run, 5);
    run.drop('incoming/water.txt', english());
    await pass(run, 5);
    expect(codesOf(run, 'water.txt')).toContain('embargo-removed');
    run.drop('incoming/water.md', english().replace('forty', 'fifty'));
    await pass(run, 5);
    run.drop('incoming/water.md', french('lang: fr'));
    await pass(run, 5);
    run.drop('incoming/water/en.md', english());
    await run.advanceTo('2026-11-02T10:59:59.999Z');
    expect(codesOf(run, 'water.md')).toContain('embargo-removed');
    expect(codesOf(run, 'water/en.md')).toContain('bundle-waits');
    expect(await statuses(run)).toEqual([404, 404]);
    await run.advanceTo('2026-11-02T11:00:15.000Z');
    expect(await statuses(run)).toEqual([200, 404]);
    run.drop('incoming/water.fr.accept.txt', 'The embargo is lifted.');
    await pass(run, 5);
    expect(await statuses(run)).toEqual([200, 200]);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('has no time to keep any more once the file that no longer says it is accepted', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', english(`embargo: ${T}`));
    await pass(run, 5);
    run.drop('incoming/water.md', english().replace('forty', 'fifty'));
    await pass(run, 5);
    run.drop('incoming/water.fr.md', french());
    await pass(run, 60);
    expect(await outcomes(run)).toEqual({ 'water.md': 'held', 'water.fr.md': 'held' });
    expect(await statuses(run)).toEqual([404, 404]);
    run.drop('incoming/water.en.accept.txt', 'The embargo is lifted.');
    await pass(run, 5);
    expect(await outcomes(run)).toMatchObject({ 'water.md': 'published', 'water.fr.md': 'published' });
    expect(await statuses(run)).toEqual([200, 200]);
  });

  it('is asked about when one language says to wait and another is public, but not where that was ordered', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', english());
    await pass(run, 5);
    run.drop('incoming/water.fr.md', french(`embargo: ${T}`));
    await pass(run, 60);
    expect(await outcomes(run)).toEqual({ 'water.md': 'published', 'water.fr.md': 'held' });
    expect(run.notices.map(({ subject }) => subject)).toEqual(['Dateline: URGENT, embargo after publication']);
    run.drop('incoming/milk.md', releaseAbout('Fresh milk'));
    run.drop('incoming/milk.fr.embargo.txt', `${T} The French office is late.`);
    await pass(run, 5);
    run.drop('incoming/milk.fr.md', french().replaceAll('’eau potable', 'e lait frais'));
    await pass(run, 60);
    expect((await outcomes(run))['milk.fr.md']).toBe('embargoed');
  });

  it.each(['release.yaml', 'release.yml', 'Release.yaml'])(
    'keeps the embargo of its release.yaml when %s comes without one',
    async (name) => {
      const run = await openNewsroom();
      run.drop('incoming/water/release.yaml', `embargo: ${T}\ncountries: [KH]\n`);
      await pass(run, 5);
      run.drop(`incoming/water/${name}`, 'countries: [LA]\n');
      await pass(run, 5);
      run.drop('incoming/water/en.md', english());
      run.drop('incoming/water.fr.md', french());
      await run.advanceTo('2026-11-02T10:59:59.999Z');
      expect(codesOf(run, `water/${name}`)).toEqual(['manifest-earlier']);
      expect(await statuses(run)).toEqual([404, 404]);
      await run.advanceTo('2026-11-02T11:00:15.000Z');
      expect(await statuses(run)).toEqual([200, 200]);
    },
  );

  it('keeps the draft that its release.yaml says, whatever release.yml beside it says, until that is mended', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water/release.yaml', 'draft: true\n');
    await pass(run, 5);
    run.drop('incoming/water/release.yml', 'countries: [LA]\n');
    run.drop('incoming/water/en.md', english());
    await pass(run, 60);
    expect(await outcomes(run)).toMatchObject({ 'water/en.md': 'held', 'water/release.yml': 'rejected' });
    run.drop('incoming/water/release.yaml', 'countries: [LA]\n');
    await pass(run, 60);
    expect(await outcomes(run)).toMatchObject({ 'water/en.md': 'published', 'water/release.yaml': 'command' });
  });
});

describe('a language that is published and that nobody reads', () => {
  const home = mkdtempSync(join(tmpdir(), 'newsroom-'));
  afterAll(() => rmSync(home, { recursive: true }));
  const ITALIAN =
    'Da non diffondere prima del 24 novembre, ore 10\n\nL’acqua potabile raggiunge i villaggi della costa\n\nPhnom Penh – Quaranta villaggi della costa hanno da questa settimana l’acqua potabile, i primi in tre distretti che l’avevano chiesta da anni, ha detto l’ufficio nazionale dell’organizzazione.\n';
  const open = (): Promise<Embedded> => {
    const newsroomFile = join(home, 'newsroom.json');
    const newsroom = readNewsroom(ownNewsroomFile);
    writeFileSync(newsroomFile, JSON.stringify({ ...newsroom, languages: ['en', 'fr', 'it'] }));
    return openNewsroom({ newsroomFile });
  };

  it('is held for an embargo check with every file, its other languages too, until somebody accepts it', async () => {
    const run = await open();
    run.drop('incoming/water.it.md', ITALIAN);
    run.drop('incoming/water.en.md', english());
    await pass(run, 90);
    expect(await outcomes(run)).toEqual({ 'water.it.md': 'held', 'water.en.md': 'held' });
    expect(codesOf(run, 'water.it.md')).toContain('language-unread');
    expect(codesOf(run, 'water.en.md')).toContain('bundle-waits');
    expect(await statuses(run)).toEqual([404, 404]);
    run.drop('incoming/water.it.accept.txt', 'The embargo has passed.');
    await pass(run, 90);
    expect(await outcomes(run)).toMatchObject({ 'water.it.md': 'published', 'water.en.md': 'published' });
    run.drop('incoming/water.it.md', ITALIAN.replace('Quaranta', 'Cinquanta').replace('Da non', '---\nminor: true\n---\nDa non'));
    await pass(run, 90);
    expect((await outcomes(run))['water.it.md']).toBe('held');
  });
});
