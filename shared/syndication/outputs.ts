// Written by `npx vitest run test/unit/syndication/outputs.test.ts -u`: the files of outputs/, each with one output of its name.
import type { Output } from './output.ts';
import { atomFeed } from './outputs/atom-feed.ts';
import { feedListing } from './outputs/feed-listing.ts';
import { homePage } from './outputs/home-page.ts';
import { jsonFeed } from './outputs/json-feed.ts';
import { notFoundPage } from './outputs/not-found-page.ts';
import { releasePage } from './outputs/release-page.ts';
import { rootPage } from './outputs/root-page.ts';
import { rssFeed } from './outputs/rss-feed.ts';

/** Everything that is public. */
export const outputs: readonly Output[] = [
  atomFeed,
  feedListing,
  homePage,
  jsonFeed,
  notFoundPage,
  releasePage,
  rootPage,
  rssFeed,
];
