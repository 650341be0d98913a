import { arnMatcher, type Matches, textMatcher, withoutVariables } from './patterns.ts';

/** What a condition of a statement asks of a request. */
type Condition = Record<string, Record<string, string[]>>;

const equal =
  (value: string): Matches =>
  (actual) =>
    actual === value;

/**
 * The condition operators that CDK emits in the template, and no more
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
 */
const comparisons: Record<string, (value: string) => Matches> = {
  StringEquals: equal,
  StringLike: textMatcher,
  Bool: (value) => equal(value.toLowerCase()),
  ArnEquals: arnMatcher,
  ArnLike: arnMatcher,
};

type Test = (actual: string | undefined) => boolean;

/** Whether what a request says of one key satisfies one operator: any of its values will do. */
const testOf = (operator: string, values: string[]): Test => {
  if (operator === 'Null') return (actual) => values.includes(String(actual === undefined));
  // Of a key that has one value in a request, all values are that one; and of none, all are anything.
  const ofAll = operator.startsWith('ForAllValues:');
  const orMissing = ofAll || operator.endsWith('IfExists');
  const compare = comparisons[operator.replace(/^ForAllValues:|IfExists$/g, '')];
  if (!compare) throw new Error(`the condition operator ${operator} is not known here`);
  const matches = values.map((value) => compare(withoutVariables(value)));
  return (actual) => (actual === undefined ? orMissing : matches.some((match) => match(actual)));
};

/** Whether all that a condition asks holds. Names of condition keys are not compared by case: `said` is asked in lower case. */
export const conditionHolds = (condition: Condition): ((said: (key: string) => string | undefined) => boolean) => {
  // Every part is read, so that none which is not known hides behind another.
  const tests = Object.entries(condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]): [string, Test] => [key.toLowerCase(), testOf(operator, values)]),
  );
  return (said) => tests.every(([key, test]) => test(said(key)));
};

/** The keys that a condition asks for, in lower case. */
export const keysOf = (condition: Condition): string[] =>
  Object.values(condition).flatMap((keys) => Object.keys(keys).map((key) => key.toLowerCase()));
