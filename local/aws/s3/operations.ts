import {
  bucketAspects,
  fullControl,
  getBucketLocation,
  getBucketNotification,
  getBucketVersioning,
  headBucket,
} from './bucket-settings.ts';
import { type Operation, xmlResponse } from './call.ts';
import { listBuckets, listObjects, listObjectVersions } from './listings.ts';
import { aboutObject, copyObject, deleteObject, deleteObjects, getObject, putObject } from './object-operations.ts';
import { notImplemented, S3Error } from './s3-error.ts';
import { s3Element } from './s3-xml.ts';
import {
  abortMultipartUpload,
  completeMultipartUpload,
  createMultipartUpload,
  listMultipartUploads,
  listParts,
  uploadPart,
  uploadPartCopy,
} from './uploads.ts';

/** Query parameters that turn a request into another operation, as far as S3 knows them. */
const SUBRESOURCES = [
  'uploadId',
  'uploads',
  'versions',
  'delete',
  'location',
  'versioning',
  'notification',
  'attributes',
  'analytics',
  'intelligent-tiering',
  'inventory',
  'legal-hold',
  'metadataTable',
  'metrics',
  'policyStatus',
  'restore',
  'retention',
  'select',
  'session',
  'torrent',
  ...Object.keys(bucketAspects),
];

const aspects = Object.entries(bucketAspects).map(
  ([name, run]) => [`GET bucket ${name}`, { name: `GetBucket${name[0]?.toUpperCase()}${name.slice(1)}`, run }] as const,
);

/** By method, what it is about, and subresource. The names are the API's. */
const OPERATIONS: Record<string, { name: string; run: Operation }> = {
  'GET service': { name: 'ListBuckets', run: listBuckets },
  'HEAD bucket': { name: 'HeadBucket', run: headBucket },
  'GET bucket': { name: 'ListObjects', run: listObjects },
  'GET bucket versions': { name: 'ListObjectVersions', run: listObjectVersions },
  'GET bucket uploads': { name: 'ListMultipartUploads', run: listMultipartUploads },
  'GET bucket location': { name: 'GetBucketLocation', run: getBucketLocation },
  'GET bucket versioning': { name: 'GetBucketVersioning', run: getBucketVersioning },
  'GET bucket notification': { name: 'GetBucketNotificationConfiguration', run: getBucketNotification },
  ...Object.fromEntries(aspects),
  'POST bucket delete': { name: 'DeleteObjects', run: deleteObjects },
  'GET object': { name: 'GetObject', run: getObject },
  'HEAD object': { name: 'HeadObject', run: getObject },
  'PUT object': { name: 'PutObject', run: putObject },
  'PUT object copy': { name: 'CopyObject', run: copyObject },
  'DELETE object': { name: 'DeleteObject', run: deleteObject },
  'GET object acl': { name: 'GetObjectAcl', run: aboutObject(() => xmlResponse(fullControl)) },
  'GET object tagging': {
    name: 'GetObjectTagging',
    run: aboutObject(() => xmlResponse(s3Element('Tagging', s3Element('TagSet')))),
  },
  'POST object uploads': { name: 'CreateMultipartUpload', run: createMultipartUpload },
  'PUT object uploadId': { name: 'UploadPart', run: uploadPart },
  'PUT object uploadId copy': { name: 'UploadPartCopy', run: uploadPartCopy },
  'GET object uploadId': { name: 'ListParts', run: listParts },
  'POST object uploadId': { name: 'CompleteMultipartUpload', run: completeMultipartUpload },
  'DELETE object uploadId': { name: 'AbortMultipartUpload', run: abortMultipartUpload },
};

/** Which operation a request is. Throws 501 naming what this S3 does not do, 405 for a method no S3 has. */
export const operationOf = (call: {
  method: string;
  bucket: string;
  key: string;
  query: URLSearchParams;
  headers: Record<string, string>;
}): { name: string; run: Operation } => {
  const { method, bucket, key, query, headers } = call;
  const about = bucket === '' ? 'service' : key === '' ? 'bucket' : 'object';
  const subresource = SUBRESOURCES.find((name) => query.has(name));
  const copies = method === 'PUT' && headers['x-amz-copy-source'] !== undefined;
  const operation = OPERATIONS[[method, about, subresource, copies && 'copy'].filter(Boolean).join(' ')];
  if (operation) return operation;
  if (!['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'OPTIONS'].includes(method) || about === 'service')
    throw new S3Error(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.', {
      details: { Method: method, ResourceType: about.toUpperCase() },
    });
  if (about === 'bucket' && subresource === undefined && ['PUT', 'DELETE'].includes(method))
    throw notImplemented('making or removing buckets: they come from the template');
  throw notImplemented(
    `${method} of ${about === 'bucket' ? 'a bucket' : 'an object'}${subresource ? ` with ?${subresource}` : ''}`,
  );
};
