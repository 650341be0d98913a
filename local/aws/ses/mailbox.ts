import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Clock } from '../clock.ts';
import { writing } from '../disk.ts';

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
  /**
   * Takes in a message (RFC 5322), with its envelope as `Return-Path` and `Delivered-To` above it. Returns its id. `accept` is
   * called once the message is written and not there yet: should this process end right after, `finish` puts it there.
   */
  deliver(raw: Buffer | string, envelope?: Envelope, accept?: (id: string) => void): string;
  /** Puts in its place what was accepted, if it is not there. */
  finish(id: string): void;
  /** Writes a plain mail, as SNS's e-mail protocol does, and takes it in. */
  notice(to: string, subject: string, text: string): Promise<string>;
  /** In the order in which they came. */
  list(): Delivered[];
  read(id: string): Buffer | undefined;
}

/** Where messages lie. A message is there whole or not at all. */
interface Shelf {
  put(id: string, message: Buffer, accept: (id: string) => void): void;
  finish(id: string): void;
  ids(): string[];
  get(id: string): Buffer | undefined;
}

const inMemory = (): Shelf => {
  const messages = new Map<string, Buffer>();
  return {
    put(id, message, accept) {
      accept(id);
      messages.set(id, message);
    },
    finish: () => {},
    ids: () => [...messages.keys()],
    get: (id) => messages.get(id),
  };
};

/** A Maildir (https://cr.yp.to/proto/maildir.html), so that any mail program on this machine can open it. */
const maildir = (folder: string): Shelf => {
  for (const part of ['tmp', 'new', 'cur']) writing(folder, () => mkdirSync(join(folder, part), { recursive: true }));

  const written = (id: string): string => join(folder, 'tmp', id);

  /** Where each message lies: a mail program moves those it has seen to `cur` and appends its flags to the name. */
  const paths = (): Map<string, string> =>
    new Map(
      ['new', 'cur'].flatMap((part) =>
        readdirSync(join(folder, part)).map((name): [string, string] => [name.replace(/:2,.*$/, ''), join(folder, part, name)]),
      ),
    );

  return {
    put(id, message, accept) {
      writing(written(id), () => writeFileSync(written(id), message));
      try {
        accept(id);
      } catch (error) {
        rmSync(written(id));
        throw error;
      }
      writing(folder, () => renameSync(written(id), join(folder, 'new', id)));
    },
    finish(id) {
      if (existsSync(written(id))) renameSync(written(id), join(folder, 'new', id));
    },
    ids: () => [...paths().keys()].filter((id) => instantOf(id) !== undefined),
    get(id) {
      if (instantOf(id) === undefined) return undefined;
      // Looked for in all places only when no mail program has moved it: the folder may hold thousands.
      const unseen = join(folder, 'new', id);
      const path = existsSync(unseen) ? unseen : paths().get(id);
      return path === undefined ? undefined : readFileSync(path);
    },
  };
};

/** In the order of delivery when compared as text. `run` tells apart what two runs took in at the same instant. */
const idOf = (at: number, turn: number, run: string): string => {
  const microseconds = String((at % 1000) * 1000).padStart(6, '0');
  return `${Math.floor(at / 1000)}.M${microseconds}Q${String(turn).padStart(6, '0')}R${run}.dateline`;
};

const instantOf = (id: string): number | undefined => {
  const [, seconds, microseconds] = /^(\d+)\.M(\d{6})[\w.-]*$/.exec(id) ?? [];
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
  const run = folder ? randomBytes(4).toString('hex') : '0';
  let turn = 0;

  const deliver: Mailbox['deliver'] = (raw, envelope, accept = () => {}) => {
    const id = idOf(clock.now(), turn++, run);
    shelf.put(id, Buffer.concat([Buffer.from(envelope ? envelopeLines(envelope) : ''), Buffer.from(raw)]), accept);
    return id;
  };

  return {
    deliver,
    finish: shelf.finish,
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
