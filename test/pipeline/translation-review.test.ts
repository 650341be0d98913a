import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import type { Embedded, EmbeddedOptions } from '../../local/newsroom/embedded.ts';
import type { HttpResponse } from '../../local/newsroom/in-process.ts';
import { Subscription } from '../../shared/alerts/subscriber.ts';
import { openNewsroom, page } from './newsroom-run.ts';

const home = mkdtempSync(join(tmpdir(), 'newsroom-'));
afterAll(() => rmSync(home, { recursive: true }));
let count = 0;
const openWith = (policy: object, subscribers: Subscription[] = [], more: Partial<EmbeddedOptions> = {}): Promise<Embedded> => {
  const newsroomFile = join(home, `newsroom-${++count}.json`);
  const newsroom = readNewsroom(ownNewsroomFile);
  writeFileSync(
    newsroomFile,
    JSON.stringify({ ...newsroom, translation: { policies: [{ languages: ['fr', 'es'], ...policy }] } }),
  );
  return openNewsroom({ newsroomFile, subscribers, ...more });
};

const FRENCH = [
  '# Douze ponts rouvrent dans la vallée du fleuve',
  '',
  'PARIS, 2 novembre 2026 – 12 ponts rouvrent cette semaine, a annoncé le bureau national. Appelez le +33 1 99 00 12 34.',
].join('\n');
const SENTENCES: [string, string][] = [
  ['Douze ponts rouvrent dans la vallée du fleuve', 'Doce puentes vuelven a abrir en el valle del río'],
  ['PARIS, 2 novembre 2026 – 12 ponts rouvrent cette semaine, a annoncé le bureau national.', 'PARÍS, 2 de noviembre de 2026 – 12 puentes vuelven a abrir esta semana, anunció la oficina nacional.'],
  ['PARIS, 2 novembre 2026', 'PARÍS, 2 de noviembre de 2026'],
  ['Appelez le ', 'Llame al '],
]; // biome-ignore format: a table
const translate = (file: string): string =>
  SENTENCES.reduce(
    (text, [from, to]) => text.replaceAll(`<target state="needs-translation">${from}<`, `<target state="translated">${to}<`),
    file,
  );
const PAGE = '/es/2026/11/doce-puentes-vuelven-a-abrir-en-el-valle-del-rio/';

const files = (run: Embedded): string[] => run.account.s3.list(run.landmarks.newsroom, 'translations/out/').map(({ key }) => key);
const read = (run: Embedded, key: string): string => String(run.account.s3.get(run.landmarks.newsroom, key)?.bytes);
const asked = (run: Embedded): string => read(run, files(run).find((key) => key.endsWith('-es.xlf')) ?? '');
const card = (run: Embedded, name: string) => JSON.parse(read(run, `reports/translations/in/${name}.json`));
const job = async (run: Embedded) =>
  (await run.account.dynamodb.scan(run.landmarks.table)).find(({ sk }) => sk === 'T#es') as Record<string, unknown>;
const status = async (run: Embedded): Promise<number> => (await page(run, PAGE)).status;

const withFrench = async (policy: object, subscribers?: Subscription[]): Promise<Embedded> => {
  const run = await openWith(policy, subscribers);
  run.drop('incoming/ponts.fr.md', FRENCH);
  await run.untilIdle();
  expect(asked(run)).toContain('<source>Douze ponts rouvrent dans la vallée du fleuve</source>');
  return run;
};

