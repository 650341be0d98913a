import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../../shared/release/fingerprint.ts';
import { readKey } from '../../../shared/release/object-key.ts';
import type { ParsedUpload } from '../../../shared/release/upload.ts';
import { newsroom, parse } from './newsroom-of-tests.ts';

/** Real releases, other people's texts: read where they are, never copied. */
const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const present = existsSync(new URL('expected.tsv', corpus));
if (!present) console.info('corpus.test.ts is skipped: ../shared/corpus is not there');

const rowsOf = (name: string): Record<string, string>[] => {
  const [header = '', ...lines] = readFileSync(new URL(name, corpus), 'utf8').trimEnd().split('\n');
  const names = header.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, index) => [names[index] ?? '', cell])));
};

const words = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

describe.skipIf(!present)('of real releases in UTF-8 text and Markdown', () => {
  const rows = present
    ? rowsOf('expected.tsv').filter(
        ({ path = '', quirks = '' }) => /\.(txt|md)$/.test(path) && !/windows-1252|UTF-16/.test(quirks),
      )
    : [];
  const read: { row: Record<string, string>; parsed: ParsedUpload }[] = [];
  beforeAll(async () => {
    for (const row of rows) {
      const path = row.path ?? '';
      read.push({ row, parsed: await parse(path, readFileSync(new URL(path, corpus))) });
    }
  });
  const understoodOf = (parsed: ParsedUpload) => ('understood' in parsed ? parsed.understood : {});

  /** The share of rows with a label that are understood as labelled; prints those that are not. */
  const share = (label: string, right: (row: Record<string, string>, parsed: ParsedUpload) => boolean): number => {
    const labelled = read.filter(({ row }) => row[label]);
    const wrong = labelled.filter(({ row, parsed }) => !right(row, parsed));
    if (wrong.length > 0) console.info(`${label}: ${wrong.map(({ row }) => row.path).join(' ')}`);
    return 1 - wrong.length / labelled.length;
  };

  test('every headline is the one a person found', () => {
    expect(share('title', ({ title = '' }, parsed) => words(understoodOf(parsed).headline ?? '') === words(title))).toBe(1);
  });

  test('every language is right', () => {
    expect(share('lang', ({ lang }, parsed) => understoodOf(parsed).lang === lang)).toBe(1);
  });

  test('every dateline’s country and date is right, and its place begins as the text does', () => {
    expect(share('placecc', ({ placecc }, parsed) => understoodOf(parsed).dateline?.places[0]?.country === placecc)).toBe(1);
    expect(share('dldate', ({ dldate }, parsed) => understoodOf(parsed).dateline?.date === dldate)).toBe(1);
    expect(
      share('place', ({ place = '' }, parsed) => {
        const name = understoodOf(parsed).dateline?.places[0]?.name;
        return name !== undefined && place.startsWith(name);
      }),
    ).toBe(1);
  });

  test('every embargo in words is asked about', () => {
    expect(
      share('embargo', (_, parsed) => 'problems' in parsed && parsed.problems.some(({ code }) => code === 'embargo-line')),
    ).toBe(1);
  });

  test('nothing else is held', () => {
    const asked = read.flatMap(({ row, parsed }) =>
      row.embargo || /mojibake/.test(row.quirks ?? '') || !('problems' in parsed)
        ? []
        : parsed.problems.filter(({ weight }) => weight === 'question').map(({ code }) => `${row.path} ${code}`),
    );
    expect(asked).toEqual([]);
  });

  test('the same release in four forms has one text, its country, its contact and three quotes by the right speaker', () => {
    const forms = read.filter(({ row }) => row.group === 'seed').map(({ parsed }) => parsed);
    expect(forms.map(({ kind }) => kind)).toEqual(['document', 'document', 'document', 'document']);
    const documents = forms.flatMap((parsed) => (parsed.kind === 'document' ? [parsed.understood] : []));
    expect(new Set(documents.map(({ headline, body }) => fingerprintOf(headline, body))).size).toBe(1);
    for (const { countries, contacts, quotes } of documents) {
      expect(countries).toEqual(['KH']);
      expect(contacts).toMatchObject([{ name: 'Bruno Maltoni', phone: '+85512258286' }]);
      expect(quotes.map(({ speaker }) => speaker)).toEqual(['Bruno Maltoni', 'Bruno Maltoni', 'Bruno Maltoni']);
    }
  });
});

describe.skipIf(!present)('of upload names as real clients make them', () => {
  const kinds: Record<string, string[]> = {
    ignore: ['ignored'],
    asset: ['asset', 'faulty'],
    ingest: ['document'],
    quarantine: ['faulty'],
  };
  // Formats that are not read yet are refused by name; an empty file is by its size.
  const rows = present
    ? rowsOf('keys.tsv').filter(
        ({ key = '', expected = '' }) =>
          !(/^(ingest|same)/.test(expected) && !/\.(md|txt)$/.test(key)) && !/empty/.test(expected),
      )
    : [];
  test.each(rows.map(({ key = '', expected = '' }) => [key, expected] as const))('%s: %s', (key, expected) => {
    expect(kinds[expected.split(/[ :,]/)[0] ?? '']).toContain(readKey(key, newsroom.languages).kind);
  });
});
