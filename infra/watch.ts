import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { NewsTopic } from './news-topic.ts';
import { PipelineFunction } from './pipeline-function.ts';

/** Says what people notice when something fails: alarms for every function and every queue of the stack. */
export class Watch extends Construct {
  readonly alarms: NewsTopic;

  /** @param operators e-mail addresses that hear of alarms; more can be subscribed to the topic by hand. */
  constructor(scope: Construct, id: string, operators: readonly string[]) {
    super(scope, id);
    this.alarms = new NewsTopic(this, 'Alarms', 'Dateline alarms');
    // The policy that TLS only needs replaces the one under which alarms may publish by default: without this they vanish.
    this.alarms.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.alarms.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    for (const operator of operators) this.alarms.addSubscription(new EmailSubscription(operator));
    for (const found of Stack.of(this).node.findAll()) if (found instanceof PipelineFunction) this.watch(found);
  }

  private watch(watched: PipelineFunction): void {
    const period = Duration.minutes(5);
    // Errors are crashes and timeouts; a record that failed alone comes back and, in the end, is a dead letter.
    this.alarm(watched, 'errors', watched.metricErrors({ period, statistic: 'sum' }), 1);
    if (!watched.reads) {
      this.alarm(watched, 'silence', watched.metricInvocations({ period, statistic: 'sum' }), 'none');
      return;
    }
    const { queue, deadLetters } = watched.reads.queue;
    this.alarm(watched, 'dead-letters', deadLetters.metricApproximateNumberOfMessagesVisible({ period, statistic: 'max' }), 1);
    // Delays of up to 15 minutes count, and so do the attempts before a record is given up.
    this.alarm(watched, 'backlog', queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'max' }), 30 * 60);
  }

  /** One alarm: when the metric reaches `threshold` within a period, or is missing. */
  private alarm({ title, ifItFails }: PipelineFunction, what: string, metric: IMetric, threshold: number | 'none'): void {
    const silence = threshold === 'none';
    new Alarm(this, `${title}-${what}`, {
      alarmName: `${Stack.of(this).stackName}-${title}-${what}`,
      alarmDescription: `${ifItFails} (${title}: ${what}; see docs/runbook.md)`,
      metric,
      threshold: silence ? 1 : threshold,
      comparisonOperator: silence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.alarms));
  }
}
