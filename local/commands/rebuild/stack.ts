import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type * as z from 'zod';
import { Settings as KeepTimeSettings } from '../../../functions/keep-time/settings.ts';
import { Settings as PublishReleaseSettings } from '../../../functions/publish-release/settings.ts';
import { Settings as RecordReleaseSettings } from '../../../functions/record-release/settings.ts';
import { readSettings } from '../../../shared/aws/read-settings.ts';
import type { Table } from '../../../shared/aws/table.ts';

export interface Clients {
  dynamodb: Pick<DynamoDBClient, 'send'>;
  lambda: Pick<LambdaClient, 'send'>;
  s3: Pick<S3Client, 'send'>;
  sqs: Pick<SQSClient, 'send'>;
}

/** A newsroom that runs, on AWS or on this machine: how to reach it, and what is which in it. */
export interface Stack extends Clients {
  /** What the names of its functions begin with. */
  prefix: string;
  table: Table;
  /** Buckets by name. */
  archive: string;
  site: string;
  /** Queues by URL. */
  records: string;
  pages: string;
  translations: string;
  feedBuilds: string;
}

/** Asks Lambda what the functions were given: no name is known here that they do not know. */
export const openStack = async (clients: Clients, prefix: string): Promise<Stack> => {
  const settingsOf = async <Settings>(name: string, schema: z.ZodType<Settings>): Promise<Settings> => {
    const { Environment } = await clients.lambda.send(new GetFunctionConfigurationCommand({ FunctionName: `${prefix}${name}` }));
    return readSettings(schema, Environment?.Variables ?? {});
  };
  const [record, publish, keep] = await Promise.all([
    settingsOf('record-release', RecordReleaseSettings),
    settingsOf('publish-release', PublishReleaseSettings),
    settingsOf('keep-time', KeepTimeSettings),
  ]);
  return {
    ...clients,
    prefix,
    table: { client: clients.dynamodb, name: record.TABLE_NAME },
    archive: record.ARCHIVE_BUCKET,
    site: publish.SITE_BUCKET,
    records: record.RECORDS_QUEUE_URL,
    pages: record.PAGES_QUEUE_URL,
    translations: record.TRANSLATIONS_QUEUE_URL,
    feedBuilds: keep.FEED_BUILDS_QUEUE_URL,
  };
};
