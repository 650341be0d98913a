import { formatEndings } from '../format-endings.ts';
import type { ReadFormat } from './format.ts';

/**
 * The reader of a kind of file, by its ending in lower case; undefined for what is not read. Each is loaded when its first file comes: a
 * text does not wait for the parser of Word.
 */
export const readerOf = async (ending: string): Promise<ReadFormat | undefined> =>
  formatEndings.includes(ending) ? ((await import(`./formats/${ending}.ts`)) as { default: ReadFormat }).default : undefined;
