import { describe, expect, it } from 'vitest';
import { entryIds, openNewsroom, outcomes, page, releaseAbout } from './newsroom-run.ts';

const WATER = '/en/2026/11/clean-water-reaches-the-coastal-villages/';

describe('before the first release', () => {
  it('every language has a home page that says so, there is no feed yet, and a wrong address is told so', async () => {
    const run = await openNewsroom();
    await run.untilIdle();
    for (const path of ['/', '/en/', '/fr/', '/es/', '/ar/', '/feeds/', '/feeds/ar/', '/ar/feeds/', '/robots.txt']) {
      const { status, text } = await page(run, path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toMatch(/atom\.xml"|sitemap|1970/);
    }
    for (const path of ['/feeds/ar/atom.xml', '/feeds/ar/feed.json', '/sitemap.xml', '/feeds/feeds.opml'])
      expect([path, (await page(run, path)).status]).toEqual([path, 404]);
    const lost = await page(run, '/en/2026/11/nowhere/');
    expect(lost.status).toBe(404);
    expect(lost.text).toContain('<html');
  });
});

describe('a release', () => {
  it('dropped into the bucket becomes a page, a line in its feeds and a report card', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'water.md': 'published' });
    expect((await page(run, WATER)).text).toContain('Clean water reaches the coastal villages');
    for (const feed of ['en', 'en/country/kh']) {
      expect(await entryIds(run, feed)).toHaveLength(1);
      expect((await page(run, `/feeds/${feed}/rss.xml`)).text).toContain('<guid');
      expect(JSON.parse((await page(run, `/feeds/${feed}/feed.json`)).text).items).toHaveLength(1);
    }
    expect((await page(run, '/en/')).text).toContain(WATER);
    const card = JSON.parse(String(run.account.s3.get(run.landmarks.newsroom, 'reports/water.md.json')?.bytes));
    expect(card).toMatchObject({ outcome: 'published', url: `https://news.example.org${WATER}`, lang: 'en' });
    expect(String(run.account.s3.get(run.landmarks.newsroom, 'reports/index.html')?.bytes)).toContain('Clean water');
    expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished']);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('leaves a translation job for every other language of the newsroom', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    const jobs = (await run.account.dynamodb.scan(run.landmarks.table)).filter(({ sk }) => String(sk).startsWith('T#'));
    expect(jobs.map(({ lang, state }) => `${lang} ${state}`).sort()).toEqual(['ar needed', 'es needed', 'fr needed']);
  });

  it('in two languages links each to the other, and a kill of one takes its link away', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water/en.md', releaseAbout('Clean water'));
    run.drop(
      'incoming/water/fr.md',
      '---\ntitle: L’eau potable arrive dans les villages côtiers\n---\n\nPhnom Penh – L’eau potable est arrivée cette semaine dans quarante villages de la côte, les premiers des trois districts qui l’avaient demandée, a annoncé le bureau national de l’organisation.\n',
    );
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'water/en.md': 'published', 'water/fr.md': 'published' });
    const french = '/fr/2026/11/l-eau-potable-arrive-dans-les-villages-cotiers/';
    expect((await page(run, WATER)).text).toContain(french);
    expect((await page(run, french)).text).toContain(WATER);
    run.drop('incoming/water.fr.kill.txt', 'Wrong figures');
    await run.untilIdle();
    expect((await page(run, french)).status).toBe(410);
    expect((await page(run, WATER)).text).not.toContain(french);
  });
});

describe('a correction', () => {
  it('replaces the text, says what changed, and keeps address and feed id', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    const before = await entryIds(run, 'en');
    await run.advanceTo('2026-11-03T09:00:00.000Z');
    run.drop(
      'incoming/water.md',
      releaseAbout('Clean water', { front: ['correction: The number of villages was wrong.'], more: ' Forty-two, to be exact.' }),
    );
    await run.untilIdle();
    const { text } = await page(run, WATER);
    expect(text).toContain('Forty-two, to be exact.');
    expect(text).toContain('The number of villages was wrong.');
    expect(await entryIds(run, 'en')).toEqual(before);
    expect((await page(run, '/feeds/en/atom.xml')).text).toContain('<updated>2026-11-03T09:00');
    expect(run.events.map(({ event, version }) => [event, version])).toEqual([
      ['ReleasePublished', 1],
      ['ReleaseCorrected', 2],
    ]);
  });

  it('may get its note as a file of its own', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    run.drop('incoming/water.md', releaseAbout('Clean water', { more: ' Forty-two, to be exact.' }));
    await run.untilIdle();
    run.drop('incoming/water.correct.txt', 'The number of villages was wrong <b>twice</b>.');
    await run.untilIdle();
    const { text } = await page(run, WATER);
    expect(text).toContain('Forty-two, to be exact.');
    expect(text).toContain('The number of villages was wrong &lt;b&gt;twice&lt;/b&gt;.');
    expect((await page(run, '/feeds/en/atom.xml')).text).toContain('The number of villages was wrong');
    expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished', 'ReleaseCorrected']);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('without a note is held, and the page stays as it was until somebody answers', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    run.drop('incoming/water.md', releaseAbout('Clean water', { more: ' Forty-two, to be exact.' }));
    await run.untilIdle();
    expect((await page(run, WATER)).text).not.toContain('Forty-two');
    expect(run.notices).toHaveLength(1);
    run.drop('incoming/water.accept.txt', 'It is right');
    await run.untilIdle();
    expect((await page(run, WATER)).text).toContain('Forty-two');
    const card = JSON.parse(String(run.account.s3.get(run.landmarks.newsroom, 'reports/water.md.json')?.bytes));
    expect(card).toMatchObject({ outcome: 'published', version: 2 });
  });
});

