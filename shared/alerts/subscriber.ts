import { domainToASCII } from 'node:url';
import * as z from 'zod';
import { LanguageTag } from '../newsroom/newsroom.ts';
import { CountryCode, Instant } from '../release/edition.ts';

/** How soon somebody wants to hear: at once, or gathered at their own time of day. */
export const Frequency = z.enum(['immediate', 'daily', 'weekly']);
export type Frequency = z.infer<typeof Frequency>;

/** Whether somebody gets a release once, in the first of their languages to appear, or each of them. */
export const Policy = z.enum(['first', 'each']);
export type Policy = z.infer<typeof Policy>;

/** What somebody asked for: or within a list, and across lists. An empty list means all. */
export const Alert = z.strictObject({
  languages: z.array(LanguageTag),
  countries: z.array(CountryCode),
  topics: z.array(z.string()),
  frequency: Frequency,
});
export type Alert = z.infer<typeof Alert>;

/** The most alerts one person has. */
export const MOST_ALERTS = 20;

/** What shows that somebody asked for mails. No address of a network or machine is kept. */
export const Consent = z.object({ askedAt: Instant, page: z.string().optional(), how: z.string().optional() });
export type Consent = z.infer<typeof Consent>;

/** Somebody who confirmed that they want mail. `person` is a keyed hash of the address (`personIdOf`): it says nothing by itself. */
export const Person = z.object({
  person: z.uuid(),
  /** As it is written to: the local part as typed, the domain in ASCII (RFC 5890). */
  email: z.string(),
  alerts: z.array(Alert).max(MOST_ALERTS),
  policy: Policy,
  timeZone: z.string().optional(),
  /** When they confirmed. */
  since: Instant,
  /** The language in which we speak with them. */
  lang: LanguageTag.optional(),
  /** How they came: when they asked, and on which page; or what an imported list says. */
  consent: Consent.optional(),
  /** Grows with each change that they make: two of them at once are told apart by it. */
  revision: z.int().optional(),
  /** Who they will be, once they confirm a new address. */
  moving: z.uuid().optional(),
  /** There while their leaving is being carried out: no mail from then on. */
  leftAt: Instant.optional(),
});
export type Person = z.infer<typeof Person>;

/** Labels of a host’s name (RFC 1123 §2.1); the last is no number, which would be an address of a machine. */
const DOMAIN = /^(?!.*\.\d+$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])$/;

/** Octets that a path may have (RFC 5321 §4.5.3.1.3, less its angle brackets). */
const LONGEST_ADDRESS = 254;

/** The same with blanks around it, and a domain in its own letters. */
const LONGEST_TYPED = 400;

/**
 * An address as it is written to, or undefined when no mail can go there: line breaks, a local part beyond ASCII (SES carries no
 * SMTPUTF8) or longer than 64 octets (RFC 5321 §4.5.3.1), no domain. A domain beyond ASCII becomes its A-label (RFC 5890).
 */
export const deliverable = (address: string): string | undefined => {
  if (address.length > LONGEST_TYPED) return undefined;
  const parts = /^([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64})@([^@\s%]+)$/.exec(address.replace(/^[ \t\u00a0]+|[ \t\u00a0]+$/g, ''));
  if (!parts?.[1] || !parts[2] || /^\.|\.\.|\.$/.test(parts[1])) return undefined;
  const domain = domainToASCII(parts[2].normalize('NFC')).toLowerCase();
  const written = `${parts[1]}@${domain}`;
  return DOMAIN.test(domain) && written.length <= LONGEST_ADDRESS ? written : undefined;
};

/** So much of an address that its owner knows it, and nobody else learns it. */
export const maskedAddress = (email: string): string => `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}`;

/** An address as a form or a file gives it. */
const EmailAddress = z.string().transform((address, context) => {
  const email = deliverable(address);
  if (email !== undefined) return email;
  context.addIssue({ code: 'custom', message: 'is not an address that mail can be sent to' });
  return z.NEVER;
});

export const TimeZone = z.string().refine((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}, 'is not an IANA time zone, such as "Europe/Paris"');

/** One line of a subscribers file: somebody and one alert. An address that comes again adds an alert to the same person. */
export const Subscription = z.strictObject({
  email: EmailAddress,
  languages: z.array(LanguageTag).default([]),
  countries: z.array(CountryCode).default([]),
  topics: z.array(z.string()).default([]),
  frequency: Frequency.default('immediate'),
  policy: Policy.default('first'),
  timeZone: TimeZone.optional(),
});
export type Subscription = z.infer<typeof Subscription>;

/** What an alert is held against. */
export interface Subject {
  lang: string;
  countries: readonly string[];
  topics: readonly string[];
}

const asks = (wanted: readonly string[], offered: readonly string[]): boolean =>
  wanted.length === 0 || offered.some((one) => wanted.includes(one));

/** Whether somebody who has this alert asked for this edition. */
export const matches = ({ languages, countries, topics }: Alert, subject: Subject): boolean =>
  asks(languages, [subject.lang]) && asks(countries, subject.countries) && asks(topics, subject.topics);

/** Whether somebody asked to hear of this edition at once. */
export const asksAtOnce = ({ alerts }: Person, subject: Subject): boolean =>
  alerts.some((alert) => alert.frequency === 'immediate' && matches(alert, subject));

const ALL = '*';

const cell = (frequency: Frequency, lang: string, country: string, topic: string): string =>
  `${frequency}#${lang}#${country}#${topic}`;

/**
 * The cells in which an alert is found. All languages, countries or topics are a cell of their own, whichever the newsroom has: who
 * asked for everything hears of a language that it begins to publish tomorrow.
 */
export const cellsOf = ({ languages, countries, topics, frequency }: Alert): string[] =>
  orAll(languages).flatMap((lang) =>
    orAll(countries).flatMap((country) => orAll(topics).map((topic) => cell(frequency, lang, country, topic))),
  );

const orAll = (wanted: readonly string[]): readonly string[] => (wanted.length > 0 ? wanted : [ALL]);

/** All cells a person is in. */
export const cellsOfPerson = ({ alerts }: Pick<Person, 'alerts'>): string[] => [...new Set(alerts.flatMap(cellsOf))];

/** The cells that hold everybody who asked for an edition: 2 × (countries + 1) × (topics + 1) of them. */
export const cellsToRead = (frequency: Frequency, { lang, countries, topics }: Subject): string[] =>
  [ALL, lang].flatMap((language) =>
    [ALL, ...countries].flatMap((country) => [ALL, ...topics].map((topic) => cell(frequency, language, country, topic))),
  );

/** A person is found in at most this many cells: what an alert costs to write stays bounded. */
export const MOST_CELLS = 500;
