import { accessKeyOf } from '../access-key.ts';
import type { Service, ServiceRequest, ServiceResponse } from '../service.ts';
import type { Access } from './access.ts';
import type { Caller } from './caller.ts';
import { type Denial, denialOf, stoppedBy } from './denial.ts';
import type { AccessRequest } from './evaluation.ts';

/** How one service puts its requests to IAM, and says that they are not allowed. */
export interface Gate {
  /** All that must be allowed. Throws where the local run does not know it: better no answer than a guess. */
  asks(request: ServiceRequest): readonly AccessRequest[];
  /** What must be allowed to be told that something is not there. */
  asksOfMissing?(request: ServiceRequest, response: ServiceResponse): readonly AccessRequest[];
  refuse(denial: Denial, request: ServiceRequest): ServiceResponse;
}

/** Who makes a request: the function whose credentials it is made with; the administrator is nobody in particular. */
export const byCredentials =
  (access: Access) =>
  (request: ServiceRequest): Caller | undefined => {
    const accessKey = accessKeyOf(request);
    return accessKey === undefined ? undefined : access.roleOf(accessKey);
  };

/**
 * A service that asks IAM before it answers anybody but the account's administrator: whoever has other credentials than a function's, or
 * none, is a person at this machine, whom nothing here is kept from.
 */
export const guarded =
  (
    service: Service,
    gate: Gate,
    { access, callerOf }: { access: Access; callerOf: (request: ServiceRequest) => Caller | undefined },
  ): Service =>
  async (request) => {
    const caller = callerOf(request);
    if (!caller) return service(request);
    const asks = gate.asks(request);
    const denial = stoppedBy(access, caller, asks) ?? denialOf(access, caller, asks);
    if (denial) return gate.refuse(denial, request);
    const response = await service(request);
    const hidden = response.status === 404 && denialOf(access, caller, gate.asksOfMissing?.(request, response) ?? []);
    return hidden ? gate.refuse(hidden, request) : response;
  };
