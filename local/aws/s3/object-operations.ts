import type { ServiceResponse } from '../service.ts';
import type { Version } from './bucket-changes.ts';
import { type Bucket, currentVersion, newestVersion } from './bucket-contents.ts';
import {
  type Author,
  bucketNamed,
  type Call,
  decodeKey,
  httpDate,
  noContent,
  type Operation,
  type S3Parts,
  splitPath,
  xmlDate,
  xmlResponse,
} from './call.ts';
import { md5Of } from './checksums.ts';
import { checkCopySource, checkRead, checkWrite, rangeAsked } from './conditions.ts';
import type { Checksum } from './request-body.ts';
import { invalidArgument, malformedXml, noSuchKey, notImplemented, S3Error } from './s3-error.ts';
import { childText, readS3Xml, s3Element } from './s3-xml.ts';
import { addVersion, removeVersion } from './versions.ts';

const KEPT = ['content-type', 'cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires'];
const LARGEST_METADATA = 2048;

/** What would be a promise we do not keep is refused. ACLs, storage classes and encryption change nothing one could see here. */
const REFUSED =
  /^x-amz-(tagging|website-redirect-location|object-lock-.+|server-side-encryption-customer-.+|write-offset-bytes)$/;

/** The headers that come back with the object: `content-type` and its like, and `x-amz-meta-…`. */
export const headersToKeep = (headers: Record<string, string>): Record<string, string> => {
  const refused = Object.keys(headers).find((name) => REFUSED.test(name));
  if (refused) throw notImplemented(`the header ${refused}`);
  const metadata = Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-'));
  const size = metadata.reduce((sum, [name, value]) => sum + name.length - 'x-amz-meta-'.length + Buffer.byteLength(value), 0);
  if (size > LARGEST_METADATA)
    throw new S3Error(400, 'MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size', {
      details: { Size: size, MaxSizeAllowed: LARGEST_METADATA },
    });
  const kept = KEPT.flatMap((name) => {
    // `aws-chunked` is how it travelled, not what it is.
    const value = headers[name]?.replace(/^aws-chunked(\s*,\s*|$)/, '');
    return value ? [[name, value]] : [];
  });
  return { 'content-type': 'binary/octet-stream', ...Object.fromEntries(kept), ...Object.fromEntries(metadata) };
};

export const checksumHeaders = (checksum: Checksum | undefined): Record<string, string> =>
  checksum
    ? {
        [`x-amz-checksum-${checksum.algorithm}`]: checksum.value,
        'x-amz-checksum-type': checksum.value.includes('-') ? 'COMPOSITE' : 'FULL_OBJECT',
      }
    : {};

export const versionHeaders = (bucket: Bucket, { versionId }: { versionId?: string }): Record<string, string> =>
  bucket.versioned && versionId !== undefined ? { 'x-amz-version-id': versionId } : {};

/** Keeps `bytes` as the newest version of a key. `headers` are those of a PUT: content type, metadata, conditions. */
export const putBytes = (
  parts: S3Parts,
  bucket: Bucket,
  {
    key,
    bytes,
    headers,
    checksum,
  }: { key: string; bytes: Uint8Array; headers: Record<string, string>; checksum?: Checksum | undefined },
  { author, event }: { author: Author; event: string },
): Version => {
  checkWrite(headers, key, currentVersion(bucket, key));
  const kept = headersToKeep(headers);
  const order = parts.store.nextOrder();
  const pieces = [parts.store.writeBody(order, bytes)];
  return addVersion(
    parts,
    bucket,
    { key, order, size: bytes.length, etag: md5Of(bytes), headers: kept, pieces, checksum },
    { event, author },
  );
};

export const putObject: Operation = (parts, call) => {
  const bucket = bucketNamed(parts, call.bucket);
  const version = putBytes(parts, bucket, { ...call, bytes: call.body }, { author: call.author, event: 'ObjectCreated:Put' });
  return {
    status: 200,
    headers: { etag: `"${version.etag}"`, ...versionHeaders(bucket, version), ...checksumHeaders(call.checksum) },
    body: '',
  };
};

/** The version a GET or HEAD is about. Throws 404, or 405 for a delete marker that was asked for by its id. */
const versionAsked = (bucket: Bucket, key: string, versionId: string | null): Version => {
  const version =
    versionId === null ? newestVersion(bucket, key) : bucket.versions.get(key)?.find((one) => one.versionId === versionId);
  if (!version && versionId !== null)
    throw new S3Error(404, 'NoSuchVersion', 'The specified version does not exist.', {
      details: { Key: key, VersionId: versionId },
    });
  if (!version) throw noSuchKey(key);
  if (!version.isMarker) return version;
  const headers = { 'x-amz-delete-marker': 'true', ...versionHeaders(bucket, version) };
  if (versionId === null) throw noSuchKey(key, headers);
  throw new S3Error(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.', {
    details: { Method: 'GET', ResourceType: 'DeleteMarker' },
    headers: { ...headers, allow: 'DELETE', 'last-modified': httpDate(version.at) },
  });
};

/** How a presigned link may dress up what it answers. */
const OVERRIDES = KEPT.map((name) => [`response-${name}`, name] as const);

