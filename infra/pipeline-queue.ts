import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** A record that failed this often goes to the dead letters. */
const ATTEMPTS = 5;

export interface PipelineQueueProps {
  /** The longest its reader may take for one batch. A failed record comes back after six times that. */
  readerTimeout: Duration;
}

/** Work for one function, and the dead letters of what it could not do. */
export class PipelineQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly readerTimeout: Duration;

  constructor(scope: Construct, id: string, { readerTimeout }: PipelineQueueProps) {
    super(scope, id);
    this.readerTimeout = readerTimeout;
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Shorter than that of the dead letters: the age of a message counts from its first sending.
      retentionPeriod: Duration.days(4),
      // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
      visibilityTimeout: Duration.seconds(6 * readerTimeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: ATTEMPTS },
    });
  }

  get url(): string {
    return this.queue.queueUrl;
  }
}
