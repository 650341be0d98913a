import { type BackTest, backTest, backTestFrom, feedsToTest } from '../../shared/alerts/back-test.ts';
import type { Choices } from '../../shared/alerts/choices.ts';
import type { Letter } from '../../shared/alerts/letter.ts';
import {
  type Bound,
  mailboxOf,
  PER_ADDRESS,
  PER_NETWORK,
  PER_NETWORK_A_DAY,
  TRIES_PER_NETWORK,
} from '../../shared/alerts/sign-up.ts';
import { renderBadLinkPage, renderBusyPage } from '../../shared/alerts/subscriber-pages.ts';
import type { PendingRow } from '../../shared/alerts/subscriber-rows.ts';
import { hashed, personIdOf, tokenUntil } from '../../shared/alerts/token.ts';
import type { Addressee, Ports } from './ports.ts';

/** A request that somebody is to be answered, in one of the newsroom's languages. */
export interface Asked {
  ports: Ports;
  lang: string;
  query: URLSearchParams;
  /** The reader's network, as the CDN says it. */
  network: string;
}

/** A request with a form. `isSure` says that it was not sent from a page of somebody else. */
export interface AskedByForm extends Asked {
  form: URLSearchParams;
  isSure: boolean;
}

/** How somebody is answered: by a page, by the way to one, or by a file. */
export type Reply =
  | { status: 200 | 400 | 422 | 429 | 503; page: string; retryAfter?: number }
  | { status: 303; location: string }
  | { status: 200; file: string; name: string };

const hasLeft = async ({ ports, network }: Asked, bound: Bound): Promise<boolean> =>
  ports.count(bound, hashed(await ports.readSecret(), bound.what, network));

/** Whether somebody’s network has asked for far too many letters lately. */
export const isBusy = async (asked: Asked): Promise<boolean> =>
  !((await hasLeft(asked, PER_NETWORK)) && (await hasLeft(asked, PER_NETWORK_A_DAY)));

/** Whether somebody’s network has asked far too often what choices would have brought: each time costs many reads. */
export const triesTooMuch = async (asked: Asked): Promise<boolean> => !(await hasLeft(asked, TRIES_PER_NETWORK));

/** Whether one more letter may go to a mailbox today, under whichever of its names, and whether any may. */
const mayWrite = async ({ ports }: Asked, kind: Letter['kind'], { email }: Addressee): Promise<boolean> => {
  if (!(await ports.count(PER_ADDRESS, personIdOf(await ports.readSecret(), mailboxOf(email))))) {
    ports.tell({ event: 'letter-not-sent', kind, why: 'address' });
    return false;
  }
  if (await ports.count(await ports.lettersBound(), 'all')) return true;
  ports.tell({ level: 'error', event: 'letter-not-sent', kind, why: 'day' });
  return false;
};

/** Mails a letter, unless its address had enough of them today, or everybody had. Whoever asked is told the same. */
export const sendBounded = async (asked: Asked, letter: Letter, to: Addressee): Promise<void> => {
  if (await mayWrite(asked, letter.kind, to)) await asked.ports.sendLetter(letter, to);
};

/** The address at which somebody confirms. */
const confirmUrlOf = (siteUrl: string, token: string, lang: string): string =>
  `${siteUrl}/subscribe/confirm?t=${token}&l=${lang}`;

/**
 * Keeps what was asked for in the name of a person, and writes to them how it is confirmed. The link is for what is kept by this letter,
 * and for nothing that somebody else asks for in their name later (`isOf`); where no letter may leave, nothing is kept.
 */
export const askToConfirm = async (
  asked: Asked,
  { person, pending }: { person: string; pending: PendingRow },
  letter: { kind: 'confirm'; choice: Extract<Letter, { kind: 'confirm' }>['choice'] } | { kind: 'move' },
): Promise<void> => {
  const { ports } = asked;
  const to = { person, email: pending.email, lang: pending.lang };
  if (!(await mayWrite(asked, letter.kind, to))) return;
  await ports.keepPending(person, pending);
  const token = tokenUntil(await ports.readSecret(), 'confirm', person, pending.expires * 1000);
  await ports.sendLetter({ ...letter, url: confirmUrlOf(ports.newsroom.siteUrl, token, pending.lang) }, to);
};

/** Whether a link that ends then was made for what is kept. */
export const isOf = (pending: PendingRow, { until }: { until: number }): boolean => pending.expires * 1000 === until;

/** What choices would have brought lately; undefined when that cannot be said in a few reads. */
export const testChoices = async ({ ports }: Asked, choices: Choices): Promise<BackTest | undefined> => {
  const { newsroom } = ports;
  const feeds = feedsToTest(choices, newsroom);
  if (!feeds) return undefined;
  const now = ports.now();
  const from = backTestFrom(now, newsroom);
  const entries = await Promise.all(feeds.map(async (feed) => [feed, await ports.readEntries(feed, from)] as const));
  return backTest(choices, new Map(entries), { newsroom, now });
};

/** For a link that is none of ours, not whole, or too old. */
export const badLink = ({ ports, lang }: Asked): Reply => ({ status: 400, page: renderBadLinkPage(lang, ports.newsroom) });

/** What is said to whoever asks for too much in a while. */
export const busy = ({ ports, lang }: Asked): Reply => ({
  status: 429,
  page: renderBusyPage(lang, ports.newsroom),
  retryAfter: 3600,
});

/** Seconds after which to ask again. */
export const LATER = 120;
