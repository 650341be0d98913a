import { readXml, XmlRefused } from '../release/reading/read-xml.ts';
import type { Term } from './glossary.ts';

/** The terms of a file that say something in two of the newsroom’s languages, of `total` that it has. */
export type GlossaryReading = { ok: true; terms: Term[]; total: number } | { ok: false; detail: string };

/** The most terms of one file, and the longest of them, in characters. */
const MOST_TERMS = 5_000;
const LONGEST = 200;

const languageNamed = (tag: string, languages: readonly string[]): string | undefined => {
  const wanted = tag.trim().replaceAll('_', '-').toLowerCase();
  const base = wanted.split('-')[0];
  return (
    languages.find((language) => language.toLowerCase() === wanted) ??
    (/^[a-z]{2,3}(?:-|$)/.test(wanted) ? languages.find((language) => language.toLowerCase() === base) : undefined)
  );
};

/** Those that say something in two languages. */
const usable = (terms: readonly Term[]): GlossaryReading => ({
  ok: true,
  total: terms.length,
  terms: terms
    .filter(({ names }) => Object.keys(names).length > 1 && Object.values(names).every((name) => name.length <= LONGEST))
    .slice(0, MOST_TERMS),
});

/** The cells of a CSV file (RFC 4180), or one that semicolons or tabs part, as spreadsheets write it in other countries. */
const cellsOf = (text: string): string[][] => {
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const separator = ['\t', ';', ','].find((one) => first.includes(one)) ?? ',';
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'gy');
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, quoted, plain = '', end = ''] = match;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '' || cell.lastIndex >= text.length) break;
    if (end !== separator) rows.push([]);
  }
  return rows;
};

/** Reads a table whose first line names languages, and perhaps `note`. */
const readCsv = (text: string, languages: readonly string[]): GlossaryReading => {
  const [head = [], ...rows] = cellsOf(text.replace(/^\ufeff/, ''));
  const columns = head.map((name) => languageNamed(name, languages));
  if (columns.filter((lang) => lang !== undefined).length < 2) return { ok: false, detail: head.join(', ').slice(0, 100) };
  const noteAt = head.findIndex((name) => /^notes?$/i.test(name));
  return usable(
    rows
      .filter((row) => row.some((value) => value !== ''))
      .map((row): Term => {
        const names = columns.flatMap((lang, at) => (lang && row[at] ? [[lang, row[at]] as const] : []));
        const note = row[noteAt];
        return { names: Object.fromEntries(names), ...(note && { note: note.slice(0, LONGEST) }) };
      }),
  );
};

/** Elements of a concept, of one of its languages, of a term and of a note, in TBX-Basic of ISO 30042:2019 (v3, DCA and DCT) and in its `martif` of 2008. */
const CONCEPT = new Set(['conceptEntry', 'termEntry']);
const LANGUAGE = new Set(['langSec', 'langSet']);
const NOTE = new Set(['note', 'descrip', 'definition']);

/** Reads TBX-Basic. The first term of a language is the one that is meant. A document type is not fetched, and no entities of it are read. */
const readTbx = (bytes: Uint8Array, languages: readonly string[]): GlossaryReading => {
  const terms: Term[] = [];
  let isTbx = false;
  let concept: Term | undefined;
  let lang: string | undefined;
  let text: string | undefined;
  readXml(bytes, 200_000, {
    doctype: (declaration) => !declaration.includes('['),
    open: ({ name, attribute }) => {
      if (name === 'tbx' || name === 'martif') isTbx = true;
      if (CONCEPT.has(name)) concept = { names: {} };
      if (LANGUAGE.has(name)) lang = languageNamed(attribute('lang') ?? '', languages);
      if (name === 'term' || NOTE.has(name)) text = '';
    },
    text: (more) => {
      if (text !== undefined) text += more;
    },
    close: ({ name }) => {
      const said = text?.replace(/\s+/g, ' ').trim();
      if (name === 'term' && said && concept && lang) concept.names[lang] ??= said;
      if (NOTE.has(name) && said && concept) concept.note ??= said.slice(0, LONGEST);
      if (name === 'term' || NOTE.has(name)) text = undefined;
      if (LANGUAGE.has(name)) lang = undefined;
      if (CONCEPT.has(name) && concept) {
        terms.push(concept);
        concept = undefined;
      }
    },
  });
  return isTbx ? usable(terms) : { ok: false, detail: 'no <tbx>, no <martif>' };
};

/** Reads a glossary, CSV or TBX by its name. Never throws. */
export const readGlossary = (name: string, bytes: Uint8Array, languages: readonly string[]): GlossaryReading => {
  try {
    if (/\.csv$/i.test(name)) return readCsv(new TextDecoder('utf-8', { fatal: true }).decode(bytes), languages);
    return readTbx(bytes, languages);
  } catch (error) {
    if (error instanceof XmlRefused || error instanceof TypeError) return { ok: false, detail: error.message.slice(0, 100) };
    throw error;
  }
};
