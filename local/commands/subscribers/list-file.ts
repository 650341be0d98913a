import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { decodeBytes } from '../../../shared/release/reading/charset.ts';
import { Misuse } from '../../newsroom/misuse.ts';

/** A file of people as rows of cells, and what its bytes were taken for. Throws `Misuse` with the file's path. */
export const readListFile = (file: string): { rows: string[][]; charset: string } => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Misuse(`${file} cannot be read: ${(error as Error).message}.`);
  }
  const decoded = decodeBytes(bytes);
  if (!decoded)
    throw new Misuse(`${file} is no text that we can tell: save it as CSV in UTF-8 (Excel: "CSV UTF-8"), and import that.`);
  const { data, errors } = Papa.parse<string[]>(decoded.text, { skipEmptyLines: false });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken)
    throw new Misuse(`${file}, line ${(broken.row ?? 0) + 1}: a quotation mark is not closed, or stands within a cell.`);
  return { rows: data, charset: decoded.charset };
};

/** Begins what a spreadsheet would take for a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as a CSV file that spreadsheets open (RFC 4180, with the mark by which Excel knows UTF-8). A cell that would be a formula begins
 * with an apostrophe. (Papa Parse has a setting for that, which lets cells of two lines through.)
 */
export const csvOf = (headings: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string => {
  const data = rows.map((row) => headings.map((heading) => (row[heading] ?? '').replace(FORMULA, "'$&")));
  return `\ufeff${Papa.unparse({ fields: [...headings], data })}\r\n`;
};

/** Writes a file that has addresses in it, for nobody else on this machine to read; also where there was one that others could. */
export const writePrivately = (file: string, content: string): void => {
  const path = resolve(file);
  writeFileSync(path, '', { mode: 0o600 });
  chmodSync(path, 0o600);
  writeFileSync(path, content);
};
