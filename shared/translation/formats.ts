import { translationEndings } from '../release/translation-endings.ts';
import type { ReadTranslation } from './returned-document.ts';

/** The reader of a kind of file, by its ending in lower case; undefined for what is not read. Each is loaded when its first file comes. */
export const translationReaderOf = async (ending: string): Promise<ReadTranslation | undefined> =>
  translationEndings.includes(ending)
    ? ((await import(`./formats/${ending}.ts`)) as { default: ReadTranslation }).default
    : undefined;
