import type { ProblemCode } from '../release/problem.ts';
import { WAITS } from './language-set.ts';
import { latest } from './latest.ts';
import { answeredByRestoring } from './problems.ts';
import type { EditionRow } from './rows.ts';
import { TRANSLATION_DOUBTS } from './translation-doubt.ts';

/**
 * Whether nobody has to say of an edition's version that it may come out: its time has to come, its release be settled, its original
 * say what it says, or a withdrawal be taken back, which says nothing of the text.
 */
export const goesOnByItself = ({ pending }: EditionRow): boolean =>
  pending !== undefined && (pending.state !== 'held' || pending.questions.every((code) => OVER_BY_ITSELF.has(code)));

const OVER_BY_ITSELF: ReadonlySet<ProblemCode> = new Set([...WAITS, ...TRANSLATION_DOUBTS, ...answeredByRestoring]);

/** The latest instant that a version not yet out has promised: a held one may have forgotten what it replaced. */
export const promiseOf = (pending: EditionRow['pending']): string | undefined => latest(pending?.promised, pending?.dueAt);
