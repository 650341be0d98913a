import type { ReleaseType } from '../../newsroom/newsroom.ts';
import type { Block, Line } from '../reading/block.ts';
import type { FoundDateline } from './dateline.ts';

/** A document taken apart: what stands above its text, the text, and what follows it. */
export interface Structure {
  headline?: {
    text: string;
    rule: 'heading' | 'above-dateline' | 'first-line' | 'front-matter' | 'page';
    line: number;
    order?: number | undefined;
    other?: string;
  };
  subheadline?: string;
  dateline?: FoundDateline;
  /** The first paragraph of the text, without its dateline. */
  lead: string;
  body: Block[];
  notes: Block[];
  boilerplate: Block[];
  contacts: Line[];
  /** What a status line calls the document, and the date on a line by itself. */
  type?: { type: ReleaseType; text: string };
  dateLine?: Line;
  /** Lines above the headline that are no part of the release, be it that they say what it is and when. */
  above: Line[];
  noise: Line[];
}

export interface Given {
  title?: string;
  /** What a page or a mail calls itself: a headline where its text has none. */
  calledItself?: string;
  /** Names of the organisation: a letterhead. */
  organisation: readonly string[];
  /** ISO day: settles dates without a year. */
  today: string;
  /** Lines that speak of an embargo: said to the desk, and no part of the text. */
  embargoLines: ReadonlySet<number>;
  /** It comes with a site or a mailing around it, which hang links below a text. */
  hasSurroundings?: boolean;
}

/** Site navigation reaches no further than this into a file, in blocks. */
export const DEEPEST_LEAD = 150;

/** Lines that a paragraph is looked through for the beginning of the text. */
export const MOST_HEAD_LINES = 12;

/** A spread of very many arguments would overflow the stack. */
export const append = (lines: Line[], more: readonly Line[]): void => {
  for (const line of more) lines.push(line);
};
