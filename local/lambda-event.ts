import type { SQSEvent } from 'aws-lambda';
import type { ReceivedRecord } from './sqs/sqs.ts';

/** What Lambda hands a function that reads a queue (https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html). */
export const sqsEvent = (records: readonly ReceivedRecord[], eventSourceARN: string): SQSEvent => ({
  Records: records.map((record) => ({
    ...record,
    eventSource: 'aws:sqs',
    eventSourceARN,
    awsRegion: eventSourceARN.split(':')[3] ?? '',
  })),
});

/** What EventBridge hands a function on a schedule (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html). */
export const scheduledEvent = (at: number): Record<string, unknown> => ({
  version: '0',
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  time: `${new Date(at).toISOString().slice(0, 19)}Z`,
  resources: [],
  detail: {},
});
