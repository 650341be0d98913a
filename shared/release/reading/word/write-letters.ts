import type { Script } from '../../../markup/raised.ts';
import { XmlRefused } from '../read-xml.ts';
import { MOST_TEXT } from '../source-text.ts';
import { inSigns } from '../symbols.ts';
import { paragraphOf, type Reading } from './word-reading.ts';
import type { Letters } from './word-styles.ts';
import type { Paragraph, Run } from './word-text.ts';

/** Text of at least this many times the ordinary size is large. */
const LARGE = 1.25;

/** Writes what stands in a run into the paragraph it is in, or notes that it is hidden or struck out. Throws `XmlRefused`. */
export const writeLetters = (reading: Reading, written: string): void => {
  const { text, run, fields, links, styles } = reading;
  const into = paragraphOf(reading);
  if (!into || !run || reading.deleted > 0) return;
  const letters: Letters = { ...into.look, ...run };
  if (letters.hidden) {
    const before = text.hidden.at(-1);
    if (before?.number === into.number) before.text += written;
    else text.hidden.push({ number: into.number, text: written });
    return;
  }
  // Between the beginning of a field and its result stands what makes the result.
  if (fields.some(({ inResult }) => !inResult)) return;
  reading.characters += written.length;
  if (reading.characters > MOST_TEXT) throw new XmlRefused('too-large', `${MOST_TEXT} characters`);
  if (letters.struck) {
    strikeOut(reading, into, written);
    return;
  }
  const href = links.findLast((link) => link !== undefined) ?? fields.findLast((field) => field.href)?.href;
  const next = runOf(letters, written, styles.size, href);
  const last = into.runs.at(-1);
  if (last && areAlike(last, next)) last.text += next.text;
  else into.runs.push(next);
};

/** A sign is written once, whatever font stands around it. */
export const writeSign = (reading: Reading, sign: string): void => {
  const { run } = reading;
  if (!run) return;
  const { signs } = run;
  run.signs = 'none';
  writeLetters(reading, sign);
  if (signs === undefined) delete run.signs;
  else run.signs = signs;
};

/** Words side by side are struck out together; a line through a space alone means nothing. */
const strikeOut = (reading: Reading, { number, runs }: Paragraph, written: string): void => {
  const { struck } = reading.text;
  const { lastStruck } = reading;
  const place = { runs: runs.length, length: runs.at(-1)?.text.length ?? 0 };
  const before = struck.at(-1);
  const goesOn = before?.number === number && lastStruck?.runs === place.runs && lastStruck.length === place.length;
  if (before && goesOn) before.text += written;
  else {
    const first = struck.length === 0 && { before: runs.map((each) => each.text).join('') };
    struck.push({ number, text: written, ...first });
  }
  reading.lastStruck = place;
};

/** Letters as they are shown. `ordinary` is the size of ordinary text, in half-points as theirs is. */
const runOf = (letters: Letters, written: string, ordinary: number, href: string | undefined): Run => {
  const script =
    letters.script === 'sup' || letters.script === 'sub' ? letters.script : scriptByHand(letters.position ?? 0, written);
  return {
    text: letters.signs && letters.signs !== 'none' ? inSigns(letters.signs, written) : written,
    bold: letters.bold ?? false,
    italic: letters.italic ?? false,
    large: (letters.size ?? 0) >= LARGE * ordinary,
    ...(script && { script }),
    ...(href !== undefined && { href }),
  };
};

/** Figures and marks that somebody raised or lowered by hand, by two points at least. Whole words moved like that are only placed. */
const scriptByHand = (halfPoints: number, words: string): Script | undefined => {
  if (Math.abs(halfPoints) < 4 || !/^(?:[\d+−-]{1,4}|[*†‡n])$/.test(words.trim())) return undefined;
  return halfPoints > 0 ? 'sup' : 'sub';
};

const areAlike = (one: Run, other: Run): boolean =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.large === other.large &&
  one.script === other.script &&
  one.href === other.href;
