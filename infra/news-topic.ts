import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** A topic that is spoken to over TLS only. Not encrypted at rest, and why: docs/decisions/sns-encryption.md. */
export class NewsTopic extends Topic {
  constructor(scope: Construct, id: string, displayName: string) {
    super(scope, id, { displayName, enforceSSL: true });
  }
}
