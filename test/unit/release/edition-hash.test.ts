import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionHashOf } from '../../../shared/release/edition-hash.ts';
import { understood } from './newsroom-of-tests.ts';

const text = `---
title: Café owners dig a well for the village
subtitle: Forty taps by Friday
topics: [water]
contacts:
  - name: Amélie Diallo
    email: amelie@example.org
    phone: "+221 33 800 0001"
---

Dakar, Senegal – A new well gives three thousand families clean water from today, and the village will look after it.

“We dug for ninety days,” said Amélie Diallo, who keeps the café. The [plan](https://example.org/plan) cost $5 million.

## Notes to editors

The well serves 30 children.

## About Blue Harbour Relief

Blue Harbour Relief works on ten coasts.
`;
const hashOf = async (document: string): Promise<string> => {
  const { problems: _problems, codes: _codes, ...said } = await understood('well.md', document);
  return editionHashOf(said);
};

describe('one file says the same', () => {
  test('whatever its line endings, white space and Unicode form', async () => {
    const same = await hashOf(text);
    expect(await hashOf(text.replaceAll('\n', '\r\n'))).toBe(same);
    expect(await hashOf(text.normalize('NFD'))).toBe(same);
    expect(await hashOf(`\ufeff${text.replaceAll('. ', '.  ').replaceAll('$5 million', '$5\u00a0million')}\n\n`)).toBe(same);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(' ', '  ', ' \u00a0', '\u00ad ', ' \u200b'), { minLength: 1 }),
        async (spaces) => {
          let at = 0;
          const spaced = text.replace(/(?<=^Dakar.*|^“.*)(?<=\p{L}) (?=\p{L})/gmu, () => spaces[at++ % spaces.length] ?? ' ');
          expect(await hashOf(spaced)).toBe(same);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('also a day later, where nothing in it says when', () => {
    const one = { ...base, derived: { date: { rule: 'upload', evidence: '' } } };
    expect(editionHashOf({ ...one, releaseAt: '2026-11-03T09:00:00.000Z' })).toBe(editionHashOf(one));
    expect(editionHashOf({ ...base, releaseAt: '2026-11-03T09:00:00.000Z' })).not.toBe(editionHashOf(base));
  });
});

const base = {
  lang: 'en',
  headline: 'A new well for the village',
  summary: 'A well.',
  body: ['<p>A well.</p>'],
  quotes: [],
  contacts: [],
  countries: ['SN'],
  topics: [],
  type: 'release' as const,
  releaseAt: '2026-11-02T09:00:00.000Z',
  stated: {},
  derived: {},
  noise: [],
};

describe('one file says something else', () => {
  test.each([
    ['subheadline', 'Forty taps', 'Fourteen taps'],
    ['e-mail', 'amelie@', 'a.diallo@'],
    ['telephone number', '800 0001', '800 0002'],
    ['name of a contact', 'name: Amélie', 'name: Amelie'],
    ['link', 'org/plan', 'org/plans'],
    ['currency', '$5', '€5'],
    ['note to editors', '30 children', '12 children'],
    ['boilerplate', 'ten coasts', 'nine coasts'],
    ['topic', '[water]', '[health]'],
    ['punctuation', 'today, and', 'today. And'],
  ])('with another %s', async (_, before, after) => {
    expect(text).toContain(before);
    expect(await hashOf(text.replace(before, after))).not.toBe(await hashOf(text));
  });
});
