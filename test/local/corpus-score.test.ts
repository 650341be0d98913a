import { describe, expect, test } from 'vitest';
import { figuresOf, holds, oneOfEach, type Result } from '../../local/commands/corpus/score.ts';
import { isUsedAgain, namesFigure } from '../../local/commands/corpus/score-names.ts';
import type { UploadSummary } from '../../shared/release/upload.ts';
import { parse } from '../unit/release/newsroom-of-tests.ts';

const TEXT = `Eleven wells repaired in Turkana

Lodwar, Kenya, 3 November 2026 – Blue Harbour Relief has repaired eleven wells in the north of the county, it said today. More will follow.
`;
const labels = {
  path: 'wells.txt',
  title: 'Eleven Wells Repaired in Turkana',
  lang: 'en',
  date: '2026-11-02',
  place: 'Lodwar, Kenya',
  placecc: 'KE',
  dldate: '2026-11-03',
};
const resultOf = async (
  changed: Record<string, string> = {},
  outcome: UploadSummary['outcome'] = 'published',
): Promise<Result> => ({
  labels: { ...labels, ...changed },
  parsed: await parse('wells.txt', TEXT),
  outcome,
});
const dayOf = (instant: string): string => instant.slice(0, 10);
const figure = (results: readonly Result[], name: string) => figuresOf(results, dayOf).find((each) => each.name === name);

describe('the figures of the corpus', () => {
  test('count what is read as a person labelled it', async () => {
    for (const each of figuresOf([await resultOf()], dayOf)) expect([each.name, each.misses]).toEqual([each.name, []]);
  });

  test.each([
    ['language', { lang: 'fr' }],
    ['headline', { title: 'Eleven wells repaired' }],
    ['date', { date: '2026-11-04' }],
    ['country of the dateline', { placecc: 'UG' }],
    ['place of the dateline', { place: 'Lokichar' }],
    ['date of the dateline', { dldate: '2026-11-04' }],
  ])('name a wrong %s and why it was read so', async (name, changed) => {
    const wrong = figure([await resultOf(changed)], name);
    expect(wrong).toMatchObject({ right: 0, of: 1, needed: 1 });
    expect(wrong?.misses).toEqual([expect.stringMatching(/^wells\.txt: .*by /)]);
  });

  test('leave out what nobody labelled', async () => {
    expect(figure([await resultOf({ title: '' })], 'headline')).toMatchObject({ right: 0, of: 0, needed: 0 });
  });

  test('hold with one headline in twenty wrong, and not with two', async () => {
    const [right, wrong] = [await resultOf(), await resultOf({ title: 'Another' })];
    const twenty = (misses: number) => figure([...Array(20 - misses).fill(right), ...Array(misses).fill(wrong)], 'headline');
    expect([0, 1, 2].map((misses) => holds(twenty(misses) as never))).toEqual([true, true, false]);
  });

  test('do not hold when an embargo in words is public', async () => {
    const embargo = { embargo: '2026-12-01T00:00:00.000Z' };
    expect(figure([await resultOf(embargo, 'held')], 'embargo held')?.misses).toEqual([]);
    expect(figure([await resultOf(embargo)], 'embargo held')?.misses).toHaveLength(1);
  });

  test('want one of the forms of one release published and the others recognised', async () => {
    const forms = async (...outcomes: UploadSummary['outcome'][]) =>
      oneOfEach(await Promise.all(outcomes.map((outcome) => resultOf({ group: 'seed' }, outcome)))).misses.length;
    expect(await forms('duplicate', 'published', 'duplicate')).toBe(0);
    expect(await forms('published', 'published', 'duplicate')).toBe(1);
    expect(await forms('published', 'rejected', 'duplicate')).toBe(1);
    expect(await forms('duplicate', 'duplicate')).toBe(2);
  });
});

describe('the figure of names', () => {
  const row = (outcome: UploadSummary['outcome'], more: Partial<UploadSummary> = {}): UploadSummary => ({
    outcome,
    release: 'r',
    problems: [],
    ...more,
  });
  test.each([
    ['ignore', row('ignored'), row('published')],
    ['quarantine: type', row('rejected'), row('published')],
    ['asset or quarantine: no text source', row('asset'), row('published')],
    ['ingest fr', row('published', { lang: 'fr' }), row('published', { lang: 'en' })],
    ['ingest', row('duplicate'), row('rejected')],
    ['ingest, warn: possible duplicate', row('duplicate', { problems: ['possible-copy'] }), row('published')],
  ])('of a row “%s” tells right from wrong', (expected, right, wrong) => {
    const label = { key: 'incoming/x', expected };
    expect(namesFigure([label], [right], new Map()).misses).toEqual([]);
    expect(namesFigure([label], [wrong], new Map()).misses).toHaveLength(1);
    expect(namesFigure([label], [undefined], new Map()).misses).toHaveLength(1);
  });

  test('looks at the row above, and at a second story', () => {
    const same = [
      { key: 'a', expected: 'ingest' },
      { key: 'b', expected: 'same release as the row above' },
    ];
    expect(namesFigure(same, [row('published'), row('duplicate')], new Map()).misses).toEqual([]);
    expect(namesFigure(same, [row('published'), row('duplicate', { release: 'other' })], new Map()).misses).toHaveLength(1);
    const again = { key: 'None.md', expected: 'ingest, held when the story differs from the one already there' };
    expect(isUsedAgain(again)).toBe(true);
    expect(namesFigure([again], [row('published')], new Map([[again, row('held')]])).misses).toEqual([]);
    expect(namesFigure([again], [row('published')], new Map([[again, row('published')]])).misses).toHaveLength(1);
  });
});
