import { ACCOUNT, REGION } from '../account-id.ts';

/** A function, by the role it runs under. */
export interface RoleCaller {
  kind: 'role';
  /** Name of the function, which is the access key id of its credentials here. */
  function: string;
  /** ARN of the role. */
  arn: string;
}

/** One of AWS's services, on behalf of something in the account. */
export interface ServiceCaller {
  kind: 'service';
  /** Such as `s3.amazonaws.com`. */
  name: string;
  /** ARN of what it acts for: a bucket, a topic, a rule. */
  sourceArn: string;
}

/** Who is let in by policies. Everybody else here is the account's administrator, who may do anything. */
export type Caller = RoleCaller | ServiceCaller;

/** Whom an error names: of a role, the session that Lambda opens under it, which has the function's name. */
export const nameOfCaller = (caller: Caller): string => (caller.kind === 'service' ? caller.name : sessionOf(caller));

export const sessionOf = ({ arn, function: name }: RoleCaller): string =>
  `arn:aws:sts::${ACCOUNT}:assumed-role/${arn.slice(arn.lastIndexOf('/') + 1)}/${name}`;

/** What every request says of itself beside what is in it. Requests on this machine stand for requests over TLS. */
export const contextOf = (caller: Caller): Record<string, string> => ({
  'aws:securetransport': 'true',
  ...(caller.kind === 'role' && {
    'lambda:sourcefunctionarn': `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${caller.function}`,
  }),
  ...(caller.kind === 'service' && { 'aws:sourcearn': caller.sourceArn, 'aws:sourceaccount': ACCOUNT }),
});
