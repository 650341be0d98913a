import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { ReleaseEvent } from '../editorial/release-event.ts';

/** Publishes an event with the attributes that subscribers filter on: `event`, `language`, `priority`. */
export const announceOn =
  (sns: Pick<SNSClient, 'send'>, topicArn: string) =>
  async (event: ReleaseEvent): Promise<void> => {
    const attribute = (StringValue: string) => ({ DataType: 'String', StringValue });
    await sns.send(
      new PublishCommand({
        TopicArn: topicArn,
        Message: JSON.stringify(event),
        MessageAttributes: {
          event: attribute(event.event),
          language: attribute(event.lang),
          priority: attribute(event.priority),
        },
      }),
    );
  };
