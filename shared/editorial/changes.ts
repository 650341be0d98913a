import { absent, type Change, type Condition } from './change.ts';
import { type Decision, outboxIdOf, type UploadEnd } from './decision.ts';
import { notKilled } from './killed-names.ts';
import { reindexed } from './lookalike.ts';
import { nearNameOf } from './near-names.ts';
import { lists, type ReleaseKeyRow, rowKeys, shortened, type UploadRow } from './rows.ts';

/** Sequencers are compared as text after padding on the right with zeros (S3's rule; theirs have at most 32 digits or so). */
export const paddedSequencer = (sequencer: string): string => sequencer.toUpperCase().padEnd(40, '0');

const ownedBy = (release: string, before = release): Condition => ({
  expression: 'attribute_not_exists(pk) OR #release IN (:release, :before)',
  names: { '#release': 'release' },
  values: { ':release': release, ':before': before },
});

/** A name passes to a later generation and never back; within one, it means one release. None passes that was killed. */
const meansOrPasses = (
  { release, generation }: ReleaseKeyRow,
  { expression, values }: Condition = notKilledAtAll,
): Condition => ({
  expression: `attribute_not_exists(pk) OR (${expression} AND (#release = :release OR #generation < :generation))`,
  names: { '#release': 'release', '#generation': 'generation' },
  values: { ...values, ':release': release, ':generation': generation },
});

const notKilledAtAll: Condition = { expression: 'attribute_not_exists(killed)' };

/** An upload that is decided again passes to a later generation of its release and never back. */
const olderThan = (generation: number): Condition => ({
  expression: 'attribute_exists(pk) AND (attribute_not_exists(#generation) OR #generation < :generation)',
  names: { '#generation': 'generation' },
  values: { ':generation': generation },
});

/** The list of the desk page an upload belongs to, and its place there. */
export const listOfUpload = (row: Pick<UploadRow, 'outcome' | 'dueAt' | 'eventTime'>): { list?: string; listAt?: string } => {
  switch (row.outcome) {
    case 'held':
      return { list: lists.held, listAt: row.eventTime };
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

/** What one transaction takes (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html). */
const MOST_CHANGES = 100;

/** The rows a decision leaves behind, without conditions or outbox: what `rebuild` folds and the transaction writes. */
export const rowChangesOf = (decision: Decision): Change[] => {
  const { upload, uploadHead, head, edition, entry, feeds, due, command } = decision;
  const changes: Change[] = [];

  if (head) {
    changes.push({
      put: { ...rowKeys.head(head.release), ...head },
      if:
        head.revision === 1
          ? absent
          : { expression: '#revision = :before', names: { '#revision': 'revision' }, values: { ':before': head.revision - 1 } },
    });
    changes.push({
      put: {
        ...rowKeys.decision(head.release, head.revision),
        revision: head.revision,
        at: decision.at,
        action: decision.action,
        lang: edition?.lang,
        version: edition?.live?.facts.version,
        waiting: edition?.pending?.facts.version,
        dueAt: edition?.pending?.dueAt ?? upload?.dueAt,
        command: command && {
          name: command.name,
          reason: shortened(command.reason),
          ...(command.note && { note: command.note }),
        },
        principal: decision.cause.principal,
        eventTime: decision.cause.eventTime,
        uploadId: decision.cause.uploadId,
        change: decision.change,
        feeds,
      },
    });
  }
  if (upload) {
    changes.push({
      put: { ...rowKeys.upload(upload.key, upload.versionId), ...upload, ...listOfUpload(upload), outbox: outboxIdOf(decision) },
      if: upload.generation ? olderThan(upload.generation) : absent,
    });
    if (uploadHead) {
      const { before, ...row } = uploadHead;
      changes.push({
        put: { ...rowKeys.uploadHead(upload.key), ...row },
        if: before === undefined ? absent : { expression: 'sequencer = :before', values: { ':before': before } },
      });
    }
  }
  for (const end of decision.ends) {
    const { outcome, version, problems, asks, questions, dueAt, releaseKey, remarks } = end;
    const order = outcome === 'rejected' ? edition?.killed : undefined;
    const onDesk = listOfEnd(decision, end);
    changes.push({
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
    });
  }
  changes.push(...settlementOf(decision));
  // A kill of a name marks it first and then looks where its files went: none may come in between.
  const { filedAs } = decision;
  const mayBeFiled = filedAs && notKilled(filedAs.row.lang);
  for (const { key, row } of decision.releaseKeys) {
    const may = meansOrPasses(row, key === filedAs?.name ? mayBeFiled : undefined);
    changes.push({ put: { ...rowKeys.releaseKey(key), ...row }, if: may });
  }
  if (filedAs && mayBeFiled) {
    const { name, row } = filedAs;
    changes.push({ put: { ...rowKeys.filedAs(name, row), ...row } });
    if (!decision.releaseKeys.some(({ key }) => key === name)) changes.push({ check: rowKeys.releaseKey(name), if: mayBeFiled });
  }
  if (decision.fingerprint) {
    const { fingerprint, row, from } = decision.fingerprint;
    changes.push({ put: { ...rowKeys.fingerprint(fingerprint), ...row }, if: ownedBy(row.release, from) });
  }
  if (decision.path && head) {
    changes.push({ put: { ...rowKeys.path(decision.path), release: head.release }, if: ownedBy(head.release) });
  }
  for (const { at, release, lang } of due.drop) changes.push({ delete: rowKeys.due(at, release, lang) });
  if (due.add) changes.push({ put: { ...rowKeys.due(due.add.at, due.add.release, due.add.lang), ...due.add } });
  if (entry && feeds) {
    // An update, not a put: the mark `public` belongs to publish-release.
    for (const feed of [...feeds.joined, ...feeds.kept]) {
      changes.push({ update: rowKeys.feedEntry(feed, entry), set: { entry } });
    }
    for (const feed of feeds.left) changes.push({ delete: rowKeys.feedEntry(feed, entry) });
  }
  // Beside these there are the edition's own row and the outbox row.
  changes.push(...nearNamesOf(decision).slice(0, Math.max(0, MOST_CHANGES - changes.length - 2)));
  if (edition) {
    const { edition: after, lookalikes } = reindexed(edition, MOST_CHANGES - changes.length - 2);
    changes.push({ put: { ...rowKeys.edition(edition.release, edition.lang), ...after } }, ...lookalikes);
  }
  return changes;
};

/** Names that a release goes by from now on, under what mistyped ones have in common with them. Without them a card is less helpful. */
const nearNamesOf = ({ releaseKeys }: Decision): Change[] =>
  releaseKeys.flatMap(({ key, row }) => {
    const nearName = nearNameOf(key);
    return nearName === undefined || row.generation > 1 || row.killed
      ? []
      : [{ put: { ...rowKeys.nearName(nearName, key), name: key } }];
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

/** The one transaction of a decision: its rows under their conditions, and the outbox row, zipped, that carries it out. */
export const changesOf = (decision: Decision, zipped: Uint8Array): Change[] => [
  ...rowChangesOf(decision),
  { put: { ...rowKeys.outbox(outboxIdOf(decision)), decision: zipped } },
];
