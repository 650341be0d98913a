import { REGION } from '../account-id.ts';
import type { BucketNotification } from './bucket-notices.ts';
import { bucketNamed, type Operation, xmlResponse } from './call.ts';
import { S3Error } from './s3-error.ts';
import { type S3Element, s3Element } from './s3-xml.ts';

export const headBucket: Operation = (parts, call) => {
  bucketNamed(parts, call.bucket);
  return { status: 200, headers: { 'x-amz-bucket-region': REGION }, body: '' };
};

export const getBucketLocation: Operation = (parts, call) => {
  bucketNamed(parts, call.bucket);
  return xmlResponse(s3Element('LocationConstraint')); // empty means us-east-1
};

export const getBucketVersioning: Operation = (parts, call) => {
  const { versioned } = bucketNamed(parts, call.bucket);
  return xmlResponse(s3Element('VersioningConfiguration', versioned ? s3Element('Status', 'Enabled') : undefined));
};

const rule = (name: string, value: string | undefined): S3Element | undefined =>
  value === undefined ? undefined : s3Element('FilterRule', s3Element('Name', name), s3Element('Value', value));

const configuration = ({ id, queueArn = '', topicArn, events, prefix, suffix }: BucketNotification): S3Element =>
  s3Element(
    topicArn === undefined ? 'QueueConfiguration' : 'TopicConfiguration',
    s3Element('Id', id),
    topicArn === undefined ? s3Element('Queue', queueArn) : s3Element('Topic', topicArn),
    ...events.map((event) => s3Element('Event', event)),
    prefix === undefined && suffix === undefined
      ? undefined
      : s3Element('Filter', s3Element('S3Key', rule('prefix', prefix), rule('suffix', suffix))),
  );

export const getBucketNotification: Operation = (parts, call) =>
  xmlResponse(s3Element('NotificationConfiguration', ...bucketNamed(parts, call.bucket).notifications.map(configuration)));

/** Whoever reaches this machine's own address may do anything here. */
export const fullControl = s3Element(
  'AccessControlPolicy',
  s3Element('Owner', s3Element('ID', 'Owner'), s3Element('DisplayName', 'Owner')),
  s3Element(
    'AccessControlList',
    s3Element(
      'Grant',
      {
        xml: '<Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="CanonicalUser"><ID>Owner</ID><DisplayName>Owner</DisplayName></Grantee>',
      },
      s3Element('Permission', 'FULL_CONTROL'),
    ),
  ),
);

/** An aspect that is the same for every bucket here. */
const always =
  (root: S3Element): Operation =>
  (parts, call) => {
    bucketNamed(parts, call.bucket);
    return xmlResponse(root);
  };

/** An aspect that no bucket here has, in S3's words for its absence. */
const never =
  (code: string, message: string): Operation =>
  (parts, call) => {
    bucketNamed(parts, call.bucket);
    throw new S3Error(404, code, message, { details: { BucketName: call.bucket } });
  };

/** What clients ask of a bucket in passing (`s3cmd info` asks for most of it), by subresource. */
export const bucketAspects: Record<string, Operation> = {
  acl: always(fullControl),
  requestPayment: always(s3Element('RequestPaymentConfiguration', s3Element('Payer', 'BucketOwner'))),
  logging: always(s3Element('BucketLoggingStatus')),
  accelerate: always(s3Element('AccelerateConfiguration')),
  policy: never('NoSuchBucketPolicy', 'The bucket policy does not exist'),
  cors: never('NoSuchCORSConfiguration', 'The CORS configuration does not exist'),
  lifecycle: never('NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist'),
  tagging: never('NoSuchTagSet', 'The TagSet does not exist'),
  website: never('NoSuchWebsiteConfiguration', 'The specified bucket does not have a website configuration'),
  encryption: never('ServerSideEncryptionConfigurationNotFoundError', 'The server side encryption configuration was not found'),
  replication: never('ReplicationConfigurationNotFoundError', 'The replication configuration was not found'),
  'object-lock': never('ObjectLockConfigurationNotFoundError', 'Object Lock configuration does not exist for this bucket'),
  ownershipControls: never('OwnershipControlsNotFoundError', 'The bucket ownership controls were not found'),
  publicAccessBlock: never('NoSuchPublicAccessBlockConfiguration', 'The public access block configuration was not found'),
};
