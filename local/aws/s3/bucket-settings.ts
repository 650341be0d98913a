import { REGION } from '../account-id.ts';
import { bucketNamed, type Operation, xmlResponse } from './call.ts';
import type { BucketNotification } from './notices.ts';
import { S3Error } from './s3-error.ts';
import { type Element, element } from './xml.ts';

export const headBucket: Operation = (parts, call) => {
  bucketNamed(parts, call.bucket);
  return { status: 200, headers: { 'x-amz-bucket-region': REGION }, body: '' };
};

export const getBucketLocation: Operation = (parts, call) => {
  bucketNamed(parts, call.bucket);
  return xmlResponse(element('LocationConstraint')); // empty means us-east-1
};

export const getBucketVersioning: Operation = (parts, call) => {
  const { versioned } = bucketNamed(parts, call.bucket);
  return xmlResponse(element('VersioningConfiguration', versioned ? element('Status', 'Enabled') : undefined));
};

const rule = (name: string, value: string | undefined): Element | undefined =>
  value === undefined ? undefined : element('FilterRule', element('Name', name), element('Value', value));

const queueConfiguration = ({ id, queueArn, events, prefix, suffix }: BucketNotification): Element =>
  element(
    'QueueConfiguration',
    element('Id', id),
    element('Queue', queueArn),
    ...events.map((event) => element('Event', event)),
    prefix === undefined && suffix === undefined
      ? undefined
      : element('Filter', element('S3Key', rule('prefix', prefix), rule('suffix', suffix))),
  );

export const getBucketNotification: Operation = (parts, call) =>
  xmlResponse(element('NotificationConfiguration', ...bucketNamed(parts, call.bucket).notifications.map(queueConfiguration)));

/** Whoever reaches this machine's own address may do anything here. */
export const fullControl = element(
  'AccessControlPolicy',
  element('Owner', element('ID', 'Owner'), element('DisplayName', 'Owner')),
  element(
    'AccessControlList',
    element(
      'Grant',
      {
        xml: '<Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="CanonicalUser"><ID>Owner</ID><DisplayName>Owner</DisplayName></Grantee>',
      },
      element('Permission', 'FULL_CONTROL'),
    ),
  ),
);

/** An aspect that is the same for every bucket here. */
const always =
  (root: Element): Operation =>
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
  requestPayment: always(element('RequestPaymentConfiguration', element('Payer', 'BucketOwner'))),
  logging: always(element('BucketLoggingStatus')),
  accelerate: always(element('AccelerateConfiguration')),
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
