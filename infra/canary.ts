import { Duration, Stack } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Unit } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { Settings as SendCanarySettings } from '../functions/send-canary/settings.ts';
import { canaryWords } from '../shared/languages/canary.ts';
import type { Newsroom } from '../shared/newsroom/newsroom.ts';
import type { Stage } from '../shared/newsroom/stages.ts';
import type { LineName } from '../shared/operations/lines.ts';
import type { Alerts } from './alerts.ts';
import type { Archive } from './archive.ts';
import type { Intake } from './intake.ts';
import { PipelineFunction } from './pipeline-function.ts';
import type { Releases } from './releases.ts';
import { Sign } from './sign.ts';

/** Longer than from one canary to the next, so that one of them is always in it; EventBridge and a slow hour take some minutes. */
const PERIOD = Duration.minutes(75);

const ARRIVED: LineName = 'canary-arrived';

export interface CanaryProps {
  newsroom: Newsroom;
  /** What stages.json says of it. */
  setting: Exclude<Stage['canary'], false>;
  intake: Intake;
  archive: Archive;
  releases: Releases;
  alerts: Alerts;
}

/**
 * A test release in each language, once an hour, through the queues and functions of releases to a test mailbox. All that only a canary
 * needs is here: a stage without one has none of it, and its functions may touch nothing of canaries (docs/decisions/canary.md).
 */
export class Canary extends Construct {
  /** How long from drop to inbox, by language, in milliseconds. */
  readonly times: readonly Metric[];

  constructor(scope: Construct, id: string, { newsroom, setting, intake, archive, releases, alerts }: CanaryProps) {
    super(scope, id);
    const sendCanary = new PipelineFunction(this, 'SendCanary', {
      settings: SendCanarySettings,
      environment: { NEWSROOM_BUCKET: intake.newsroom.bucketName },
      ifItFails: 'No test releases are dropped: nobody would see that releases no longer reach inboxes.',
      everyHour: true,
    });
    intake.newsroom.allowWriting(sendCanary, 'canary');
    intake.newsroom.tell(intake.uploads, 'canary/', 's3:ObjectCreated:*');
    const functionOf = this.functionsByTitle();
    intake.newsroom.allowReadingVersions(functionOf('validate-release'), 'canary');
    archive.bucket.allowWriting(functionOf('validate-release'), 'canaries');
    archive.bucket.tell(releases.records, 'canaries/', 's3:ObjectCreated:*');
    archive.bucket.allowReading(functionOf('record-release'), 'canaries');
    alerts.alerts.others.allowSending(functionOf('publish-release'));
    // Each drop writes over the one before.
    for (const [bucket, prefix] of [
      [intake.newsroom, 'canary/'],
      [archive.bucket, 'canaries/'],
      [archive.bucket, 'editions/canary/'],
    ] as const)
      bucket.addLifecycleRule({
        id: prefix.replaceAll('/', '-').replace(/-$/, ''),
        prefix,
        expiration: Duration.days(1),
        noncurrentVersionExpiration: Duration.days(1),
      });
    const languages = newsroom.languages.filter((lang) => canaryWords(lang));
    this.times = languages.map((lang) => this.watch(lang, functionOf('record-mail-event'), setting.withinMinutes));
  }

  private functionsByTitle(): (title: string) => PipelineFunction {
    const functions = Stack.of(this)
      .node.findAll()
      .filter((one) => one instanceof PipelineFunction);
    return (title) => {
      const found = functions.find((one) => one.title === title);
      if (!found) throw new Error(`${title} has to be there before the canary that goes through it`);
      return found;
    };
  }

  /** Raised when none of a language arrived in time, or none at all. */
  private watch(lang: string, { logGroup }: PipelineFunction, withinMinutes: number): Metric {
    const arrived = new MetricFilter(this, `${lang}-arrived`, {
      logGroup,
      filterPattern: FilterPattern.all(
        FilterPattern.stringValue('$.message', '=', ARRIVED),
        FilterPattern.stringValue('$.lang', '=', lang),
      ),
      metricNamespace: Stack.of(this).stackName,
      metricName: `canary-${lang}`,
      metricValue: '$.dropToInbox',
      unit: Unit.MILLISECONDS,
    });
    new Sign(this, `${lang}-late`, {
      title: 'canary',
      what: lang,
      ifItFails: 'A test release did not reach its mailbox in time: releases of that language may not reach inboxes either.',
      metric: arrived.metric({ period: PERIOD, statistic: 'min' }),
      threshold: Duration.minutes(withinMinutes).toMilliseconds(),
      orMissing: true,
    });
    return arrived.metric({ statistic: 'max', label: lang });
  }
}
