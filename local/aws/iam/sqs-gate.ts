import { ACCOUNT, REGION } from '../account-id.ts';
import { parseJson } from '../parse-json.ts';
import { SqsFailure } from '../sqs/sqs-failure.ts';
import { sqsFailure } from '../sqs/sqs-service.ts';
import { denialText } from './denial.ts';
import type { Gate } from './guard.ts';

/**
 * The permission that each operation on one queue asks for; batches ask for that of their entries
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html,
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html).
 */
const actions: Record<string, string> = {
  SendMessage: 'sqs:SendMessage',
  SendMessageBatch: 'sqs:SendMessage',
  ReceiveMessage: 'sqs:ReceiveMessage',
  DeleteMessage: 'sqs:DeleteMessage',
  DeleteMessageBatch: 'sqs:DeleteMessage',
  ChangeMessageVisibility: 'sqs:ChangeMessageVisibility',
  ChangeMessageVisibilityBatch: 'sqs:ChangeMessageVisibility',
  GetQueueAttributes: 'sqs:GetQueueAttributes',
  GetQueueUrl: 'sqs:GetQueueUrl',
  PurgeQueue: 'sqs:PurgeQueue',
};

const queueOf = (body: string): string => {
  const { QueueUrl, QueueName } = (parseJson(body) ?? {}) as { QueueUrl?: unknown; QueueName?: unknown };
  const name = String(QueueUrl ?? QueueName ?? '');
  return name.slice(name.lastIndexOf('/') + 1);
};

export const sqsGate: Gate = {
  asks({ headers, body }) {
    const operation = (headers['x-amz-target'] ?? '').replace(/^AmazonSQS\./, '');
    const action = actions[operation];
    if (!action) throw new Error(`The local run does not know which permission ${operation || 'this request'} of SQS asks for.`);
    return [{ action, resource: `arn:aws:sqs:${REGION}:${ACCOUNT}:${queueOf(body.toString())}` }];
  },
  // In lower case, as SQS writes it, and under the name of its older protocol.
  refuse: (denial) =>
    sqsFailure(
      new SqsFailure('AccessDeniedException', denialText(denial, { action: (action) => action.toLowerCase() }), 'AccessDenied'),
      403,
    ),
};
