import {
  BadRequestException,
  LimitExceededException,
  type SESv2Client,
  SESv2ServiceException,
  SendEmailCommand,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import { currentTrace, traceIdOf } from './trace.ts';

/**
 * The Message-ID that SES writes for an id it answers with, without angle brackets
 * (https://docs.aws.amazon.com/ses/latest/dg/header-fields.html).
 */
export const messageIdBy =
  (region = 'us-east-1') =>
  (id: string): string =>
    `${id}@${region === 'us-east-1' ? 'email' : region}.amazonses.com`;

/** One mail to one person. `tags` come back with everything SES says of it; letters, digits, `-` and `_` only. */
export interface OutgoingMail {
  from: string;
  to: string;
  raw: Uint8Array;
  tags: Record<string, string>;
}

/**
 * How sending ended: SES took it; it is busy, and surely did not; it refuses this mail for good; or nobody knows, and it must not be
 * sent again before it is known.
 */
export type Sent = { taken: true; messageId: string } | { taken: false; why: 'busy' | 'refused' | 'unknown'; error: Error };

/**
 * Sends a raw mail once. The client must not try again by itself (`maxAttempts: 1`): SES knows no idempotency token. Throws
 * `NothingSent` for what somebody has to mend.
 */
export const sendMailBy =
  (ses: Pick<SESv2Client, 'send'>, configurationSet?: string) =>
  async ({ from, to, raw, tags }: OutgoingMail): Promise<Sent> => {
    const trace = traceIdOf(currentTrace());
    try {
      const { MessageId = '' } = await ses.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: { Raw: { Data: raw } },
          ...(configurationSet && { ConfigurationSetName: configurationSet }),
          EmailTags: Object.entries({ ...tags, ...(trace && { trace }) }).map(([Name, Value]) => ({ Name, Value })),
        }),
      );
      return { taken: true, messageId: MessageId };
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      if (error instanceof TooManyRequestsException || error instanceof LimitExceededException) {
        return { taken: false, why: 'busy', error };
      }
      if (error instanceof BadRequestException) return { taken: false, why: 'refused', error };
      // Nobody took the connection: surely nothing was sent, and the record comes back.
      if ('code' in error && UNREACHED.has(error.code)) throw error;
      const { httpStatusCode = 500 } = error instanceof SESv2ServiceException ? error.$metadata : {};
      if (httpStatusCode >= 400 && httpStatusCode < 500) throw new NothingSent(withoutAddresses(error));
      return { taken: false, why: 'unknown', error };
    }
  };

/** What Node says when it has not come as far as sending anything. */
const UNREACHED = new Set<unknown>(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** What went wrong, for a log: SES names addresses, those of readers too. */
const withoutAddresses = ({ name, message }: Error): string =>
  `${name}: ${message.replace(/[^\s<>,;:]+@[^\s<>,;:]+/g, '(an address)')}`;

/**
 * SES refuses for a reason that somebody can mend, most often for every mail: sending is paused, the sender is not verified, the
 * function may not send. Nothing was sent. Alarms.
 */
export class NothingSent extends Error {
  override name = 'NothingSent';
}
