import type { Newsroom } from '../../../newsroom/newsroom.ts';
import type { Problem } from '../../problem.ts';
import { plainLine } from '../block.ts';
import { type DocumentRead, type ReadFormat, type Refusal, refused } from '../format.ts';
import { readFrontMatter } from '../front-matter.ts';
import { XmlRefused } from '../read-xml.ts';
import { cleanedRemark, cleanText, linesOf, type SourceLine, tidy } from '../source-text.ts';
import { type StruckWords, struckOutQuestion } from '../struck-out.ts';
import { blocksOf, paragraphsIn } from './word-blocks.ts';
import { readNumbering } from './word-numbering.ts';
import { openWordPackage, type WordPackage } from './word-package.ts';
import { readParagraphs } from './word-paragraphs.ts';
import { picturesOf, withoutParagraphs } from './word-pictures.ts';
import { readStyles } from './word-styles.ts';
import type { Piece, WordText } from './word-text.ts';

/**
 * Word, `.docx`: text, headings, lists, tables, links and notes as they would read with every change accepted; proposed changes
 * are asked about. Macros, properties and embedded files stay packed, and nothing outside the file is looked at.
 * Line numbers are those of paragraphs, tables and text boxes included.
 */
export const readWordDocument: ReadFormat = async (bytes, newsroom) => {
  try {
    return documentOf(openWordPackage(bytes), newsroom);
  } catch (error) {
    if (error instanceof XmlRefused) return refusal(error);
    throw error;
  }
};

const refusal = ({ kind, message }: XmlRefused): Refusal => {
  if (kind === 'too-large') return refused({ code: 'too-much-inside', weight: 'error', params: { limit: message } });
  return refused({ code: kind === 'unsafe' ? 'file-unsafe' : 'file-damaged', weight: 'error', params: { reason: message } });
};

/** What people see beside the text, or only its authors do: never published, but looked through for an embargo. */
const BESIDE = new Set(['header', 'footer', 'comments']);
const MOST_BESIDE = 20;

const documentOf = (word: WordPackage, newsroom: Newsroom): DocumentRead => {
  const relations = word.relationsOf(word.main);
  const partsOf = (...types: string[]): string[] =>
    [...relations.values()].filter(({ type, external }) => types.includes(type) && !external).map(({ target }) => target);
  const [stylesPart = ''] = partsOf('styles');
  const [numberingPart = ''] = partsOf('numbering');
  const styles = readStyles(word.read(stylesPart));
  const nextMark = readNumbering(word.read(numberingPart));
  let last = 0;
  const readPart = (part: string): WordText => {
    const links = part === word.main ? relations : word.relationsOf(part);
    const linkOf = (id: string): string | undefined => {
      const link = links.get(id);
      return link?.external && link.type === 'hyperlink' ? link.target : undefined;
    };
    const pictureOf = (id: string): string | undefined => {
      const link = links.get(id);
      return link && !link.external && link.type === 'image' ? link.target : undefined;
    };
    const text = readParagraphs(word.read(part) ?? new Uint8Array(), { styles, linkOf, pictureOf, first: last + 1 });
    last = text.last;
    return text;
  };

  const main = readPart(word.main);
  const noted = new Map(
    (['footnote', 'endnote'] as const).flatMap((kind) =>
      partsOf(`${kind}s`)
        .slice(0, 1)
        .map((part) => [kind, readPart(part)]),
    ),
  );
  const notes = main.notes.map(({ kind, id }, index) => numberedNote(noted.get(kind)?.notePieces.get(id) ?? [], index + 1));
  const beside = partsOf(...BESIDE)
    .slice(0, MOST_BESIDE)
    .map(readPart);

  const read = [main, ...noted.values()];
  const sources = sourceLinesOf([...main.pieces, ...notes.flat()]);
  const { body, ...frontMatter } = readFrontMatter(sources.lines, newsroom);
  const stated = sources.lines[sources.lines.length - body.length - 1]?.line ?? 0;
  const inBody = main.pieces.filter((piece) => (paragraphsIn([piece])[0]?.number ?? 0) > stated);
  const { pictures, saidOfThem } = picturesOf(main, word);
  const text = withoutParagraphs(inBody, saidOfThem);
  const unseen = beside.flatMap(({ pieces, notePieces }) => [...pieces, ...[...notePieces.values()].flat()]);
  return {
    kind: 'read',
    format: 'docx',
    charset: 'utf-8',
    blocks: [...blocksOf(text, nextMark), ...notes.flatMap((pieces) => blocksOf(pieces, nextMark))],
    frontMatter,
    ...(pictures.length > 0 && { pictures }),
    lines: [...sources.lines, ...sourceLinesOf(unseen).lines, ...hiddenLinesOf(read), ...asLines(struckIn(read))],
    problems: [...problemsOf(read, sources.lines), ...cleanedRemark(sources.cleaned)],
    noise: struckIn(read).map(({ number, text: words }) => ({ ...plainLine(cleanText(words), number), toldApart: true })),
  };
};

