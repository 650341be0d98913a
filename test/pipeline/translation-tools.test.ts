import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { paragraphOf, withCell, withRows, zipOf } from '../unit/translation/as-tools-write.ts';
import { openNewsroom, page } from './newsroom-run.ts';

const home = mkdtempSync(join(tmpdir(), 'newsroom-'));
afterAll(() => rmSync(home, { recursive: true }));
const newsroomWith = (name: string, more: object): string => {
  const file = join(home, `${name}.json`);
  writeFileSync(file, JSON.stringify({ ...readNewsroom(ownNewsroomFile), ...more }));
  return file;
};
const all = { translation: { policies: [{ languages: ['en', 'es'], files: ['xliff', 'xliff-2.1', 'docx'] }] } };
const newsroomFile = newsroomWith('all', all);

const SENTENCES: [french: string, spanish: string][] = [
  ['L’eau potable arrive dans les villages côtiers', 'El agua potable llega a las aldeas de la costa'],
  ['L’eau potable est arrivée cette semaine dans quarante villages de la côte.', 'El agua potable llegó esta semana a cuarenta aldeas de la costa.'],
  ['Les trois districts l’avaient demandée.', 'Los tres distritos la habían pedido.'],
]; // biome-ignore format: a table
const FRENCH = `# ${SENTENCES[0]?.[0]}\n\n${SENTENCES[1]?.[0]} ${SENTENCES[2]?.[0]}\n`;
const PAGE = '/es/2026/11/el-agua-potable-llega-a-las-aldeas-de-la-costa/';

const files = (run: Embedded): string[] => run.account.s3.list(run.landmarks.newsroom, 'translations/out/').map(({ key }) => key);
const bytesOf = (run: Embedded, key: string): Uint8Array =>
  run.account.s3.get(run.landmarks.newsroom, key)?.bytes ?? new Uint8Array();
const read = (run: Embedded, key: string): string => String(run.account.s3.get(run.landmarks.newsroom, key)?.bytes);
const asked = (run: Embedded, ending: string): string => files(run).find((key) => key.endsWith(ending)) ?? '';
const card = (run: Embedded, name: string) => JSON.parse(read(run, `reports/translations/in/${name}.json`));
const translate = (file: string): string =>
  SENTENCES.reduce((text, [from, to]) => text.replaceAll(new RegExp(`(<target[^>]*>)${from}`, 'g'), `$1${to}`), file);
/** The file without anything by which it says what it is: what tools write anew. */
const stripped = (file: string): string =>
  file
    .replace(/<header>.*<\/header>/s, '')
    .replaceAll(/ (?:product-name|product-version|date|tool-id|target-language|source-language)="[^"]*"/g, '')
    .replace(/ original="[^"]*"/, ' original="C:\\work\\file.xlf"');

const opened = async (file = newsroomFile): Promise<Embedded> => {
  const run = await openNewsroom({ newsroomFile: file });
  run.drop('incoming/eau.fr.md', FRENCH);
  await run.untilIdle();
  return run;
};
const isSpanish = async (run: Embedded): Promise<void> => {
  const { status, text } = await page(run, PAGE);
  expect([status, text.includes('Los tres distritos la habían pedido.')]).toEqual([200, true]);
  expect([run.failures, run.deadLetters()]).toEqual([[], []]);
};

describe('a policy that asks with more than XLIFF 1.2', () => {
  it('has each file written, named in the notice and on the desk page, and all of them removed when the job ends', async () => {
    const run = await opened();
    const endings = ['.docx', '.html', '.xlf', '.xliff-2.1.xlf'];
    const name = asked(run, '.fr-es.html').replace(/\.html$/, '');
    expect(files(run).filter((key) => key.includes('.fr-es.'))).toEqual(endings.map((ending) => `${name}${ending}`));
    const notice = run.notices.find(({ subject }) => subject.includes('asked for'))?.text ?? '';
    const desk = read(run, 'reports/index.html');
    for (const ending of ['.docx', '.xlf', '.xliff-2.1.xlf'])
      for (const said of [notice, desk]) expect(said).toContain(`${name.split('/').at(-1)}${ending}`);
    run.drop('translations/in/aldeas.xlf', translate(read(run, `${name}.xliff-2.1.xlf`)));
    await run.untilIdle();
    expect(card(run, 'aldeas.xlf')).toMatchObject({ outcome: 'published', problems: [] });
    await isSpanish(run);
    expect(files(run).filter((key) => key.includes('.fr-es.'))).toEqual([]);
    expect(files(run)).toHaveLength(4);
  });

  it('gets the Word table back, filled in, as the edition', async () => {
    const run = await opened();
    const filled = withRows(bytesOf(run, asked(run, '.fr-es.docx')), (row) => {
      const said = SENTENCES.find(([french]) => row.includes(`>${french}<`));
      return said ? withCell(row, 2, paragraphOf(said[1])) : row;
    });
    run.drop('translations/in/tabla-de-ana.docx', filled, 'AWS:translator');
    await run.untilIdle();
    expect(card(run, 'tabla-de-ana.docx')).toMatchObject({ outcome: 'published', problems: [] });
    await isSpanish(run);
  });
});

