import * as z from 'zod';
import { LanguageTag, ReleaseType } from '../newsroom/newsroom.ts';
import { MOST_NAMED, MOST_PICTURES, NamedPicture, Picture } from './picture.ts';

/** An instant in UTC with milliseconds, as `Date.prototype.toISOString` writes it: sorts as text. */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
export type Instant = z.infer<typeof Instant>;

/** ISO 3166-1 alpha-2, upper case. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);

export const Place = z.strictObject({ name: z.string(), country: CountryCode.optional() });

/** `date` is an ISO day. */
export const Dateline = z.strictObject({ raw: z.string(), places: z.array(Place), date: z.iso.date().optional() });
export type Dateline = z.infer<typeof Dateline>;

export const Quote = z.strictObject({ text: z.string(), speaker: z.string().optional() });
export type Quote = z.infer<typeof Quote>;

/** `phone` is E.164, `phoneRaw` what the document says. */
export const Contact = z.strictObject({
  name: z.string(),
  role: z.string().optional(),
  office: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  phoneRaw: z.string().optional(),
});
export type Contact = z.infer<typeof Contact>;

/** Why a field has the value it has: the rule that decided, and the words of the document it decided on. */
export const Derivation = z.strictObject({ rule: z.string(), evidence: z.string().max(300) });
export type Derivation = z.infer<typeof Derivation>;

/** An embargo as the editor stated it. */
export const Embargo = z.strictObject({ until: Instant, text: z.string().max(200) });

/** What the front matter stated, by its canonical key: text values as a short hash (see `readFrontMatter`), others as they are. */
export const Stated = z.record(z.string(), z.string());
export type Stated = z.infer<typeof Stated>;

/** The words and facts of one edition that come out of its document. */
const written = {
  lang: LanguageTag,
  headline: z.string().min(1).max(255),
  subheadline: z.string().optional(),
  dateline: Dateline.optional(),
  summary: z.string(),
  /** Sanitised HTML, one string per top-level block: p, h2–h4, ul, ol, blockquote, table, figure. */
  body: z.array(z.string()),
  quotes: z.array(Quote),
  contacts: z.array(Contact),
  notesToEditors: z.array(z.string()).optional(),
  boilerplate: z.array(z.string()).optional(),
  /** In the order in which they stand in the text. */
  pictures: z.array(Picture).min(1).max(MOST_PICTURES).optional(),
  /** Pictures beside the text that it names. */
  named: z.array(NamedPicture).min(1).max(MOST_NAMED).optional(),
  /** The first is the primary one. */
  countries: z.array(CountryCode),
  topics: z.array(z.string()),
  type: ReleaseType,
  /** When the release is dated: it schedules when in the future, and URL and feed order follow it. */
  releaseAt: Instant,
};

/** What validate-release understood of one document. Everything that matters downstream and nothing that is chosen later. */
export const Understood = z.strictObject({
  ...written,
  /** What the text itself looks like, whatever was declared; absent when too short to tell. */
  detectedLanguage: z.string().optional(),
  embargo: Embargo.optional(),
  correction: z.string().min(1).max(1000).optional(),
  minor: z.boolean().optional(),
  draft: z.boolean().optional(),
  slug: z.string().optional(),
  /** Overrides the release key. */
  release: z.string().optional(),
  translationOf: LanguageTag.optional(),
  /** Of a translation that came back: the version of its source that it translates, and a hash of the sentences of that one. */
  source: z.strictObject({ version: z.int().min(1), sentences: z.string() }).optional(),
  stated: Stated,
  derived: z.record(z.string(), Derivation),
  /** Lines that were left out as site furniture, and where they stood. */
  noise: z.array(z.strictObject({ line: z.int(), text: z.string().max(200) })),
});
export type Understood = z.infer<typeof Understood>;

/** Where an edition version came from. */
export const Provenance = z.strictObject({
  bucket: z.string(),
  key: z.string(),
  versionId: z.string(),
  principal: z.string(),
  sha256: z.string(),
  format: z.string(),
  charset: z.string(),
});

/**
 * One immutable version of one edition, `editions/<release>/<lang>/<version>.json` in the archive.
 * It says nothing of state: that is the table's.
 */
export const Edition = z.strictObject({
  format: z.literal(1),
  /** UUIDv5 of the newsroom, the release key and the generation. */
  release: z.uuid(),
  releaseKey: z.string(),
  version: z.int().min(1),
  ...written,
  dir: z.enum(['ltr', 'rtl']),
  origin: z.enum(['original', 'human', 'machine']),
  translationOf: LanguageTag.optional(),
  correctionNote: z.string().optional(),
  /** `{lang}/{yyyy}/{mm}/{slug}`, without slashes at the ends: where it came out or, if it had to wait, the address it asked for. */
  path: z.string(),
  provenance: Provenance,
  derived: z.record(z.string(), Derivation),
});
export type Edition = z.infer<typeof Edition>;

/**
 * The words of an edition as far as readers may have them. Where it is, what was corrected and what it was translated from are facts
 * of the moment (`PublicView`), and files and people of the desk are nobody's business.
 */
export type PublicText = Omit<
  Edition,
  'releaseKey' | 'path' | 'origin' | 'translationOf' | 'correctionNote' | 'provenance' | 'derived' | 'named'
>;
