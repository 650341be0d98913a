import { type Claim, claimFor, LEASE_MINUTES, receivedOf } from '../../shared/alerts/alert-ledger.ts';
import type { AlertMail, RenderedMail } from '../../shared/alerts/alert-mail.ts';
import { laneOf, type SendMessage } from '../../shared/alerts/alert-messages.ts';
import type { MailToSend } from '../../shared/alerts/compose-mail.ts';
import {
  decideMail,
  type Reader,
  type Subjects,
  waitsForPreferred,
  whyOvertaken,
  whyTooLate,
} from '../../shared/alerts/decide-mail.ts';
import { alertMailOf, comesWithText, ofReader } from '../../shared/alerts/mail-of.ts';
import type { Person } from '../../shared/alerts/subscriber.ts';
import type { LedgerRow } from '../../shared/alerts/subscriber-rows.ts';
import type { Ledger } from '../../shared/aws/ledger.ts';
import type { AskForTurns } from '../../shared/aws/mail-rate.ts';
import type { Send } from '../../shared/aws/queue.ts';
import type { ReadRelease, ReleaseRows } from '../../shared/aws/release-rows.ts';
import type { OutgoingMail, Sent } from '../../shared/aws/send-mail.ts';
import type { HeadRow } from '../../shared/editorial/rows.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line, Tell } from '../../shared/operations/lines.ts';
import type { PublicText } from '../../shared/release/edition.ts';
import { deliveryIdOf } from '../../shared/release/identity.ts';
import { type PublicEdition, type PublicView, publicViewOf } from '../../shared/syndication/public-release.ts';

/** Writes a mail as it travels. */
export type ComposeAlert = (mail: AlertMail, envelope: Omit<MailToSend, keyof RenderedMail>) => Promise<Uint8Array>;

/** Everything send-alerts does to the world. */
export interface Ports {
  newsroom: Newsroom;
  now: () => number;
  /** Lets time pass for those that are under way, too. */
  pause: (milliseconds: number, underWay: Promise<unknown>) => Promise<void>;
  readSecret: () => Promise<Uint8Array>;
  readRelease: ReadRelease;
  readHead: (release: string) => Promise<HeadRow | undefined>;
  readEdition: (release: string, lang: string, version: number) => Promise<PublicText>;
  readReader: (person: string) => Promise<Reader>;
  compose: ComposeAlert;
  ledger: Ledger;
  rate: { ask: AskForTurns; forget: () => void };
  send: (mail: OutgoingMail) => Promise<Sent>;
  /** The Message-ID header of a mail that was sent, without angle brackets. */
  messageIdOf: (id: string) => string;
  /** Puts a message back into its lane. */
  putBack: Send<SendMessage>;
  tell: Tell;
}

/** How long one message may keep a sender, in milliseconds: what is left then goes back, so that others get their turn. */
const LONGEST_TURN = 10_000;

/** How soon people are looked at again to whom another mail is on its way at this moment. Seconds. */
const WHILE_UNDER_WAY = 60;

/** How soon somebody is looked at again to whom the same release is about to come in a language they prefer. Seconds. */
const WHILE_COMING = 30;

/** How soon to try again when SES says that we are too fast. Seconds. */
const WHILE_BUSY = 5;

type Wanted = Extract<Claim, { do: 'claim' }> & { person: string; rows: LedgerRow[] };

/** What became of one person's mail: `taken` by somebody else before us. */
type Fate = 'sent' | 'skipped' | 'refused' | 'unknown' | 'busy' | 'waits' | 'taken';

/** How many of a message met which fate, and how long after the page each mail left, in milliseconds. */
type Tally = Partial<Record<Fate, number>> & { afterPage: number[] };

const handledLine = ({ release, lang, revision, version, news }: SendMessage, tally: Tally): Line => {
  const { sent = 0, skipped = 0, refused = 0, unknown = 0, waits = 0, busy = 0, afterPage } = tally;
  return {
    event: 'mails-handled',
    ...{ release, lang, revision, version, news, sent, skipped, refused, unsure: unknown, waiting: waits + busy },
    numbers: {
      'mails-sent': sent,
      'mails-skipped': skipped,
      'mails-refused': refused,
      'mails-unsure': unknown,
      'page-to-mail': afterPage,
    },
  };
};

