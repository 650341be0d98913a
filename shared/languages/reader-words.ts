import type { ReleaseType } from '../newsroom/newsroom.ts';

/** Everything Dateline itself says to readers of pages and feeds. `{…}` is filled in by `fill`. */
export interface ReaderWords {
  skip: string;
  newsroom: string;
  types: Record<ReleaseType, string>;
  updated: string;
  correction: string;
  withdrawnTitle: string;
  withdrawnText: string;
  withdrawnHeadline: string;
  /** Above a page that was withdrawn once, with what the desk says of it. */
  restoredTitle: string;
  killedTitle: string;
  killedText: string;
  /** Where a release was, in a language in which the newsroom publishes no more. */
  languageLeftTitle: string;
  languageLeftText: string;
  killedOn: string;
  toNewsroom: string;
  notFoundTitle: string;
  notFoundText: string;
  contacts: string;
  notesToEditors: string;
  about: string;
  /** `{language}` as the reader's language calls it. */
  translatedFrom: string;
  /** Of a translation whose original has changed since, and the link to that. */
  outOfDate: string;
  readOriginal: string;
  /** Below a picture: who made it, or gave it. */
  pictureBy: string;
  /** Above the line that says who wrote what, when and where. */
  howToCite: string;
  /** Above what a correction changed, and what its marks mean. */
  whatChanged: string;
  changeLegend: string;
  /** What can be done with a release: passed on (names of services are no words of ours), copied, and taken along. */
  share: string;
  shareByEmail: string;
  copyText: string;
  copied: string;
  download: string;
  textFile: string;
  pictureNumber: string;
  /** Above the newest releases of the same countries and topics. */
  moreOn: string;
  alsoIn: string;
  /** Languages that are still being translated. */
  toFollow: string;
  languages: string;
  countries: string;
  topics: string;
  latest: string;
  allReleases: string;
  /** Above the months in which there are releases, and before the one that came before, or after. */
  byMonth: string;
  earlier: string;
  later: string;
  /** The link to what partners need to know. */
  forPartners: string;
  feeds: string;
  subscribe: string;
  /** A link to the form by which somebody signs up for mails. */
  byEmail: string;
  nothingYet: string;
  feedDescription: string;
}
