import { Settings as PlanAlertsSettings } from '../../functions/plan-alerts/settings.ts';
import { Settings as PublishReleaseSettings } from '../../functions/publish-release/settings.ts';
import { Settings as QueueFeedsSettings } from '../../functions/queue-feeds/settings.ts';
import { Settings as RecordReleaseSettings } from '../../functions/record-release/settings.ts';
import { readSettings } from '../../shared/aws/read-settings.ts';
import type { Declarations } from '../aws/template/declarations.ts';

/** Which of the things the template declares is which. Buckets and tables by name, topics by ARN. */
export interface Landmarks {
  newsroom: string;
  archive: string;
  site: string;
  table: string;
  subscribers: string;
  releaseEvents: string;
  deskNotices: string;
  /** The queue of feeds that are behind, by URL. */
  feedBuilds: string;
  /** Queues by name. */
  deadLetters: string[];
}

/** Asks the functions' own settings, as the template fills them: no name is known here that is not known there. */
export const landmarksOf = ({ functions, queues }: Declarations): Landmarks => {
  const environmentOf = (name: string): Record<string, string> => functions.find((each) => each.name === name)?.environment ?? {};
  const record = readSettings(RecordReleaseSettings, environmentOf('record-release'));
  const publish = readSettings(PublishReleaseSettings, environmentOf('publish-release'));
  const plan = readSettings(PlanAlertsSettings, environmentOf('plan-alerts'));
  return {
    newsroom: record.NEWSROOM_BUCKET,
    archive: record.ARCHIVE_BUCKET,
    site: publish.SITE_BUCKET,
    table: record.TABLE_NAME,
    subscribers: plan.SUBSCRIBERS_TABLE_NAME,
    releaseEvents: publish.RELEASE_EVENTS_TOPIC_ARN,
    deskNotices: record.DESK_NOTICES_TOPIC_ARN,
    feedBuilds: readSettings(QueueFeedsSettings, environmentOf('queue-feeds')).FEED_BUILDS_QUEUE_URL,
    deadLetters: queues.flatMap(({ redrive }) => redrive?.target ?? []),
  };
};
