import { AccountPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** A topic that is spoken to over TLS only. Encrypted at rest where people are named in it, and why: docs/decisions/sns-encryption.md. */
export class NewsTopic extends Topic {
  constructor(scope: Construct, id: string, displayName: string, key?: Key) {
    super(scope, id, { displayName, enforceSSL: true, ...(key && { masterKey: key }) });
  }

  /**
   * Lets somebody else’s account subscribe its own queues, and nothing else. That account still says who of its people may
   * (https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html).
   */
  letSubscribe(account: string): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new AccountPrincipal(account)],
        actions: ['sns:Subscribe'],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'sns:Protocol': 'sqs' }, StringLike: { 'sns:Endpoint': `arn:*:sqs:*:${account}:*` } },
      }),
    );
  }
}
