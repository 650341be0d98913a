import type { Change, StoredRow } from './change.ts';
import { rowChangesOf } from './changes.ts';
import type { Decision } from './decision.ts';
import { type FingerprintRow, feedOfEntry, type RowKey, rowKeys } from './rows.ts';
import { settlementOf } from './upload-changes.ts';

export interface Folded {
  /** Every row that follows from the log, by `nameOfRow`. Feed entries are without the mark `public`: it is not the log's to give. */
  rows: Map<string, StoredRow>;
  /** Revisions that later ones followed and that the log does not have. */
  missing: { release: string; revision: number }[];
}

export const nameOfRow = ({ pk, sk }: RowKey): string => `${pk}\n${sk}`;

/** Whether the decision log alone says what is in such a row. The others are marks and machinery of the functions. */
export const isOfTheLog = ({ pk, sk }: RowKey): boolean =>
  /^[UKWXSLI]#/.test(pk) ||
  pk === 'DUE' ||
  (pk.startsWith('R#') && /^(HEAD$|E#|D#)/.test(sk)) ||
  feedOfEntry({ pk, sk }) !== undefined;

/**
 * What the log comes to: the rows that all its decisions have left behind, in whatever order they are given. A release's are
 * folded by revision, each of which the transaction had conditioned on the one before. What releases share goes by rules of
 * its own, because instants of different machines are no order: an object key by its sequencer, a text by who took it from whom.
 * A release key, or an upload that was decided again, belongs to its latest generation. Addresses never change hands.
 */
export const foldDecisions = (decisions: Iterable<Decision>): Folded => {
  const rows: Folded['rows'] = new Map();
  const missing: Folded['missing'] = [];
  const claims = new Map<string, Claim[]>();
  let before: Decision['head'];

  const ordered = [...decisions].sort(byRelease);
  for (const decision of ordered) {
    const { head, fingerprint } = decision;
    if (head) {
      const known = before?.release === head.release ? before.revision : 0;
      for (let revision = known + 1; revision < head.revision; revision++) missing.push({ release: head.release, revision });
      before = head;
    }
    for (const change of rowChangesOf(decision)) apply(rows, change, head?.release);
    if (fingerprint) {
      const { fingerprint: text, ...claim } = fingerprint;
      const others = claims.get(text);
      if (others) others.push({ ...claim, at: decision.at });
      else claims.set(text, [{ ...claim, at: decision.at }]);
    }
  }
  // Which of two versions of a file was decided about first is not in the log's order.
  for (const change of ordered.flatMap(settlementOf)) apply(rows, change);
  for (const [text, ofText] of claims) {
    const row = { ...rowKeys.fingerprint(text), ...lastOwner(ofText) };
    rows.set(nameOfRow(row), row);
  }
  return { rows, missing };
};

const byRelease = (a: Decision, b: Decision): number => {
  const [ofA, ofB] = [a.head?.release ?? '', b.head?.release ?? ''];
  if (ofA !== ofB) return ofA < ofB ? -1 : 1;
  return (a.head?.revision ?? 0) - (b.head?.revision ?? 0);
};

const generationOf = (row: StoredRow | undefined): number => (typeof row?.generation === 'number' ? row.generation : 0);

/** In how many languages a name was killed: each kill keeps those before it. */
const killedIn = (row: StoredRow | undefined): number => (Array.isArray(row?.killedLanguages) ? row.killedLanguages.length : 0);

const apply = (rows: Folded['rows'], change: Change, release?: string): void => {
  if ('put' in change) {
    const name = nameOfRow(change.put);
    const known = rows.get(name);
    // Of two versions the newer counts; one that was decided again has the sequencer it had.
    const [before, after] = isNewestOf(change.put) ? [String(known?.sequencer ?? ''), String(change.put.sequencer)] : ['', ''];
    if (before > after || (before === after && generationOf(known) > generationOf(change.put))) return;
    // Nothing is written to a name after it was killed.
    if (known?.killed && change.put.pk.startsWith('K#')) return;
    // A name passes by a decision of the release that had it, and is killed by one of the release that has it now.
    if (change.put.pk.startsWith('K#') && known?.release === change.put.release && killedIn(known) > killedIn(change.put)) return;
    rows.set(name, change.put);
  } else if ('update' in change) {
    const name = nameOfRow(change.update);
    const row = rows.get(name);
    // The end of an upload whose decision is missing would be half a row; of one that was given to another release, too late.
    if (change.update.pk.startsWith('U#') && (!row || (release !== undefined && row.release !== release))) return;
    const said = Object.entries(change.set).filter(([, value]) => value !== undefined);
    const after: StoredRow = { ...(row ?? change.update), ...Object.fromEntries(said) };
    for (const gone of change.remove ?? []) delete after[gone];
    rows.set(name, after);
  } else if ('delete' in change) {
    rows.delete(nameOfRow(change.delete));
  }
};

/** The row of an object by its newest version. */
const isNewestOf = ({ pk, sk }: RowKey): boolean => (pk.startsWith('U#') && sk === 'HEAD') || pk.startsWith('I#');

/** A release takes a text: as its first owner or again, or `from` another release that no longer stands for it. */
interface Claim {
  row: FingerprintRow;
  from?: string | undefined;
  at: string;
}

/**
 * Who stands for a text after all claims. Each was committed on condition that the owner was the one it names; that puts those of
 * different releases in order. Only what the conditions leave open goes by the clock.
 */
const lastOwner = (claims: readonly Claim[]): FingerprintRow | undefined => {
  const waiting = new Map<string, Claim[]>();
  for (const claim of claims) waiting.set(claim.row.release, [...(waiting.get(claim.row.release) ?? []), claim]);
  let owner: string | undefined;
  let last: FingerprintRow | undefined;
  while (waiting.size > 0) {
    const next = [...waiting.values()].flatMap(([first]) => first ?? []).sort((a, b) => (a.at < b.at ? -1 : 1));
    const taken: Claim | undefined =
      next.find(({ row, from }) => from === undefined && row.release === owner) ??
      next.find(({ from }) => from === owner) ??
      next[0];
    if (!taken) break;
    const { release } = taken.row;
    const rest = waiting.get(release)?.slice(1) ?? [];
    if (rest.length > 0) waiting.set(release, rest);
    else waiting.delete(release);
    owner = release;
    last = taken.row;
  }
  return last;
};
