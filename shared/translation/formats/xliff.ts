export { default } from './xlf.ts';
