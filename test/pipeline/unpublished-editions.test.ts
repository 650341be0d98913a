import { describe, expect, it } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { editionUrn, releaseIdOf } from '../../shared/release/identity.ts';
import { tries } from '../tries.ts';
import { cardOf, openNewsroom, page, pass, releaseAbout } from './newsroom-run.ts';

const SITE = 'https://news.example.org';
const T = '2026-11-02T11:00:00.000Z';

const reader = (lang: string) => ({
  email: `${lang}@example.org`,
  languages: [lang],
  countries: [],
  topics: [],
  frequency: 'immediate' as const,
  policy: 'first' as const,
});

const drop = async (run: Embedded, name: string, content: string): Promise<void> => {
  run.drop(`incoming/${name}`, content);
  await run.untilIdle();
};

const english = (front: readonly string[] = [], above = ''): string =>
  [
    ...(front.length > 0 ? ['---', ...front, '---', ''] : []),
    ...(above ? [above, ''] : []),
    '# Quorvan bridges open across the northern delta',
    '',
    'KAMPOT, 2 November 2026 – The Quorvan bridges open this week across the northern delta, and the families of forty villages no longer wait for the ferry, said the country office.',
  ].join('\n');

const french = (front: readonly string[] = [], above = ''): string =>
  [
    ...(front.length > 0 ? ['---', ...front, '---', ''] : []),
    ...(above ? [above, ''] : []),
    '# Les ponts du Zembrin ouvrent dans le nord du delta',
    '',
    'KAMPOT, 2 novembre 2026 – Les ponts du Zembrin ouvrent cette semaine dans le nord du delta, et les familles de quarante villages n’attendent plus le bac, a annoncé le bureau de l’organisation dans le pays.',
  ].join('\n');

const spanish = (front: readonly string[] = []): string =>
  [
    ...(front.length > 0 ? ['---', ...front, '---', ''] : []),
    '# Los puentes del Drosqual abren en el norte del delta',
    '',
    'KAMPOT, 2 de noviembre de 2026 – Los puentes del Drosqual abren esta semana en el norte del delta, y las familias de cuarenta aldeas ya no esperan el transbordador, informó la oficina de la organización en el país.',
  ].join('\n');

/** All that others than the desk can get hold of: the site, what was said on the bus, mails. */
const publicBytes = (run: Embedded): string =>
  [
    ...run.account.s3
      .list(run.landmarks.site, '')
      .map(({ key }) => `${key}\n${run.account.s3.get(run.landmarks.site, key)?.bytes}`),
    JSON.stringify(run.events),
    ...run.mails().map(({ raw }) => raw.toString('latin1')),
  ].join('\n');

/** The ways in which an edition is not public; `name` is what its language calls it. */
const states: Record<string, (run: Embedded, write: typeof english, lang: string) => Promise<void>> = {
  'with an embargo': (run, write, lang) => drop(run, `delta.${lang}.md`, write([`embargo: ${T}`])),
  'with a date to come': (run, write, lang) => drop(run, `delta.${lang}.md`, write([`date: ${T}`])),
  'under an embargo that came first': async (run, write, lang) => {
    await drop(run, `delta.${lang}.embargo.txt`, `${T} The minister.`);
    await drop(run, `delta.${lang}.md`, write());
  },
  'that is a draft': (run, write, lang) => drop(run, `delta.${lang}.md`, write(['draft: true'])),
  'with an embargo in words': (run, write, lang) => drop(run, `delta.${lang}.md`, write([], 'EMBARGOED UNTIL Monday noon')),
  'that is another story': async (run, write, lang) => {
    await drop(run, `delta.${lang}.md`, write(['draft: true']));
    await drop(run, `delta.${lang}.md`, releaseAbout('Warm clothing', { front: [`lang: ${lang}`] }));
  },
  'whose newer file could not be read': async (run, write, lang) => {
    await drop(run, `delta.${lang}.md`, write([`embargo: ${T}`]));
    await drop(run, `delta.${lang}.md`, write(['embargo: soon']));
  },
  'that was withdrawn before its time': async (run, write, lang) => {
    await drop(run, `delta.${lang}.md`, write([`embargo: ${T}`]));
    await drop(run, `delta.${lang}.withdraw.txt`, 'Not agreed.');
  },
  'that was killed before its time': async (run, write, lang) => {
    await drop(run, `delta.${lang}.md`, write([`embargo: ${T}`]));
    await drop(run, `delta.${lang}.kill.txt`, 'Never agreed.');
  },
  'that was killed while it was held': async (run, write, lang) => {
    await drop(run, `delta.${lang}.md`, write(['draft: true']));
    await drop(run, `delta.${lang}.kill.txt`, 'Never agreed.');
  },
};

