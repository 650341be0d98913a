import { directionOf } from '../languages/direction.ts';
import { type Html, html } from '../markup/html.ts';
import { wholeFigures, wholeFiguresInHtml } from '../markup/whole-figures.ts';
import type { PublicText } from '../release/edition.ts';

/** Words of an edition, or about it, as they are shown: stored they stay as they were written. */
export const shownText = <Text extends string | undefined>(text: Text, lang: string): Text =>
  (text !== undefined && directionOf(lang) === 'rtl' ? wholeFigures(text) : text) as Text;

/** An edition as it is shown to readers: in what runs from right to left, numbers hold together. */
export const shownEdition = <Edition extends PublicText>(edition: Edition): Edition => {
  const { lang, dateline, notesToEditors, boilerplate } = edition;
  if (directionOf(lang) !== 'rtl') return edition;
  return {
    ...edition,
    headline: wholeFigures(edition.headline),
    summary: wholeFigures(edition.summary),
    body: edition.body.map(wholeFiguresInHtml),
    ...(edition.subheadline !== undefined && { subheadline: wholeFigures(edition.subheadline) }),
    ...(dateline && { dateline: { ...dateline, raw: wholeFigures(dateline.raw) } }),
    ...(notesToEditors && { notesToEditors: notesToEditors.map(wholeFiguresInHtml) }),
    ...(boilerplate && { boilerplate: boilerplate.map(wholeFiguresInHtml) }),
  };
};

/**
 * The headline of an edition among words of another language: it keeps its own direction, also where it begins with a foreign name, and
 * programs read it aloud in its language.
 */
export const isolatedHeadline = (headline: string, lang: string | undefined): Html =>
  lang === undefined
    ? html`<bdi>${headline}</bdi>`
    : html`<bdi lang="${lang}"${directionOf(lang) === 'rtl' && html` dir="rtl"`}>${shownText(headline, lang)}</bdi>`;
