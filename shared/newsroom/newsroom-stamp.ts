import { createHash } from 'node:crypto';
import type { Newsroom } from './newsroom.ts';

/** Tells one newsroom.json from another: whatever is made of it is marked with this, so that it is known what is to be made anew. */
export const newsroomStamp = (newsroom: Newsroom): string =>
  createHash('sha256').update(JSON.stringify(newsroom)).digest('hex').slice(0, 16);
