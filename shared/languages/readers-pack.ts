import type { AlertMailWords } from './alert-mail-words.ts';
import type { SearchWords } from './page-search-words.ts';
import type { ReaderWords } from './reader-words.ts';
import type { SubscriberWords } from './subscriber-words.ts';

/** What readers of one language see around a release: on the site, in mails, on the pages behind a mail's links. */
export interface ReadersPack {
  pages: ReaderWords;
  search: SearchWords;
  mails: AlertMailWords;
  subscribers: SubscriberWords;
}
