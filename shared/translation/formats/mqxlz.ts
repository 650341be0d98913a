/** What memoQ packs its XLIFF in, with the skeleton of the document it was made of. */
export { default } from './zip.ts';
