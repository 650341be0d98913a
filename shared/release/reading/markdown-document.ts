import type { ReadFormat } from './format.ts';
import { readMarkdown } from './markdown.ts';
import { readLines } from './text-document.ts';

/** Markdown, `.md`. */
export const readMarkdownDocument: ReadFormat = async (bytes, newsroom) =>
  readLines(bytes, newsroom, { format: 'md', readBlocks: readMarkdown });
