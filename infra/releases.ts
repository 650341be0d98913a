import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { Settings as KeepTimeSettings } from '../functions/keep-time/settings.ts';
import { Settings as PublishReleaseSettings } from '../functions/publish-release/settings.ts';
import { Settings as RecordReleaseSettings } from '../functions/record-release/settings.ts';
import type { Newsroom } from '../shared/newsroom/newsroom.ts';
import { parsedFolders } from '../shared/release/upload.ts';
import type { Archive } from './archive.ts';
import { LogSign } from './log-sign.ts';
import { NewsTopic } from './news-topic.ts';
import { PipelineFunction } from './pipeline-function.ts';
import { PipelineQueue } from './pipeline-queue.ts';
import type { PrivateBucket } from './private-bucket.ts';

/** What people notice when the two topics cannot deliver. */
const EVENTS_UNHEARD = 'Not everybody who follows release events hears of each: feeds, mails or a partner may miss one.';
const DESK_UNTOLD = 'The desk is not told by mail what is held, refused or late.';

/** Where it is decided what becomes of an upload, and where the world is told. */
export class Releases extends Construct {
  /** Everything that asks for an editorial decision. */
  readonly records: PipelineQueue;
  /** Commands among it, and what follows of them. */
  readonly urgentRecords: PipelineQueue;
  /** Editions whose public page no longer follows the table. */
  readonly pages: PipelineQueue;
  /** Those that a command asked for. */
  readonly urgentPages: PipelineQueue;
  /** Public facts, once they can be read. */
  readonly events: NewsTopic;
  readonly deskNotices: NewsTopic;

  constructor(scope: Construct, id: string, { newsroom, partners }: { newsroom: Newsroom; partners: readonly string[] }) {
    super(scope, id);
    const records = { readerTimeout: Duration.seconds(20), longestDelay: Duration.minutes(15) };
    const pages = { readerTimeout: Duration.seconds(20) };
    this.records = new PipelineQueue(this, 'Records', records);
    this.urgentRecords = new PipelineQueue(this, 'UrgentRecords', records);
    this.pages = new PipelineQueue(this, 'Pages', pages);
    this.urgentPages = new PipelineQueue(this, 'UrgentPages', pages);
    this.events = new NewsTopic(this, 'Events', 'Release events', { ifItFails: EVENTS_UNHEARD });
    this.deskNotices = new NewsTopic(this, 'DeskNotices', 'Newsroom desk', { ifItFails: DESK_UNTOLD });
    for (const account of partners) this.events.letSubscribe(account);
    this.deskNotices.tellByMail(newsroom.desk.emails, DESK_UNTOLD);
  }

