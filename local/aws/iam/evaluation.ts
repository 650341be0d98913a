import { type CompiledGrant, compileGrants } from './grant.ts';
import type { IdentityPolicy } from './policy.ts';

export { IdentityPolicy } from './policy.ts';

export interface AccessRequest {
  /** Such as `s3:PutObject`. */
  action: string;
  /** An ARN, whose stars and question marks stand for themselves. */
  resource: string;
  /** Condition keys and what the request says of them. */
  context?: Record<string, string | undefined>;
}

export type Answer = 'allowed' | 'denied' | 'not allowed';

/** What a request says of condition keys, by their names in lower case. */
export const contextReader = ({ context = {} }: AccessRequest): ((key: string) => string | undefined) => {
  const values = new Map(Object.entries(context).map(([name, value]) => [name.toLowerCase(), value]));
  return (key) => values.get(key);
};

/** The grants that are about a request. */
export const grantsAbout = (grants: readonly CompiledGrant[], request: AccessRequest): CompiledGrant[] => {
  const said = contextReader(request);
  return grants.filter(
    ({ takesAction, takesResource, holds }) => takesAction(request.action) && takesResource(request.resource) && holds(said),
  );
};

/**
 * What IAM answers to somebody with these policies and nothing else: `denied` where a statement says so, whatever others say; `not
 * allowed` where none says anything. As IAM does within one account
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html), without boundaries, session policies and
 * policy variables. Throws on an operator or a variable it does not know.
 */
export const evaluate = (policies: readonly IdentityPolicy[], request: AccessRequest): Answer => {
  const about = grantsAbout(compileGrants(policies), request);
  if (about.some(({ grant }) => grant.effect === 'Deny')) return 'denied';
  return about.length > 0 ? 'allowed' : 'not allowed';
};
