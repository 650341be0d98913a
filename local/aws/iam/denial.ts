import type { Access, Permission, Verdict } from './access.ts';
import { type Caller, nameOfCaller } from './caller.ts';
import type { AccessRequest } from './evaluation.ts';

/** A request that the policies do not let through. */
export interface Denial {
  caller: Caller;
  request: AccessRequest;
  verdict: Verdict;
  /** It did not get out of its caller's network. Where no endpoint leads, nobody answers on AWS, until the caller gives up. */
  isStopped?: true;
}

/** The first request that is not allowed; undefined when all are. */
export const denialOf = (access: Access, caller: Caller, requests: readonly AccessRequest[]): Denial | undefined => {
  for (const request of requests) {
    const verdict = access.decide(caller, request);
    if (verdict.answer !== 'allowed') return { caller, request, verdict };
  }
  return undefined;
};

/** The first request that does not get out of its caller's network. */
export const stoppedBy = (access: Access, caller: Caller, requests: readonly AccessRequest[]): Denial | undefined => {
  for (const request of requests) {
    const verdict = access.passes(caller, request);
    if (verdict.answer !== 'allowed') return { caller, request, verdict, isStopped: true };
  }
  return undefined;
};

const isOfRole = ({ holder }: Permission): boolean => !holder.startsWith('arn:');

/**
 * A denial in the words of most services (https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html). `write`
 * changes how action and resource are written, as some services do.
 */
export const denialText = (
  { caller, request, verdict, isStopped }: Denial,
  write: { action?: (action: string) => string; resource?: (arn: string) => string } = {},
): string => {
  const action = write.action?.(request.action) ?? request.action;
  const resource = write.resource?.(request.resource) ?? request.resource;
  const [denied] = verdict.by;
  const who = caller.kind === 'role' ? 'identity-based' : 'resource-based';
  const whose = denied && isOfRole(denied) ? 'an identity-based' : 'a resource-based';
  const why = isStopped
    ? `because no VPC endpoint policy allows the ${action} action`
    : verdict.answer === 'denied' && denied
      ? `with an explicit deny in ${whose} policy`
      : `because no ${who} policy allows the ${action} action`;
  return `User: ${nameOfCaller(caller)} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
};
