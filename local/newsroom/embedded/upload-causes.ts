import * as z from 'zod';
import { parseJson } from '../../aws/parse-json.ts';
import type { ReceivedRecord } from '../../aws/sqs/sqs.ts';

/** Which upload caused what: whose work each call is, and each message in a queue. */
export interface UploadCauses {
  /** The key of the upload on whose behalf something is being done just now. Everything here happens one after the other. */
  current(): string | undefined;
  /** From now on everything is done on behalf of `key`, or of no upload, until the function it returns is called. */
  begin(key: string | undefined): () => void;
  /** A message that was just sent goes back to the current upload. */
  sent(messageId: string): void;
  /** A message is gone. */
  forget(messageId: string): void;
  /** The upload whose handling sent a message. */
  causeOf(record: ReceivedRecord): Promise<string | undefined>;
}

/** Finds the object key that an edition was made from. */
export type FindUploadOf = (edition: { release: string; lang: string }) => Promise<string | undefined>;

/** Messages that are about all releases, and those about one edition: what a host has to know of a body. */
const DeskMessage = z.object({ kind: z.literal('desk') });
const AboutEdition = z.object({ release: z.uuid(), lang: z.string() });

/**
 * A message is for the upload whose handling sent it. Those of a schedule go back to none: the edition they are about says it.
 * The desk page is for all uploads, whichever asked for it first.
 */
export const createUploadCauses = (findUploadOf: FindUploadOf): UploadCauses => {
  let current: string | undefined;
  const causes = new Map<string, string>();
  return {
    current: () => current,
    begin(key) {
      const before = current;
      current = key;
      return () => {
        current = before;
      };
    },
    sent(messageId) {
      if (current !== undefined) causes.set(messageId, current);
    },
    forget: (messageId) => void causes.delete(messageId),
    async causeOf({ messageId, body }) {
      const message = parseJson(body);
      if (DeskMessage.safeParse(message).success) return undefined;
      const known = causes.get(messageId);
      if (known !== undefined) return known;
      const about = AboutEdition.safeParse(message);
      return about.success ? await findUploadOf(about.data) : undefined;
    },
  };
};
