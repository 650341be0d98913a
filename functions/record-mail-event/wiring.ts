import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { MailEvent } from '../../shared/alerts/mail-event.ts';
import { hurried, type World } from '../../shared/aws/client.ts';
import { openLog } from '../../shared/aws/log.ts';
import { type Environment, readSettings } from '../../shared/aws/read-settings.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { write } from '../../shared/aws/table.ts';
import { recordMailEvent } from './record-mail-event.ts';
import { Settings } from './settings.ts';

export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), chance = Math.random, writeLine }: World = {},
): QueueHandler => {
  const { SUBSCRIBERS_TABLE_NAME } = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const subscribers = { client: new DynamoDBClient(clients), name: SUBSCRIBERS_TABLE_NAME };
  return eachRecord({ clients, now, chance, log }, MailEvent, recordMailEvent({ write: (change) => write(subscribers, change) }));
};
