import type { Access, Permission, Verdict } from './access.ts';
import { type Caller, nameOfCaller } from './caller.ts';
import type { AccessRequest } from './evaluation.ts';

/** A request that the policies do not let through. */
export interface Denial {
  caller: Caller;
  request: AccessRequest;
  verdict: Verdict;
}

/** The first request that is not allowed; undefined when all are. */
export const denialOf = (access: Access, caller: Caller, requests: readonly AccessRequest[]): Denial | undefined => {
  for (const request of requests) {
    const verdict = access.decide(caller, request);
    if (verdict.answer !== 'allowed') return { caller, request, verdict };
  }
  return undefined;
};

const isOfRole = ({ holder }: Permission): boolean => !holder.startsWith('arn:');

/**
 * A denial in the words of most services (https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html). `write`
 * changes how action and resource are written, as some services do.
 */
export const denialText = (
  { caller, request, verdict }: Denial,
  write: { action?: (action: string) => string; resource?: (arn: string) => string } = {},
): string => {
  const action = write.action?.(request.action) ?? request.action;
  const resource = write.resource?.(request.resource) ?? request.resource;
  const [denied] = verdict.by;
  const why =
    verdict.answer === 'denied' && denied
      ? `with an explicit deny in ${isOfRole(denied) ? 'an identity-based' : 'a resource-based'} policy`
      : `because no ${caller.kind === 'role' ? 'identity-based' : 'resource-based'} policy allows the ${action} action`;
  return `User: ${nameOfCaller(caller)} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
};
