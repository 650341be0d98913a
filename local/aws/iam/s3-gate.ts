import { newRequestId, splitPath } from '../s3/call.ts';
import { operationOf } from '../s3/operations.ts';
import { s3ErrorResponse } from '../s3/s3.ts';
import { S3Error } from '../s3/s3-error.ts';
import type { ServiceRequest } from '../service.ts';
import { denialText } from './denial.ts';
import type { AccessRequest } from './evaluation.ts';
import type { Gate } from './guard.ts';

/** A request to S3, taken apart. */
interface Asked {
  operation: string;
  bucket: string;
  key: string;
  query: URLSearchParams;
  headers: Record<string, string>;
}

const BUCKETS = 'arn:aws:s3:::';

const onBucket =
  (action: string) =>
  ({ bucket }: Asked): AccessRequest[] => [{ action, resource: `${BUCKETS}${bucket}` }];

const onObject =
  (action: string) =>
  ({ bucket, key }: Asked): AccessRequest[] => [{ action, resource: `${BUCKETS}${bucket}/${key}` }];

/** Of one version by its id the permission is another one. */
const onVersion =
  (action: string) =>
  (asked: Asked): AccessRequest[] =>
    onObject(asked.query.has('versionId') ? `${action}Version` : action)(asked);

const listing =
  (action: string) =>
  ({ bucket, query }: Asked): AccessRequest[] => [
    {
      action,
      resource: `${BUCKETS}${bucket}`,
      context: { 's3:prefix': query.get('prefix') ?? undefined, 's3:delimiter': query.get('delimiter') ?? undefined },
    },
  ];

/** Whoever compares an ETag as it writes or deletes must be allowed to read; `*` only asks whether there is anything. */
const comparing = ({ headers }: Asked): boolean => (headers['if-match'] ?? '*') !== '*';

const changing =
  (change: (asked: Asked) => AccessRequest[]) =>
  (asked: Asked): AccessRequest[] => [...change(asked), ...(comparing(asked) ? onObject('s3:GetObject')(asked) : [])];

const copying = (asked: Asked): AccessRequest[] => {
  const [path = '', versionId] = (asked.headers['x-amz-copy-source'] ?? '').split('?versionId=');
  const { bucket, key } = splitPath(path.includes('/', 1) ? path : path.replace(/%2f/gi, '/'));
  const action = versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
  return [{ action, resource: `${BUCKETS}${bucket}/${key}` }, ...changing(onObject('s3:PutObject'))(asked)];
};

/**
 * What each operation asks for (https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html,
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html); of conditions
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html and
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-delete-enforce.html.
 */
const asks: Record<string, (asked: Asked) => AccessRequest[]> = {
  ListBuckets: () => [{ action: 's3:ListAllMyBuckets', resource: '*' }],
  HeadBucket: onBucket('s3:ListBucket'),
  GetBucketLocation: onBucket('s3:GetBucketLocation'),
  GetBucketVersioning: onBucket('s3:GetBucketVersioning'),
  ListObjects: listing('s3:ListBucket'),
  ListObjectVersions: listing('s3:ListBucketVersions'),
  ListMultipartUploads: onBucket('s3:ListBucketMultipartUploads'),
  GetObject: onVersion('s3:GetObject'),
  HeadObject: onVersion('s3:GetObject'),
  GetObjectTagging: onVersion('s3:GetObjectTagging'),
  PutObject: changing(onObject('s3:PutObject')),
  CopyObject: copying,
  DeleteObject: changing(onVersion('s3:DeleteObject')),
  CreateMultipartUpload: onObject('s3:PutObject'),
  UploadPart: onObject('s3:PutObject'),
  UploadPartCopy: copying,
  CompleteMultipartUpload: changing(onObject('s3:PutObject')),
  AbortMultipartUpload: onObject('s3:AbortMultipartUpload'),
  ListParts: onObject('s3:ListMultipartUploadParts'),
};

/** Undefined for what S3 answers with an error before it asks anybody. */
const readRequest = ({ method, path, query, headers }: ServiceRequest): Asked | undefined => {
  try {
    const at = splitPath(path);
    const { name: operation } = operationOf({ method, query, headers, ...at });
    return { operation, query, headers, ...at };
  } catch (error) {
    if (error instanceof S3Error) return undefined;
    throw error;
  }
};

export const s3Gate: Gate = {
  asks(request) {
    const asked = readRequest(request);
    if (!asked) return [];
    const ask = asks[asked.operation];
    if (!ask) throw new Error(`The local run does not know which permission ${asked.operation} of S3 asks for.`);
    return ask(asked);
  },

  /**
   * Whoever may not list a bucket is not told that an object is not there: it could be one that is hidden from them
   * (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html#API_GetObject_Permissions). The prefix is then the key itself.
   * Whether of a single version it is the list of objects or that of versions is not written down, so that both are asked for.
   */
  asksOfMissing(request) {
    const asked = readRequest(request);
    if (!asked || !['GetObject', 'HeadObject'].includes(asked.operation)) return [];
    const actions = asked.query.has('versionId') ? ['s3:ListBucket', 's3:ListBucketVersions'] : ['s3:ListBucket'];
    const about = { resource: `${BUCKETS}${asked.bucket}`, context: { 's3:prefix': asked.key } };
    return actions.map((action) => ({ action, ...about }));
  },

  refuse(denial, { method }) {
    const text = denialText(denial, { resource: (arn) => `"${arn}"` });
    const requestId = newRequestId();
    const { headers, ...response } = s3ErrorResponse(new S3Error(403, 'AccessDenied', text), requestId, method);
    return { ...response, headers: { 'x-amz-request-id': requestId, 'x-amz-id-2': requestId, server: 'AmazonS3', ...headers } };
  },
};
