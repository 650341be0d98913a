export { readMarkdownDocument as default } from '../markdown-document.ts';
