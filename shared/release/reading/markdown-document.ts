import { namedByNumber, withoutFiles } from './data-addresses.ts';
import type { ReadFormat } from './format.ts';
import { readMarkdown } from './markdown-blocks.ts';
import { decodeText } from './source-text.ts';
import { readSource } from './text-document.ts';

/** Markdown, `.md`. */
export const readMarkdownDocument: ReadFormat = async (bytes, newsroom) => {
  const { bytes: text, pictureAt } = withoutFiles(bytes);
  const source = decodeText(text);
  if (source.kind === 'refused') return source;
  return readSource(source, newsroom, { format: 'md', readBlocks: readMarkdown, pictureAt: namedByNumber(pictureAt) });
};
