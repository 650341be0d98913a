import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { alertOf, peopleOf } from '../../shared/alerts/people-of.ts';
import { cellsOf, MOST_ALERTS, MOST_CELLS, Subscription } from '../../shared/alerts/subscriber.ts';
import { readSecret } from '../../shared/aws/secret.ts';
import { writeSubscribers } from '../../shared/aws/stored-subscribers.ts';
import type { Table } from '../../shared/aws/table.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import { countryNamed } from '../../shared/release/gazetteer/places.ts';
import { Misuse } from './misuse.ts';

/** Who gets mails of the samples. */
export const sampleSubscribersFile = fileURLToPath(new URL('../../samples/subscribers.json', import.meta.url));

/** Reads a list of subscribers. Throws `Misuse` with the file's path, and index and field of the first entry that is wrong. */
export const openSubscribers = (file: string, newsroom: Newsroom): Subscription[] => {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Misuse(`${file} cannot be read as JSON: ${(error as Error).message}.`);
  }
  const read = z.array(Subscription).safeParse(content);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Misuse(`${file}: ${issue?.path.join('.') || 'the file as a whole'}: ${issue?.message}.`);
  }
  const complaint = firstComplaint(read.data, newsroom);
  if (complaint) throw new Misuse(`${file}: ${complaint}.`);
  return read.data;
};

/** What nobody can be mailed about, and who asks for more than one person may. */
const firstComplaint = (subscriptions: readonly Subscription[], newsroom: Newsroom): string | undefined => {
  const topicIds = newsroom.topics.map(({ id }) => id);
  const asked = new Map<string, { alerts: number; cells: Set<string> }>();
  for (const [index, subscription] of subscriptions.entries()) {
    const { email, languages, countries, topics } = subscription;
    const lang = languages.find((one) => !newsroom.languages.includes(one));
    if (lang) return `${index}.languages: the newsroom does not publish in "${lang}", but in ${newsroom.languages.join(', ')}`;
    const country = countries.find((one) => countryNamed(one) !== one);
    if (country) return `${index}.countries: "${country}" is no country of ISO 3166-1`;
    const topic = topics.find((one) => !topicIds.includes(one));
    if (topic) return `${index}.topics: "${topic}" is no topic of newsroom.json, which has ${topicIds.join(', ')}`;

    const { alerts, cells } = asked.get(email.toLowerCase()) ?? { alerts: 0, cells: new Set<string>() };
    for (const cell of cellsOf(alertOf(subscription))) cells.add(cell);
    if (alerts === MOST_ALERTS) return `${index}: ${email} asks for more than ${MOST_ALERTS} alerts`;
    if (cells.size > MOST_CELLS)
      return `${index}: ${email} asks for ${cells.size} combinations of language, country and topic, and ${MOST_CELLS} is the most`;
    asked.set(email.toLowerCase(), { alerts: alerts + 1, cells });
  }
  return undefined;
};

/** Has people in a subscribers table as if they had signed up and confirmed at the ISO instant `since`. */
export const seedSubscribers = async (
  table: Table,
  subscriptions: readonly Subscription[],
  { since }: { since: string },
): Promise<void> => {
  const people = peopleOf(subscriptions, { secret: await readSecret(table), since });
  await writeSubscribers(table, people);
};
