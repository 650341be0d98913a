import type { Newsroom } from '../../newsroom/newsroom.ts';
import type { Block } from './block.ts';
import type { DocumentRead, ReadFormat, Refusal } from './format.ts';
import { readFrontMatter } from './front-matter.ts';
import { readPlainText } from './plain-text.ts';
import { decodeText, type SourceLine } from './source-text.ts';

/** A document that is lines of text: front matter first, and blocks below it. */
export const readLines = (
  bytes: Uint8Array,
  newsroom: Newsroom,
  { format, readBlocks }: { format: string; readBlocks: (lines: readonly SourceLine[]) => Block[] },
): DocumentRead | Refusal => {
  const source = decodeText(bytes);
  if (source.kind === 'refused') return source;
  const { lines, charset, problems } = source;
  const { body, ...frontMatter } = readFrontMatter(lines, newsroom);
  return { kind: 'read', format, charset, blocks: readBlocks(body), frontMatter, lines, problems };
};

/** Plain text, `.txt`. */
export const readTextDocument: ReadFormat = async (bytes, newsroom) =>
  readLines(bytes, newsroom, { format: 'txt', readBlocks: readPlainText });
