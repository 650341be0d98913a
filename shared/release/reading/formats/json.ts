export { readCmsDocument as default } from '../cms-json.ts';
