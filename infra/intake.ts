import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { Settings as MakePicturesSettings } from '../functions/make-pictures/settings.ts';
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
  /** Files that were read, and have pictures that are still to be made. */
  readonly pictures: PipelineQueue;
  /** Translations that came back, and what the newsroom brings for translators. */
  readonly returns: PipelineQueue;

  constructor(scope: Construct, id: string, archive: Archive) {
    super(scope, id);
    this.uploads = new PipelineQueue(this, 'Uploads', { readerTimeout: Duration.seconds(20) });
    // Twelve pictures of the largest kind; what is done of them stays done when the time is over.
    this.pictures = new PipelineQueue(this, 'Pictures', { readerTimeout: Duration.seconds(120) });
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
      environment: {
        ARCHIVE_BUCKET: archive.bucket.bucketName,
        RECORDS_QUEUE_URL: handOnTo.url,
        PICTURES_QUEUE_URL: this.pictures.url,
      },
      ifItFails: 'Editors drop a file and hear nothing: no release goes out.',
      // One file to an invocation: a document that exhausts memory or time takes no other down with it.
      reads: { queues: [this.uploads], batchSize: 1, copies: 5 },
      memorySize: 1024,
    });
    this.newsroom.allowReadingVersions(validateRelease, 'incoming');
    for (const prefix of ['parsed', 'pictures/in']) archive.bucket.allowWriting(validateRelease, prefix);
    for (const queue of [handOnTo, this.pictures]) queue.allowSending(validateRelease);
  }

  /** Makes pictures anew from their pixels, and hands on the file they were in. Hostile pictures end here, as documents do there. */
  makePictures({ archive, handOnTo }: { archive: Archive; handOnTo: PipelineQueue }): void {
    const makePictures = new PipelineFunction(this, 'MakePictures', {
      settings: MakePicturesSettings,
      environment: { ARCHIVE_BUCKET: archive.bucket.bucketName, RECORDS_QUEUE_URL: handOnTo.url },
      ifItFails: 'Releases with pictures do not come out, and their editors hear nothing.',
      reads: { queues: [this.pictures], batchSize: 1, copies: 5 },
      // A decoder takes eight bytes for a pixel, and CPU follows memory.
      memorySize: 2048,
    });
    for (const prefix of ['pictures/in', 'pictures/made']) archive.bucket.allowReading(makePictures, prefix);
    for (const prefix of ['parsed', 'pictures/made']) archive.bucket.allowWriting(makePictures, prefix);
    handOnTo.allowSending(makePictures);
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
