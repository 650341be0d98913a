import { createHash } from 'node:crypto';
import type { MultipartUpload, Part } from './bucket-changes.ts';
import { type Bucket, currentVersion } from './bucket-contents.ts';
import { bucketNamed, type Call, noContent, numberAsked, type Operation, type S3Parts, xmlDate, xmlResponse } from './call.ts';
import { CHECKSUM_ALGORITHMS, type ChecksumAlgorithm, checksumOf, md5Of } from './checksums.ts';
import { checkWrite, rangeAsked } from './conditions.ts';
import { keyEncoding } from './listings.ts';
import { checksumHeaders, copySource, headersToKeep, versionHeaders } from './object-operations.ts';
import { type Checksum, verifyChecksum } from './request-body.ts';
import { invalidArgument, malformedXml, noSuchUpload, notImplemented, S3Error } from './s3-error.ts';
import { childText, type ReadElement, readS3Xml, type S3Element, s3Element } from './s3-xml.ts';
import { compareKeys } from './sorted-keys.ts';
import { addVersion } from './versions.ts';

/** Every part but the last must have it. */
const SMALLEST_PART = 5 * 1024 * 1024;
const LAST_PART_NUMBER = 10_000;

const OWNER = [s3Element('ID', 'Owner'), s3Element('DisplayName', 'Owner')];

const uploadAsked = (parts: S3Parts, { bucket, key, query }: Call): MultipartUpload => {
  bucketNamed(parts, bucket);
  const uploadId = query.get('uploadId') ?? '';
  const upload = parts.store.uploads.get(uploadId);
  if (!upload || upload.bucket !== bucket || upload.key !== key) throw noSuchUpload(uploadId);
  return upload;
};

export const createMultipartUpload: Operation = ({ store, clock }, call) => {
  const bucket = bucketNamed({ store, clock }, call.bucket);
  const order = store.nextOrder();
  const uploadId = createHash('sha256')
    .update(JSON.stringify([bucket.name, call.key, order, 'upload']))
    .digest('hex');
  const upload = { uploadId, bucket: bucket.name, key: call.key, order, at: clock.now(), headers: headersToKeep(call.headers) };
  store.commit([{ do: 'start-upload', upload }]);
  return xmlResponse(
    s3Element(
      'InitiateMultipartUploadResult',
      s3Element('Bucket', bucket.name),
      s3Element('Key', call.key),
      s3Element('UploadId', uploadId),
    ),
  );
};

const keepPart = ({ store, clock }: S3Parts, call: Call, bytes: Buffer, checksum: Checksum | undefined): Part => {
  const { uploadId } = uploadAsked({ store, clock }, call);
  const stated = call.query.get('partNumber') ?? '';
  const number = /^\d{1,5}$/.test(stated) ? Number(stated) : 0;
  if (number < 1 || number > LAST_PART_NUMBER)
    throw invalidArgument('partNumber', stated, `Part number must be an integer between 1 and ${LAST_PART_NUMBER}, inclusive`);
  const order = store.nextOrder();
  const part = { number, etag: md5Of(bytes), piece: store.writeBody(order, bytes), at: clock.now(), checksum };
  store.commit([{ do: 'put-part', uploadId, order, part }]);
  return part;
};

export const uploadPart: Operation = (parts, call) => {
  const part = keepPart(parts, call, call.body, call.checksum);
  return { status: 200, headers: { etag: `"${part.etag}"`, ...checksumHeaders(part.checksum) }, body: '' };
};

export const uploadPartCopy: Operation = (parts, call) => {
  const source = copySource(parts, call);
  const { from, to } = rangeAsked(call.headers['x-amz-copy-source-range'], source.size) ?? { from: 0, to: source.size };
  const part = keepPart(parts, call, parts.store.read(source.pieces, from, to), undefined);
  return xmlResponse(
    s3Element('CopyPartResult', s3Element('LastModified', xmlDate(part.at)), s3Element('ETag', `"${part.etag}"`)),
    source.versionId === 'null' ? {} : { 'x-amz-copy-source-version-id': source.versionId },
  );
};

const invalidPart = (upload: MultipartUpload, number: number, etag: string): S3Error =>
  new S3Error(
    400,
    'InvalidPart',
    "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    { details: { UploadId: upload.uploadId, PartNumber: number, ETag: etag } },
  );

