import { fieldNamed, type RawMessage } from './raw-message.ts';

/** What SES tells of a mail; as templates and the API write it, in lower case. */
export type MailEventType = 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Reject';

/** A mail that SES took. */
export interface AcceptedMail {
  messageId: string;
  at: number;
  /** As the caller gave it. */
  source: string;
  fromDomain: string;
  destination: readonly string[];
  tags: readonly { Name: string; Value: string }[];
  configurationSet: string;
  caller: string;
  account: string;
  message: RawMessage;
}

export interface PlannedEvent {
  type: MailEventType;
  /** When it happened, and when SES tells: milliseconds since the epoch. */
  at: number;
  body: object;
}

/** A recipient's fate, by the local part of the address up to a `+`, like those of SES's own mailbox simulator. Milliseconds. */
const SEND = 20;
const REJECT = 100;
const DELIVERY = 500;
const BOUNCE = 1000;
const COMPLAINT = 5000;

/** Bytes of headers that an event tells. */
const MOST_HEADERS = 10_240;

const iso = (at: number): string => new Date(at).toISOString();

const MTA = 'a8-1.smtp-out.amazonses.com';

const bounces: Record<
  string,
  { bounceType: string; bounceSubType: string; status: string; diagnosticCode: string; mta: string }
> = {
  bounce: {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    status: '5.1.1',
    diagnosticCode: 'smtp; 550 5.1.1 user unknown',
    mta: `dns; ${MTA}`,
  },
  softbounce: {
    bounceType: 'Transient',
    bounceSubType: 'General',
    status: '4.4.7',
    diagnosticCode: 'smtp; 550 4.4.7 Message expired: unable to deliver in 840 minutes',
    mta: `dns; ${MTA}`,
  },
  suppressionlist: {
    bounceType: 'Permanent',
    bounceSubType: 'OnAccountSuppressionList',
    status: '5.1.1',
    diagnosticCode: 'Amazon SES did not send the message to this address because it is on the suppression list for your account.',
    mta: 'dns; amazonses.com',
  },
};

const toldHeaders = ({ fields }: RawMessage): { headersTruncated: boolean; headers: { name: string; value: string }[] } => {
  let size = 0;
  const headers = fields.filter(({ name, value }) => {
    size += name.length + value.length;
    return size <= MOST_HEADERS;
  });
  return { headersTruncated: size > MOST_HEADERS, headers: headers.map(({ name, value }) => ({ name, value })) };
};

const mailOf = (mail: AcceptedMail): Record<string, unknown> => {
  const { messageId, at, source, fromDomain, destination, tags, configurationSet, caller, account, message } = mail;
  const of = (name: string): string[] => [fieldNamed(message, name) ?? []].flat();
  const [subject] = of('subject');
  const told: Record<string, string[]> = {
    'ses:configuration-set': [configurationSet],
    'ses:source-ip': ['127.0.0.1'],
    'ses:from-domain': [fromDomain],
    'ses:caller-identity': [caller],
  };
  for (const { Name, Value } of tags) told[Name] = [...(told[Name] ?? []), Value];
  return {
    timestamp: iso(at),
    source,
    sourceArn: `arn:aws:ses:us-east-1:${account}:identity/${fromDomain}`,
    sendingAccountId: account,
    messageId,
    destination,
    ...toldHeaders(message),
    commonHeaders: { from: of('from'), to: of('to'), messageId, ...(subject !== undefined && { subject }) },
    tags: told,
  };
};

/** Everything SES will tell of a mail, with the instant of each (https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html). */
export const mailEvents = (accepted: AcceptedMail): PlannedEvent[] => {
  const { at, destination, messageId } = accepted;
  const mail = mailOf(accepted);
  const feedbackId = (index: number): string => messageId.replace(/-\d+$/, `-${String(index + 1).padStart(6, '0')}`);
  const planned = (type: MailEventType, after: number, what: object): PlannedEvent => ({
    type,
    at: at + after,
    body: { eventType: type, mail, [type.toLowerCase()]: what },
  });
  const fates = destination.map((address) => /^[^@+]*/.exec(address)?.[0].toLowerCase() ?? '');
  const send = planned('Send', SEND, {});
  if (fates.includes('reject')) return [send, planned('Reject', REJECT, { reason: 'Bad content' })];

  const ofRecipient = (emailAddress: string, index: number): PlannedEvent[] => {
    const fate = fates[index] ?? '';
    const bounce = Object.hasOwn(bounces, fate) ? bounces[fate] : undefined;
    if (bounce) {
      const { mta, status, diagnosticCode, ...types } = bounce;
      return [
        planned('Bounce', BOUNCE, {
          ...types,
          bouncedRecipients: [{ emailAddress, action: 'failed', status, diagnosticCode }],
          timestamp: iso(at + BOUNCE),
          feedbackId: feedbackId(index),
          reportingMTA: mta,
        }),
      ];
    }
    const delivery = planned('Delivery', DELIVERY, {
      timestamp: iso(at + DELIVERY),
      processingTimeMillis: DELIVERY,
      recipients: [emailAddress],
      smtpResponse: '250 2.6.0 Message received',
      reportingMTA: MTA,
    });
    if (fate !== 'complaint') return [delivery];
    const complaint = planned('Complaint', COMPLAINT, {
      complainedRecipients: [{ emailAddress }],
      timestamp: iso(at + COMPLAINT),
      feedbackId: feedbackId(index),
      complaintSubType: null,
      userAgent: 'Amazon SES Mailbox Simulator',
      complaintFeedbackType: 'abuse',
      arrivalDate: iso(at + COMPLAINT),
    });
    return [delivery, complaint];
  };
  return [send, ...destination.flatMap(ofRecipient)];
};
