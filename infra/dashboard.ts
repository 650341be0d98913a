import { Duration, Stack } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { outcomes } from '../shared/languages/desk-names.ts';
import { CDN_REGION } from '../shared/newsroom/stages.ts';
import { type MeasureName, measures } from '../shared/operations/measures.ts';
import type { Canary } from './canary.ts';
import { NewsTopic } from './news-topic.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { errorRateOf, type Syndication } from './syndication.ts';

/** Units of the grid, which is 24 wide. */
const WIDTH = 6;
const HEIGHT = 6;
const PERIOD = Duration.minutes(5);

/**
 * One page that asks in the order of the product: are drops taken, is what is due out, do feeds build, are mails leaving; and what of
 * this raises an alarm at the moment. It is made of the stack's own functions, queues and numbers: a new function is on it.
 */
export class Dashboard extends Construct {
  private readonly functions: readonly PipelineFunction[];
  private readonly topics: readonly NewsTopic[];

  constructor(
    scope: Construct,
    id: string,
    { syndication, alarms, canary }: { syndication: Syndication; alarms: readonly Alarm[]; canary?: Canary },
  ) {
    super(scope, id);
    const found = Stack.of(this).node.findAll();
    this.functions = found.filter((one) => one instanceof PipelineFunction);
    this.topics = found.filter((one) => one instanceof NewsTopic);
    new CloudWatchDashboard(this, 'Page', {
      dashboardName: Stack.of(this).stackName,
      defaultInterval: Duration.hours(12),
      widgets: [
        [new AlarmStatusWidget({ title: 'What raises an alarm now', alarms: [...alarms], width: 24, height: HEIGHT })],
        ...this.asked('Are drops taken?', [
          this.told('Files, and what became of them', ['drops', ...outcomes.map((outcome) => `outcome-${outcome}` as const)]),
          this.told('Bytes read', ['drop-bytes']),
          this.times('From drop to page', 'drop-to-page'),
          this.waiting('What waits', ['validate-release', 'make-pictures', 'record-release', 'publish-release']),
        ]),
        ...this.asked('Is what is due out?', [
          this.times('After its instant', 'late-for-due'),
          this.told('Waits for five minutes', ['left-behind-work']),
          this.rounds(),
          this.told('Translations', ['translations-asked', 'translations-late']),
        ]),
        ...this.asked('Do feeds build, and do readers get them?', [
          this.told('Feeds', ['feed-builds', 'feed-repeats']),
          this.waiting('What waits', ['queue-feeds', 'build-feeds', 'queue-translations', 'accept-translation']),
          this.readers(syndication),
          this.undelivered(),
        ]),
        ...this.asked('Are mails leaving?', [
          this.told('Mails', ['mails-sent', 'mails-skipped', 'mails-refused', 'mails-unsure', 'mails-ambiguous', 'mails-again']),
          this.times('From page to mail', 'page-to-mail'),
          this.waiting('What waits', ['plan-alerts', 'send-alerts', 'record-mail-event']),
          this.mailService(),
          ...(canary ? [this.graph('Canaries, from drop to inbox, milliseconds', [...canary.times])] : []),
        ]),
        ...this.asked('Do functions run?', [
          this.ofFunctions('Errors', (one) => one.metricErrors({ period: PERIOD, statistic: 'sum' })),
          this.ofFunctions('Throttles', (one) => one.metricThrottles({ period: PERIOD, statistic: 'sum' })),
          this.ofFunctions('Longest, milliseconds', (one) => one.metricDuration({ period: PERIOD, statistic: 'max' })),
          this.deadLetters(),
        ]),
      ],
    });
  }

  private asked(question: string, widgets: IWidget[]): IWidget[][] {
    return [[new TextWidget({ markdown: `## ${question}`, width: 24, height: 1 })], widgets];
  }

  private graph(title: string, left: IMetric[], region?: string): GraphWidget {
    return new GraphWidget({ title, left, width: WIDTH, height: HEIGHT, ...(region && { region }), leftYAxis: { min: 0 } });
  }

  /** A number that a function tells, by its table. */
  private number(name: MeasureName, statistic: string, label: string): Metric {
    const { by } = measures[name];
    return new Metric({
      namespace: Stack.of(this).stackName,
      metricName: name,
      dimensionsMap: { service: by },
      period: PERIOD,
      statistic,
      label,
    });
  }

  private told(title: string, names: readonly MeasureName[]): IWidget {
    return this.graph(
      title,
      names.map((name) => this.number(name, 'sum', name)),
    );
  }

  private times(title: string, name: MeasureName): IWidget {
    return this.graph(`${title}, milliseconds`, [this.number(name, 'p50', 'half'), this.number(name, 'p99', '99 of 100')]);
  }

  private ofFunctions(title: string, metricOf: (one: PipelineFunction) => IMetric): IWidget {
    return this.graph(title, this.functions.map(metricOf));
  }

  private rounds(): IWidget {
    const everyMinute = this.functions.filter(({ everyMinute }) => everyMinute);
    const runs = everyMinute.map((one) => one.metricInvocations({ period: PERIOD, statistic: 'sum', label: one.title }));
    return this.graph('Looks around, five in five minutes', runs);
  }

  /** How old the oldest message of each queue is that a function reads. */
  private waiting(title: string, readers: readonly string[]): IWidget {
    const queues = this.functions.filter(({ title }) => readers.includes(title)).flatMap(({ queues: read }) => read);
    const ages = queues.map(({ queue, title: label }) =>
      queue.metricApproximateAgeOfOldestMessage({ period: PERIOD, statistic: 'max', label }),
    );
    return this.graph(`${title}, seconds`, ages);
  }

  private deadLetters(): IWidget {
    const queues = [
      ...this.functions.flatMap(({ queues: read }) => read.map(({ deadLetters, title }) => ({ deadLetters, title }))),
      ...this.topics.flatMap(({ undelivered, title }) => (undelivered ? [{ deadLetters: undelivered, title }] : [])),
    ];
    const dead = queues.map(({ deadLetters, title: label }) =>
      deadLetters.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: 'max', label }),
    );
    return this.graph('Dead letters', dead);
  }

  private undelivered(): IWidget {
    const failed = this.topics.map((topic) =>
      topic.metricNumberOfNotificationsFailed({ period: PERIOD, statistic: 'sum', label: topic.title }),
    );
    return this.graph('What topics could not deliver', failed);
  }

  private readers({ cdn }: Syndication): IWidget {
    const requests = new Metric({
      namespace: 'AWS/CloudFront',
      metricName: 'Requests',
      dimensionsMap: { DistributionId: cdn.distributionId, Region: 'Global' },
      period: PERIOD,
      statistic: 'sum',
      label: 'requests',
      region: CDN_REGION,
    });
    const errors = errorRateOf(cdn).with({ period: PERIOD, label: 'server errors, percent', region: CDN_REGION });
    return new GraphWidget({
      title: 'Readers',
      left: [requests],
      right: [errors],
      rightYAxis: { min: 0 },
      width: WIDTH,
      height: HEIGHT,
      region: CDN_REGION,
    });
  }

  /** Of the whole account: the mail service knows no stacks. */
  private mailService(): IWidget {
    const count = (metricName: string): Metric =>
      new Metric({ namespace: 'AWS/SES', metricName, period: PERIOD, statistic: 'sum', label: metricName });
    return this.graph('What the mail service says', ['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject'].map(count));
  }
}
