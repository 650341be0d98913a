import { join } from 'node:path';
import type { Synthesized } from '../../infra/synthesize.ts';
import { ACCOUNT, REGION } from '../aws/account-id.ts';
import type { Clock } from '../aws/clock.ts';
import { createDynamoDb, type DynamoDb } from '../aws/dynamodb/dynamodb.ts';
import { type Access, createAccess } from '../aws/iam/access.ts';
import { type Denial, denialText } from '../aws/iam/denial.ts';
import { dynamoDbGate } from '../aws/iam/dynamodb-gate.ts';
import { byCredentials, guarded } from '../aws/iam/guard.ts';
import { recordCallsIn } from '../aws/iam/recorded-calls.ts';
import { s3Gate } from '../aws/iam/s3-gate.ts';
import { sesGate } from '../aws/iam/ses-gate.ts';
import { snsGate } from '../aws/iam/sns-gate.ts';
import { sqsGate } from '../aws/iam/sqs-gate.ts';
import { deliveriesAllowed } from '../aws/iam/standing-deliveries.ts';
import { isTopic } from '../aws/s3/bucket-notices.ts';
import { createS3, type LocalS3 } from '../aws/s3/s3.ts';
import type { Service } from '../aws/service.ts';
import type { Mailbox } from '../aws/ses/mailbox.ts';
import { createSes, type Ses, type SesSettings } from '../aws/ses/ses.ts';
import { createSns, type Sns } from '../aws/sns/sns.ts';
import { createSqs, type Sqs } from '../aws/sqs/sqs.ts';
import type { AccessDeclaration, Declarations } from '../aws/template/declarations.ts';
import { readTemplate } from '../aws/template.ts';
import type { Services } from './in-process.ts';

type AccountServices = Required<Omit<Services, 'lambda'>>;

/** What stands in for one AWS account: the services, with everything in them that the template declares. */
export interface LocalAccount {
  declared: Declarations;
  access: Access;
  /** What SDK clients reach, over HTTP or in process: whoever has a function's credentials may do what its role may. */
  services: AccountServices;
  /** The bucket behind the CDN, which is let in by the bucket's policy only. */
  siteOrigin: Service;
  /** The services themselves, as the account's administrator has them. */
  s3: LocalS3;
  sqs: Sqs;
  sns: Sns;
  dynamodb: DynamoDb;
  ses: Ses;
  /** Hands a notice of S3 to the queue or topic that it is for. */
  notify(targetArn: string, message: string, traceHeader?: string): Promise<void>;
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
  /** Addresses and domains that SES may send in the name of; the sender's domain when absent. */
  verified?: readonly string[];
  /** What becomes of the template's policies before anything is made of them. */
  policies?: (access: AccessDeclaration) => AccessDeclaration;
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

/** The services as SDK clients reach them, each behind its gate. */
const servicesBehindGates = (
  { s3, sqs, sns, dynamodb, ses }: Pick<LocalAccount, 's3' | 'sqs' | 'sns' | 'dynamodb' | 'ses'>,
  { access, keys, verified }: { access: Access; keys: AccessDeclaration['keys']; verified: readonly string[] | undefined },
): AccountServices => {
  const asking = { access, callerOf: byCredentials(access) };
  return {
    s3: guarded(s3.service, s3Gate, asking),
    sqs: guarded(sqs.service, sqsGate, asking),
    sns: guarded(sns.service, snsGate(keys), asking),
    dynamodb: guarded(dynamodb.service, dynamoDbGate(keys), asking),
    sesv2: guarded(ses.service, sesGate(verified), asking),
  };
};

/** The folder in which a test run keeps what its calls asked for. */
const { CALLS } = process.env;

/** As AWS does not: there it shows in a metric, days later. */
const tellOfLost = (denial: Denial): void => console.error(`Lost, as on AWS: ${denialText(denial)}`);

/** Opens the services and makes in them what the template declares. What is there from an earlier run stays. */
export const openAccount = async (
  source: Synthesized,
  { clock, folder, sqsUrl, notify, send, publish, mail, mailbox, mailing, verified, policies = (all) => all }: AccountOptions,
): Promise<LocalAccount> => {
  const below = (name: string) => (folder ? { folder: join(folder, name) } : {});
  const sqs = createSqs({ clock, ...below('sqs'), ...(sqsUrl && { baseUrl: sqsUrl }) });
  const template = declarationsOf(source, sqsUrl, sqs.urlOf);
  const access = createAccess(policies(template.access), CALLS ? { noted: recordCallsIn(CALLS) } : {});
  const declared = deliveriesAllowed(access, template, tellOfLost);

  const handNotice: LocalAccount['notify'] = async (target, message, trace) => {
    const traced = trace ? { traceHeader: trace } : {};
    if (isTopic(target)) await sns.publish({ topicArn: target, message, subject: 'Amazon S3 Notification', ...traced });
    else sqs.send(target, message, traced);
  };
  const s3 = createS3({
    clock,
    ...below('s3'),
    notify: notify ?? handNotice,
  });
  const sns = createSns({
    clock,
    send:
      send ??
      (async (queueArn, body, attributes, traceHeader) =>
        void sqs.send(queueArn, body, { attributes, ...(traceHeader && { traceHeader }) })),
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

  const { keys, distribution = '' } = declared.access;
  const cdn = { kind: 'service', name: 'cloudfront.amazonaws.com', sourceArn: distribution } as const;
  return {
    declared,
    access,
    services: servicesBehindGates({ s3, sqs, sns, dynamodb, ses }, { access, keys, verified }),
    siteOrigin: guarded(s3.service, s3Gate, { access, callerOf: () => cdn }),
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
