import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** A topic that is spoken to over TLS only. Encrypted at rest where people are named in it, and why: docs/decisions/sns-encryption.md. */
export class NewsTopic extends Topic {
  constructor(scope: Construct, id: string, displayName: string, key?: Key) {
    super(scope, id, { displayName, enforceSSL: true, ...(key && { masterKey: key }) });
  }
}
