import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import { filesBelow } from '../../local/newsroom/files-below.ts';
import { copyOfTree } from './copy-of-tree.ts';

/** The three files that the guide in CONTRIBUTING begins a language with, as small as they can be. */
const READING = `import type { ReadingPack } from '../reading-pack.ts';

export default {
  time: { beforeHour: ['alle', 'alle ore'] },
  places: {},
  dateline: {},
  embargo: {
    embargo: ['embargo', 'sotto embargo'],
    asksToWait: [/(?<!\\p{L})non (?:pubblicare|diffondere)(?!\\p{L}).{0,20}(?:prima|fino)(?!\\p{L})/u],
    bound: ['prima', 'fino'],
    vocabularyWords: 'da di del dal il la le alle ore prima fino non',
    publishingWords: 'pubblicare diffondere pubblicazione diffusione',
    negation: ['non'],
  },
} satisfies ReadingPack;
`;
const NAMES = `import type { PlaceNames } from '../place-names.ts';

export default { cities: 'IT Pontremoli; Rome/Roma' } satisfies PlaceNames;
`;
/** What readers see: the English words, but for those by which the page is known. */
const READERS = `import english from '../en/readers.ts';
import type { ReadersPack } from '../readers-pack.ts';

export default {
  ...english,
  pages: { ...english.pages, newsroom: 'Sala stampa', types: { ...english.pages.types, release: 'Comunicato stampa' } },
} satisfies ReadersPack;
`;

const TEXT = `Il ponte di pietra riapre dopo la piena

PONTREMOLI, 12 gennaio 2026 – Il ponte di pietra ha riaperto questa mattina dopo la piena, e duecento famiglie lo attraversano di nuovo per andare al mercato, ha annunciato la cooperativa che lo ha riparato.

I lavori sono durati quattro mesi. Le pietre sono state raccolte nel letto del fiume e rimesse una per una al loro posto da trenta muratori della valle.
`;

const WAITING = `Da non diffondere prima di martedì

Sessanta caprai portano il latte in una cooperativa nuova

PONTREMOLI, 12 gennaio 2026 – Sessanta caprai della valle portano da oggi il latte in una cooperativa nuova, che ne fa formaggio e paga ogni settimana, ha detto la presidente nella sala del mercato.
`;

// The code as it is, with one folder more, and a newsroom that publishes in its language.
const FOLDERS = ['shared', 'functions', 'infra', 'local'];
const tree = copyOfTree('toy-language', [...FOLDERS, 'package.json', 'tsconfig.json']);
const preview = async (to: string): Promise<string> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--import',
      'tsx',
      'local/commands/preview.ts',
      'in',
      '--out',
      to,
      '--newsroom',
      'newsroom.json',
      '--at',
      '2026-01-13T08:00:00Z',
    ],
    { cwd: tree, env: { ...process.env, NO_COLOR: '1' } },
  );
  return stdout;
};
const filesOf = (root: string): Record<string, string> =>
  Object.fromEntries(
    FOLDERS.flatMap((folder) => filesBelow(join(root, folder)).map((path) => `${folder}/${path}`)).map((path) => [
      path,
      readFileSync(join(root, path), 'utf8'),
    ]),
  );

beforeAll(() => {
  const newsroom = readNewsroom(ownNewsroomFile);
  newsroom.organisation.name.it = 'Soccorso Porto Azzurro';
  newsroom.languages.push('it');
  writeFileSync(join(tree, 'newsroom.json'), JSON.stringify(newsroom));
  mkdirSync(join(tree, 'in'));
  writeFileSync(join(tree, 'in/ponte.it.txt'), TEXT);
  writeFileSync(join(tree, 'in/attesa.it.txt'), WAITING);
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** The outcome of a file and what it is told, by its line in the summary of a preview. */
const lineOf = (file: string, summary: string): string => summary.split('\n').find((line) => line.startsWith(file)) ?? '';

const addFolder = (): void => {
  mkdirSync(join(tree, 'shared/languages/it'), { recursive: true });
  for (const [file, text] of Object.entries({ reading: READING, names: NAMES, readers: READERS }))
    writeFileSync(join(tree, `shared/languages/it/${file}.ts`), text);
};

describe('a folder more in shared/languages', () => {
  it('is a language that is read and spoken, and no other file says so', async () => {
    const without = await preview('without');
    expect(lineOf('ponte.it.txt', without)).toMatch(/ held .* language-unread/);
    expect(lineOf('attesa.it.txt', without)).not.toContain('embargo-line');

    const before = filesOf(process.cwd());
    addFolder();
    const other = Object.entries(filesOf(tree)).flatMap(([path, text]) => (before[path] === text ? [] : [path]));
    expect(other.sort()).toEqual(['names', 'readers', 'reading'].map((file) => `shared/languages/it/${file}.ts`));

    // Its line that asks to wait is held, and a release goes out unasked: its date and its place are read, and its page speaks it.
    const withIt = await preview('with');
    expect(lineOf('attesa.it.txt', withIt)).toMatch(/ held .* embargo-line/);
    expect(lineOf('ponte.it.txt', withIt)).toMatch(/ published /);
    const path = filesBelow(join(tree, 'with')).find((file) => /^site\/it\/2026\/01\/[^/]+\/index\.html$/.test(file));
    const page = readFileSync(join(tree, 'with', path ?? ''), 'utf8');
    expect(page).toContain('<html lang="it" dir="ltr">');
    expect(page).toMatch(/Comunicato stampa[\s\S]*12 gennaio 2026[\s\S]*Italia/);
    expect(readFileSync(join(tree, 'with/site/it/index.html'), 'utf8')).toContain('Sala stampa');
  });

  it('is told to the bundles', async () => {
    addFolder();
    const { bundling } = (await import(join(tree, 'infra/bundling.ts'))) as {
      bundling: { define: { LANGUAGE_FOLDERS: string } };
    };
    expect(JSON.parse(bundling.define.LANGUAGE_FOLDERS)).toMatchObject({
      reading: expect.arrayContaining(['it']),
      names: expect.arrayContaining(['it']),
      readers: expect.arrayContaining(['it']),
    });
  });
});
