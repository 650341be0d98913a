import { Duration } from 'aws-cdk-lib';
import { FilterOrPolicy, SubscriptionFilter } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { Settings as MakePicturesSettings } from '../functions/make-pictures/settings.ts';
import { Settings as ValidateReleaseSettings } from '../functions/validate-release/settings.ts';
import { MOST_RECEIVES_WITHOUT_PAUSES } from '../shared/queue/patience.ts';
import { commandEndings, dropFolders, knowledgeFolders } from '../shared/release/command-table.ts';
import { parsedFolders } from '../shared/release/upload.ts';
import type { Archive } from './archive.ts';
import { LogSign } from './log-sign.ts';
import { NewsTopic } from './news-topic.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { type BodyFilter, PipelineQueue } from './pipeline-queue.ts';
import { PrivateBucket } from './private-bucket.ts';
import { Sandbox } from './sandbox.ts';

/** What people notice when S3's notices cannot be handed on. */
const FILES_UNHEARD = 'Files are dropped and not read: editors hear nothing of them.';

/** Where people's files come in: the newsroom bucket, and the sandbox that reads them. */
export class Intake extends Construct {
  /** `incoming/` is written by people; `reports/` by record-release. */
  readonly newsroom: PrivateBucket;
  readonly uploads: PipelineQueue;
  /** Commands among them, which overtake documents. */
  readonly urgentUploads: PipelineQueue;
  /** Files that were read, and have pictures that are still to be made. */
  readonly pictures: PipelineQueue;
  /** Translations that came back, and what the newsroom brings for translators. */
  readonly returns: PipelineQueue;
  /** Where strangers' files are read. */
  private readonly sandbox: Sandbox;
  /** What happens below `incoming/`. */
  private readonly notices: NewsTopic;

  constructor(scope: Construct, id: string, archive: Archive) {
    super(scope, id);
    const uploads = { readerTimeout: Duration.seconds(20), mostReceives: MOST_RECEIVES_WITHOUT_PAUSES };
    this.uploads = new PipelineQueue(this, 'Uploads', uploads);
    this.urgentUploads = new PipelineQueue(this, 'UrgentUploads', uploads);
    // Twelve pictures of the largest kind; what is done of them stays done when the time is over.
    this.pictures = new PipelineQueue(this, 'Pictures', {
      readerTimeout: Duration.seconds(120),
      mostReceives: MOST_RECEIVES_WITHOUT_PAUSES,
    });
    this.newsroom = new PrivateBucket(this, 'Newsroom', {
      versioned: true,
      accessLogs: archive.accessLogs,
      lifecycleRules: [
        // Cards and the desk page are written over all day; what they said before is on the timeline of each release.
        { id: 'old-reports', prefix: 'reports/', noncurrentVersionExpiration: Duration.days(30) },
      ],
    });
    this.sandbox = new Sandbox(this, 'Sandbox');
    this.returns = new PipelineQueue(this, 'Returns', { readerTimeout: Duration.seconds(20) });
    for (const folder of [dropFolders.returned, ...Object.values(knowledgeFolders)])
      this.newsroom.tell(this.returns, folder, 's3:ObjectCreated:*', 's3:ObjectRemoved:*');
    this.notices = new NewsTopic(this, 'UploadNotices', 'What happens below incoming/', { ifItFails: FILES_UNHEARD });
    this.newsroom.tell(this.notices, dropFolders.incoming, 's3:ObjectCreated:*', 's3:ObjectRemoved:*');
    this.hear(this.uploads, noticeOf('ObjectCreated:'));
    // S3 cannot tell commands apart from the rest, and SNS has no filter for all that does not end so (docs/decisions/lanes.md): a command
    // is read by both, and kept by the first.
    this.hear(this.urgentUploads, noticeOf('ObjectCreated:', commandEndings));
  }

  /** Tells a queue what is taken away below `incoming/`: there is nothing to read. */
  tellOfRemovals(queue: PipelineQueue): void {
    this.hear(queue, noticeOf('ObjectRemoved:'));
  }

  /** What is dropped while the stack is made has somebody who hears of it. */
  private hear(queue: PipelineQueue, inBody: BodyFilter): void {
    this.newsroom.tellAfter(queue.hear(this.notices, { inBody }));
  }

  /**
   * Reads one uploaded file and keeps what it understood. Hostile documents end here: it can read and reach nothing else, and speaks to
   * nobody. S3 tells record-release of what it keeps.
   */
  validateRelease(archive: Archive): void {
    const validateRelease = new PipelineFunction(this, 'ValidateRelease', {
      settings: ValidateReleaseSettings,
      environment: { ARCHIVE_BUCKET: archive.bucket.bucketName },
      ifItFails: 'Editors drop a file and hear nothing: no release goes out.',
      // One file to an invocation: a document that exhausts memory or time takes no other down with it.
      reads: { queue: this.uploads, batchSize: 1, copies: 5, urgent: this.urgentUploads },
      sandbox: this.sandbox,
      memorySize: 1024,
    });
    this.newsroom.allowReadingVersions(validateRelease, 'incoming');
    for (const folder of [...Object.values(parsedFolders), 'beginnings/', 'pictures/in/'])
      archive.bucket.allowWriting(validateRelease, folder.replace(/\/$/, ''));
    new LogSign(this, 'upload-given-up', {
      teller: validateRelease,
      event: 'upload-given-up',
      ifItFails: 'A file cannot be read by us, whatever its sender does: its card says so, and asks for another form of it.',
    });
  }

  /** Makes pictures anew from their pixels, and keeps the file they were in. Hostile pictures end here, as documents do there. */
  makePictures(archive: Archive): void {
    const makePictures = new PipelineFunction(this, 'MakePictures', {
      settings: MakePicturesSettings,
      environment: { ARCHIVE_BUCKET: archive.bucket.bucketName },
      ifItFails: 'Releases with pictures do not come out, and their editors hear nothing.',
      reads: { queue: this.pictures, batchSize: 1, copies: 5 },
      sandbox: this.sandbox,
      // A decoder takes eight bytes for a pixel, and CPU follows memory.
      memorySize: 2048,
    });
    archive.bucket.tell(this.pictures, { prefix: 'pictures/in/', suffix: '.json' }, 's3:ObjectCreated:*');
    for (const prefix of ['pictures/in', 'pictures/made']) archive.bucket.allowReading(makePictures, prefix);
    for (const prefix of ['parsed', 'pictures/made']) archive.bucket.allowWriting(makePictures, prefix);
  }
}

/** Notices of S3 about an event, and keys that end so. */
const noticeOf = (event: string, endings?: readonly string[]): BodyFilter => ({
  Records: FilterOrPolicy.policy({
    eventName: FilterOrPolicy.filter(SubscriptionFilter.stringFilter({ matchPrefixes: [event] })),
    ...(endings && {
      s3: FilterOrPolicy.policy({
        object: FilterOrPolicy.policy({
          key: FilterOrPolicy.filter(SubscriptionFilter.stringFilter({ matchSuffixes: [...endings] })),
        }),
      }),
    }),
  }),
});
