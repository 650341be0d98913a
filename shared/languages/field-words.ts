import type { FieldName } from './field-names.ts';
import type { SpecialType } from './page-words.ts';

/**
 * What the fields of a release are called in one language, and what is written into them: front matter, and the exports of content
 * systems. Words as people spell them; case, accents, hyphens, underscores and spaces make no difference in the name of a field.
 */
export interface FieldWords {
  /** Other names of our fields: `titre` for `title`. Our own names need not be given. */
  names?: Partial<Record<FieldName, readonly string[]>>;
  /** Fields whose values are topics only if the newsroom has such topics: elsewhere they sort articles ("tags"). */
  topicLike?: readonly string[];
  /** Ordinary fields that are too near to one of ours to be told from a slip otherwise: "data" beside `date`. */
  ordinary?: readonly string[];
  /** What names an embargo within the name of a field, parts of patterns: "embargo", "hold ?until". Such a field is asked about. */
  embargo?: readonly string[];
  /** The same for what speaks of holding back or of a time of publication: "schedul", "publier". */
  publication?: readonly string[];
  /** Names of fields that the patterns above find, and that are about something else: "publication name". Parts of patterns. */
  notPublication?: readonly string[];

  /** Values for yes and no. */
  yes?: readonly string[];
  no?: readonly string[];
  /** Values of `embargo` that say that there is none. */
  noEmbargo?: readonly string[];
  /** What types of release are called, as values of `type`. */
  types?: Partial<Record<'release' | SpecialType, readonly string[]>>;
  /** Names of the fields of one contact. */
  contact?: Partial<Record<'name' | 'role' | 'office' | 'email' | 'phone', readonly string[]>>;
}
