export { readWordDocument as default } from '../word/word-document.ts';