const checksumElementOf = (algorithm: ChecksumAlgorithm): string => `Checksum${algorithm.toUpperCase()}`;

/** The uploaded part that an entry of the list names. */
const namedPart = (upload: MultipartUpload, entry: ReadElement): Part => {
  const number = Number(childText(entry, 'PartNumber'));
  const etag = childText(entry, 'ETag')
    ?.trim()
    .replace(/^"(.*)"$/, '$1');
  if (!Number.isInteger(number) || etag === undefined) throw malformedXml();
  const part = upload.parts.get(number);
  if (!part || part.etag !== etag) throw invalidPart(upload, number, etag);
  for (const algorithm of CHECKSUM_ALGORITHMS) {
    const stated = childText(entry, checksumElementOf(algorithm));
    if (stated !== undefined && part.checksum?.algorithm === algorithm && part.checksum.value !== stated)
      throw invalidPart(upload, number, etag);
  }
  return part;
};

const partsNamed = (upload: MultipartUpload, body: Buffer): Part[] => {
  const root = readS3Xml(body.toString());
  if (root?.name !== 'CompleteMultipartUpload') throw malformedXml();
  const parts = root.children.filter(({ name }) => name === 'Part').map((entry) => namedPart(upload, entry));
  if (parts.length === 0) throw malformedXml();
  if (parts.some((part, index) => part.number <= (parts[index - 1]?.number ?? 0)))
    throw new S3Error(
      400,
      'InvalidPartOrder',
      'The list of parts was not in ascending order. The parts list must be specified in order by part number.',
      { details: { UploadId: upload.uploadId } },
    );
  const small = parts.slice(0, -1).find(({ piece }) => piece.size < SMALLEST_PART);
  if (small)
    throw new S3Error(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
      details: { ProposedSize: small.piece.size, MinSizeAllowed: SMALLEST_PART, PartNumber: small.number, ETag: small.etag },
    });
  return parts;
};

/** What a checksum stated for the whole should be: of all bytes, or of the parts' checksums when it ends in `-<parts>`. */
const checksumOfWhole = ({ store }: S3Parts, { algorithm, value }: Checksum, parts: Part[], size: number): string => {
  if (!value.includes('-')) {
    const pieces = parts.map(({ piece }) => piece);
    return checksumOf(algorithm, store.read(pieces, 0, size));
  }
  const sums = parts.map((part) => Buffer.from(part.checksum?.algorithm === algorithm ? part.checksum.value : '', 'base64'));
  return `${checksumOf(algorithm, Buffer.concat(sums))}-${parts.length}`;
};

/** MD5 of the parts' MD5s, with their number: S3's ETag of what came in parts. */
const etagOf = (parts: Part[]): string =>
  `${md5Of(Buffer.concat(parts.map(({ etag }) => Buffer.from(etag, 'hex'))))}-${parts.length}`;

export const completeMultipartUpload: Operation = (parts, call) => {
  const bucket = bucketNamed(parts, call.bucket);
  const upload = uploadAsked(parts, call);
  const named = partsNamed(upload, call.body);
  const pieces = named.map(({ piece }) => piece);
  const size = pieces.reduce((sum, piece) => sum + piece.size, 0);
  if (call.checksum) verifyChecksum(call.checksum, checksumOfWhole(parts, call.checksum, named, size));
  checkWrite(call.headers, call.key, currentVersion(bucket, call.key));
  const version = addVersion(
    parts,
    bucket,
    {
      key: call.key,
      order: parts.store.nextOrder(),
      size,
      etag: etagOf(named),
      headers: upload.headers,
      pieces,
      checksum: call.checksum,
    },
    {
      event: 'ObjectCreated:CompleteMultipartUpload',
      author: call.author,
      alongside: [{ do: 'end-upload', uploadId: upload.uploadId, kept: pieces.map(({ body }) => body) }],
    },
  );
  return xmlResponse(
    s3Element(
      'CompleteMultipartUploadResult',
      s3Element('Location', `http://${call.headers.host ?? ''}/${bucket.name}/${encodeURIComponent(call.key)}`),
      s3Element('Bucket', bucket.name),
      s3Element('Key', call.key),
      s3Element('ETag', `"${version.etag}"`),
    ),
    versionHeaders(bucket, version),
  );
};

