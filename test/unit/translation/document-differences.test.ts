import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { corpusFolder, corpusIsThere } from '../../../local/commands/corpus/labels.ts';
import type { Worded } from '../../../shared/release/wording/segments.ts';
import { documentDifferences } from '../../../shared/translation/document-differences.ts';
import { understood } from '../release/newsroom-of-tests.ts';

/** A document of these paragraphs. */
const documentOf = (lang: string, paragraphs: readonly string[]): Worded => ({
  lang,
  headline: '–',
  summary: '',
  body: paragraphs.map((paragraph) => `<p>${paragraph}</p>`),
  contacts: [],
  derived: {},
});

const wells = documentOf('en', [
  'Teams repaired 40 wells in Turkana on 3 March 2026, and 12 more wait.',
  'They reach 15,000 people, at a cost of $2 million.',
]);

describe('a whole document beside its original', () => {
  it.each<[what: string, paragraphs: string[]]>([
    [
      'says the same',
      [
        'Des équipes ont réparé quarante puits au Turkana le 3 mars 2026, et 12 autres attendent.',
        'Ils servent 15 000 personnes, pour 2 millions de dollars.',
      ],
    ],
    [
      'has a dateline of its own',
      [
        'NAIROBI, le 4 mars 2026 – Des équipes ont réparé quarante puits au Turkana le 3 mars 2026, et 12 autres attendent.',
        'Ils servent 15 000 personnes, pour 2 millions de dollars.',
      ],
    ],
    ['leaves a paragraph out', ['Des équipes ont réparé 40 puits au Turkana le 3 mars 2026, et douze autres attendent.']],
    [
      'makes one paragraph of two',
      [
        'Des équipes ont réparé 40 puits au Turkana le 3 mars 2026, et 12 autres attendent. Ils servent 15 000 personnes, pour 2 millions de dollars.',
      ],
    ],
    ['is another story', ['En mai 2024, 7 bateaux ont porté 93 tonnes de riz.', 'Il en faut 51 de plus pour 880 familles.']],
  ])('nothing is asked when it %s', (_what, paragraphs) => {
    const [opening] = /^NAIROBI.* 2026(?= –)/.exec(paragraphs[0] ?? '') ?? [];
    const dateline = opening === undefined ? {} : { dateline: { raw: opening, places: [] } };
    expect(documentDifferences(wells, { ...documentOf('fr', paragraphs), ...dateline })).toEqual([]);
  });

  it('nothing is asked when its text has what the original has about itself', () => {
    const about = { ...wells, boilerplate: ['<p>Blue Harbour Relief works in 60 countries since 1998.</p>'] };
    const own = [
      'Des équipes ont réparé 40 puits au Turkana le 3 mars 2026, et 12 autres attendent.',
      'Ils servent 15 000 personnes, pour 2 millions de dollars.',
      'Secours Port Bleu travaille dans 60 pays depuis 1998.',
    ];
    expect(documentDifferences(about, documentOf('fr', own))).toEqual([]);
    expect(documentDifferences(wells, documentOf('fr', own))).toHaveLength(1);
  });

  it.each<[what: string, paragraphs: string[], said: string[], read: string[]]>([
    [
      'another figure',
      [
        'Des équipes ont réparé 14 puits au Turkana le 3 mars 2026, et 12 autres attendent.',
        'Ils servent 15 000 personnes, pour 2 millions de dollars.',
      ],
      ['40'],
      ['14'],
    ],
    [
      'a figure that stands in another paragraph',
      [
        'Des équipes ont réparé 40 puits au Turkana le 3 mars 2026, et 15 000 autres attendent.',
        'Ils servent 15 000 personnes, pour 2 millions de dollars.',
      ],
      ['12'],
      ['15 000'],
    ],
    [
      'another figure in a paragraph made of two',
      [
        'Des équipes ont réparé 40 puits au Turkana le 3 mars 2026, et 12 autres attendent. Ils servent 15 500 personnes, pour 2 millions de dollars.',
      ],
      ['15,000'],
      ['15 500'],
    ],
  ])('%s is found', (_what, paragraphs, said, read) => {
    const [first] = documentDifferences(wells, documentOf('fr', paragraphs));
    expect(first).toMatchObject({ source: said, target: read });
  });
});

