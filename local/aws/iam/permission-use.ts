import type { AccessDeclaration } from '../template/declarations.ts';
import { createAccess, type Permission } from './access.ts';
import type { Grant } from './grant.ts';
import type { IdentityPolicy, ResourcePolicy, Statement } from './policy.ts';
import type { RecordedCall } from './recorded-calls.ts';
import { usedByAws } from './used-by-aws.ts';

/** A permission, and who was seen using it. */
export interface PermissionUse extends Permission {
  /** Calls that it allows, of those that were recorded. */
  calls: readonly RecordedCall[];
  /** Why AWS needs it though no call here does. */
  byAws: string | undefined;
}

type Policies = Pick<AccessDeclaration, 'roles' | 'resources'>;

/** What somebody does who is asked for is found anew: records may come of another newsroom’s template, where some are not allowed. */
export const useOf = (policies: Policies, calls: readonly RecordedCall[]): PermissionUse[] => {
  const access = createAccess(policies);
  const uses = new Map<Permission, RecordedCall[]>(access.permissions().map((permission) => [permission, []]));
  for (const call of calls) {
    const { answer, by } = access.decide(call.caller, call.request);
    if (answer === 'allowed') for (const permission of by) uses.get(permission)?.push(call);
  }
  return [...uses].map(([permission, of]) => ({ ...permission, calls: of, byAws: usedByAws(permission) }));
};

/** What allows something, and neither was used nor is AWS's. Denials are there to be of no use. */
export const unusedOf = (uses: readonly PermissionUse[]): PermissionUse[] =>
  uses.filter(({ grant, calls, byAws }) => grant.effect === 'Allow' && calls.length === 0 && byAws === undefined);

const isSame = (grant: Grant, other: Grant): boolean =>
  grant.effect === other.effect &&
  grant.action === other.action &&
  grant.resource === other.resource &&
  JSON.stringify([grant.condition, grant.principal]) === JSON.stringify([other.condition, other.principal]);

/** A statement as one for each of its actions on each of its resources, without the one that is taken away. */
const withoutGrant =
  (taken: Grant) =>
  (statement: Statement): Statement[] => {
    const { Action, Resource, Effect: effect, Condition: condition, Principal: principal } = statement;
    if (!Action || !Resource) return [statement];
    return Action.flatMap((action) =>
      Resource.filter((resource) => !isSame({ effect, action, resource, condition, ...(principal && { principal }) }, taken)).map(
        (resource) => ({ ...statement, Action: [action], Resource: [resource] }),
      ),
    );
  };

const policyWithout = <Policy extends IdentityPolicy | ResourcePolicy>(policy: Policy, taken: Grant): Policy =>
  ({ ...policy, Statement: (policy.Statement as Statement[]).flatMap(withoutGrant(taken)) }) as Policy;

/** The policies of a template without one permission: one action on one resource of one holder. */
export const without = <All extends Policies>(policies: All, { holder, grant }: Permission): All => ({
  ...policies,
  roles: policies.roles.map((role) =>
    role.function === holder ? { ...role, policies: role.policies.map((policy) => policyWithout(policy, grant)) } : role,
  ),
  resources: policies.resources.map((resource) =>
    resource.arn === holder ? { ...resource, policy: policyWithout(resource.policy, grant) } : resource,
  ),
});
