import * as z from 'zod';
import { parseJson } from '../../aws/parse-json.ts';
import type { ReceivedRecord, Sqs } from '../../aws/sqs/sqs.ts';

/** SQS hides a message for twelve hours at most. */
const LONGEST_VISIBILITY = 43_200;

/** A message that waits for an instant. */
const DueMessage = z.object({ kind: z.literal('due'), at: z.string() });

/** When a message falls due, in milliseconds; undefined for one that waits for nothing. */
export const dueAt = (body: string): number | undefined => {
  if (!body.includes('"due"')) return undefined;
  const due = DueMessage.safeParse(parseJson(body));
  return due.success ? Date.parse(due.data.at) : undefined;
};

/** Messages that fall due later than a run goes, hidden while it goes on. */
export interface HiddenMessages {
  hide(queue: string, record: ReceivedRecord): void;
  /** Makes them all visible again. */
  showAll(): void;
}

export const createHiddenMessages = (sqs: Pick<Sqs, 'release'>): HiddenMessages => {
  const hidden: { queue: string; receipt: string }[] = [];
  return {
    hide(queue, { receiptHandle }) {
      sqs.release(queue, receiptHandle, LONGEST_VISIBILITY);
      hidden.push({ queue, receipt: receiptHandle });
    },
    showAll() {
      for (const { queue, receipt } of hidden.splice(0)) sqs.release(queue, receipt, 0);
    },
  };
};
