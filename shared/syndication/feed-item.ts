import type { FeedEntry } from '../editorial/feed.ts';
import { pageUrl } from '../editorial/page-address.ts';
import { directionOf } from '../languages/direction.ts';
import { fill } from '../languages/fill.ts';
import { countryName, topicName } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import { type Html, html } from '../markup/html.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PublicText } from '../release/edition.ts';
import { editionUrn } from '../release/identity.ts';
import { bodyBlocks, contactsAndEndMatter } from './edition-html.ts';
import { type LeadPicture, leadPictureOf, thumbnailOf, withFigures } from './figure-html.ts';
import { shownEdition, shownText } from './shown-words.ts';

/** What all formats say of an entry, each in its own way. */
export interface FeedItem {
  id: string;
  url: string;
  title: string;
  /** Plain text. */
  summary: string;
  content: Html;
  /** Its first picture, for other programs and for our own listings. */
  picture?: LeadPicture | undefined;
  thumbnail?: Html | undefined;
  categories: { term: string; label: string }[];
}

/**
 * What readers of feeds are told of an entry. The text of a published edition is needed; of a withdrawn one a notice stands in its
 * place, and of a killed one nothing is left but its id and address: the edition is not looked at.
 */
export const feedItemOf = (written: FeedEntry, text: PublicText | undefined, newsroom: Newsroom): FeedItem => {
  const entry = shownEntry(written);
  const edition = text && shownEdition(text);
  const words = readerWords(entry.lang);
  const address = { id: editionUrn(entry.release, entry.lang), url: pageUrl(newsroom, entry.path) };
  if (entry.state === 'killed') {
    return {
      ...address,
      title: words.killedTitle,
      summary: [`${words.killedTitle}. ${words.killedText}`, entry.note].filter((part) => part !== undefined).join(' '),
      content: inReadersLanguage(entry.lang, [
        html`<p><strong>${words.killedTitle}.</strong> ${words.killedText}</p>`,
        ...noteOf(entry),
      ]),
      categories: [],
    };
  }
  const categories = edition ? categoriesOf(edition, newsroom) : [];
  if (entry.state === 'withdrawn') {
    return {
      ...address,
      title: fill(words.withdrawnHeadline, { headline: entry.headline }),
      summary: [`${words.withdrawnTitle}.`, entry.note].filter((part) => part !== undefined).join(' '),
      content: inReadersLanguage(entry.lang, [html`<p><strong>${words.withdrawnTitle}.</strong></p>`, ...noteOf(entry)]),
      categories,
    };
  }
  if (!edition) throw new Error(`the text of ${entry.release} ${entry.lang} ${entry.version} is needed to render its entry`);
  const correction = entry.correctionNote ? fill(words.correction, { note: entry.correctionNote }) : undefined;
  return {
    ...address,
    title: edition.headline,
    summary: edition.summary,
    content: inReadersLanguage(entry.lang, [
      ...(entry.note === undefined ? [] : [html`<p><strong>${words.restoredTitle}</strong></p>`, ...noteOf(entry)]),
      ...(correction === undefined ? [] : [html`<p><strong>${correction}</strong></p>`]),
      ...(edition.subheadline === undefined ? [] : [html`<p><strong>${edition.subheadline}</strong></p>`]),
      ...withFigures(bodyBlocks(edition), edition, words, { by: 'elsewhere', site: newsroom.siteUrl }),
      ...contactsAndEndMatter(edition, words, newsroom),
    ]),
    picture: leadPictureOf(edition, newsroom.siteUrl),
    thumbnail: thumbnailOf(edition),
    categories,
  };
};

const shownEntry = (entry: FeedEntry): FeedEntry => ({
  ...entry,
  headline: shownText(entry.headline, entry.lang),
  ...(entry.note !== undefined && { note: shownText(entry.note, entry.lang) }),
  ...(entry.correctionNote !== undefined && { correctionNote: shownText(entry.correctionNote, entry.lang) }),
});

/** What the desk says to readers, in whatever language it writes. */
const noteOf = ({ note }: FeedEntry): Html[] => (note === undefined ? [] : [html`<p dir="auto">${note}</p>`]);

/** Feed readers show an entry among entries of other languages: direction and language travel with the text. */
const inReadersLanguage = (lang: string, blocks: Html[]): Html =>
  html`<div lang="${lang}" dir="${directionOf(lang)}">${blocks.map((block) => html`${block}\n`)}</div>`;

const categoriesOf = ({ countries, topics, lang }: PublicText, newsroom: Newsroom): FeedItem['categories'] => [
  ...countries.map((code) => ({ term: code, label: countryName(code, lang) })),
  ...topics.map((id) => ({ term: id, label: topicName(newsroom, id, lang) })),
];
