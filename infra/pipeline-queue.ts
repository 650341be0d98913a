import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { FilterOrPolicy, SubscriptionFilter } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { MOST_RECEIVES } from '../shared/queue/patience.ts';
import { kebabCase } from './kebab-case.ts';
import type { NewsTopic } from './news-topic.ts';
import type { SignProps } from './sign.ts';

export interface PipelineQueueProps {
  /** The longest its reader may take for one batch. A record whose reader died comes back after six times that. */
  readerTimeout: Duration;
  /**
   * For a queue whose reader puts back what has to wait, so that no message grows old in it: after how long it must have been
   * empty once.
   */
  emptyWithin?: Duration;
  /** The longest that somebody has a message of it wait on purpose; SQS counts that as its age. Seconds, where nothing is said. */
  longestDelay?: Duration;
}

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

  constructor(scope: Construct, id: string, { readerTimeout, emptyWithin, longestDelay }: PipelineQueueProps) {
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
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MOST_RECEIVES },
    });
  }

  get url(): string {
    return this.queue.queueUrl;
  }

  /** Lets a function send messages, whose URL it was given. CDK's own way also lets it ask for that, and how many there are. */
  allowSending(sender: IGrantable): void {
    this.queue.grant(sender, 'sqs:SendMessage');
  }

  /** Lets its reader set aside what nobody can read, among the dead letters that it finds by the queue it read. */
  allowSettingAside(reader: IGrantable): void {
    this.deadLetters.grant(reader, 'sqs:SendMessage', 'sqs:GetQueueUrl');
  }

  /**
   * Takes messages of a topic, as they were published: those whose `member` is one of `values`, where `member` is an attribute, or
   * with `inBody` a member of the JSON that the message is.
   */
  hear(topic: NewsTopic, { member, values, inBody = false }: { member: string; values: string[]; inBody?: boolean }): void {
    const filter = SubscriptionFilter.stringFilter({ allowlist: values });
    topic.addSubscription(
      new SqsSubscription(this.queue, {
        rawMessageDelivery: true,
        ...(inBody
          ? { filterPolicyWithMessageBody: { [member]: FilterOrPolicy.filter(filter) } }
          : { filterPolicy: { [member]: filter } }),
      }),
    );
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
