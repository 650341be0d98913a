import { describe, expect, test } from 'vitest';
import { commandNames, commandTable, reviewNames } from '../../../shared/release/command-table.ts';
import { readKey } from '../../../shared/release/object-key.ts';

const languages = ['en', 'fr', 'pt-BR'];
const read = (name: string) => readKey(`incoming/${name}`, languages);
const code = (name: string): string => {
  const reading = read(name);
  return reading.kind === 'faulty' ? (reading.problems[0]?.code ?? '') : reading.kind;
};

describe('an object key', () => {
  test('names a release by its path and name, in NFC, whatever the case of its ending', () => {
    expect(read('2026/Communique\u0301.MD')).toMatchObject({
      kind: 'document',
      releaseKey: '2026/Communiqué',
      extension: 'md',
      bundle: false,
    });
    expect(read('a+b & c%20d.md')).toMatchObject({ releaseKey: 'a+b & c%20d' });
    expect(read('بيان صحفي.txt')).toMatchObject({ releaseKey: 'بيان صحفي' });
  });

  test('carries a language only where the newsroom publishes it', () => {
    expect(read('clinic.fr.md')).toMatchObject({ releaseKey: 'clinic', lang: 'fr' });
    expect(read('clinic.FR.md')).toMatchObject({ releaseKey: 'clinic', lang: 'fr' });
    expect(read('clinic.pt_br.txt')).toMatchObject({ releaseKey: 'clinic', lang: 'pt-BR' });
    expect(read('clinic.cp1252.txt')).toMatchObject({ releaseKey: 'clinic.cp1252' });
    expect(read('clinic.cp1252.txt')).not.toHaveProperty('lang');
    expect(read('clinic.de.md')).toMatchObject({ releaseKey: 'clinic.de' });
  });

  test('that is a language in a folder is a member of that folder’s bundle', () => {
    expect(read('2026-clinic/fr.md')).toMatchObject({ releaseKey: '2026-clinic', lang: 'fr', bundle: true });
    expect(read('2026-clinic/release.yaml')).toEqual({ kind: 'manifest', releaseKey: '2026-clinic' });
    expect(read('fr.md')).toMatchObject({ releaseKey: 'fr', bundle: false });
    expect(read('2026-clinic/de.md')).toMatchObject({ releaseKey: '2026-clinic/de', bundle: false });
  });

  test.each([
    ['clinic.kill.txt', { command: 'kill', releaseKey: 'clinic' }],
    ['2026/clinic.fr.withdraw.txt', { command: 'withdraw', releaseKey: '2026/clinic', lang: 'fr' }],
    ['2026-clinic.restore.txt', { command: 'restore', releaseKey: '2026-clinic' }],
    ['clinic.accept.txt', { command: 'accept', releaseKey: 'clinic' }],
  ])('%s is a command', (name, expected) => {
    expect(read(name)).toEqual({ kind: 'command', ...expected });
  });

  test.each([
    'clinic.KILL.txt',
    'clinic.kill.TXT',
    'clinic.Kill.md',
    'clinic.kill.docx',
    'clinic.kill.txt.txt',
    'clinic.kill (1).txt',
    'kill.txt',
    'folder/kill.txt',
  ])('%s looks like a command, acts as none and is never published', (name) => {
    expect(code(name)).toBe('command-name');
  });

  test.each([
    ['clinic.killed.txt', 'clinic.kill.txt'],
    ['2026/clinic.fr.Kil.txt', 'clinic.fr.kill.txt'],
    ['clinic.withdrawn.txt', 'clinic.withdraw.txt'],
    ['clinic.withdrawal (2).txt', 'clinic.withdraw.txt'],
    ['clinic.widthdraw.txt', undefined],
    ['clinic.witdraw.txt', 'clinic.withdraw.txt'],
    ['clinic.restored.txt.txt', 'clinic.restore.txt'],
    ['killed.txt', 'name.kill.txt'],
    ['clinic.skill.txt', undefined],
    ['many-killed.txt', undefined],
    ['clinic.killed.md', undefined],
  ])('%s is near the name of the command %s', (name, meant) => {
    expect(read(name)).toMatchObject(meant ? { problems: [{ code: 'command-name', params: { meant } }] } : { kind: 'document' });
  });

  test.each([
    ['2026/clinic-fr.md', '2026/clinic', 'fr'],
    ['clinic_fr.md', 'clinic', 'fr'],
    ['clinic-in-fr.md', 'clinic-in', 'fr'],
    ['clinic_pt_br.md', 'clinic', 'pt-BR'],
    ['clinic-pt-BR.md', 'clinic', 'pt-BR'],
    ['clinic (fr).md', 'clinic', 'fr'],
    ['clinic – FR.md', 'clinic', 'fr'],
    ['clinic FR.md', 'clinic', 'fr'],
  ])('%s may be %s in %s, which its text says', (name, releaseKey, lang) => {
    expect(read(name)).toMatchObject({ kind: 'document', alike: { releaseKey, lang } });
    expect(read(name)).not.toHaveProperty('lang');
  });

  test.each(['clinic-de.md', 'clinic fr.md', 'clinicfr.md', '-fr.md', 'clinic.fr.md', 'clinic-fr-2.md'])('%s may not', (name) => {
    expect(read(name)).not.toHaveProperty('alike');
  });

  test.each([
    'clinic-kill.txt',
    'clinic_removed.md',
    'clinic retract.docx',
    'kill-clinic.txt',
    'clinic.remove.md',
    'refugees-return.txt',
  ])('%s may be a command, which its text says', (name) => {
    expect(read(name).kind).toBe('document');
    expect(read(name)).toHaveProperty('like');
  });

  test.each(['skills.txt', 'the-cancellation.md', 'killing-fields.md', 'repeal.txt', 'un-delegation.md'])(
    '%s is none',
    (name) => {
      expect(read(name)).toMatchObject({ kind: 'document' });
      expect(read(name)).not.toHaveProperty('like');
    },
  );

  test.each(commandNames)('reads .%s.txt, of a release and of one language', (command) => {
    expect(read(`clinic.${command}.txt`)).toEqual({ kind: 'command', command, releaseKey: 'clinic' });
    expect(read(`2026/clinic.fr.${command}.txt`)).toEqual({ kind: 'command', command, releaseKey: '2026/clinic', lang: 'fr' });
  });

  test.each(reviewNames)('reads .%s.txt beside a returned translation', (review) => {
    const returned = 'translations/in/2026/clinic.es.XLIFF';
    expect(readKey(`${returned}.${review}.txt`, languages)).toEqual({ kind: 'review', review, returned });
  });

  const spellings = (name: string) => [
    `clinic.${name}.txt`,
    `clinic.${name.toUpperCase()}.txt`,
    `clinic.${name}.TXT`,
    `clinic.${name}.md`,
    `clinic.${name}.docx`,
    `clinic.fr.${name}.txt.txt`,
    `clinic.${name} (1).txt`,
    `${name}.txt`,
    `2026/clinic/${name}.txt`,
  ];
  const only = (folder: string) => (name: string) => !commandTable.some((row) => row.name === name && row.folder !== folder);

  test.each(reviewNames.filter(only('returned')).flatMap(spellings))('%s is for translations/in/ and says so', (name) => {
    expect(read(name)).toEqual({
      kind: 'faulty',
      problems: [
        { code: 'command-elsewhere', weight: 'error', params: { name: name.split('/').at(-1), folder: 'translations/in/' } },
      ],
    });
  });

  test.each(commandNames.filter(only('incoming')).map((name) => `clinic.es.xlf.${name}.txt`))(
    '%s is for incoming/ and says so',
    (name) => {
      const problem = { code: 'command-elsewhere', weight: 'error', params: { name, folder: 'incoming/' } };
      expect(readKey(`translations/in/${name}`, languages)).toEqual({ kind: 'faulty', problems: [problem] });
    },
  );

  test('of a returned translation is a translator’s own business', () => {
    expect(readKey('translations/in/wells.correct.es.xlf', languages).kind).toBe('document');
    expect(readKey('translations/in/wells.embargo.xlf', languages).kind).toBe('document');
  });

  test.each([
    '',
    'folder/',
    '~$clinic.docx',
    '.~lock.clinic.odt#',
    '.DS_Store',
    '._clinic.docx',
    '__MACOSX/._clinic.docx',
    '__MACOSX/clinic.md',
    'Thumbs.db',
    'desktop.ini',
    'clinic.docx.filepart',
    '.clinic.docx.part',
    'clinic.docx.crdownload',
    'clinic.tmp',
  ])('%j is left behind by a program and ignored', (name) => {
    expect(read(name).kind).toBe('ignored');
  });

  test.each([
    ['2026-clinic/annex.pdf', '2026-clinic'],
    ['2026-clinic/annexes/annex.pdf', '2026-clinic/annexes'],
  ])('%s is kept beside its release', (name, releaseKey) => {
    expect(read(name)).toEqual({ kind: 'asset', releaseKey });
  });

  test.each([
    ['clinic.jpg', ['clinic']],
    ['clinic-2.png', ['clinic-2', 'clinic']],
    ['clinic (3).webp', ['clinic (3)', 'clinic']],
    ['clinic.fr.jpeg', ['clinic']],
    ['clinic.fr-2.jpeg', ['clinic.fr-2', 'clinic']],
    ['2026-clinic/photo.jpg', ['2026-clinic/photo', '2026-clinic']],
    ['2026-clinic/Photo 1 (légende).JPG', ['2026-clinic/Photo 1 (légende)', '2026-clinic']],
    ['clinic.heic', ['clinic']],
    ['2026-clinic/drawing.svg', ['2026-clinic/drawing', '2026-clinic']],
  ])('%s is a picture that may belong to %j', (name, names) => {
    expect(read(name)).toEqual({ kind: 'picture', names, file: name.slice(name.lastIndexOf('/') + 1) });
  });

  test.each([
    ['clinic.doc', 'type-save-as-docx'],
    ['clinic.docm', 'type-save-as-docx'],
    ['2026-clinic/clinic.rtf', 'type-save-as-docx'],
    ['clinic.pdf', 'type-pdf'],
    ['clinic.exe', 'type-unsupported'],
    ['clinic.docx.exe', 'type-unsupported'],
    ['clinic', 'type-unsupported'],
    ['release.yaml', 'manifest-alone'],
    ['.md', 'key-empty'],
    ['.fr.md', 'key-empty'],
    ['folder/.txt', 'key-empty'],
    ['../outgoing/x.md', 'key-path'],
    ['a/./x.md', 'key-path'],
    ['a//x.md', 'key-path'],
    ['a\u0007.md', 'key-path'],
    ['clinic\u202Etxt.md', 'key-path'],
  ])('%s is refused: %s', (name, expected) => {
    expect(code(name)).toBe(expected);
  });

  test('that a browser numbered gets a remark and is read all the same', () => {
    expect(read('Clinic (FINAL v2) (1).md')).toMatchObject({
      kind: 'document',
      problems: [{ code: 'possible-copy', weight: 'remark' }],
    });
    expect(read('Clinic (FINAL v2).md')).toMatchObject({ problems: [] });
  });

  test('of 1,000 letters is read', () => {
    expect(read(`${'x'.repeat(1000)}.md`).kind).toBe('document');
  });
});

describe('what a newsroom brings for its translators', () => {
  test('is a memory or a glossary by its folder and ending, and no release or command', () => {
    const read = (key: string) => readKey(key, languages);
    expect(read('translations/memory/2019/Old.TMX')).toEqual({ kind: 'knowledge', what: 'memory', name: '2019/Old.TMX' });
    expect(read('translations/glossary/terms.csv')).toEqual({ kind: 'knowledge', what: 'glossary', name: 'terms.csv' });
    expect(read('translations/glossary/terms.tbx')).toMatchObject({ kind: 'knowledge', what: 'glossary' });
    for (const key of ['translations/memory/terms.csv', 'translations/glossary/old.tmx', 'translations/memory/old.kill.txt'])
      expect(read(key)).toMatchObject({ kind: 'faulty', problems: [{ code: 'type-unsupported' }] });
    expect(read('translations/memory/a/../b.tmx')).toMatchObject({ kind: 'faulty', problems: [{ code: 'key-path' }] });
    expect(read('translations/memory/')).toMatchObject({ kind: 'ignored' });
  });
});
