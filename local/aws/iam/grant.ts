import { conditionHolds } from './conditions.ts';
import { actionMatcher, type Matches, resourceMatcher } from './patterns.ts';
import type { IdentityPolicy, ResourcePolicy, Statement } from './policy.ts';

/** One action on one resource: what a statement says, taken apart. */
export interface Grant {
  effect: 'Allow' | 'Deny';
  /** As the policy writes it: `s3:Get*`. What a `NotAction` leaves is `not …`. */
  action: string;
  /** As the policy writes it, resolved: an ARN with its wildcards. What a `NotResource` leaves is `not …`. */
  resource: string;
  condition: Statement['Condition'];
  principal?: Statement['Principal'];
}

/** A grant made ready: no pattern is compiled again for a request. */
export interface CompiledGrant {
  grant: Grant;
  takesAction: Matches;
  takesResource: Matches;
  /** `said` answers what a request says of a condition key, which is in lower case. */
  holds: (said: (key: string) => string | undefined) => boolean;
}

const none =
  (matchers: Matches[]): Matches =>
  (text) =>
    matchers.every((matches) => !matches(text));

const eachOf = (
  positive: string[] | undefined,
  negative: string[] | undefined,
  matcherOf: (pattern: string) => Matches,
): [written: string, matches: Matches][] =>
  positive
    ? positive.map((pattern) => [pattern, matcherOf(pattern)])
    : [[`not ${(negative ?? []).join(', ')}`, none((negative ?? []).map(matcherOf))]];

const grantsIn = (statement: Statement): CompiledGrant[] => {
  const { Effect, Action, NotAction, Resource, NotResource, Condition, Principal } = statement;
  const holds = conditionHolds(Condition);
  const resources = eachOf(Resource, NotResource, resourceMatcher);
  return eachOf(Action, NotAction, actionMatcher).flatMap(([action, takesAction]) =>
    resources.map(([resource, takesResource]) => ({
      grant: { effect: Effect, action, resource, condition: Condition, ...(Principal && { principal: Principal }) },
      takesAction,
      takesResource,
      holds,
    })),
  );
};

type Policy = IdentityPolicy | ResourcePolicy;

const compiled = new WeakMap<Policy, CompiledGrant[]>();

const compile = (policy: Policy): CompiledGrant[] => {
  const known = compiled.get(policy) ?? (policy.Statement as Statement[]).flatMap(grantsIn);
  compiled.set(policy, known);
  return known;
};

/** Everything policies say, one action on one resource at a time. Throws on an operator or a variable that is not known here. */
export const compileGrants = (policies: readonly Policy[]): CompiledGrant[] => policies.flatMap(compile);
