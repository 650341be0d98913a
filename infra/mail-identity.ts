import { CfnOutput, Stack } from 'aws-cdk-lib';
import {
  DkimIdentity,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  Identity,
  MailFromBehaviorOnMxFailure,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { type DnsRecord, mailRecords } from '../shared/newsroom/mail-records.ts';
import type { Newsroom } from '../shared/newsroom/newsroom.ts';
import { mailDomainOf, mailFromOf, type Stage } from '../shared/newsroom/stages.ts';
import { removalOf } from './removal.ts';

export interface MailIdentityProps {
  newsroom: Newsroom;
  stage: Pick<Stage, 'mail'>;
}

/**
 * The domain that mails come from, as SES is to know it: signed with Easy DKIM, with a MAIL FROM domain of its own, so that SPF and
 * DMARC hold. The records that its owner has to set are outputs of the stack.
 */
export class MailIdentity extends Construct {
  constructor(scope: Construct, id: string, { newsroom, stage }: MailIdentityProps) {
    super(scope, id);
    const domain = mailDomainOf(newsroom);
    const mailFrom = mailFromOf(newsroom, stage);
    const identity = new EmailIdentity(this, 'Domain', {
      identity: Identity.domain(domain),
      dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
      mailFromDomain: mailFrom,
      // Until its MX record is there, mails go out with SES's own MAIL FROM rather than not at all.
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      // Events tell of bounces; copies of them by mail would go to the sender's address.
      feedbackForwarding: false,
    });
    // With a new identity come new DKIM records, and nobody would be mailed until they are set.
    identity.applyRemovalPolicy(removalOf(this));
    const dkim = identity.dkimRecords.map(({ name, value }): DnsRecord => ({ name, type: 'CNAME', value }));
    const records = [...dkim, ...mailRecords({ domain, mailFrom, region: Stack.of(this).region })];
    for (const [at, { name, type, value }] of records.entries())
      new CfnOutput(Stack.of(this), `MailRecord${at + 1}`, {
        value: `${name} ${type} ${value}`,
        description: 'A DNS record to set for the domain that mails come from',
      });
  }
}