export const getObject: Operation = (parts, call) => {
  const { query, headers: asked } = call;
  if (query.has('partNumber')) throw notImplemented('reading one part of an object (partNumber); ask for a range');
  const bucket = bucketNamed(parts, call.bucket);
  const version = versionAsked(bucket, call.key, query.get('versionId'));
  const headers: Record<string, string> = {
    ...version.headers,
    etag: `"${version.etag}"`,
    'last-modified': httpDate(version.at),
    'accept-ranges': 'bytes',
    ...versionHeaders(bucket, version),
  };
  for (const [parameter, name] of OVERRIDES) {
    const value = query.get(parameter);
    if (value !== null) headers[name] = value;
  }

  if (checkRead(asked, version) === 'not-modified') return { status: 304, headers, body: '' };
  const range = rangeAsked(asked.range, version.size);
  const { from, to } = range ?? { from: 0, to: version.size };
  if (range) headers['content-range'] = `bytes ${from}-${to - 1}/${version.size}`;
  else if (asked['x-amz-checksum-mode']?.toUpperCase() === 'ENABLED') Object.assign(headers, checksumHeaders(version.checksum));
  headers['content-length'] = String(to - from);
  return {
    status: range ? 206 : 200,
    headers,
    body: call.method === 'HEAD' ? '' : parts.store.read(version.pieces, from, to),
  };
};

const removalHeaders = (
  bucket: Bucket,
  { isMarker, ...removal }: { isMarker: boolean; versionId?: string },
): Record<string, string> => ({
  ...versionHeaders(bucket, removal),
  ...(isMarker && { 'x-amz-delete-marker': 'true' }),
});

export const deleteObject: Operation = (parts, call) => {
  const bucket = bucketNamed(parts, call.bucket);
  const versionId = call.query.get('versionId') ?? undefined;
  const removal = removeVersion(parts, bucket, { key: call.key, versionId, conditions: call.headers }, call.author);
  return noContent(removalHeaders(bucket, removal));
};

export const deleteObjects: Operation = (parts, call) => {
  const bucket = bucketNamed(parts, call.bucket);
  if (call.headers['content-md5'] === undefined && !call.checksum)
    throw new S3Error(400, 'InvalidRequest', 'Missing required header for this request: Content-MD5');
  const root = readS3Xml(call.body.toString());
  const objects = root?.name === 'Delete' ? root.children.filter(({ name }) => name === 'Object') : [];
  if (!root || objects.length === 0 || objects.length > 1000) throw malformedXml();
  const asked = objects.map((object) => {
    const key = childText(object, 'Key');
    if (!key) throw malformedXml();
    const etag = childText(object, 'ETag');
    return { key, versionId: childText(object, 'VersionId'), ...(etag !== undefined && { conditions: { 'if-match': etag } }) };
  });
  const isQuiet = childText(root, 'Quiet') === 'true';

  const answers = asked.map((one) => {
    const named = [s3Element('Key', one.key), one.versionId === undefined ? undefined : s3Element('VersionId', one.versionId)];
    try {
      const { versionId, isMarker } = removeVersion(parts, bucket, one, call.author);
      const marked = isMarker ? [s3Element('DeleteMarker', true), s3Element('DeleteMarkerVersionId', versionId)] : [];
      return isQuiet ? undefined : s3Element('Deleted', ...named, ...marked);
    } catch (error) {
      if (!(error instanceof S3Error)) throw error;
      return s3Element('Error', ...named, s3Element('Code', error.code), s3Element('Message', error.message));
    }
  });
  return xmlResponse(s3Element('DeleteResult', ...answers));
};

/** The object a copy reads, its conditions checked. `x-amz-copy-source` is `[/]bucket/key[?versionId=…]`, percent-encoded. */
export const copySource = (parts: S3Parts, { headers }: Call): Version => {
  const stated = headers['x-amz-copy-source'] ?? '';
  const [path = '', versionId] = stated.split('?versionId=');
  // Some clients encode the slashes too.
  const { bucket: name, key } = splitPath(path.includes('/', 1) ? path : path.replace(/%2f/gi, '/'));
  if (!name || !key)
    throw invalidArgument(
      'x-amz-copy-source',
      stated,
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
    );
  const bucket = bucketNamed(parts, name);
  const source = bucket.versions.get(key)?.find((one) => versionId !== undefined && one.versionId === decodeKey(versionId));
  if (source?.isMarker)
    throw new S3Error(
      400,
      'InvalidRequest',
      'The source of a copy request may not specifically refer to a delete marker by version id.',
    );
  const version = source ?? versionAsked(bucket, key, versionId ?? null);
  checkCopySource(headers, version);
  return version;
};

export const copyObject: Operation = (parts, call) => {
  const bucket = bucketNamed(parts, call.bucket);
  const source = copySource(parts, call);
  const replaces = call.headers['x-amz-metadata-directive']?.toUpperCase() === 'REPLACE';
  if (!replaces && source === currentVersion(bucket, call.key))
    throw new S3Error(
      400,
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    );
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = call.headers;
  const copied = {
    ...source.headers,
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    ...(ifNoneMatch !== undefined && { 'if-none-match': ifNoneMatch }),
  };
  const version = putBytes(
    parts,
    bucket,
    { key: call.key, bytes: parts.store.read(source.pieces, 0, source.size), headers: replaces ? call.headers : copied },
    { author: call.author, event: 'ObjectCreated:Copy' },
  );
  return xmlResponse(
    s3Element('CopyObjectResult', s3Element('LastModified', xmlDate(version.at)), s3Element('ETag', `"${version.etag}"`)),
    {
      ...versionHeaders(bucket, version),
      ...(source.versionId !== 'null' && { 'x-amz-copy-source-version-id': source.versionId }),
    },
  );
};

/** Answers about a fixed aspect of an object, once it is clear that there is one. */
export const aboutObject =
  (answer: (call: Call) => ServiceResponse): Operation =>
  (parts, call) => {
    versionAsked(bucketNamed(parts, call.bucket), call.key, call.query.get('versionId'));
    return answer(call);
  };