describe('an embargo', () => {
  const T = '2026-11-02T11:00:00.000Z';
  const embargoed = releaseAbout('Clean water', { front: ['embargo: 2026-11-02T12:00:00+01:00'] });

  it('holds everything back until its instant and not a second longer than it takes to publish', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', embargoed);
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'water.md': 'embargoed' });
    await run.advanceTo('2026-11-02T10:59:59.999Z');
    expect((await page(run, WATER)).status).toBe(404);
    expect(run.events).toEqual([]);
    expect(
      run.account.s3
        .list(run.landmarks.site)
        .map(({ key }) => key)
        .filter((key) => key.includes('water')),
    ).toEqual([]);
    await run.advanceTo(T);
    expect((await page(run, WATER)).status).toBe(200);
    await run.advanceTo('2026-11-02T11:00:15.000Z');
    expect(await entryIds(run, 'en')).toHaveLength(1);
    expect(await outcomes(run)).toEqual({ 'water.md': 'published' });
  });

  it('moved by command holds until the new time, whatever was due at the old one, and binds a language that comes later', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water', { front: ['embargo: 2026-11-02T12:00:00Z'] }));
    await run.untilIdle();
    run.drop('incoming/water.embargo.txt', '2026-11-02T15:00:00Z The minister is late.');
    await run.untilIdle();
    run.drop(
      'incoming/water.fr.md',
      '---\ntitle: L’eau potable arrive dans les villages côtiers\n---\n\nPhnom Penh – L’eau potable est arrivée cette semaine dans quarante villages de la côte, les premiers des trois districts qui l’avaient demandée, a annoncé le bureau national de l’organisation.\n',
    );
    await run.advanceTo('2026-11-02T14:59:59.000Z');
    expect([await outcomes(run), run.events]).toEqual([
      { 'water.md': 'embargoed', 'water.fr.md': 'embargoed', 'water.embargo.txt': 'command' },
      [],
    ]);
    expect((await page(run, WATER)).status).toBe(404);
    await run.advanceTo('2026-11-02T15:00:15.000Z');
    expect((await page(run, WATER)).status).toBe(200);
    expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished', 'ReleasePublished']);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('of less than two minutes is kept without waiting for the minute', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water', { front: ['embargo: 2026-11-02T10:00:42+01:00'] }));
    await run.untilIdle();
    await run.advanceTo('2026-11-02T09:00:41.999Z');
    expect((await page(run, WATER)).status).toBe(404);
    await run.advanceTo('2026-11-02T09:00:42.000Z');
    expect((await page(run, WATER)).status).toBe(200);
  });

  it('stays as it is when the text is replaced before it ends', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', embargoed);
    await run.untilIdle();
    run.drop('incoming/water.md', embargoed.replace('forty villages', 'forty-two villages'));
    await run.untilIdle();
    expect((await run.uploads()).map(({ row }) => row?.outcome)).toEqual(['superseded', 'embargoed']);
    await run.advanceTo(T);
    expect((await page(run, WATER)).text).toContain('forty-two villages');
  });

  it('years away costs nothing while it waits', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water', { front: ['embargo: 2031-03-01T12:00:00+01:00'] }));
    await run.untilIdle();
    await run.advanceTo('2031-03-01T11:00:00.000Z');
    expect((await page(run, '/en/2031/03/clean-water-reaches-the-coastal-villages/')).status).toBe(200);
    const rounds = run.usage.total['keep-time']?.dynamodb?.Query ?? 0;
    expect(rounds).toBeLessThan(200);
  });
});

