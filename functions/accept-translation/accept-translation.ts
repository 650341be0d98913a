import type { PutObject, ReadText } from '../../shared/aws/objects.ts';
import type { ReadRelease } from '../../shared/aws/release-rows.ts';
import { keepMemoryFile, keepTerms, readTargets, readTerms } from '../../shared/aws/translation-memory.ts';
import type { JobRow } from '../../shared/editorial/rows.ts';
import { needsOf } from '../../shared/newsroom/needs-of.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line } from '../../shared/operations/lines.ts';
import type { ObjectNews } from '../../shared/release/bucket-notice.ts';
import { reviewRow } from '../../shared/release/command-table.ts';
import type { Edition } from '../../shared/release/edition.ts';
import type { KeyReading } from '../../shared/release/key-reading.ts';
import { readKey } from '../../shared/release/object-key.ts';
import { parseCommand } from '../../shared/release/parsing/parse-command.ts';
import type { Problem } from '../../shared/release/problem.ts';
import type { ParsedUpload, StoredUpload, Upload } from '../../shared/release/upload.ts';
import { translationSourceOf } from '../../shared/translation/decide-jobs.ts';
import { translationReaderOf } from '../../shared/translation/formats.ts';
import { termsOf } from '../../shared/translation/glossary.ts';
import { readGlossary } from '../../shared/translation/read-glossary.ts';
import { endingOf, entriesOf, fileNameOf, notFound, openedPackage, problemOf } from '../../shared/translation/return-problems.ts';
import { LARGEST_RETURN, type ReturnedDocument, unreadable } from '../../shared/translation/returned-document.ts';
import { isJobOver, refusedReturn, takeReturn } from '../../shared/translation/take-return.ts';
import { askedKeyOf, progressKeyOf, returnedKeyOf } from '../../shared/translation/translation-files.ts';
import { asAnswerTo, jobMeant, SentJob, whereToLook } from '../../shared/translation/which-job.ts';

/** Everything accept-translation does to the world. */
export interface Ports {
  newsroom: Newsroom;
  now: () => string;
  /** The bytes of exactly this version; undefined when it is gone. */
  readUpload: (upload: Upload) => Promise<Uint8Array | undefined>;
  readRelease: ReadRelease;
  /** Which release a key means now. */
  releaseOf: (releaseKey: string) => Promise<string | undefined>;
  readEdition: (release: string, lang: string, version: number) => Promise<Edition>;
  archive: { read: ReadText; put: PutObject };
  /** Writes a job unless it has changed since it was read: then false. */
  putJob: (job: JobRow, before: JobRow) => Promise<boolean>;
  /** Puts what was understood where record-release finds it, unless it lies there. S3 tells record-release. */
  keep: (stored: StoredUpload) => Promise<boolean>;
}

/** Reads one file that a translator put back, and keeps the edition it makes, or what is wrong with it. */
export const acceptTranslation =
  (ports: Ports) =>
  async (news: ObjectNews): Promise<Line[]> => {
    // What comes back is read once: nobody minds that the file is tidied away. What a newsroom brought goes with its file.
    if (news.kind === 'removed') {
      await forgetKnowledge(ports, news.key);
      return [{ event: 'removal-passed' }];
    }
    const { upload } = news;
    const reading = readKey(upload.key, ports.newsroom.languages);
    if (reading.kind === 'ignored') {
      await ports.keep({ kind: 'unread', upload });
      return [{ event: 'upload-passed', upload: upload.uploadId }];
    }
    const lines: Line[] = [];
    for (const { parsed, job } of await takeUpload(ports, upload, reading)) {
      await ports.keep(parsed);
      // The edition first: a job that says less than there is comes right by itself.
      if (job) await ports.putJob(job.after, job.before);
      lines.push(readLineOf(parsed, job?.after));
    }
    return lines;
  };

const readLineOf = ({ kind, upload }: ParsedUpload, job: JobRow | undefined): Line => ({
  event: 'translation-read',
  upload: upload.uploadId,
  bytes: upload.size,
  outcome: kind,
  ...(job && { job: job.id, release: job.release, lang: job.lang, state: job.state }),
});

const forgetKnowledge = async ({ newsroom, archive }: Ports, key: string): Promise<void> => {
  const reading = readKey(key, newsroom.languages);
  if (reading.kind !== 'knowledge') return;
  if (reading.what === 'glossary') await keepTerms(archive, reading.name, []);
  else await keepMemoryFile(archive, reading.name, []);
};

interface Taken {
  parsed: ParsedUpload;
  job?: { before: JobRow; after: JobRow };
}

const takeUpload = async (ports: Ports, upload: Upload, reading: KeyReading): Promise<Taken[]> => {
  if (reading.kind === 'faulty') return [{ parsed: refusedReturn(upload, reading.problems) }];
  if (upload.size > LARGEST_RETURN)
    return [
      {
        parsed: refusedReturn(upload, [
          { code: 'too-large', weight: 'error', params: { size: upload.size, limit: LARGEST_RETURN } },
        ]),
      },
    ];
  const bytes = await ports.readUpload(upload);
  if (!bytes) return [{ parsed: { kind: 'gone', upload } }];
  if (reading.kind === 'review') return [{ parsed: parseCommand(bytes, upload, reviewRow(reading.review)) }];
  if (reading.kind === 'knowledge') return [{ parsed: await takeKnowledge(ports, upload, bytes, reading) }];
  return takeFile(ports, upload, { names: [upload.key], bytes });
};

