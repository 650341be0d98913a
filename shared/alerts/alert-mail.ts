import * as z from 'zod';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PublicText } from '../release/edition.ts';

/** What a mail tells its reader of an edition. */
export const News = z.enum(['published', 'corrected', 'withdrawn', 'restored', 'killed']);
export type News = z.infer<typeof News>;

/** All that one alert says to one reader; everything in it is public, but for what is theirs alone: two addresses, and what they chose. */
export interface AlertMail {
  news: News;
  newsroom: Newsroom;
  lang: string;
  /** As the reader knew it: a killed edition's text is not there any more, its headline is all that says which one it was. */
  headline: string;
  /** Where the edition is, or was, read. */
  url: string;
  /** ISO instant of the release's own date. */
  date: string;
  /** The words; absent for a kill. */
  edition?: PublicText;
  /** What a correction says of itself. */
  correctionNote?: string;
  /** What the desk tells readers of a withdrawal, kill or restoration, in its own words. */
  note?: string;
  /** The release in its other public languages. */
  siblings: readonly { lang: string; url: string }[];
  unsubscribeUrl: string;
  /** Where they see and change what they asked for. */
  manageUrl: string;
  /** Which of what they asked for this release met, in words; absent where it came because they have it. */
  choice?: readonly string[];
}

/** The faces of a mail. `html` is a whole document, `text` has lines that may be of any length. */
export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}
