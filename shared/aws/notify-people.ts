import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';

/** Publishes a notice for people to a topic; who subscribed by mail gets its subject as the mail's. */
export const notifyTo =
  (sns: Pick<SNSClient, 'send'>, topicArn: string) =>
  async ({ subject, text }: { subject: string; text: string }): Promise<void> => {
    await sns.send(new PublishCommand({ TopicArn: topicArn, Subject: subject, Message: text }));
  };
