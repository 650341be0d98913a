import { createHash } from 'node:crypto';
import type { PutObject, ReadText } from '../../shared/aws/objects.ts';
import type { ReleaseRows } from '../../shared/aws/release-rows.ts';
import type { RecordsMessage } from '../../shared/editorial/messages.ts';
import type { JobRow } from '../../shared/editorial/rows.ts';
import { needsOf } from '../../shared/newsroom/needs-of.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { ObjectNews } from '../../shared/release/bucket-notice.ts';
import { reviewRow } from '../../shared/release/commands.ts';
import type { Edition } from '../../shared/release/edition.ts';
import type { KeyReading } from '../../shared/release/key-reading.ts';
import { readKey } from '../../shared/release/object-key.ts';
import { parseCommand } from '../../shared/release/parsing/parse-command.ts';
import type { Problem } from '../../shared/release/problem.ts';
import type { ParsedUpload, Upload } from '../../shared/release/upload.ts';
import { sourceOf } from '../../shared/translation/decide-jobs.ts';
import { decideReturn } from '../../shared/translation/decide-return.ts';
import { askedKeyOf, progressKeyOf, returnedKeyOf, Targets } from '../../shared/translation/translation-files.ts';
import { readXliff } from '../../shared/translation/xliff-in.ts';

/** Everything accept-translation does to the world. */
export interface Ports {
  newsroom: Newsroom;
  now: () => string;
  /** The bytes of exactly this version; undefined when it is gone. */
  readUpload: (upload: Upload) => Promise<Uint8Array | undefined>;
  readRelease: (release: string) => Promise<ReleaseRows>;
  /** Which release a key means now. */
  releaseOf: (releaseKey: string) => Promise<string | undefined>;
  readEdition: (release: string, lang: string, version: number) => Promise<Edition>;
  archive: { read: ReadText; put: PutObject };
  /** Writes a job unless it has changed since it was read: then false. */
  putJob: (job: JobRow, before: JobRow) => Promise<boolean>;
  handOn: (message: RecordsMessage) => Promise<void>;
}

/** Reads one file that a translator put back, and hands on the edition it makes, or what is wrong with it. */
export const acceptTranslation =
  (ports: Ports) =>
  async (news: ObjectNews): Promise<void> => {
    // What comes back is read once: nobody minds that the file is tidied away.
    if (news.kind === 'removed') return;
    const { upload } = news;
    const reading = readKey(upload.key, ports.newsroom.languages);
    if (reading.kind === 'ignored') return ports.handOn({ kind: 'upload', upload, parsed: false });
    const { parsed, job } = await understand(ports, upload, reading);
    await keep(ports, parsed);
    await ports.handOn({ kind: 'upload', upload, parsed: true });
    // The edition first: a job that says less than there is comes right by itself.
    if (job) await ports.putJob(job.after, job.before);
  };

interface Taken {
  parsed: ParsedUpload;
  job?: { before: JobRow; after: JobRow };
}

const understand = async (ports: Ports, upload: Upload, reading: KeyReading): Promise<Taken> => {
  if (reading.kind === 'faulty') return { parsed: faulty(upload, reading.problems) };
  if (reading.kind !== 'review') return take(ports, upload);
  if (upload.size > LARGEST)
    return { parsed: faulty(upload, [{ code: 'too-large', weight: 'error', params: { size: upload.size, limit: LARGEST } }]) };
  const bytes = await ports.readUpload(upload);
  return { parsed: bytes ? parseCommand(bytes, upload, reviewRow(reading.review)) : { kind: 'gone', upload } };
};

/** The largest file that is read, in bytes. */
const LARGEST = 5_000_000;

const take = async (ports: Ports, upload: Upload): Promise<Taken> => {
  const refuse = (...problems: Problem[]): Taken => ({ parsed: faulty(upload, problems) });
  if (upload.size > LARGEST) return refuse({ code: 'too-large', weight: 'error', params: { size: upload.size, limit: LARGEST } });
  const bytes = await ports.readUpload(upload);
  if (!bytes) return { parsed: { kind: 'gone', upload } };
  const document = readXliff(bytes, LARGEST);
  if (!document.ok) return refuse({ code: 'translation-unreadable', weight: 'error' });
  const rows = UUID.test(document.release ?? '') ? await ports.readRelease(document.release ?? '') : undefined;
  const before = rows?.jobs.find(({ id }) => id === document.job);
  const source = rows && sourceOf(rows);
  if (!rows?.head || !before || !source) return refuse({ code: 'translation-unknown', weight: 'error' });

  const { head, editions } = rows;
  const edition = editions.find(({ lang }) => lang === before.lang);
  const isOver =
    head.killed !== undefined ||
    edition?.killed !== undefined ||
    before.state === 'cancelled' ||
    (await ports.releaseOf(head.key)) !== head.release;
  const read = async (key: string): Promise<Targets> => {
    const stored = await ports.archive.read(key);
    return stored ? Targets.parse(JSON.parse(stored.text)) : {};
  };
  const decision = decideReturn({
    document,
    job: before,
    releaseKey: head.key,
    isOver,
    source: await ports.readEdition(head.release, before.from, before.version),
    facts: source.facts,
    asked: await read(askedKeyOf(before, before.version)),
    kept: await read(progressKeyOf(before, before.version)),
    hasReaders: edition?.live !== undefined,
    isReviewed:
      needsOf(ports.newsroom, { lang: source.lang, ...source.facts }).find(({ lang }) => lang === before.lang)?.review === true,
  });
  if (decision.kind === 'refused') return refuse(...decision.problems);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const whole = { kind: 'document', upload, sha256, format: 'xliff', charset: 'utf-8' } as const;
  // A part is progress of the job. The whole is this file's own until somebody has read it: it may be held, refused or sent back.
  const key = decision.kind === 'partial' ? progressKeyOf(before, before.version) : returnedKeyOf(before, upload.uploadId);
  await ports.archive.put({ key, body: JSON.stringify(decision.kept), contentType: 'application/json' });
  if (decision.kind === 'doubted') return { parsed: { ...whole, understood: decision.understood, problems: decision.problems } };
  const at = ports.now();
  if (decision.kind === 'partial')
    return {
      parsed: { kind: 'translation', upload, understood: { lang: before.lang }, problems: decision.problems },
      job: { before, after: { ...before, state: 'in_progress', at } },
    };
  return {
    parsed: { ...whole, understood: decision.understood, problems: decision.problems },
    // Of an edition that readers have, the old version counts until the new one is out. A file that comes twice is no newer version.
    ...(!edition?.live &&
      edition?.pending?.facts.uploadId !== upload.uploadId && {
        job: {
          before,
          after: settled({
            ...before,
            state: decision.problems.length > 0 ? 'needs_review' : 'accepted',
            of: before.version,
            edition: (edition?.lastVersion ?? 0) + 1,
            at,
          }),
        },
      }),
  };
};

const settled = ({ list: _list, listAt: _listAt, overdue: _overdue, ...job }: JobRow): JobRow => job;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const faulty = (upload: Upload, problems: readonly Problem[]): ParsedUpload => ({
  kind: 'faulty',
  upload,
  understood: {},
  problems: [...problems],
});

const keep = async ({ archive }: Ports, parsed: ParsedUpload): Promise<void> => {
  await archive.put({
    key: `parsed/${parsed.upload.uploadId}.json`,
    body: JSON.stringify(parsed),
    contentType: 'application/json',
  });
};
