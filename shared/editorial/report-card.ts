import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { DeskSection } from '../languages/desk-names.ts';
import { Instant } from '../release/edition.ts';
import { Problem } from '../release/problem.ts';
import { Outcome, PartlyUnderstood } from '../release/upload.ts';
import { CommandEffect, TranslationOver } from './command-effects.ts';
import type { JobRow } from './rows.ts';

/**
 * What an editor is told about one upload: `reports/<key>.json`, and beside it the same as a page people read.
 * Additive changes only: people script against it.
 */
export const ReportCard = z.object({
  format: z.literal(1),
  key: z.string(),
  uploadId: z.string(),
  versionId: z.string(),
  principal: z.string(),
  uploadedAt: Instant,
  decidedAt: Instant,
  outcome: Outcome,
  /** What became of the edition since: a command's doing. */
  state: z.enum(['published', 'withdrawn', 'killed']).optional(),
  /** Since when it is withdrawn or killed. */
  stateSince: Instant.optional(),
  /** What was ordered is not seen by readers yet. */
  underWay: z.boolean().optional(),
  release: z.string().optional(),
  lang: z.string().optional(),
  /** What commands call its release, where that is not the file's name. */
  releaseKey: z.string().optional(),
  version: z.int().optional(),
  /** The file that was carried out in the place of this refused one. */
  settledBy: z.string().optional(),
  /** The command this file gave, what it was about, and what readers are told. */
  command: z.object({ name: z.string(), target: z.string(), reason: z.string(), note: z.string().optional() }).optional(),
  /** What a kill, a withdrawal or a restoration did so far; empty where it met nothing. */
  effects: z.array(CommandEffect).optional(),
  /** Translations that somebody was asked for, and that are no longer wanted. */
  translationsOver: z.array(TranslationOver).optional(),
  /** Absolute address of the page, once it is or was public. */
  url: z.string().optional(),
  feeds: z.array(z.string()).optional(),
  /** For what is not public yet: object key of its page as readers will see it. */
  preview: z.string().optional(),
  /** When it will be public. */
  dueAt: Instant.optional(),
  timeZone: z.string(),
  problems: z.array(Problem),
  understood: PartlyUnderstood.optional(),
});
export type ReportCard = z.infer<typeof ReportCard>;

/** A line of the desk page. */
export interface DeskLine {
  key: string;
  /** Report card, relative to `reports/`. */
  card: string;
  headline?: string;
  lang?: string;
  at: Instant;
  dueAt?: Instant;
  principal?: string;
  /** What waits for somebody. */
  problems: Problem[];
  url?: string;
  /** It waits for other languages or files of its release, and nobody has to answer anything. */
  toGoOn?: boolean;
  /** Why it was withdrawn or killed. */
  reason?: string;
  /** It was so old when it came out that nobody was mailed it. */
  unmailed?: boolean;
  /** Readers do not see that yet. */
  underWay?: boolean;
  /** What the document says its release is called. */
  releaseKey?: string;
  /** Whose timeline there is. */
  release?: string;
}

/**
 * What the desk page shows: each section newest first (due: soonest first). One line more than `DESK_PAGE_LINES` says that there
 * are more; it is not shown.
 */
export interface DeskPage extends Record<DeskSection, DeskLine[]> {
  /** Translations that are asked for and not there, soonest due first; absent where nobody is ever asked. */
  translations?: JobRow[] | undefined;
  timeZone: string;
  builtAt: Instant;
}
export const DESK_PAGE_LINES = 100;

/** Where the timeline of a release lies, relative to `reports/`. */
export const timelineNameOf = (release: string): string => `releases/${release}.html`;

/** Names of pages of the desk's own, which no file's card may overwrite. */
const isTaken = (name: string): boolean =>
  name === 'index' || name === 'translations' || /^(releases|previews)\/[0-9a-f-]{36,64}$/i.test(name);

/** Where the desk sees the page of an upload before anybody else, in the newsroom bucket. */
export const previewKeyOf = (uploadId: string): string => `reports/previews/${uploadId}.html`;

/**
 * Where an upload's report card lies: its key below `incoming/` made safe for every file system and short, with a piece of its
 * hash when that lost anything. Without an ending: `.json` and `.html` are added.
 */
export const reportNameOf = (key: string): string => {
  const below = key.replace(/^incoming\//, '');
  const safe = below
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}._/-]+/gu, '-')
    .split('/')
    .map((segment) => segment.replace(/^[.-]+|[.-]+$/g, ''))
    .filter(Boolean)
    .join('/');
  const short = [...safe].slice(0, 100).join('');
  // `translations/in/` has its own reports: a folder of that name below `incoming/` gives way.
  const isInTheWay = key !== below && below.startsWith('translations/');
  if (short === below && short !== '' && !isTaken(short) && !isInTheWay) return short;
  return `${short}${short ? '-' : ''}${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
};
