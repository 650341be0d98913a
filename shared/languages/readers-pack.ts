import type { AlertMailWords } from './alert-mail-words.ts';
import type { SearchWords } from './page-search-words.ts';
import type { ReaderWords } from './reader-words.ts';

/** What readers of one language see around a release: on the site and in mails. */
export interface ReadersPack {
  pages: ReaderWords;
  search: SearchWords;
  mails: AlertMailWords;
}
