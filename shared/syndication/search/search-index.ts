import { isFoundIn, type Query } from './search-words.ts';

/** A release as it is found, in the index of its month. */
export interface SearchedRelease {
  /** From the root of the site. */
  address: string;
  headline: string;
  summary: string;
  /** The instant it is dated, and the day as readers of the language write it. */
  date: string;
  day: string;
  /** What `searchableWords` made of it. */
  words: string;
}

/** What can be found of one month in one language, newest first. */
export interface SearchIndex {
  format: 1;
  lang: string;
  month: string;
  releases: readonly SearchedRelease[];
}

/** A month that can be searched, as ISO 8601 writes it and as readers do. */
export type SearchedMonth = [month: string, name: string];

/** The address of an index, from the root of the site. */
export const searchIndexAddress = (lang: string, month: string): string => `/feeds/${lang}/${month}/search.json`;

/** The releases of a month in which everything that is asked for stands, in their order. */
export const findIn = ({ releases }: SearchIndex, query: Query): SearchedRelease[] =>
  releases.filter(({ words }) => isFoundIn(words, query));
