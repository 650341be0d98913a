import type { Line } from '../operations/lines.ts';
import { type Receives, TRIES_OF_POISON } from '../queue/patience.ts';
import { BucketNotice, type ObjectNews } from '../release/bucket-notice.ts';
import type { StoredUpload, Upload } from '../release/upload.ts';
import { type EachRecord, type Handle, handleEach, inTurn, type Patience, type QueueHandler } from './each-record.ts';
import { isOurMistake } from './failures.ts';
import { giveUp } from './stored-uploads.ts';

/** What fails comes back when its queue says so, until SQS itself sets it aside. */
const patienceOfQueue: Patience<unknown> = {
  isSpent: async () => false,
  isOver: async () => false,
  pause: async () => {},
};

/**
 * Handles what S3 tells of objects in a function that reads hostile files: it can reach S3 and nothing else, so that it leaves patience
 * to its queue (docs/decisions/sandbox.md).
 */
export const eachNews = (world: Pick<EachRecord<unknown>, 'log' | 'now'>, handle: Handle<ObjectNews>): QueueHandler =>
  handleEach({ ...world, schema: BucketNotice, patience: patienceOfQueue, handle: inTurn(handle) });

/** How an upload is given up: where that is kept, and which upload it is. */
export interface GivesUp {
  keep: (stored: StoredUpload) => Promise<boolean>;
  /** Undefined where nothing is known of it. */
  readUpload: () => Promise<Upload | undefined>;
}

/** What no trying helps has, after a few tries, a card that says so. Throws what the attempt threw while another may help. */
export const orGiveUp = async (
  { count }: Receives,
  attempt: () => Promise<Line>,
  { keep, readUpload }: GivesUp,
): Promise<Line> => {
  try {
    return await attempt();
  } catch (error) {
    if (!isOurMistake(error) || count < TRIES_OF_POISON) throw error;
    const upload = await readUpload();
    if (!upload) throw error;
    return { ...(await giveUp(keep, upload, error instanceof Error ? error.name : 'Unknown')), error };
  }
};
