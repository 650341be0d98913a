import type { Permission } from './access.ts';

/**
 * What AWS's own services do in the name of a role or with a resource, and nothing on this machine does: with the reason for which it has
 * to stay. Everything else that no test run used is one permission too many.
 */
const reasons: [isIt: (permission: Permission) => boolean, why: string][] = [
  [
    ({ grant }) => grant.action.startsWith('logs:'),
    'Lambda writes what a function logs in its name (https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html).',
  ],
  [
    ({ grant }) => grant.action.startsWith('ec2:'),
    'Lambda puts the function into its network in its name (https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html).',
  ],
  [
    ({ grant }) => grant.action.startsWith('kms:') && grant.condition.StringEquals?.['kms:ViaService'] !== undefined,
    'DynamoDB uses the table’s key in the name of whoever calls it (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html).',
  ],
  [
    ({ grant }) => grant.action === 'ses:SendEmail',
    'The reference names it for the one command that sends mails (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsimpleemailservicev2.html); for raw mails SES was seen to ask for ses:SendRawEmail, and promises nothing.',
  ],
  [
    ({ grant }) => grant.principal?.Service.includes('logging.s3.amazonaws.com') ?? false,
    'S3 writes down who read and wrote what (https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html).',
  ],
  [
    ({ grant }) =>
      (grant.principal?.Service.includes('sns.amazonaws.com') ?? false) && /(?:dead-letters|-undelivered)$/.test(grant.resource),
    'SNS puts there what it cannot deliver (https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html).',
  ],
  [
    ({ grant }) => grant.principal?.Service.includes('cloudwatch.amazonaws.com') ?? false,
    'CloudWatch tells operators of alarms (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html).',
  ],
  [
    ({ grant }) =>
      (grant.principal?.Service.includes('cloudfront.amazonaws.com') ?? false) &&
      (grant.action === 's3:GetObject') !== grant.resource.endsWith('/*'),
    'CDK writes both verbs of the CDN on the bucket and on its objects alike: reading a bucket, or listing an object, is nothing that S3 knows.',
  ],
];

/** Why AWS needs a permission that no call here uses; undefined when nothing is known of that. */
export const usedByAws = (permission: Permission): string | undefined => reasons.find(([isIt]) => isIt(permission))?.[1];
