import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { ServiceRequest } from '../service.ts';
import { S3Error } from './s3-error.ts';

/** The secret of every access key on this machine, as the functions' environments and the README have it. */
export const SECRET_ACCESS_KEY = 'local';

const ALGORITHM = 'AWS4-HMAC-SHA256';

/** Seconds: a week (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html). */
const LONGEST_LIFE = 604_800;

/** How far the clock of whoever signs may be ahead, in milliseconds. */
const SKEW = 15 * 60_000;

const PARAMETERS = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Signature',
  'X-Amz-Date',
  'X-Amz-SignedHeaders',
  'X-Amz-Expires',
] as const;

const queryParametersError = (message: string): S3Error => new S3Error(400, 'AuthorizationQueryParametersError', message);

const accessDenied = (message: string, details: Record<string, string | number> = {}): S3Error =>
  new S3Error(403, 'AccessDenied', message, { details });

/** Letters, digits, `-`, `.`, `_` and `~` stay; all else is percent-encoded, in capitals. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

const encodePath = (path: string): string => path.split('/').map(encode).join('/');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]): [string, string] => [encode(name), encode(value)])
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map((pair) => pair.join('='))
    .join('&');

/** `20261118T090000Z` in milliseconds since the epoch; NaN for anything else. */
const readDate = (text: string): number => {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
};

interface Presigned {
  credential: { accessKey: string; scope: string };
  signature: string;
  date: string;
  /** Milliseconds since the epoch. */
  signedAt: number;
  expiresAt: number;
  /** Seconds. */
  life: number;
  signedHeaders: string[];
}

const readPresigned = (query: URLSearchParams): Presigned => {
  const [algorithm, credential, signature, date, signedHeaders, expires] = PARAMETERS.map((name) => query.get(name));
  if (!credential || !signature || !date || !signedHeaders || !expires || !algorithm)
    throw queryParametersError(
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    );
  if (algorithm !== ALGORITHM) throw queryParametersError(`X-Amz-Algorithm only supports "${ALGORITHM}"`);
  const scope = /^([^/]+)\/(\d{8}\/[^/]+\/s3\/aws4_request)$/.exec(credential);
  if (!scope) throw queryParametersError('Error parsing the X-Amz-Credential parameter; the Credential is mal-formed');
  const signedAt = readDate(date);
  if (Number.isNaN(signedAt))
    throw queryParametersError("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
  if (!scope[2]?.startsWith(date.slice(0, 8)))
    throw queryParametersError(
      `Invalid credential date "${scope[2]?.slice(0, 8)}". This date is not the same as X-Amz-Date: "${date.slice(0, 8)}".`,
    );
  if (!/^-?\d+$/.test(expires)) throw queryParametersError('X-Amz-Expires should be a number');
  const life = Number(expires);
  if (life < 0) throw queryParametersError('X-Amz-Expires must be non-negative');
  if (life > LONGEST_LIFE)
    throw queryParametersError(
      `X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than ${LONGEST_LIFE} seconds`,
    );
  return {
    credential: { accessKey: scope[1] ?? '', scope: scope[2] ?? '' },
    signature,
    date,
    signedAt,
    expiresAt: signedAt + life * 1000,
    life,
    signedHeaders: signedHeaders.split(';'),
  };
};

const canonicalRequest = ({ method, path, query, headers }: ServiceRequest, { signedHeaders }: Presigned): string =>
  [
    method,
    encodePath(decodeURIComponent(path)),
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    headers['x-amz-content-sha256'] ?? query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  ].join('\n');

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const signatureOf = (stringToSign: string, scope: string): string =>
  hmac(
    scope.split('/').reduce<string | Buffer>((key, part) => hmac(key, part), `AWS4${SECRET_ACCESS_KEY}`),
    stringToSign,
  ).toString('hex');

const isSame = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** What a presigned URL leaves to whoever uses it: `x-amz-…` headers that are not signed. */
const demandSignedHeaders = ({ headers }: ServiceRequest, { signedHeaders }: Presigned): void => {
  if (!signedHeaders.includes('host')) throw queryParametersError('The host header must be among X-Amz-SignedHeaders.');
  const unsigned = Object.keys(headers).filter(
    (name) => name.startsWith('x-amz-') && name !== 'x-amz-content-sha256' && !signedHeaders.includes(name),
  );
  if (unsigned.length > 0)
    throw accessDenied('There were headers present in the request which were not signed', {
      HeadersNotSigned: unsigned.join(', '),
    });
};

/**
 * Verifies a presigned URL, whatever the method, as S3 does: what is signed is the method, the host, the key, the query and the headers
 * it names, for as long as it says (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html). A request without a
 * signature in its query is let be: of those that are signed in a header only the access key is read, which says who it is. A URL of
 * signature version 2 is refused, as by every bucket that was made after June 2020. Throws `S3Error`. `now` is in milliseconds.
 */
export const verifyPresigned = (request: ServiceRequest, now: number): void => {
  const { query } = request;
  if (query.has('AWSAccessKeyId') && query.has('Signature'))
    throw new S3Error(
      400,
      'InvalidRequest',
      `The authorization mechanism you have provided is not supported. Please use ${ALGORITHM}.`,
    );
  if (!query.has('X-Amz-Algorithm') && !query.has('X-Amz-Signature')) return;
  if (request.headers.authorization !== undefined)
    throw new S3Error(
      400,
      'InvalidArgument',
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
    );
  const presigned = readPresigned(query);
  const { credential, signature, date, signedAt, expiresAt, life } = presigned;
  if (signedAt > now + SKEW) throw accessDenied('Request is not yet valid');
  if (now > expiresAt)
    throw accessDenied('Request has expired', {
      'X-Amz-Expires': life,
      Expires: seconds(expiresAt),
      ServerTime: seconds(now),
    });
  demandSignedHeaders(request, presigned);
  const canonical = canonicalRequest(request, presigned);
  const stringToSign = [ALGORITHM, date, credential.scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  if (!isSame(signature, signatureOf(stringToSign, credential.scope)))
    throw new S3Error(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      {
        details: {
          AWSAccessKeyId: credential.accessKey,
          StringToSign: stringToSign,
          SignatureProvided: signature,
          CanonicalRequest: canonical,
        },
      },
    );
};

const seconds = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/**
 * The headers of a request, with the metadata that a presigned URL carries in its query. Checksums that clients put there beside it are
 * of a body that was not known yet: S3 takes no notice of them.
 */
export const headersOfPresigned = ({ headers, query }: Pick<ServiceRequest, 'headers' | 'query'>): Record<string, string> =>
  query.has('X-Amz-Signature')
    ? { ...Object.fromEntries([...query].filter(([name]) => name.startsWith('x-amz-meta-'))), ...headers }
    : headers;
