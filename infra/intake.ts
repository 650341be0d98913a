import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { FilterOrPolicy, SubscriptionFilter } from 'aws-cdk-lib/aws-sns';
import { Construct, type IDependable } from 'constructs';
import { Settings as ValidateReleaseSettings } from '../functions/validate-release/settings.ts';
import { commandEndings, dropFolders, knowledgeFolders } from '../shared/release/command-table.ts';
import type { Archive } from './archive.ts';
import { NewsTopic } from './news-topic.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { type Lanes, PipelineQueue } from './pipeline-queue.ts';
import { PrivateBucket } from './private-bucket.ts';

/** Where people's files come in: the newsroom bucket, and the sandbox that reads them. */
export class Intake extends Construct {
  /** `incoming/` is written by people; `reports/` by record-release. */
  readonly newsroom: PrivateBucket;
  readonly uploads: PipelineQueue;
  /** Commands among them, which overtake documents. */
  readonly urgentUploads: PipelineQueue;
  /** Translations that came back, and what the newsroom brings for translators. */
  readonly returns: PipelineQueue;

  constructor(scope: Construct, id: string, archive: Archive) {
    super(scope, id);
    this.uploads = new PipelineQueue(this, 'Uploads', { readerTimeout: Duration.seconds(20) });
    this.urgentUploads = new PipelineQueue(this, 'UrgentUploads', { readerTimeout: Duration.seconds(20) });
    this.newsroom = new PrivateBucket(this, 'Newsroom', {
      versioned: true,
      accessLogs: archive.accessLogs,
      lifecycleRules: [
        // Cards and the desk page are written over all day; what they said before is on the timeline of each release.
        { id: 'old-reports', prefix: 'reports/', noncurrentVersionExpiration: Duration.days(30) },
      ],
    });
    this.returns = new PipelineQueue(this, 'Returns', { readerTimeout: Duration.seconds(20) });
    // Written on the bucket itself: CDK's own way is a custom resource whose function may change the notices of every bucket
    // (docs/decisions/bucket-notices.md).
    (this.newsroom.node.defaultChild as CfnBucket).notificationConfiguration = {
      topicConfigurations: this.announceUploads(),
      queueConfigurations: this.announceReturns(),
    };
  }

  /** Reads one uploaded file and hands on what it understood. Hostile documents end here: it can read and reach nothing else. */
  validateRelease({ archive, records }: { archive: Archive; records: Lanes }): void {
    const validateRelease = new PipelineFunction(this, 'ValidateRelease', {
      settings: ValidateReleaseSettings,
      environment: {
        ARCHIVE_BUCKET: archive.bucket.bucketName,
        RECORDS_QUEUE_URL: records.others.url,
        URGENT_RECORDS_QUEUE_URL: records.urgent.url,
      },
      ifItFails: 'Editors drop a file and hear nothing: no release goes out.',
      // One file to an invocation: a document that exhausts memory or time takes no other down with it.
      reads: { queue: this.uploads, batchSize: 1, copies: 5, urgent: this.urgentUploads },
      memorySize: 1024,
    });
    this.newsroom.allowReadingVersions(validateRelease, 'incoming');
    archive.bucket.allowWriting(validateRelease, 'parsed');
    for (const queue of [records.others, records.urgent]) queue.allowSending(validateRelease);
  }

  /**
   * Has everything that happens below `incoming/` reach the uploads queue, and a command its own queue beside it. S3 itself cannot tell
   * commands apart: of two filters for the same event neither suffix may be the end of the other, and SNS knows no filter for all that
   * does not end so (docs/decisions/lanes.md). So a command is read twice, first in its own lane; what is done twice changes nothing.
   */
  private announceUploads(): CfnBucket.TopicConfigurationProperty[] {
    const notices = new NewsTopic(this, 'UploadNotices', 'What happens below incoming/');
    const all = this.uploads.hear(notices);
    const commands = this.urgentUploads.hear(notices, {
      inBody: {
        Records: FilterOrPolicy.policy({
          // A removal is told to the desk each time it is heard of.
          eventName: FilterOrPolicy.filter(SubscriptionFilter.stringFilter({ matchPrefixes: ['ObjectCreated:'] })),
          s3: FilterOrPolicy.policy({
            object: FilterOrPolicy.policy({
              key: FilterOrPolicy.filter(SubscriptionFilter.stringFilter({ matchSuffixes: [...commandEndings] })),
            }),
          }),
        }),
      },
    });
    // What is dropped while the stack is made has somebody who hears of it.
    this.tellAfter(notices.letBucketsTell(), all, commands);
    return ofEachEvent(dropFolders.incoming, { topic: notices.topicArn });
  }

  /** Has the bucket tell of what translators bring, and of what the newsroom brings for them. */
  private announceReturns(): CfnBucket.QueueConfigurationProperty[] {
    const { queue } = this.returns;
    const { policyDependable } = queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        // Naming the bucket here would make a circle: S3 tries the queue out while the bucket is being made.
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    this.tellAfter(policyDependable);
    const folders = [dropFolders.returned, ...Object.values(knowledgeFolders)];
    return folders.flatMap((folder) => ofEachEvent(folder, { queue: queue.queueArn }));
  }

  /** S3 tries out whom it is to tell while the bucket is being made: what lets it must be there by then. */
  private tellAfter(...dependables: (IDependable | undefined)[]): void {
    const bucket = this.newsroom.node.defaultChild as CfnBucket;
    for (const dependable of dependables) if (dependable) bucket.node.addDependency(dependable);
  }
}

/** What asks S3 to tell somebody of everything that is put below a prefix, or taken away. */
const ofEachEvent = <To>(prefix: string, to: To) =>
  ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((event) => ({
    event,
    ...to,
    filter: { s3Key: { rules: [{ name: 'prefix', value: prefix }] } },
  }));
