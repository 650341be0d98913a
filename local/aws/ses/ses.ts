import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import { forgetful, type Journal, openJournal } from '../journal.ts';
import type { Service } from '../service.ts';
import type { ConfigurationSetDeclaration } from '../template/declarations.ts';
import { readAddress } from './address.ts';
import { mailEvents } from './mail-event.ts';
import type { Mailbox } from './mailbox.ts';
import { fieldNamed, readRawMessage, withFields } from './raw-message.ts';
import { badRequest, SesFailure } from './ses-failure.ts';
import { sesService } from './ses-service.ts';

/** How the account stands; all of it can be changed while it runs. */
export interface SesSettings {
  /** Recipients that may be mailed in any second, and in any 24 hours. */
  perSecond: number;
  perDay: number;
  sending: 'on' | 'paused' | 'suspended';
  /** Whether anything is told to the topics of the configuration sets. */
  events: boolean;
}

/** One call of SendEmail that was accepted. */
export interface SentMail {
  at: number;
  messageId: string;
  /** Where the mail lies in the mailbox. */
  mailId: string;
  from: string;
  to: readonly string[];
  /** As its header says it, encoded. */
  subject: string;
}

/** What SendEmail says, as far as it is understood here. */
export interface Sending {
  from: string | undefined;
  to: readonly string[];
  raw: Buffer;
  configurationSet: string | undefined;
  tags: readonly { Name: string; Value: string }[];
  caller: string;
}

export interface Ses {
  service: Service;
  createConfigurationSet(declaration: ConfigurationSetDeclaration): void;
  /** Every mail that was accepted, in order: what a test asks whether a quota was kept. */
  sent: readonly SentMail[];
  /** How many events are still to be told. */
  owed(): number;
  /** Tells what an earlier run left untold. */
  resumeEvents(): void;
  change(settings: Partial<SesSettings>): void;
  /** Calls back for each mail that is accepted. */
  onSent(callback: (mail: SentMail) => void): void;
  close(): void;
}

export interface SesOptions {
  clock: Clock;
  mailbox: Mailbox;
  /** Tells a topic. */
  publish: (topicArn: string, message: string) => Promise<unknown>;
  account: string;
  /** Where it is kept what was sent and is to be told; in memory without one. */
  folder?: string;
  settings?: Partial<SesSettings>;
}

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

/** What an account usually begins with once it is out of the sandbox. */
const DEFAULTS: SesSettings = { perSecond: 14, perDay: 50_000, sending: 'on', events: true };

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html */
const MOST_RECIPIENTS = 50;

const Owed = z.object({ id: z.string(), mail: z.string(), at: z.number(), topicArn: z.string(), message: z.string() });
type Owed = z.infer<typeof Owed>;

const Entry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sent'),
    at: z.number(),
    messageId: z.string(),
    mailId: z.string(),
    from: z.string(),
    to: z.array(z.string()),
    subject: z.string(),
    owed: z.array(Owed),
  }),
  z.object({ kind: z.literal('told'), id: z.string() }),
]);
type Entry = z.infer<typeof Entry>;

/** Looks like SES's own, and is the same in every run that sends the same mails at the same times. */
const messageIdOf = (at: number, turn: number): string => {
  const hash = createHash('sha256').update(`${at} ${turn}`).digest('hex');
  const uuid = hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
  return `0100${at.toString(16).padStart(12, '0')}-${uuid}-000000`;
};

const demandTags = (tags: Sending['tags']): void => {
  for (const { Name, Value } of tags) {
    for (const [what, text] of [
      ['name', Name],
      ['value', Value],
    ] as const)
      if (!/^[A-Za-z0-9_-]{1,256}$/.test(text))
        throw badRequest(`Invalid tag ${what} <${text}>: only alphanumeric ASCII characters, '_', and '-' are allowed.`);
  }
};

/**
 * SES v2 as far as raw mails need it: takes them, keeps its quota, stores each in the mailbox, and tells the topics of the
 * configuration set what becomes of it, a moment later. What was accepted survives `kill -9`, its events too.
 */
