import type { Problem, ProblemCode } from '../release/problem.ts';
import type { Outcome, Upload } from '../release/upload.ts';
import type { Decision } from './decision.ts';
import type { UploadRow } from './rows.ts';
import { paddedSequencer } from './sequencer.ts';
import { isOlder, type UploadFacts } from './upload-facts.ts';

type Known = Pick<UploadRow, 'release' | 'version' | 'date' | 'countries' | 'dueAt' | 'duplicateOf' | 'editionHash'>;

/** A decision about an upload that leaves every release as it is. */
export const withoutEffect = (
  facts: UploadFacts,
  action: Decision['action'],
  outcome: Outcome,
  problems: readonly Problem[] = [],
  known: Known = {},
): Decision => ({ ...uploadFields(facts, outcome, problems, known), action });

/** Who asked for what a file asks for, and in which file. */
export const causeOf = ({ principal, eventTime, uploadId, key, versionId }: Upload): Decision['cause'] => ({
  principal,
  eventTime,
  uploadId,
  key,
  versionId,
});

/** What every decision about an upload has: the upload's own row, and no effect on anything. */
export const uploadFields = (
  { now, upload, parsed, reading, uploadHead, before }: UploadFacts,
  outcome: Outcome,
  problems: readonly Problem[],
  known: Known = {},
): Omit<Decision, 'action'> => {
  const understood = parsed && 'understood' in parsed ? parsed.understood : undefined;
  const all = [...(parsed && 'problems' in parsed ? parsed.problems : []), ...problems];
  const asks = all
    .filter(({ weight }) => weight !== 'remark')
    .slice(0, 3)
    .map(({ excerpt: _excerpt, ...problem }) => problem);
  const lang = understood?.lang ?? (reading.kind === 'command' ? reading.lang : undefined);
  const row: UploadRow = {
    outcome,
    uploadId: upload.uploadId,
    key: upload.key,
    versionId: upload.versionId,
    sequencer: upload.sequencer,
    eventTime: upload.eventTime,
    principal: upload.principal,
    decidedAt: now,
    problems: [...new Set(all.map(({ code }) => code))],
    ...(asks.length > 0 && { asks }),
    ...(lang && { lang }),
    ...(understood?.headline && { headline: understood.headline }),
    ...(understood?.releaseAt && { date: understood.releaseAt }),
    ...(understood?.countries && { countries: understood.countries }),
    ...(understood?.release && { releaseKey: understood.release }),
    ...(reading.kind === 'document' && reading.named && { releaseKey: reading.releaseKey }),
    ...known,
  };
  const isNewest = reading.kind !== 'ignored' && !isOlder(upload, uploadHead);
  return {
    format: 1,
    at: now,
    cause: causeOf(upload),
    upload: row,
    ...(isNewest && {
      uploadHead: {
        sequencer: paddedSequencer(upload.sequencer),
        versionId: upload.versionId,
        ...(uploadHead?.made && { made: uploadHead.made }),
        ...(uploadHead && { before: uploadHead.sequencer }),
      },
    }),
    ...(isNewest &&
      before?.outcome === 'rejected' &&
      parsed?.kind !== 'gone' && { settles: { key: upload.key, versionId: before.versionId } }),
    ends: [],
    releaseKeys: [],
    problems: [...problems],
    due: { drop: [] },
    follow: [],
  };
};

export const remark = (code: ProblemCode, params?: Problem['params']): Problem => ({
  code,
  weight: 'remark',
  ...(params && { params }),
});
