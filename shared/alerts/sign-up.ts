import { areTooMany, asksTheSame } from './choices.ts';
import type { Quota } from './rate.ts';
import type { Alert, Person } from './subscriber.ts';
import type { PendingRow, SuppressionRow } from './subscriber-rows.ts';

/** How long a link waits to be confirmed, and how long the one in each mail opens what somebody chose, in milliseconds. */
export const CONFIRM_WITHIN = 3 * 86_400_000;
export const MANAGE_WITHIN = 90 * 86_400_000;

/** How long a form may stay open, and how quickly nobody fills one in, in milliseconds. */
export const FORM_WITHIN = 86_400_000;
export const SHORTEST_VISIT = 2000;

/** How long somebody who left may undo it, in milliseconds. */
export const BACK_WITHIN = 86_400_000;

/** How long it is remembered who somebody was before they changed their address, in seconds: as long as corrections and kills are likely. */
export const MOVED_FOR = 365 * 86_400;

/** How long it is remembered that somebody left, in seconds: no list that is older brings them back. */
export const LEFT_FOR = 3 * 365 * 86_400;

/** What is mailed to somebody who asks for mails with a form; undefined where nothing goes to their address any more. */
export const letterToAsker = ({
  person,
  suppressed,
}: {
  person?: Person;
  suppressed?: SuppressionRow;
}): 'confirm' | 'known' | undefined => (suppressed ? undefined : person && !person.leftAt ? 'known' : 'confirm');

/** Something that may be asked for so often in a span of time; `seconds` divides a day. */
export interface Bound {
  what: string;
  most: number;
  seconds: number;
}

/** How many letters go to one address a day, and are asked for from one network an hour: an office behind one address is many people. */
export const PER_ADDRESS: Bound = { what: 'address', most: 3, seconds: 86_400 };
export const PER_NETWORK: Bound = { what: 'network', most: 40, seconds: 3600 };
export const PER_NETWORK_A_DAY: Bound = { what: 'network-day', most: 120, seconds: 86_400 };

/** How often a network may ask in an hour what choices would have brought. */
export const TRIES_PER_NETWORK: Bound = { what: 'tries', most: 60, seconds: 3600 };

/** How often whoever has a link of somebody's may name a wrong address as theirs, in a day. */
export const GUESSES: Bound = { what: 'guesses', most: 5, seconds: 86_400 };

/** The mailbox that an address leads to: what is behind a plus sign is its owner's to choose (RFC 5233), and ends in the same one. */
export const mailboxOf = (email: string): string => email.replace(/\+[^@]*(?=@)/, '');

/** However small the account’s quota is. */
const FEWEST_LETTERS = 20;

/** How many letters leave in a day, whoever asks for them: what alerts leave of the account’s quota. */
export const perDay = ({ perDay: quota }: Pick<Quota, 'perDay'>, share: number): Bound => ({
  what: 'letters',
  most: quota < 0 ? Number.MAX_SAFE_INTEGER : Math.max(FEWEST_LETTERS, Math.floor(quota * (1 - share))),
  seconds: 86_400,
});

/** When the span of a bound began that an instant is in, and when its row is of no use any more. */
export const spanOf = ({ seconds }: Bound, now: number): { since: string; expires: number } => {
  const start = Math.floor(now / 1000 / seconds) * seconds;
  return { since: new Date(start * 1000).toISOString(), expires: start + 2 * seconds };
};

/** These alerts and one more, unless it is there already, or there would be too many. */
export const withAlert = (alerts: readonly Alert[], alert: Alert | undefined): Alert[] => {
  const more = alert && !alerts.some((one) => asksTheSame(one, alert)) ? [...alerts, alert] : [...alerts];
  return areTooMany(more) ? [...alerts] : more;
};

/** Somebody who confirms what they asked for at an ISO instant; whoever has alerts already has one more. */
export const confirmed = (
  { email, alert, policy, lang, consent }: PendingRow,
  { person, known, at }: { person: string; known: Person | undefined; at: string },
): Person => {
  if (known && !known.leftAt) return { ...known, alerts: withAlert(known.alerts, alert), revision: (known.revision ?? 0) + 1 };
  return { person, email, alerts: alert ? [alert] : [], policy, lang, consent, since: at, revision: 1 };
};

/** Somebody at their new address, where they may have alerts already. */
export const movedTo = (
  { email }: PendingRow,
  { person, old, known }: { person: string; old: Person; known: Person | undefined },
): Person => {
  const { moving: _, leftAt: __, ...kept } = old;
  const there = known && !known.leftAt ? known.alerts : [];
  return {
    ...kept,
    person,
    email,
    alerts: there.reduce<Alert[]>(withAlert, kept.alerts),
    revision: Math.max(old.revision ?? 0, known?.revision ?? 0) + 1,
  };
};
