import type { Understood } from '../edition.ts';
import type { Problem, ProblemCode } from '../problem.ts';

type Derived = Understood['derived'];

/** What a document was found to say of one thing: by which rule and on which words, and what has to be asked or told about it. */
export interface Finding<Value> {
  value: Value;
  derived: Derived;
  problems: readonly Problem[];
}

/** `why` is left out where nothing decided. */
export const finding = <Value>(value: Value, why?: Derived | false | '', problems: readonly Problem[] = []): Finding<Value> => ({
  value,
  derived: why || {},
  problems,
});

/** The rule that decided on a field, and the words it decided on. */
export const because = (field: string, rule: string, evidence: string): Derived => ({
  [field]: { rule, evidence: evidence.slice(0, 300) },
});

export const derivedBy = (findings: readonly Finding<unknown>[]): Derived =>
  Object.assign({}, ...findings.map(({ derived }) => derived)) as Derived;

export const remarkOf = (code: ProblemCode, rest: Partial<Problem> = {}): Problem => ({ code, weight: 'remark', ...rest });

/** A page says one thing of itself, and its text another. */
export const differs = (field: string, said: string, read: string): Problem =>
  remarkOf('page-differs', { field, params: { field, said: said.slice(0, 200), read: read.slice(0, 200) } });
