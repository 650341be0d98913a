import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { corpusFolder, corpusIsThere, type Labels, labelsIn } from '../../../local/commands/corpus/labels.ts';
import { fingerprintOf } from '../../../shared/release/fingerprint.ts';
import type { ParsedUpload } from '../../../shared/release/upload.ts';
import { parse } from './newsroom-of-tests.ts';

const present = corpusIsThere();
if (!present) console.info('corpus.test.ts is skipped: ../shared/corpus is not there');

/** What is right of each is counted by `npm run corpus`, and asserted in test/pipeline/corpus.test.ts. */
describe.skipIf(!present)('of real releases in every format', () => {
  const read: { labels: Labels; parsed: ParsedUpload }[] = [];
  beforeAll(async () => {
    for (const labels of labelsIn('expected.tsv')) {
      const path = labels.path ?? '';
      read.push({ labels, parsed: await parse(path, readFileSync(join(corpusFolder, path))) });
    }
  }, 60_000);

  test('none is held but for an embargo, damaged letters, or because its own system withdrew it', () => {
    const asked = read.flatMap(({ labels, parsed }) =>
      labels.embargo || /mojibake|withdrawn/.test(labels.quirks ?? '') || !('problems' in parsed)
        ? []
        : parsed.problems.filter(({ weight }) => weight === 'question').map(({ code }) => `${labels.path} ${code}`),
    );
    expect(asked).toEqual([]);
  });

  test('only those are rejected that a person would send back', () => {
    const rejected = read.filter(({ parsed }) => parsed.kind === 'faulty').map(({ labels }) => labels);
    expect(rejected.filter(({ quirks = '', title }) => title && !/must be rejected/.test(quirks))).toEqual([]);
  });

  test('nine forms of one release have one text, its country, its contact and three quotes by the right speaker', () => {
    const forms = read.filter(({ labels }) => labels.group === 'seed').map(({ parsed }) => parsed);
    expect(forms.map(({ kind }) => kind)).toEqual(Array(9).fill('document'));
    const documents = forms.flatMap((parsed) => (parsed.kind === 'document' ? [parsed.understood] : []));
    expect(new Set(documents.map(({ headline, body }) => fingerprintOf(headline, body))).size).toBe(1);
    for (const { countries, contacts, quotes } of documents) {
      expect(countries).toEqual(['KH']);
      expect(contacts).toMatchObject([{ name: 'Bruno Maltoni', phone: '+85512258286' }]);
      expect(quotes.map(({ speaker }) => speaker)).toEqual(['Bruno Maltoni', 'Bruno Maltoni', 'Bruno Maltoni']);
    }
  });
});
