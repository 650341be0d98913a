import type { Version } from './bucket-changes.ts';
import { type Bucket, currentVersion } from './bucket-contents.ts';
import { bucketNamed, numberAsked, type Operation, xmlDate, xmlResponse } from './call.ts';
import { invalidArgument } from './s3-error.ts';
import { type S3Element, s3Element } from './s3-xml.ts';
import { compareKeys, positionOf, positionPast } from './sorted-keys.ts';

const MOST_KEYS = 1000;
const OWNER = s3Element('Owner', s3Element('ID', 'Owner'), s3Element('DisplayName', 'Owner'));

interface Wanted {
  prefix: string;
  /** Empty for none: keys that go on beyond it are rolled up into one common prefix. */
  delimiter: string;
  /** What was shown last, a key or a common prefix; undefined at the start. */
  after: string | undefined;
}

type Found = { key: string; isCommon: boolean };

/** Walks the keys that `isShown`, in S3's order, from where the last page ended; jumps over what a common prefix covers. */
export function* walk(
  keys: readonly string[],
  { prefix, delimiter, after }: Wanted,
  isShown: (key: string) => boolean,
): Generator<Found> {
  let index = positionOf(keys, prefix);
  if (after !== undefined) index = Math.max(index, positionOf(keys, after) + (keys[positionOf(keys, after)] === after ? 1 : 0));
  for (let key = keys[index]; key?.startsWith(prefix); key = keys[index]) {
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    const common = end < 0 ? undefined : key.slice(0, end + delimiter.length);
    if (common !== undefined && common === after) index = positionPast(keys, common);
    else if (!isShown(key)) index++;
    else if (common === undefined) {
      yield { key, isCommon: false };
      index++;
    } else {
      yield { key: common, isCommon: true };
      index = positionPast(keys, common);
    }
  }
}

/** How keys are written into this answer: as they are, or percent-encoded when the client asks for `encoding-type=url`. */
export const keyEncoding = (query: URLSearchParams): ((key: string) => string) => {
  const type = query.get('encoding-type');
  if (type === null) return (key) => key;
  if (type !== 'url') throw invalidArgument('encoding-type', type, 'Invalid Encoding Method specified in Request');
  return (key) => encodeURIComponent(key).replace(/%2F/g, '/');
};

const objectEntry = (version: Version, shownKey: string, withOwner: boolean): S3Element =>
  s3Element(
    'Contents',
    s3Element('Key', shownKey),
    s3Element('LastModified', xmlDate(version.at)),
    s3Element('ETag', `"${version.etag}"`),
    s3Element('Size', version.size),
    withOwner ? OWNER : undefined,
    s3Element('StorageClass', 'STANDARD'),
  );

const commonPrefixEntry = (shownPrefix: string): S3Element => s3Element('CommonPrefixes', s3Element('Prefix', shownPrefix));

const tokenOf = (after: string): string => Buffer.from(after).toString('base64url');

/** ListObjects, both generations of it: `list-type=2` is the newer. */
export const listObjects: Operation = (parts, { bucket: name, query }) => {
  const bucket = bucketNamed(parts, name);
  const isNew = query.get('list-type') === '2';
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const token = query.get('continuation-token');
  const start = query.get(isNew ? 'start-after' : 'marker') ?? '';
  const shown = keyEncoding(query);
  const most = Math.min(numberAsked(query, 'max-keys', MOST_KEYS), MOST_KEYS);

  const after = isNew && token !== null ? Buffer.from(token, 'base64url').toString() : start;
  const wanted = { prefix, delimiter, after: after === '' ? undefined : after };
  const page: Found[] = [];
  let isTruncated = false;
  for (const found of walk(bucket.keys, wanted, (key) => currentVersion(bucket, key) !== undefined)) {
    isTruncated = page.length === most && most > 0;
    if (page.length === most) break;
    page.push(found);
  }

  const last = page.at(-1)?.key ?? '';
  const withOwner = !isNew || query.get('fetch-owner') === 'true';
  const position = isNew
    ? [
        s3Element('KeyCount', page.length),
        token === null ? undefined : s3Element('ContinuationToken', token),
        start === '' ? undefined : s3Element('StartAfter', shown(start)),
        isTruncated ? s3Element('NextContinuationToken', tokenOf(last)) : undefined,
      ]
    : [s3Element('Marker', shown(start)), isTruncated && delimiter !== '' ? s3Element('NextMarker', shown(last)) : undefined];
  return xmlResponse(
    s3Element(
      'ListBucketResult',
      s3Element('Name', bucket.name),
      s3Element('Prefix', shown(prefix)),
      ...position,
      s3Element('MaxKeys', most),
      delimiter === '' ? undefined : s3Element('Delimiter', shown(delimiter)),
      query.has('encoding-type') ? s3Element('EncodingType', 'url') : undefined,
      s3Element('IsTruncated', isTruncated),
      ...page.map(({ key, isCommon }) => {
        const version = isCommon ? undefined : currentVersion(bucket, key);
        return version ? objectEntry(version, shown(key), withOwner) : commonPrefixEntry(shown(key));
      }),
    ),
  );
};

