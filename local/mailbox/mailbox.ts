import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Clock } from '../clock.ts';

/** Who a mail was for, as the sender told the post: not always what its headers say. */
export interface Envelope {
  from: string;
  to: readonly string[];
}

/** A mail that was delivered. `at` is in milliseconds since the epoch. */
export interface Delivered {
  id: string;
  at: number;
}

/** Where every mail ends: nothing leaves this machine. */
export interface Mailbox {
  /** Takes in a message (RFC 5322), with its envelope as `Return-Path` and `Delivered-To` above it. Returns its id. */
  deliver(raw: Buffer | string, envelope?: Envelope): Promise<string>;
  /** Writes a plain mail, as SNS's e-mail protocol does, and takes it in. */
  notice(to: string, subject: string, text: string): Promise<string>;
  /** In the order in which they came. */
  list(): Delivered[];
  read(id: string): Buffer | undefined;
}

/** Where messages lie. A message is there whole or not at all. */
interface Shelf {
  put(id: string, message: Buffer): void;
  ids(): string[];
  get(id: string): Buffer | undefined;
}

const inMemory = (): Shelf => {
  const messages = new Map<string, Buffer>();
  return {
    put: (id, message) => void messages.set(id, message),
    ids: () => [...messages.keys()],
    get: (id) => messages.get(id),
  };
};

/** A Maildir (https://cr.yp.to/proto/maildir.html), so that any mail program on this machine can open it. */
const maildir = (folder: string): Shelf => {
  for (const part of ['tmp', 'new', 'cur']) mkdirSync(join(folder, part), { recursive: true });

  /** Where each message lies: a mail program moves those it has seen to `cur` and appends its flags to the name. */
  const paths = (): Map<string, string> =>
    new Map(
      ['new', 'cur'].flatMap((part) =>
        readdirSync(join(folder, part)).map((name): [string, string] => [name.replace(/:2,.*$/, ''), join(folder, part, name)]),
      ),
    );

  return {
    put(id, message) {
      const written = join(folder, 'tmp', id);
      writeFileSync(written, message);
      renameSync(written, join(folder, 'new', id));
    },
    ids: () => [...paths().keys()].filter((id) => instantOf(id) !== undefined),
    get(id) {
      const path = paths().get(id);
      return path === undefined ? undefined : readFileSync(path);
    },
  };
};

/** Unique, and in the order of delivery when compared as text. */
const idOf = (at: number, turn: number): string => {
  const microseconds = String((at % 1000) * 1000).padStart(6, '0');
  return `${Math.floor(at / 1000)}.M${microseconds}Q${String(turn).padStart(6, '0')}R${randomBytes(4).toString('hex')}.dateline`;
};

const instantOf = (id: string): number | undefined => {
  const [, seconds, microseconds] = /^(\d+)\.M(\d{6})/.exec(id) ?? [];
  return seconds === undefined ? undefined : Number(seconds) * 1000 + Number(microseconds) / 1000;
};

/** Header values end where a line does. */
const headerValue = (text: string): string => text.replace(/[\r\n]+/g, ' ');

const envelopeLines = ({ from, to }: Envelope): string =>
  [`Return-Path: <${headerValue(from)}>`, ...to.map((address) => `Delivered-To: ${headerValue(address)}`)]
    .map((line) => `${line}\r\n`)
    .join('');

/** A mailbox in `folder`, as a Maildir that survives `kill -9`, or in memory. */
export const createMailbox = ({ clock, folder }: { clock: Pick<Clock, 'now'>; folder?: string }): Mailbox => {
  const shelf = folder ? maildir(folder) : inMemory();
  let turn = 0;

  const deliver = async (raw: Buffer | string, envelope?: Envelope): Promise<string> => {
    const id = idOf(clock.now(), turn++);
    shelf.put(id, Buffer.concat([Buffer.from(envelope ? envelopeLines(envelope) : ''), Buffer.from(raw)]));
    return id;
  };

  return {
    deliver,
    async notice(to, subject, text) {
      const from = 'no-reply@sns.amazonaws.com';
      const mail = new MailComposer({
        from: { name: 'AWS Notifications', address: from },
        to,
        subject,
        text,
        date: new Date(clock.now()),
        newline: 'windows',
        messageId: `<${randomUUID()}@dateline.invalid>`,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return deliver(await mail.compile().build(), { from, to: [to] });
    },
    list: () =>
      shelf
        .ids()
        .sort()
        .map((id) => ({ id, at: instantOf(id) ?? 0 })),
    read: (id) => shelf.get(id),
  };
};
