import type { ReadFormat } from './format.ts';
import { readMarkdown } from './markdown-blocks.ts';
import { decodeText } from './source-text.ts';
import { readSource } from './text-document.ts';

/** Markdown, `.md`. */
export const readMarkdownDocument: ReadFormat = async (bytes, newsroom) => {
  const source = decodeText(bytes);
  return source.kind === 'refused' ? source : readSource(source, newsroom, { format: 'md', readBlocks: readMarkdown });
};
