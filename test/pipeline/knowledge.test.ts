import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import { exportMemory } from '../../local/commands/memory/export-memory.ts';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { EditionRow, HeadRow } from '../../shared/editorial/rows.ts';
import { readTmx } from '../../shared/translation/tmx.ts';
import { complaintsAbout, withoutSchema } from '../unit/translation/strict-xliff.ts';
import { openNewsroom, page } from './newsroom-run.ts';

const home = mkdtempSync(join(tmpdir(), 'newsroom-'));
afterAll(() => rmSync(home, { recursive: true }));
const newsroomFile = join(home, 'newsroom.json');
const newsroom = readNewsroom(ownNewsroomFile);
writeFileSync(
  newsroomFile,
  JSON.stringify({
    ...newsroom,
    organisation: { ...newsroom.organisation, name: { fr: 'Fonds des puits', es: 'Fondo de los pozos' } },
    translation: { policies: [{ languages: ['fr', 'es'] }] },
  }),
);
const read = (run: Embedded, key: string): string => String(run.account.s3.get(run.landmarks.newsroom, key)?.bytes);
const asked = (run: Embedded): string =>
  read(
    run,
    run.account.s3.list(run.landmarks.newsroom, 'translations/out/').find(({ key }) => key.endsWith('-es.xlf'))?.key ?? '',
  );
const card = (run: Embedded, name: string) => JSON.parse(read(run, `reports/translations/${name}.json`));

const memoryOf = (run: Embedded) => {
  const { s3, dynamodb } = run.account;
  const { archive, table } = run.landmarks;
  return exportMemory({
    keysBelow: async (prefix) => s3.list(archive, prefix).map(({ key }) => key),
    read: async (key) => {
      const found = s3.get(archive, key);
      return found && { text: String(found.bytes), etag: '' };
    },
    readRelease: async (release) => {
      const rows = (await dynamodb.scan(table)).filter(({ pk }) => pk === `R#${release}`);
      const of = (prefix: string) => rows.filter(({ sk }) => String(sk).startsWith(prefix));
      return {
        head: HeadRow.parse(of('HEAD')[0]),
        editions: of('E#').map((row) => EditionRow.parse(row)),
        publicPages: [],
        jobs: [],
        members: [],
      };
    },
    now: () => run.now(),
  });
};

const TMX = `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="fr-FR" creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" datatype="plaintext"/><body>
<tu><tuv xml:lang="fr-FR"><seg>Les villages attendent depuis la crue.</seg></tuv><tuv xml:lang="es-ES"><seg>Las aldeas esperan desde la crecida.</seg></tuv></tu>
<tu><tuv xml:lang="fr-FR"><seg>Le forage a été creusé en mars.</seg></tuv><tuv xml:lang="es-ES"><seg>La perforación se excavó en marzo.</seg></tuv></tu>
<tu><tuv xml:lang="fr-FR"><seg>Tak.</seg></tuv><tuv xml:lang="da"><seg>Tak.</seg></tuv></tu></body></tmx>`;
const FRENCH =
  '# Le forage donne de l’eau aux villages\n\nLe Fonds des puits ouvre un forage dans la vallée.\nLes villages attendent depuis la crue.\nLe forage a été creusé en avril.\n';
const SPANISH: [string, string][] = [
  ['Le forage donne de l’eau aux villages', 'El pozo da agua a las aldeas'],
  ['Le Fonds des puits ouvre un forage dans la vallée.', 'El Fondo de los pozos abre una perforación en el valle.'],
  ['Le forage a été creusé en avril.', 'La perforación se excavó en abril.'],
];

it('what a memory file has no more is offered no more, and nothing of one that is removed', async () => {
  const run = await openNewsroom({ newsroomFile });
  const drop = async (...files: [string, string][]) => {
    for (const [key, text] of files) run.drop(key, text, 'AWS:editor');
    await run.untilIdle();
  };
  const without = TMX.replace(/<tu>(?:(?!<tu>).)*attendent.*?<\/tu>\n/s, '');
  expect(without).not.toContain('attendent');
  await drop(['translations/memory/old.tmx', TMX]);
  await drop(['incoming/forage.fr.md', FRENCH]);
  expect(asked(run)).toMatch(/state="signed-off"[^>]*>Las aldeas esperan desde la crecida\./);
  expect((await memoryOf(run)).count).toBe(2);

  await drop(['translations/memory/old.tmx', without]);
  await drop(['incoming/forage.fr.md', `---\nminor: true\n---\n\n${FRENCH}L’eau est là.\n`]);
  expect(asked(run)).not.toContain('Las aldeas esperan');
  expect(asked(run)).toContain('<alt-trans origin="old.tmx"');
  expect((await memoryOf(run)).tmx).not.toContain('Las aldeas esperan');
  expect((await memoryOf(run)).count).toBe(1);

  run.remove('translations/memory/old.tmx');
  await run.untilIdle();
  await drop(['incoming/forage.fr.md', `---\nminor: true\n---\n\n${FRENCH}L’eau est là, enfin.\n`]);
  expect(asked(run)).not.toContain('old.tmx');
  expect((await memoryOf(run)).count).toBe(0);
  expect([run.failures, run.deadLetters()]).toEqual([[], []]);
});

