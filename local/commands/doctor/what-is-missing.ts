import type { DnsRecord } from '../../../shared/newsroom/mail-records.ts';
import { CDN_REGION, mailDomainOf, readersStackNameOf, stackNameOf } from '../../../shared/newsroom/stages.ts';
import type { Asked, Facts, IdentityFacts, Looked, StackFacts } from './facts.ts';

/** Certificates of ACM renew themselves 60 days before their end; one that has not by now, will not (https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html). */
const RENEWED_BY_DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

/** A stack that stands, whatever was done to it last. */
const STANDS = /^(CREATE|UPDATE|IMPORT|UPDATE_ROLLBACK|IMPORT_ROLLBACK)_COMPLETE$/;

const count = (number: number): string => number.toLocaleString('en');

/** What is said of an answer, or that nobody may have it. */
const of = <Answer>(asked: Asked<Answer>, say: (answer: Answer) => string[]): string[] =>
  'denied' in asked
    ? [`These credentials may not ${asked.denied}, so nobody has looked: allow it, or ask with others.`]
    : say(asked.answer);

/** What is still missing before a stage does all that its file says: a sentence for each thing, with what to do. None when all is well. */
export const whatIsMissing = (facts: Facts): string[] => [
  ...ofStack(facts),
  ...ofReaders(facts),
  ...ofCertificate(facts),
  ...ofSite(facts),
  ...ofIdentity(facts),
  ...ofAccount(facts),
  ...facts.subscriptions.flatMap((asked) => ofSubscriptions(facts, asked)),
];

const ofStack = ({ name, stage, stack }: Facts): string[] =>
  of(stack, (found) => {
    const stackName = stackNameOf(name, stage);
    if (!found)
      return [
        `There is no stack ${stackName} in ${stage.region}, in this account: "npm run deploy -- --stage ${name}" makes it.`,
      ];
    if (stage.account !== undefined && found.account !== stage.account)
      return [`These credentials open account ${found.account}, and the stage is for ${stage.account}: sign in there.`];
    return STANDS.test(found.status) ? [] : [stackIsNot(stackName, found)];
  });

const stackIsNot = (stackName: string | undefined, { status }: StackFacts): string =>
  `The stack ${stackName} is ${status}: look at its events in the CloudFormation console, mend that, and deploy again.`;

/** The stack that watches the CDN. What made neither makes both: without the stage's own one, nothing is said of it. */
const ofReaders = ({ name, stage, stack, readers }: Facts): string[] =>
  readers && 'answer' in stack && stack.answer
    ? of(readers, (found) => {
        const stackName = readersStackNameOf(name, stage);
        if (!found)
          return [
            `There is no stack ${stackName} in ${CDN_REGION}, so that nobody hears of errors that readers get: "npm run deploy -- --stage ${name}" makes it.`,
          ];
        return STANDS.test(found.status) ? [] : [stackIsNot(stackName, found)];
      })
    : [];

const isFor = (host: string, name: string): boolean =>
  name === host || (name.startsWith('*.') && host.slice(host.indexOf('.')) === name.slice(1));

const ofCertificate = ({ stage: { certificate: arn, domain = '' }, certificate, now }: Facts): string[] =>
  certificate
    ? of(certificate, (found) => {
        if (found === 'gone') return [`There is no certificate ${arn}: request one for ${domain} in us-east-1, and say its ARN.`];
        const { status, names, notAfter } = found;
        if (status === 'PENDING_VALIDATION')
          return [
            `The certificate for ${domain} waits to be validated: set the record that ACM asks for in DNS (console, us-east-1).`,
          ];
        if (status !== 'ISSUED')
          return [`The certificate for ${domain} is ${status}: request another in us-east-1, and say its ARN.`];
        const missing = names.some((one) => isFor(domain, one))
          ? []
          : [
              `The certificate is for ${names.join(', ')}, and the site is ${domain}: request one for it in us-east-1, and say its ARN.`,
            ];
        const days = notAfter === undefined ? Infinity : Math.floor((Date.parse(notAfter) - Date.parse(now)) / DAY);
        if (days <= RENEWED_BY_DAYS)
          missing.push(
            `The certificate for ${domain} ${days < 0 ? 'has ended' : `ends in ${days} days`} and was not renewed: is the record that ACM validated it by still in DNS?`,
          );
        return missing;
      })
    : [];

const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '');

const ofSite = ({ name, stage, newsroom: { siteUrl }, cdn, site }: Facts): string[] => {
  if (cdn === undefined) return [];
  const { domain } = stage;
  if (domain === undefined)
    return new URL(siteUrl).hostname === cdn
      ? []
      : [
          `Without a domain the site answers on ${cdn}, and siteUrl in ${stage.newsroom} is ${siteUrl}: say "https://${cdn}" there and deploy again, or give stage ${name} a domain and a certificate.`,
        ];
  const { cname, addresses, cdnAddresses } = site ?? {};
  if (cname === undefined || addresses === undefined)
    return [`DNS could not be asked for ${domain}: try again from a network that can.`];
  // At the top of a zone there is no CNAME, but a provider’s alias, which answers with the CDN’s addresses.
  const leadsThere = cname.map(plain).includes(plain(cdn)) || addresses.some((address) => cdnAddresses?.includes(address));
  if (leadsThere) return [];
  const now = [...cname, ...addresses];
  return [`${domain} ${now.length > 0 ? `leads to ${now.join(', ')}` : 'is not in DNS'}: set ${domain} CNAME ${cdn}.`];
};

