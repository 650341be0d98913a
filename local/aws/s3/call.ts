import { randomBytes } from 'node:crypto';
import { accessKeyOf } from '../access-key.ts';
import type { Clock } from '../clock.ts';
import type { ServiceRequest, ServiceResponse } from '../service.ts';
import type { Bucket } from './bucket-contents.ts';
import type { BucketStore } from './bucket-store.ts';
import { headersOfPresigned } from './presigned.ts';
import { type Checksum, readRequestBody } from './request-body.ts';
import { invalidArgument, S3Error } from './s3-error.ts';
import { type S3Element, s3Document } from './s3-xml.ts';

/** Who asks, for the notices that follow. */
export interface Author {
  /** `AWS:<access key id>`, or `Anonymous`. */
  principal: string;
  requestId: string;
  /** X-Ray's, which goes on with the notices (https://docs.aws.amazon.com/xray/latest/devguide/xray-services-s3.html). */
  traceHeader?: string;
}

/** One request to S3, its path taken apart, its body unframed and verified. */
export interface Call {
  method: string;
  /** Empty when the request is about all buckets. */
  bucket: string;
  /** Empty when the request is about the bucket. */
  key: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: Buffer;
  /** As the client stated it; verified against the body unless it is about a whole multipart object. */
  checksum: Checksum | undefined;
  author: Author;
}

export interface S3Parts {
  store: BucketStore;
  clock: Clock;
}

/** Throws `S3Error`. */
export type Operation = (parts: S3Parts, call: Call) => ServiceResponse;

const LONGEST_KEY = 1024;

/** Decodes once and changes nothing else: `+`, `..`, `//` and decomposed letters are the key's own. */
export const decodeKey = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.", { details: { URI: encoded } });
  }
};

const checkKey = (key: string): string => {
  const size = Buffer.byteLength(key);
  if (size > LONGEST_KEY)
    throw new S3Error(400, 'KeyTooLongError', 'Your key is too long', { details: { Size: size, MaxSizeAllowed: LONGEST_KEY } });
  return key;
};

/** `/bucket/any/key` taken apart. */
export const splitPath = (path: string): { bucket: string; key: string } => {
  const [, bucket = '', key = ''] = /^\/?([^/]*)\/?(.*)$/s.exec(path) ?? [];
  return { bucket: decodeKey(bucket), key: checkKey(decodeKey(key)) };
};

/** Whom a notice names: the access key says who it is. */
const principalOf = (request: ServiceRequest): string => {
  const accessKey = accessKeyOf(request);
  return accessKey ? `AWS:${accessKey}` : 'Anonymous';
};

export const newRequestId = (): string => randomBytes(8).toString('hex').toUpperCase();

export const readCall = (request: ServiceRequest, requestId: string): Call => {
  const { method, query, path } = request;
  const headers = headersOfPresigned(request);
  const completesUpload = method === 'POST' && query.has('uploadId');
  const traceHeader = headers['x-amzn-trace-id'];
  return {
    method,
    query,
    headers,
    ...splitPath(path),
    ...readRequestBody(request, completesUpload),
    author: { principal: principalOf(request), requestId, ...(traceHeader && { traceHeader }) },
  };
};

/** Throws `NoSuchBucket`. */
export const bucketNamed = ({ store }: S3Parts, name: string): Bucket => {
  const bucket = store.buckets.get(name);
  if (!bucket) throw new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist', { details: { BucketName: name } });
  return bucket;
};

/** A whole number from the query, at most `most`; `most` when it is not there. */
export const numberAsked = (query: URLSearchParams, name: string, most: number): number => {
  const text = query.get(name);
  if (text === null || text === '') return most;
  if (!/^\d{1,9}$/.test(text)) throw invalidArgument(name, text, `Provided ${name} not an integer or within integer range`);
  return Math.min(Number(text), most);
};

export const xmlResponse = (root: S3Element, headers: Record<string, string> = {}): ServiceResponse => ({
  status: 200,
  headers: { 'content-type': 'application/xml', ...headers },
  body: s3Document(root),
});

export const noContent = (headers: Record<string, string> = {}): ServiceResponse => ({ status: 204, headers, body: '' });

/** HTTP's form of a time; it has no milliseconds. */
export const httpDate = (at: number): string => new Date(at).toUTCString();

/** XML's form of a time, whole seconds like S3's, so that both forms agree. */
export const xmlDate = (at: number): string => new Date(Math.floor(at / 1000) * 1000).toISOString();
