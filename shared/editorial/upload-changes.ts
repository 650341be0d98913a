import { absent, type Change, type Condition } from './change.ts';
import { type Decision, outboxIdOf, type UploadEnd } from './decision.ts';
import { goingOnByThemselves } from './problems.ts';
import { lists, rowKeys, type UploadRow } from './rows.ts';

/** An upload that is decided again passes to a later generation of its release and never back. */
const olderThan = (generation: number): Condition => ({
  expression: 'attribute_exists(pk) AND (attribute_not_exists(#generation) OR #generation < :generation)',
  names: { '#generation': 'generation' },
  values: { ':generation': generation },
});

/** What is still asked about an upload. */
type Asked = Pick<UploadRow, 'outcome' | 'questions' | 'asks'>;

/** Whether what is held goes on by itself, with the other languages or files of its release: nobody has to answer anything. */
export const isToGoOn = ({ outcome, asks = [], questions }: Asked): boolean => {
  const open = questions ?? asks.flatMap(({ code, weight }) => (weight === 'question' ? [code] : []));
  return outcome === 'held' && open.length > 0 && open.every((code) => goingOnByThemselves.includes(code));
};

/** The list of the desk page an upload belongs to, and its place there. */
export const listOfUpload = (row: Asked & Pick<UploadRow, 'dueAt' | 'eventTime'>): { list?: string; listAt?: string } => {
  switch (row.outcome) {
    case 'held':
      return isToGoOn(row)
        ? { list: lists.due, listAt: row.dueAt ?? row.eventTime }
        : { list: lists.held, listAt: row.eventTime };
    case 'rejected':
      return { list: lists.rejected, listAt: row.eventTime };
    case 'scheduled':
    case 'embargoed':
      return { list: lists.due, listAt: row.dueAt ?? row.eventTime };
    default:
      return {};
  }
};

/** The same once it has come to its end. One that was killed while it waited has nobody to see to it: its edition is listed, if it ever was public. */
const listOfEnd = ({ at, cause, edition }: Decision, end: UploadEnd): ReturnType<typeof listOfUpload> => {
  if (end.outcome !== 'rejected' || !edition?.killed) return listOfUpload({ ...end, eventTime: cause.eventTime });
  return edition?.live ? {} : { list: lists.killed, listAt: at };
};

/** The row of the upload that is decided, and the newest that its object has. */
export const decidedUploadOf = (decision: Decision): Change[] => {
  const { upload, uploadHead } = decision;
  if (!upload) return [];
  const own: Change = {
    put: { ...rowKeys.upload(upload.key, upload.versionId), ...upload, ...listOfUpload(upload), outbox: outboxIdOf(decision) },
    if: upload.generation ? olderThan(upload.generation) : absent,
  };
  if (!uploadHead) return [own];
  const { before, ...row } = uploadHead;
  const newest: Change = {
    put: { ...rowKeys.uploadHead(upload.key), ...row },
    if: before === undefined ? absent : { expression: 'sequencer = :before', values: { ':before': before } },
  };
  return [own, newest];
};

/** The rows of uploads that waited and have come to their end by this decision. */
export const endedUploadsOf = (decision: Decision): Change[] =>
  decision.ends.map((end) => {
    const { outcome, version, problems, asks, questions, dueAt, releaseKey, remarks } = end;
    const order = outcome === 'rejected' ? decision.edition?.killed : undefined;
    const onDesk = listOfEnd(decision, end);
    return {
      update: rowKeys.upload(end.key, end.versionId),
      set: {
        outcome,
        version,
        decidedAt: decision.at,
        problems,
        asks,
        questions,
        dueAt,
        releaseKey,
        remarks,
        killed: order && { by: order.principal, reason: order.reason },
        ...onDesk,
      },
      remove: [
        ...(questions || asks ? [] : ['asks']),
        ...(questions ? [] : ['questions']),
        ...(dueAt ? [] : ['dueAt']),
        ...(onDesk.list ? [] : ['list', 'listAt']),
      ],
    };
  });

/**
 * A rejected file that was dropped again, or in whose place the right one was carried out, leaves the desk page; what became of it
 * stays. It commutes with all else.
 */
export const settlementOf = ({ settles, settlesRefused = [], upload }: Decision): Change[] => [
  ...(settles ? [settled(settles, {})] : []),
  ...settlesRefused.map((refused) => settled(refused, { settledBy: upload?.key })),
];

const settled = ({ key, versionId }: { key: string; versionId: string }, set: { settledBy?: string | undefined }): Change => ({
  update: rowKeys.upload(key, versionId),
  set,
  remove: ['list', 'listAt'],
});