  /** The sole writer of editorial state. */
  recordRelease(links: {
    archive: Archive;
    newsroom: PrivateBucket;
    translations: PipelineQueue;
    /** Where the desk page is read. */
    deskUrl: string;
  }): void {
    const { archive, newsroom, translations } = links;
    const recordRelease = new PipelineFunction(this, 'RecordRelease', {
      settings: RecordReleaseSettings,
      environment: {
        NEWSROOM_BUCKET: newsroom.bucketName,
        ARCHIVE_BUCKET: archive.bucket.bucketName,
        TABLE_NAME: archive.table.tableName,
        RECORDS_QUEUE_URL: this.records.url,
        PAGES_QUEUE_URL: this.pages.url,
        URGENT_RECORDS_QUEUE_URL: this.urgentRecords.url,
        URGENT_PAGES_QUEUE_URL: this.urgentPages.url,
        TRANSLATIONS_QUEUE_URL: translations.url,
        DESK_NOTICES_TOPIC_ARN: this.deskNotices.topicArn,
        DESK_URL: links.deskUrl,
      },
      ifItFails: 'Files are read but nothing is decided: no report cards, no releases, and kills do not take effect.',
      reads: { queue: this.records, batchSize: 10, copies: 5, urgent: this.urgentRecords },
      memorySize: 1024,
    });
    archive.bucket.tell(this.records, parsedFolders.documents, 's3:ObjectCreated:*');
    archive.bucket.tell(this.urgentRecords, parsedFolders.commands, 's3:ObjectCreated:*');
    for (const folder of Object.values(parsedFolders)) archive.bucket.allowReading(recordRelease, folder.replace(/\/$/, ''));
    archive.bucket.allowReading(recordRelease, 'editions');
    for (const prefix of ['editions', 'decisions']) archive.bucket.allowWriting(recordRelease, prefix);
    // A bundle is not decided while a file lies in its folder that nobody has read.
    newsroom.allowListingOf(recordRelease, 'incoming');
    newsroom.allowReading(recordRelease, 'reports');
    newsroom.allowWriting(recordRelease, 'reports');
    archive.table.allow(recordRelease, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem');
    archive.table.allowLists(recordRelease);
    const { records, urgentRecords, pages, urgentPages } = this;
    for (const queue of [records, urgentRecords, pages, urgentPages, translations]) queue.allowSending(recordRelease);
    this.deskNotices.grantPublish(recordRelease);
  }

  /** Writes the public page and its documents, then tells the world. */
  publishRelease(links: { archive: Archive; site: PrivateBucket; feeds: PipelineQueue; alerts: PipelineQueue }): void {
    const { archive, site, feeds, alerts } = links;
    const publishRelease = new PipelineFunction(this, 'PublishRelease', {
      settings: PublishReleaseSettings,
      environment: {
        ARCHIVE_BUCKET: archive.bucket.bucketName,
        SITE_BUCKET: site.bucketName,
        TABLE_NAME: archive.table.tableName,
        PAGES_QUEUE_URL: this.pages.url,
        URGENT_PAGES_QUEUE_URL: this.urgentPages.url,
        URGENT_RECORDS_QUEUE_URL: this.urgentRecords.url,
        FEEDS_QUEUE_URL: feeds.url,
        ALERTS_QUEUE_URL: alerts.url,
        RELEASE_EVENTS_TOPIC_ARN: this.events.topicArn,
      },
      ifItFails: 'Releases are decided but their pages do not appear or change: corrections, withdrawals and kills included.',
      reads: { queue: this.pages, batchSize: 5, copies: 5, urgent: this.urgentPages },
      memorySize: 1024,
    });
    archive.bucket.allowReading(publishRelease, 'editions');
    archive.bucket.allowReading(publishRelease, 'pictures/made');
    site.allowReading(publishRelease);
    site.allowWriting(publishRelease);
    site.denyWriting(publishRelease, 'feeds');
    archive.table.allow(publishRelease, 'GetItem', 'Query', 'PutItem', 'UpdateItem');
    for (const queue of [this.pages, this.urgentPages, this.urgentRecords, feeds]) queue.allowSending(publishRelease);
    this.events.grantPublish(publishRelease);
  }

  /** Every minute: finds what falls due or was left behind, and puts it into the queue it belongs to. */
  keepTime(links: { archive: Archive; feedBuilds: PipelineQueue; translations: PipelineQueue }): void {
    const { archive, feedBuilds, translations } = links;
    const keepTime = new PipelineFunction(this, 'KeepTime', {
      settings: KeepTimeSettings,
      environment: {
        TABLE_NAME: archive.table.tableName,
        RECORDS_QUEUE_URL: this.records.url,
        FEED_BUILDS_QUEUE_URL: feedBuilds.url,
        TRANSLATIONS_QUEUE_URL: translations.url,
      },
      ifItFails: 'Embargoed and scheduled releases do not come out on time, and work that was interrupted is not resumed.',
      everyMinute: true,
    });
    new LogSign(this, 'left-behind', {
      teller: keepTime,
      event: 'left-behind',
      ifItFails:
        'Something that was decided is not carried out: a release, a correction or a kill may not have reached its readers.',
    });
    archive.table.allow(keepTime, 'GetItem', 'Query', 'UpdateItem');
    archive.table.allowLists(keepTime);
    for (const queue of [this.records, feedBuilds, translations]) queue.allowSending(keepTime);
  }
}