/** What is secret, and a word that must not be read anywhere: each state is tried in one language or in both. */
const SECRETS = [
  ['en', english, 'quorvan'],
  ['fr', french, 'zembrin'],
] as const;
const BOTH = tries('SECRETS', { sample: 1, full: 2 }) > 1;
const secretsOf = (state: string) =>
  SECRETS.filter((_, index) => BOTH || index === Object.keys(states).indexOf(state) % SECRETS.length);

describe('of an edition that is not public', () => {
  const release = releaseIdOf(SITE, 'delta', 1);

  it.each(Object.keys(states))('%s, the languages that are public betray nothing', async (state) => {
    for (const [secret, write, word] of secretsOf(state)) {
      const run = await openNewsroom({ subscribers: ['en', 'fr', 'es'].map(reader) });
      // The public one says that it translates the secret one, and is written again after that one came.
      const front = ['release: delta', `translationOf: ${secret}`];
      await drop(run, 'bridges.es.md', spanish(front));
      await states[state]?.(run, write, secret);
      await drop(run, 'bridges.es.md', spanish([...front, 'countries: KH', 'minor: true']));
      await drop(run, 'bridges.es.md', spanish([...front, 'countries: KH', 'topics: water', 'correction: Falta el tema.']));
      // A correction may have to wait for the secret; these do not.
      await drop(run, 'delta.es.withdraw.txt', 'Se revisa.');
      await drop(run, 'delta.es.restore.txt', 'Revisado.');
      await drop(run, 'rice.md', releaseAbout('Seed rice'));
      await run.advanceTo('2026-11-02T10:59:59.000Z');

      const said = publicBytes(run).toLowerCase();
      expect(said).toContain('drosqual');
      expect(run.events.map(({ event }) => event)).toContain('ReleaseRestored');
      const id = editionUrn(release, secret).slice('urn:uuid:'.length);
      const needles = [word, id, '"translationofwork"', 'class="origin"'];
      expect([secret, needles.filter((needle) => said.includes(needle.toLowerCase()))]).toEqual([secret, []]);
      expect(run.deadLetters()).toEqual([]);
    }
  });

  it('a translation names the original once that is public, and no more once it is killed', async () => {
    const run = await openNewsroom();
    const address = '/es/2026/11/los-puentes-del-drosqual-abren-en-el-norte-del-delta/';
    const shows = async (): Promise<boolean> => /translationOfWork/.test((await page(run, address)).text);
    await drop(run, 'bridges.es.md', spanish(['release: delta', 'translationOf: en']));
    expect(await shows()).toBe(false);
    await drop(run, 'delta.md', english());
    expect(await shows()).toBe(true);
    await drop(run, 'delta.en.kill.txt', 'The bridges are closed.');
    expect([await shows(), (await page(run, address)).text.includes(editionUrn(release, 'en'))]).toEqual([false, false]);
  });

  it('a mail links to no language that was killed', async () => {
    const run = await openNewsroom({ subscribers: [reader('es')] });
    await drop(run, 'delta.md', english());
    await drop(run, 'bridges.es.md', spanish(['release: delta']));
    await drop(run, 'delta.en.kill.txt', 'The bridges are closed.');
    await drop(run, 'bridges.es.md', spanish(['release: delta', 'correction: Son treinta aldeas.']));
    const [first, second] = run.mails().map(({ raw }) => raw.toString('latin1'));
    expect(first).toContain('/en/2026/11/quorvan-bridges');
    expect(second).toBeDefined();
    expect(second).not.toContain('/en/2026/11/quorvan-bridges');
  });
});

