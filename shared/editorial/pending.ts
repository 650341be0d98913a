import { WAITS } from './language-set.ts';
import { latest } from './latest.ts';
import { answeredByRestoring } from './problems.ts';
import type { EditionRow } from './rows.ts';

/**
 * Whether nobody has to say of an edition's version that it may come out: its time has to come, its release be settled, or a withdrawal
 * be taken back, which says nothing of the text.
 */
export const goesOnByItself = ({ pending }: EditionRow): boolean =>
  pending !== undefined &&
  (pending.state !== 'held' || pending.questions.every((code) => WAITS.includes(code) || answeredByRestoring.includes(code)));

/** The latest instant that a version not yet out has promised: a held one may have forgotten what it replaced. */
export const promiseOf = (pending: EditionRow['pending']): string | undefined => latest(pending?.promised, pending?.dueAt);