describe('a file that tools have taken its marks from', () => {
  it.each(['es-ES', 'es-419', 'ES_mx', 'spa'])('is the language that was asked for when it says %s', async (tag) => {
    const run = await opened();
    const back = translate(read(run, asked(run, '.fr-es.xlf'))).replace('target-language="es"', `target-language="${tag}"`);
    run.drop('translations/in/aldeas.xlf', back.replace('source-language="fr"', 'source-language="fr-FR"'));
    await run.untilIdle();
    expect(card(run, 'aldeas.xlf')).toMatchObject({ outcome: 'published' });
    await isSpanish(run);
  });

  it('is not the language that was asked for when the newsroom publishes that one by itself, or it is another', async () => {
    const languages = ['fr', 'en', 'pt', 'pt-BR'];
    const run = await opened(newsroomWith('both', { languages, translation: { policies: [{ languages: ['pt', 'pt-BR'] }] } }));
    const back = read(run, asked(run, '.fr-pt.xlf'));
    const said = async (tag: string): Promise<string> => {
      run.drop(`translations/in/${tag}.xlf`, back.replace('target-language="pt"', `target-language="${tag}"`));
      await run.untilIdle();
      return card(run, `${tag}.xlf`)
        .problems.map(({ code }: { code: string }) => code)
        .join();
    };
    expect([await said('pt-BR'), await said('es'), await said('pt-PT')]).toEqual([
      'translation-language',
      'translation-language',
      'translation-partial',
    ]);
    // Without a job, the language says which is meant: exactly, before a form of it.
    const mute = back
      .replaceAll(/ (?:original|job-id)="[^"]*"/g, '')
      .replaceAll(/<note from="dateline">Dateline job.*?<\/note>/g, '');
    run.drop('translations/in/mute.xlf', mute.replace('target-language="pt"', 'target-language="pt-BR"'));
    await run.untilIdle();
    expect(card(run, 'mute.xlf').problems).toMatchObject([{ code: 'translation-partial' }]);
    expect(card(run, 'mute.xlf')).toMatchObject({ lang: 'pt-BR' });
  });

  it.each<[string, (run: Embedded, file: string) => [name: string, content: string]]>([
    ['its note', (_, file) => ['a.xlf', file.replaceAll(/ (?:original|job-id|product-name|product-version)="[^"]*"/g, '')]],
    [
      'the number of its job',
      (_, file) => ['a.xlf', stripped(file).replace('C:\\work\\file.xlf', /original="([^"]*)"/.exec(file)?.[1] ?? '')],
    ],
    [
      'its own name',
      (run, file) => [
        asked(run, '.fr-es.xlf').split('/').at(-1) ?? '',
        stripped(file).replaceAll(/<source>L’eau/g, '<source> L’eau'),
      ],
    ],
    [
      'a name that a tool made of it',
      (run, file) => [`${asked(run, '.fr-es.xlf').split('/').at(-1)}_spa-ES.xliff`, stripped(file)],
    ],
    [
      'the name of what it was made of',
      (run, file) => ['a.xlf', stripped(file).replace('file.xlf', asked(run, '.fr-es.xlf').split('/').at(-1) ?? '')],
    ],
    ['its words, and its language', (_, file) => ['a.xlf', stripped(file).replace('<file', '<file target-language="es-ES"')]],
  ])('finds its job by %s', async (_, change) => {
    const run = await opened();
    const [name, content] = change(run, translate(read(run, asked(run, '.fr-es.xlf'))));
    run.drop(`translations/in/${name}`, content, 'AWS:translator');
    await run.untilIdle();
    expect(card(run, name)).toMatchObject({ outcome: 'published', problems: [] });
    await isSpanish(run);
  });

  it('finds no job by words that were asked for in several languages, and says what is missing', async () => {
    const run = await opened();
    const file = translate(read(run, asked(run, '.fr-es.xlf')));
    run.drop('translations/in/which.xlf', stripped(file));
    run.drop(
      'translations/in/wrong.xlf',
      file.replaceAll(/(original|job-id|product-name)="[^"]*"/g, '$1="0b7f3c1e-0000-5000-8000-000000000001"'),
    );
    run.drop('translations/in/2026-11-03-other.fr-es.xlf', stripped(file).replaceAll('<source>', '<source>Autre '));
    await run.untilIdle();
    expect(card(run, 'which.xlf').problems).toMatchObject([{ code: 'translation-unmarked', params: { name: 'which.xlf' } }]);
    expect(read(run, 'reports/translations/in/which.xlf.html')).toContain('Give it the name of the file in translations/out/');
    expect(card(run, 'wrong.xlf').problems).toMatchObject([{ code: 'translation-unknown' }]);
    expect(card(run, '2026-11-03-other.fr-es.xlf').problems).toMatchObject([{ code: 'translation-unmarked' }]);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});

describe('what is packed or is no translation', () => {
  it('has every file of a zip taken by itself, with a report of its own that an editor may answer', async () => {
    const run = await opened();
    const [spanish, english] = ['.fr-es.xlf', '.fr-en.xlf'].map((ending) => read(run, asked(run, ending)));
    const zip = zipOf({
      'es/aldeas.xlf': translate(spanish ?? '').replace('cuarenta aldeas', '14 aldeas'),
      'en/villages.xlf': english ?? '',
      'en/broken.xlf': '<xliff',
      '__MACOSX/es/._aldeas.xlf': 'x',
    });
    run.drop('translations/in/batch.zip', zip, 'AWS:translator');
    await run.untilIdle();
    expect(card(run, 'batch.zip').problems).toMatchObject([
      {
        code: 'package-opened',
        params: { count: 3, files: 'batch.zip/es/aldeas.xlf · batch.zip/en/villages.xlf · batch.zip/en/broken.xlf' },
      },
    ]);
    expect(card(run, 'batch.zip/en/villages.xlf').problems).toMatchObject([{ code: 'translation-partial' }]);
    expect(card(run, 'batch.zip/en/broken.xlf').problems).toMatchObject([
      { code: 'translation-unreadable', params: { reason: 'illFormed' } },
    ]);
    expect(card(run, 'batch.zip/es/aldeas.xlf').problems).toMatchObject([{ code: 'segment-differs' }]);
    run.drop('translations/in/batch.zip/es/aldeas.xlf.accept.txt', 'The figure is right.', 'AWS:editor');
    await run.untilIdle();
    expect(card(run, 'batch.zip/es/aldeas.xlf')).toMatchObject({ outcome: 'published' });
    expect((await page(run, PAGE)).text).toContain('14 aldeas');
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('names the tool or the format, and what to send', async () => {
    const run = await opened();
    const sent: Record<string, [content: string | Uint8Array, code: string, what: string]> = {
      'a.sdlppx': ['PK', 'translation-format', 'This is a package of Trados (.sdlppx), and packages are not opened.'],
      'b.tmx': ['<tmx/>', 'translation-format', 'This is a memory or a list of terms (TMX, .tmx), and no translation.'],
      'c.pdf': ['%PDF', 'translation-format', 'Files of the type .pdf are not read as translations.'],
      'd.docx': [zipOf({ 'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>' }), 'translation-unreadable', 'This Word document does not have the table that was sent.'],
      'e.zip': [zipOf({ 'x.zip': 'x' }), 'translation-unreadable', 'There is no file in this zip'],
      'f.zip': [zipOf({ 'bomb.xlf': new Uint8Array(30_000_000) }), 'translation-unreadable', 'The file holds more than any translation does.'],
      'g.zip': [zipOf({ [`${'long'.repeat(250)}.xlf`]: '<xliff/>', 'a.xlf': '<xliff/>' }), 'translation-unreadable', 'can do harm'],
      'h.sdlxliff': ['<!DOCTYPE xliff><xliff/>', 'translation-unreadable', 'can do harm'],
      'i.po': ['Bonjour', 'translation-unreadable', 'This is not a PO file.'],
    }; // biome-ignore format: a table
    for (const [name, [content]] of Object.entries(sent)) run.drop(`translations/in/${name}`, content);
    await run.untilIdle();
    for (const [name, [, code, what]] of Object.entries(sent)) {
      expect([name, card(run, name).problems.map((one: { code: string }) => one.code)]).toEqual([name, [code]]);
      expect(read(run, `reports/translations/in/${name}.html`).replaceAll(/<\/?bdi[^>]*>|[\u2066-\u2069]/g, '')).toContain(what);
    }
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});
