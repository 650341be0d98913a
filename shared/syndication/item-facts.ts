import { pageUrl } from '../editorial/page-address.ts';
import { fill } from '../languages/fill.ts';
import { languageName, ownNameOf } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import { editionUrn } from '../release/identity.ts';
import type { EditionFacts, GoneFacts } from './output.ts';
import { originalIn } from './public-release.ts';

/** Another language of a release, as documents for partners name it. */
export interface OtherLanguage {
  lang: string;
  /** The name that it calls itself. */
  name: string;
  id: string;
  url: string;
  /** This one was translated from it. */
  isOriginal: boolean;
}

/** The same release in its other languages that can be read now. */
export const otherLanguagesOf = ({ view, translationOf, newsroom }: EditionFacts): OtherLanguage[] => {
  const original = originalIn(view, translationOf)?.lang;
  return view.siblings.map(({ lang, path }) => ({
    lang,
    name: ownNameOf(lang),
    id: editionUrn(view.own.release, lang),
    url: pageUrl(newsroom, path),
    isOriginal: lang === original,
  }));
};

/** What whoever uses a release must know before they do, in its language: a sentence each, in the order of its page. */
export const noticesOf = ({ view, state, newsroom }: EditionFacts): string[] => {
  const { own, changedOriginal } = view;
  const words = readerWords(own.lang);
  const note = own.note === undefined ? [] : [own.note];
  return [
    ...(state === 'withdrawn' ? [`${words.withdrawnTitle}. ${words.withdrawnText}`, ...note] : []),
    ...(state === 'published' && own.note !== undefined ? [words.restoredTitle, ...note] : []),
    ...(changedOriginal
      ? [
          `${words.outOfDate} ${fill(words.readOriginal, { language: languageName(changedOriginal.lang, own.lang) })} ${pageUrl(newsroom, changedOriginal.path)}`,
        ]
      : []),
    ...(own.correctionNote === undefined ? [] : [fill(words.correction, { note: own.correctionNote })]),
  ];
};

/** The same of one that readers have no more. */
export const goneNoticesOf = ({ why, lang, note }: GoneFacts): string[] => {
  const words = readerWords(lang);
  if (why === 'language') return [`${words.languageLeftTitle}. ${words.languageLeftText}`];
  return [`${words.killedTitle}. ${words.killedText}`, ...(note === undefined ? [] : [note])];
};
