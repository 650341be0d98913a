import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { bandName, bandOf } from '../../shared/translation/near-match.ts';
import { complaintsAbout, withoutSchema } from '../unit/translation/strict-xliff.ts';
import { openNewsroom, page } from './newsroom-run.ts';

const home = mkdtempSync(join(tmpdir(), 'newsroom-'));
let count = 0;
const openWith = (policy: object = {}): Promise<Embedded> => {
  const newsroomFile = join(home, `newsroom-${++count}.json`);
  const newsroom = readNewsroom(ownNewsroomFile);
  writeFileSync(
    newsroomFile,
    JSON.stringify({ ...newsroom, translation: { policies: [{ languages: ['fr', 'es'], ...policy }] } }),
  );
  return openNewsroom({ newsroomFile });
};

/** What a release says, sentence by sentence, in paragraphs, and what a Spanish translator makes of it. */
const HEADLINE = ['Trente puits rouvrent dans la vallée du fleuve', 'Treinta pozos vuelven a abrir en el valle del río'] as const;
const PARAGRAPHS: (readonly [string, string])[][] = [
  [
    ['Trente puits ont rouvert cette semaine dans la vallée, a annoncé lundi le bureau national de l’organisation.', 'Treinta pozos volvieron a abrir esta semana en el valle, anunció el lunes la oficina nacional de la organización.'],
    ['Ils donnent de l’eau à 4200 familles qui marchaient jusque-là deux heures chaque jour.', 'Dan agua a 4200 familias que hasta ahora caminaban dos horas cada día.'],
  ],
  [
    ['Les équipes ont commencé les travaux en janvier avec les comités des villages.', 'Los equipos comenzaron las obras en enero con los comités de las aldeas.'],
    ['Chaque comité a choisi 2 personnes qui apprennent à réparer les pompes.', 'Cada comité eligió a 2 personas que aprenden a reparar las bombas.'],
  ],
  [
    ['Le sable avait bouché la plupart des puits pendant les crues de l’automne.', 'La arena había tapado la mayoría de los pozos durante las crecidas del otoño.'],
    ['Les habitants ont creusé eux-mêmes les premiers mètres avant l’arrivée des machines.', 'Los habitantes cavaron ellos mismos los primeros metros antes de que llegaran las máquinas.'],
    ['Le gouverneur a promis une route pour les camions qui apportent les tuyaux.', 'El gobernador prometió una carretera para los camiones que traen los tubos.'],
  ],
  [
    ['La prochaine étape concerne 15 écoles du district, où l’eau manque encore.', 'La próxima etapa se ocupa de 15 escuelas del distrito, donde todavía falta el agua.'],
    ['Les enseignants demandent aussi des latrines et un endroit pour se laver les mains.', 'Los maestros piden también letrinas y un lugar para lavarse las manos.'],
  ],
  [
    ['Le bureau publiera ses comptes à la fin de l’année, comme il le fait toujours.', 'La oficina publicará sus cuentas al final del año, como hace siempre.'],
    ['Toute personne peut les demander sans donner de raison.', 'Cualquier persona puede pedirlas sin dar una razón.'],
  ],
]; // biome-ignore format: a table
const SENTENCES = [HEADLINE, ...PARAGRAPHS.flat()];

const written = (side: 0 | 1, ...front: string[]): string =>
  [
    ...(front.length > 0 ? ['---', ...front, '---', ''] : []),
    `# ${HEADLINE[side]}`,
    ...PARAGRAPHS.map((sentences) => sentences.map((pair) => pair[side]).join(' ')),
  ].join('\n\n').replace('---\n\n', '---\n').replaceAll(/\n\n(?=\S+: |---)/g, '\n'); // biome-ignore format: a document
const french = (...front: string[]): string => written(0, ...front);
const corrected = (text: string): string => text.replace('4200 familles', '4300 familles');
const CORRECTED = 'Ils donnent de l’eau à 4300 familles qui marchaient jusque-là deux heures chaque jour.';
const IN_SPANISH: (readonly [string, string])[] = [
  [CORRECTED, 'Dan agua a 4300 familias que hasta ahora caminaban dos horas cada día.'],
  ['Il s’agit de 4300 familles, et non de 4200.', 'Se trata de 4300 familias, y no de 4200.'],
];

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const translate = (file: string, sentences: readonly (readonly [string, string])[] = SENTENCES): string =>
  [...sentences, ...IN_SPANISH].reduce(
    (text, [from, to]) =>
      text.replaceAll(new RegExp(`<target state="needs-translation">${literal(from)}(?=<)`, 'g'), `<target state="translated">${to}`),
    file,
  ); // biome-ignore format: one call
const wordsIn = (...texts: string[]): number =>
  [...new Intl.Segmenter('fr', { granularity: 'word' }).segment(texts.join(' '))].filter(({ isWordLike }) => isWordLike).length;

