import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/release/wording/inline.ts';
import readTable from '../../../shared/translation/formats/docx.ts';
import readPo from '../../../shared/translation/formats/po.ts';
import { noMemory } from '../../../shared/translation/memory.ts';
import { recognisedUnits } from '../../../shared/translation/recognised.ts';
import { type Returned, returned } from '../../../shared/translation/returned.ts';
import { xliff2Document } from '../../../shared/translation/xliff-2-out.ts';
import { readXliff } from '../../../shared/translation/xliff-in.ts';
import { xliffDocument } from '../../../shared/translation/xliff-out.ts';
import { paragraphOf, withCell, withRows, wordTableOf } from './as-tools-write.ts';
import { groups, knowing, orderOf, sent } from './order-of-tests.ts';

const run = promisify(execFile);
const SCHEMAS = '/usr/share/php/Symfony/Component/Translation/Resources/schemas';
const PYTHON = '/usr/bin/python3';
/** Java and Python are slow to start, and this machine may be busy. */
const PATIENCE = 180_000;

/** A suite for what Debian has; skipped, saying so, where it is not installed. */
const withTools = (title: string, ...needed: string[]) => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const missing = needed.filter((name) => !existsSync(name) && !folders.some((folder) => existsSync(join(folder, name))));
  if (missing.length === 0) return describe(title, suites[title]);
  console.info(`Skipped: ${missing.join(', ')} not installed here, so nothing shows that ${title}.`);
  return describe.skip(title, suites[title]);
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-xliff-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const segments = groups.flatMap((group) => group.segments);
const idOf = (text: string): string => segments.find(({ source }) => plainText(source) === text)?.id ?? '';
const take = (file: string): Returned => {
  const document = readXliff(readFileSync(file));
  if (!document.ok) throw new Error(`refused: ${document.reason} ${document.detail}`);
  expect(document).toMatchObject({ job: 'job-1', version: 3, source: 'en', target: 'fr' });
  return returned({ groups, memory: noMemory, from: 'en', to: 'fr' }, document.units);
};

