import type { ReadFormat } from './format.ts';

/**
 * The reader of each kind of file, by its ending in lower case. A format that comes later is one more line here, and its ending
 * in `object-key.ts`. Each is loaded when its first file comes: a text does not wait for the parser of Word.
 */
export const formats: Readonly<Record<string, () => Promise<ReadFormat>>> = {
  txt: async () => (await import('./text-document.ts')).readTextDocument,
  docx: async () => (await import('./word/word-document.ts')).readWordDocument,
  md: async () => (await import('./markdown-document.ts')).readMarkdownDocument,
  markdown: async () => (await import('./markdown-document.ts')).readMarkdownDocument,
  html: async () => (await import('./html.ts')).readHtmlDocument,
  htm: async () => (await import('./html.ts')).readHtmlDocument,
  eml: async () => (await import('./mail-document.ts')).readMailDocument,
  json: async () => (await import('./cms-json.ts')).readCmsDocument,
};
