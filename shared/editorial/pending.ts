import { WAITS } from './language-set.ts';
import { latest } from './latest.ts';
import type { EditionRow } from './rows.ts';

/** Whether nobody has to answer before an edition's version comes out: its time has to come, or its release be settled. */
export const goesOnByItself = ({ pending }: EditionRow): boolean =>
  pending !== undefined && (pending.state !== 'held' || pending.questions.every((code) => WAITS.includes(code)));

/** The latest instant that a version not yet out has promised: a held one may have forgotten what it replaced. */
export const promiseOf = (pending: EditionRow['pending']): string | undefined => latest(pending?.promised, pending?.dueAt);
