import type { Version } from './bucket-changes.ts';
import { noSuchKey, notImplemented, preconditionFailed, S3Error } from './s3-error.ts';

type Headers = Record<string, string>;

/** Whether one of the ETags listed, or `*`, is that one. Quotes are optional, as S3 has it. */
const names = (listed: string, etag: string): boolean =>
  listed.split(',').some((one) => {
    const bare = one
      .trim()
      .replace(/^W\//, '')
      .replace(/^"(.*)"$/, '$1');
    return bare === '*' || bare === etag;
  });

/** Whole seconds: HTTP's dates have no more. */
const changedSince = (at: number, date: string): boolean => {
  const since = Date.parse(date);
  return !Number.isNaN(since) && Math.floor(at / 1000) * 1000 > since;
};

/**
 * Throws unless the key may be written. `current` is the object as it is; undefined when there is none, or a delete marker.
 * See https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export const checkWrite = (headers: Headers, key: string, current: Version | undefined): void => {
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = headers;
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch.trim() !== '*') throw notImplemented('If-None-Match with anything but * when writing');
    if (current) throw preconditionFailed('If-None-Match');
  }
  if (ifMatch !== undefined) {
    if (!current) throw noSuchKey(key);
    if (!names(ifMatch, current.etag)) throw preconditionFailed('If-Match');
  }
};

/** Throws 412 unless the object may be read; says whether the reader has it already (304). */
export const checkRead = (headers: Headers, version: Version): 'send' | 'not-modified' => {
  const ifMatch = headers['if-match'];
  const ifUnmodified = headers['if-unmodified-since'];
  if (ifMatch !== undefined) {
    if (!names(ifMatch, version.etag)) throw preconditionFailed('If-Match');
  } else if (ifUnmodified !== undefined && changedSince(version.at, ifUnmodified))
    throw preconditionFailed('If-Unmodified-Since');

  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) return names(ifNoneMatch, version.etag) ? 'not-modified' : 'send';
  const ifModified = headers['if-modified-since'];
  return ifModified === undefined || Number.isNaN(Date.parse(ifModified)) || changedSince(version.at, ifModified)
    ? 'send'
    : 'not-modified';
};

/** The same for the source of a copy: whatever does not hold is 412. */
export const checkCopySource = (headers: Headers, source: Version): void => {
  const prefix = 'x-amz-copy-source-';
  const own = Object.entries(headers).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
  );
  if (checkRead(Object.fromEntries(own), source) === 'not-modified') throw preconditionFailed('x-amz-copy-source-If-None-Match');
};

/**
 * The bytes a Range header asks for, `to` not included; undefined for all of them. What cannot be understood, several ranges
 * included, is ignored, as S3 does. Throws 416 `InvalidRange`.
 */
export const rangeAsked = (range: string | undefined, size: number): { from: number; to: number } | undefined => {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (range === undefined || first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const from = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(Number(last) + 1, size);
  if (first !== '' && last !== '' && Number(last) < from) return undefined;
  if (from >= size)
    throw new S3Error(416, 'InvalidRange', 'The requested range is not satisfiable', {
      details: { RangeRequested: range, ActualObjectSize: size },
      headers: { 'content-range': `bytes */${size}` },
    });
  return { from, to };
};
