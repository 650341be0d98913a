import { describe, expect, it } from 'vitest';
import { cardOf, holdQueue, openNewsroom, outcomes, pass, releaseAbout } from './newsroom-run.ts';
import { english, french, statuses } from './two-languages.ts';

const T = '2026-11-02T11:00:00.000Z';

describe('a bundle', () => {
  it('is decided when its folder has been quiet for twenty seconds, and not before', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water/en.md', english());
    await pass(run, 19);
    run.drop('incoming/water/fr.md', french());
    await pass(run, 19);
    expect(await statuses(run)).toEqual([404, 404]);
    await pass(run, 10);
    expect(await statuses(run)).toEqual([200, 200]);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);

    // No file says which was first: the card does, and what it advises is done.
    const original = async () =>
      (await run.account.dynamodb.scan(run.landmarks.table)).find(({ sk, pk }) => sk === 'HEAD' && String(pk).startsWith('R#'))
        ?.original;
    const assumed = { code: 'original-assumed', weight: 'remark', params: { lang: 'en' } };
    expect(cardOf(run, 'water/fr.md').problems).toContainEqual(assumed);
    expect(await original()).toBe('en');
    run.drop('incoming/water/en.md', english('translationOf: fr', 'minor: true'));
    await pass(run, 60);
    expect(await original()).toBe('fr');
    expect(cardOf(run, 'water/en.md').problems).not.toContainEqual(assumed);
    expect(await statuses(run)).toEqual([200, 200]);
  });

  it('waits for the embargo of any of its files, in whatever order they come', async () => {
    for (const order of [
      ['en', 'fr'],
      ['fr', 'en'],
    ]) {
      const run = await openNewsroom();
      for (const lang of order) {
        run.drop(`incoming/water/${lang}.md`, lang === 'en' ? english() : french(`embargo: ${T}`));
        await pass(run, 5);
      }
      await pass(run, 60);
      expect(await outcomes(run)).toEqual({ [`water/${order[0]}.md`]: 'embargoed', [`water/${order[1]}.md`]: 'embargoed' });
      expect(cardOf(run, 'water/en.md')).toMatchObject({
        dueAt: T,
        problems: expect.arrayContaining([{ code: 'bundle-time', weight: 'remark' }]),
      });
      await run.advanceTo('2026-11-02T10:59:59.999Z');
      expect(await statuses(run)).toEqual([404, 404]);
      await run.advanceTo('2026-11-02T11:00:15.000Z');
      expect(await statuses(run)).toEqual([200, 200]);
    }
  });

  it('with a release.yaml is decided at once, and takes from it what its files do not state', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water/en.md', english('countries: [KE]'));
    run.drop('incoming/water/fr.md', french());
    run.drop('incoming/water/release.yaml', `embargo: ${T}\ncountries: [LA, KH]\nlang: fr\n`);
    await pass(run, 25);
    expect(await outcomes(run)).toEqual({
      'water/en.md': 'embargoed',
      'water/fr.md': 'embargoed',
      'water/release.yaml': 'command',
    });
    expect(cardOf(run, 'water/fr.md').understood).toMatchObject({
      countries: ['LA', 'KH'],
      derived: { countries: { rule: 'manifest' } },
    });
    expect(cardOf(run, 'water/en.md').understood.countries).toEqual(['KE']);
    expect(cardOf(run, 'water/release.yaml')).toMatchObject({ dueAt: T, command: { name: 'release.yaml', target: 'water' } });
    run.drop(
      'incoming/water/es.md',
      'El agua potable llega a las aldeas de la costa\n\nPhnom Penh – El agua potable llegó esta semana a cuarenta aldeas de la costa, las primeras de los tres distritos que la habían pedido, anunció la oficina nacional de la organización.\n',
    );
    await pass(run, 2);
    expect((await outcomes(run))['water/es.md']).toBe('embargoed');
    const rows = await run.account.dynamodb.scan(run.landmarks.table);
    expect(rows.find(({ sk, pk }) => sk === 'HEAD' && String(pk).startsWith('R#'))).toMatchObject({ original: 'fr' });
    await run.advanceTo('2026-11-02T11:00:15.000Z');
    expect(await statuses(run)).toEqual([200, 200]);
  });

  it('is held while a file of it is a draft or cannot be read, and goes on by itself when that is mended', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water/en.md', english());
    run.drop('incoming/water/fr.md', french('embargp: 2026-11-02T11:00:00Z'));
    await pass(run, 60);
    expect(await outcomes(run)).toEqual({ 'water/en.md': 'held', 'water/fr.md': 'rejected' });
    expect(cardOf(run, 'water/en.md').problems).toContainEqual({
      code: 'bundle-waits',
      weight: 'question',
      params: { key: 'incoming/water/fr.md' },
    });
    run.drop('incoming/water/fr.md', french('embargo: 2026-11-02T11:00:00Z'));
    await pass(run, 60);
    expect(await outcomes(run)).toEqual({ 'water/en.md': 'embargoed', 'water/fr.md': 'embargoed' });
    run.drop('incoming/water/fr.md', french('draft: true', 'embargo: 2026-11-02T11:00:00Z'));
    await pass(run, 60);
    expect(await outcomes(run)).toEqual({ 'water/en.md': 'held', 'water/fr.md': 'held' });
    expect(cardOf(run, 'water/en.md').problems).toContainEqual(expect.objectContaining({ code: 'bundle-waits' }));
    await run.advanceTo('2026-11-02T12:00:00.000Z');
    expect(await statuses(run)).toEqual([404, 404]);
    run.drop('incoming/water.fr.accept.txt', 'It is no draft any more.');
    await pass(run, 60);
    expect(await statuses(run)).toEqual([200, 200]);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('whose release.yaml cannot be read is held, what waits already too', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water/en.md', english(`embargo: ${T}`));
    await pass(run, 30);
    run.drop('incoming/water/release.yaml', '# Embargo: 3 November, noon\ncountries: [KH]\n');
    await pass(run, 30);
    expect(await outcomes(run)).toEqual({ 'water/en.md': 'held', 'water/release.yaml': 'rejected' });
    run.drop('incoming/water/fr.md', french());
    await pass(run, 60);
    expect((await outcomes(run))['water/fr.md']).toBe('held');
    run.drop('incoming/water/release.yaml', 'embargo: 2026-11-03T12:00:00Z\n');
    await pass(run, 30);
    expect(await outcomes(run)).toMatchObject({ 'water/en.md': 'embargoed', 'water/fr.md': 'embargoed' });
    await run.advanceTo('2026-11-03T11:59:59.999Z');
    expect(await statuses(run)).toEqual([404, 404]);
    await run.advanceTo('2026-11-03T12:00:15.000Z');
    expect(await statuses(run)).toEqual([200, 200]);
  });

  it('tells the desk at once when a file says to wait after another language is out', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water/en.md', english());
    await pass(run, 60);
    run.drop('incoming/water/fr.md', french(`embargo: ${T}`));
    await pass(run, 60);
    expect(await outcomes(run)).toEqual({ 'water/en.md': 'published', 'water/fr.md': 'held' });
    expect(run.notices.map(({ subject }) => subject)).toEqual(['Dateline: URGENT, embargo after publication']);
    run.drop('incoming/water/release.yaml', `embargo: ${T}\n`);
    await pass(run, 5);
    expect(cardOf(run, 'water/release.yaml').problems).toEqual([{ code: 'embargo-too-late', weight: 'error' }]);
    expect(run.notices).toHaveLength(2);
    run.drop('incoming/water.fr.accept.txt', 'The French office wants to wait.');
    await run.advanceTo('2026-11-02T10:59:59.999Z');
    expect(await statuses(run)).toEqual([200, 404]);
    await run.advanceTo('2026-11-02T11:00:15.000Z');
    expect(await statuses(run)).toEqual([200, 200]);
  });

  it('is not let out by a release.yaml that takes its embargo back, and nobody is left to think that one hides what is out', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water/release.yaml', `embargo: ${T}\n`);
    run.drop('incoming/water/en.md', english());
    await pass(run, 30);
    run.drop('incoming/water/release.yaml', 'countries: [KH]\n');
    await pass(run, 30);
    expect(cardOf(run, 'water/release.yaml').problems).toEqual([{ code: 'manifest-earlier', weight: 'error' }]);
    expect(await outcomes(run)).toEqual({ 'water/en.md': 'embargoed', 'water/release.yaml': 'rejected' });
    await run.advanceTo('2026-11-02T11:00:15.000Z');
    expect(await statuses(run)).toEqual([200, 404]);
    run.drop('incoming/water/release.yaml', 'embargo: 2026-11-03T11:00:00Z\n');
    await pass(run, 5);
    expect(cardOf(run, 'water/release.yaml').problems).toEqual([{ code: 'embargo-too-late', weight: 'error' }]);
    expect(run.notices.at(-1)?.subject).toBe('Dateline: URGENT, embargo after publication');
  });

  it('lets no version out that a newer one has overtaken while both waited', async () => {
    const run = await openNewsroom();
    const { versionId } = run.drop('incoming/water/en.md', english());
    await pass(run, 5);
    run.drop('incoming/water/en.md', english('draft: true'));
    await pass(run, 1);
    run.drop('incoming/water/release.yaml', 'countries: [KH]\n');
    await pass(run, 60);
    expect(await statuses(run)).toEqual([404, 404]);
    const uploads = await run.uploads();
    expect(uploads.find((each) => each.versionId === versionId)?.row?.outcome).toBe('superseded');
    expect((await outcomes(run))['water/en.md']).toBe('held');
  });

  it('is not decided while a file lies in its folder that nobody has read', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water/en.md', english());
    await pass(run, 1);
    await holdQueue(run, 'uploads');
    run.drop('incoming/water/fr.md', french(`embargo: ${T}`));
    await pass(run, 120);
    expect(await statuses(run)).toEqual([404, 404]);
    expect((await outcomes(run))['water/en.md']).toBeUndefined();
    await pass(run, 600);
    expect(await outcomes(run)).toMatchObject({ 'water/en.md': 'held' });
    expect(cardOf(run, 'water/en.md').problems).toContainEqual(
      expect.objectContaining({ code: 'bundle-waits', params: { key: 'incoming/water/fr.md' } }),
    );
  });

  it('killed before it is quiet leaves nothing, and an ordered time moves all of it', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water/en.md', english());
    run.drop('incoming/water/fr.md', french());
    run.drop('incoming/water.kill.txt', 'Not ours');
    run.drop('incoming/milk/en.md', releaseAbout('Fresh milk', { front: ['embargo: 2026-11-03T11:00:00Z'] }));
    run.drop('incoming/milk/fr.md', french().replaceAll('’eau potable', 'e lait frais'));
    await pass(run, 60);
    expect(await outcomes(run)).toMatchObject({
      'water/en.md': 'rejected',
      'water/fr.md': 'rejected',
      'milk/fr.md': 'embargoed',
    });
    run.drop('incoming/milk.embargo.txt', `${T} The minister is early.`);
    await run.advanceTo('2026-11-02T11:00:15.000Z');
    expect(await outcomes(run)).toMatchObject({ 'milk/en.md': 'published', 'milk/fr.md': 'published' });
    expect(await statuses(run)).toEqual([404, 404]);
  });

  it('that names its countries in release.yaml is not told that it has none', async () => {
    const run = await openNewsroom();
    const wells =
      'Wells repaired everywhere\n\nAll the wells of the district work again, the organisation said in a short statement on Monday.\n';
    run.drop('incoming/wells/en.md', wells);
    run.drop('incoming/wells/release.yaml', 'countries: [KH]\n');
    run.drop('incoming/alone.md', wells.replaceAll('ells', 'ater pumps'));
    await run.untilIdle();
    const codes = (key: string): string[] => cardOf(run, key).problems.map(({ code }: { code: string }) => code);
    expect(codes('alone.md')).toEqual(expect.arrayContaining(['no-country']));
    expect(codes('wells/en.md').filter((code) => /country/.test(code))).toEqual([]);
    const page = String(run.account.s3.get(run.landmarks.newsroom, 'reports/alone.md.html')?.bytes);
    expect(page).toContain('ReliefWeb would not take it');
    expect(await outcomes(run)).toMatchObject({ 'wells/en.md': 'published', 'alone.md': 'published' });
  });
});
