import { join } from 'node:path';
import type { Synthesized } from '../../infra/synthesize.ts';
import { ACCOUNT, REGION } from '../aws/account-id.ts';
import type { Clock } from '../aws/clock.ts';
import { createDynamoDb, type DynamoDb } from '../aws/dynamodb/dynamodb.ts';
import { createS3, type LocalS3 } from '../aws/s3/s3.ts';
import type { Mailbox } from '../aws/ses/mailbox.ts';
import { createSes, type Ses, type SesSettings } from '../aws/ses/ses.ts';
import { createSns, type Sns } from '../aws/sns/sns.ts';
import { createSqs, type Sqs } from '../aws/sqs/sqs.ts';
import type { Declarations } from '../aws/template/declarations.ts';
import { readTemplate } from '../aws/template.ts';

/** What stands in for one AWS account: the services, with everything in them that the template declares. */
export interface LocalAccount {
  declared: Declarations;
  s3: LocalS3;
  sqs: Sqs;
  sns: Sns;
  dynamodb: DynamoDb;
  ses: Ses;
  /** Hands a notice of S3 to the queue or topic that it is for. */
  notify(targetArn: string, message: string): Promise<void>;
  close(): Promise<void>;
}

export interface AccountOptions {
  clock: Clock;
  /** Where everything is kept; in memory without one. */
  folder?: string;
  /** Origin under which SQS is reached. */
  sqsUrl?: string;
  /** Takes what S3 tells a queue or topic, in the place of that. */
  notify?: LocalAccount['notify'];
  /** Takes what SNS sends a queue, in the place of the queue. */
  send?: Parameters<typeof createSns>[0]['send'];
  /** Takes what SES tells a topic, in the place of the topic. */
  publish?: (publication: { topicArn: string; message: string; subject: string }) => Promise<unknown>;
  /** SNS's own e-mail protocol. */
  mail: Parameters<typeof createSns>[0]['mail'];
  /** Where SES's mails end. */
  mailbox: Mailbox;
  /** What SES allows, where it is not what most accounts have. */
  mailing?: Partial<SesSettings>;
}

const read = new WeakMap<Synthesized, Map<string | undefined, Declarations>>();

/** What the template declares, read once for as many accounts as are made of it. */
const declarationsOf = (source: Synthesized, sqsUrl: string | undefined, queueUrl: (name: string) => string): Declarations => {
  const known = read.get(source) ?? new Map<string | undefined, Declarations>();
  read.set(source, known);
  const declared =
    known.get(sqsUrl) ??
    readTemplate(source.template, {
      region: REGION,
      account: ACCOUNT,
      queueUrl,
      folders: Object.fromEntries(Object.entries(source.functions).map(([id, { name }]) => [id, name])),
    });
  known.set(sqsUrl, declared);
  return declared;
};

export const isTopic = (arn: string): boolean => arn.startsWith('arn:aws:sns:');

/** Opens the services and makes in them what the template declares. What is there from an earlier run stays. */
export const openAccount = async (
  source: Synthesized,
  { clock, folder, sqsUrl, notify, send, publish, mail, mailbox, mailing }: AccountOptions,
): Promise<LocalAccount> => {
  const below = (name: string) => (folder ? { folder: join(folder, name) } : {});
  const sqs = createSqs({ clock, ...below('sqs'), ...(sqsUrl && { baseUrl: sqsUrl }) });
  const declared = declarationsOf(source, sqsUrl, sqs.urlOf);

  const handNotice: LocalAccount['notify'] = async (target, message) => {
    if (isTopic(target)) await sns.publish({ topicArn: target, message, subject: 'Amazon S3 Notification' });
    else sqs.send(target, message);
  };
  const s3 = createS3({
    clock,
    ...below('s3'),
    notify: (target, message) => (notify ?? handNotice)(target, message),
  });
  const sns = createSns({
    clock,
    send: send ?? (async (queueArn, body, attributes) => void sqs.send(queueArn, body, { attributes })),
    mail,
  });
  const dynamodb = createDynamoDb({ clock, ...below('dynamodb') });
  const ses = createSes({
    clock,
    mailbox,
    publish: (topicArn, message) =>
      (publish ?? sns.publish)({ topicArn, message, subject: 'Amazon SES Email Event Notification' }),
    account: ACCOUNT,
    ...below('ses'),
    ...(mailing && { settings: mailing }),
  });

  for (const { name, ...settings } of declared.queues) sqs.createQueue(name, settings);
  for (const topic of declared.topics) sns.createTopic(topic);
  for (const subscription of declared.subscriptions) sns.subscribe(subscription);
  for (const set of declared.configurationSets) ses.createConfigurationSet(set);
  for (const { GlobalSecondaryIndexes, ...table } of declared.tables) {
    await dynamodb.createTable({
      ...table,
      BillingMode: 'PAY_PER_REQUEST',
      ...(GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes }),
    });
  }
  // Last: a bucket tells its queues at once, and SES what it still owes.
  for (const { name, ...settings } of declared.buckets) s3.createBucket(name, settings);
  s3.resumeNotices();
  ses.resumeEvents();

  return {
    declared,
    s3,
    sqs,
    sns,
    dynamodb,
    ses,
    notify: handNotice,
    async close() {
      s3.close();
      ses.close();
      sqs.close();
      await dynamodb.close();
    },
  };
};
