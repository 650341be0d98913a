import { type ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetAccountCommand, GetEmailIdentityCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { ListSubscriptionsByTopicCommand, type SNSClient } from '@aws-sdk/client-sns';
import { type DnsRecord, dkimRecords, mailRecords } from '../../../shared/newsroom/mail-records.ts';
import type { StageOfNewsroom } from '../../../shared/newsroom/stage-contradictions.ts';
import { mailDomainOf, mailFromOf, readersStackNameOf, stackNameOf } from '../../../shared/newsroom/stages.ts';
import { isForbidden } from '../deployed/aws-refusal.ts';
import type { LookUp } from './dns.ts';
import type { AccountFacts, Asked, CertificateFacts, Facts, IdentityFacts, StackFacts, SubscriptionFacts } from './facts.ts';

/** What is asked; nothing of it changes anything. */
export interface DoctorPorts {
  cloudformation: Pick<CloudFormationClient, 'send'>;
  ses: Pick<SESv2Client, 'send'>;
  sns: Pick<SNSClient, 'send'>;
  /** Of us-east-1, where the CDN’s certificates, numbers and alarms are. */
  cdn: Pick<DoctorPorts, 'cloudformation' | 'sns'> & { acm: Pick<ACMClient, 'send'> };
  lookUp: LookUp;
  now: () => string;
}

/** Asks everybody who knows something of a stage. Throws what says that nobody can be asked, such as missing credentials. */
export const gatherFacts = async (ports: DoctorPorts, { name, stage, newsroom }: StageOfNewsroom): Promise<Facts> => {
  const { domain, certificate } = stage;
  const readersStack = readersStackNameOf(name, stage);
  const [stack, readers] = await Promise.all([
    asking('cloudformation:DescribeStacks', () => findStack(ports, stackNameOf(name, stage))),
    readersStack === undefined ? undefined : asking('cloudformation:DescribeStacks', () => findStack(ports.cdn, readersStack)),
  ]);
  const outputs = outputsOf(stack);
  const [identity, account, certified] = await Promise.all([
    asking('ses:GetEmailIdentity', () => findIdentity(ports, newsroom.sender.email)),
    asking('ses:GetAccount', () => readAccount(ports)),
    certificate === undefined ? undefined : asking('acm:DescribeCertificate', () => readCertificate(ports.cdn, certificate)),
  ]);
  const topics = [
    ['operators', outputs.AlarmsTopic, ports],
    ['operators-of-cdn', readers && outputsOf(readers).AlarmsTopic, ports.cdn],
    ['desk', outputs.DeskNoticesTopic, ports],
  ] as const;
  const subscriptions = await Promise.all(
    topics.flatMap(([of, topicArn, where]) =>
      topicArn === undefined ? [] : [asking('sns:ListSubscriptionsByTopic', () => readSubscriptions(where, of, topicArn))],
    ),
  );
  const found = 'answer' in identity ? identity.answer : undefined;
  const records = found
    ? await lookUpRecords(ports, found, {
        domain: mailDomainOf(newsroom),
        mailFrom: mailFromOf(newsroom, stage),
        region: stage.region,
      })
    : [];
  const cdn = outputs.SiteAddress?.replace(/^https:\/\//, '');
  const site = domain !== undefined && cdn !== undefined ? await lookUpSite(ports, domain, cdn) : undefined;
  return {
    name,
    stage,
    newsroom,
    now: ports.now(),
    stack,
    readers,
    identity,
    account,
    certificate: certified,
    subscriptions,
    records,
    cdn,
    site,
  };
};

const outputsOf = (stack: Facts['stack']): StackFacts['outputs'] => ('answer' in stack && stack.answer?.outputs) || {};

const asking = async <Answer>(permission: string, ask: () => Promise<Answer>): Promise<Asked<Answer>> => {
  try {
    return { answer: await ask() };
  } catch (error) {
    if (isForbidden(error)) return { denied: permission };
    throw error;
  }
};

const isNamed = (error: unknown, name: string): error is Error => error instanceof Error && error.name === name;

const findStack = async (
  { cloudformation }: Pick<DoctorPorts, 'cloudformation'>,
  StackName: string,
): Promise<StackFacts | undefined> => {
  try {
    const { Stacks: [stack] = [] } = await cloudformation.send(new DescribeStacksCommand({ StackName }));
    return (
      stack && {
        status: stack.StackStatus ?? '',
        account: stack.StackId?.split(':')[4] ?? '',
        outputs: Object.fromEntries(
          (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
        ),
      }
    );
  } catch (error) {
    // CloudFormation has no error of its own for a stack that is not there.
    if (isNamed(error, 'ValidationError') && error.message.includes('does not exist')) return undefined;
    throw error;
  }
};

/** SES takes the nearest: the address, its domain, or one above it. */
const findIdentity = async ({ ses }: DoctorPorts, address: string): Promise<IdentityFacts | undefined> => {
  const labels = address.slice(address.lastIndexOf('@') + 1).split('.');
  const names = [address, ...labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'))];
  for (const name of names) {
    try {
      const found = await ses.send(new GetEmailIdentityCommand({ EmailIdentity: name }));
      const { MailFromDomain, MailFromDomainStatus } = found.MailFromAttributes ?? {};
      return {
        name,
        verified: found.VerifiedForSendingStatus ?? false,
        dkim: found.DkimAttributes?.Status ?? 'NOT_STARTED',
        tokens: found.DkimAttributes?.Tokens ?? [],
        mailFrom: MailFromDomain ? { domain: MailFromDomain, status: MailFromDomainStatus ?? 'PENDING' } : undefined,
      };
    } catch (error) {
      if (!isNamed(error, 'NotFoundException')) throw error;
    }
  }
  return undefined;
};

const readAccount = async ({ ses }: DoctorPorts): Promise<AccountFacts> => {
  const { ProductionAccessEnabled, SendingEnabled, EnforcementStatus, SendQuota } = await ses.send(new GetAccountCommand({}));
  return {
    inSandbox: !ProductionAccessEnabled,
    sends: SendingEnabled ?? false,
    enforcement: EnforcementStatus ?? 'HEALTHY',
    maxSendRate: SendQuota?.MaxSendRate ?? 0,
    // -1 is as many as one likes.
    max24HourSend: SendQuota?.Max24HourSend === -1 ? Infinity : (SendQuota?.Max24HourSend ?? 0),
  };
};

const readCertificate = async ({ acm }: DoctorPorts['cdn'], CertificateArn: string): Promise<CertificateFacts | 'gone'> => {
  try {
    const { Certificate } = await acm.send(new DescribeCertificateCommand({ CertificateArn }));
    const { Status = '', DomainName = '', SubjectAlternativeNames = [], NotAfter } = Certificate ?? {};
    return { status: Status, names: [...new Set([DomainName, ...SubjectAlternativeNames])], notAfter: NotAfter?.toISOString() };
  } catch (error) {
    if (isNamed(error, 'ResourceNotFoundException')) return 'gone';
    throw error;
  }
};

const readSubscriptions = async (
  { sns }: Pick<DoctorPorts, 'sns'>,
  of: SubscriptionFacts['of'],
  TopicArn: string,
): Promise<SubscriptionFacts> => {
  const facts: SubscriptionFacts = { of, topicArn: TopicArn, confirmed: [], pending: [] };
  let NextToken: string | undefined;
  do {
    const page = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn, ...(NextToken && { NextToken }) }));
    for (const { Endpoint = '', SubscriptionArn } of page.Subscriptions ?? []) {
      if (SubscriptionArn === 'PendingConfirmation') facts.pending.push(Endpoint);
      else if (SubscriptionArn?.startsWith('arn:')) facts.confirmed.push(Endpoint);
    }
    NextToken = page.NextToken;
  } while (NextToken);
  return facts;
};

const lookUpRecords = async (
  { lookUp }: DoctorPorts,
  { name, tokens, mailFrom }: IdentityFacts,
  of: { domain: string; mailFrom: string; region: string },
): Promise<Facts['records']> => {
  const records = [
    ...dkimRecords(name.slice(name.lastIndexOf('@') + 1), tokens),
    ...mailRecords({ ...of, ...(mailFrom && { mailFrom: mailFrom.domain }) }),
  ];
  // Without a MAIL FROM domain nothing is asked of one.
  const wanted = records.filter(({ name: host }) => mailFrom !== undefined || host !== of.mailFrom);
  return Promise.all(wanted.map(async (record) => ({ record, found: await lookUpRecord(lookUp, record) })));
};

/** DMARC of a domain counts for those below it that have none (RFC 7489, 6.6.3), as far as the last but one label. */
const lookUpRecord = async (lookUp: LookUp, { name, type }: DnsRecord): Promise<readonly string[] | undefined> => {
  const found = await lookUp(name, type);
  const above = /^_dmarc\.[^.]+\.(.+\..+)$/.exec(name)?.[1];
  return found?.length === 0 && above !== undefined ? lookUpRecord(lookUp, { name: `_dmarc.${above}`, type, value: '' }) : found;
};

const lookUpSite = async ({ lookUp }: DoctorPorts, domain: string, cdn: string): Promise<Facts['site']> => {
  const [cname, addresses, cdnAddresses] = await Promise.all([lookUp(domain, 'CNAME'), lookUp(domain, 'A'), lookUp(cdn, 'A')]);
  return { cname, addresses, cdnAddresses };
};