describe('order', () => {
  it('a late notice of an older version is superseded, whatever arrives first', async () => {
    const run = await openNewsroom();
    run.holdNotices();
    run.drop('incoming/water.md', releaseAbout('Muddy water'));
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    run.releaseNotices((held) => [...held].reverse());
    await run.untilIdle();
    expect((await run.uploads()).map(({ row }) => row?.outcome)).toEqual(['superseded', 'published']);
    expect((await page(run, WATER)).status).toBe(200);
    expect(run.events).toHaveLength(1);
  });

  it('the same notice twice, and again weeks later, changes nothing', async () => {
    const run = await openNewsroom();
    run.holdNotices();
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    let late: { target: string; message: string }[] = [];
    run.releaseNotices((held) => {
      late = [...held];
      return [...held, ...held];
    });
    await run.untilIdle();
    await run.advanceTo('2026-11-30T09:00:00.000Z');
    for (const { target, message } of late) await run.account.notify(target, message);
    await run.untilIdle();
    expect((await run.uploads()).map(({ row }) => row?.outcome)).toEqual(['published']);
    expect(run.events).toHaveLength(1);
  });
});

describe('commands', () => {
  it('kill: the page answers 410 without a word of the text, and feeds carry a notice and a tombstone', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    const [id] = await entryIds(run, 'en');
    run.drop('incoming/water.kill.txt', 'The figures were invented');
    await run.untilIdle();
    const gone = await page(run, WATER);
    expect(gone.status).toBe(410);
    for (const word of ['Clean water', 'forty villages', 'figures were invented']) expect(gone.text).not.toContain(word);
    const feed = (await page(run, '/feeds/en/country/kh/atom.xml')).text;
    expect(feed).toContain(`<at:deleted-entry ref="${id}"`);
    expect(feed).not.toContain('forty villages');
    expect(await entryIds(run, 'en')).toEqual([id]);
    expect(run.events.at(-1)).toMatchObject({ event: 'ReleaseKilled', priority: 'high' });
    run.drop('incoming/water.md', releaseAbout('Clean water', { more: ' Really.' }));
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'water.md': 'rejected', 'water.kill.txt': 'command' });
  });

  it('withdraw and restore: a banner comes and goes', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    run.drop('incoming/water.withdraw.txt', 'The donor called.\nnote: Figures under review');
    await run.untilIdle();
    const withdrawn = await page(run, WATER);
    expect(withdrawn.status).toBe(200);
    expect(withdrawn.text).toContain('Figures under review');
    expect(withdrawn.text).not.toContain('donor');
    expect((await page(run, '/feeds/en/rss.xml')).text).not.toContain('forty villages');
    run.drop('incoming/water.restore.txt', 'Figures confirmed');
    await run.untilIdle();
    expect((await page(run, WATER)).text).not.toContain('Figures under review');
    expect((await page(run, '/feeds/en/rss.xml')).text).toContain('forty villages');
    expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished', 'ReleaseWithdrawn', 'ReleaseRestored']);
  });

  it('kill of a name that does not exist: the desk hears that nothing was taken down', async () => {
    const run = await openNewsroom();
    run.drop('incoming/watr.kill.txt', 'Wrong figures');
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'watr.kill.txt': 'command' });
    expect(run.notices.map(({ subject }) => subject)).toEqual(['Dateline: nothing taken down']);
  });

  it('kill before publication: nothing was ever there', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water', { front: ['embargo: 2026-11-02T12:00:00+01:00'] }));
    await run.untilIdle();
    run.drop('incoming/water.kill.txt', 'Cancelled');
    await run.untilIdle();
    await run.advanceTo('2026-11-03T12:00:00.000Z');
    expect((await page(run, WATER)).status).toBe(404);
    expect(run.events).toEqual([]);
    expect(await outcomes(run)).toEqual({ 'water.md': 'rejected', 'water.kill.txt': 'command' });
  });

  it('an accept that overtakes its upload waits for it', async () => {
    const run = await openNewsroom();
    run.holdNotices();
    run.drop('incoming/water.md', releaseAbout('Clean water', { front: ['draft: true'] }));
    await run.advanceTo('2026-11-02T09:00:01.000Z');
    run.drop('incoming/water.accept.txt', 'Go');
    let [first] = [] as { target: string; message: string }[];
    run.releaseNotices((held) => {
      first = held[0];
      return held.slice(1);
    });
    await run.advanceTo('2026-11-02T09:01:00.000Z');
    expect(await outcomes(run)).toEqual({ 'water.md': undefined, 'water.accept.txt': undefined });
    if (first) await run.account.notify(first.target, first.message);
    await run.untilIdle();
    expect(await outcomes(run)).toEqual({ 'water.md': 'published', 'water.accept.txt': 'command' });
  });
});

