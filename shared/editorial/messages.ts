import * as z from 'zod';
import { LanguageTag } from '../newsroom/newsroom.ts';
import { Instant } from '../release/edition.ts';
import { Upload } from '../release/upload.ts';

/** What travels in the records queue, whose only reader is record-release. Pointers, never text. */
export const RecordsMessage = z.discriminatedUnion('kind', [
  /** validate-release has written `parsed/<uploadId>.json`; nothing to read for keys that are ignored or kept as assets. */
  z.strictObject({ kind: z.literal('upload'), upload: Upload, parsed: z.boolean() }),
  /** An object was deleted (a delete marker, or a version). Unpublishes nothing; the desk is told. */
  z.strictObject({ kind: z.literal('removed'), key: z.string(), eventTime: Instant, principal: z.string() }),
  /** An edition's time has come, or is about to: delivered no later than `at`, never acted on before it. */
  z.strictObject({ kind: z.literal('due'), release: z.uuid(), lang: LanguageTag, at: Instant }),
  /** An outbox row has been waiting: carry out what its decision still owes. */
  z.strictObject({ kind: z.literal('resume'), outbox: z.string() }),
  /** A command on a whole release goes on to one of its editions. `revision` is the command's own. */
  z.strictObject({ kind: z.literal('follow'), release: z.uuid(), lang: LanguageTag, revision: z.int() }),
  /** A held upload was accepted as a new release: it is decided again, for the generation of its key that `as` names. */
  z.strictObject({ kind: z.literal('reopen'), uploadId: z.string(), as: z.string().optional() }),
  /** What an order asked for can be read, and the world knows: its cards say so from now on. */
  z.strictObject({ kind: z.literal('carried-out'), release: z.uuid(), lang: LanguageTag, revision: z.int() }),
  /** The desk page has changed. Coalesced. */
  z.strictObject({ kind: z.literal('desk') }),
]);
export type RecordsMessage = z.infer<typeof RecordsMessage>;

/** What travels in the pictures queue: validate-release has written `pictures/in/<uploadId>.json`, and the pictures that it names. */
export const PicturesMessage = z.strictObject({ uploadId: Upload.shape.uploadId });
export type PicturesMessage = z.infer<typeof PicturesMessage>;

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
  /** Its original says something else since: followers are told once the page says so. */
  stale: z.boolean().optional(),
});
export type PagesMessage = z.infer<typeof PagesMessage>;

/** What travels in the translations queue: see which languages this release still needs. */
export const TranslationsMessage = z.strictObject({
  release: z.uuid(),
  revision: z.int().min(1),
  /** keep-time sends it again every minute as long as something is overdue. */
  swept: z.boolean().optional(),
});
export type TranslationsMessage = z.infer<typeof TranslationsMessage>;

/** What travels in the feed-builds queue: bring this feed to at least `seq`. */
export const FeedBuildMessage = z.strictObject({ feed: z.string(), seq: z.int().min(1) });
export type FeedBuildMessage = z.infer<typeof FeedBuildMessage>;
