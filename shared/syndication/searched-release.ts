import { longDay } from '../languages/dates.ts';
import { jsonText, textOf } from '../markup/html.ts';
import { cutTo } from '../release/cut-text.ts';
import type { Fragment } from './output.ts';
import type { SearchedRelease } from './search/search-index.ts';
import { searchableWords } from './search/search-words.ts';

/** How much of a summary a result shows. UTF-16 code units. */
const LONGEST_SUMMARY = 240;

/** Tags of blocks, cells and line ends part words; those within a line do not. */
const PARTING = /<\/?(?!(?:a|abbr|b|bdi|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u)\b)[a-z][^>]*>/g;

const wordsOf = (block: string): string => textOf(block.replace(PARTING, ' '));

/** Whole words, and an ellipsis for the rest. */
const briefly = (summary: string): string =>
  summary.length <= LONGEST_SUMMARY ? summary : `${cutTo(summary, LONGEST_SUMMARY).replace(/\s+\S*$/, '')}…`;

/**
 * A release as it is found: by its headline, subheadline and summary, its countries and topics, its place, its text and notes, and what is
 * said of its pictures. Of a withdrawn one by what lists still say of it, of a killed one not at all. Contacts, and what the organisation
 * says of itself in every release, would find all of them.
 */
export const searchedRelease: Fragment = {
  name: 'search',
  format: 1,
  render: ({ entry, item, edition, newsroom }) => {
    const { state, lang, path, date } = entry;
    if (state === 'killed') return '';
    const told = [item.title, ...item.categories.map(({ label }) => label)];
    const {
      dateline,
      subheadline = '',
      body = [],
      notesToEditors = [],
      pictures = [],
    } = (state === 'published' && edition) || {};
    const release: SearchedRelease = {
      address: `/${path}/`,
      headline: item.title,
      summary: briefly(item.summary),
      date,
      day: longDay(date, lang, newsroom.timeZone),
      words: searchableWords([
        ...told,
        ...(dateline ? [dateline.raw, ...dateline.places.map(({ name }) => name)] : []),
        subheadline,
        item.summary,
        ...body.map(wordsOf),
        ...pictures.flatMap(({ caption, alt, credit }) => [caption ?? '', alt ?? '', credit ?? '']),
        ...notesToEditors.map(wordsOf),
      ]),
    };
    return jsonText(release);
  },
};
