/** What front matter may hold, as an editor writes it. */
export const fieldNames = [
  'title',
  'subtitle',
  'lang',
  'dateline',
  'countries',
  'topics',
  'type',
  'date',
  'embargo',
  'slug',
  'summary',
  'contacts',
  'pictures',
  'release',
  'translationOf',
  'correction',
  'minor',
  'draft',
] as const;
export type FieldName = (typeof fieldNames)[number];
