import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditionRow } from '../../shared/editorial/rows.ts';
import { releaseIdOf } from '../../shared/release/identity.ts';
import { tries } from '../tries.ts';
import { LANGUAGES, type Lang, type Move, START, textOf } from './life.ts';
import { openNewsroomInMemory } from './newsroom-in-memory.ts';
import { newsroom } from './play.ts';

const SETS = tries('LIVES', { sample: 60, full: 600 });

type Document = Extract<Move, { kind: 'document' }>;

const later = (seconds: number): string => new Date(Date.parse(START) + seconds * 1000).toISOString();
const time = fc.integer({ min: 1, max: 4 }).map((count) => later(count * 600));
const sometimes = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined });

/** The ways in which a file says which release it belongs to and which language it is in; the first is the folder. */
const ways: readonly ((lang: Lang) => Pick<Document, 'path' | 'release'>)[] = [
  (lang) => ({ path: `wells/${lang}.md` }),
  (lang) => ({ path: `wells.${lang}.md` }),
  (lang) => ({ path: `office-${lang}.md`, release: 'wells' }),
  (lang) => ({ path: `office.${lang}.md`, release: 'wells' }),
];

const file = fc.record({
  until: sometimes(time),
  date: sometimes(time),
  mark: fc.constantFrom<Document['mark']>('none', 'none', 'none', 'draft', 'line', 'faulty'),
  way: fc.nat(ways.length - 1),
  /** How long until the next file: all of them within the quiet period. */
  pause: fc.integer({ min: 0, max: 15 }),
});
const set = fc.record({
  files: fc.tuple(file, file, file),
  order: fc.shuffledSubarray([...LANGUAGES], { minLength: 2 }),
});
/** Each way of naming a file has to wait for the others of its release: these are tried every time. */
const plain = { until: undefined, date: undefined, mark: 'none' as const, pause: 5 };
const examples = ways.map((_, way): [FileSet] => [
  {
    files: [
      { ...plain, way },
      { ...plain, way: 1, until: later(600) },
      { ...plain, way },
    ],
    order: ['en', 'fr', 'es'],
  },
]);

type FileSet = typeof set extends fc.Arbitrary<infer Value> ? Value : never;

/** What an editor sees of each language: an hour after the quiet period, and when all times are over. */
const play = async ({ files, order }: FileSet, wayOf: (way: number) => number) => {
  const desk = openNewsroomInMemory({ newsroom, at: START });
  const said: Document[] = [];
  const look = () =>
    desk.rows
      .partition(`R#${releaseIdOf(newsroom.siteUrl, 'wells', 1)}`)
      .filter(({ sk }) => String(sk).startsWith('E#'))
      .map((row) => EditionRow.parse(row))
      .map(({ lang, live, pending }) => ({
        lang,
        out: live?.publishedAt,
        state: pending?.state,
        asked: pending?.questions,
        dueAt: pending?.dueAt,
      }));
  for (const lang of order) {
    const { way, pause, ...says } = files[LANGUAGES.indexOf(lang)] ?? files[0];
    const { until, date, ...rest } = says;
    const move: Document = {
      kind: 'document',
      lang,
      story: 0,
      ending: 0,
      ...rest,
      ...(until && { until }),
      ...(date && { date }),
      ...ways[wayOf(way)]?.(lang),
      path: ways[wayOf(way)]?.(lang).path ?? '',
    };
    said.push(move);
    await desk.drop(move.path, textOf(move));
    await desk.advance(pause * 1000);
  }
  await desk.advance(60_000);
  const soon = look();
  await desk.advance(3 * 3_600_000);
  return { desk, said, soon, end: look() };
};

/** Nothing is public before this: never, while a file is in doubt. */
const waitsUntil = (said: readonly Document[]): string =>
  said.some(({ mark }) => mark !== 'none')
    ? '9'
    : (said
        .flatMap(({ until, date }) => [until ?? '', date ?? ''])
        .sort()
        .at(-1) ?? '');

describe('the files of one release, dropped within the quiet period', () => {
  it(`end as a folder would, whatever way they are named and in whatever order they come: ${SETS} sets`, async () => {
    await fc.assert(
      fc.asyncProperty(set, async (each) => {
        const folder = await play(each, () => 0);
        const mixed = await play(each, (way) => way);
        expect(mixed.soon).toEqual(folder.soon);
        expect(mixed.end).toEqual(folder.end);
        for (const { desk, said } of [folder, mixed]) {
          const until = waitsUntil(said);
          for (const { at, change } of desk.decisions)
            if (change) expect(at >= until, `${at}, and not before ${until}`).toBe(true);
          expect(desk.failures).toEqual([]);
          const pages = [...desk.site.keys()].filter((key) => key.endsWith('/index.html'));
          expect(pages).toHaveLength(until === '9' ? 0 : said.length);
        }
      }),
      { numRuns: SETS, examples },
    );
  }, 600_000);
});
