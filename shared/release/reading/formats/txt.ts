export { readTextDocument as default } from '../text-document.ts';
