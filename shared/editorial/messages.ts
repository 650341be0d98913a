import * as z from 'zod';
import { LanguageTag } from '../newsroom/newsroom.ts';
import { BucketNotice } from '../release/bucket-notice.ts';
import { Instant } from '../release/edition.ts';
import { parsedFolders } from '../release/upload.ts';
import { canaryStoredAt } from './canary.ts';
import { ReleaseEvent } from './release-event.ts';

/** What record-release is asked to do. Pointers, never text. `since`: shared/queue/rounds.ts. */
export const RecordsMessage = z.discriminatedUnion('kind', [
  /** An upload was read: what was understood lies in the archive under this key. */
  z.strictObject({ kind: z.literal('upload'), parsed: z.string(), since: Instant.optional() }),
  /** A picture that is a file of its own is kept: see whose it is. */
  z.strictObject({ kind: z.literal('picture'), key: z.string(), since: Instant.optional() }),
  /** An object was deleted (a delete marker, or a version). Unpublishes nothing; the desk is told. */
  z.strictObject({ kind: z.literal('removed'), key: z.string(), eventTime: Instant, principal: z.string() }),
  /** An edition's time has come, or is about to: delivered no later than `at`, never acted on before it. */
  z.strictObject({ kind: z.literal('due'), release: z.uuid(), lang: LanguageTag, at: Instant, since: Instant.optional() }),
  /** An outbox row has been waiting: carry out what its decision still owes. */
  z.strictObject({ kind: z.literal('resume'), outbox: z.string() }),
  /** A command on a whole release goes on to one of its editions. `revision` is the command's own. */
  z.strictObject({
    kind: z.literal('follow'),
    release: z.uuid(),
    lang: LanguageTag,
    revision: z.int(),
    /** It is a command that goes on, and no document that completes a set. */
    urgent: z.boolean().optional(),
  }),
  /** A held upload was accepted as a new release: it is decided again, for the generation of its key that `as` names. */
  z.strictObject({ kind: z.literal('reopen'), uploadId: z.string(), as: z.string().optional() }),
  /** What an order asked for can be read, and the world knows: its cards say so from now on. */
  z.strictObject({ kind: z.literal('carried-out'), release: z.uuid(), lang: LanguageTag, revision: z.int() }),
  /** The desk page has changed. Coalesced. */
  z.strictObject({ kind: z.literal('desk') }),
]);
export type RecordsMessage = z.infer<typeof RecordsMessage>;

/** A canary was read; what was understood lies in the archive under this key. No release has this member. */
export interface CanaryRead {
  canary: { lang: string; key: string };
}

/**
 * What travels in the records queues, whose only reader is record-release: messages of our own, and what S3 tells of the archive (an
 * upload was read) and of the newsroom bucket (an object was deleted).
 */
export const RecordsBody = z.union([
  RecordsMessage.transform((message): (RecordsMessage | CanaryRead)[] => [message]),
  BucketNotice.transform((notice) =>
    notice.map((news): RecordsMessage | CanaryRead => {
      if (news.kind === 'removed') return news;
      const { key } = news.upload;
      const lang = canaryStoredAt(key);
      return lang === undefined ? { kind: 'upload', parsed: key } : { canary: { lang, key } };
    }),
  ),
]);

/** Whether this overtakes documents: a command, what follows of one, and that one is done. What falls due has its time. */
export const isUrgentRecord = (message: RecordsMessage): boolean => {
  if (message.kind === 'upload') return message.parsed.startsWith(parsedFolders.commands);
  return message.kind === 'follow' ? message.urgent === true : message.kind === 'carried-out';
};

/** Whether keep-time sends this again every minute as long as it is needed: by its row in the table. */
export const isSweptAgain = ({ kind }: RecordsMessage): boolean => kind === 'due' || kind === 'resume';

/** What travels in the pages queue: this edition's public page no longer follows the table. */
export const PagesMessage = z.strictObject({
  release: z.uuid(),
  lang: LanguageTag,
  /** The decision that asks for it; the page is rendered from the table as it then is. */
  revision: z.int().min(1),
  /** Whether the world is to be told: false for siblings whose links changed, and for rebuilds. */
  tell: z.boolean(),
  /** An order asked for it: record-release is told once the page and its news are out. */
  report: z.boolean().optional(),
  /** Since when it waits for the kill of its release to come to its edition: shared/queue/rounds.ts. */
  since: Instant.optional(),
  /** A command asked for it, and so it overtakes what documents ask for. */
  urgent: z.boolean().optional(),
  /** Another language of it came or went: its feeds name those, too. */
  relinked: z.boolean().optional(),
  /** Its original says something else since: followers are told once the page says so. */
  stale: z.boolean().optional(),
});
export type PagesMessage = z.infer<typeof PagesMessage>;

export const isUrgentPage = ({ urgent = false }: PagesMessage): boolean => urgent;

/** What travels in the translations queue: see which languages this release still needs. */
export const TranslationsMessage = z.strictObject({
  release: z.uuid(),
  revision: z.int().min(1),
  /** keep-time sends it again every minute as long as something is overdue. */
  swept: z.boolean().optional(),
});
export type TranslationsMessage = z.infer<typeof TranslationsMessage>;

/** An edition's other languages have changed, and so what its feeds say of them: nothing that the world is told. */
export const Relinked = z.strictObject({
  release: z.uuid(),
  lang: LanguageTag,
  revision: z.int().min(1),
  path: z.string(),
  feeds: z.array(z.string()),
});
export type Relinked = z.infer<typeof Relinked>;

/** What travels in the feeds queue: public news and, from publish-release, what changes in feeds besides. */
export const FeedsMessage = z.union([Relinked, ReleaseEvent]);
export type FeedsMessage = z.infer<typeof FeedsMessage>;

/** What travels in the feed-builds queue: bring this feed to at least `seq`. */
export const FeedBuildMessage = z.strictObject({ feed: z.string(), seq: z.int().min(1) });
export type FeedBuildMessage = z.infer<typeof FeedBuildMessage>;
