/** What many tools pack XLIFF in, with the skeleton of the document it was made of. */
export { default } from './zip.ts';
