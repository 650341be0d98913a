import * as z from 'zod';

const OneOrMore = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => [value].flat());

const Statement = z
  .strictObject({
    Sid: z.string().optional(),
    Effect: z.enum(['Allow', 'Deny']),
    Action: OneOrMore.optional(),
    NotAction: OneOrMore.optional(),
    Resource: OneOrMore.optional(),
    NotResource: OneOrMore.optional(),
    Condition: z.record(z.string(), z.record(z.string(), OneOrMore)).default({}),
  })
  .refine(({ Action, NotAction }) => !Action !== !NotAction, 'exactly one of Action and NotAction')
  .refine(({ Resource, NotResource }) => !Resource !== !NotResource, 'exactly one of Resource and NotResource');
type Statement = z.infer<typeof Statement>;

/**
 * A policy of a person, a group or a role, its intrinsic functions carried out. Whatever this evaluation does not know (a principal,
 * an older version of the language) is an error, never passed over.
 */
export const IdentityPolicy = z.strictObject({
  Version: z.literal('2012-10-17'),
  Statement: z.union([Statement.transform((statement) => [statement]), z.array(Statement)]),
});
export type IdentityPolicy = z.infer<typeof IdentityPolicy>;

export interface AccessRequest {
  /** Such as `s3:PutObject`. */
  action: string;
  /** An ARN, whose stars and question marks stand for themselves. */
  resource: string;
  /** Condition keys and what the request says of them. */
  context?: Record<string, string>;
}

export type Answer = 'allowed' | 'denied' | 'not allowed';

/**
 * What IAM answers to somebody with these policies and nothing else: `denied` where a statement says so, whatever others say; `not
 * allowed` where none says anything. As IAM does within one account
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html), without bucket policies, boundaries,
 * session policies and policy variables. Throws on an operator or a variable it does not know.
 */
export const evaluate = (policies: readonly IdentityPolicy[], request: AccessRequest): Answer => {
  const about = policies.flatMap(({ Statement }) => Statement).filter((statement) => isAbout(statement, request));
  if (about.some(({ Effect }) => Effect === 'Deny')) return 'denied';
  return about.length > 0 ? 'allowed' : 'not allowed';
};

const isAbout = ({ Action, NotAction, Resource, NotResource, Condition }: Statement, request: AccessRequest): boolean => {
  const named = (patterns: string[]): boolean => patterns.some((pattern) => actionPattern(pattern).test(request.action));
  const reached = (patterns: string[]): boolean => patterns.some((pattern) => resourcePattern(pattern).test(request.resource));
  // Every condition is looked at, so that none which is not known hides behind another.
  const held = Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => holds(operator, values, contextOf(request, key))),
  );
  return (
    (Action ? named(Action) : !named(NotAction ?? [])) &&
    (Resource ? reached(Resource) : !reached(NotResource ?? [])) &&
    held.every(Boolean)
  );
};

/** Names of condition keys are not compared by case. */
const contextOf = ({ context = {} }: AccessRequest, key: string): string | undefined =>
  Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];

/** Whether one condition key satisfies one operator: any of its values will do. */
const holds = (operator: string, values: string[], actual: string | undefined): boolean => {
  if (operator === 'Null') return values.includes(String(actual === undefined));
  const compare = comparisons[operator.replace(/IfExists$/, '')];
  if (!compare) throw new Error(`the condition operator ${operator} is not known here`);
  const matches = values.map((value) => compare(withoutVariables(value)));
  return actual === undefined ? operator.endsWith('IfExists') : matches.some((match) => match(actual));
};

const comparisons: Record<string, (value: string) => (actual: string) => boolean> = {
  StringEquals: (value) => (actual) => actual === value,
  StringLike: (value) => (actual) => pattern(value, '.', 's').test(actual),
};

const withoutVariables = (text: string): string => {
  if (text.includes('${')) throw new Error(`the variable in ${text} is not known here`);
  return text;
};

/** Actions are not compared by case. */
const actionPattern = (text: string): RegExp => pattern(text, '.', 'is');

/**
 * Resources are compared by case. `*` alone is everything. A wildcard stays between two colons, but a star at the end of a segment
 * goes beyond (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html).
 */
const resourcePattern = (text: string): RegExp => pattern(withoutVariables(text), '[^:]', 'su');

/** `within` is what a question mark stands for, and many of it a star that has something behind it in its segment. */
const pattern = (text: string, within: string, flags: string): RegExp =>
  new RegExp(
    `^${text
      .replace(/[\\^$+.()[\]{}|/]/g, '\\$&')
      .replaceAll('?', within)
      .replace(/\*(?!:|$)/g, `${within}*`)
      .replace(/\*(?=:|$)/g, '.*')}$`,
    flags,
  );
