import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCommandWords } from '../../../shared/languages/commands.ts';
import { type CommandRow, commandRow, commandTable, LONGEST_NOTE, reviewRow } from '../../../shared/release/command-table.ts';
import { parseCommand } from '../../../shared/release/parsing/parse-command.ts';
import { ParsedUpload } from '../../../shared/release/upload.ts';
import { uploadOf } from './newsroom-of-tests.ts';

const read = (row: CommandRow, text: string) => {
  const bytes = new TextEncoder().encode(text);
  return ParsedUpload.parse(parseCommand(bytes, uploadOf(`incoming/wells.${row.name}.txt`, bytes.length), row));
};
const ofKind = (telling: boolean) => commandTable.filter(({ tellsReaders }) => tellsReaders === telling);

describe('the text of a command', () => {
  it.each(commandTable.filter(({ text }) => text !== 'note for readers'))('.$name.txt of $folder is internal', (row) => {
    const parsed = read(row, 'The donor asked us to.\n\nNotes: he is angry.\nA note: never.');
    expect(parsed).toMatchObject({ kind: 'command', reason: 'The donor asked us to. Notes: he is angry. A note: never.' });
    expect(parsed).not.toHaveProperty('note');
  });

  it.each(ofKind(true))('of .$name.txt is for readers from a line that begins with note', (row) => {
    for (const word of allCommandWords.flatMap(({ notes }) => notes))
      for (const line of [`${word}:`, `${word.toUpperCase()} :`, `\u200f${word}\u00a0:`, `  ${word}：`]) {
        const parsed = read(row, `The donor asked.\n${line} The figures\nare being checked.\n\nMore on Monday.\n`);
        expect([line, parsed]).toMatchObject([
          line,
          { reason: 'The donor asked.', note: 'The figures are being checked. More on Monday.' },
        ]);
      }
  });

  it.each(ofKind(false))('of .$name.txt in $folder stays inside, and whoever writes a note is told so', (row) => {
    const parsed = read(row, '2026-12-01T10:00:00Z Checked.\nNote: the figures are right.');
    expect(parsed).toMatchObject({ kind: 'command', reason: '2026-12-01T10:00:00Z Checked. Note: the figures are right.' });
    expect(parsed).not.toHaveProperty('note');
    const problems = row.text === 'notes for the translator' ? [] : [{ code: 'note-not-shown', params: { command: row.name } }];
    expect(parsed).toMatchObject({ problems });
  });

  it('is a correction note whole, unless a line says where that begins', () => {
    expect(read(commandRow('correct'), 'The figure is\n56,000.')).toMatchObject({ note: 'The figure is 56,000.' });
    expect(read(commandRow('correct'), 'The donor saw it.\nnote: The figure is 56,000.')).toMatchObject({
      reason: 'The donor saw it.',
      note: 'The figure is 56,000.',
    });
  });

  it('may be a note alone, which is then its reason, and may not be nothing', () => {
    expect(read(commandRow('kill'), 'note: The figures were wrong.')).toMatchObject({
      reason: 'The figures were wrong.',
      note: 'The figures were wrong.',
    });
    for (const text of [' \n', 'note:', 'note: \n\n'])
      expect(read(commandRow('kill'), text)).toMatchObject({ kind: 'faulty', problems: [{ code: 'command-empty' }] });
  });

  it.each(ofKind(true))('of .$name.txt shows readers as much as a correction note, and refuses more', (row) => {
    expect(read(row, `Because.\nnote: ${'x'.repeat(LONGEST_NOTE)}`).kind).toBe('command');
    expect(read(row, `Because.\nnote: ${'x'.repeat(LONGEST_NOTE + 1)}`)).toMatchObject({
      kind: 'faulty',
      problems: [{ code: 'command-too-long', params: { length: LONGEST_NOTE + 1, limit: LONGEST_NOTE } }],
    });
  });
});

describe('a new release', () => {
  const opens = (text: string): unknown => {
    const parsed = read(commandRow('accept'), text);
    return parsed.kind === 'command' && parsed.opensRelease === true;
  };

  it.each(allCommandWords.map(({ newReleaseLine }) => newReleaseLine))(
    'is opened by a first line that is exactly “%s”',
    (line) => {
      for (const text of [line, `${line}\r\nThe ferry story.`, `  ${line.toUpperCase()} \n`, `\n\u200f${line}\n`])
        expect([text, opens(text)]).toEqual([text, true]);
      for (const text of [`${line}.`, `${line}: the ferry story`, `A ${line}`, `Checked.\n${line}`])
        expect([text, opens(text)]).toEqual([text, false]);
    },
  );

  it.each([
    'New figures confirmed by the field office',
    'new: a release of its own',
    'New release, the same old file name.',
    'new',
    'Nouveau communiqué confirmé par le bureau',
  ])('is not opened by a reason such as “%s”', (text) => {
    expect(opens(text)).toBe(false);
  });

  it('is opened by no other text', () => {
    const lines = new Set(allCommandWords.map(({ newReleaseLine }) => newReleaseLine).map((line) => line.toLowerCase()));
    const word = fc.constantFrom(
      'new',
      'New',
      'release',
      'RELEASE',
      'figures',
      '.',
      ':',
      ' ',
      '\n',
      'nouveau',
      'communiqué',
      'بيان',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const text = words.join(' ');
        const [first = ''] = text
          .split('\n')
          .map((line) => line.trim().replace(/\s+/g, ' '))
          .filter((line) => line !== '');
        expect(opens(text)).toBe(lines.has(first.toLowerCase()));
      }),
    );
  });
});

it('notes for a translator go to the translator whole', () => {
  expect(read(reviewRow('return'), 'Please mend.\nNote: the headline names no town.')).toMatchObject({
    reason: 'Please mend. Note: the headline names no town.',
    problems: [],
  });
});