export const createSes = ({ clock, mailbox, publish, account, folder, settings: given }: SesOptions): Ses => {
  const settings: SesSettings = { ...DEFAULTS, ...given };
  const sets = new Map<string, ConfigurationSetDeclaration>();
  const sent: SentMail[] = [];
  const observers: ((mail: SentMail) => void)[] = [];
  const owed = new Map<string, Owed>();

  const replay = (entry: Entry): void => {
    if (entry.kind === 'told') return void owed.delete(entry.id);
    const { kind: _, owed: events, ...mail } = entry;
    sent.push(mail);
    for (const event of events) owed.set(event.id, event);
  };
  const snapshot = function* (): Iterable<Entry> {
    const untold = new Map<string, Owed[]>();
    for (const event of owed.values()) untold.set(event.mail, [...(untold.get(event.mail) ?? []), event]);
    const since = clock.now() - DAY;
    for (const mail of sent) {
      const events = untold.get(mail.messageId) ?? [];
      if (mail.at > since || events.length > 0) yield { kind: 'sent', ...mail, to: [...mail.to], owed: events };
    }
  };
  const journal: Journal<Entry> = folder ? openJournal(join(folder, 'ses.ndjson'), Entry, { replay, snapshot }) : forgetful;
  // An earlier process may have ended between accepting its last mail and putting it into the mailbox.
  const last = sent.at(-1);
  if (last) mailbox.finish(last.mailId);

  /** The first mail of the last 24 hours, and the recipients since. */
  let first = 0;
  let inDay = sent.reduce((sum, { to }) => sum + to.length, 0);

  const sentInDay = (): number => {
    for (let mail = sent[first]; mail && mail.at <= clock.now() - DAY; mail = sent[first]) {
      inDay -= mail.to.length;
      first += 1;
    }
    return inDay;
  };

  const sentInSecond = (): number => {
    let recipients = 0;
    for (let at = sent.length - 1; (sent[at]?.at ?? 0) > clock.now() - SECOND; at -= 1) recipients += sent[at]?.to.length ?? 0;
    return recipients;
  };

  const demandWithinQuota = (recipients: number): void => {
    if (sentInDay() + recipients > settings.perDay)
      throw new SesFailure('TooManyRequestsException', 'Daily message quota exceeded.');
    if (sentInSecond() + recipients > settings.perSecond)
      throw new SesFailure('TooManyRequestsException', 'Maximum sending rate exceeded.');
  };

  const setNamed = (name: string): ConfigurationSetDeclaration => {
    const set = sets.get(name);
    if (!set) throw new SesFailure('NotFoundException', `Configuration set <${name}> does not exist.`);
    const destinations = set.destinations.map((each) => ({ ...each, enabled: each.enabled && settings.events }));
    return { ...set, destinations };
  };

  const demandSending = (set: ConfigurationSetDeclaration | undefined): void => {
    if (settings.sending === 'suspended')
      throw new SesFailure(
        'AccountSuspendedException',
        'Sending suspended for this account. For more information, please check the inbox of the email address associated with your AWS account.',
      );
    if (settings.sending === 'paused') throw new SesFailure('SendingPausedException', 'Sending paused for this account.');
    if (set && !set.sending)
      throw new SesFailure('SendingPausedException', `Sending paused for configuration set <${set.name}>.`);
  };

  const tell = async (event: Owed): Promise<void> => {
    owed.delete(event.id);
    try {
      await publish(event.topicArn, event.message);
      journal.append({ kind: 'told', id: event.id });
    } catch (error) {
      console.error(error);
      plan({ ...event, at: clock.now() + SECOND });
    }
  };

  const plan = (event: Owed): void => {
    owed.set(event.id, event);
    clock.at(event.at, () => void tell(event));
  };

  const send = ({ from, to, raw, configurationSet, tags, caller }: Sending): string => {
    const set = configurationSet === undefined ? undefined : setNamed(configurationSet);
    demandSending(set);
    demandTags(tags);
    if (to.length > MOST_RECIPIENTS) throw badRequest(`Recipient count exceeds ${MOST_RECIPIENTS}.`);
    if (to.length === 0) throw badRequest('The local SES takes the recipients from Destination, and there are none.');
    const destination = to.map(readAddress);
    const message = readRawMessage(raw);
    const source = from ?? fieldNamed(message, 'from') ?? '';
    const sender = readAddress(source);
    demandWithinQuota(to.length);

    const at = clock.now();
    const messageId = messageIdOf(at, sent.length);
    const accepted = {
      messageId,
      at,
      source,
      fromDomain: sender.slice(sender.lastIndexOf('@') + 1),
      destination,
      tags,
      configurationSet: configurationSet ?? '',
      caller,
      account,
      message,
    };
    const events = set ? eventsOf(set, accepted) : [];
    const stamped = withFields(message, {
      'Message-ID': `<${messageId}@email.amazonses.com>`,
      Date: new Date(at).toUTCString().replace('GMT', '+0000'),
    });
    mailbox.deliver(stamped, { from: `${messageId}@amazonses.com`, to: destination }, (mailId) => {
      const mail = { at, messageId, mailId, from: sender, to: destination, subject: fieldNamed(message, 'subject') ?? '' };
      journal.append({ kind: 'sent', ...mail, owed: events });
      sent.push(mail);
      inDay += destination.length;
    });
    for (const event of events) plan(event);
    const mail = sent.at(-1);
    for (const observe of observers) if (mail) observe(mail);
    return messageId;
  };

  return {
    service: sesService({
      send,
      setNamed,
      account: () => ({ ...settings, sentInDay: sentInDay() }),
    }),
    createConfigurationSet: (declaration) => void sets.set(declaration.name, declaration),
    sent,
    owed: () => owed.size,
    resumeEvents() {
      for (const event of [...owed.values()]) plan(event);
    },
    change: (changed) => void Object.assign(settings, changed),
    onSent: (callback) => void observers.push(callback),
    close: () => journal.close(),
  };
};

/** What the topics of a configuration set are to be told of a mail. */
const eventsOf = ({ destinations }: ConfigurationSetDeclaration, accepted: Parameters<typeof mailEvents>[0]): Owed[] => {
  const listening = destinations.filter(({ enabled }) => enabled);
  if (listening.length === 0) return [];
  return mailEvents(accepted).flatMap(({ type, at, body }, turn) =>
    listening
      .filter(({ types }) => types.includes(type.toUpperCase()))
      .map(({ topicArn }, index) => ({
        id: `${accepted.messageId}/${turn}/${index}`,
        mail: accepted.messageId,
        at,
        topicArn,
        message: JSON.stringify(body),
      })),
  );
};
