import { readFileSync } from 'node:fs';
import { encodePixels } from '../../../shared/release/pictures/codec-modules.ts';
import type { UploadSummary } from '../../../shared/release/upload.ts';
import type { Labels } from './labels.ts';
import type { CorpusFigure } from './score.ts';

type Row = UploadSummary | undefined;

const stories = [
  ['wells', 'Turkana, Kenya', 'repaired eleven wells in the north of the county'],
  ['boats', 'Beira, Mozambique', 'handed four rescue boats to the fishing villages of the coast'],
  ['schools', 'Dakar, Senegal', 'opened two evening schools beside the harbour'],
] as const;

/** A release of our own for a name: others tell another story. */
const storyOf = (index: number, lang: string): string => {
  const [thing, place, deed] = stories[index % stories.length] ?? stories[0];
  return lang === 'fr'
    ? `# Les habitants reçoivent l’aide numéro ${index} avant la saison des pluies\n\nDakar, Sénégal – Secours Port Bleu a ouvert aujourd’hui le chantier numéro ${index}, que les habitants attendaient depuis la dernière saison des pluies, a indiqué l’organisation.\n`
    : `# Families get help number ${index} with their ${thing} before the rains\n\n${place} – Blue Harbour Relief ${deed} today, the work numbered ${index}, for which families had waited since the last rains, it said in a statement.\n`;
};

/** Files that are no text, for names that say so. */
export interface Contents {
  /** Where a Word file is. */
  word: string;
  jpeg: Uint8Array;
}

/** A picture of nothing, for names of pictures. */
export const plainJpeg = async (): Promise<Uint8Array> => {
  const [width, height] = [320, 240];
  return (await encodePixels({ width, height, data: new Uint8ClampedArray(4 * width * height).fill(0x99) })).jpg;
};

/** What is uploaded under each name: bytes of the type it names. */
export const contentFor = ({ key = '', size = '' }: Labels, index: number, { word, jpeg }: Contents): string | Uint8Array => {
  if (size === '0') return '';
  if (/\.docx$/.test(key)) return readFileSync(word);
  if (/\.jpe?g$/i.test(key)) return jpeg;
  const story = storyOf(index, /\bfr\.md$/.test(key) ? 'fr' : 'en');
  if (!/\.html?$/.test(key)) return story;
  const [headline = '', , text = ''] = story.split('\n');
  return `<!DOCTYPE html><html><body><h1>${headline.slice(2)}</h1><p>${text}</p></body></html>`;
};

const outcomes: Readonly<Record<string, readonly string[]>> = {
  ignore: ['ignored'],
  asset: ['asset'],
  quarantine: ['rejected', 'held'],
  ingest: ['published', 'duplicate'],
};

/** What is not as a row says, in words; nothing when all of it is. `before` is what became of the row above. */
const missOf = ({ expected = '' }: Labels, row: Row, before: Row, again: Row): string | undefined => {
  const [decision = ''] = expected.split(/[ :,]/);
  const allowed = [...(outcomes[decision] ?? []), ...(/ or quarantine/.test(expected) ? (outcomes.quarantine ?? []) : [])];
  if (/^same release/.test(expected)) return row?.release && row.release === before?.release ? undefined : 'another release';
  // In a language that nobody reads every file is held, and that is all that may be asked of it.
  const isUnread = row?.outcome === 'held' && row.problems.includes('language-unread') && decision === 'ingest';
  if (!row || !(allowed.includes(row.outcome) || isUnread))
    return `${row?.outcome ?? 'no outcome'} ${row?.problems.join(' ') ?? ''}`;
  const lang = /^ingest (\w{2})\b/.exec(expected)?.[1];
  if (lang && row.lang !== lang) return `the language is ${row.lang}`;
  if (/same release/.test(expected) && row.release !== before?.release) return 'another release';
  if (/possible duplicate/.test(expected) && !row.problems.includes('possible-copy')) return 'no remark on the copy';
  if (/held when the story differs/.test(expected) && again?.outcome !== 'held') return `another story is ${again?.outcome}`;
  return undefined;
};

/** Names of which a second story is uploaded, to see that it is held. */
export const isUsedAgain = ({ expected = '' }: Labels): boolean => /held when the story differs/.test(expected);

/** The figure of what becomes of names. `rows` are the outcomes of the labels in order, `again` those of second stories. */
export const namesFigure = (labels: readonly Labels[], rows: readonly Row[], again: ReadonlyMap<Labels, Row>): CorpusFigure => {
  const misses = labels.flatMap((label, index) => {
    const miss = missOf(label, rows[index], rows[index - 1], again.get(label));
    return miss ? [`${JSON.stringify(label.key?.slice(0, 80))} should be “${label.expected}”: ${miss}`] : [];
  });
  return { name: 'names of uploads', right: labels.length - misses.length, of: labels.length, needed: labels.length, misses };
};