const Pair = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string().nullable()]);
const pairs = z.array(Pair).parse(JSON.parse(readFileSync('test/fixtures/translation-pairs.json', 'utf8')));

test('documents put together of right sentences are not asked about, and one wrong sentence among them is found', () => {
  const PARAGRAPHS = 6;
  const languages = new Set(pairs.map(([from, , to]) => `${from}-${to}`));
  const counts = { right: 0, asked: 0, wrong: 0, found: 0 };
  for (const each of languages) {
    const own = pairs.filter(([from, , to]) => `${from}-${to}` === each);
    const right = own.filter((pair) => pair[5] === null);
    const asked = (chosen: readonly (typeof own)[number][]): boolean =>
      documentDifferences(
        documentOf(
          chosen[0]?.[0] ?? '',
          chosen.map(([, source]) => source),
        ),
        documentOf(
          chosen[0]?.[2] ?? '',
          chosen.map(([, , , target]) => target),
        ),
      ).length > 0;
    for (let at = 0; at < right.length; at += PARAGRAPHS) {
      counts.right += 1;
      counts.asked += Number(asked(right.slice(at, at + PARAGRAPHS)));
    }
    for (const wrong of own.filter((pair) => pair[5] !== null)) {
      counts.wrong += 1;
      counts.found += Number(asked([...right.slice(0, PARAGRAPHS - 1), wrong]));
    }
  }
  console.info(`documents of ${PARAGRAPHS} paragraphs:`, JSON.stringify(counts));
  expect(counts.right).toBeGreaterThan(40);
  expect(counts.asked).toBe(0);
  expect(counts.wrong).toBe(150);
  // Addresses, telephones and quotations are not compared.
  expect(counts.found).toBeGreaterThanOrEqual(120);
});

const present = corpusIsThere();
if (!present) console.info('whole documents are not compared with real translations: ../shared/corpus is not there');

test.skipIf(!present)('no real translation is asked about, and of its figures hardly one can change unnoticed', async () => {
  const folder = join(corpusFolder, 'debian');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  const editions = await Promise.all(
    files.map(async (name) => ({
      ...(await understood(name, readFileSync(join(folder, name)))),
      story: name.split(/[./]/)[0] ?? '',
    })),
  );
  const both = editions.flatMap((one) =>
    editions.filter(({ story, lang }) => story === one.story && lang !== one.lang).map((other) => [one, other] as const),
  );
  const counts = { pairs: both.length, asked: 0, changed: 0, found: 0 };
  for (const [one, other] of both) {
    counts.asked += Number(documentDifferences(one, other).length > 0);
    const body = other.body.join('\n');
    const bare = body.replace(/<[^>]*>/g, (tag) => '_'.repeat(tag.length));
    const figures = [...bare.matchAll(/(?<![\p{L}\p{N}.,/:_-])\p{Nd}+(?![\p{L}\p{N}.,/:_-])/gu)];
    // One in many: there are hundreds.
    for (const { 0: figure, index } of figures.filter((_, at) => at % 24 === 3)) {
      const changed = body.slice(0, index) + String(Number(figure) + 3) + body.slice(index + figure.length);
      counts.changed += 1;
      counts.found += Number(documentDifferences(one, { ...other, body: changed.split('\n') }).length > 0);
    }
  }
  console.info('real translations:', JSON.stringify(counts));
  expect(counts.asked).toBe(0);
  expect(counts.changed).toBeGreaterThan(8);
  expect(counts.found / counts.changed).toBeGreaterThanOrEqual(0.9);
});
