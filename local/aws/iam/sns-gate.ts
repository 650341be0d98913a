import { REGION } from '../account-id.ts';
import { SnsFailure } from '../sns/sns-failure.ts';
import { snsFailure } from '../sns/sns-service.ts';
import { denialText } from './denial.ts';
import type { AccessRequest } from './evaluation.ts';
import type { Gate } from './guard.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html */
const actions: Record<string, string> = { Publish: 'sns:Publish', PublishBatch: 'sns:Publish' };

/**
 * What whoever publishes to a topic that is encrypted asks of its key
 * (https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#sns-what-permissions-for-sse).
 */
export const keyUsesOfPublishing = (key: string): AccessRequest[] =>
  ['kms:GenerateDataKey', 'kms:Decrypt'].map((action) => ({
    action,
    resource: key,
    context: { 'kms:viaservice': `sns.${REGION}.amazonaws.com` },
  }));

/** `keys` are the topics' keys: ARNs. */
export const snsGate = (keys: Readonly<Record<string, string>>): Gate => ({
  asks({ body }) {
    const form = new URLSearchParams(body.toString());
    const operation = form.get('Action') ?? '';
    const action = actions[operation];
    if (!action) throw new Error(`The local run does not know which permission ${operation || 'this request'} of SNS asks for.`);
    const resource = form.get('TopicArn') ?? form.get('TargetArn') ?? '';
    const key = keys[resource];
    return [{ action, resource }, ...(key ? keyUsesOfPublishing(key) : [])];
  },
  refuse: (denial) =>
    snsFailure(new SnsFailure('AuthorizationError', denialText(denial, { action: (action) => action.replace(/^sns/, 'SNS') }))),
});
