import { createHash } from 'node:crypto';
import { CHECKSUM_ALGORITHMS, type ChecksumAlgorithm, checksumOf, md5Of } from './checksums.ts';
import { S3Error } from './s3-error.ts';

/** A checksum the client stated. Base64; with `-n` at its end it is one of n parts' checksums. */
export interface Checksum {
  algorithm: ChecksumAlgorithm;
  value: string;
}

const incompleteBody = (): S3Error =>
  new S3Error(400, 'IncompleteBody', 'You did not provide the number of bytes specified by the Content-Length HTTP header');

/**
 * Takes the `aws-chunked` framing off: `<hex size>[;chunk-signature=…]\r\n<bytes>\r\n` … `0\r\n<trailers>\r\n`. Signatures are not
 * checked. See https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
const unframe = (framed: Buffer): { body: Buffer; trailers: Record<string, string> } => {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = framed.indexOf('\r\n', at);
    const size = /^([0-9a-f]{1,8})(?:;|$)/i.exec(end < 0 ? '' : framed.toString('latin1', at, end))?.[1];
    if (size === undefined) throw incompleteBody();
    const start = end + 2;
    const length = Number.parseInt(size, 16);
    if (length === 0) {
      const lines = framed.toString('latin1', start).split('\r\n');
      const trailers = lines.flatMap((line) => {
        const colon = line.indexOf(':');
        return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
      });
      return { body: Buffer.concat(chunks), trailers: Object.fromEntries(trailers) };
    }
    if (framed.length < start + length + 2) throw incompleteBody();
    chunks.push(framed.subarray(start, start + length));
    at = start + length + 2;
  }
};

/** The one `x-amz-checksum-…` among those headers. */
const statedChecksum = (headers: Record<string, string>): Checksum | undefined => {
  const stated = CHECKSUM_ALGORITHMS.flatMap((algorithm) => {
    const value = headers[`x-amz-checksum-${algorithm}`];
    return value === undefined ? [] : [{ algorithm, value }];
  });
  if (stated.length > 1)
    throw new S3Error(
      400,
      'InvalidRequest',
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    );
  return stated[0];
};

/** Throws `BadDigest`, or `InvalidRequest` when what was stated is no such checksum at all. */
export const verifyChecksum = ({ algorithm, value }: Checksum, actual: string): void => {
  if (value === actual) return;
  if (value.length !== actual.length)
    throw new S3Error(400, 'InvalidRequest', `Value for x-amz-checksum-${algorithm} header is invalid.`);
  throw new S3Error(
    400,
    'BadDigest',
    `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum. Expected ${actual}.`,
  );
};

const verifyMd5 = (stated: string | undefined, body: Buffer): void => {
  if (stated === undefined) return;
  const digest = Buffer.from(stated, 'base64');
  if (digest.length !== 16) throw new S3Error(400, 'InvalidDigest', 'The Content-MD5 you specified was invalid.');
  if (digest.toString('hex') !== md5Of(body))
    throw new S3Error(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.', {
      details: { ExpectedDigest: digest.toString('hex'), CalculatedDigest: md5Of(body) },
    });
};

/**
 * The body as its sender meant it, with every checksum that came along (headers, trailers, the signature's own hash) verified.
 * `ofObject` tells that an `x-amz-checksum-…` header is about the object and not about this body, as in CompleteMultipartUpload.
 */
export const readRequestBody = (
  request: { headers: Record<string, string>; body: Buffer },
  ofObject: boolean,
): { body: Buffer; checksum: Checksum | undefined } => {
  const { headers } = request;
  const payload = headers['x-amz-content-sha256'];
  if (payload && /^[0-9a-f]{64}$/.test(payload) && createHash('sha256').update(request.body).digest('hex') !== payload)
    throw new S3Error(
      400,
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );

  const framed = payload?.startsWith('STREAMING-') || headers['content-encoding']?.split(/\s*,\s*/).includes('aws-chunked');
  const { body, trailers } = framed ? unframe(request.body) : { body: request.body, trailers: {} };
  const length = headers['x-amz-decoded-content-length'];
  if (framed && length !== undefined && Number(length) !== body.length) throw incompleteBody();
  const announced = headers['x-amz-trailer']?.toLowerCase();
  if (announced && !(announced in trailers))
    throw new S3Error(400, 'MalformedTrailerError', 'The request contained trailing data that was not well-formed.');

  verifyMd5(headers['content-md5'], body);
  const checksum = statedChecksum({ ...headers, ...trailers });
  if (checksum && !ofObject) verifyChecksum(checksum, checksumOf(checksum.algorithm, body));
  return { body, checksum };
};
