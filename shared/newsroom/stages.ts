import * as z from 'zod';
import type { Newsroom } from './newsroom.ts';

/** An AWS account, by its number. */
const AccountId = z.string().regex(/^\d{12}$/, 'is no AWS account: those are 12 digits, in quotation marks');

const Region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'is no AWS region, such as "eu-west-1"');

const HostName = z
  .string()
  .regex(
    /^(?=.{4,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/,
    'is no host name, such as "news.example.org"',
  );

/** How the domain that mails come from is made known to SES. */
const MailSettings = z.strictObject({
  /** `own`: the stack makes the identity. `existing`: somebody else did, such as another stage in the same account and region. */
  identity: z.enum(['own', 'existing']).default('own'),
  /** Where bounces go: a name below the sender’s domain that nobody else receives mail at. `bounce.` before the domain by default. */
  mailFrom: HostName.optional(),
  /** `require`: to mail servers without TLS nothing is sent. `optional`: they get it in the clear. */
  tls: z.enum(['require', 'optional']).default('require'),
});

/**
 * An address of SES's own that takes every mail, also from accounts in the sandbox and past the daily quota
 * (https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html).
 */
export const MAIL_SIMULATOR = 'success@simulator.amazonses.com';

/** A test release in each language, once an hour, to a mailbox that nobody reads: `false` for none. */
export const CanarySetting = z.union([
  z.literal(false),
  z.strictObject({
    /** Where it is mailed to. Another than the default is a mailbox of your own: it gets one mail an hour and language. */
    mailbox: z.email().default(MAIL_SIMULATOR),
    /** How long it may take from the drop until the mailbox has it. */
    withinMinutes: z.int().min(1).max(60).default(5),
  }),
]);

/**
 * Where, and for whom, a newsroom is deployed. What is editorial stays in its newsroom.json. All of it is decided here and nowhere else:
 * what a deployment does not say would be taken away by it.
 */
export const Stage = z.strictObject({
  /** The newsroom.json of this stage, from the folder of stages.json. Two stages have two sites, and so two of them. */
  newsroom: z.string().min(1).default('newsroom.json'),
  region: Region,
  /** The only account this may be deployed to; any that the credentials open when absent. */
  account: AccountId.optional(),
  /** The name of its stack; `Dateline-` and the name of the stage by default. */
  stackName: z
    .string()
    // Functions are named after it, and their names end at 64 characters.
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, 'is no name for a stack: a letter, then at most 39 letters, digits and hyphens')
    .optional(),
  /** The host that the CDN answers on: that of `siteUrl`. Without it and a certificate the CDN has a name of its own. */
  domain: HostName.optional(),
  /** ARN of the certificate for it: ACM, us-east-1. */
  certificate: z
    .string()
    .regex(
      /^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/,
      'is no ARN of a certificate, such as "arn:aws:acm:us-east-1:111122223333:certificate/…"',
    )
    .optional(),
  /** E-mail addresses that hear of alarms. */
  operators: z.array(z.email()).default([]),
  /** Accounts that may subscribe their queues to release-events. */
  partners: z.array(AccountId).default([]),
  /** Where the desk page is read; the S3 console by default. */
  desk: z.strictObject({ url: z.url({ protocol: /^https?$/ }).optional() }).prefault({}),
  /** What this stage needs of SES, as SES counts it: mails a second, and in 24 hours. */
  quota: z.strictObject({ maxSendRate: z.number().positive(), max24HourSend: z.int().positive() }).optional(),
  /** What becomes of buckets, tables, key and identity when the stack is deleted. */
  removal: z.enum(['retain', 'destroy']).default('retain'),
  mail: MailSettings.prefault({}),
  /** Whether X-Ray keeps the way of each file through the functions. */
  tracing: z.boolean().default(true),
  /** Whether somebody looks every hour whether releases still reach inboxes. */
  canary: CanarySetting.prefault({}),
});
export type Stage = z.infer<typeof Stage>;

/** What stages.json says. */
export const Stages = z.strictObject({
  $schema: z.string().optional(),
  stages: z
    .record(
      z
        .string()
        .regex(/^[a-z][a-z0-9-]{0,19}$/, 'is no name for a stage: a small letter, then at most 19 letters, digits and hyphens'),
      Stage,
    )
    .refine((stages) => Object.keys(stages).length > 0, 'there is no stage in it'),
});
export type Stages = z.infer<typeof Stages>;

/** JSON Schema of stages.json, for editors that complete and check it as an operator types. */
export const stagesSchema = (): object => z.toJSONSchema(Stages, { io: 'input', target: 'draft-7' });

/** What the stack of a stage is called, and all names within it begin with. */
export const stackNameOf = (name: string, { stackName }: Pick<Stage, 'stackName'>): string => stackName ?? `Dateline-${name}`;

/** Where AWS keeps the numbers of every CDN. */
export const CDN_REGION = 'us-east-1';

/** What the stack is called that raises the CDN's alarm for a stage in another region than its numbers are in; undefined for one that is there. */
export const readersStackNameOf = (name: string, stage: Pick<Stage, 'stackName' | 'region'>): string | undefined =>
  stage.region === CDN_REGION ? undefined : `${stackNameOf(name, stage)}-readers`;

/** The domain that is verified with SES. */
export const mailDomainOf = ({ sender }: Pick<Newsroom, 'sender'>): string =>
  sender.email.slice(sender.email.lastIndexOf('@') + 1).toLowerCase();

/** The MAIL FROM domain: where bounces go, and what SPF is asked of. */
export const mailFromOf = (newsroom: Pick<Newsroom, 'sender'>, { mail }: Pick<Stage, 'mail'>): string =>
  mail.mailFrom ?? `bounce.${mailDomainOf(newsroom)}`;