/** A note as it stands at the end, with the number by which the text refers to it. */
const numberedNote = (pieces: readonly Piece[], number: number): Piece[] =>
  pieces.map((piece, index) =>
    piece.kind === 'paragraph' && index === 0
      ? { ...piece, runs: [{ text: `[${number}] `, bold: false, italic: false, large: false }, ...piece.runs] }
      : piece,
  );

const sourceLinesOf = (pieces: readonly Piece[]): { lines: SourceLine[]; cleaned: number } => {
  let cleaned = 0;
  const lines = paragraphsIn(pieces)
    .sort((one, other) => one.number - other.number)
    .flatMap(({ runs, number }) => {
      const read = linesOf(runs.map(({ text }) => text).join(''));
      cleaned += read.cleaned;
      return read.lines.map((line) => ({ ...line, line: number }));
    });
  return { lines, cleaned };
};

const asLines = (stretches: readonly { number: number; text: string }[]): SourceLine[] =>
  stretches.map(({ number, text }) => ({ line: number, raw: text, text: cleanText(text) }));

const hiddenLinesOf = (read: readonly WordText[]): SourceLine[] => asLines(read.flatMap(({ hidden }) => hidden));

/** What is struck out and says something: a line through a space or a dash says nothing. */
const struckIn = (read: readonly WordText[]): WordText['struck'] =>
  read.flatMap(({ struck }) => struck.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)));

const inItsLine = ({ number, text, before = '' }: WordText['struck'][number], lines: readonly SourceLine[]): StruckWords => {
  const words = tidy(cleanText(text));
  const rest = tidy(lines.find(({ line }) => line === number)?.text ?? '');
  const ahead = tidy(cleanText(before));
  const behind = rest.startsWith(ahead) ? rest.slice(ahead.length).trimStart() : '';
  const at = ahead === '' ? 0 : ahead.length + 1;
  return { text: words, line: number, within: [ahead, words, behind].filter(Boolean).join(' '), at };
};

const problemsOf = (read: readonly WordText[], lines: readonly SourceLine[]): Problem[] => {
  const sum = (of: (text: WordText) => number): number => read.reduce((total, text) => total + of(text), 0);
  const problems: Problem[] = [];
  const changes = read.flatMap((text) => text.changes);
  const [line] = changes;
  if (line !== undefined) {
    const excerpt = tidy(lines.find((each) => each.line === line)?.text ?? '').slice(0, 200);
    problems.push({ code: 'tracked-changes', weight: 'question', line, excerpt, params: { count: changes.length } });
  }
  const struck = struckIn(read);
  const [words] = struck;
  if (words) {
    problems.push(struckOutQuestion(struck.length, inItsLine(words, lines)));
  }
  const hidden = sum((text) => text.hidden.length + text.comments);
  if (hidden > 0) problems.push({ code: 'hidden-text-dropped', weight: 'remark', params: { count: hidden } });
  const elsewhere = sum((text) => text.elsewhere);
  if (elsewhere > 0) problems.push({ code: 'text-elsewhere', weight: 'question', params: { count: elsewhere } });
  const embedded = sum((text) => text.embedded);
  if (embedded > 0) problems.push({ code: 'embedded-dropped', weight: 'remark', params: { count: embedded } });
  return problems;
};
