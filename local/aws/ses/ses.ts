import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Service } from '../service.ts';
import type { ConfigurationSetDeclaration } from '../template/declarations.ts';
import { openAcceptedMails, type SentMail } from './accepted-mails.ts';
import { readAddress } from './mail-address.ts';
import type { Mailbox } from './mailbox.ts';
import { createQuota, type Limits } from './quota.ts';
import { fieldNamed, readRawMessage, withFields } from './raw-message.ts';
import { badRequest, SesFailure } from './ses-failure.ts';
import { sesService } from './ses-service.ts';
import { eventsOf, type PublishEvent, planEvents } from './tell-events.ts';

/** How the account stands; all of it can be changed while it runs. */
export interface SesSettings extends Limits {
  sending: 'on' | 'paused' | 'suspended';
  /** Whether anything is told to the topics of the configuration sets. */
  events: boolean;
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
  publish: PublishEvent;
  account: string;
  /** Where it is kept what was sent and is to be told; in memory without one. */
  folder?: string;
  settings?: Partial<SesSettings>;
}

/** What an account usually begins with once it is out of the sandbox. */
const DEFAULTS: SesSettings = { perSecond: 14, perDay: 50_000, sending: 'on', events: true };

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html */
const MOST_RECIPIENTS = 50;

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
  const observers: ((mail: SentMail) => void)[] = [];
  const accepted = openAcceptedMails(folder, clock);
  const { sent } = accepted;
  // An earlier process may have ended between accepting its last mail and putting it into the mailbox.
  const last = sent.at(-1);
  if (last) mailbox.finish(last.mailId);
  const quota = createQuota(sent, clock, () => settings);
  const plan = planEvents(accepted, { clock, publish });

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
    quota.demand(to.length);

    const at = clock.now();
    const messageId = messageIdOf(at, sent.length);
    const taken = {
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
    const events = set ? eventsOf(set, taken) : [];
    const stamped = withFields(message, {
      'Message-ID': `<${messageId}@email.amazonses.com>`,
      Date: new Date(at).toUTCString().replace('GMT', '+0000'),
    });
    mailbox.deliver(stamped, { from: `${messageId}@amazonses.com`, to: destination }, (mailId) => {
      const mail = { at, messageId, mailId, from: sender, to: destination, subject: fieldNamed(message, 'subject') ?? '' };
      accepted.accept(mail, events);
      quota.count(mail);
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
      account: () => ({ ...settings, sentInDay: quota.sentInDay() }),
    }),
    createConfigurationSet: (declaration) => void sets.set(declaration.name, declaration),
    sent,
    owed: () => accepted.owed.size,
    resumeEvents() {
      for (const event of [...accepted.owed.values()]) plan(event);
    },
    change: (changed) => void Object.assign(settings, changed),
    onSent: (callback) => void observers.push(callback),
    close: () => accepted.close(),
  };
};
