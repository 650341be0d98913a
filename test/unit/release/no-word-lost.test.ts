import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainTextOf } from '../../../shared/markup/plain-text.ts';
import { wordsOf } from '../../../shared/release/words.ts';
import { understood } from './newsroom-of-tests.ts';
import { cell, paragraph, part, relations, row, run, wordFile } from './word-file.ts';

/** A piece of a sentence: words, or a figure that is raised or lowered behind a letter or a figure. */
type Piece = { words: string } | { before: string; script: 'sup' | 'sub'; figure: string };
type Unit =
  | { kind: 'paragraph'; pieces: Piece[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Piece[][] }
  | { kind: 'table'; rows: Piece[][][] };

const NOUNS = 'nets boats hives wells looms ovens roads bridges mills ponds'.split(' ');
const VERBS = ['mended near', 'counted beside', 'moved behind', 'painted below'];
const clause = fc
  .tuple(fc.constantFrom(...NOUNS), fc.constantFrom(...VERBS), fc.constantFrom(...NOUNS), fc.integer({ min: 2, max: 98 }))
  .map(([one, verb, other, count]) => `the ${count} ${one} are ${verb} the ${other}`);
const scripted = fc.record({
  before: fc.constantFrom('10', 'CO', 'note', 'm', '2'),
  script: fc.constantFrom('sup' as const, 'sub' as const),
  figure: fc.constantFrom('2', '6', '12', '-3'),
});
const sentence: fc.Arbitrary<Piece[]> = fc
  .tuple(clause, fc.option(scripted, { nil: undefined }), clause)
  .map(([first, power, second]) => [
    { words: `Here ${first}, with ` },
    ...(power ? [power] : [{ words: 'care' }]),
    { words: ` and ${second}` },
  ]);
const unit: fc.Arbitrary<Unit> = fc.oneof(
  { weight: 3, arbitrary: sentence.map((pieces): Unit => ({ kind: 'paragraph', pieces: [...pieces, { words: '.' }] })) },
  fc
    .record({ ordered: fc.boolean(), start: fc.constantFrom(1, 4), items: fc.array(sentence, { minLength: 2, maxLength: 4 }) })
    .map((list): Unit => ({ kind: 'list', ...list })),
  fc
    .array(fc.array(sentence, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 3 })
    .map((rows): Unit => ({ kind: 'table', rows })),
);

const OPENING =
  'Gulu, Uganda, 3 November 2026 – Blue Harbour Relief has handed out hives to nine hundred families in the north, it said today, and the first honey is sold.';
const HEADLINE = 'Beekeepers of Gulu count their hives again';

const inline = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => ('words' in piece ? piece.words : `${piece.before}<${piece.script}>${piece.figure}</${piece.script}>`))
    .join('');

const html = (units: readonly Unit[]): string =>
  `<html><body><h1>${HEADLINE}</h1><p>${OPENING}</p>${units
    .map((one) => {
      if (one.kind === 'paragraph') return `<p>${inline(one.pieces)}</p>`;
      if (one.kind === 'table')
        return `<table>${one.rows.map((cells) => `<tr>${cells.map((pieces) => `<td>${inline(pieces)}</td>`).join('')}</tr>`).join('')}</table>`;
      const tag = one.ordered ? 'ol' : 'ul';
      return `<${tag}${one.ordered ? ` start="${one.start}"` : ''}>${one.items.map((pieces) => `<li>${inline(pieces)}</li>`).join('')}</${tag}>`;
    })
    .join('')}</body></html>`;

const markdown = (units: readonly Unit[]): string =>
  `# ${HEADLINE}\n\n${OPENING}\n\n${units
    .map((one) => {
      if (one.kind === 'paragraph') return inline(one.pieces);
      if (one.kind === 'table')
        return one.rows.map((cells, at) => `| ${cells.map(inline).join(' | ')} |${at === 0 ? '\n| --- | --- |' : ''}`).join('\n');
      return one.items.map((pieces, at) => `${one.ordered ? `${one.start + at}.` : '-'} ${inline(pieces)}`).join('\n');
    })
    .join('\n\n<!-- -->\n\n')}\n`;

const runs = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      'words' in piece
        ? run(piece.words)
        : run(piece.before) + run(piece.figure, `<w:vertAlign w:val="${piece.script === 'sup' ? 'superscript' : 'subscript'}"/>`),
    )
    .join('');

const word = (units: readonly Unit[]): Uint8Array => {
  const lists = units.filter((one) => one.kind === 'list');
  const numbering = lists.map(
    ({ ordered, start }, at) =>
      `<w:abstractNum w:abstractNumId="${at}"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${ordered ? 'decimal' : 'bullet'}"/><w:lvlText w:val="${ordered ? '%1.' : '•'}"/></w:lvl></w:abstractNum>`,
  );
  const numbers = lists.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`);
  const body = units.map((one) => {
    if (one.kind === 'paragraph') return `<w:p>${runs(one.pieces)}</w:p>`;
    if (one.kind === 'table')
      return `<w:tbl>${one.rows.map((cells) => row(...cells.map((pieces) => cell(`<w:p>${runs(pieces)}</w:p>`)))).join('')}</w:tbl>`;
    const properties = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${lists.indexOf(one) + 1}"/></w:numPr>`;
    return one.items.map((pieces) => paragraph(runs(pieces), { properties })).join('');
  });
  return wordFile(`${paragraph(HEADLINE, { letters: '<w:b/>' })}${paragraph(OPENING)}${body.join('')}`, {
    'word/numbering.xml': part('numbering', numbering.join('') + numbers.join('')),
    'word/_rels/document.xml.rels': relations(['rId2', 'numbering', 'numbering.xml']),
  });
};

/** The words of a document as it was made, figures as they are to be read. */
const wordsWritten = (units: readonly Unit[]): string[] => {
  const all = units.flatMap((one) =>
    one.kind === 'paragraph' ? [one.pieces] : one.kind === 'list' ? one.items : one.rows.flat(),
  );
  return wordsOf(HEADLINE, [`<p>${OPENING}</p>`, ...all.map((pieces) => `<p>${inline(pieces)}</p>`)]);
};

/** What a counter wrote before items is no word of the document. */
const withoutMarks = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^ *(?:\d+\.|-) /, ' '))
    .join('\n')
    .replace(/\|/g, ' ');

describe('every word and figure of a document', () => {
  test.each([
    ['html', html],
    ['md', markdown],
    ['docx', word],
  ] as const)('is on the page and in plain text, or on the card as left out: %s', async (ending, made) => {
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 6 }), async (units) => {
        const { headline, body, noise, notesToEditors = [], boilerplate = [] } = await understood(`a.${ending}`, made(units));
        const read = [...body, ...notesToEditors, ...boilerplate];
        expect(noise).toEqual([]);
        expect(wordsOf(headline, read)).toEqual(wordsWritten(units));
        const plain = withoutMarks(plainTextOf(read.join('\n'), 'en'));
        expect(wordsOf(headline, [plain.replace(/&/g, '&amp;').replace(/</g, '&lt;')])).toEqual(wordsWritten(units));
        // Lists begin where they began.
        const starts = units.flatMap((one) => (one.kind === 'list' && one.ordered ? [one.start] : []));
        expect([...read.join('').matchAll(/<ol(?: start="(\d+)")?>/g)].map(([, start = '1']) => Number(start))).toEqual(starts);
      }),
      { numRuns: 60 },
    );
  });
});
