import type * as Transliteration from 'transliteration';
import { loadBeside } from './load-beside.ts';

export const transliterate = (text: string): string => loadBeside<typeof Transliteration>('transliteration').transliterate(text);
