import { type BackTest, backTest, backTestFrom, feedsToTest } from '../../shared/alerts/back-test.ts';
import type { Choices } from '../../shared/alerts/choices.ts';
import type { Letter } from '../../shared/alerts/letter.ts';
import { PER_ADDRESS, PER_NETWORK } from '../../shared/alerts/sign-up.ts';
import { hashed } from '../../shared/alerts/token.ts';
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

/** Whether somebody’s network has asked for far too many letters lately. */
export const isBusy = async ({ ports, network }: Asked): Promise<boolean> =>
  !(await ports.count(PER_NETWORK, hashed(await ports.readSecret(), PER_NETWORK.what, network)));

/** Mails a letter, unless its address had enough of them today, or everybody had. Whoever asked is told the same. */
export const sendBounded = async ({ ports }: Asked, letter: Letter, to: Addressee): Promise<void> => {
  if (!(await ports.count(PER_ADDRESS, to.person)))
    return ports.tell({ event: 'letter-not-sent', kind: letter.kind, why: 'address' });
  if (!(await ports.count(await ports.lettersBound(), 'all')))
    return ports.tell({ level: 'error', event: 'letter-not-sent', kind: letter.kind, why: 'day' });
  await ports.sendLetter(letter, to);
};

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

/** Seconds after which to ask again. */
export const LATER = 120;
