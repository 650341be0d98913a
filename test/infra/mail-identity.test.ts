import { describe, expect, it } from 'vitest';
import { type OpenStage, openStages, ownStagesFile } from '../../infra/settings-files.ts';
import { synthesizeStage } from '../../infra/synthesize.ts';
import { dkimRecords, mailRecords } from '../../shared/newsroom/mail-records.ts';
import { Newsroom } from '../../shared/newsroom/newsroom.ts';
import { mailDomainOf, mailFromOf, Stage } from '../../shared/newsroom/stages.ts';
import { deployed } from './deployed.ts';

const stack = deployed();
const [production] = openStages(ownStagesFile, 'production') as [OpenStage];
const text = (value: unknown): string =>
  stack.text(
    // `Fn::GetAtt` with the attribute it asks for.
    JSON.parse(
      JSON.stringify(value, (_name, inner) =>
        inner && typeof inner === 'object' && 'Fn::GetAtt' in inner ? `{${inner['Fn::GetAtt'][1]}}` : inner,
      ),
    ),
  );

describe('the domain that mails come from', () => {
  const { Properties } = stack.theOnly('AWS::SES::EmailIdentity');

  it('is that of the newsroom’s sender, signed with Easy DKIM, with a MAIL FROM domain below it', () => {
    expect(Properties).toEqual({
      EmailIdentity: 'example.org',
      DkimSigningAttributes: { NextSigningKeyLength: 'RSA_2048_BIT' },
      FeedbackAttributes: { EmailForwardingEnabled: false },
      MailFromAttributes: { MailFromDomain: 'bounce.example.org', BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
    });
  });

  it('has its DNS records among the outputs, as they are written into a zone', () => {
    const { Outputs } = synthesizeStage(production).template;
    const records = Object.entries(Outputs).filter(([name]) => name.startsWith('MailRecord'));
    expect(records.map(([, { Value }]) => text(Value))).toEqual([
      '{DkimDNSTokenName1} CNAME {DkimDNSTokenValue1}',
      '{DkimDNSTokenName2} CNAME {DkimDNSTokenValue2}',
      '{DkimDNSTokenName3} CNAME {DkimDNSTokenValue3}',
      'bounce.example.org MX 10 feedback-smtp.eu-west-1.amazonses.com',
      'bounce.example.org TXT "v=spf1 include:amazonses.com ~all"',
      '_dmarc.example.org TXT "v=DMARC1; p=none"',
    ]);
  });

  it('may be there already: then the stack makes none, and mails go out all the same', () => {
    const other = deployed({ stage: { mail: { identity: 'existing' } } });
    expect(other.of('AWS::SES::EmailIdentity')).toEqual([]);
    expect(Object.keys(other.template.Outputs).filter((name) => name.startsWith('MailRecord'))).toEqual([]);
    expect(other.of('AWS::SES::ConfigurationSet')).toHaveLength(1);
  });

  it.each([
    ['require', 'REQUIRE'],
    ['optional', 'OPTIONAL'],
  ] as const)('where the stage says "tls": "%s", TLS is %s', (tls, TlsPolicy) => {
    const { DeliveryOptions } = deployed({ stage: { mail: { tls } } }).theOnly('AWS::SES::ConfigurationSet').Properties;
    expect(DeliveryOptions).toEqual({ TlsPolicy });
  });
});

describe('whoever sends mails', () => {
  interface Sending {
    Action: string | string[];
    Resource: unknown[];
    Condition?: unknown;
  }
  const sendings = stack
    .of('AWS::IAM::Policy')
    .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: Sending[] }).Statement)
    .filter(({ Action }) => [Action].flat().includes('ses:SendEmail'));

  it('may do so by the identity that the stack makes, from the sender’s address alone', () => {
    expect(sendings.length).toBeGreaterThan(0);
    for (const { Resource, Condition } of sendings) {
      expect([Resource].flat().map(text)).toContain('arn:AWS::Partition:ses:AWS::Region:AWS::AccountId:identity/example.org');
      expect(Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'news@example.org' } });
    }
  });
});

describe('names in DNS', () => {
  const newsroom = Newsroom.pick({ sender: true }).parse({ sender: { name: 'News', email: 'News@Mail.Example.org' } });
  const stageWith = (mail: object) => Stage.parse({ region: 'eu-west-1', mail });

  it('are in small letters, and MAIL FROM is below the domain unless the stage has a better one', () => {
    expect(mailDomainOf(newsroom)).toBe('mail.example.org');
    expect(mailFromOf(newsroom, stageWith({}))).toBe('bounce.mail.example.org');
    expect(mailFromOf(newsroom, stageWith({ mailFrom: 'replies.mail.example.org' }))).toBe('replies.mail.example.org');
  });

  it('are those of SES, by its tokens and its region', () => {
    expect(dkimRecords('example.org', ['abc'])).toEqual([
      { name: 'abc._domainkey.example.org', type: 'CNAME', value: 'abc.dkim.amazonses.com' },
    ]);
    const [mx] = mailRecords({ domain: 'example.org', mailFrom: 'bounce.example.org', region: 'us-west-2' });
    expect(mx?.value).toBe('10 feedback-smtp.us-west-2.amazonses.com');
  });
});