const versionEntry = (version: Version, isLatest: boolean, shownKey: string): S3Element =>
  s3Element(
    version.isMarker ? 'DeleteMarker' : 'Version',
    s3Element('Key', shownKey),
    s3Element('VersionId', version.versionId),
    s3Element('IsLatest', isLatest),
    s3Element('LastModified', xmlDate(version.at)),
    ...(version.isMarker
      ? []
      : [s3Element('ETag', `"${version.etag}"`), s3Element('Size', version.size), s3Element('StorageClass', 'STANDARD')]),
    OWNER,
  );

type Row = { key: string; version?: Version; isLatest: boolean };

/** Every version and marker, newest first under each key; `versionMarker` continues in the middle of a key. */
function* walkVersions(bucket: Bucket, wanted: Wanted, versionMarker: string | null): Generator<Row> {
  const newestFirst = (key: string): Version[] => [...(bucket.versions.get(key) ?? [])].reverse();
  const { after, prefix } = wanted;
  if (after !== undefined && versionMarker && after.startsWith(prefix)) {
    const versions = newestFirst(after);
    const rest = versions.slice(versions.findIndex(({ versionId }) => versionId === versionMarker) + 1);
    for (const version of rest) yield { key: after, version, isLatest: false };
  }
  for (const { key, isCommon } of walk(bucket.keys, wanted, () => true)) {
    if (isCommon) yield { key, isLatest: false };
    else for (const [index, version] of newestFirst(key).entries()) yield { key, version, isLatest: index === 0 };
  }
}

export const listObjectVersions: Operation = (parts, { bucket: name, query }) => {
  const bucket = bucketNamed(parts, name);
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const keyMarker = query.get('key-marker') ?? '';
  const versionMarker = query.get('version-id-marker');
  if (versionMarker && keyMarker === '')
    throw invalidArgument('version-id-marker', versionMarker, 'A version-id marker cannot be specified without a key marker.');
  const shown = keyEncoding(query);
  const most = Math.min(numberAsked(query, 'max-keys', MOST_KEYS), MOST_KEYS);

  const page: Row[] = [];
  let isTruncated = false;
  for (const row of walkVersions(bucket, { prefix, delimiter, after: keyMarker === '' ? undefined : keyMarker }, versionMarker)) {
    isTruncated = page.length === most && most > 0;
    if (page.length === most) break;
    page.push(row);
  }
  const last = page.at(-1);
  return xmlResponse(
    s3Element(
      'ListVersionsResult',
      s3Element('Name', bucket.name),
      s3Element('Prefix', shown(prefix)),
      s3Element('KeyMarker', shown(keyMarker)),
      s3Element('VersionIdMarker', versionMarker ?? ''),
      isTruncated ? s3Element('NextKeyMarker', shown(last?.key ?? '')) : undefined,
      isTruncated && last?.version ? s3Element('NextVersionIdMarker', last.version.versionId) : undefined,
      s3Element('MaxKeys', most),
      delimiter === '' ? undefined : s3Element('Delimiter', shown(delimiter)),
      query.has('encoding-type') ? s3Element('EncodingType', 'url') : undefined,
      s3Element('IsTruncated', isTruncated),
      ...page.map(({ key, version, isLatest }) =>
        version ? versionEntry(version, isLatest, shown(key)) : commonPrefixEntry(shown(key)),
      ),
    ),
  );
};

/** The objects under a prefix, for the program this S3 runs in. */
export function* currentVersions(bucket: Bucket, prefix: string): Generator<Version> {
  for (const { key } of walk(bucket.keys, { prefix, delimiter: '', after: undefined }, () => true)) {
    const version = currentVersion(bucket, key);
    if (version) yield version;
  }
}

export const listBuckets: Operation = ({ store }) =>
  xmlResponse(
    s3Element(
      'ListAllMyBucketsResult',
      OWNER,
      s3Element(
        'Buckets',
        ...[...store.buckets.values()]
          .sort((a, b) => compareKeys(a.name, b.name))
          .map(({ name, at }) => s3Element('Bucket', s3Element('Name', name), s3Element('CreationDate', xmlDate(at)))),
      ),
    ),
  );
