import { absent, type Change } from './change.ts';
import { type Decision, outboxIdOf } from './decision.ts';
import { reindexed } from './lookalike.ts';
import { claimsOf, namesOf, nearNamesOf } from './name-changes.ts';
import { rowKeys, shortReason } from './rows.ts';
import { decidedUploadOf, endedUploadsOf, settlementOf } from './upload-changes.ts';

/** What one transaction takes (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html). */
const MOST_CHANGES = 100;

/** The head of the release, and the line of its log: both stand only if nobody has decided about it since. */
const releaseOf = (decision: Decision): Change[] => {
  const { head, edition, upload, command, feeds, cause } = decision;
  if (!head) return [];
  return [
    {
      put: { ...rowKeys.head(head.release), ...head },
      if:
        head.revision === 1
          ? absent
          : { expression: '#revision = :before', names: { '#revision': 'revision' }, values: { ':before': head.revision - 1 } },
    },
    {
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
          reason: shortReason(command.reason),
          ...(command.note && { note: command.note }),
        },
        principal: cause.principal,
        eventTime: cause.eventTime,
        uploadId: cause.uploadId,
        change: decision.change,
        feeds,
      },
    },
  ];
};

/** What waits for its time from now on, and what no longer does. */
const dueOf = ({ due }: Decision): Change[] => [
  ...due.drop.map(({ at, release, lang }) => ({ delete: rowKeys.due(at, release, lang) })),
  ...(due.add ? [{ put: { ...rowKeys.due(due.add.at, due.add.release, due.add.lang), ...due.add } }] : []),
];

/** The edition in its feeds. Updates, not puts: the mark `public` belongs to publish-release. */
const feedEntriesOf = ({ entry, feeds }: Decision): Change[] =>
  entry && feeds
    ? [
        ...[...feeds.joined, ...feeds.kept].map((feed) => ({ update: rowKeys.feedEntry(feed, entry), set: { entry } })),
        ...feeds.left.map((feed) => ({ delete: rowKeys.feedEntry(feed, entry) })),
      ]
    : [];

/** Where a picture is found by its folder and its name. */
const pictureOf = ({ picture }: Decision): Change[] =>
  picture ? [{ put: { ...rowKeys.picture(picture.key), ...picture } }] : [];

/** The edition's row and, as far as there is room for them, what finds texts that look like it. */
const editionOf = ({ edition }: Decision, room: number): Change[] => {
  if (!edition) return [];
  const { edition: after, lookalikes } = reindexed(edition, room);
  return [{ put: { ...rowKeys.edition(edition.release, edition.lang), ...after } }, ...lookalikes];
};

/** The rows a decision leaves behind, without conditions or outbox: what `rebuild` folds and the transaction writes. */
export const rowChangesOf = (decision: Decision): Change[] => {
  const changes = [
    ...releaseOf(decision),
    ...decidedUploadOf(decision),
    ...endedUploadsOf(decision),
    ...settlementOf(decision),
    ...namesOf(decision),
    ...claimsOf(decision),
    ...dueOf(decision),
    ...feedEntriesOf(decision),
    ...pictureOf(decision),
  ];
  // Beside these there are the edition's own row and the outbox row.
  changes.push(...nearNamesOf(decision).slice(0, Math.max(0, MOST_CHANGES - changes.length - 2)));
  return [...changes, ...editionOf(decision, MOST_CHANGES - changes.length - 2)];
};

/** The one transaction of a decision: its rows under their conditions, and the outbox row, zipped, that carries it out. */
export const changesOf = (decision: Decision, zipped: Uint8Array): Change[] => [
  ...rowChangesOf(decision),
  { put: { ...rowKeys.outbox(outboxIdOf(decision)), decision: zipped } },
];
