export { readHtmlDocument as default } from '../html.ts';
