import { ACCOUNT } from '../account-id.ts';
import type { AccessDeclaration } from '../template/declarations.ts';
import { type Caller, contextOf, type RoleCaller, sessionOf } from './caller.ts';
import { keysOf } from './conditions.ts';
import type { AccessRequest, Answer } from './evaluation.ts';
import { type CompiledGrant, compileGrants, type Grant } from './grant.ts';

/** A grant, and whose it is. */
export interface Permission {
  /** Name of a function, or ARN of the resource whose policy it stands in. */
  holder: string;
  grant: Grant;
}

export interface Verdict {
  answer: Answer;
  /** What denies it, or what allows it; empty where nothing is said of it. */
  by: readonly Permission[];
}

/** Something that was asked for and allowed. */
export interface AllowedCall extends Verdict {
  caller: Caller;
  request: AccessRequest;
}

/** Condition keys in a request are in lower case, as they are not compared by it. */
export interface Access {
  /** The function whose credentials these are; undefined when they are nobody's, and so the administrator's. */
  roleOf(accessKeyId: string): RoleCaller | undefined;
  decide(caller: Caller, request: AccessRequest): Verdict;
  /** Whether a call gets out of the network that its function is in. Of no other network anything is known: there it does. */
  passes(caller: Caller, request: AccessRequest): Verdict;
  /** Everything that anybody may, or may not. */
  permissions(): readonly Permission[];
  /** What was allowed: of calls that the same permissions allow, the first. */
  allowed(): readonly AllowedCall[];
}

/** What the mappings of requests in this folder, or AWS itself, tell of a request. Of another key nobody here knows whether it holds. */
const KNOWN_KEYS = new Set([
  'aws:securetransport',
  'aws:sourceaccount',
  'aws:sourcearn',
  'kms:viaservice',
  'dynamodb:leadingkeys',
  'lambda:sourcefunctionarn',
  's3:delimiter',
  's3:prefix',
  'ses:fromaddress',
]);

/** Permissions by what they are about, so that a request only meets those for its action. */
class Policies {
  readonly #grants: { compiled: CompiledGrant; permission: Permission }[];
  readonly #byAction = new Map<string, Policies['all']>();

  constructor(holder: string, grants: readonly CompiledGrant[]) {
    this.#grants = grants.map((compiled) => ({ compiled, permission: { holder, grant: compiled.grant } }));
    for (const { grant } of grants) demandKnownKeys(holder, grant);
  }

  get all() {
    return this.#grants;
  }

  /** What is said of a request. `stated` answers what it says of a condition key. */
  about({ action, resource }: AccessRequest, stated: (key: string) => string | undefined): Permission[] {
    const known = this.#byAction.get(action) ?? this.#grants.filter(({ compiled }) => compiled.takesAction(action));
    this.#byAction.set(action, known);
    return known.flatMap(({ compiled, permission }) =>
      compiled.takesResource(resource) && compiled.holds(stated) ? [permission] : [],
    );
  }
}

const demandKnownKeys = (holder: string, { condition }: Grant): void => {
  const unknown = keysOf(condition).find((key) => !KNOWN_KEYS.has(key));
  if (unknown) throw new Error(`the condition key ${unknown} in a policy of ${holder} is not known here`);
};

/** The same is asked for again and again, but of single objects: so many answers are remembered. */
const MOST_DECIDED = 5000;

const keyOf = (caller: Caller): string => (caller.kind === 'role' ? caller.function : `${caller.name} ${caller.sourceArn}`);

const NOBODYS: Policies = new Policies('nobody', []);

/** What a resource's policy is known by: S3's is the bucket's, whatever the object. */
const ownerOf = (resource: string): string => (resource.startsWith('arn:aws:s3:') ? (resource.split('/')[0] ?? '') : resource);

const ROOT = `arn:aws:iam::${ACCOUNT}:root`;

/** Whether a statement of a resource's policy is about a caller. */
const isAbout = ({ principal }: Grant, caller: Caller): boolean => {
  const { AWS = [], Service = [] } = principal ?? {};
  if (AWS.includes('*')) return true;
  return caller.kind === 'service' ? Service.includes(caller.name) : AWS.includes(caller.arn) || AWS.includes(sessionOf(caller));
};

/** Whether a statement leaves it to the policies of the account's identities. */
const delegates = ({ principal }: Grant): boolean => principal?.AWS.some((each) => each === ROOT || each === ACCOUNT) ?? false;

/** What a role's policies say of a key, together with what lets them say it: nothing without. */
const asKeyAllows = (ofRole: readonly Permission[], ofKey: readonly Permission[]): Permission[] => {
  const delegations = ofKey.filter(({ grant }) => grant.effect === 'Allow' && delegates(grant));
  return delegations.length > 0 && ofRole.length > 0 ? [...delegations, ...ofRole] : [];
};

