import type { Newsroom } from '../../newsroom/newsroom.ts';
import type { Block } from './block.ts';
import type { DocumentRead, ReadFormat } from './format.ts';
import { readFrontMatter } from './front-matter.ts';
import { readPlainText } from './plain-text.ts';
import { decodeText, type SourceLine, type SourceText } from './source-text.ts';

/** A document that is lines of text: front matter first, and blocks below it. */
export const readSource = (
  { lines, charset, problems }: SourceText,
  newsroom: Newsroom,
  {
    format = 'txt',
    readBlocks = readPlainText,
  }: { format?: string; readBlocks?: (lines: readonly SourceLine[]) => Block[] } = {},
): DocumentRead => {
  const { body, ...frontMatter } = readFrontMatter(lines, newsroom);
  return { kind: 'read', format, charset, blocks: readBlocks(body), frontMatter, lines, problems };
};

/** Plain text, `.txt`. */
export const readTextDocument: ReadFormat = async (bytes, newsroom) => {
  const source = decodeText(bytes);
  return source.kind === 'refused' ? source : readSource(source, newsroom);
};