/** Mails each person of a message what it says, once: claims, looks again, sends, and notes that it is sent. */
export const sendAlerts =
  (ports: Ports) =>
  async (message: SendMessage): Promise<Line> => {
    const rows = await ports.ledger.read(message.release, message.people);
    const claims = message.people.map((person) => {
      const own = rows.filter((row) => row.person === person);
      return { person, rows: own, ...claimFor(message, own) };
    });
    const underWay = claims.filter((claim) => claim.do === 'wait').map(({ person }) => person);
    if (underWay.length > 0) await ports.putBack({ ...message, people: underWay }, WHILE_UNDER_WAY);
    const ended = claims.filter((claim) => claim.do === 'end');
    await Promise.all(ended.map((claim) => ports.ledger.markRefused(rowOf(ports, message, claim), 'overtaken')));
    const wanted = claims.filter((claim): claim is Wanted => claim.do === 'claim');
    const skipped = (also: number): Line =>
      handledLine(message, { skipped: ended.length + also, waits: underWay.length, afterPage: [] });
    if (wanted.length === 0) return skipped(0);
    const known = await ports.readRelease(message.release);
    const why = whyOvertaken(message, subjectsOf(known, message)) ?? whyTooLate(message, new Date(ports.now()).toISOString());
    if (why === 'too-late')
      ports.tell({ level: 'warn', event: 'mail-too-late', release: message.release, lang: message.lang, people: wanted.length });
    // It takes no turn to send nothing: a kill is not kept waiting by what it overtook.
    if (why) {
      await Promise.all(wanted.map((claim) => ports.ledger.markRefused(rowOf(ports, message, claim), why)));
      return skipped(wanted.length);
    }
    const tally = await mailAll(ports, message, wanted, known);
    const { skipped: alsoSkipped = 0, waits = 0 } = tally;
    return handledLine(message, { ...tally, skipped: alsoSkipped + ended.length, waits: waits + underWay.length });
  };

const subjectsOf = ({ head, editions }: ReleaseRows, { lang }: SendMessage): Subjects => ({
  head,
  edition: editions.find((row) => row.lang === lang),
});

/** The row of a mail that is about to be claimed, or refused. */
const rowOf = (
  { now }: Ports,
  { release, news, lang, version, revision, notAfter }: SendMessage,
  { person, note, also, rows }: Pick<Wanted, 'person' | 'note' | 'also' | 'rows'>,
): LedgerRow => ({
  ...(rows[0]?.pk && { pk: rows[0].pk }),
  release,
  person,
  note,
  news,
  lang,
  version,
  revision,
  state: 'claimed',
  claimedAt: new Date(now()).toISOString(),
  leaseUntil: new Date(now() + LEASE_MINUTES * 60_000).toISOString(),
  ...(notAfter && { notAfter }),
  ...(also && { also }),
});

/**
 * Mails everybody of a message, each at their turn, and nobody waits for the mail before: as many are under way at once as the mail
 * service takes time for, and never more than a message has people. Whoever is left over goes back into the lane.
 */
const mailAll = async (ports: Ports, message: SendMessage, wanted: Wanted[], known: ReleaseRows): Promise<Tally> => {
  const { rate, now, pause, putBack } = ports;
  const lane = laneOf(message.news);
  const end = now() + LONGEST_TURN;
  const post = postFor(ports, message, known);
  const tally: Tally = { afterPage: [] };
  const underWay: Promise<void>[] = [];
  const waiting: string[] = [];
  /** Those whom SES was too busy for. */
  const refused: string[] = [];
  let failed: unknown;

  /** Whoever cannot be mailed keeps nobody else waiting: the message comes back for them. */
  const mail = async (next: Wanted): Promise<void> => {
    try {
      const { fate, afterPage } = await post(next);
      tally[fate] = (tally[fate] ?? 0) + 1;
      if (afterPage !== undefined) tally.afterPage.push(afterPage);
      if (fate === 'waits') waiting.push(next.person);
      if (fate === 'busy') refused.push(next.person);
    } catch (error) {
      failed ??= error;
    }
  };

  let left = wanted;
  let comeBackAfter = 0;
  while (left.length > 0 && refused.length === 0) {
    const { at, retryAfter } = now() < end ? await rate.ask(left.length, lane) : NO_TURNS;
    if (at.length === 0) {
      comeBackAfter = retryAfter;
      if (now() + retryAfter * 1000 >= end) break;
      // A moment's wait costs less than to be handed over once more.
      await pause(retryAfter * 1000, Promise.all(underWay));
    }
    for (const turn of at) {
      if (turn > now()) await pause(turn - now(), Promise.all(underWay));
      const [next] = left;
      if (!next || refused.length > 0) break;
      left = left.slice(1);
      underWay.push(mail(next));
    }
  }
  await Promise.all(underWay);
  const isBusy = refused.length > 0;
  if (isBusy) rate.forget();
  /** In the order of their ids, as the ledger is read. */
  const goBack = async (people: string[], seconds: number): Promise<void> => {
    if (people.length > 0) await putBack({ ...message, people: people.sort() }, seconds);
  };
  const later = [...refused, ...left.map(({ person }) => person)];
  tally.waits = (tally.waits ?? 0) + left.length;
  await goBack(later, isBusy ? WHILE_BUSY : comeBackAfter);
  await goBack(waiting, WHILE_COMING);
  // The message comes back, and says then what becomes of the others.
  if (failed) {
    ports.tell(handledLine(message, tally));
    throw failed;
  }
  return tally;
};

const NO_TURNS = { at: [], retryAfter: 1 };

