import * as z from 'zod';
import { LanguageTag, ReleaseType } from '../newsroom/newsroom.ts';
import { CountryCode, Instant, Stated } from './edition.ts';
import { MOST_PICTURES, NamedPicture } from './picture.ts';

/**
 * What `release.yaml` says of a whole bundle. Countries, topics and type hold for every file that does not state its own; of times
 * the strictest counts.
 */
export const Manifest = z.strictObject({
  /** The language the others are translated from. */
  lang: LanguageTag.optional(),
  countries: z.array(CountryCode).optional(),
  topics: z.array(z.string()).optional(),
  type: ReleaseType.optional(),
  releaseAt: Instant.optional(),
  embargoUntil: Instant.optional(),
  draft: z.boolean().optional(),
  /** What is said of pictures beside the texts, where a text says nothing of them. */
  pictures: z.array(NamedPicture).max(MOST_PICTURES).optional(),
  stated: Stated,
});
export type Manifest = z.infer<typeof Manifest>;
