export { readHtmlDocument as default } from '../html-document.ts';