describe('of what is withdrawn before it was public', () => {
  const said = (run: Embedded): boolean => /quorvan/i.test(publicBytes(run));
  const card = (run: Embedded, name: string) => {
    const { outcome, problems } = cardOf(run, name);
    return [outcome, ...problems.map(({ code }: { code: string }) => code).filter((code: string) => !code.startsWith('no-'))];
  };

  it('nothing is said at its time, and all of it once it is restored', async () => {
    const run = await openNewsroom({ subscribers: [reader('en')] });
    await drop(run, 'delta.md', english([`embargo: ${T}`]));
    await drop(run, 'delta.withdraw.txt', 'Not agreed.\nnote: The bridges are not safe.');
    expect(card(run, 'delta.md')).toEqual(['held', 'release-withdrawn']);
    expect(card(run, 'delta.withdraw.txt')).toEqual(['command', 'release-withdrawn']);
    expect(cardOf(run, 'delta.withdraw.txt').effects).toMatchObject([{ lang: 'en', was: 'waiting' }]);
    await run.advanceTo('2026-11-02T12:00:00.000Z');
    const desk = run.account.s3.get(run.landmarks.newsroom, 'reports/index.html');
    expect([said(run), run.events, run.mails(), String(desk?.bytes)]).toEqual([
      false,
      [],
      [],
      expect.stringContaining('delta.restore.txt'),
    ]);
    await drop(run, 'delta.restore.txt', 'Agreed.');
    await pass(run, 120);
    expect(run.events.map(({ event }) => event)).toEqual(['ReleasePublished']);
    expect([said(run), run.mails().length, card(run, 'delta.md')]).toEqual([true, 1, ['published']]);
    expect(publicBytes(run)).not.toContain('not safe');
    expect([card(run, 'delta.restore.txt'), run.deadLetters()]).toEqual([['command'], []]);
    expect(cardOf(run, 'delta.restore.txt').effects).toMatchObject([{ lang: 'en', was: 'let out' }]);
  });

  it('a language that was not out yet is kept from readers with its release, and is news when that is restored', async () => {
    const run = await openNewsroom({ subscribers: [reader('en'), reader('es')] });
    await drop(run, 'bridges.es.md', spanish(['release: delta']));
    await drop(run, 'delta.withdraw.txt', 'Not agreed.');
    await drop(run, 'delta.md', english());
    await pass(run, 120);
    expect([card(run, 'delta.md'), said(run)]).toEqual([['held', 'release-withdrawn', 'original-assumed'], false]);
    expect(await run.get('/es/2026/11/los-puentes-del-drosqual-abren-en-el-norte-del-delta/')).toMatchObject({ status: 200 });
    await drop(run, 'delta.restore.txt', 'Agreed.');
    await pass(run, 120);
    expect(run.events.map(({ event, lang }) => `${event} ${lang}`).sort()).toEqual([
      'ReleasePublished en',
      'ReleasePublished es',
      'ReleaseRestored es',
      'ReleaseWithdrawn es',
    ]);
    expect(run.mails().filter(({ to }) => to[0] === 'en@example.org')).toHaveLength(1);
    expect(run.deadLetters()).toEqual([]);
  });
});

describe('an address', () => {
  const address = '/en/2026/11/clean-water-reaches-the-coastal-villages/';
  const other = (front: readonly string[] = []) =>
    releaseAbout('Clean water', {
      front: [...front, 'type: statement'],
      more: ' The wells were dug by hand, by the neighbours, in a month.',
    });
  const pathsOf = (run: Embedded): string[] => run.events.map(({ url }) => url.replace(SITE, ''));

  it.each([
    ['under an embargo', `embargo: ${T}`],
    ['that is a draft', 'draft: true'],
    ['killed before its time', `embargo: ${T}`, 'kill'],
  ])('is not kept by a release %s: whoever is public first has it', async (_, line, then?: string) => {
    const run = await openNewsroom();
    await drop(run, 'secret.md', releaseAbout('Clean water', { front: [line] }));
    if (then) await drop(run, 'secret.kill.txt', 'Never agreed.');
    // The wording is another, so that it is no copy; the headline is the same.
    await drop(run, 'open.md', other(['title: Clean water reaches the coastal villages', 'countries: KH']));
    if (run.events.length === 0) await drop(run, 'open.accept.txt', 'It is another release.');
    expect(pathsOf(run)).toEqual([address]);
    if (line.startsWith('draft')) await drop(run, 'secret.accept.txt', 'Agreed.');
    await run.advanceTo('2026-11-02T11:00:15.000Z');
    const [, late] = pathsOf(run);
    if (then) expect(late).toBeUndefined();
    else {
      expect(late).toMatch(/^\/en\/2026\/11\/clean-water-reaches-the-coastal-villages-[0-9a-f]{8}\/$/);
      const { status, text } = await page(run, late ?? '');
      expect([status, text.includes(`<link rel="canonical" href="${SITE}${late}">`)]).toEqual([200, true]);
    }
    expect(run.deadLetters()).toEqual([]);
  });

  it('of two releases that come out in the same instant is that of one of them, and both are out', async () => {
    const run = await openNewsroom();
    run.drop('incoming/one.md', releaseAbout('Clean water', { front: [`embargo: ${T}`] }));
    await run.untilIdle();
    await drop(run, 'two.md', other([`embargo: ${T}`]));
    if ((await run.uploads()).at(-1)?.row?.outcome === 'held') await drop(run, 'two.accept.txt', 'It is another release.');
    await run.advanceTo('2026-11-02T11:00:15.000Z');
    await run.untilIdle();
    const paths = pathsOf(run).sort((one, other) => one.length - other.length);
    expect(paths).toEqual([address, expect.stringMatching(/villages-[0-9a-f]{8}\/$/)]);
    expect((await Promise.all(paths.map((path) => page(run, path)))).map(({ status }) => status)).toEqual([200, 200]);
  });

  it('follows the month in which a release comes out', async () => {
    const run = await openNewsroom();
    await drop(run, 'water.md', releaseAbout('Clean water', { front: [`embargo: ${T}`] }));
    await drop(run, 'water.embargo.txt', '2026-12-01T09:00:00Z The minister is late.');
    await run.advanceTo('2026-12-01T09:00:15.000Z');
    expect(pathsOf(run)).toEqual(['/en/2026/12/clean-water-reaches-the-coastal-villages/']);
  });
});
