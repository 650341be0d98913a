import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { hurried, type World } from '../../shared/aws/client.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { readSecret } from '../../shared/aws/secret.ts';
import { removeSubscriber } from '../../shared/aws/stored-subscribers.ts';
import { answerSubscriber, HttpRequest } from './answer-subscriber.ts';
import { Settings } from './settings.ts';

export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date() }: World = {},
): ((event: unknown) => Promise<APIGatewayProxyStructuredResultV2>) => {
  const settings = readSettings(Settings, environment);
  const newsroom = readNewsroom(settings.NEWSROOM_FILE, environment);
  const table = { client: new DynamoDBClient(clients), name: settings.SUBSCRIBERS_TABLE_NAME };
  const answer = answerSubscriber({
    newsroom,
    originSecret: settings.ORIGIN_SECRET,
    readSecret: () => readSecret(table),
    removeSubscriber: (person) => removeSubscriber(table, person, now().toISOString(), newsroom.languages),
  });
  return (event) => answer(HttpRequest.parse(event));
};
