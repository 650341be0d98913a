import type { SQSBatchResponse } from 'aws-lambda';
import { sqsEvent } from '../../aws/lambda-event.ts';
import type { ReceivedRecord, Sqs } from '../../aws/sqs/sqs.ts';
import type { EventSourceDeclaration } from '../../aws/template/declarations.ts';
import type { Ended, InvokeFunction } from './invoke-function.ts';
import type { UploadCauses } from './upload-causes.ts';

export type DeliverMessage = (source: EventSourceDeclaration, record: ReceivedRecord) => Promise<void>;

const wasHandled = (ended: Ended, { reportsFailures }: EventSourceDeclaration): boolean => {
  if ('failure' in ended) return false;
  const answer = ended.answer as SQSBatchResponse | undefined;
  return reportsFailures ? answer?.batchItemFailures.length === 0 : answer !== undefined;
};

/** Hands one message to the function that reads its queue, on behalf of its upload, and deletes it when that went well. */
export const deliverMessages =
  ({
    sqs,
    causes,
    invoke,
    isQueueAway,
  }: {
    sqs: Pick<Sqs, 'arnOf' | 'delete'>;
    causes: UploadCauses;
    invoke: InvokeFunction;
    isQueueAway: () => boolean;
  }): DeliverMessage =>
  async (source, record) => {
    const end = causes.begin(await causes.causeOf(record));
    const ended = await invoke(source.function, sqsEvent([record], sqs.arnOf(source.queue)));
    end();
    if (!wasHandled(ended, source) || isQueueAway()) return; // it comes back when its visibility timeout has passed
    sqs.delete(source.queue, record.receiptHandle);
    causes.forget(record.messageId);
  };
