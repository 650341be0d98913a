import type * as Fflate from 'fflate';
import { loadBeside } from './load-beside.ts';

const load = (): typeof Fflate => loadBeside('fflate');

export const strToU8: typeof Fflate.strToU8 = (text, isLatin) => load().strToU8(text, isLatin);
export const zipSync: typeof Fflate.zipSync = (files, options) => load().zipSync(files, options);
