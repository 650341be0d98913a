import { attributesSize, faultInAttributes, type MessageAttributes } from '../message-attributes.ts';
import { invalidParameter, SqsFailure } from './sqs-failure.ts';
import { LARGEST_MESSAGE, LONGEST_DELAY } from './standard-queue.ts';

/** Characters that XML 1.0 cannot carry are refused (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html). */
const UNSENDABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Throws as SQS answers to a message that it does not take. `delay` is in seconds. */
export const demandSendable = (body: string, attributes: MessageAttributes, delay: number): void => {
  if (body === '')
    throw new SqsFailure('MissingParameter', 'The request must contain the parameter MessageBody.', 'MissingParameter');
  if (UNSENDABLE.test(body)) {
    throw new SqsFailure('InvalidMessageContents', 'Invalid characters found in the message body.', 'InvalidMessageContents');
  }
  if (!Number.isInteger(delay) || delay < 0 || delay > LONGEST_DELAY) {
    throw invalidParameter(
      `Value ${delay} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= ${LONGEST_DELAY}.`,
    );
  }
  const fault = faultInAttributes(attributes);
  if (fault) throw invalidParameter(fault);
  if (Object.keys(attributes).length > 10) {
    throw invalidParameter(`Number of message attributes [${Object.keys(attributes).length}] exceeds the allowed maximum [10].`);
  }
  if (Buffer.byteLength(body) + attributesSize(attributes) > LARGEST_MESSAGE) {
    throw invalidParameter(`One or more parameters are invalid. Reason: Message must be shorter than ${LARGEST_MESSAGE} bytes.`);
  }
};
