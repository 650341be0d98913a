import type { Newsroom } from '../../newsroom/newsroom.ts';
import type { DocumentRead, ReadFormat } from './format.ts';
import { readFrontMatter } from './front-matter.ts';
import type { TextRead } from './markdown-blocks.ts';
import { readPlainText } from './plain-text-blocks.ts';
import { decodeText, type SourceLine, type SourceText } from './source-text.ts';

/** A document that is lines of text: front matter first, and blocks below it. */
export const readSource = (
  { lines, charset, problems }: SourceText,
  newsroom: Newsroom,
  { format = 'txt', readBlocks = readPlain }: { format?: string; readBlocks?: (lines: readonly SourceLine[]) => TextRead } = {},
): DocumentRead => {
  const { body, ...frontMatter } = readFrontMatter(lines, newsroom);
  const { blocks, problems: ofText, noise } = readBlocks(body);
  return { kind: 'read', format, charset, blocks, frontMatter, lines, problems: [...problems, ...ofText], noise };
};

const readPlain = (lines: readonly SourceLine[]): TextRead => ({ blocks: readPlainText(lines), problems: [], noise: [] });

/** Plain text, `.txt`. */
export const readTextDocument: ReadFormat = async (bytes, newsroom) => {
  const source = decodeText(bytes);
  return source.kind === 'refused' ? source : readSource(source, newsroom);
};
