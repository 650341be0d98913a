import { join } from 'node:path';
import * as z from 'zod';
import { forgetful, openJournal } from '../journal.ts';
import { bodiesIn, bodiesInMemory } from './bodies.ts';
import { type BodyPiece, BucketChange, type MultipartUpload } from './bucket-changes.ts';
import { type Bucket, type BucketContents, noContents } from './bucket-contents.ts';
import type { S3Notice } from './bucket-notices.ts';

/** What the buckets hold. Everything here is synchronous, so that a request's check and its write are never parted. */
export interface BucketStore {
  buckets: ReadonlyMap<string, Bucket>;
  uploads: ReadonlyMap<string, MultipartUpload>;
  /** Notices that no queue has confirmed, oldest first. */
  notices: ReadonlyMap<string, S3Notice>;
  /** A number no change had before, not even in an earlier run. */
  nextOrder(): number;
  /** Keeps bytes under the number of the change that will refer to them. */
  writeBody(order: number, bytes: Uint8Array): BodyPiece;
  /** Bytes `from` up to, not including, `to` of the row of pieces. */
  read(pieces: readonly BodyPiece[], from: number, to: number): Buffer;
  /** Carries out all changes or, after a crash, none. When it returns they survive `kill -9`. */
  commit(changes: BucketChange[]): void;
  close(): void;
}

/** Every piece that an object or a part is made of. */
const piecesOf = ({ buckets, uploads }: BucketContents): BodyPiece[] => [
  ...[...buckets.values()].flatMap(({ versions }) => [...versions.values()].flat().flatMap(({ pieces }) => pieces)),
  ...[...uploads.values()].flatMap(({ parts }) => [...parts.values()].map(({ piece }) => piece)),
];

const readPieces = (
  readBody: (name: string, from: number, to: number) => Buffer,
  pieces: readonly BodyPiece[],
  from: number,
  to: number,
): Buffer => {
  const slices: Buffer[] = [];
  let start = 0;
  for (const { body, size } of pieces) {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, size)];
    if (first < last) slices.push(readBody(body, first, last));
    start += size;
  }
  const [only, ...others] = slices;
  return only && others.length === 0 ? only : Buffer.concat(slices);
};

/**
 * Opens the store kept in `folder` (a journal, and a file per body), or an empty one in memory. Throws when the journal holds a
 * line that is none of its own; a torn last one is what a crash leaves and is dropped.
 */
export const openBucketStore = (folder: string | undefined): BucketStore => {
  const contents = noContents();
  const { buckets, uploads, notices } = contents;
  const bodies = folder === undefined ? bodiesInMemory() : bodiesIn(join(folder, 'bodies'));

  // One line holds all changes of a request: torn, it holds none of them.
  const journal =
    folder === undefined
      ? forgetful
      : openJournal(join(folder, 'journal.ndjson'), z.array(BucketChange), {
          replay: (changes) => changes.forEach(contents.apply),
          snapshot: contents.changes,
        });
  bodies.keepOnly(new Set(piecesOf(contents).map(({ body }) => body)));

  return {
    buckets,
    uploads,
    notices,
    nextOrder: () => ++contents.lastOrder,
    writeBody(order, bytes) {
      const piece = { body: order.toString(16).padStart(12, '0'), size: bytes.length };
      bodies.write(piece.body, bytes);
      return piece;
    },
    read: (pieces, from, to) => readPieces(bodies.read, pieces, from, to),
    commit(changes) {
      journal.append(changes);
      for (const change of changes) for (const { body } of contents.apply(change)) bodies.remove(body);
    },
    close: () => journal.close(),
  };
};
