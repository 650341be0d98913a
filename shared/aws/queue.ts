import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { inGroupsOf } from '../queue/in-groups.ts';
import { traceOfMessage } from './trace.ts';

type Sender = Pick<SQSClient, 'send'>;

/** Puts one message into a queue, to be seen after `delaySeconds` (at most 900). */
export type Send<Message> = (message: Message, delaySeconds?: number) => Promise<void>;

export const sendTo =
  <Message>(sqs: Sender, queueUrl: string): Send<Message> =>
  async (message, delaySeconds = 0) => {
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify(message),
        ...traceOfMessage(),
        ...(delaySeconds > 0 && { DelaySeconds: Math.min(900, Math.ceil(delaySeconds)) }),
      }),
    );
  };

/** What SendMessageBatch takes (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html). */
const MOST_AT_ONCE = 10;

/** Puts messages into a queue, ten to a call. Throws when any was refused: a message sent twice harms nobody here. */
export type SendAll<Message> = (messages: readonly Message[], delaySeconds?: number) => Promise<void>;

export const sendAllTo =
  <Message>(sqs: Sender, queueUrl: string): SendAll<Message> =>
  async (messages, delaySeconds = 0) => {
    for (const group of inGroupsOf(MOST_AT_ONCE, messages)) {
      const { Failed = [] } = await sqs.send(
        new SendMessageBatchCommand({
          QueueUrl: queueUrl,
          Entries: group.map((message, index) => ({
            Id: String(index),
            MessageBody: JSON.stringify(message),
            ...traceOfMessage(),
            ...(delaySeconds > 0 && { DelaySeconds: Math.min(900, Math.ceil(delaySeconds)) }),
          })),
        }),
      );
      if (Failed.length > 0) throw new Error(`${Failed.length} messages were refused: ${Failed[0]?.Code} ${Failed[0]?.Message}`);
    }
  };

/** Two queues to the same reader: what overtakes, and what is overtaken. */
export interface Lanes<Message> {
  isUrgent: (message: Message) => boolean;
  urgent: string;
  others: string;
}

/** As `sendTo`, each message into its lane. */
export const sendToLane = <Message>(sqs: Sender, { isUrgent, urgent, others }: Lanes<Message>): Send<Message> => {
  const [ahead, behind] = [sendTo<Message>(sqs, urgent), sendTo<Message>(sqs, others)];
  return (message, delaySeconds) => (isUrgent(message) ? ahead : behind)(message, delaySeconds);
};

/** As `sendAllTo`, each message into its lane; what overtakes is sent first. */
export const sendAllToLanes = <Message>(sqs: Sender, { isUrgent, urgent, others }: Lanes<Message>): SendAll<Message> => {
  const [ahead, behind] = [sendAllTo<Message>(sqs, urgent), sendAllTo<Message>(sqs, others)];
  return async (messages, delaySeconds) => {
    await ahead(messages.filter(isUrgent), delaySeconds);
    await behind(
      messages.filter((message) => !isUrgent(message)),
      delaySeconds,
    );
  };
};
