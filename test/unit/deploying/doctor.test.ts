import { ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../local/commands/deployed/aws-refusal.ts';
import { lookUpIn } from '../../../local/commands/doctor/dns.ts';
import type { DoctorPorts } from '../../../local/commands/doctor/gather-facts.ts';
import { examine } from '../../../local/commands/doctor/report.ts';
import { Newsroom } from '../../../shared/newsroom/newsroom.ts';
import { Stage } from '../../../shared/newsroom/stages.ts';

const CDN = 'd111111abcdef8.cloudfront.net';
const ACCOUNT = '111122223333';
const certificate = `arn:aws:acm:us-east-1:${ACCOUNT}:certificate/1`;
const stage = Stage.parse({
  region: 'eu-west-1',
  account: ACCOUNT,
  domain: 'news.example.org',
  certificate,
  operators: ['ops@example.org', 'night@example.org'],
  quota: { maxSendRate: 14, max24HourSend: 50_000 },
});
const newsroom = Newsroom.parse({
  organisation: { name: { en: 'Blue Harbour Relief' } },
  siteUrl: 'https://news.example.org',
  languages: ['en'],
  timeZone: 'Europe/Paris',
  topics: [],
  sender: { name: 'News', email: 'news@example.org' },
  desk: { emails: ['desk@example.org'] },
});

const aws = {
  cloudformation: mockClient(CloudFormationClient),
  ses: mockClient(SESv2Client),
  sns: mockClient(SNSClient),
  acm: mockClient(ACMClient),
};
const topic = (name: string): string => `arn:aws:sns:eu-west-1:${ACCOUNT}:${name}`;
const confirmed = (Endpoint: string) => ({ Endpoint, Protocol: 'email', SubscriptionArn: `${topic('alarms')}:${Endpoint}` });
const pending = (Endpoint: string) => ({ Endpoint, Protocol: 'email', SubscriptionArn: 'PendingConfirmation' });
const failure = (name: string, message = 'no'): Error => Object.assign(new Error(message), { name });

/** What DNS holds where all is well, by type and name. */
const zone = (): Record<string, string[] | undefined> => ({
  'CNAME news.example.org': [CDN],
  'A news.example.org': ['192.0.2.1'],
  [`A ${CDN}`]: ['192.0.2.1'],
  ...Object.fromEntries(
    ['one', 'two', 'three'].map((token) => [`CNAME ${token}._domainkey.example.org`, [`${token}.dkim.amazonses.com`]]),
  ),
  'MX bounce.example.org': ['10 feedback-smtp.eu-west-1.amazonses.com'],
  'TXT bounce.example.org': ['v=spf1 include:amazonses.com ~all'],
  'TXT _dmarc.example.org': ['v=DMARC1; p=quarantine'],
});

const stackIs = (StackStatus: string, account = ACCOUNT): void =>
  void aws.cloudformation.on(DescribeStacksCommand, { StackName: 'Dateline-production' }).resolves({
    Stacks: [
      {
        StackName: 'Dateline-production',
        CreationTime: new Date(0),
        StackStatus: StackStatus as 'CREATE_COMPLETE',
        StackId: `arn:aws:cloudformation:eu-west-1:${account}:stack/Dateline-production/1`,
        Outputs: [
          { OutputKey: 'SiteAddress', OutputValue: `https://${CDN}` },
          { OutputKey: 'AlarmsTopic', OutputValue: topic('alarms') },
          { OutputKey: 'DeskNoticesTopic', OutputValue: topic('desk') },
        ],
      },
    ],
  });
const readersStackIs = (StackStatus: string): void =>
  void aws.cloudformation.on(DescribeStacksCommand, { StackName: 'Dateline-production-readers' }).resolves({
    Stacks: [
      {
        StackName: 'Dateline-production-readers',
        CreationTime: new Date(0),
        StackStatus: StackStatus as 'CREATE_COMPLETE',
        StackId: `arn:aws:cloudformation:us-east-1:${ACCOUNT}:stack/Dateline-production-readers/1`,
        Outputs: [{ OutputKey: 'AlarmsTopic', OutputValue: topic('readers-alarms') }],
      },
    ],
  });
const identityIs = (verified: boolean, dkim: string, mailFrom: string | undefined): void =>
  void aws.ses.on(GetEmailIdentityCommand, { EmailIdentity: 'example.org' }).resolves({
    VerifiedForSendingStatus: verified,
    DkimAttributes: { Status: dkim as 'SUCCESS', Tokens: ['one', 'two', 'three'] },
    MailFromAttributes: {
      MailFromDomain: mailFrom && 'bounce.example.org',
      MailFromDomainStatus: mailFrom as 'SUCCESS',
      BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
    },
  });
const accountIs = (more: object = {}): void =>
  void aws.ses.on(GetAccountCommand).resolves({
    ProductionAccessEnabled: true,
    SendingEnabled: true,
    EnforcementStatus: 'HEALTHY',
    SendQuota: { MaxSendRate: 14, Max24HourSend: 50_000, SentLast24Hours: 0 },
    ...more,
  });
const certificateIs = (more: object = {}): void =>
  void aws.acm.on(DescribeCertificateCommand).resolves({
    Certificate: { Status: 'ISSUED', DomainName: '*.example.org', NotAfter: new Date('2027-09-01T00:00:00Z'), ...more },
  });
const operators = [confirmed('ops@example.org'), confirmed('night@example.org')];
const subscribed = (alarms: object[], desk: object[] = [confirmed('desk@example.org')], readers: object[] = operators): void => {
  aws.sns.on(ListSubscriptionsByTopicCommand, { TopicArn: topic('readers-alarms') }).resolves({ Subscriptions: readers });
  aws.sns.on(ListSubscriptionsByTopicCommand, { TopicArn: topic('alarms') }).resolves({ Subscriptions: alarms });
  aws.sns.on(ListSubscriptionsByTopicCommand, { TopicArn: topic('desk') }).resolves({ Subscriptions: desk });
};

let dns: Record<string, string[] | undefined>;
beforeEach(() => {
  for (const client of Object.values(aws)) client.reset();
  dns = zone();
  stackIs('UPDATE_COMPLETE');
  readersStackIs('CREATE_COMPLETE');
  aws.ses.on(GetEmailIdentityCommand).rejects(failure('NotFoundException'));
  identityIs(true, 'SUCCESS', 'SUCCESS');
  accountIs();
  certificateIs();
  subscribed([confirmed('ops@example.org'), confirmed('night@example.org')]);
});

const ports = (): DoctorPorts => ({
  cloudformation: new CloudFormationClient({}),
  ses: new SESv2Client({}),
  sns: new SNSClient({}),
  cdn: { cloudformation: new CloudFormationClient({}), sns: new SNSClient({}), acm: new ACMClient({}) },
  lookUp: async (name, type) => (`${type} ${name}` in dns ? dns[`${type} ${name}`] : []),
  now: () => '2026-11-28T09:00:00.000Z',
});
const asked = (more: Partial<Stage> = {}) => examine(ports(), { name: 'production', stage: { ...stage, ...more }, newsroom });
const missing = async (more: Partial<Stage> = {}): Promise<string[]> => {
  const { text, isWell } = await asked(more);
  const sentences = text.split('\n').flatMap((line) => (line.startsWith('- ') ? line.slice(2) : []));
  expect(isWell).toBe(sentences.length === 0);
  return sentences;
};

it('where all is well the doctor says so', async () => {
  expect(await asked()).toEqual({
    text: 'production: stack Dateline-production in eu-west-1. Nothing is missing.',
    isWell: true,
  });
});

it('the doctor changes nothing: it describes, gets and lists', async () => {
  await asked();
  const called = Object.values(aws).flatMap((client) => client.calls().map(({ args: [command] }) => command.constructor.name));
  expect([...new Set(called)].sort()).toEqual([
    'DescribeCertificateCommand',
    'DescribeStacksCommand',
    'GetAccountCommand',
    'GetEmailIdentityCommand',
    'ListSubscriptionsByTopicCommand',
  ]);
});

describe('one thing that is missing is one sentence with what to do', () => {
  const table: [what: string, break_: () => void, said: RegExp, more?: Partial<Stage>][] = [
    [
      'the stack',
      () =>
        aws.cloudformation
          .on(DescribeStacksCommand, { StackName: 'Dateline-production' })
          .rejects(failure('ValidationError', 'Stack with id Dateline-production does not exist')),
      /^There is no stack Dateline-production in eu-west-1.*npm run deploy -- --stage production/,
    ],
    ['a deployment that ended well', () => stackIs('UPDATE_ROLLBACK_FAILED'), /is UPDATE_ROLLBACK_FAILED: look at its events/],
    [
      'the stack that watches the CDN',
      () =>
        aws.cloudformation
          .on(DescribeStacksCommand, { StackName: 'Dateline-production-readers' })
          .rejects(failure('ValidationError', 'Stack with id Dateline-production-readers does not exist')),
      /^There is no stack Dateline-production-readers in us-east-1, so that nobody hears of errors that readers get: "npm run deploy -- --stage production"/,
    ],
    [
      'a whole stack that watches the CDN',
      () => readersStackIs('ROLLBACK_COMPLETE'),
      /^The stack Dateline-production-readers is ROLLBACK/,
    ],
    [
      'a confirmation for the CDN',
      () => subscribed(operators, undefined, [confirmed('ops@example.org'), pending('night@example.org')]),
      /^night@example\.org has not confirmed the subscription to alarms of the CDN \(us-east-1\)/,
    ],
    [
      'the right account',
      () => stackIs('UPDATE_COMPLETE', '444455556666'),
      /open account 444455556666, and the stage is for 111122223333/,
    ],
    [
      'the certificate',
      () => aws.acm.on(DescribeCertificateCommand).rejects(failure('ResourceNotFoundException')),
      /^There is no certificate arn:aws:acm:us-east-1\S+: request one for news\.example\.org/,
    ],
    ['its validation', () => certificateIs({ Status: 'PENDING_VALIDATION' }), /waits to be validated/],
    ['an issued certificate', () => certificateIs({ Status: 'EXPIRED' }), /is EXPIRED: request another/],
    [
      'a certificate for the site',
      () => certificateIs({ DomainName: 'example.org', SubjectAlternativeNames: ['*.www.example.org'] }),
      /is for example\.org, \*\.www\.example\.org, and the site is news\.example\.org/,
    ],
    ['its renewal', () => certificateIs({ NotAfter: new Date('2026-12-08T09:00:00Z') }), /ends in 10 days and was not renewed/],
    [
      'a certificate that has not ended',
      () => certificateIs({ NotAfter: new Date('2026-11-01T09:00:00Z') }),
      /has ended and was not renewed/,
    ],
    [
      'the site in DNS',
      () => Object.assign(dns, { 'CNAME news.example.org': [], 'A news.example.org': [] }),
      /^news\.example\.org is not in DNS: set news\.example\.org CNAME d111111abcdef8\.cloudfront\.net\.$/,
    ],
    [
      'the site at the CDN',
      () => Object.assign(dns, { 'CNAME news.example.org': ['old.example.net'], 'A news.example.org': ['192.0.2.9'] }),
      /leads to old\.example\.net, 192\.0\.2\.9: set/,
    ],
    [
      'an answer of DNS',
      () => Object.assign(dns, { 'CNAME news.example.org': undefined }),
      /^DNS could not be asked for news\.example\.org/,
    ],
    [
      'the identity',
      () => aws.ses.on(GetEmailIdentityCommand, { EmailIdentity: 'example.org' }).rejects(failure('NotFoundException')),
      /^SES does not know example\.org in eu-west-1: "npm run deploy/,
    ],
    [
      'an identity that is said to exist',
      () => aws.ses.on(GetEmailIdentityCommand, { EmailIdentity: 'example.org' }).rejects(failure('NotFoundException')),
      /says that its identity exists/,
      { mail: { identity: 'existing', tls: 'require' } },
    ],
    [
      'its verification',
      () => identityIs(false, 'PENDING', 'SUCCESS'),
      /^SES has not verified example\.org.*SES looks again within 72 hours/,
    ],
    [
      'DKIM',
      () => identityIs(true, 'TEMPORARY_FAILURE', 'SUCCESS'),
      /^Mails are not signed: DKIM of example\.org is TEMPORARY_FAILURE/,
    ],
    ['MAIL FROM’s verification', () => identityIs(true, 'SUCCESS', 'PENDING'), /bounce\.example\.org is PENDING/],
    ['MAIL FROM', () => identityIs(true, 'SUCCESS', undefined), /has no MAIL FROM domain/],
    [
      'a record of DKIM',
      () => Object.assign(dns, { 'CNAME two._domainkey.example.org': [] }),
      /^Set in DNS: two\._domainkey\.example\.org CNAME two\.dkim\.amazonses\.com\.$/,
    ],
    [
      'the MX of MAIL FROM',
      () => Object.assign(dns, { 'MX bounce.example.org': ['10 mail.example.net'] }),
      /^Set in DNS: bounce\.example\.org MX 10 feedback-smtp\.eu-west-1\.amazonses\.com \(there is 10 mail\.example\.net\)\.$/,
    ],
    [
      'SPF',
      () => Object.assign(dns, { 'TXT bounce.example.org': [] }),
      /^Set in DNS: bounce\.example\.org TXT "v=spf1 include:amazonses\.com ~all"\.$/,
    ],
    [
      'DMARC',
      () => Object.assign(dns, { 'TXT _dmarc.example.org': ['something else'] }),
      /^Set in DNS: _dmarc\.example\.org TXT "v=DMARC1; p=none"/,
    ],
    ['the way out of the sandbox', () => accountIs({ ProductionAccessEnabled: false }), /in the sandbox.*ask AWS/],
    ['sending', () => accountIs({ SendingEnabled: false }), /sending is paused/],
    ['AWS’s trust', () => accountIs({ EnforcementStatus: 'PROBATION' }), /under review \(PROBATION\)/],
    [
      'quota by the second',
      () => accountIs({ SendQuota: { MaxSendRate: 1, Max24HourSend: 50_000 } }),
      /allows 1 mails a second and 50,000 in 24 hours, and the stage needs 14 and 50,000/,
    ],
    ['quota by the day', () => accountIs({ SendQuota: { MaxSendRate: 14, Max24HourSend: 200 } }), /and 200 in 24 hours/],
    [
      'a confirmation',
      () => subscribed([confirmed('ops@example.org'), pending('night@example.org')]),
      /^night@example\.org has not confirmed the subscription to alarms/,
    ],
    ['an operator', () => subscribed([confirmed('ops@example.org')]), /^night@example\.org is not subscribed to alarms/],
    [
      'the desk’s confirmation',
      () => subscribed([confirmed('ops@example.org'), confirmed('night@example.org')], [pending('desk@example.org')]),
      /^desk@example\.org has not confirmed the subscription to notices of the desk/,
    ],
    [
      'a permission',
      () => aws.ses.on(GetAccountCommand).rejects(failure('AccessDeniedException')),
      /^These credentials may not ses:GetAccount/,
    ],
  ];
  it.each(table)('%s', async (_what, break_, said, more) => {
    break_();
    expect(await missing(more)).toEqual([expect.stringMatching(said)]);
  });
});

it('before the first deployment the doctor names the stack and what does not need it', async () => {
  for (const StackName of ['Dateline-production', 'Dateline-production-readers'])
    aws.cloudformation
      .on(DescribeStacksCommand, { StackName })
      .rejects(failure('ValidationError', `Stack with id ${StackName} does not exist`));
  aws.ses.on(GetEmailIdentityCommand, { EmailIdentity: 'example.org' }).rejects(failure('NotFoundException'));
  accountIs({ ProductionAccessEnabled: false });
  expect(await missing()).toHaveLength(3);
});

it('subscriptions are read to the last page', async () => {
  aws.sns
    .on(ListSubscriptionsByTopicCommand, { TopicArn: topic('alarms') })
    .resolves({ Subscriptions: [confirmed('ops@example.org')], NextToken: 'more' })
    .on(ListSubscriptionsByTopicCommand, { TopicArn: topic('alarms'), NextToken: 'more' })
    .resolves({ Subscriptions: [confirmed('night@example.org')] });
  expect(await missing()).toEqual([]);
});

it('a stage without a domain has its siteUrl on the CDN’s own name', async () => {
  const bare = { domain: undefined, certificate: undefined };
  expect(await missing(bare)).toEqual([
    `Without a domain the site answers on ${CDN}, and siteUrl in newsroom.json is https://news.example.org: say "https://${CDN}" there and deploy again, or give stage production a domain and a certificate.`,
  ]);
  const settled = { name: 'production', stage: { ...stage, ...bare }, newsroom: { ...newsroom, siteUrl: `https://${CDN}` } };
  expect(await examine(ports(), settled)).toMatchObject({ isWell: true });
});

it('a site at the top of a zone may lead to the CDN by its addresses', async () => {
  dns['CNAME news.example.org'] = [];
  expect(await missing()).toEqual([]);
});

it('DMARC of a domain counts for those below it', async () => {
  aws.ses.on(GetEmailIdentityCommand, { EmailIdentity: 'mail.example.org' }).resolves({
    VerifiedForSendingStatus: true,
    DkimAttributes: { Status: 'SUCCESS', Tokens: [] },
    MailFromAttributes: {
      MailFromDomain: 'bounce.example.org',
      MailFromDomainStatus: 'SUCCESS',
      BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
    },
  });
  const below = { ...newsroom, sender: { name: 'News', email: 'news@mail.example.org' } };
  expect(await examine(ports(), { name: 'production', stage, newsroom: below })).toMatchObject({ isWell: true });
});

it('without credentials, or a network, there is one sentence and no trace of a program', async () => {
  for (const [error, said] of [
    [failure('CredentialsProviderError', 'Could not load credentials from any providers'), /^AWS does not know who is asking/],
    [failure('ExpiredTokenException'), /^AWS does not know who is asking/],
    [
      Object.assign(new Error('getaddrinfo ENOTFOUND ses.eu-west-1.amazonaws.com'), { code: 'ENOTFOUND' }),
      /^AWS cannot be reached from here/,
    ],
  ] as const) {
    aws.ses.on(GetAccountCommand).rejects(error);
    const thrown = await asked().catch((reason: unknown) => reason);
    expect(sentenceOf(thrown)).toMatch(said);
  }
  expect(sentenceOf(new TypeError('a mistake of ours'))).toBeUndefined();
});

it('DNS is read as it is written into a zone; what is not there is told apart from what could not be asked', async () => {
  const lookUp = lookUpIn({
    resolve4: () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })),
    resolveCname: () => Promise.reject(Object.assign(new Error(), { code: 'ETIMEOUT' })),
    resolveMx: () => Promise.resolve([{ priority: 10, exchange: 'mail.example.org' }]),
    resolveTxt: () => Promise.resolve([['v=spf1 include:', 'amazonses.com ~all']]),
  } as unknown as Parameters<typeof lookUpIn>[0]);
  expect(await Promise.all((['A', 'CNAME', 'MX', 'TXT'] as const).map((type) => lookUp('x.example.org', type)))).toEqual([
    [],
    undefined,
    ['10 mail.example.org'],
    ['v=spf1 include:amazonses.com ~all'],
  ]);
});
