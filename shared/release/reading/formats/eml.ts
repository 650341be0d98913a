export { readMailDocument as default } from '../mail-document.ts';
