/** What happens to a release, as messages name it. */
type EventName =
  | 'ReleasePublished'
  | 'ReleaseUpdated'
  | 'ReleaseCorrected'
  | 'ReleaseWithdrawn'
  | 'ReleaseRestored'
  | 'ReleaseKilled'
  | 'TranslationStale';

/** What the directory of feeds says to those who take releases from it. `{…}` is filled in by `fill`. */
export interface PartnerWords {
  title: string;
  intro: string;
  /** The list of feeds, what stands above its columns, and a link to the same as OPML. */
  feeds: string;
  feed: string;
  formats: string;
  opml: string;
  archives: string;
  /** What is promised: ids, order, asking again, and when to stop. */
  promises: string;
  ids: string;
  order: string;
  conditional: string;
  gone: string;
  /** What a correction, a withdrawal, and a kill look like. */
  changes: string;
  corrections: string;
  withdrawals: string;
  kills: string;
  translations: string;
  /** What lies beside each page. */
  items: string;
  itemsText: string;
  pictures: string;
  text: string;
  ninjs: string;
  newsml: string;
  /** Messages about each change. */
  events: string;
  eventsText: string;
  eventMeanings: Record<EventName, string>;
  schema: string;
  /** Examples, each with what it shows. */
  examples: string;
  curl: string;
  queue: string;
  reader: string;
}
