import { createHash } from 'node:crypto';
import type { EditionRow, HeadRow, JobRow } from '../editorial/rows.ts';
import type { Problem } from '../release/problem.ts';
import type { ParsedUpload, Upload } from '../release/upload.ts';
import type { ReturnDecision } from './decide-return.ts';
import { progressKeyOf, returnedKeyOf, type Targets } from './translation-files.ts';

/** What is made of a file that came back: what the desk is told, what is kept of it, and how the job stands now. */
export interface TakenReturn {
  parsed: ParsedUpload;
  /** Sentences to keep, in the archive. */
  keep: { key: string; targets: Targets }[];
  /** The job as it is to be written, in place of the one that was read. */
  job?: JobRow;
}

/** A file that is refused whatever it says. */
export const refusedReturn = (upload: Upload, problems: readonly Problem[]): ParsedUpload => ({
  kind: 'faulty',
  upload,
  understood: {},
  problems: [...problems],
});

/**
 * Whether a job wants nothing any more: its release or language is gone for good, it was cancelled, or the release's key means another
 * story by now. `meant` is the release that the key means.
 */
export const isJobOver = (
  job: JobRow,
  { head, edition, meant }: { head: HeadRow; edition: EditionRow | undefined; meant: string | undefined },
): boolean => head.killed !== undefined || edition?.killed !== undefined || job.state === 'cancelled' || meant !== head.release;

/** Takes a decision about a returned file: as progress of its job, as an edition to be recorded, or not at all. */
export const takeReturn = (
  decision: ReturnDecision,
  {
    upload,
    bytes,
    job,
    edition,
    at,
  }: { upload: Upload; bytes: Uint8Array; job: JobRow; edition: EditionRow | undefined; at: string },
): TakenReturn => {
  // What is right is progress of the job, whatever becomes of the file.
  const keep = 'progress' in decision ? progressOf(job, decision.progress) : [];
  if (decision.kind === 'refused') return { parsed: refusedReturn(upload, decision.problems), keep };
  const { problems } = decision;
  if (decision.kind === 'partial')
    return {
      parsed: { kind: 'translation', upload, understood: { lang: job.lang }, problems },
      keep,
      job: { ...job, state: 'in_progress', left: decision.left, at },
    };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // The whole is this file's own until somebody has read it: it may be held, refused or sent back.
  const { understood, kept: targets } = decision;
  const taken: TakenReturn = {
    parsed: { kind: 'document', upload, sha256, format: 'xliff', charset: 'utf-8', understood, problems },
    keep: [...keep, { key: returnedKeyOf(job, upload.uploadId), targets }],
  };
  // Of an edition that readers have, the old version counts until the new one is out. A file that comes twice is no newer version.
  const isNewer = decision.kind === 'whole' && !edition?.live && edition?.pending?.facts.uploadId !== upload.uploadId;
  if (!isNewer) return taken;
  const { list: _list, listAt: _listAt, overdue: _overdue, left: _left, ...settled } = job;
  const state = problems.some(({ weight }) => weight === 'question') ? 'needs_review' : 'accepted';
  return { ...taken, job: { ...settled, state, of: job.version, edition: (edition?.lastVersion ?? 0) + 1, at } };
};

const progressOf = (job: JobRow, targets: Targets): TakenReturn['keep'] =>
  Object.keys(targets).length > 0 ? [{ key: progressKeyOf(job, job.version), targets }] : [];
