import { baseOf, languageFolders } from './language-folders.ts';

/**
 * The languages that are read: whose embargo lines, datelines, headings and dates are known. A text in any other is never published
 * unasked, since an embargo in it would be taken for a sentence.
 */
export const readLanguages: readonly string[] = languageFolders.reading;

/** Whether a text in this language (BCP 47) is read; `fr-CA` is as `fr`. */
export const isReadLanguage = (lang: string): boolean => [lang, baseOf(lang)].some((tag) => readLanguages.includes(tag));

/** What operators are told of a newsroom that publishes languages nobody reads; undefined where all are read. */
export const tellOfUnread = (languages: readonly string[]): string | undefined => {
  const unread = languages.filter((lang) => !isReadLanguage(lang));
  return unread.length === 0
    ? undefined
    : `Texts in ${unread.join(', ')} are not read for embargoes: every file in ${unread.length === 1 ? 'that language' : 'those languages'} is held until somebody accepts it.`;
};
