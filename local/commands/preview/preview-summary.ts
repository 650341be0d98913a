import { styleText } from 'node:util';
import { allCodesOf } from '../../../shared/editorial/rows.ts';
import type { Outcome } from '../../../shared/release/upload.ts';
import type { UploadOutcome } from '../../newsroom/embedded/upload-outcomes.ts';

type Colour = Parameters<typeof styleText>[0];

const colours: Partial<Record<Outcome, Colour>> = {
  published: 'green',
  scheduled: 'cyan',
  embargoed: 'cyan',
  held: 'yellow',
  rejected: 'red',
};

/** Room for one cell: long ones lose their middle, where names differ least. */
const padTo = (text: string, width: number): string => {
  const characters = [...text];
  if (characters.length <= width) return text + ' '.repeat(width - characters.length);
  const head = Math.ceil((width - 1) / 2);
  return `${characters.slice(0, head).join('')}…${characters.slice(-(width - 1 - head)).join('')}`;
};

/** What became of each upload, as a table for people. */
export const previewSummaryOf = (outcomes: readonly UploadOutcome[], colourful: boolean): string => {
  const cells = outcomes.map(({ key, row }) => ({
    outcome: row?.outcome,
    key: key.replace(/^incoming\//, ''),
    // The beginning of an id tells which uploads are one release; the whole is in outcomes.tsv.
    release: row?.release?.slice(0, 8) ?? '',
    headline: row?.headline ?? '',
    problems: row ? allCodesOf(row).join(' ') : '',
  }));
  const widest = (name: 'key' | 'headline', most: number): number =>
    Math.min(most, Math.max(name.length, ...cells.map((each) => [...each[name]].length)));
  const [key, headline] = [widest('key', 44), widest('headline', 60)];
  const line = (outcome: string, values: Omit<(typeof cells)[number], 'outcome'>): string =>
    `${padTo(values.key, key)}  ${outcome}  ${padTo(values.release, 8)}  ${padTo(values.headline, headline)}  ${values.problems}`.trimEnd();
  const heading = line(padTo('outcome', 10), { key: 'key', release: 'release', headline: 'headline', problems: 'problems' });
  const lines = cells.map(({ outcome, ...values }) => {
    const padded = padTo(outcome ?? '(none)', 10);
    const colour = outcome && colours[outcome];
    return line(colourful && colour ? styleText(colour, padded, { validateStream: false }) : padded, values);
  });
  return [heading, ...lines].join('\n');
};
