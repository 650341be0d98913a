import type { ReadTranslation } from '../returned-document.ts';
import { type Dialect, readXliff } from '../xliff-in.ts';

/** Wordfast and GlobalLink say in XLIFF’s own words how far a sentence is; a machine’s guess that nobody has touched is none. */
const UNFINISHED = /^(?:new|needs-(?:translation|adaptation|l10n|review-(?:translation|adaptation|l10n)))$/;

/** Wordfast Pro 4 and later (`.txlf`, https://wordfast.com: “TXLF”): XLIFF 1.2 with ids of its own. */
export const wordfast = (): Dialect => ({});

export default ((bytes) => {
  const document = readXliff(bytes, undefined, wordfast);
  if (!document.ok) return document;
  const units = document.units.map((unit) => (UNFINISHED.test(unit.state ?? '') ? { ...unit, unfinished: true } : unit));
  return { ...document, units };
}) satisfies ReadTranslation;