const files = (run: Embedded): string[] => run.account.s3.list(run.landmarks.newsroom, 'translations/out/').map(({ key }) => key);
const read = (run: Embedded, key: string): string => String(run.account.s3.get(run.landmarks.newsroom, key)?.bytes);
const asked = (run: Embedded): string => read(run, files(run).find((key) => key.endsWith('-es.xlf')) ?? '');
const card = (run: Embedded, name: string) => JSON.parse(read(run, `reports/translations/in/${name}.json`));
const job = async (run: Embedded, release?: string) =>
  (await run.account.dynamodb.scan(run.landmarks.table)).find(
    ({ sk, pk }) => sk === 'T#es' && (release === undefined || pk === `R#${release}`),
  ) as Record<string, unknown>;
const statesIn = (file: string): Record<string, string> =>
  Object.fromEntries(
    [...file.matchAll(/<source>([^<]*)<\/source>\s*<target state="([^"]*)"/g)].map(([, source = '', state = '']) => [
      source,
      state,
    ]),
  );
const nearIn = (file: string): { quality: number; source: string; target: string }[] =>
  [...file.matchAll(/<alt-trans origin="[^"]*" match-quality="(\d+)%">\s*<source>([^<]*)<\/source>\s*<target>([^<]*)</g)].map(
    ([, quality, source = '', target = '']) => ({ quality: Number(quality), source, target }),
  );

const withFrench = async (policy: object = {}): Promise<Embedded> => {
  const run = await openWith(policy);
  run.drop('incoming/puits.fr.md', french());
  await run.untilIdle();
  return run;
};
const back = async (run: Embedded, text: string, name = 'pozos.xlf'): Promise<void> => {
  run.drop(`translations/in/${name}`, text);
  await run.untilIdle();
};

const table: { case: string; asked: number; changed: number; bands: string }[] = [];
afterAll(() => {
  rmSync(home, { recursive: true });
  console.table(table);
});

/** Notes how much was asked and how much had changed, and holds it to the bound. */
const note = async (run: Embedded, name: string, changed: readonly string[]): Promise<void> => {
  const { words } = (await job(run)) as { words: number };
  const near = nearIn(asked(run)).map(({ quality }) => bandName(bandOf(quality) ?? 50));
  table.push({ case: name, asked: words, changed: wordsIn(...changed), bands: near.join(' ') });
  expect(words).toBeGreaterThan(0);
  expect(words / wordsIn(...changed)).toBeLessThanOrEqual(1.2);
  if (!withoutSchema) expect(complaintsAbout(asked(run))).toBe('');
  expect([run.failures, run.deadLetters()]).toEqual([[], []]);
};

describe('no more is asked than what has changed', () => {
  it('after a correction', async () => {
    const run = await withFrench();
    await back(run, translate(asked(run)));
    const said = 'Il s’agit de 4300 familles, et non de 4200.';
    run.drop('incoming/puits.fr.md', corrected(french(`correction: "${said}"`)));
    await run.untilIdle();
    await note(run, 'correction', [CORRECTED, said]);
    // What the sentence said, and how it was translated, stand beside what it says now.
    expect(nearIn(asked(run))).toContainEqual({
      quality: expect.any(Number),
      source: PARAGRAPHS[0]?.[1]?.[0],
      target: PARAGRAPHS[0]?.[1]?.[1],
    });
    await back(run, translate(asked(run)));
    expect(card(run, 'pozos.xlf').outcome).toBe('published');
  });

  it('after a minor correction', async () => {
    const run = await withFrench();
    await back(run, translate(asked(run)));
    run.drop('incoming/puits.fr.md', corrected(french('minor: true')));
    await run.untilIdle();
    await note(run, 'minor correction', [CORRECTED]);
  });

  it('when all but one sentence had come back, and what came back is there to be looked at again', async () => {
    const run = await withFrench();
    await back(run, translate(asked(run), SENTENCES.slice(0, -1)));
    expect(await job(run)).toMatchObject({ state: 'in_progress' });
    const [last = ''] = SENTENCES.at(-1) ?? [];
    run.drop('incoming/puits.fr.md', corrected(french('minor: true')));
    await run.untilIdle();
    const states = statesIn(asked(run));
    expect(states).toMatchObject({
      [CORRECTED]: 'needs-translation',
      [last]: 'needs-translation',
      [HEADLINE[0]]: 'needs-review-translation',
    });
    expect(asked(run)).not.toContain('signed-off');
    await note(run, 'partial then correction', [CORRECTED, last]);
    // Also a tool that gives back no more than what was open completes it.
    const rest = translate(asked(run)).replaceAll(/<target state="needs-review-translation">[^<]*<\/target>/g, '');
    await back(run, rest);
    expect(card(run, 'pozos.xlf')).toMatchObject({ outcome: 'published' });
    expect((await page(run, '/es/2026/11/treinta-pozos-vuelven-a-abrir-en-el-valle-del-rio/')).text).toContain('4300 familias');
  });

  it('when the file was refused for one figure, and its other sentences are drafts and nobody’s word', async () => {
    const run = await withFrench();
    await back(run, translate(asked(run)).replace('15 escuelas', '16 escuelas'));
    expect(card(run, 'pozos.xlf')).toMatchObject({ outcome: 'rejected' });
    run.drop('incoming/puits.fr.md', corrected(french('minor: true')));
    await run.untilIdle();
    const [wrong = ''] = PARAGRAPHS[3]?.[0] ?? [];
    expect(statesIn(asked(run))).toMatchObject({
      [wrong]: 'needs-translation',
      [CORRECTED]: 'needs-translation',
      [HEADLINE[0]]: 'needs-review-translation',
    });
    expect(asked(run)).not.toMatch(/signed-off|16 escuelas/);
    expect(run.account.s3.list(run.landmarks.archive, 'memory/')).toEqual([]);
    await note(run, 'refused then correction', [CORRECTED, wrong]);
  });

  it('when the translation came as a whole document', async () => {
    const run = await withFrench();
    run.drop('incoming/puits.es.md', written(1));
    await run.untilIdle();
    expect(await job(run)).toMatchObject({ state: 'published' });
    run.drop('incoming/puits.fr.md', corrected(french('minor: true')));
    await run.untilIdle();
    await note(run, 'document then correction', [CORRECTED]);
    expect(nearIn(asked(run))).toContainEqual(expect.objectContaining({ target: PARAGRAPHS[0]?.[1]?.[1] }));
    await back(run, translate(asked(run)));
    expect(card(run, 'pozos.xlf').outcome).toBe('published');
  });

  it('of a release that resembles an earlier one', async () => {
    const run = await withFrench();
    await back(run, translate(asked(run)));
    const changes = [
      ['Trente puits rouvrent dans la vallée', 'Trente puits rouvrent sur le plateau'],
      ['en janvier', 'en février'],
      ['15 écoles du district, où l’eau manque encore', '25 écoles du canton, où l’eau manque encore'],
      ['La plupart', 'La plupart'],
    ] as const;
    const next = changes.reduce((text, [from, to]) => text.replace(from, to), french());
    run.drop('incoming/plateau.fr.md', next);
    await run.untilIdle();
    run.drop('incoming/plateau.fr.accept.txt', 'Another release.');
    await run.untilIdle();
    const file = read(run, files(run).find((key) => key.includes('plateau') && key.endsWith('-es.xlf')) ?? '');
    const open = Object.entries(statesIn(file)).flatMap(([source, state]) => (state === 'needs-translation' ? [source] : []));
    expect(open).toHaveLength(3);
    const near = nearIn(file);
    table.push({ case: 'near copy', asked: wordsIn(...open), changed: wordsIn(...open), bands: near.map(({ quality }) => bandName(bandOf(quality) ?? 50)).join(' ') }); // biome-ignore format: a row
    expect(near).toHaveLength(3);
    for (const { quality } of near) expect(quality).toBeGreaterThanOrEqual(50);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });
});

