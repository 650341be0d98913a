import { simpleParser } from 'mailparser';
import type { Clock } from '../aws/clock.ts';
import type { SentMail } from '../aws/ses/accepted-mails.ts';

/** How long mails are gathered before they are told together, in milliseconds: longer and longer while they keep coming. */
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/** Subjects that are told one by one. */
const MOST_SUBJECTS = 5;

/** People who are named. */
const MOST_NAMES = 3;

/** A header's value as people read it. */
const decoded = async (value: string): Promise<string> => (await simpleParser(`Subject: ${value}\r\n\r\n`)).subject ?? '';

const people = (addresses: ReadonlySet<string>): string => {
  const names = [...addresses];
  if (names.length <= MOST_NAMES) return names.join(', ');
  const shown = names.slice(0, MOST_NAMES - 1);
  return `${names.length.toLocaleString('en')} people: ${shown.join(', ')} and ${(names.length - shown.length).toLocaleString('en')} more`;
};

/** What a person who watches is told of these mails: a line for each subject, or one for all when they are many. */
export const mailLinesOf = async (mails: readonly Pick<SentMail, 'subject' | 'to'>[]): Promise<string[]> => {
  const bySubject = new Map<string, Set<string>>();
  for (const { subject, to } of mails) bySubject.set(subject, new Set([...(bySubject.get(subject) ?? []), ...to]));
  if (bySubject.size > MOST_SUBJECTS) {
    const all = new Set(mails.flatMap(({ to }) => to));
    return [`${mails.length.toLocaleString('en')} mails with ${bySubject.size.toLocaleString('en')} subjects to ${people(all)}`];
  }
  return Promise.all([...bySubject].map(async ([subject, to]) => `“${await decoded(subject)}” to ${people(to)}`));
};

/** Tells of mails together as they come: thousands of them make a dozen lines. */
export const mailLines = (clock: Clock, tell: (line: string) => void): ((mail: SentMail) => void) => {
  let gathered: SentMail[] = [];
  let wait = FIRST_WAIT;
  let waiting = false;

  const tellAll = async (): Promise<void> => {
    waiting = false;
    const mails = gathered;
    gathered = [];
    if (mails.length === 0) {
      wait = FIRST_WAIT;
      return;
    }
    wait = Math.min(2 * wait, LONGEST_WAIT);
    gather();
    for (const line of await mailLinesOf(mails)) tell(line);
  };

  const gather = (): void => {
    if (waiting) return;
    waiting = true;
    clock.at(clock.now() + wait, () => void tellAll());
  };

  return (mail) => {
    gathered.push(mail);
    gather();
  };
};