const suites: Record<string, () => void> = {
  'what translators get is XLIFF 1.2 strict': () => {
    it(
      'by its schema',
      async () => {
        for (const name of ['xliff-core-1.2-strict.xsd', 'xml.xsd']) copyFileSync(join(SCHEMAS, name), join(folder, name));
        const schema = join(folder, 'xliff-core-1.2-strict.xsd');
        writeFileSync(schema, readFileSync(schema, 'utf8').replace('http://www.w3.org/2001/xml.xsd', 'xml.xsd'));
        const memory = knowing({ [idOf('Year')]: ['Année'] }, 'earlier version');
        const { due: _, who: __, title: ___, ...least } = orderOf([]);
        const documents = {
          whole: sent,
          remembered: xliffDocument(orderOf(groups, memory)),
          arabic: xliffDocument({ ...orderOf(groups), target: 'ar', notes: ['See "page 3" & <that>.'] }),
          least: xliffDocument(least),
        };
        for (const [name, text] of Object.entries(documents)) {
          const file = join(folder, `${name}.xlf`);
          writeFileSync(file, text);
          await run('xmllint', ['--nonet', '--noout', '--schema', schema, file]);
        }
        const wrong = join(folder, 'wrong.xlf');
        writeFileSync(wrong, sent.replace('needs-translation', 'unheard-of'));
        await expect(run('xmllint', ['--nonet', '--noout', '--schema', schema, wrong])).rejects.toThrow('unheard-of');
      },
      PATIENCE,
    );
  },

  'OmegaT gives back what it was given': () => {
    const omegat = async (name: string, memory: readonly [string, string][]): Promise<string> => {
      const project = join(folder, name);
      for (const part of ['source', 'target', 'tm', 'omegat', 'glossary', 'dictionary'])
        mkdirSync(join(project, part), { recursive: true });
      writeFileSync(join(project, 'source/job.xlf'), sent);
      const folders = ['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'glossary_file', 'dictionary_dir'];
      writeFileSync(
        join(project, 'omegat.project'),
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><omegat><project version="1.0">${folders
          .map((tag) => `<${tag}>__DEFAULT__</${tag}>`)
          .join(
            '',
          )}<source_lang>en</source_lang><target_lang>fr</target_lang><sentence_seg>false</sentence_seg></project></omegat>`,
      );
      writeFileSync(
        join(project, 'omegat/project_save.tmx'),
        `<?xml version="1.0" encoding="UTF-8"?><tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="3.6.0" segtype="paragraph" srclang="en"/><body>${memory
          .map(([one, other]) => `<tu><tuv lang="en"><seg>${one}</seg></tuv><tuv lang="fr"><seg>${other}</seg></tuv></tu>`)
          .join('')}</body></tmx>`,
      );
      await run('omegat', [project, '--mode=console-translate', `--config-dir=${join(folder, 'config')}`], { timeout: PATIENCE });
      return join(project, 'target/job.xlf');
    };

    it(
      'untouched, with every segment as it was',
      async () => {
        expect(take(await omegat('untouched', []))).toEqual(
          returned({ groups, memory: noMemory, from: 'en', to: 'fr' }, readAll()),
        );
      },
      PATIENCE,
    );

    it(
      'translated, although it leaves the state',
      async () => {
        const file = await omegat('translated', [
          ['Press officer', 'Attachée de presse'],
          ['It paid 1,500.50 to &lt;g0&gt;the fund&lt;/g0&gt;.', 'Au &lt;g0&gt;fonds&lt;/g0&gt;, 1 500,50.'],
        ]);
        const { done, problems } = take(file);
        expect(problems).toEqual([]);
        expect(done.get(idOf('Press officer'))).toEqual(['Attachée de presse']);
        expect(done.get(idOf('It paid 1,500.50 to the fund.'))).toEqual(['Au ', { g: '1', children: ['fonds'] }, ', 1 500,50.']);
        expect(done.size).toBe(4);
      },
      PATIENCE,
    );
  },

  'translate-toolkit, which Weblate is made with, gives back what it was given': () => {
    const python = async (script: string): Promise<string> => {
      const [from, to] = [join(folder, 'from.xlf'), join(folder, 'to.xlf')];
      writeFileSync(from, sent);
      await run(PYTHON, [
        '-c',
        `import sys\nfrom translate.storage import xliff\ns = xliff.xlifffile.parsefile(sys.argv[1])\n${script}\ns.savefile(sys.argv[2])`,
        from,
        to,
      ]);
      return to;
    };

    it(
      'untouched, with every segment as it was',
      async () => {
        expect(take(await python(''))).toEqual(returned({ groups, memory: noMemory, from: 'en', to: 'fr' }, readAll()));
      },
      PATIENCE,
    );

    it(
      'translated without approval, with notes',
      async () => {
        const file = await python(`
for u in s.units:
    if u.source == 'Press officer':
        u.target = 'Attachée de presse'
        u.addnote('sure?', 'translator')`);
        const { done, problems } = take(file);
        expect(problems).toEqual([]);
        expect(done.get(idOf('Press officer'))).toEqual(['Attachée de presse']);
        expect(done.size).toBe(3);
      },
      PATIENCE,
    );
  },
};

/** What other programs make of the files that go out beside XLIFF 1.2. */
Object.assign(suites, {
  'XLIFF 2.1 is what its schema says': () => {
    it(
      'with and without what is known',
      async () => {
        for (const name of ['xliff-core-2.0.xsd', 'xml.xsd']) copyFileSync(join(SCHEMAS, name), join(folder, name));
        const schema = join(folder, 'xliff-core-2.0.xsd');
        writeFileSync(schema, readFileSync(schema, 'utf8').replace(/schemaLocation="[^"]*xml\.xsd"/, 'schemaLocation="xml.xsd"'));
        const memory = knowing({ [idOf('Year')]: ['Année'] }, 'earlier version');
        const { due: _, who: __, title: ___, ...least } = orderOf([]);
        const documents = {
          whole2: xliff2Document(orderOf(groups)),
          remembered2: xliff2Document(orderOf(groups, memory)),
          drafted2: xliff2Document({ ...orderOf(groups), drafts: memory, target: 'ar', notes: ['See "page 3" & <that>.'] }),
          least2: xliff2Document({ ...least, groups }),
        };
        for (const [name, text] of Object.entries(documents)) {
          const file = join(folder, `${name}.xlf`);
          writeFileSync(file, text);
          await run('xmllint', ['--nonet', '--noout', '--schema', schema, file]);
        }
        const wrong = join(folder, 'wrong2.xlf');
        writeFileSync(wrong, documents.whole2.replace('state="initial"', 'state="unheard-of"'));
        await expect(run('xmllint', ['--nonet', '--noout', '--schema', schema, wrong])).rejects.toThrow('unheard-of');
      },
      PATIENCE,
    );
  },

  'xliff2po of translate-toolkit makes PO that comes back': () => {
    const back = async (change: (po: string) => string): Promise<Returned> => {
      const [from, to] = [join(folder, 'po-from.xlf'), join(folder, 'po-to.po')];
      writeFileSync(from, sent);
      await run('xliff2po', ['--progress=none', from, to]);
      const read = readPo(new TextEncoder().encode(change(readFileSync(to, 'utf8'))));
      if (!read.ok || 'files' in read) throw new Error('refused');
      return returned({ groups, memory: noMemory, from: 'en', to: 'fr' }, recognisedUnits(read, groups));
    };
    const done = (po: string, from: string, to: string): string =>
      po.replace(`#, fuzzy\nmsgid "${from}"\nmsgstr "${from}"`, `msgid "${from}"\nmsgstr "${to}"`);

    it(
      'untouched: every sentence is open, and each is known',
      async () => {
        const { done: all, open, problems } = await back((po) => po);
        expect(problems).toEqual([]);
        expect(open).toHaveLength(segments.filter(({ fixed }) => !fixed).length);
        expect(all.size).toBe(segments.length - open.length);
      },
      PATIENCE,
    );

    it(
      'translated: what is no longer fuzzy is done, and elements that the converter drops are asked about',
      async () => {
        const {
          done: all,
          doubtful,
          problems,
        } = await back((po) =>
          done(
            done(
              done(po, 'Press officer', 'Attachée de presse'),
              'Call<br />+41 22 345 67 89 or write to press@example.org!',
              'Appelez le<br />+41 22 345 67 89 ou écrivez à press@example.org !',
            ),
            'It paid 1,500.50 to the fund.',
            'Il a versé 1 500,50 au fonds.',
          ),
        );
        expect(all.get(idOf('Press officer'))).toEqual(['Attachée de presse']);
        expect(JSON.stringify(all.get(idOf('Call +41 22 345 67 89 or write to press@example.org!')))).toContain('"ph":"1"');
        expect(problems).toMatchObject([{ code: 'code-missing', id: idOf('It paid 1,500.50 to the fund.') }]);
        expect(doubtful.size).toBe(1);
      },
      PATIENCE,
    );

    it(
      'made XLIFF again by po2xliff, which numbers its units anew and keeps ours beside them',
      async () => {
        const [from, po, to] = [join(folder, 'po-from.xlf'), join(folder, 'po-mid.po'), join(folder, 'po-again.xlf')];
        writeFileSync(from, sent);
        await run('xliff2po', ['--progress=none', from, po]);
        writeFileSync(po, done(readFileSync(po, 'utf8'), 'Press officer', 'Attachée de presse'));
        await run('po2xliff', ['--progress=none', po, to]);
        const read = readXliff(readFileSync(to));
        if (!read.ok) throw new Error(read.detail);
        const { done: all } = returned({ groups, memory: noMemory, from: 'en', to: 'fr' }, recognisedUnits(read, groups));
        expect(all.get(idOf('Press officer'))).toEqual(['Attachée de presse']);
      },
      PATIENCE,
    );
  },

  'LibreOffice opens the Word table and gives it back': () => {
    it(
      'saved anew, with every cell as it was',
      async () => {
        const filled = withRows(wordTableOf(orderOf(groups)), (row, id) =>
          id === idOf('Press officer') ? withCell(row, 2, paragraphOf('Attachée de presse')) : row,
        );
        const file = join(folder, 'table.docx');
        writeFileSync(file, filled);
        const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
        const saved = join(folder, 'saved');
        await run('soffice', [profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', saved, file], {
          timeout: PATIENCE,
        });
        const [before, after] = [file, join(saved, 'table.docx')].map((name) => readTable(readFileSync(name)));
        expect(before).toMatchObject({ ok: true, job: 'job-1', target: 'fr' });
        expect(after).toEqual(before);
      },
      PATIENCE,
    );
  },
});

const readAll = () => {
  const document = readXliff(new TextEncoder().encode(sent));
  return document.ok ? document.units : [];
};

withTools('what translators get is XLIFF 1.2 strict', 'xmllint', SCHEMAS);
withTools('OmegaT gives back what it was given', 'omegat');
withTools(
  'translate-toolkit, which Weblate is made with, gives back what it was given',
  PYTHON,
  '/usr/lib/python3/dist-packages/translate',
);
withTools('XLIFF 2.1 is what its schema says', 'xmllint', join(SCHEMAS, 'xliff-core-2.0.xsd'));
withTools('xliff2po of translate-toolkit makes PO that comes back', 'xliff2po', 'po2xliff');
withTools('LibreOffice opens the Word table and gives it back', 'soffice');