describe('what nobody has read is no memory', () => {
  const memory = (run: Embedded): string =>
    run.account.s3
      .list(run.landmarks.archive, 'memory/')
      .map(({ key }) => String(run.account.s3.get(run.landmarks.archive, key)?.bytes))
      .join('\n');
  const next = async (run: Embedded): Promise<string> => {
    run.drop('incoming/encore.fr.md', french().replace('Trente puits rouvrent', 'Trente puits rouvrent encore'));
    await run.untilIdle();
    run.drop('incoming/encore.fr.accept.txt', 'Another release.');
    await run.untilIdle();
    return read(run, files(run).find((key) => key.includes('encore') && key.endsWith('-es.xlf')) ?? '');
  };

  it('until it is accepted: a translation that was refused for a figure is one once an editor takes it', async () => {
    const run = await withFrench();
    await back(run, translate(asked(run)).replace('15 escuelas', '16 escuelas'));
    expect(memory(run)).toBe('');
    run.drop('translations/in/pozos.xlf.accept.txt', 'The original counts one school twice.');
    await run.untilIdle();
    expect(memory(run)).toContain('16 escuelas');
  });

  it('and a whole document is read first where the policy says so', async () => {
    const run = await withFrench({ review: true });
    run.drop('incoming/puits.es.md', written(1));
    await run.untilIdle();
    expect((await run.uploads()).at(-1)?.row).toMatchObject({
      outcome: 'held',
      problems: expect.arrayContaining(['translation-review']),
    });
    expect(memory(run)).toBe('');
    run.drop('incoming/puits.es.accept.txt', 'Read and right.');
    await run.untilIdle();
    expect((await run.uploads()).map(({ row }) => row?.outcome)).toEqual(['published', 'published', 'command']);
    expect(memory(run)).toContain('15 escuelas');
    expect(await next(run)).toMatch(/state="signed-off"[^>]*>Cualquier persona/);
    expect([run.failures, run.deadLetters()]).toEqual([[], []]);
  });

  it('any more when readers have another translation by now', async () => {
    const run = await withFrench();
    await back(run, translate(asked(run)));
    run.drop(
      'incoming/puits.es.md',
      written(1, 'minor: true').replace('Cualquier persona puede pedirlas sin', 'Las puede pedir todo el mundo sin'),
    );
    await run.untilIdle();
    const file = await next(run);
    expect(file).toMatch(/state="signed-off"[^>]*>Las puede pedir todo el mundo/);
    expect(file).not.toContain('Cualquier persona');
  });
});
