import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { MailEvent } from '../../shared/alerts/mail-event.ts';
import { hurried, type World } from '../../shared/aws/client.ts';
import { type Environment, readSettings } from '../../shared/aws/read-settings.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { write } from '../../shared/aws/table.ts';
import { recordMailEvent } from './record-mail-event.ts';
import { Settings } from './settings.ts';

export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), chance = Math.random }: World = {},
): QueueHandler => {
  const { SUBSCRIBERS_TABLE_NAME } = readSettings(Settings, environment);
  const subscribers = { client: new DynamoDBClient(clients), name: SUBSCRIBERS_TABLE_NAME };
  return eachRecord({ clients, now, chance }, MailEvent, recordMailEvent({ write: (change) => write(subscribers, change) }));
};