const isDenial = ({ grant }: Permission): boolean => grant.effect === 'Deny';

/** A denial anywhere wins; else it is enough that something allows it. */
const verdictOf = (said: readonly Permission[], allows: readonly Permission[]): Verdict => {
  const denials = said.filter(isDenial);
  if (denials.length > 0) return { answer: 'denied', by: denials };
  return { answer: allows.length > 0 ? 'allowed' : 'not allowed', by: allows };
};

/**
 * IAM for one account, with the policies that the template gives its roles and resources
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html). A denial anywhere wins. Else it is
 * enough that a policy of the role or of the resource allows it; a service has no policies but the resource's. A key is an exception:
 * the policies of roles count only if the key's own says so
 * (https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html). Throws on what it does not know. `noted` hears of
 * each call that is in `allowed`.
 */
export const createAccess = (
  {
    roles,
    resources,
    networks = [],
  }: Pick<AccessDeclaration, 'roles' | 'resources'> & Partial<Pick<AccessDeclaration, 'networks'>>,
  { noted = () => {} }: { noted?: (call: AllowedCall) => void } = {},
): Access => {
  const callers = new Map(
    roles.map(({ function: name, arn }): [string, RoleCaller] => [name, { kind: 'role', function: name, arn }]),
  );
  const ofRoles = new Map(roles.map(({ function: name, policies }) => [name, new Policies(name, compileGrants(policies))]));
  const ofResources = new Map(
    [...new Set(resources.map(({ arn }) => arn))].map((owner) => {
      const own = resources.filter(({ arn }) => arn === owner).map(({ policy }) => policy);
      return [owner, new Policies(owner, compileGrants(own))];
    }),
  );
  const ways = new Map(
    networks.map(({ function: name, endpoints }) => [
      name,
      new Map(endpoints.map(({ service, policy }) => [service, new Policies(`endpoint of ${service}`, compileGrants([policy]))])),
    ]),
  );
  const ids = new Map(
    [...ofRoles.values(), ...ofResources.values()]
      .flatMap(({ all }) => all)
      .map(({ permission }, index): [Permission, number] => [permission, index]),
  );
  const seen = new Map<string, AllowedCall>();
  const decided = new Map<string, Verdict>();

  const note = (caller: Caller, request: AccessRequest, verdict: Verdict): void => {
    const by = verdict.by.map((permission) => ids.get(permission)).join();
    const key = `${keyOf(caller)} ${request.action} ${by}`;
    if (seen.has(key)) return;
    const call = { caller, request, ...verdict };
    seen.set(key, call);
    noted(call);
  };

  const evaluate = (caller: Caller, request: AccessRequest): Verdict => {
    const always = contextOf(caller);
    const stated = (key: string): string | undefined => request.context?.[key] ?? always[key];
    const ofRole = caller.kind === 'role' ? (ofRoles.get(caller.function) ?? NOBODYS).about(request, stated) : [];
    const said = (ofResources.get(ownerOf(request.resource)) ?? NOBODYS).about(request, stated);
    const ofResource = said.filter(({ grant }) => isAbout(grant, caller));
    const allows = [...(request.action.startsWith('kms:') ? asKeyAllows(ofRole, said) : ofRole), ...ofResource];
    return verdictOf([...ofRole, ...ofResource], allows);
  };

  /** https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html */
  const passes = (caller: Caller, request: AccessRequest): Verdict => {
    const network = caller.kind === 'role' ? ways.get(caller.function) : undefined;
    if (!network) return { answer: 'allowed', by: [] };
    const always = contextOf(caller);
    const [service = ''] = request.action.split(':');
    const said = (network.get(service) ?? NOBODYS).about(request, (key) => request.context?.[key] ?? always[key]);
    const about = said.filter(({ grant }) => isAbout(grant, caller));
    return verdictOf(about, about);
  };

  return {
    passes,
    roleOf: (accessKeyId) => callers.get(accessKeyId),
    decide(caller, request) {
      const { action, resource, context } = request;
      const key = `${keyOf(caller)} ${action} ${resource} ${context ? JSON.stringify(context) : ''}`;
      const known = decided.get(key);
      if (known) return known;
      const verdict = evaluate(caller, request);
      if (verdict.answer === 'allowed') note(caller, request, verdict);
      if (decided.size >= MOST_DECIDED) decided.clear();
      decided.set(key, verdict);
      return verdict;
    },
    permissions: () => [...ids.keys()],
    allowed: () => [...seen.values()],
  };
};
