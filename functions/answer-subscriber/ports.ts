import type { Reader } from '../../shared/alerts/decide-mail.ts';
import type { Letter } from '../../shared/alerts/letter.ts';
import type { Bound } from '../../shared/alerts/sign-up.ts';
import type { Person } from '../../shared/alerts/subscriber.ts';
import type { MovedRow, PendingRow } from '../../shared/alerts/subscriber-rows.ts';
import type { Subscriber } from '../../shared/aws/stored-subscribers.ts';
import type { FeedEntry } from '../../shared/editorial/feed.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Tell } from '../../shared/operations/lines.ts';

/** Somebody a letter goes to. */
export interface Addressee {
  person: string;
  email: string;
  lang: string;
}

/** Everything answer-subscriber does to the world. */
export interface Ports {
  newsroom: Newsroom;
  /** What only our own CDN knows. */
  originSecret: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  readSecret: () => Promise<Uint8Array>;
  /** Somebody, or who they are since they changed their address. */
  readReader: (person: string) => Promise<Reader>;
  readSubscriber: (person: string) => Promise<Subscriber>;
  keepPending: (person: string, pending: PendingRow) => Promise<void>;
  forgetPending: (person: string) => Promise<void>;
  keepMoved: (person: string, moved: MovedRow) => Promise<void>;
  noteMoving: (person: Person, moving: string) => Promise<boolean>;
  /** Writes somebody who is new, or came back. */
  writeSubscriber: (person: Person) => Promise<void>;
  /** False when somebody else changed it first. */
  changeSubscriber: (before: Person, after: Person) => Promise<boolean>;
  /** Takes somebody away, or who they were before they were `movedTo`; who is gone stays gone. */
  removeSubscriber: (person: string, movedTo?: string) => Promise<void>;
  /** Counts one more; false when there may be no more. */
  count: (bound: Bound, who: string) => Promise<boolean>;
  /** How many letters may leave in a day. */
  lettersBound: () => Promise<Bound>;
  /** Mails a letter now. Throws when it did not leave, or may not have. */
  sendLetter: (letter: Letter, to: Addressee) => Promise<void>;
  /** The newest entries of a feed that are dated from an instant on. */
  readEntries: (feed: string, from: string) => Promise<FeedEntry[]>;
  tell: Tell;
}