describe('a returned translation that was refused', () => {
  it.each([
    ['a figure', (text: string) => text.replace('– 12 puentes', '– 13 puentes')],
    ['a telephone number', (text: string) => text.replace(/(<target[^>]*>Llame al .*?)12 34/s, '$112 43')],
  ])('for %s is taken as it is when an editor says so, with a reason', async (_, change) => {
    const run = await withFrench({});
    const file = change(translate(asked(run)));
    expect(file).not.toBe(translate(asked(run)));
    run.drop('translations/in/puentes.xlf', file, 'AWS:translator');
    await run.untilIdle();
    expect(card(run, 'puentes.xlf')).toMatchObject({ outcome: 'rejected' });
    expect(read(run, 'reports/translations/in/puentes.xlf.html')).toContain('translations/in/puentes.xlf.accept.txt');
    expect(await job(run)).toMatchObject({ state: 'queued' });
    run.drop('translations/in/puentes.xlf.accept.txt', 'The original is wrong and is being corrected.', 'AWS:editor');
    await run.untilIdle();
    expect(card(run, 'puentes.xlf')).toMatchObject({ outcome: 'published', version: 1, problems: [] });
    expect(card(run, 'puentes.xlf.accept.txt')).toMatchObject({
      outcome: 'command',
      command: { name: 'accept', reason: 'The original is wrong and is being corrected.' },
    });
    const { release } = card(run, 'puentes.xlf');
    expect(read(run, `reports/releases/${release}.html`)).toContain('The original is wrong and is being corrected.');
    const feed = (await page(run, '/feeds/es/atom.xml')).text;
    expect(feed).toContain('puentes vuelven a abrir');
    expect(await job(run)).toMatchObject({ state: 'published' });
    expect(read(run, 'reports/index.html')).toContain('Nothing was rejected.');
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('is asked about when its original has changed since, and is out once that is accepted, too', async () => {
    const run = await withFrench({});
    run.drop('translations/in/puentes.xlf', translate(asked(run)).replace('– 12 puentes', '– 13 puentes'));
    await run.untilIdle();
    run.drop('incoming/ponts.fr.md', `---\ncorrection: Treize ponts.\n---\n${FRENCH.replace('– 12 ponts', '– 13 ponts')}`);
    await run.untilIdle();
    run.drop('translations/in/puentes.xlf.accept.txt', 'It was right before the original was.');
    await run.untilIdle();
    // It was accepted for its figures; that the original says others by now is another question.
    expect(await status(run)).toBe(404);
    expect(card(run, 'puentes.xlf')).toMatchObject({ outcome: 'held', problems: expect.arrayContaining([expect.objectContaining({ code: 'translation-stale', params: { lang: 'fr', said: 'PARIS, 2 novembre 2026 – 13 ponts rouvrent cette semaine, a annoncé le bureau national.', count: 1 } })]) }); // biome-ignore format: a row
    expect(await job(run)).toMatchObject({ stale: true, of: 1, version: 2 });
    run.drop('translations/in/puentes.xlf.accept.txt', 'It says thirteen, as the original now does.');
    await run.untilIdle();
    expect(await status(run)).toBe(200);
    expect((await page(run, PAGE)).text).not.toContain('se ha corregido');
    expect(await job(run)).toMatchObject({ state: 'published', of: 2, version: 2 });
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('is not taken where a sentence is missing, where nothing was refused, or after a kill', async () => {
    const run = await withFrench({});
    const right = translate(asked(run));
    const short = right.replace(/<trans-unit[^>]*>\s*<source>Appelez.*?<\/trans-unit>/s, '');
    run.drop('translations/in/a.xlf', short.replace('– 12 puentes', '– 13 puentes'));
    run.drop('translations/in/b.xlf', right.replace('– 12 puentes', '– 13 puentes'));
    await run.untilIdle();
    expect(card(run, 'a.xlf').problems.map(({ code }: { code: string }) => code)).toContain('segment-differs');
    expect(read(run, 'reports/translations/in/a.xlf.html')).not.toContain('.accept.txt');
    expect(read(run, 'reports/translations/in/b.xlf.html')).toContain('b.xlf.accept.txt');
    run.drop('translations/in/a.xlf.accept.txt', 'It is right.');
    run.drop('translations/in/b.accept.txt', 'It is right.');
    run.drop('translations/in/b.xlf.ACCEPT.txt', 'It is right.');
    run.drop('translations/in/c.xlf.accept.txt', 'It is right.');
    run.drop('translations/in/a.xlf.return.txt', '');
    run.drop('incoming/ponts.kill.txt', 'The bridges are closed.');
    await run.untilIdle();
    run.drop('translations/in/b.xlf.accept.txt', 'It is right.');
    run.drop('translations/in/b.xlf.return.txt', 'It is not.');
    await run.advanceTo('2026-11-02T10:00:00.000Z');
    await run.untilIdle();
    const said = Object.fromEntries((await run.uploads()).map(({ key, row }) => [key.split('/').at(-1), row?.problems.join()]));
    expect(said).toMatchObject({
      'a.xlf.accept.txt': 'command-not-applicable',
      'b.accept.txt': 'command-name',
      'b.xlf.ACCEPT.txt': 'command-name',
      'b.xlf.accept.txt': 'killed',
      'a.xlf.return.txt': 'command-empty',
      'b.xlf.return.txt': 'killed',
      'c.xlf.accept.txt': 'command-without-target',
    });
    expect(await status(run)).toBe(404);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});

describe('a translation that the desk reads before it is out', () => {
  it('waits with a preview, and is out when it is accepted', async () => {
    const run = await withFrench({ review: true });
    run.drop('translations/in/puentes.xlf', translate(asked(run)));
    await run.untilIdle();
    expect(card(run, 'puentes.xlf')).toMatchObject({ outcome: 'held', preview: expect.any(String) });
    const html = read(run, 'reports/translations/in/puentes.xlf.html');
    expect(html).toContain('translations/in/puentes.xlf.accept.txt');
    expect(html).toContain('translations/in/puentes.xlf.return.txt');
    // A file of a translator's tool has no front matter.
    expect(html).not.toContain('To change it');
    expect(await job(run)).toMatchObject({ state: 'needs_review' });
    expect(await status(run)).toBe(404);
    run.drop('translations/in/puentes.xlf.accept.txt', 'Read and right.');
    await run.untilIdle();
    expect(await status(run)).toBe(200);
    expect(await job(run)).toMatchObject({ state: 'published' });
    expect(card(run, 'puentes.xlf')).toMatchObject({ outcome: 'published', problems: [] });
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('and was never accepted is no memory: the next file has it to be looked at again, and nothing of it as approved', async () => {
    const run = await withFrench({ review: true });
    run.drop('translations/in/puentes.xlf', translate(asked(run)).replace('vuelven a abrir en', 'NO SE SABE en'));
    await run.untilIdle();
    expect(await job(run)).toMatchObject({ state: 'needs_review' });
    run.drop('incoming/ponts.fr.md', `---\nminor: true\n---\n${FRENCH.replace('– 12 ponts', '– 13 ponts')}`);
    await run.untilIdle();
    expect(card(run, 'puentes.xlf').problems.map(({ code }: { code: string }) => code)).toEqual([
      'translation-review',
      'translation-stale',
    ]);
    const next = asked(run);
    expect(next).toContain('13 ponts');
    expect(next).toMatch(
      /approved="no"[^>]*>\s*<source>Douze ponts[^<]*<\/source>\s*<target state="needs-review-translation">Doce puentes NO SE SABE/,
    );
    expect(next).not.toMatch(/state="signed-off"[^>]*>[^<]*NO SE SABE/);
    run.drop('translations/in/puentes.xlf.return.txt', 'Nobody says that.');
    await run.untilIdle();
    expect(asked(run)).not.toMatch(/state="signed-off"[^>]*>[^<]*NO SE SABE/);
    expect(run.account.s3.list(run.landmarks.archive, 'memory/')).toEqual([]);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('goes back with notes, filled in with what it said, and waits anew when it returns', async () => {
    const run = await withFrench({ review: true });
    run.drop('translations/in/puentes.xlf', translate(asked(run)));
    await run.untilIdle();
    run.drop('translations/in/puentes.xlf.return.txt', 'Please say “la cuenca”.', 'AWS:editor');
    await run.untilIdle();
    expect(card(run, 'puentes.xlf')).toMatchObject({ outcome: 'rejected', problems: [{ code: 'translation-returned' }] });
    expect(read(run, 'reports/translations/in/puentes.xlf.html')).toContain('Please say “la cuenca”.');
    expect(await job(run)).toMatchObject({ state: 'in_progress', note: 'Please say “la cuenca”.' });
    expect(read(run, 'reports/index.html')).toContain('Sent back to the translator.');
    const again = asked(run);
    expect(again).toContain('<note from="dateline">Please say “la cuenca”.</note>');
    expect(again).toContain('state="needs-review-translation">Doce puentes vuelven a abrir en el valle del río<');
    expect(run.notices.filter(({ subject }) => subject.includes('translations'))).toHaveLength(2);
    run.drop('translations/in/puentes.xlf', again.replaceAll('en el valle del río', 'en la cuenca del río'));
    await run.untilIdle();
    expect(await job(run)).toMatchObject({ state: 'needs_review' });
    run.drop('translations/in/puentes.xlf.accept.txt', 'Read and right.');
    await run.untilIdle();
    expect((await page(run, '/es/2026/11/doce-puentes-vuelven-a-abrir-en-la-cuenca-del-rio/')).status).toBe(200);
    expect(await job(run)).not.toHaveProperty('note');
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});

describe('a translation that the desk sent back and that comes as it was', () => {
  it('is no answer: it is refused with what the desk wrote, and stands once the desk says so', async () => {
    const run = await withFrench({ review: true });
    run.drop('translations/in/puentes.xlf', translate(asked(run)));
    await run.untilIdle();
    run.drop('translations/in/puentes.xlf.return.txt', 'Please say “la cuenca”.', 'AWS:editor');
    await run.untilIdle();
    run.drop('translations/in/puentes.xlf', asked(run));
    await run.untilIdle();
    expect(card(run, 'puentes.xlf')).toMatchObject({
      outcome: 'rejected',
      problems: [{ code: 'translation-unchanged', params: { said: 'Please say “la cuenca”.' } }],
    });
    expect(await job(run)).toMatchObject({ state: 'in_progress' });
    run.drop('translations/in/puentes.xlf.accept.txt', 'Right as it is.');
    await run.untilIdle();
    expect(await status(run)).toBe(200);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});

describe('a translation that is finished while its release is withdrawn', () => {
  it.each([{}, { review: true }])('is announced with the restoration: page, event, feed and mail (%j)', async (policy) => {
    const reader = Subscription.parse({ email: 'lectora@example.org', languages: ['es'], frequency: 'immediate' });
    const run = await withFrench(policy, [reader]);
    run.drop('incoming/ponts.withdraw.txt', 'The figures are being checked.');
    await run.untilIdle();
    run.drop('translations/in/puentes.xlf', translate(asked(run)));
    await run.untilIdle();
    run.drop('translations/in/puentes.xlf.accept.txt', 'Read and right.');
    await run.untilIdle();
    expect(await status(run)).toBe(404);
    expect(run.events.filter(({ lang }) => lang === 'es')).toEqual([]);
    run.drop('incoming/ponts.restore.txt', 'They are right.');
    await run.untilIdle();
    expect(await status(run)).toBe(200);
    expect(run.events.filter(({ lang }) => lang === 'es').map(({ event }) => event)).toEqual(['ReleasePublished']);
    expect((await page(run, '/feeds/es/atom.xml')).text).toContain('Doce puentes');
    expect(run.mails().flatMap(({ to }) => to)).toEqual(['lectora@example.org']);
    expect(await job(run)).toMatchObject({ state: 'published' });
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});

describe('whoever is asked and has an address', () => {
  it('is mailed once when asked and once when it is overdue, and not while the desk reads it', async () => {
    const run = await withFrench({
      review: true,
      dueHours: 6,
      languages: ['es', 'en'],
      translators: { es: 'Sur <sur@example.org>', en: 'west@example.org' },
    });
    const mailed = (): unknown[] => run.mails().map(({ to }) => to.join());
    expect(mailed().sort()).toEqual(['sur@example.org', 'west@example.org']);
    const first = String(run.mails().find(({ to }) => to.includes('sur@example.org'))?.raw);
    expect(first).toContain('-es.xlf');
    expect(first).not.toContain('Douze ponts');
    run.drop('translations/in/puentes.xlf', translate(asked(run)));
    run.drop('incoming/ponts.fr.md', `${FRENCH}\n`);
    await run.untilIdle();
    await run.advanceTo('2026-11-02T18:00:00.000Z');
    await run.untilIdle();
    expect(mailed().sort()).toEqual(['sur@example.org', 'west@example.org', 'west@example.org']);
    expect(await job(run)).toMatchObject({ state: 'needs_review', asked: 'Sur' });
    expect(await job(run)).not.toHaveProperty('owes');
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  const mailing = { languages: ['es'], translators: { es: 'sur@example.org' } };

  it('reads nothing in the mail that betrays what is under embargo', async () => {
    const run = await openWith(mailing);
    run.drop('incoming/ponts.fr.md', `---\nembargo: 2026-11-05T10:00:00+01:00\n---\n${FRENCH}`);
    await run.untilIdle();
    const [mail, ...others] = run.mails().map(({ raw }) => String(raw));
    expect(others).toEqual([]);
    expect(mail).toMatch(/translations\/out\//);
    expect(mail).not.toMatch(/pont/i);
  });

  it('is mailed once the mail service is there again, and not twice where nobody knows whether it took the mail', async () => {
    const failing = (
      answer: (next: () => Promise<HttpResponse>) => Promise<HttpResponse>,
    ): NonNullable<EmbeddedOptions['around']> => {
      let failed = false;
      return async ({ operation }, next) => {
        if (operation !== 'SendEmail' || failed) return next();
        failed = true;
        return answer(next);
      };
    };
    for (const around of [
      failing(async () => {
        throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      }),
      failing(async (next) => {
        await next();
        throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
      }),
    ]) {
      vi.spyOn(console, 'error').mockReturnValue();
      const run = await openWith(mailing, [], { around });
      run.drop('incoming/ponts.fr.md', FRENCH);
      await run.untilIdle();
      await run.advanceTo('2026-11-02T09:30:00.000Z');
      await run.untilIdle();
      expect(run.mails()).toHaveLength(1);
      expect(await job(run)).not.toHaveProperty('owes');
      expect(run.deadLetters()).toEqual([]);
    }
  });
});
