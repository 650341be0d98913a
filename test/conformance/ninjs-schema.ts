import * as z from 'zod';

/**
 * ninjs 3.1, written from its specification (https://iptc.org/std/ninjs/): the properties that a text has, and no other is allowed anywhere.
 */
const Uri = z.string().refine((text) => URL.canParse(text), 'an absolute URI');
const DateTime = z.iso.datetime({ offset: true });
const Worded = z.strictObject({ role: z.string().optional(), contentType: z.string().optional(), value: z.string() });

const ContactInfo = z
  .strictObject({
    type: z.string().optional(),
    role: z.string().optional(),
    lang: z.string().optional(),
    name: z.string().optional(),
    value: z.string().optional(),
    address: z
      .strictObject({
        lines: z.array(z.string()).optional(),
        locality: z.string().optional(),
        area: z.string().optional(),
        postalCode: z.string().optional(),
        country: z.string().optional(),
      })
      .optional(),
  })
  .refine(({ value, address }) => (value === undefined) !== (address === undefined), 'either a value or an address');

const named = {
  name: z.string().optional(),
  rel: z.string().optional(),
  uri: Uri.optional(),
  literal: z.string().optional(),
};

const Rendition = z.strictObject({
  name: z.string(),
  href: Uri.optional(),
  contentType: z.string().optional(),
  title: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
  sizeInBytes: z.int().optional(),
  format: z.string().optional(),
  aspectRatio: z.string().optional(),
});

const members = {
  uri: Uri,
  type: z.enum(['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning']).optional(),
  representationType: z.enum(['full', 'partial']).optional(),
  profile: z.string().optional(),
  version: z.string().optional(),
  firstCreated: DateTime.optional(),
  versionCreated: DateTime.optional(),
  contentCreated: DateTime.optional(),
  embargoedUntil: DateTime.optional(),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']).optional(),
  urgency: z.int().min(1).max(9).optional(),
  copyrightHolder: z.string().optional(),
  copyrightNotice: z.string().optional(),
  usageTerms: z.string().optional(),
  edNote: z.string().optional(),
  language: z.string().optional(),
  descriptions: z.array(Worded).optional(),
  bodies: z.array(Worded.extend({ charCount: z.int().optional(), wordCount: z.int().optional() })).optional(),
  headlines: z.array(Worded).optional(),
  people: z.array(z.strictObject({ ...named, contactInfo: z.array(ContactInfo).optional() })).optional(),
  organisations: z.array(z.strictObject({ ...named, contactInfo: z.array(ContactInfo).optional() })).optional(),
  places: z.array(z.strictObject({ ...named, contactInfo: z.array(ContactInfo).optional() })).optional(),
  subjects: z
    .array(
      z.strictObject({
        ...named,
        creator: z.string().optional(),
        relevance: z.int().min(0).max(100).optional(),
        confidence: z.int().min(0).max(100).optional(),
      }),
    )
    .optional(),
  infoSources: z
    .array(
      z.strictObject({
        name: z.string().optional(),
        role: z.string().optional(),
        uri: Uri.optional(),
        literal: z.string().optional(),
      }),
    )
    .optional(),
  title: z.string().optional(),
  by: z.string().optional(),
  slugline: z.string().optional(),
  located: z.string().optional(),
  renditions: z.array(Rendition).optional(),
  altIds: z.array(z.strictObject({ role: z.string().optional(), value: z.string().optional() })).optional(),
  standard: z.strictObject({ name: z.string().optional(), version: z.string().optional(), schema: Uri.optional() }).optional(),
  genres: z
    .array(z.strictObject({ name: z.string().optional(), uri: z.string().optional(), literal: z.string().optional() }))
    .optional(),
  expires: DateTime.optional(),
};

export const Ninjs = z.strictObject({
  ...members,
  associations: z.array(z.strictObject({ ...members, name: z.string(), rel: z.string().optional() })).optional(),
});
export type Ninjs = z.infer<typeof Ninjs>;
