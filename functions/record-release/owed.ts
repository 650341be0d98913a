import { isOwedFor } from '../../shared/editorial/command-effects.ts';
import type { Decision } from '../../shared/editorial/decision.ts';
import type { RecordsMessage } from '../../shared/editorial/messages.ts';
import { EditionRow, lists, OwedRow, rowKeys } from '../../shared/editorial/rows.ts';
import { announceDesk } from './build-desk.ts';
import { refreshCard } from './cards.ts';
import type { Ports } from './ports.ts';

/** Whose cards wait: no more orders than these are remembered for one page. */
const MOST_ORDERS = 10;

/** Commands on a whole release that change what readers of each of its editions see. */
const CHANGES_PAGES: readonly Decision['action'][] = ['kill', 'withdraw', 'restore'];

/** The editions whose public side this decision's order changes, or will when it gets to them. */
const languagesOf = ({ command, action, edition, change, follow }: Decision): string[] => [
  ...(command && edition && change ? [edition.lang] : []),
  ...(command && !edition && CHANGES_PAGES.includes(action) ? follow : []),
];

/**
 * Notes what readers are owed of an order, before a card says anything of it: until publish-release has written the page and told the
 * world, cards and desk say that it is under way. Answers whether somebody waits to hear of this decision's page. May be repeated.
 */
export const recordOwed = async (ports: Ports, decision: Decision): Promise<boolean> => {
  const { readRow } = ports;
  const { head, edition, cause, change, at, action } = decision;
  if (!head) return false;
  const { release, revision } = head;
  // A kill that goes on to a release of another key has no upload of its own there.
  const order = cause.key && cause.versionId ? { key: cause.key, versionId: cause.versionId } : undefined;
  for (const lang of languagesOf(decision)) if (order) await putOwed(ports, { release, lang, revision, at, orders: [order] });
  if (!edition) return false;
  if (order) return languagesOf(decision).length > 0;
  // An order on the whole release has come to this edition.
  const owed = await readRow(OwedRow, rowKeys.owed(release, edition.lang));
  if (!owed) return false;
  if (change) await putOwed(ports, { release, lang: edition.lang, revision, at, orders: [] });
  else if (CHANGES_PAGES.includes(action)) await recordCarriedOut(ports, { release, lang: edition.lang, revision });
  return change !== undefined;
};

/** Adds an order to what readers of an edition are owed; a later revision stays. */
const putOwed = async ({ readRow, write }: Ports, owed: OwedRow): Promise<void> => {
  const key = rowKeys.owed(owed.release, owed.lang);
  const before = await readRow(OwedRow, key);
  const orders = [...(before?.orders ?? []).filter((order) => !isOwedFor(owed, order)), ...owed.orders].slice(-MOST_ORDERS);
  const revision = Math.max(owed.revision, before?.revision ?? 0);
  await write({ put: { ...key, ...owed, revision, orders, list: lists.owedPages, listAt: owed.at } });
};

/**
 * An edition's public side is as the decision of this revision wants it: whoever gave the orders that asked for it is told on their
 * cards, and the desk on its page. The row goes last, so that all of it is done again when we die in between.
 */
export const recordCarriedOut = async (
  ports: Ports,
  { release, lang, revision }: Pick<Extract<RecordsMessage, { kind: 'carried-out' }>, 'release' | 'lang' | 'revision'>,
): Promise<void> => {
  const { readRow, write } = ports;
  const key = rowKeys.owed(release, lang);
  const owed = await readRow(OwedRow, key);
  if (!owed || owed.revision > revision) return; // a later order is on its way, and its page says all
  const isThis = {
    expression: '#revision = :revision',
    names: { '#revision': 'revision' },
    values: { ':revision': owed.revision },
  };
  if (!(await write({ update: key, set: { done: true }, remove: ['list', 'listAt'], if: isThis }))) return;
  for (const order of owed.orders) await refreshCard(ports, order, {});
  const edition = await readRow(EditionRow, rowKeys.edition(release, lang));
  if (edition?.live) {
    const { objectKey, versionId } = edition.live.facts;
    await refreshCard(ports, { key: objectKey, versionId }, {});
  }
  await announceDesk(ports, `carried-out#${release}#${lang}#${revision}`);
  await write({ delete: key, if: isThis });
};

/**
 * A command that came to an edition twice: its page is looked at once more, in case somebody still waits to hear of it. The world is
 * told first, perhaps for the second time: whoever was to tell it may have died.
 */
export const lookAtOwed = async (ports: Ports, { release, lang, revision }: EditionRow): Promise<void> => {
  const owed = await ports.readRow(OwedRow, rowKeys.owed(release, lang));
  if (!owed) return;
  await ports.sendPage({ release, lang, revision: Math.max(owed.revision, revision), tell: true, report: true, urgent: true });
};
