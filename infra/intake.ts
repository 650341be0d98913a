import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { Settings as ValidateReleaseSettings } from '../functions/validate-release/settings.ts';
import { knowledgeFolders } from '../shared/release/command-table.ts';
import type { Archive } from './archive.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { PipelineQueue } from './pipeline-queue.ts';
import { PrivateBucket } from './private-bucket.ts';

/** Where people's files come in: the newsroom bucket, and the sandbox that reads them. */
export class Intake extends Construct {
  /** `incoming/` is written by people; `reports/` by record-release. */
  readonly newsroom: PrivateBucket;
  readonly uploads: PipelineQueue;
  /** Translations that came back, and what the newsroom brings for translators. */
  readonly returns: PipelineQueue;

  constructor(scope: Construct, id: string, archive: Archive) {
    super(scope, id);
    this.uploads = new PipelineQueue(this, 'Uploads', { readerTimeout: Duration.seconds(20) });
    this.newsroom = new PrivateBucket(this, 'Newsroom', {
      versioned: true,
      accessLogs: archive.accessLogs,
      lifecycleRules: [
        // Cards and the desk page are written over all day; what they said before is on the timeline of each release.
        { id: 'old-reports', prefix: 'reports/', noncurrentVersionExpiration: Duration.days(30) },
      ],
    });
    this.returns = new PipelineQueue(this, 'Returns', { readerTimeout: Duration.seconds(20) });
    const knowledge = Object.values(knowledgeFolders).map((folder) => [folder, this.returns]);
    this.announce({ 'incoming/': this.uploads, 'translations/in/': this.returns, ...Object.fromEntries(knowledge) });
  }

  /** Reads one uploaded file and hands on what it understood. Hostile documents end here: it can read and reach nothing else. */
  validateRelease({ archive, handOnTo }: { archive: Archive; handOnTo: PipelineQueue }): void {
    const validateRelease = new PipelineFunction(this, 'ValidateRelease', {
      settings: ValidateReleaseSettings,
      environment: { ARCHIVE_BUCKET: archive.bucket.bucketName, RECORDS_QUEUE_URL: handOnTo.url },
      ifItFails: 'Editors drop a file and hear nothing: no release goes out.',
      // One file to an invocation: a document that exhausts memory or time takes no other down with it.
      reads: { queues: [this.uploads], batchSize: 1, copies: 5 },
      memorySize: 1024,
    });
    this.newsroom.allowReadingVersions(validateRelease, 'incoming');
    archive.bucket.allowWriting(validateRelease, 'parsed');
    handOnTo.allowSending(validateRelease);
  }

  /**
   * Has the bucket tell the queues of everything that is put below their prefix or taken away. Written on the bucket itself: CDK's
   * own way is a custom resource whose function may change the notices of every bucket (docs/decisions/bucket-notices.md).
   */
  private announce(readers: Record<string, PipelineQueue>): void {
    const bucket = this.newsroom.node.defaultChild as CfnBucket;
    for (const { queue } of new Set(Object.values(readers))) {
      const { policyDependable } = queue.addToResourcePolicy(
        new PolicyStatement({
          principals: [new ServicePrincipal('s3.amazonaws.com')],
          actions: ['sqs:SendMessage'],
          resources: [queue.queueArn],
          // Naming the bucket here would make a circle: S3 tries the queue out while the bucket is being made.
          conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
        }),
      );
      if (policyDependable) bucket.node.addDependency(policyDependable);
    }
    bucket.notificationConfiguration = {
      queueConfigurations: Object.entries(readers).flatMap(([prefix, { queue }]) =>
        ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((event) => ({
          event,
          queue: queue.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: prefix }] } },
        })),
      ),
    };
  }
}