/** Keeps what a translation memory or a glossary of the newsroom's own says. */
const takeKnowledge = async (
  { newsroom: { languages }, archive }: Ports,
  upload: Upload,
  bytes: Uint8Array,
  { what, name }: Extract<KeyReading, { kind: 'knowledge' }>,
): Promise<ParsedUpload> => {
  const told = (problems: Problem[]): ParsedUpload => ({ kind: 'translation', upload, understood: {}, problems });
  if (what === 'glossary') {
    const glossary = readGlossary(name, bytes, languages);
    if (!glossary.ok) return refusedReturn(upload, [knowsNothing('glossary-unreadable', glossary.detail)]);
    await keepTerms(archive, name, glossary.terms);
    return told([{ code: 'glossary-taken', weight: 'remark', params: { count: glossary.terms.length, total: glossary.total } }]);
  }
  const { memoryRemarks, readTmx } = await import('#tmx');
  const memory = readTmx(bytes, languages, name);
  if (!memory.ok) return refusedReturn(upload, [knowsNothing('memory-unreadable', memory.detail)]);
  await keepMemoryFile(archive, name, memory.taken);
  return told(memoryRemarks(memory));
};

const knowsNothing = (code: 'memory-unreadable' | 'glossary-unreadable', said: string): Problem => ({
  code,
  weight: 'error',
  params: { said },
});

/** A file as it came, or as it lay in a package: the names it goes by, its own first. */
interface ReturnedFile {
  names: readonly [string, ...string[]];
  bytes: Uint8Array;
}

const takeFile = async (ports: Ports, upload: Upload, file: ReturnedFile): Promise<Taken[]> => {
  const read = (await translationReaderOf(endingOf(file.names[0])))?.(file.bytes) ?? unreadable('not-xliff', file.names[0]);
  if (!read.ok) return [{ parsed: refusedReturn(upload, [problemOf(read)]) }];
  if (!('files' in read)) return [await takeDocument(ports, upload, { ...file, document: read })];
  const [only, ...others] = read.files;
  if (only && others.length === 0) return takeFile(ports, upload, { names: [only.name, ...file.names], bytes: only.bytes });
  const entries = entriesOf(upload, read.files);
  if ('ok' in entries) return [{ parsed: refusedReturn(upload, [problemOf(entries)]) }];
  const taken: Taken[] = [];
  for (const entry of entries) {
    const reading = readKey(entry.upload.key, ports.newsroom.languages);
    taken.push(
      ...(reading.kind === 'faulty'
        ? [{ parsed: refusedReturn(entry.upload, reading.problems) }]
        : await takeFile(ports, entry.upload, { names: [entry.name, ...file.names], bytes: entry.bytes })),
    );
  }
  return [...taken, { parsed: openedPackage(upload, entries) }];
};

const takeDocument = async (
  ports: Ports,
  upload: Upload,
  { document: read, names, bytes }: ReturnedFile & { document: ReturnedDocument },
): Promise<Taken> => {
  const { languages } = ports.newsroom;
  const look = whereToLook(read, names, languages);
  const sent = 'clues' in look ? await sentJob(ports, look.clues) : undefined;
  const release = 'release' in look ? look.release : sent?.release;
  const rows = release === undefined ? undefined : await ports.readRelease(release);
  const job = rows && jobMeant(rows.jobs, { document: read, sent }, languages);
  const source = rows && translationSourceOf(rows);
  if (!rows?.head || !job || !source) return { parsed: refusedReturn(upload, [notFound(look, fileNameOf(upload.key))]) };
  const document = asAnswerTo(job, { document: read, sent }, languages);

  const { head, editions } = rows;
  const edition = editions.find(({ lang }) => lang === job.lang);
  const { decideReturn } = await import('#decide-return');
  const decision = decideReturn({
    document,
    job,
    releaseKey: head.key,
    isOver: isJobOver(job, { head, edition, meant: await ports.releaseOf(head.key) }),
    source: await ports.readEdition(head.release, job.from, job.version),
    facts: source.facts,
    asked: await readTargets(ports.archive.read, askedKeyOf(job, job.version)),
    kept: await readTargets(ports.archive.read, progressKeyOf(job, job.version)),
    // Once its job is done the row still says what was sent back.
    sentBack:
      job.note !== undefined && edition?.sentBack?.uploadId
        ? await readTargets(ports.archive.read, returnedKeyOf(job, edition.sentBack.uploadId))
        : undefined,
    terms: termsOf(await readTerms(ports.archive), ports.newsroom.organisation.name),
    hasReaders: edition?.live !== undefined,
    isReviewed:
      needsOf(ports.newsroom, { lang: source.lang, ...source.facts }).find(({ lang }) => lang === job.lang)?.review === true,
  });
  const { parsed, keep, job: after } = takeReturn(decision, { upload, bytes, job, edition, at: ports.now() });
  for (const { key, targets } of keep)
    await ports.archive.put({ key, body: JSON.stringify(targets), contentType: 'application/json' });
  return { parsed, ...(after && { job: { before: job, after } }) };
};

/** The job that the first clue means which anything is written down under. Two that lie beside each other say nothing. */
const sentJob = async ({ archive }: Ports, clues: readonly (readonly string[])[]): Promise<SentJob | undefined> => {
  for (const beside of clues) {
    const stored = await Promise.all(beside.map((key) => archive.read(key)));
    const found = stored.flatMap((one) => (one ? [SentJob.parse(JSON.parse(one.text))] : []));
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
};
