import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type * as z from 'zod';
import { Settings as KeepTimeSettings } from '../../../functions/keep-time/settings.ts';
import { Settings as PublishReleaseSettings } from '../../../functions/publish-release/settings.ts';
import { Settings as RecordReleaseSettings } from '../../../functions/record-release/settings.ts';
import { readSettings } from '../../../shared/aws/read-settings.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { REGION } from '../../aws/account-id.ts';

export interface Clients {
  dynamodb: Pick<DynamoDBClient, 'send'>;
  lambda: Pick<LambdaClient, 'send'>;
  s3: Pick<S3Client, 'send'>;
  sqs: Pick<SQSClient, 'send'>;
}

/** Clients of the account that the environment names, in the region of a stage. */
export const deployedClients = (region: string): Clients => ({
  dynamodb: new DynamoDBClient({ region }),
  lambda: new LambdaClient({ region }),
  s3: new S3Client({ region }),
  sqs: new SQSClient({ region }),
});

/** Clients of the local run that listens at `port` and above; `name` is who asks, in its logs. */
export const localClients = async (port: number, name: string): Promise<Clients> => {
  const { endpointsAt } = await import('../../newsroom/running/endpoints.ts');
  const endpoints = endpointsAt(port);
  const credentials = { accessKeyId: name, secretAccessKey: 'local' };
  const at = (endpoint: string) => ({ endpoint, region: REGION, credentials, forcePathStyle: true });
  return {
    dynamodb: new DynamoDBClient(at(endpoints.dynamodb)),
    lambda: new LambdaClient(at(endpoints.lambda)),
    s3: new S3Client(at(endpoints.bucket)),
    sqs: new SQSClient(at(endpoints.sqs)),
  };
};

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
