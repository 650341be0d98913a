import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { type FilterOrPolicy, type Subscription, SubscriptionFilter } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct, type IDependable } from 'constructs';
import type { ReleaseEvent, ReleaseEventType } from '../shared/editorial/release-event.ts';
import { MOST_RECEIVES } from '../shared/queue/patience.ts';
import { kebabCase } from './kebab-case.ts';
import { bucketsMay, type NewsTopic } from './news-topic.ts';
import type { PipelineFunction } from './pipeline-function.ts';
import type { SignProps } from './sign.ts';

export interface PipelineQueueProps {
  /** The longest its reader may take for one batch. A record whose reader died comes back after six times that. */
  readerTimeout: Duration;
  /**
   * For a queue whose reader puts back what has to wait, so that no message grows old in it: after how long it must have been
   * empty once.
   */
  emptyWithin?: Duration;
  /** How often a record is handed out before SQS gives it up, where its reader sets no pauses of its own. */
  mostReceives?: number;
  /** The longest that somebody has a message of it wait on purpose; SQS counts that as its age. Seconds, where nothing is said. */
  longestDelay?: Duration;
}

/** Two queues to one reader: what overtakes, and what is overtaken. */
export interface Lanes {
  urgent: PipelineQueue;
  others: PipelineQueue;
}

/** What a message that is JSON has to say to be taken: values by member, as SNS compares them. */
export type BodyFilter = Record<string, FilterOrPolicy>;

/** How much older than its delay a message may get. What was received three times is not counted by SQS: `record-waits` tells of it. */
const OLDEST = Duration.minutes(5);

/** As often as SQS tells its numbers. */
const PERIOD = Duration.minutes(1);

/** Work for one function, and the dead letters of what it could not do. */
export class PipelineQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly readerTimeout: Duration;
  /** Its id in kebab-case, such as `urgent-sends`. */
  readonly title: string;
  private readonly emptyWithin: Duration | undefined;
  private readonly oldest: Duration;
  private fromBuckets: IDependable | undefined;

  constructor(
    scope: Construct,
    id: string,
    { readerTimeout, emptyWithin, longestDelay, mostReceives = MOST_RECEIVES }: PipelineQueueProps,
  ) {
    super(scope, id);
    this.title = kebabCase(id);
    this.emptyWithin = emptyWithin;
    this.oldest = OLDEST.plus(longestDelay ?? Duration.seconds(0));
    this.readerTimeout = readerTimeout;
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Longer than its reader has patience, and shorter than that of the dead letters: age counts from the first sending.
      retentionPeriod: Duration.days(7),
      // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
      visibilityTimeout: Duration.seconds(6 * readerTimeout.toSeconds()),
      // What fails for a moment is tried for two days. What no trying helps its reader sets aside long before (docs/decisions/patience.md).
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: mostReceives },
    });
  }

  get url(): string {
    return this.queue.queueUrl;
  }

  /** Lets Lambda read it in a function's name (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html#events-sqs-permissions). */
  allowReading(reader: IGrantable): void {
    this.queue.grant(reader, 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes');
  }

  /**
   * Lets its reader hide what failed for as long as it wants, and set aside what nobody can read among the dead letters: it finds both by
   * the queue it read.
   */
  allowPatience(reader: IGrantable): void {
    this.queue.grant(reader, 'sqs:ChangeMessageVisibility', 'sqs:GetQueueUrl');
    this.deadLetters.grant(reader, 'sqs:SendMessage', 'sqs:GetQueueUrl');
  }

  /**
   * Takes messages of a topic, as they were published: those that have one of the values for each of these attributes, or where the
   * message says so itself (`inBody`). What SNS cannot deliver lies with the dead letters of this queue
   * (https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html).
   */
  hear(
    topic: NewsTopic,
    { attributes, inBody }: { attributes?: Record<string, string[]>; inBody?: BodyFilter } = {},
  ): Subscription {
    return topic.addSubscription(
      new SqsSubscription(this.queue, {
        rawMessageDelivery: true,
        deadLetterQueue: this.deadLetters,
        ...(attributes && {
          filterPolicy: Object.fromEntries(
            Object.entries(attributes).map(([name, allowlist]) => [name, SubscriptionFilter.stringFilter({ allowlist })]),
          ),
        }),
        ...(inBody && { filterPolicyWithMessageBody: inBody }),
      }),
    );
  }

  /** Lets the buckets of this account tell it what happens in them; a bucket that does is made after what this returns. */
  letBucketsTell(): IDependable | undefined {
    this.fromBuckets ??= this.queue.addToResourcePolicy(
      bucketsMay(this, 'sqs:SendMessage', this.queue.queueArn),
    ).policyDependable;
    return this.fromBuckets;
  }

  /**
   * Lets a function send to this queue, whose URL it was given. CDK's own way also lets it ask for that, and how many there are. Where
   * it also reads it, the messages go round on purpose, and a bound of their own ends them
   * (shared/queue/rounds.ts): Lambda else stops such a chain after 16 rounds and takes the message for dead
   * (https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html).
   */
  allowSending(sender: PipelineFunction): void {
    this.queue.grant(sender, 'sqs:SendMessage');
    if (sender.readsFrom(this)) sender.allowRounds();
  }

  /** What tells that something was given up. */
  get givenUp(): Pick<SignProps, 'metric' | 'threshold'> {
    return {
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: 'max' }),
      threshold: 1,
    };
  }

  /** What tells that work does not get done. */
  get backlog(): Pick<SignProps, 'metric' | 'threshold' | 'periods'> {
    if (!this.emptyWithin)
      return {
        metric: this.queue.metricApproximateAgeOfOldestMessage({ period: PERIOD, statistic: 'max' }),
        threshold: this.oldest.toSeconds(),
      };
    const least = { period: PERIOD, statistic: 'min' };
    return {
      metric: new MathExpression({
        expression: 'waiting + delayed + underWay',
        usingMetrics: {
          waiting: this.queue.metricApproximateNumberOfMessagesVisible(least),
          delayed: this.queue.metricApproximateNumberOfMessagesDelayed(least),
          underWay: this.queue.metricApproximateNumberOfMessagesNotVisible(least),
        },
        label: 'messages',
        period: PERIOD,
      }),
      threshold: 1,
      periods: this.emptyWithin.toSeconds() / PERIOD.toSeconds(),
    };
  }
}

/** Takes release events into two lanes by what they say of their own priority. */
export const hearByPriority = ({ urgent, others }: Lanes, topic: NewsTopic, events: ReleaseEventType[]): void => {
  const of = (priority: ReleaseEvent['priority']) => ({ attributes: { event: events, priority: [priority] } });
  urgent.hear(topic, of('high'));
  others.hear(topic, of('normal'));
};
