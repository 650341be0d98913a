import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { Settings as AcceptTranslationSettings } from '../functions/accept-translation/settings.ts';
import { Settings as QueueTranslationsSettings } from '../functions/queue-translations/settings.ts';
import { knowledgeFolders } from '../shared/release/command-table.ts';
import type { Archive } from './archive.ts';
import type { NewsTopic } from './news-topic.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { PipelineQueue } from './pipeline-queue.ts';
import type { PrivateBucket } from './private-bucket.ts';
import { allowMailsFrom } from './sending-mail.ts';

/** Which languages a release still needs, and who is asked for them. */
export class Translation extends Construct {
  readonly queue: PipelineQueue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.queue = new PipelineQueue(this, 'Translations', { readerTimeout: Duration.seconds(20) });
  }

  /** Opens a job for each language that is missing, and writes the file that asks a translator for it. */
  queueTranslations(links: {
    archive: Archive;
    newsroom: PrivateBucket;
    records: PipelineQueue;
    pages: PipelineQueue;
    deskNotices: NewsTopic;
    /** The address that translators are mailed from. */
    sender: string;
    /** Where the desk page is read. */
    deskUrl: string;
  }): void {
    const { archive, newsroom, records, pages, deskNotices, sender, deskUrl } = links;
    const queueTranslations = new PipelineFunction(this, 'QueueTranslations', {
      settings: QueueTranslationsSettings,
      environment: {
        NEWSROOM_BUCKET: newsroom.bucketName,
        ARCHIVE_BUCKET: archive.bucket.bucketName,
        TABLE_NAME: archive.table.tableName,
        RECORDS_QUEUE_URL: records.url,
        PAGES_QUEUE_URL: pages.url,
        DESK_NOTICES_TOPIC_ARN: deskNotices.topicArn,
        DESK_URL: deskUrl,
      },
      ifItFails: 'Translators are not asked for the languages a release is missing.',
      reads: { queue: this.queue, batchSize: 10, copies: 2 },
    });
    archive.table.allow(queueTranslations, 'GetItem', 'Query', 'PutItem');
    archive.bucket.allowReading(queueTranslations, 'editions');
    archive.bucket.allowReading(queueTranslations, 'translations');
    archive.bucket.allowWriting(queueTranslations, 'translations');
    archive.bucket.allowReading(queueTranslations, 'memory');
    archive.bucket.allowWriting(queueTranslations, 'memory');
    newsroom.allowWriting(queueTranslations, 'translations/out');
    // What nobody is asked for any more goes.
    newsroom.allowDeleting(queueTranslations, 'translations/out');
    for (const queue of [records, pages]) queue.allowSending(queueTranslations);
    deskNotices.grantPublish(queueTranslations);
    allowMailsFrom(sender, queueTranslations);
  }

  /** Reads what translators put back, and keeps the edition it makes, or what is wrong with it. */
  acceptTranslation(links: { archive: Archive; newsroom: PrivateBucket; returns: PipelineQueue }): void {
    const { archive, newsroom, returns } = links;
    const acceptTranslation = new PipelineFunction(this, 'AcceptTranslation', {
      settings: AcceptTranslationSettings,
      environment: { ARCHIVE_BUCKET: archive.bucket.bucketName, TABLE_NAME: archive.table.tableName },
      ifItFails: 'Translators return a file and hear nothing: translations do not come out.',
      // One file to an invocation: one that exhausts memory or time takes no other down with it.
      reads: { queue: returns, batchSize: 1, copies: 2 },
      memorySize: 1024,
    });
    for (const folder of ['translations/in/', ...Object.values(knowledgeFolders)])
      newsroom.allowReadingVersions(acceptTranslation, folder.replace(/\/$/, ''));
    archive.table.allow(acceptTranslation, 'GetItem', 'Query', 'PutItem');
    for (const prefix of ['editions', 'translations', 'memory']) archive.bucket.allowReading(acceptTranslation, prefix);
    for (const prefix of ['parsed', 'translations', 'memory']) archive.bucket.allowWriting(acceptTranslation, prefix);
  }
}
