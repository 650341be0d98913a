import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { World } from '../../shared/aws/client.ts';
import { readRelease } from '../../shared/aws/release-rows.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/settings.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { marshalRow } from '../../shared/aws/table.ts';
import { TranslationsMessage } from '../../shared/editorial/messages.ts';
import { rowKeys } from '../../shared/editorial/rows.ts';
import { queueTranslations } from './queue-translations.ts';
import { Settings } from './settings.ts';

export const wire = (environment: Environment, { clients = {}, now = () => new Date() }: World = {}): QueueHandler => {
  const settings = readSettings(Settings, environment);
  const table = { client: new DynamoDBClient(clients), name: settings.TABLE_NAME };
  const queue = queueTranslations({
    languages: readNewsroom(settings.NEWSROOM_FILE, environment).languages,
    now: () => now().toISOString(),
    readRelease: (release) => readRelease(table, release),
    putJob: async (job) => {
      const Item = marshalRow({ ...rowKeys.job(job.release, job.lang), ...job });
      await table.client.send(new PutItemCommand({ TableName: table.name, Item }));
    },
  });
  return eachRecord(TranslationsMessage, queue);
};
