import { AccountPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { kebabCase } from './kebab-case.ts';

/** A topic that is spoken to over TLS only. Encrypted at rest where people are named in it, and why: docs/decisions/sns-encryption.md. */
export class NewsTopic extends Topic {
  /** Its id in kebab-case, such as `desk-notices`. */
  readonly title: string;
  /** What people notice when it cannot deliver: the alarm's text, and its heading in docs/runbook.md. */
  readonly ifItFails: string | undefined;

  constructor(
    scope: Construct,
    id: string,
    displayName: string,
    { key, ifItFails }: { key?: Key | undefined; ifItFails?: string } = {},
  ) {
    super(scope, id, { displayName, enforceSSL: true, ...(key && { masterKey: key }) });
    this.title = kebabCase(id);
    this.ifItFails = ifItFails;
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