/** Mails one person; what is the same for all of a message is read once. Several may be under way. */
const postFor = (ports: Ports, message: SendMessage, before: ReleaseRows) => {
  const { newsroom, now, ledger } = ports;
  const { release, lang, news } = message;
  let known = before;
  const texts = new Map<number, Promise<PublicText>>();

  /** The release as it is now: read again only when its HEAD says that something changed. */
  const readNow = async (): Promise<ReleaseRows> => {
    const head = await ports.readHead(release);
    if (known.head?.revision === head?.revision) return known;
    const read = await ports.readRelease(release);
    known = read;
    return read;
  };

  /** Somebody as they are now; of who changed their address, what they had at the next, too. */
  const readReaderNow = async (person: string): Promise<Reader> => {
    const reader = await ports.readReader(person);
    const { laterIds = [] } = reader;
    const rows = await Promise.all(
      laterIds.map(async (later) => (await ledger.read(release, [later])).filter((row) => row.person === later)),
    );
    return { ...reader, rows: rows.flat() };
  };

  const textOf = ({ version }: PublicEdition): Promise<PublicText> | undefined => {
    if (!comesWithText(news)) return undefined;
    const text = texts.get(version) ?? ports.readEdition(release, lang, version);
    texts.set(version, text);
    return text;
  };

  const mailTo = async (
    person: Person,
    { own, siblings }: PublicView,
    { note, also, rows }: Wanted,
    tags: Record<string, string>,
  ) => {
    const secret = await ports.readSecret();
    const subject = { lang, countries: own.countries, topics: own.topics };
    const theirs = ofReader(person, { news, lang, also, subject }, { newsroom, secret, now: now() });
    const text = await textOf(own);
    const mail = alertMailOf({ news, lang, ...theirs }, { own, siblings, text }, newsroom);
    const deliveryId = deliveryIdOf(release, person.person, note);
    const answersTo = also ? undefined : receivedOf(rows, lang).find(({ messageId }) => messageId)?.messageId;
    const raw = await ports.compose(mail, {
      newsroom,
      lang,
      to: person.email,
      date: new Date(now()),
      deliveryId,
      release,
      unsubscribeUrl: theirs.unsubscribeUrl,
      ...(answersTo && { answersTo: ports.messageIdOf(answersTo) }),
    });
    return { from: newsroom.sender.email, to: person.email, raw, tags };
  };

  return async (wanted: Wanted): Promise<{ fate: Fate; afterPage?: number }> => {
    const claimed = await ledger.claim(rowOf(ports, message, wanted));
    if (!claimed) return { fate: 'taken' };

    let mail: OutgoingMail;
    let version: number;
    let changedAt: string;
    try {
      // Between claim and sending: whoever left, was killed or corrected meanwhile is seen here.
      const [reader, release] = await Promise.all([readReaderNow(wanted.person), readNow()]);
      const at = { now: new Date(now()).toISOString(), maxAgeDays: newsroom.alerts.maxAgeDays };
      const decision = decideMail(claimed, reader, subjectsOf(release, message), at);
      const view = publicViewOf(release, lang);
      if ('skip' in decision || !view) {
        await ledger.skip(claimed, 'skip' in decision ? decision.skip : 'overtaken');
        return { fate: 'skipped' };
      }
      const { editions } = release;
      if (waitsForPreferred(claimed, decision.send, { editions, now: new Date(now()).toISOString() })) {
        await ledger.release(claimed);
        return { fate: 'waits' };
      }
      version = view.own.version;
      changedAt = view.own.updatedAt;
      mail = await mailTo(decision.send, view, wanted, tagsOf(claimed));
    } catch (error) {
      // Surely nothing was sent: whoever gets the message next may claim it.
      await ledger.release(claimed);
      throw error;
    }
    const fate = await settle(ports, claimed, version, mail);
    return { fate, ...(fate === 'sent' && { afterPage: now() - Date.parse(changedAt) }) };
  };
};

/** Sends, and keeps what came of it. */
const settle = async (ports: Ports, claimed: LedgerRow, version: number, mail: OutgoingMail): Promise<Fate> => {
  const { ledger } = ports;
  let sent: Sent;
  try {
    sent = await ports.send(mail);
  } catch (error) {
    await ledger.release(claimed);
    throw error;
  }
  if (sent.taken) {
    await ledger.markSent(claimed, { version, messageId: sent.messageId, sentAt: new Date(ports.now()).toISOString() });
    return 'sent';
  }
  const { why, error } = sent;
  const { release, lang, note } = claimed;
  ports.tell({ level: 'error', event: `mail-${why}`, release, lang, note, why: error.name });
  // Unknown: the claim stays, and reconcile-alerts finds out when it ends.
  if (why === 'busy') await ledger.release(claimed);
  if (why === 'refused') await ledger.skip(claimed, 'refused');
  return why;
};

/** What SES says of a mail leads back to its row of the ledger by these. Tags hold no `#`. */
const tagsOf = ({ release, person, note, also }: LedgerRow): Record<string, string> => ({
  release,
  person,
  note: note.replaceAll('#', '_'),
  ...(also && { also: also.replaceAll('#', '_') }),
});
