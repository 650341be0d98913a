import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { hurried, type World } from '../../shared/aws/client.ts';
import { type Invocation, openLog } from '../../shared/aws/log.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { readSecret } from '../../shared/aws/secret.ts';
import { removeSubscriber } from '../../shared/aws/stored-subscribers.ts';
import { answerSubscriber, HttpRequest } from './answer-subscriber.ts';
import { Settings } from './settings.ts';

export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), writeLine }: World = {},
): ((event: unknown, invocation?: Invocation) => Promise<APIGatewayProxyStructuredResultV2>) => {
  const settings = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const newsroom = readNewsroom(settings.NEWSROOM_FILE, environment);
  const table = { client: new DynamoDBClient(clients), name: settings.SUBSCRIBERS_TABLE_NAME };
  const answer = answerSubscriber({
    tell: log.tell,
    newsroom,
    originSecret: settings.ORIGIN_SECRET,
    readSecret: () => readSecret(table),
    removeSubscriber: (person) => removeSubscriber(table, person, now().toISOString()),
  });
  return (event, invocation) =>
    log.during(invocation, async () => {
      const answered = await answer(HttpRequest.parse(event));
      log.tell({ event: 'answered', status: answered.statusCode });
      return answered;
    });
};
