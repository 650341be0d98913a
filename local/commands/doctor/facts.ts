import type { DnsRecord } from '../../../shared/newsroom/mail-records.ts';
import type { StageOfNewsroom } from '../../../shared/newsroom/stage-contradictions.ts';

/** What a service said; or the permission that whoever asks has not got. */
export type Asked<Answer> = { answer: Answer } | { denied: string };

/** What DNS has under a name; undefined where it could not be asked. */
export type Looked = readonly string[] | undefined;

export interface StackFacts {
  status: string;
  account: string;
  outputs: Record<string, string>;
}

/** As SES words it: SUCCESS, PENDING, FAILED, TEMPORARY_FAILURE, NOT_STARTED. */
export type SesStatus = string;

export interface IdentityFacts {
  /** The identity that counts for the sender’s address: itself, its domain, or one above it. */
  name: string;
  verified: boolean;
  dkim: SesStatus;
  /** Of Easy DKIM. */
  tokens: string[];
  mailFrom?: { domain: string; status: SesStatus } | undefined;
}

export interface AccountFacts {
  inSandbox: boolean;
  sends: boolean;
  /** HEALTHY, PROBATION or SHUTDOWN. */
  enforcement: string;
  maxSendRate: number;
  max24HourSend: number;
}

export interface CertificateFacts {
  status: string;
  /** Hosts it is for; `*.` stands for one label. */
  names: string[];
  /** Instant. */
  notAfter?: string | undefined;
}

export interface SubscriptionFacts {
  /** Whose addresses they are: the `operators` of the stage, for alarms of its own or of its CDN, or the `desk.emails` of its newsroom.json. */
  of: 'operators' | 'operators-of-cdn' | 'desk';
  topicArn: string;
  confirmed: string[];
  pending: string[];
}

/** What is so, as far as somebody may know who changes nothing. */
export interface Facts extends StageOfNewsroom {
  now: string;
  stack: Asked<StackFacts | undefined>;
  /** The stack in us-east-1 that watches the CDN; undefined for a stage that is there itself. */
  readers: Asked<StackFacts | undefined> | undefined;
  /** Undefined where SES knows none. */
  identity: Asked<IdentityFacts | undefined>;
  account: Asked<AccountFacts>;
  /** Undefined where the stage names none; `gone` where ACM knows none. */
  certificate: Asked<CertificateFacts | 'gone'> | undefined;
  subscriptions: Asked<SubscriptionFacts>[];
  /** What mails want of DNS, with what is there. */
  records: { record: DnsRecord; found: Looked }[];
  /** The CDN’s own name, once the stack is there. */
  cdn: string | undefined;
  /** What DNS has under the stage’s domain, if it has one, and under the CDN’s own name. */
  site: { cname: Looked; addresses: Looked; cdnAddresses: Looked } | undefined;
}
