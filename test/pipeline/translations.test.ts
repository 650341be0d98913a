import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import type { Embedded, EmbeddedOptions } from '../../local/newsroom/embedded.ts';
import { complaintsAbout, withoutSchema } from '../unit/translation/strict-xliff.ts';
import { openNewsroom, outcomes, page, releaseAbout } from './newsroom-run.ts';

const home = mkdtempSync(join(tmpdir(), 'newsroom-'));
afterAll(() => rmSync(home, { recursive: true }));
const newsroomFile = join(home, 'newsroom.json');
writeFileSync(
  newsroomFile,
  JSON.stringify({
    ...readNewsroom(ownNewsroomFile),
    translation: { policies: [{ languages: ['en', 'fr', 'es', 'ar'], translators: { es: 'Taller Sur' }, dueHours: 24 }] },
  }),
);

const open = (options: Partial<EmbeddedOptions> = {}): Promise<Embedded> => openNewsroom({ newsroomFile, ...options });

const french = (...front: string[]): string =>
  [
    ...(front.length > 0 ? ['---', ...front, '---', ''] : []),
    '# L’eau potable arrive dans les villages côtiers',
    '',
    'PHNOM PENH, 2 novembre 2026 – L’eau potable est arrivée cette semaine dans quarante villages de la côte, a annoncé le bureau national de l’organisation. Les trois districts l’avaient demandée.',
    '',
    '« Nous l’attendions depuis les tempêtes », a dit Dara Sok, cheffe du bureau, au +33 1 99 00 12 34.',
  ].join('\n');

const SPANISH =
  '# El agua potable llega a las aldeas de la costa\n\nPHNOM PENH, 2 de noviembre de 2026 – El agua potable llegó esta semana a cuarenta aldeas de la costa, anunció la oficina nacional de la organización.\n';

const jobs = async (run: Embedded): Promise<string[]> =>
  (await run.account.dynamodb.scan(run.landmarks.table))
    .filter(({ sk }) => String(sk).startsWith('T#'))
    .map(({ lang, state, stale }) => `${lang} ${state}${stale ? ' stale' : ''}`)
    .sort();
const files = (run: Embedded): string[] => run.account.s3.list(run.landmarks.newsroom, 'translations/out/').map(({ key }) => key);
const read = (run: Embedded, key: string): string => String(run.account.s3.get(run.landmarks.newsroom, key)?.bytes);

describe('a correction of the original that waits for its time', () => {
  it('makes no translation out of date before readers have it, and then it does', async () => {
    const run = await open();
    run.drop('incoming/eau.fr.md', french());
    await run.untilIdle();
    run.drop('incoming/eau.es.md', SPANISH);
    await run.untilIdle();
    const spanish = '/es/2026/11/el-agua-potable-llega-a-las-aldeas-de-la-costa/';
    const isOutOfDate = async (): Promise<boolean> => (await page(run, spanish)).text.includes('se ha corregido');
    const told = () => run.events.filter(({ event }) => event === 'TranslationStale').map(({ lang }) => lang);
    const T = '2026-11-02T12:00:00.000Z';
    run.drop('incoming/eau.fr.md', french(`embargo: ${T}`, 'correction: Trente villages.').replace('quarante', 'trente'));
    await run.advanceTo('2026-11-02T11:59:59.000Z');
    expect([await isOutOfDate(), told()]).toEqual([false, []]);
    await run.advanceTo('2026-11-02T12:01:00.000Z');
    expect([await isOutOfDate(), told()]).toEqual([true, ['es']]);
  });
});