describe('many at once', () => {
  it('fifty releases of the same country: no feed misses one', async () => {
    const run = await openNewsroom();
    for (let index = 1; index <= 50; index++)
      run.drop(`incoming/r${index}.md`, releaseAbout(`Shipment number ${index} of seed rice`));
    await run.untilIdle();
    for (const feed of ['en', 'en/country/kh']) expect(new Set(await entryIds(run, feed)).size).toBe(50);
    expect(Object.values(await outcomes(run)).every((outcome) => outcome === 'published')).toBe(true);
  });
});

describe('what is not a release', () => {
  it('leaves no report when it is a file of the client’s own', async () => {
    const run = await openNewsroom();
    for (const key of ['incoming/folder/', 'incoming/.DS_Store', 'incoming/~$water.docx', 'incoming/x.md.filepart'])
      run.drop(key, 'x');
    await run.untilIdle();
    expect(Object.values(await outcomes(run))).toEqual(['ignored', 'ignored', 'ignored', 'ignored']);
    expect(run.account.s3.list(run.landmarks.newsroom, 'reports/').map(({ key }) => key)).toEqual([]);
  });

  it('is rejected with every problem and its place, and never lands in a dead-letter queue', async () => {
    const run = await openNewsroom();
    const bad: Record<string, string | Uint8Array> = {
      'empty.md': '',
      'blank.txt': ' \n\n',
      'bytes.txt': Uint8Array.from([0x43, 0x6f, 0x6d, 0xe9, 0xff]),
      'twice.md': '---\ntitle: One headline for all\ntitle: Another headline\n---\n\nText of the release.\n',
      'near.md': '---\ntitlle: One headline for all of us\n---\n\nText of the release that goes on.\n',
      'date.md': '---\ntitle: One headline for all of us\ndate: 2026-02-30\n---\n\nText of the release that goes on.\n',
      'yaml.md': '---\ntitle: "unclosed\n---\n\nText.\n',
      'word.docx': 'PK',
      'water.embargo.txt': 'tomorrow',
      'x.kill.txt': '',
    };
    for (const [name, content] of Object.entries(bad)) run.drop(`incoming/${name}`, content);
    await run.untilIdle();
    const problems = Object.fromEntries(
      (await run.uploads()).map(({ key, row }) => [key.replace('incoming/', ''), `${row?.outcome} ${row?.problems[0]}`]),
    );
    expect(problems).toEqual({
      'empty.md': 'rejected empty',
      'blank.txt': 'rejected empty',
      'bytes.txt': 'rejected not-utf-8',
      'twice.md': 'rejected front-matter-duplicate-key',
      'near.md': 'rejected front-matter-near-miss',
      'date.md': 'rejected front-matter-date',
      'yaml.md': 'rejected front-matter-unreadable',
      'word.docx': 'rejected file-damaged',
      'water.embargo.txt': 'rejected command-time',
      'x.kill.txt': 'rejected command-empty',
    });
    expect([run.failures, run.deadLetters(), run.events]).toEqual([[], [], []]);
  });

  it('a deletion unpublishes nothing, and the desk is told', async () => {
    const run = await openNewsroom();
    run.drop('incoming/water.md', releaseAbout('Clean water'));
    await run.untilIdle();
    run.remove('incoming/water.md');
    await run.untilIdle();
    expect((await page(run, WATER)).status).toBe(200);
    expect(run.notices.map(({ subject }) => subject)).toEqual(['Dateline: file deleted']);
  });
});

describe('what is not public yet', () => {
  it('has a preview for the desk, which says so and is linked from its card', async () => {
    const run = await openNewsroom();
    run.drop('incoming/spring/water.md', releaseAbout('Clean water', { front: ['draft: true'] }));
    await run.untilIdle();
    const reports = (name: string): string => String(run.account.s3.get(run.landmarks.newsroom, `reports/${name}`)?.bytes);
    const { preview } = JSON.parse(reports('spring/water.md.json'));
    expect(reports('spring/water.md.html')).toContain(`href="../${preview.slice('reports/'.length)}"`);
    const shown = reports(preview.slice('reports/'.length));
    expect(shown).toContain('Clean water reaches the coastal villages');
    expect(shown).toContain('Preview for the desk. Nobody else can see this page.');
    expect(shown).toContain('noindex');
    run.drop('incoming/spring/water.accept.txt', 'Checked');
    await run.untilIdle();
    expect(JSON.parse(reports('spring/water.md.json'))).not.toHaveProperty('preview');
  });
});
