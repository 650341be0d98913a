import { createHash } from 'node:crypto';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { newsroomStamp } from '../newsroom/newsroom-stamp.ts';
import { pageScript } from './search/page-script.ts';

/**
 * Tells what the lists of the whole site and the search pages are made with from what they would be made with now: newsroom.json, and the
 * script of the search pages, which the policy of the CDN knows by its hash.
 */
export const siteStamp = (newsroom: Newsroom): string =>
  createHash('sha256').update(newsroomStamp(newsroom)).update(pageScript).digest('hex').slice(0, 16);
