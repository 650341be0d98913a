import type { Alert, Person, Subscription } from './subscriber.ts';
import { personIdOf } from './token.ts';

/** One line of a list as an alert. */
export const alertOf = ({ languages, countries, topics, frequency }: Subscription): Alert => ({
  languages,
  countries,
  topics,
  frequency,
});

/**
 * The people of a list, who confirmed at the ISO instant `since`: an address that comes again, however it is capitalised, adds
 * an alert to the same person, and the last of its lines says the policy and the time zone.
 */
export const peopleOf = (
  subscriptions: readonly Subscription[],
  { secret, since }: { secret: Uint8Array; since: string },
): Person[] => {
  const people = new Map<string, Person>();
  for (const subscription of subscriptions) {
    const { email, policy, timeZone } = subscription;
    const person = personIdOf(secret, email);
    const alerts = [...(people.get(person)?.alerts ?? []), alertOf(subscription)];
    people.set(person, { person, email, alerts, policy, ...(timeZone && { timeZone }), since });
  }
  return [...people.values()];
};
