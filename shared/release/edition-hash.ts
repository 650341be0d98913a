import { createHash } from 'node:crypto';
import type { Understood } from './edition.ts';

/**
 * What of a document makes two versions of it different. A field that `Understood` gains has to be entered here before this
 * compiles; it is compared, unless there is a reason not to.
 */
const FIELDS: Record<keyof Understood, 'compared' | { ignored: string }> = {
  lang: 'compared',
  headline: 'compared',
  subheadline: 'compared',
  dateline: 'compared',
  summary: 'compared',
  body: 'compared',
  quotes: 'compared',
  contacts: 'compared',
  notesToEditors: 'compared',
  boilerplate: 'compared',
  pictures: 'compared',
  named: 'compared',
  countries: 'compared',
  topics: 'compared',
  type: 'compared',
  releaseAt: 'compared',
  embargo: 'compared',
  correction: 'compared',
  minor: 'compared',
  draft: 'compared',
  slug: 'compared',
  translationOf: 'compared',
  release: { ignored: 'it says whose version this is, and only versions of one release are compared' },
  source: { ignored: 'asked for beside this: readers see no difference' },
  stated: { ignored: 'differsFromStated asks whether what is stated differs from what was understood before' },
  detectedLanguage: { ignored: 'a guess about the text, which is compared itself' },
  derived: { ignored: 'why a field has its value, and not the value' },
  noise: { ignored: 'lines that are in no edition' },
};

/** Tags beside which white space shows nothing. */
const BESIDE_BLOCKS =
  /\s*(<\/?(?:p|h[1-6]|ul|ol|li|blockquote|table|caption|thead|tbody|tfoot|tr|th|td|figure|figcaption|br|hr)\b[^>]*>)\s*/g;

/** White space, line endings and Unicode's two ways of writing an accent make no difference, nor what cannot be seen at all. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(BESIDE_BLOCKS, '$1')
    .trim();

/** A value in one spelling: text made plain, fields in alphabetical order and without those that are absent. */
const canonical = (value: unknown): unknown => {
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, of]) => of !== undefined);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, of]) => [name, canonical(of)]));
};

/**
 * sha256, base64url, of everything that was understood of a document and that readers, partners or the desk could notice. Two versions of
 * one object that have the same say the same.
 */
export const editionHashOf = ({ releaseAt, embargo, pictures, ...understood }: Understood): string => {
  // A document that says nothing of its date is as old as its upload, and the next upload of it is not.
  const dated = understood.derived.date?.rule === 'upload' ? undefined : releaseAt;
  // In which widths they were made is the newsroom's choice.
  // Those that are files of their own come and go by themselves.
  const own = pictures?.filter(({ file }) => file === undefined);
  const shown = own?.length ? own.map(({ widths: _widths, sizes: _sizes, ...picture }) => picture) : undefined;
  const said = Object.entries({ ...understood, pictures: shown, releaseAt: dated, embargo: embargo?.until });
  const compared = said.filter(([field]) => typeof FIELDS[field as keyof Understood] !== 'object');
  return createHash('sha256')
    .update(JSON.stringify(canonical(Object.fromEntries(compared))))
    .digest('base64url');
};
