import * as z from 'zod';
import { Look } from './look.ts';

/** A BCP 47 language tag in its usual case, such as `fr`, `ar` or `pt-BR`. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** What a document is to readers. */
export const ReleaseType = z.enum(['release', 'statement', 'advisory', 'briefing']);
export type ReleaseType = z.infer<typeof ReleaseType>;

const perLanguage = z.record(LanguageTag, z.string().min(1));

/** Whether there is a time zone of that name: one of the usual ones, or another name of one (`UTC`), which only a formatter knows. */
const isTimeZone = (zone: string): boolean => {
  // The first formatter of a process costs it more than a tenth of its cold start.
  if (Intl.supportedValuesOf('timeZone').includes(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const TimeZone = z.string().refine(isTimeZone, 'is not an IANA time zone, such as "Europe/Paris"');

const Topic = z.strictObject({ id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), names: perLanguage });

/** Files that ask for a translation: XLIFF 1.2 or 2.1 for translators’ tools, a table in Word for whoever has none. */
export const TranslationFile = z.enum(['xliff', 'xliff-2.1', 'docx']);
export type TranslationFile = z.infer<typeof TranslationFile>;

/** Which languages a release needs, who is asked for them, and by when. */
const TranslationPolicy = z.strictObject({
  /** Languages of the original it is about; any when absent. */
  from: z.array(LanguageTag).min(1).optional(),
  /** Releases it is about: one of each kind that is named must fit. */
  when: z
    .strictObject({
      types: z.array(ReleaseType).optional(),
      countries: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
      topics: z.array(z.string()).optional(),
    })
    .default({}),
  languages: z.array(LanguageTag).min(1),
  /** Who is asked, by language: a name or a team, for the file and the desk; with an address (`Atelier Nord <nord@example.org>`) they hear of it by mail. */
  translators: z.record(LanguageTag, z.string().min(1).max(100)).default({}),
  /** What those who are asked get to work with; a page to read lies beside it. */
  files: z.array(TranslationFile).min(1).default(['xliff']),
  /** How long a translation may take, in hours. */
  dueHours: z.int().min(1).max(720).default(24),
  /** Whether somebody of the desk reads what comes back before it is out. */
  review: z.boolean().default(false),
  /** Languages that come out together: all wait until these are ready, or for so many hours. Without it each comes out when it is ready. */
  gate: z.strictObject({ languages: z.array(LanguageTag).min(2), hours: z.int().min(1).max(720).optional() }).optional(),
});
export type TranslationPolicy = z.infer<typeof TranslationPolicy>;

/**
 * What newsroom.json says of the organisation: the one file an operator edits. All but the first five members have defaults.
 * Durations are in seconds, sizes in bytes, unless a name says otherwise.
 */
export const Newsroom = z.strictObject({
  $schema: z.string().optional(),
  organisation: z.strictObject({ name: perLanguage, office: z.string().optional(), postal: z.string().optional() }),
  /** The public address of the site, without a closing slash. */
  siteUrl: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  /**
   * The address the site had first, where it has another now. Ids are made of it: with it every release and every feed stays the one that
   * partners and their programs know.
   */
  firstSiteUrl: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** Languages the newsroom publishes; the first is the desk's default. */
  languages: z.array(LanguageTag).min(1),
  timeZone: TimeZone,
  topics: z.array(Topic),
  look: Look.prefault({}),
  /** Places whose dateline says little about the subject: where agencies sit. */
  headquarters: z.array(z.string()).default(['Geneva', 'New York', 'Nairobi', 'Vienna', 'Rome', 'Paris']),
  sender: z
    .strictObject({ name: z.string(), email: z.email(), replyTo: z.email().optional() })
    .default({ name: 'Newsroom', email: 'newsroom@example.org' }),
  desk: z.strictObject({ language: LanguageTag.optional(), emails: z.array(z.email()).default([]) }).prefault({}),
  intake: z
    .strictObject({
      /** How long a release must be quiet before a file that names its language or release is decided, in seconds. */
      bundleQuietPeriod: z.int().min(1).max(900).default(20),
      /** The largest upload that is read, in bytes: a Word file or a mail with photographs. Of files that hold none no more than 5 MB are. */
      maxBytes: z.int().min(1024).default(25_000_000),
    })
    .prefault({}),
  /** The first policy that is about a release and names a language counts for it. Without any, nobody is asked for anything. */
  translation: z.strictObject({ policies: z.array(TranslationPolicy).default([]) }).prefault({}),
  alerts: z
    .strictObject({
      /** How long an alert waits for the reader's own language before it falls back to another, in minutes. */
      waitMinutes: z.int().min(0).default(0),
      fallback: z.boolean().default(true),
      /** A release dated longer ago than this is published without alerts, in days. */
      maxAgeDays: z.int().min(0).default(7),
      /** A mail about a new release that has not left so long after the release came out is not sent any more, in hours. */
      notAfterHours: z.int().min(1).default(48),
      digestHour: z.int().min(0).max(23).default(7),
      /** The share of the account's sending quota that alerts may use. */
      rateShare: z.number().gt(0).max(1).default(0.8),
    })
    .prefault({}),
  feeds: z
    .strictObject({
      /** Entries in each feed document. */
      window: z.int().min(1).max(200).default(50),
      /** How long a feed waits for more changes before it is built, in seconds. */
      delay: z.int().min(0).max(5).default(2),
    })
    .prefault({}),
  pictures: z
    .strictObject({
      /** What becomes of a release with a picture that nobody says anything of: the desk is asked, or only told. */
      missingText: z.enum(['ask', 'remark']).default('ask'),
      /** How wide pictures are made, in pixels; none is made wider than it came. */
      widths: z.array(z.int().min(100).max(3200)).min(1).max(4).default([480, 960, 1600]),
    })
    .prefault({}),
  retention: z.strictObject({ parsedDays: z.int().min(1).default(30) }).prefault({}),
});
export type Newsroom = z.infer<typeof Newsroom>;

/** The address that ids are made of, whatever the site's is today. */
export const siteUrlOfIds = ({ siteUrl, firstSiteUrl = siteUrl }: Pick<Newsroom, 'siteUrl' | 'firstSiteUrl'>): string =>
  firstSiteUrl;

/** The language of report cards and the desk page. */
export const deskLanguage = (newsroom: Newsroom): string => newsroom.desk.language ?? newsroom.languages[0] ?? 'en';
