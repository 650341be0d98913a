import type * as z from 'zod';
import { topicName } from '../languages/newsroom-names.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { countryNamed } from '../release/gazetteer/places.ts';
import { areTooMany, asksTheSame } from './choices.ts';
import { type Alert, cellsOf, deliverable, Frequency, MOST_ALERTS, MOST_CELLS, Policy, TimeZone } from './subscriber.ts';

/** What a list may say of somebody, a column each. */
const columns = [
  'email',
  'languages',
  'countries',
  'topics',
  'frequency',
  'policy',
  'timeZone',
  'confirmedAt',
  'consent',
] as const;
export type Column = (typeof columns)[number];

/** What a list holds for everybody in it, where it has no such column. */
export interface ListDefaults {
  languages: readonly string[];
  /** How they agreed. */
  consent?: string | undefined;
  /** When, as far as anybody knows: an ISO instant. */
  confirmedAt: string;
}

/** One person of a list: all their lines together. */
export interface ListedPerson {
  /** The first of their lines, counted from 1 as editors' programs do. */
  line: number;
  email: string;
  alerts: Alert[];
  policy: Policy;
  timeZone?: string | undefined;
  /** An ISO instant. */
  confirmedAt: string;
  /** How they agreed, in words. */
  consent: string;
}

/** A line that is not taken, and why, as a sentence goes on after "line 7: ". */
export interface RefusedLine {
  line: number;
  /** As it was written. */
  email: string;
  why: string;
}

export interface ReadList {
  /** Lines that say something, without the headings. */
  lines: number;
  people: ListedPerson[];
  refused: RefusedLine[];
  /** Headings of columns that say nothing to us. */
  unused: string[];
}

/** Names of columns in other programs' exports, and in the languages of those who keep lists by hand. Without spaces, marks and accents. */
const names: Readonly<Record<Column, readonly string[]>> = {
  // biome-ignore format: a table
  email: ['email', 'emailaddress', 'mail', 'address', 'adressemail', 'adresseemail', 'courriel', 'correo', 'correoelectronico', 'emailadresse', 'البريدالالكتروني', 'البريدالإلكتروني'],
  languages: ['languages', 'language', 'lang', 'langues', 'langue', 'idiomas', 'idioma'],
  countries: ['countries', 'country', 'pays', 'paises', 'pais'],
  topics: ['topics', 'topic', 'themes', 'theme', 'temas', 'tema'],
  frequency: ['frequency', 'frequence', 'frecuencia'],
  policy: ['policy'],
  timeZone: ['timezone', 'fuseau', 'fuseauhoraire', 'zonahoraria'],
  // biome-ignore format: a table
  confirmedAt: ['confirmedat', 'confirmtime', 'optintime', 'optindate', 'since', 'subscribedat', 'subscribed', 'signupdate', 'dateinscription', 'fechadealta'],
  consent: ['consent', 'consentement', 'consentimiento', 'source', 'origin'],
};

const plain = (heading: string): string =>
  heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const columnOf = (heading: string): Column | undefined =>
  columns.find((column) => names[column].map(plain).includes(plain(heading)));

/** A cell that was kept from being a formula, in a file of ours or of somebody as careful, says what it said before. */
const meantBy = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@\t\r])/, '');

const membersOf = (cell: string): string[] =>
  cell
    .split(/[,;|،、]/)
    .map((member) => member.trim())
    .filter(Boolean);

/** An instant of a day, or of a day and an hour in UTC, in the manner of ISO 8601; undefined for anything that may be read in two ways. */
const instantOf = (written: string): string | undefined => {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/.exec(written);
  if (!parts) return undefined;
  const [, day, hour = '00:00', zone = 'Z'] = parts;
  const at = Date.parse(`${day}T${hour}${zone}`);
  const isDay = day !== undefined && new Date(`${day}T00:00Z`).getUTCDate() === Number(day.slice(-2));
  return isDay && !Number.isNaN(at) ? new Date(at).toISOString() : undefined;
};

type Cells = Partial<Record<Column, string>>;

/** The value of each member, or the first that nobody knows. */
const eachKnown = (
  members: readonly string[],
  meaning: (member: string) => string | undefined,
): { values: string[] } | { unknown: string } => {
  const values: string[] = [];
  for (const member of members) {
    const value = meaning(member);
    if (value === undefined) return { unknown: member };
    if (!values.includes(value)) values.push(value);
  }
  return { values };
};

const languageOf = (newsroom: Newsroom, member: string): string | undefined =>
  newsroom.languages.find((tag) => tag.toLowerCase() === member.toLowerCase());

const topicOf = (newsroom: Newsroom, member: string): string | undefined =>
  newsroom.topics.find(({ id }) =>
    [id, ...newsroom.languages.map((lang) => topicName(newsroom, id, lang))].some((name) => plain(name) === plain(member)),
  )?.id;

const oneOf = <Value extends string>(schema: z.ZodType<Value>, cell: string | undefined, otherwise: Value): Value | undefined =>
  cell === undefined || cell === '' ? otherwise : schema.safeParse(cell.toLowerCase()).data;

