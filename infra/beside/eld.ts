import type * as Eld from 'eld/extrasmall';
import { loadBeside } from './load-beside.ts';

export const eld: Pick<typeof Eld.eld, 'detect'> = { detect: (text) => loadBeside<typeof Eld>('eld').eld.detect(text) };