it('a newsroom brings its translation memory and its glossary, and hears of what became of them', async () => {
  const run = await openNewsroom({ newsroomFile });
  run.drop('translations/memory/old.tmx', TMX, 'AWS:editor');
  run.drop('translations/glossary/terms.csv', 'fr,es,note\nforage,perforación,no “pozo”\nseul,\n', 'AWS:editor');
  run.drop('translations/glossary/terms.xlsx', 'no', 'AWS:editor');
  await run.untilIdle();
  expect(card(run, 'memory/old.tmx')).toMatchObject({
    outcome: 'translation',
    problems: [
      { code: 'memory-taken', params: { count: 2, total: 3 } },
      { code: 'memory-left-out', params: { count: 1, why: 'language' } },
    ],
  });
  expect(read(run, 'reports/translations/memory/old.tmx.html')).toContain('2 segments of 3 went into the translation memory');
  expect(card(run, 'glossary/terms.csv').problems).toMatchObject([{ code: 'glossary-taken', params: { count: 1, total: 2 } }]);
  expect(card(run, 'glossary/terms.xlsx')).toMatchObject({ outcome: 'rejected', problems: [{ code: 'type-unsupported' }] });

  run.drop('incoming/forage.fr.md', FRENCH);
  await run.untilIdle();
  const file = asked(run);
  expect(file).toMatch(/state="signed-off" state-qualifier="exact-match">Las aldeas esperan desde la crecida\./);
  expect(file).toContain('<alt-trans origin="old.tmx" match-quality="');
  expect(file).toContain('<note from="dateline" annotates="source">forage → perforación (no “pozo”)</note>');
  expect(file).toContain('<note from="dateline" annotates="source">Fonds des puits → Fondo de los pozos</note>');
  if (!withoutSchema) expect(complaintsAbout(file)).toBe('');

  const back = SPANISH.reduce(
    (text, [from, to]) => text.replace(`<target state="needs-translation">${from}`, `<target state="translated">${to}`),
    file,
  ).replace(
    'El pozo da agua a las aldeas</target>',
    'El pozo da agua a las aldeas</target><note>“Pozo” reads better here.</note>',
  );
  run.drop('translations/in/perforacion.xlf', back, 'AWS:translator');
  await run.untilIdle();
  expect(card(run, 'in/perforacion.xlf')).toMatchObject({
    outcome: 'published',
    problems: [
      { code: 'translation-note', weight: 'remark', params: { paragraph: 1, sentence: 1, said: '“Pozo” reads better here.' } },
      { code: 'term-missing', weight: 'remark', params: { paragraph: 1, sentence: 1, said: 'forage', read: 'perforación' } },
    ],
  });
  const { text } = await page(run, '/es/2026/11/el-pozo-da-agua-a-las-aldeas/');
  expect(text).toContain('Las aldeas esperan desde la crecida.');
  expect(text).not.toContain('reads better');

  const { tmx, count } = await memoryOf(run);
  const again = readTmx(new TextEncoder().encode(tmx), ['fr', 'es'], 'x');
  expect(again).toMatchObject({ ok: true, total: count, leftOut: {} });
  // What it brought, and the three sentences that it has published since.
  expect(count).toBe(5);
  expect(tmx).toContain('<seg>La perforación se excavó en abril.</seg>');
  run.drop('incoming/forage.kill.txt', 'The well is dry.');
  await run.untilIdle();
  // Only what was brought, and has not been published since, is of no release.
  expect((await memoryOf(run)).tmx).not.toMatch(/abril|El pozo da agua/);
  expect([run.failures, run.deadLetters()]).toEqual([[], []]);
});
