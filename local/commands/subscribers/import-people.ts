import { asksTheSame } from '../../../shared/alerts/choices.ts';
import type { Alert, Person } from '../../../shared/alerts/subscriber.ts';
import type { ListedPerson } from '../../../shared/alerts/subscriber-list.ts';
import { personIdOf } from '../../../shared/alerts/token.ts';
import { addSubscriber, readSubscriber, type Subscriber, writeCells } from '../../../shared/aws/stored-subscribers.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { sideBySide } from '../rebuild/side-by-side.ts';

/** What became of the people of a list, in numbers; and of whom nothing may be written to, with why. */
export interface Imported {
  added: number;
  /** They are there already, with what this list says, or with what they chose themselves, which stays. */
  there: number;
  refused: { line: number; email: string; why: string }[];
}

export interface ImportOptions {
  secret: Uint8Array;
  /** Writes nothing, and says what would become of them. */
  dryRun: boolean;
  /** Hears how many are done, now and then. */
  progress: (done: number) => void;
}

/** How often progress is told. People. */
const STEP = 1000;

/** Why nobody may be written to as somebody, as a sentence goes on after "line 7: "; undefined where they may be subscribed. */
const whyNot = ({ person, suppressed, left }: Subscriber): string | undefined => {
  if (suppressed) {
    const what = suppressed.why === 'bounce' ? 'its mails came back' : 'its owner complained of our mails';
    return `nothing is sent to this address since ${suppressed.at.slice(0, 10)}: ${what}`;
  }
  const leftAt = person ? person.leftAt : left?.at;
  return leftAt && `they left on ${leftAt.slice(0, 10)}: they may sign up again themselves`;
};

/** Whether what is stored is what a list says: an import that was cut off may not have written all of it. */
const isAsListed = (known: readonly Alert[], listed: readonly Alert[]): boolean =>
  known.length === listed.length && listed.every((alert) => known.some((one) => asksTheSame(one, alert)));

const personOf = ({ email, alerts, policy, timeZone, confirmedAt, consent }: ListedPerson, secret: Uint8Array): Person => ({
  person: personIdOf(secret, email),
  email,
  alerts,
  policy,
  ...(timeZone && { timeZone }),
  since: confirmedAt,
  consent: { askedAt: confirmedAt, how: consent },
});

/**
 * Has the people of a list subscribed. Who is there keeps what they chose; who was cut off by an earlier import is made whole; an address
 * that bounced or complained stays suppressed, and who left comes back only by themselves. Done again, it ends the same, so that whoever was interrupted begins again.
 */
export const importPeople = async (
  table: Table,
  people: readonly ListedPerson[],
  { secret, dryRun, progress }: ImportOptions,
): Promise<Imported> => {
  const imported: Imported = { added: 0, there: 0, refused: [] };
  let done = 0;
  await sideBySide(people, async (listed) => {
    const person = personOf(listed, secret);
    const subscriber = await readSubscriber(table, person.person);
    const { person: known } = subscriber;
    const why = whyNot(subscriber);
    if (why) {
      imported.refused.push({ line: listed.line, email: listed.email, why });
    } else if (known) {
      if (!dryRun && isAsListed(known.alerts, person.alerts)) await writeCells(table, [known]);
      imported.there += 1;
    } else if (dryRun || (await addSubscriber(table, person))) imported.added += 1;
    else imported.there += 1;
    done += 1;
    if (done % STEP === 0) progress(done);
  });
  return imported;
};