const inZone = ({ name, type, value }: DnsRecord): string => `${name} ${type} ${value}`;

/** Whether DNS has what a record is for; it may say more. */
const isThere = ({ type, value }: DnsRecord, found: readonly string[]): boolean => {
  if (type !== 'TXT') return found.map(plain).includes(plain(value));
  return value.includes('v=spf1')
    ? found.some((text) => text.startsWith('v=spf1') && text.includes('include:amazonses.com'))
    : found.some((text) => text.startsWith('v=DMARC1'));
};

/** Whether SES says that it has found what a record is for. It does not ask for SPF and DMARC. */
const isFound = ({ dkim, mailFrom }: IdentityFacts, { type }: DnsRecord): boolean =>
  (type === 'CNAME' && dkim === 'SUCCESS') || (type === 'MX' && mailFrom?.status === 'SUCCESS');

const ofRecord = (identity: IdentityFacts, { record, found }: { record: DnsRecord; found: Looked }): string[] => {
  if (found === undefined)
    return isFound(identity, record)
      ? []
      : [`DNS could not be asked for ${record.name} (${record.type}): try again from a network that can.`];
  if (isThere(record, found)) return [];
  return [`Set in DNS: ${inZone(record)}${found.length > 0 ? ` (there is ${found.join(', ')})` : ''}.`];
};

const ofIdentity = (facts: Facts): string[] =>
  of(facts.identity, (identity) => {
    const { name, stage, newsroom, records } = facts;
    const domain = mailDomainOf(newsroom);
    if (!identity)
      return [
        stage.mail.identity === 'own'
          ? `SES does not know ${domain} in ${stage.region}: "npm run deploy -- --stage ${name}" makes the identity.`
          : `SES does not know ${domain} in ${stage.region}, and the stage says that its identity exists: say "mail": { "identity": "own" }, or make it.`,
      ];
    const missing = records.flatMap((record) => ofRecord(identity, record));
    // SES looks for up to 72 hours (https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html).
    const waits =
      missing.length > 0 ? 'the records below are missing' : 'its records are in DNS, and SES looks again within 72 hours';
    if (!identity.verified) missing.unshift(`SES has not verified ${identity.name}, and sends nothing for it: ${waits}.`);
    else if (identity.dkim !== 'SUCCESS')
      missing.unshift(`Mails are not signed: DKIM of ${identity.name} is ${identity.dkim}; ${waits}.`);
    if (identity.mailFrom && identity.mailFrom.status !== 'SUCCESS')
      missing.unshift(
        `Mails come from SES’s own MAIL FROM: ${identity.mailFrom.domain} is ${identity.mailFrom.status}; ${waits}.`,
      );
    if (!identity.mailFrom)
      missing.push(`${identity.name} has no MAIL FROM domain, so that SPF does not count for it: set one in the SES console.`);
    return missing;
  });

const ofAccount = ({ account, stage: { region, quota } }: Facts): string[] =>
  of(account, ({ inSandbox, sends, enforcement, maxSendRate, max24HourSend }) => [
    ...(inSandbox
      ? [
          `SES in ${region} is in the sandbox, and mails verified addresses only: ask AWS to take it out (SES console → Account dashboard → Request production access).`,
        ]
      : []),
    ...(sends ? [] : [`SES sends nothing in ${region}: sending is paused for the account; AWS’s mails about it say why.`]),
    ...(enforcement === 'HEALTHY'
      ? []
      : [`AWS has the mails of this account under review (${enforcement}): answer its mail about it.`]),
    ...(quota && (maxSendRate < quota.maxSendRate || max24HourSend < quota.max24HourSend)
      ? [
          `SES allows ${count(maxSendRate)} mails a second and ${count(max24HourSend)} in 24 hours, and the stage needs ${count(quota.maxSendRate)} and ${count(quota.max24HourSend)}: ask AWS for more (Service Quotas → SES).`,
        ]
      : []),
  ]);

const ofSubscriptions = ({ name, stage, newsroom }: Facts, asked: Facts['subscriptions'][number]): string[] =>
  of(asked, ({ of: whose, confirmed, pending }) => {
    const wanted = whose === 'desk' ? newsroom.desk.emails : stage.operators;
    const news = { operators: 'alarms', 'operators-of-cdn': `alarms of the CDN (${CDN_REGION})`, desk: 'notices of the desk' }[
      whose
    ];
    return wanted.flatMap((address) => {
      if (confirmed.includes(address)) return [];
      return [
        pending.includes(address)
          ? `${address} has not confirmed the subscription to ${news}, and hears nothing: the link is in a mail from AWS; after three days it ends, and "npm run deploy" sends no other (docs/runbook.md).`
          : `${address} is not subscribed to ${news}: "npm run deploy -- --stage ${name}", unless they left on purpose.`,
      ];
    });
  });
