import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allCodesOf } from '../../../shared/editorial/rows.ts';
import type { UploadOutcome } from '../../newsroom/embedded/upload-outcomes.ts';
import type { Embedded } from '../../newsroom/embedded.ts';
import type { PreviewPlan } from './preview-arguments.ts';

/** Everything that preview writes, below its folder. What an earlier preview left there is taken away. */
const OWN = [
  'outcomes.tsv',
  'editions',
  'site',
  'site.tsv',
  'mail',
  'notices',
  'bucket',
  'events.ndjson',
  'usage.json',
  'dead-letters.ndjson',
];

const columns = ['key', 'outcome', 'release', 'lang', 'version', 'headline', 'date', 'countries', 'problems'];

const cell = (value: unknown): string => String(value ?? '').replace(/[\t\n\r\u2028\u2029]+/g, ' ');

const tsv = (rows: readonly (readonly unknown[])[]): string => rows.map((row) => `${row.map(cell).join('\t')}\n`).join('');

const ndjson = (entries: readonly unknown[]): string => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

/** A day alone means midnight in the newsroom's zone, and such an instant is a day alone. */
const dayOrInstant = (date: string, timeZone: string): string => {
  const [day = '', time] = new Date(date).toLocaleString('sv-SE', { timeZone }).split(' ');
  return time === '00:00:00' && date.endsWith('.000Z') ? day : date;
};

const outcomeRow = ({ key, row }: UploadOutcome, timeZone: string): unknown[] => [
  key,
  row?.outcome,
  row?.release,
  row?.lang,
  row?.version,
  row?.headline,
  row?.date && dayOrInstant(row.date, timeZone),
  row?.countries?.join(' '),
  row && allCodesOf(row).join(' '),
];

const LONGEST_NAME = 255;

/** A key as a path: S3 takes longer names than file systems do, and `.` and `..` are names there like any other. */
const fileNameOf = (segment: string): string => {
  if (segment === '' || segment === '.' || segment === '..') return `%2E${segment.slice(1)}`;
  if (Buffer.byteLength(segment) <= LONGEST_NAME) return segment;
  const hash = createHash('sha256').update(segment).digest('hex').slice(0, 8);
  const short = [...segment];
  while (Buffer.byteLength(short.join('')) > LONGEST_NAME - 9) short.pop();
  return `${short.join('')}-${hash}`;
};

const pathOf = (key: string): string => key.split('/').map(fileNameOf).join('/');

/** Writes what came of a run into the plan's folder and answers with the outcomes in upload order. */
export const writePreview = async (
  { out, timeZone }: Pick<PreviewPlan, 'out' | 'timeZone'>,
  embedded: Embedded,
): Promise<UploadOutcome[]> => {
  const { account, landmarks } = embedded;
  for (const name of OWN) rmSync(join(out, name), { recursive: true, force: true });
  for (const folder of ['editions', 'site', 'mail', 'notices', 'bucket']) mkdirSync(join(out, folder), { recursive: true });

  const write = (path: string, content: string | Uint8Array): void => {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const copy = (bucket: string, prefix: string, target: string, leaveOut?: string): void => {
    for (const { key } of account.s3.list(bucket, prefix)) {
      const object = leaveOut && key.startsWith(leaveOut) ? undefined : account.s3.get(bucket, key);
      if (object) write(`${target}${pathOf(key)}`, object.bytes);
    }
  };

  const outcomes = await embedded.uploads();
  write('outcomes.tsv', tsv([columns, ...outcomes.map((outcome) => outcomeRow(outcome, timeZone))]));
  copy(landmarks.archive, 'editions/', '');
  copy(landmarks.newsroom, '', 'bucket/', 'incoming/');

  const pages: [string, number, string][] = [];
  for (const { key } of account.s3.list(landmarks.site)) {
    const { status, headers, body } = await embedded.get(`/${key.split('/').map(encodeURIComponent).join('/')}`);
    write(`site/${pathOf(key)}`, body);
    pages.push([key, status, headers['content-type'] ?? '']);
  }
  write('site.tsv', tsv([['path', 'status', 'type'], ...pages]));

  for (const [index, { at, subject, text }] of embedded.notices.entries()) {
    write(`notices/${String(index + 1).padStart(4, '0')}.txt`, `Date: ${at}\nSubject: ${subject}\n\n${text}\n`);
  }
  for (const [index, { raw }] of embedded.mails().entries()) write(`mail/${String(index + 1).padStart(5, '0')}.eml`, raw);
  write('events.ndjson', ndjson(embedded.events));
  write('usage.json', `${JSON.stringify(embedded.usage, null, 2)}\n`);
  write(
    'dead-letters.ndjson',
    ndjson(embedded.deadLetters().map(({ queue, body, receiveCount }) => ({ queue, receiveCount, body }))),
  );
  return outcomes;
};
