import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { NewsTopic } from './news-topic.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { Sign, type SignProps } from './sign.ts';

/** What people notice when an alarm cannot be mailed. */
const OPERATORS_UNTOLD = 'An operator is not told by mail of an alarm.';

/** Says what people notice when something fails: alarms for every function, every queue, every topic and every sign of the stack. */
export class Watch extends Construct {
  readonly alarms: NewsTopic;
  /** Every alarm of the stack. */
  readonly raised: Alarm[] = [];
  private readonly tell: SnsAction;

  /** @param operators e-mail addresses that hear of alarms; more can be subscribed to the topic by hand. */
  constructor(scope: Construct, id: string, operators: readonly string[]) {
    super(scope, id);
    this.alarms = new NewsTopic(this, 'Alarms', 'Dateline alarms');
    this.tell = new SnsAction(this.alarms);
    // The policy that TLS only needs replaces the one under which alarms may publish by default: without this they vanish.
    this.alarms.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.alarms.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    this.alarms.tellByMail(operators, OPERATORS_UNTOLD);
    for (const found of Stack.of(this).node.findAll()) {
      if (found instanceof PipelineFunction) this.watch(found);
      if (found instanceof Sign) this.raise(found.sign);
      if (found instanceof NewsTopic) this.hear(found);
    }
  }

  private watch(watched: PipelineFunction): void {
    const { title, ifItFails, queues, everyMinute } = watched;
    const sum = { period: Duration.minutes(1), statistic: 'sum' };
    // Errors are crashes and timeouts; a record that failed alone comes back, and the function says so when that lasts.
    this.raise({ title, what: 'errors', ifItFails, metric: watched.metricErrors(sum), threshold: 1, of: 5 });
    // A moment without room is made good by the next try; nobody notices before it lasts.
    this.raise({ title, what: 'throttles', ifItFails, metric: watched.metricThrottles(sum), threshold: 1, periods: 3, of: 5 });
    if (everyMinute)
      this.raise({ title, what: 'silence', ifItFails, metric: watched.metricInvocations(sum), threshold: 'none', periods: 3 });
    for (const queue of queues) {
      const of = queues.length === 1 ? '' : `${queue.title}-`;
      this.raise({ title, what: `${of}dead-letters`, ifItFails, ...queue.givenUp });
      this.raise({ title, what: `${of}backlog`, ifItFails, ...queue.backlog });
    }
  }

  /** Tells when a topic cannot deliver what it was told. The alarms' own cannot tell that by itself: the dashboard shows it. */
  private hear(topic: NewsTopic): void {
    if (topic.ifItFails === undefined) return;
    const metric = topic.metricNumberOfNotificationsFailed({ period: Duration.minutes(1), statistic: 'sum' });
    this.raise({ title: topic.title, what: 'undelivered', ifItFails: topic.ifItFails, metric, threshold: 1, of: 5 });
  }

  /** One alarm: when the metric reaches the threshold so many times, or is missing; and word that it is over. */
  private raise(sign: Omit<SignProps, 'threshold'> & { threshold: number | 'none' }): void {
    const { title, what, ifItFails, metric, threshold, periods = 1, of = periods, orMissing = false } = sign;
    const silence = threshold === 'none';
    const alarm = new Alarm(this, `${title}-${what}`, {
      alarmName: `${Stack.of(this).stackName}-${title}-${what}`,
      alarmDescription: `${ifItFails} (${title}: ${what}; see docs/runbook.md)`,
      metric,
      threshold: silence ? 1 : threshold,
      comparisonOperator: silence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: of,
      datapointsToAlarm: periods,
      treatMissingData: silence || orMissing ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(this.tell);
    alarm.addOkAction(this.tell);
    this.raised.push(alarm);
  }
}
