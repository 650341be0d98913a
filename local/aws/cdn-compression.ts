import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { ServiceResponse } from './service.ts';

/**
 * What CloudFront compresses
 * (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html): types, and sizes in bytes.
 */
const TYPES = new Set(
  [
    'application: dash+xml eot font font-sfnt javascript json opentype otf pdf pkcs7-mime protobuf rss+xml truetype ttf',
    'application: vnd.apple.mpegurl vnd.mapbox-vector-tile vnd.ms-fontobject wasm xhtml+xml xml x-font-opentype x-font-truetype',
    'application: x-font-ttf x-httpd-cgi x-javascript x-mpegurl x-opentype x-otf x-perl x-ttf',
    'font: eot opentype otf ttf',
    'image: svg+xml',
    'text: css csv html javascript js plain richtext tab-separated-values xml x-component x-java-source x-script',
  ].flatMap((line) => {
    const [kind = '', types = ''] = line.split(': ');
    return types.split(' ').map((type) => `${kind}/${type}`);
  }),
);
const SMALLEST = 1_000;
const LARGEST = 10_000_000;

const encodings = {
  br: brotliCompressSync,
  gzip: gzipSync,
} as const satisfies Record<string, (body: Buffer) => Buffer>;

/** The best encoding that a reader takes: Brotli before gzip, as at the edge. A weight of nought is a no (RFC 9110 §12.5.3). */
const encodingFor = (accepted = ''): keyof typeof encodings | undefined => {
  const taken = accepted
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => !/;\s*q=0(?:\.0+)?$/.test(one))
    .map((one) => one.replace(/\s*;.*/, ''));
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding));
};

/**
 * A response of the origin as the edge keeps it for a reader who sent this `Accept-Encoding`. The ETag of what was compressed is a weak
 * one: it is equal in meaning and not byte for byte.
 */
export const compressed = (response: ServiceResponse, accepted: string | undefined): ServiceResponse => {
  const { headers, body } = response;
  const encoding = encodingFor(accepted);
  const bytes = Buffer.from(body);
  const type = (headers['content-type'] ?? '').replace(/\s*;.*/, '').toLowerCase();
  const isWorthIt = TYPES.has(type) && bytes.length >= SMALLEST && bytes.length <= LARGEST;
  if (!isWorthIt || headers['content-encoding'] !== undefined) return response;
  const vary: Record<string, string> = { ...headers, vary: 'Accept-Encoding' };
  if (!encoding || response.status !== 200) return { ...response, headers: vary };
  const { etag, ...others } = vary;
  return {
    ...response,
    headers: { ...others, ...(etag && { etag: etag.startsWith('W/') ? etag : `W/${etag}` }), 'content-encoding': encoding },
    body: encodings[encoding](bytes),
  };
};