/** What one line asks for, or why it is not taken. */
const readLine = (cells: Cells, defaults: ListDefaults, newsroom: Newsroom): Omit<ListedPerson, 'line'> | string => {
  const email = deliverable(cells.email ?? '');
  if (email === undefined) return 'there is no address in it that mail can be sent to';
  const written = membersOf(cells.languages ?? '');
  const languages =
    written.length > 0 ? eachKnown(written, (one) => languageOf(newsroom, one)) : { values: [...defaults.languages] };
  if ('unknown' in languages)
    return `the newsroom does not publish in "${languages.unknown}", but in ${newsroom.languages.join(', ')}`;
  const countries = eachKnown(membersOf(cells.countries ?? ''), countryNamed);
  if ('unknown' in countries) return `"${countries.unknown}" is no country`;
  const topics = eachKnown(membersOf(cells.topics ?? ''), (one) => topicOf(newsroom, one));
  if ('unknown' in topics)
    return `"${topics.unknown}" is no topic of newsroom.json, which has ${newsroom.topics.map(({ id }) => id).join(', ')}`;
  const frequency = oneOf(Frequency, cells.frequency, 'immediate');
  if (frequency === undefined) return `"${cells.frequency}" is no frequency, which is immediate, daily or weekly`;
  if (frequency !== 'immediate') return `a ${frequency} digest is asked for, and digests are not sent yet`;
  const policy = oneOf(Policy, cells.policy, 'first');
  if (policy === undefined) return `"${cells.policy}" is no policy, which is first or each`;
  const zone = cells.timeZone ? TimeZone.safeParse(cells.timeZone) : undefined;
  if (zone && !zone.success) return `"${cells.timeZone}" is no time zone, such as Europe/Paris`;
  const confirmedAt = cells.confirmedAt ? instantOf(cells.confirmedAt) : defaults.confirmedAt;
  if (confirmedAt === undefined) return `"${cells.confirmedAt}" is no day such as 2026-05-31, nor an instant of ISO 8601`;
  const consent = cells.consent || defaults.consent;
  if (!consent) return 'nothing says how they agreed to be mailed: a column "consent" does, or --consent "…" for everybody';
  const alert = { languages: languages.values, countries: countries.values, topics: topics.values, frequency };
  return { email, alerts: [alert], policy, ...(zone && { timeZone: zone.data }), confirmedAt, consent };
};

/** Why a further line cannot be added to what somebody asks for already. */
const tooMuch = (alerts: readonly Alert[]): string | undefined => {
  if (!areTooMany(alerts)) return undefined;
  if (alerts.length > MOST_ALERTS) return `they ask for more than ${MOST_ALERTS} alerts`;
  const cells = new Set(alerts.flatMap(cellsOf)).size;
  return `they ask for ${cells} combinations of language, country and topic, and ${MOST_CELLS} is the most`;
};

/**
 * Reads a list of people as a table has it, the first row its headings: each with their alerts, an address that comes again (however it is
 * capitalised) as one more alert of the same person. A list of addresses alone needs no heading. Undefined: there is no column of addresses.
 */
export const readSubscriberList = (
  rows: readonly (readonly string[])[],
  defaults: ListDefaults,
  newsroom: Newsroom,
): ReadList | undefined => {
  const [first = []] = rows;
  const isBare = first.length === 1 && deliverable(meantBy(first[0] ?? '')) !== undefined;
  const headings = isBare ? ['email'] : first.map((heading) => heading.trim());
  const placed = headings.map(columnOf);
  if (!placed.includes('email')) return undefined;
  const people = new Map<string, ListedPerson>();
  const refused: RefusedLine[] = [];
  let lines = 0;
  for (const [index, row] of rows.entries()) {
    if ((index === 0 && !isBare) || row.every((cell) => cell.trim() === '')) continue;
    lines += 1;
    const cells: Cells = Object.fromEntries(
      placed.flatMap((column, at) => (column && row[at] !== undefined ? [[column, meantBy(row[at])]] : [])),
    );
    const line = index + 1;
    const read = readLine(cells, defaults, newsroom);
    if (typeof read === 'string') {
      refused.push({ line, email: cells.email ?? '', why: read });
      continue;
    }
    const name = read.email.toLowerCase();
    const before = people.get(name);
    const added = read.alerts.filter((alert) => !before?.alerts.some((one) => asksTheSame(one, alert)));
    const alerts = [...(before?.alerts ?? []), ...added];
    const why = tooMuch(alerts);
    if (why) refused.push({ line, email: read.email, why });
    else people.set(name, { ...(before ?? { ...read, line }), alerts });
  }
  const unused = headings.filter((heading, at) => placed[at] === undefined && heading !== '');
  return { lines, people: [...people.values()], refused, unused };
};

/** The headings of an exported list, which an import reads. */
export const listHeadings: readonly Column[] = columns;

/** The rows of somebody in an exported list: one for each alert. */
export const rowsOfPerson = ({
  email,
  alerts,
  policy,
  timeZone = '',
  confirmedAt,
  consent,
}: Omit<ListedPerson, 'line'>): Record<Column, string>[] =>
  alerts.map(({ languages, countries, topics, frequency }) => ({
    email,
    languages: languages.join('|'),
    countries: countries.join('|'),
    topics: topics.join('|'),
    frequency,
    policy,
    timeZone,
    confirmedAt,
    consent,
  }));
