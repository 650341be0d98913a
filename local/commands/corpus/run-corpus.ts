import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uploadIdOf } from '../../../shared/release/identity.ts';
import { dayIn } from '../../../shared/release/reading/calendar.ts';
import { ParsedUpload, type UploadSummary } from '../../../shared/release/upload.ts';
import { createEmbedded, type Embedded } from '../../newsroom/embedded.ts';
import { corpusFolder, type Labels, labelsIn } from './labels.ts';
import { type CorpusFigure, figuresOf, oneOfEach, type Result } from './score.ts';
import { contentFor, isUsedAgain, namesFigure, plainJpeg } from './score-names.ts';

const AT = '2026-11-20T10:00:00.000Z';
const TIME_ZONE = 'UTC';

/** Languages in which names of uploads are written, beside those of the texts. */
const NAME_LANGUAGES = ['en', 'fr', 'pt'];

/** What the corpus says of Dateline. */
export interface CorpusReport {
  figures: CorpusFigure[];
  /** What ended otherwise than in an outcome: failed invocations, dead letters, uploads that nobody decided about. */
  broken: string[];
}

/** Uploads all real releases to a newsroom that publishes in each of their languages, and compares what came out with the labels. */
export const runCorpus = async (folder = corpusFolder): Promise<CorpusReport> => {
  const files = labelsIn('expected.tsv', folder);
  const keys = labelsIn('keys.tsv', folder);
  const home = mkdtempSync(join(tmpdir(), 'dateline-corpus-'));
  try {
    const newsroomFile = join(home, 'newsroom.json');
    writeFileSync(newsroomFile, JSON.stringify(newsroomOf(files)));
    const texts = await uploadTexts(files, folder, newsroomFile);
    const names = await uploadNames(keys, folder, newsroomFile);
    return { figures: [...texts.figures, names.figure], broken: [...texts.broken, ...names.broken] };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};

const newsroomOf = (files: readonly Labels[]): object => {
  const languages = [...new Set([...NAME_LANGUAGES, ...files.map(({ lang = '' }) => lang).filter(Boolean)])];
  return {
    organisation: { name: { en: 'Blue Harbour Relief' } },
    siteUrl: 'https://news.example.org',
    languages,
    timeZone: TIME_ZONE,
    topics: [],
    // A picture of nothing says nothing; what is asked about it is not what is scored.
    pictures: { missingText: 'remark' },
  };
};

const uploadTexts = async (files: readonly Labels[], folder: string, newsroomFile: string) => {
  const embedded = await createEmbedded({ newsroomFile, at: AT });
  try {
    const dropped = files.map((labels) => ({
      labels,
      ...drop(embedded, labels.path ?? '', readFileSync(join(folder, labels.path ?? ''))),
    }));
    await embedded.untilIdle();
    const rows = await outcomesOf(embedded);
    const results = dropped.map(
      ({ labels, key, versionId }): Result => ({
        labels,
        parsed: parsedOf(embedded, key, versionId),
        outcome: rows.get(key)?.outcome,
      }),
    );
    const figures = [
      ...figuresOf(results, (at) => dayIn(TIME_ZONE, new Date(at))),
      oneOfEach(results),
      nothingAnnounced(results, embedded),
    ];
    return { figures, broken: brokenIn(embedded, rows) };
  } finally {
    await embedded.close();
  }
};

const drop = (embedded: Embedded, path: string, content: string | Uint8Array): { key: string; versionId: string } => {
  const key = `incoming/${path}`;
  return { key, ...embedded.drop(key, content) };
};

const outcomesOf = async (embedded: Embedded): Promise<ReadonlyMap<string, UploadSummary | undefined>> =>
  new Map((await embedded.uploads()).map(({ key, row }) => [key, row]));

const parsedOf = ({ account, landmarks }: Embedded, key: string, versionId: string): ParsedUpload | undefined => {
  const object = account.s3.get(landmarks.archive, `parsed/${uploadIdOf(landmarks.newsroom, key, versionId)}.json`);
  return object && ParsedUpload.parse(JSON.parse(Buffer.from(object.bytes).toString('utf8')));
};

/** Of what has an embargo in words, nothing was said to the world either. */
const nothingAnnounced = (results: readonly Result[], { events }: Embedded): CorpusFigure => {
  const embargoed = results.filter(({ labels }) => labels.embargo);
  const misses = embargoed.flatMap(({ labels }) =>
    events.some(({ headline }) => headline === labels.title) ? [`${labels.path}: its headline was announced`] : [],
  );
  return {
    name: 'embargo unannounced',
    right: embargoed.length - misses.length,
    of: embargoed.length,
    needed: embargoed.length,
    misses,
  };
};

const brokenIn = (embedded: Embedded, rows: ReadonlyMap<string, unknown>): string[] => [
  ...embedded.failures.map(({ function: name, error }) => `${name} failed: ${String(error)}`),
  ...embedded.deadLetters().map(({ queue, body }) => `dead letter in ${queue}: ${body.slice(0, 200)}`),
  ...[...rows].flatMap(([key, row]) => (row ? [] : [`nobody decided about ${key}`])),
];

const uploadNames = async (keys: readonly Labels[], folder: string, newsroomFile: string) => {
  const embedded = await createEmbedded({ newsroomFile, at: AT });
  const contents = { word: join(folder, 'seed', 'cambodge-traite.docx'), jpeg: await plainJpeg() };
  try {
    for (const [index, labels] of keys.entries()) embedded.drop(labels.key ?? '', contentFor(labels, index, contents));
    await embedded.untilIdle();
    const first = await embedded.uploads();
    const again = keys.filter(isUsedAgain);
    for (const labels of again) embedded.drop(labels.key ?? '', contentFor(labels, keys.length + 1, contents));
    await embedded.untilIdle();
    const all = await embedded.uploads();
    const second = all.slice(first.length);
    return {
      figure: namesFigure(
        keys,
        first.map(({ row }) => row),
        new Map(again.map((labels, index) => [labels, second[index]?.row])),
      ),
      broken: brokenIn(embedded, new Map(all.map(({ key, row }) => [key, row]))),
    };
  } finally {
    await embedded.close();
  }
};