export const abortMultipartUpload: Operation = (parts, call) => {
  const { uploadId } = uploadAsked(parts, call);
  parts.store.commit([{ do: 'end-upload', uploadId, kept: [] }]);
  return noContent();
};

export const listParts: Operation = (parts, call) => {
  const upload = uploadAsked(parts, call);
  const most = numberAsked(call.query, 'max-parts', 1000);
  const after = call.query.has('part-number-marker') ? numberAsked(call.query, 'part-number-marker', LAST_PART_NUMBER) : 0;
  const rest = [...upload.parts.values()].filter(({ number }) => number > after).sort((a, b) => a.number - b.number);
  const shown = rest.slice(0, most);
  return xmlResponse(
    s3Element(
      'ListPartsResult',
      s3Element('Bucket', upload.bucket),
      s3Element('Key', upload.key),
      s3Element('UploadId', upload.uploadId),
      s3Element('Initiator', ...OWNER),
      s3Element('Owner', ...OWNER),
      s3Element('StorageClass', 'STANDARD'),
      s3Element('PartNumberMarker', after),
      s3Element('NextPartNumberMarker', shown.at(-1)?.number ?? after),
      s3Element('MaxParts', most),
      s3Element('IsTruncated', rest.length > shown.length),
      ...shown.map(({ number, etag, piece, at, checksum }) =>
        s3Element(
          'Part',
          s3Element('PartNumber', number),
          s3Element('LastModified', xmlDate(at)),
          s3Element('ETag', `"${etag}"`),
          s3Element('Size', piece.size),
          checksum && s3Element(checksumElementOf(checksum.algorithm), checksum.value),
        ),
      ),
    ),
  );
};

const uploadsOf = (parts: S3Parts, bucket: Bucket, prefix: string): MultipartUpload[] =>
  [...parts.store.uploads.values()]
    .filter((upload) => upload.bucket === bucket.name && upload.key.startsWith(prefix))
    .sort((a, b) => compareKeys(a.key, b.key) || a.order - b.order);

const uploadEntry = ({ uploadId, at }: MultipartUpload, shownKey: string): S3Element =>
  s3Element(
    'Upload',
    s3Element('Key', shownKey),
    s3Element('UploadId', uploadId),
    s3Element('Initiator', ...OWNER),
    s3Element('Owner', ...OWNER),
    s3Element('StorageClass', 'STANDARD'),
    s3Element('Initiated', xmlDate(at)),
  );

export const listMultipartUploads: Operation = (parts, call) => {
  const { query } = call;
  const bucket = bucketNamed(parts, call.bucket);
  if (query.get('delimiter')) throw notImplemented('ListMultipartUploads with a delimiter');
  const shownKey = keyEncoding(query);
  const most = numberAsked(query, 'max-uploads', 1000);
  const prefix = query.get('prefix') ?? '';
  const keyMarker = query.get('key-marker') ?? '';
  const idMarker = query.get('upload-id-marker') ?? '';
  const all = uploadsOf(parts, bucket, prefix);
  const markerAt = all.findIndex(({ key, uploadId }) => key === keyMarker && uploadId === idMarker);
  const rest = markerAt < 0 ? all.filter(({ key }) => !keyMarker || compareKeys(key, keyMarker) > 0) : all.slice(markerAt + 1);
  const shown = rest.slice(0, most);
  const isTruncated = rest.length > shown.length;
  return xmlResponse(
    s3Element(
      'ListMultipartUploadsResult',
      s3Element('Bucket', bucket.name),
      s3Element('KeyMarker', shownKey(keyMarker)),
      s3Element('UploadIdMarker', idMarker),
      isTruncated ? s3Element('NextKeyMarker', shownKey(shown.at(-1)?.key ?? '')) : undefined,
      isTruncated ? s3Element('NextUploadIdMarker', shown.at(-1)?.uploadId) : undefined,
      s3Element('Prefix', shownKey(prefix)),
      s3Element('MaxUploads', most),
      s3Element('IsTruncated', isTruncated),
      ...shown.map((upload) => uploadEntry(upload, shownKey(upload.key))),
    ),
  );
};