describe('a release that needs translations', () => {
  it('asks for each with a file translators’ tools can read, a page beside it, and one notice', async () => {
    const run = await open();
    run.drop('incoming/eau.fr.md', french());
    await run.untilIdle();
    expect(await jobs(run)).toEqual(['ar queued', 'en queued', 'es queued']);
    const name = 'translations/out/2026-11-03-l-eau-potable-arrive-dans-les-villages-cotiers.fr';
    expect(files(run).sort()).toEqual(['ar', 'en', 'es'].flatMap((lang) => [`${name}-${lang}.html`, `${name}-${lang}.xlf`]));
    const asked = run.notices.filter(({ subject }) => subject.includes('translations'));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.text).toContain(`${name}-es.xlf`);
    expect(asked[0]?.text).not.toContain('potable est');
    const file = read(run, `${name}-es.xlf`);
    expect(file).toContain('contact-name="Taller Sur"');
    expect(file).toContain('<source>Les trois districts l’avaient demandée.</source>');
    expect(read(run, `${name}-ar.html`)).toContain('Les trois districts');
    if (!withoutSchema)
      for (const key of files(run).filter((one) => one.endsWith('.xlf'))) expect(complaintsAbout(read(run, key))).toBe('');
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('asks within the walls while it is embargoed: names and notices say nothing of it', async () => {
    const run = await open();
    run.drop('incoming/eau.fr.md', french('embargo: 2026-11-05T10:00:00+01:00'));
    await run.untilIdle();
    expect(await jobs(run)).toEqual(['ar queued', 'en queued', 'es queued']);
    expect(files(run)).toHaveLength(6);
    expect([...files(run), JSON.stringify(run.notices)].join('\n')).not.toMatch(/potable|villages|eau\./);
  });

  it('is not asked for in the languages that lie beside it', async () => {
    const run = await open();
    run.drop('incoming/eau/fr.md', french());
    run.drop('incoming/eau/es.md', SPANISH);
    await run.untilIdle();
    expect(await jobs(run)).toEqual(['ar queued', 'en queued', 'es published']);
    const asked = run.notices.filter(({ subject }) => subject.includes('translations')).map(({ text }) => text);
    expect(asked.join()).toContain('-ar.xlf');
    expect(asked.join()).not.toContain('-es.xlf');
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('is asked for once, however often the message comes', async () => {
    const run = await open({
      invoke: async ({ function: called }, next) =>
        called.endsWith('queue-translations') ? [await next(), await next()][0] : next(),
    });
    run.drop('incoming/eau.fr.md', french());
    await run.untilIdle();
    expect(run.notices.filter(({ subject }) => subject.includes('translations'))).toHaveLength(1);
    expect(files(run)).toHaveLength(6);
  });

  it('has what arrived whole, and is told on the page when the original changes until it is as it was', async () => {
    const run = await open();
    run.drop('incoming/eau.fr.md', french());
    run.drop('incoming/eau.es.md', SPANISH);
    await run.untilIdle();
    expect(await jobs(run)).toEqual(['ar queued', 'en queued', 'es published']);
    const spanish = '/es/2026/11/el-agua-potable-llega-a-las-aldeas-de-la-costa/';
    expect((await page(run, spanish)).text).not.toContain('se ha corregido');
    const mails = run.mails().length;
    run.drop(
      'incoming/eau.fr.md',
      french('correction: Soixante villages, et non quarante.').replace('dans quarante villages', 'dans soixante villages'),
    );
    await run.untilIdle();
    expect(await jobs(run)).toEqual(['ar queued', 'en queued', 'es queued stale']);
    const stale = await page(run, spanish);
    expect(stale.text).toContain('El original de este comunicado se ha corregido');
    expect(stale.text).toContain(
      '<a href="/fr/2026/11/l-eau-potable-arrive-dans-les-villages-cotiers/" hreflang="fr">Leer el original',
    );
    run.drop('incoming/eau.fr.md', french('correction: Quarante villages, comme nous l’avions dit.'));
    await run.untilIdle();
    expect(await jobs(run)).toEqual(['ar queued', 'en queued', 'es published']);
    expect((await page(run, spanish)).text).not.toContain('se ha corregido');
    expect(run.mails()).toHaveLength(mails);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('stands in the queue on the desk page and as JSON, and is overdue once', async () => {
    const run = await open();
    run.drop('incoming/eau.fr.md', french());
    await run.untilIdle();
    const desk = (): string => read(run, 'reports/index.html');
    expect(desk()).toContain('Translations asked for (3)');
    expect(desk()).toContain('For <bdi>Taller Sur</bdi>');
    expect(desk()).toContain('in 23 hours');
    const queue = () => JSON.parse(read(run, 'reports/translations.json')).translations;
    expect(queue()).toHaveLength(3);
    expect(queue().find(({ lang }: { lang: string }) => lang === 'es')).toMatchObject({
      state: 'queued',
      asked: 'Taller Sur',
      words: expect.any(Number),
      reused: 0,
    });
    run.drop('incoming/eau.es.md', SPANISH);
    await run.untilIdle();
    expect(
      queue()
        .map(({ lang }: { lang: string }) => lang)
        .sort(),
    ).toEqual(['ar', 'en']);
    await run.advanceTo('2026-11-03T08:58:00.000Z');
    const overdue = () => run.notices.filter(({ subject }) => subject.includes('overdue'));
    expect(overdue()).toEqual([]);
    await run.advanceTo('2026-11-03T09:03:00.000Z');
    expect(overdue()).toHaveLength(1);
    expect(overdue()[0]?.text).toContain('.fr-ar.xlf');
    expect(desk()).toContain('<strong>overdue</strong>');
    await run.advanceTo('2026-11-05T09:00:00.000Z');
    expect(overdue()).toHaveLength(1);
    run.drop('incoming/eau.kill.txt', 'The figures are wrong.');
    await run.untilIdle();
    expect(queue()).toEqual([]);
    expect(desk()).toContain('No translation is asked for.');
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('is asked for no more once it is killed', async () => {
    const run = await open();
    run.drop('incoming/eau.fr.md', french());
    run.drop('incoming/eau.es.md', SPANISH);
    await run.untilIdle();
    run.drop('incoming/eau.kill.txt', 'The figures are wrong.');
    await run.untilIdle();
    expect(await jobs(run)).toEqual(['ar cancelled', 'en cancelled', 'es published']);
    expect(files(run)).toEqual([]);
    expect((await page(run, '/es/2026/11/el-agua-potable-llega-a-las-aldeas-de-la-costa/')).status).toBe(410);
  });
});

it('killed with four languages out and two asked for leaves nothing up, nothing open, and takes nothing more', async () => {
  const wide = join(home, 'wide.json');
  const languages = ['en', 'fr', 'es', 'ar', 'pt', 'ru'];
  writeFileSync(
    wide,
    JSON.stringify({ ...JSON.parse(readFileSync(newsroomFile, 'utf8')), languages, translation: { policies: [{ languages }] } }),
  );
  const run = await openNewsroom({ newsroomFile: wide });
  const texts = {
    fr: '# Le port rouvre après la tempête\n\nLe port rouvre lundi.\n',
    en: '# The port opens again after the storm\n\nThe port opens again on Monday.\n',
    es: '# El puerto reabre tras la tormenta\n\nEl puerto reabre el lunes.\n',
    ar: '# الميناء يعاود العمل بعد العاصفة\n\nيعاود الميناء العمل يوم الاثنين.\n',
  };
  run.drop('incoming/port.fr.md', texts.fr);
  await run.untilIdle();
  const portuguese = askedFor(run, 'pt')
    .replace(/(<target state="needs-translation">)Le port rouvre après la tempête</, '$1O porto reabre depois da tempestade<')
    .replace(/(<target state="needs-translation">)Le port rouvre lundi\.</, '$1O porto reabre na segunda-feira.<');
  for (const lang of ['en', 'es', 'ar'] as const) run.drop(`incoming/port.${lang}.md`, texts[lang]);
  await run.untilIdle();
  expect(await jobs(run)).toEqual(['ar published', 'en published', 'es published', 'pt queued', 'ru queued']);
  const paths = [...new Set(run.events.map(({ url }) => new URL(url).pathname))];
  expect(paths).toHaveLength(4);
  for (const path of paths) expect((await page(run, path)).status).toBe(200);
  run.drop('incoming/port.kill.txt', 'The port stays closed.');
  await run.untilIdle();
  for (const path of paths) expect((await page(run, path)).status).toBe(410);
  expect(await jobs(run)).toEqual(['ar published', 'en published', 'es published', 'pt cancelled', 'ru cancelled']);
  run.drop('translations/in/port.pt.xlf', portuguese);
  await run.untilIdle();
  expect((await run.uploads()).at(-1)?.row).toMatchObject({ outcome: 'rejected', problems: ['translation-over'] });
  expect([run.failures, run.deadLetters()]).toEqual([[], []]);
});

/** What a Spanish translator would make of the file: each French sentence has one of its own. */
const SENTENCES: [string, string][] = [
  ['L’eau potable arrive dans les villages côtiers', 'El agua potable llega a las aldeas de la costa'],
  ['PHNOM PENH, 2 novembre 2026 – L’eau potable est arrivée cette semaine dans quarante villages de la côte, a annoncé le bureau national de l’organisation.', 'PHNOM PENH, 2 de noviembre de 2026 – El agua potable llegó esta semana a cuarenta aldeas de la costa, anunció la oficina nacional de la organización.'],
  ['PHNOM PENH, 2 novembre 2026', 'PHNOM PENH, 2 de noviembre de 2026'],
  ['Les trois districts l’avaient demandée.', 'Los tres distritos la habían pedido.'],
  ['« Nous l’attendions depuis les tempêtes », a dit Dara Sok, cheffe du bureau, au ', '«La esperábamos desde las tormentas», dijo Dara Sok, jefa de la oficina, en el '],
]; // biome-ignore format: a table
const translate = (file: string, sentences = SENTENCES): string =>
  sentences.reduce(
    (text, [from, to]) =>
      text.replaceAll(
        new RegExp(`(<target state="needs-translation">)${from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=<)`, 'g'),
        `$1${to}`,
      ),
    file,
  );
const SPANISH_PAGE = '/es/2026/11/el-agua-potable-llega-a-las-aldeas-de-la-costa/';
const askedFor = (run: Embedded, lang: string): string => read(run, files(run).find((key) => key.endsWith(`-${lang}.xlf`)) ?? '');
const card = (run: Embedded, name: string) => JSON.parse(read(run, `reports/translations/in/${name}.json`));

describe('a translation that comes back', () => {
  it('is an edition like any other: page, feeds, alert, linked both ways, and its job is done', async () => {
    const run = await open({ subscribers: [{ email: 'reader@example.org', languages: ['es'], countries: [], topics: [], frequency: 'immediate', policy: 'each', timeZone: 'Europe/Madrid' }] }); // biome-ignore format: a row
    run.drop('incoming/eau.fr.md', french());
    await run.untilIdle();
    const back = translate(askedFor(run, 'es'));
    run.drop('translations/in/aldeas.xlf', back, 'AWS:translator');
    await run.untilIdle();
    expect((await run.uploads()).at(-1)?.row).toMatchObject({ outcome: 'published', lang: 'es', principal: 'AWS:translator' });
    const { status, text } = await page(run, SPANISH_PAGE);
    expect(status).toBe(200);
    expect(text).toContain('Los tres distritos la habían pedido.');
    expect(text).toContain('hreflang="fr">Idioma original: francés</a>');
    expect((await page(run, '/fr/2026/11/l-eau-potable-arrive-dans-les-villages-cotiers/')).text).toContain(SPANISH_PAGE);
    expect((await page(run, '/feeds/es/atom.xml')).text).toContain('El agua potable llega');
    expect(
      run
        .mails()
        .map(({ raw }) => String(raw))
        .join(''),
    ).toContain('reader@example.org');
    expect(await jobs(run)).toEqual(['ar queued', 'en queued', 'es published']);
    expect(card(run, 'aldeas.xlf')).toMatchObject({ outcome: 'published', problems: [] });
    // Nobody is asked for it any more.
    expect(files(run).filter((key) => key.includes('.fr-es.'))).toEqual([]);
    expect(files(run)).toHaveLength(4);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
    // The same file again changes nothing.
    run.drop('translations/in/aldeas again.xlf', back);
    await run.untilIdle();
    expect((await run.uploads()).at(-1)?.row?.outcome).toBe('duplicate');
  });

  it.each([
    [
      'a telephone number',
      (text: string) => text.replace(/(<target[^>]*>«La esperábamos.*?)12 34/s, '$112 43'),
      'segment-markup',
    ],
    [
      'a quotation',
      (text: string) => text.replace('«La esperábamos desde las tormentas»', 'La esperábamos desde las tormentas'),
      'segment-differs',
    ],
    ['a figure', (text: string) => text.replace('cuarenta aldeas', '14 aldeas'), 'segment-differs'],
    ['a date', (text: string) => text.replace('2 de noviembre de 2026 – El', '2 de diciembre de 2026 – El'), 'segment-differs'],
    [
      'a sentence',
      (text: string) => text.replace(/<trans-unit[^>]*>\s*<source>Les trois.*?<\/trans-unit>/s, ''),
      'segment-missing',
    ],
  ])('that changes %s is refused, and names the sentence', async (_, change, code) => {
    const run = await open();
    run.drop('incoming/eau.fr.md', french());
    await run.untilIdle();
    const right = translate(askedFor(run, 'es'));
    expect(change(right)).not.toBe(right);
    run.drop('translations/in/eau.es.xlf', change(right));
    await run.untilIdle();
    expect((await run.uploads()).at(-1)?.row).toMatchObject({ outcome: 'rejected', problems: expect.arrayContaining([code]) });
    expect(card(run, 'eau.es.xlf').problems[0]).toMatchObject({
      code,
      params: { paragraph: expect.any(Number), sentence: expect.any(Number) },
    });
    expect((await page(run, SPANISH_PAGE)).status).toBe(404);
    expect(await jobs(run)).toEqual(['ar queued', 'en queued', 'es queued']);
    run.drop('translations/in/eau.es.xlf', right);
    await run.untilIdle();
    expect((await page(run, SPANISH_PAGE)).status).toBe(200);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('in part is kept, and whole with the rest', async () => {
    const run = await open();
    run.drop('incoming/eau.fr.md', french());
    await run.untilIdle();
    const file = askedFor(run, 'es');
    run.drop('translations/in/one.xlf', translate(file, SENTENCES.slice(0, 2)));
    await run.untilIdle();
    expect((await run.uploads()).at(-1)?.row).toMatchObject({ outcome: 'translation', problems: ['translation-partial'] });
    expect(await jobs(run)).toEqual(['ar queued', 'en queued', 'es in_progress']);
    run.drop('translations/in/two.xlf', translate(file, SENTENCES.slice(2)));
    await run.untilIdle();
    expect((await page(run, SPANISH_PAGE)).text).toContain('El agua potable llegó esta semana');
    expect(await jobs(run)).toEqual(['ar queued', 'en queued', 'es published']);
  });

  it('in another language than it says is held, as a document would be', async () => {
    const run = await open();
    run.drop('incoming/eau.fr.md', french());
    await run.untilIdle();
    const english: [string, string][] = [
      ['L’eau potable arrive dans les villages côtiers', 'Drinking water reaches the villages on the coast'],
      ['PHNOM PENH, 2 novembre 2026 – L’eau potable est arrivée cette semaine dans quarante villages de la côte, a annoncé le bureau national de l’organisation.', 'PHNOM PENH, 2 November 2026 – Drinking water has reached forty villages along the coast this week, the country office of the organisation announced.'],
      ['PHNOM PENH, 2 novembre 2026', 'PHNOM PENH, 2 November 2026'],
      ['Les trois districts l’avaient demandée.', 'The three districts had asked for it after the storms of last year.'],
      ['« Nous l’attendions depuis les tempêtes », a dit Dara Sok, cheffe du bureau, au ', '“We had been waiting for it since the storms,” said Dara Sok, who is the head of the office, on '],
    ]; // biome-ignore format: a table
    run.drop('translations/in/eau.xlf', translate(askedFor(run, 'es'), english));
    await run.untilIdle();
    expect(card(run, 'eau.xlf')).toMatchObject({ outcome: 'held', problems: [{ code: 'language-mismatch', params: { declared: 'es', detected: 'en' } }] }); // biome-ignore format: a row
    expect(run.events.filter(({ lang }) => lang === 'es')).toEqual([]);
    run.drop('translations/in/eau.xlf', translate(askedFor(run, 'es')));
    await run.untilIdle();
    expect((await page(run, SPANISH_PAGE)).status).toBe(200);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('waits for the embargo of its original', async () => {
    const run = await open();
    run.drop('incoming/eau.fr.md', french('embargo: 2026-11-05T10:00:00+01:00'));
    await run.untilIdle();
    run.drop('translations/in/eau.xlf', translate(askedFor(run, 'es')));
    await run.untilIdle();
    expect((await run.uploads()).at(-1)?.row).toMatchObject({ outcome: 'embargoed', dueAt: '2026-11-05T09:00:00.000Z' });
    expect(await jobs(run)).toEqual(['ar queued', 'en queued', 'es accepted']);
    await run.advanceTo('2026-11-05T08:59:59.000Z');
    expect((await page(run, SPANISH_PAGE)).status).toBe(404);
    await run.advanceTo('2026-11-05T09:00:20.000Z');
    expect((await page(run, SPANISH_PAGE)).status).toBe(200);
  });

  it('and waits for the embargo is held when its original changes before: nobody reads or is mailed the old figure', async () => {
    const run = await open({ subscribers: [{ email: 'reader@example.org', languages: ['es'], countries: [], topics: [], frequency: 'immediate', policy: 'each', timeZone: 'Europe/Madrid' }] }); // biome-ignore format: a row
    const embargo = 'embargo: 2026-11-05T10:00:00+01:00';
    run.drop('incoming/eau.fr.md', french(embargo));
    await run.untilIdle();
    run.drop('translations/in/eau.xlf', translate(askedFor(run, 'es')));
    await run.untilIdle();
    run.drop('incoming/eau.fr.md', french(embargo).replace('Les trois districts', 'Les quatre districts'));
    await run.untilIdle();
    expect(card(run, 'eau.xlf')).toMatchObject({ outcome: 'held' });
    const html = read(run, 'reports/translations/in/eau.xlf.html');
    expect(html).toContain(
      'The original (French) has changed since this was translated, for example: “Les quatre districts l’avaient demandée.”',
    );
    expect(html).toContain('translations/in/eau.xlf.accept.txt');
    expect(await jobs(run)).toEqual(['ar queued', 'en queued', 'es queued stale']);
    await run.advanceTo('2026-11-05T09:00:30.000Z');
    expect((await page(run, '/fr/2026/11/l-eau-potable-arrive-dans-les-villages-cotiers/')).text).toContain('quatre districts');
    expect((await page(run, SPANISH_PAGE)).status).toBe(404);
    expect(run.mails()).toEqual([]);
    run.drop(
      'translations/in/eau.xlf',
      translate(askedFor(run, 'es'), [
        ...SENTENCES,
        ['Les quatre districts l’avaient demandée.', 'Los cuatro distritos la habían pedido.'],
      ]),
    );
    await run.untilIdle();
    const { text } = await page(run, SPANISH_PAGE);
    expect(text).toContain('Los cuatro distritos la habían pedido.');
    // Readers never saw what was corrected.
    expect(text).not.toContain('se ha corregido');
    expect(run.mails()).toHaveLength(1);
    expect(run.events.map(({ event }) => event)).not.toContain('TranslationStale');
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('after a minor change asks for the changed sentence only, takes the others as they were, and tells no reader', async () => {
    const run = await open();
    run.drop('incoming/eau.fr.md', french());
    await run.untilIdle();
    run.drop('translations/in/eau.xlf', translate(askedFor(run, 'es')));
    await run.untilIdle();
    run.drop('incoming/eau.fr.md', french('minor: true').replace('Les trois districts', 'Les quatre districts'));
    await run.untilIdle();
    expect(await jobs(run)).toEqual(['ar queued', 'en queued', 'es queued stale']);
    expect((await page(run, SPANISH_PAGE)).text).not.toContain('se ha corregido');
    const mailed = run.mails().length;
    const file = askedFor(run, 'es');
    const open_ = [...file.matchAll(/<source>([^<]*)<\/source>\s*<target state="needs-translation"/g)].map(
      ([, source = '']) => source,
    );
    expect(open_).toEqual(['Les quatre districts l’avaient demandée.']);
    run.drop(
      'translations/in/eau.xlf',
      translate(file, [['Les quatre districts l’avaient demandée.', 'Los cuatro distritos la habían pedido.']]),
    );
    await run.untilIdle();
    const { text } = await page(run, SPANISH_PAGE);
    expect(text).toContain('Los cuatro distritos la habían pedido.');
    expect(text).not.toContain('corregido');
    expect(run.mails()).toHaveLength(mailed);
    expect(run.events.map(({ event }) => event)).not.toContain('TranslationStale');
    expect(run.events.at(-1)).toMatchObject({ lang: 'es', event: 'ReleaseUpdated' });
    expect(await jobs(run)).toEqual(['ar queued', 'en queued', 'es published']);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('after a correction brings its note, and asks for no more than what was changed', async () => {
    const run = await open();
    run.drop('incoming/eau.fr.md', french());
    await run.untilIdle();
    run.drop('translations/in/eau.xlf', translate(askedFor(run, 'es')));
    await run.untilIdle();
    run.drop('incoming/eau.fr.md', french('correction: Quatre districts, et non trois.').replace('Les trois', 'Les quatre'));
    await run.untilIdle();
    expect(run.events.filter(({ event }) => event === 'TranslationStale')).toMatchObject([
      { lang: 'es', version: 1, priority: 'normal', url: `https://news.example.org${SPANISH_PAGE}` },
    ]);
    const file = askedFor(run, 'es');
    const changed = ['Quatre districts, et non trois.', 'Les quatre districts l’avaient demandée.'];
    const asked = [...file.matchAll(/<source>([^<]*)<\/source>\s*<target state="needs-translation"/g)].map(
      ([, text = '']) => text,
    );
    expect(asked).toEqual(changed);
    // Nobody in Arabic has read what it corrects.
    expect(askedFor(run, 'ar')).not.toContain('et non trois');
    run.drop(
      'translations/in/eau.xlf',
      translate(file, [
        ['Quatre districts, et non trois.', 'Cuatro distritos, y no tres.'],
        ['Les quatre districts l’avaient demandée.', 'Los cuatro distritos la habían pedido.'],
      ]),
    );
    await run.untilIdle();
    const { text } = await page(run, SPANISH_PAGE);
    expect(text).toContain('Corrección: Cuatro distritos, y no tres.');
    expect(text).not.toContain('se ha corregido');
    expect(run.events.at(-1)).toMatchObject({ event: 'ReleaseCorrected', lang: 'es' });
    expect(await jobs(run)).toEqual(['ar queued', 'en queued', 'es published']);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('late, in the wrong place or not what it says is refused with a report, and never lost', async () => {
    const run = await open();
    run.drop('incoming/eau.fr.md', french());
    await run.untilIdle();
    const right = translate(askedFor(run, 'es'));
    run.drop('translations/in/a.xlf', right.replaceAll('target-language="es"', 'target-language="pt"'));
    run.drop(
      'translations/in/b.xlf',
      right.replace(/product-name="[^"]*"/, 'product-name="82f8599e-4d07-536d-bef8-22b0c04e7d1f"'),
    );
    run.drop('translations/in/c.xlf', right.slice(0, -100));
    run.drop('translations/in/d.xlf', right.replace('?>', '?><!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>'));
    run.drop('translations/in/e.docx', 'no');
    run.drop('translations/in/f.xlf', '');
    const unit = /<trans-unit[^>]*>\s*<source>Les trois.*?<\/trans-unit>/s.exec(right)?.[0] ?? '';
    run.drop('translations/in/g.xlf', right.replace(unit, `${unit}${unit.replace('Los tres', 'Los otros')}`));
    run.drop('translations/in/h.xlf', right.replaceAll(/<trans-unit id="s/g, '<trans-unit id="t'));
    run.drop(
      'translations/in/i.xlf',
      right.replace('</source>', `</source>${'<note>'.repeat(100_000)}${'</note>'.repeat(100_000)}`),
    );
    run.drop('translations/in/j.xlf', right.replace('</body>', `${unit.replaceAll('id="s', 'id="z').repeat(100_000)}</body>`));
    run.drop('translations/in/k.xlf', right.replace('<mrk mtype="protected">', '<mrk mtype="protected"'));
    run.drop('translations/in/l.xlf', `${right}\0`);
    await run.untilIdle();
    run.drop('incoming/eau.kill.txt', 'The figures are wrong.');
    await run.untilIdle();
    run.drop('translations/in/late.xlf', right);
    await run.untilIdle();
    const said = Object.fromEntries((await run.uploads()).map(({ key, row }) => [key.split('/').at(-1), row?.problems.join()]));
    expect(said).toMatchObject({
      'a.xlf': 'translation-language',
      'b.xlf': 'translation-unknown',
      'c.xlf': 'translation-unreadable',
      'd.xlf': 'translation-unreadable',
      'e.docx': 'translation-unreadable',
      'f.xlf': 'translation-unreadable',
      'g.xlf': 'segment-broken',
      'h.xlf': 'segment-broken',
      'i.xlf': 'translation-unreadable',
      'j.xlf': 'too-large',
      'k.xlf': 'translation-unreadable',
      'l.xlf': 'translation-unreadable',
      'late.xlf': 'translation-over',
    });
    for (const name of ['a.xlf', 'e.docx', 'late.xlf']) expect(card(run, name).outcome).toBe('rejected');
    expect((await page(run, SPANISH_PAGE)).status).toBe(404);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});

describe('what was translated before', () => {
  const next = (text: string): string => text.replace('# L’eau potable arrive', '# L’électricité arrive aussi');
  const known = (file: string): string[] =>
    [...file.matchAll(/<alt-trans origin="([^"]*)"[^>]*>\s*<target>([^<]*)/g)].map(
      ([, origin, target]) => `${origin}: ${target}`,
    );

  it('in a past release is filled in and says where from, once readers have it', async () => {
    const run = await open();
    run.drop('incoming/eau.fr.md', french('embargo: 2026-11-03T10:00:00+01:00'));
    await run.untilIdle();
    run.drop('translations/in/eau.xlf', translate(askedFor(run, 'es')));
    await run.untilIdle();
    expect(run.account.s3.list(run.landmarks.archive, 'memory/')).toEqual([]);
    await run.advanceTo('2026-11-03T09:01:00.000Z');
    run.drop('incoming/courant.fr.md', next(french()));
    await run.untilIdle();
    const file = read(run, files(run).find((key) => key.includes('electricite') && key.endsWith('-es.xlf')) ?? '');
    expect(known(file)).toContain('eau, 2026-11-03: Los tres distritos la habían pedido.');
    if (!withoutSchema) expect(complaintsAbout(file)).toBe('');
    const job = JSON.parse(read(run, 'reports/translations.json')).translations.find(
      ({ lang, out }: { lang: string; out: string }) => lang === 'es' && out.includes('electricite'),
    );
    expect(job.reused).toBeGreaterThan(job.words);
    run.drop(
      'translations/in/courant.xlf',
      translate(file, [
        ['L’électricité arrive aussi dans les villages côtiers', 'La electricidad también llega a las aldeas de la costa'],
      ]),
    );
    await run.untilIdle();
    expect((await run.uploads()).at(-1)?.row?.outcome).toBe('published');
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('in a release that was killed is not', async () => {
    const run = await open();
    run.drop('incoming/eau.fr.md', french());
    await run.untilIdle();
    run.drop('translations/in/eau.xlf', translate(askedFor(run, 'es')));
    await run.untilIdle();
    run.drop('incoming/eau.kill.txt', 'The figures are wrong.');
    await run.untilIdle();
    run.drop('incoming/courant.fr.md', next(french()));
    await run.untilIdle();
    run.drop('incoming/courant.fr.accept.txt', 'Another release, in the words of the one that was killed.');
    await run.untilIdle();
    const file = read(run, files(run).find((key) => key.includes('electricite') && key.endsWith('-es.xlf')) ?? '');
    expect(file).toContain('Les trois districts');
    expect(known(file)).toEqual([]);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});

it('without a policy nobody is asked, and nothing is written', async () => {
  const run = await openNewsroom();
  run.drop('incoming/water.md', releaseAbout('Clean water'));
  await run.untilIdle();
  expect(await outcomes(run)).toEqual({ 'water.md': 'published' });
  expect(await jobs(run)).toEqual(['ar needed', 'es needed', 'fr needed']);
  expect(files(run)).toEqual([]);
});
