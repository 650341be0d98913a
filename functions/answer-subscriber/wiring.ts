import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ENTRIES_OF_EACH } from '../../shared/alerts/back-test.ts';
import { composeMail } from '../../shared/alerts/compose-mail.ts';
import { perDay } from '../../shared/alerts/sign-up.ts';
import { hurried, passTime, type World } from '../../shared/aws/client.ts';
import { countOne } from '../../shared/aws/counts.ts';
import { readEntriesSince } from '../../shared/aws/feed-state.ts';
import { type Invocation, openLog } from '../../shared/aws/log.ts';
import { mailRate } from '../../shared/aws/mail-rate.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { readSecret } from '../../shared/aws/secret.ts';
import { sendMailBy } from '../../shared/aws/send-mail.ts';
import {
  changeSubscriber,
  forgetPending,
  keepMoved,
  keepPending,
  noteMoving,
  readReader,
  readSubscriber,
  removeSubscriber,
  welcomeSubscriber,
} from '../../shared/aws/stored-subscribers.ts';
import { answerSubscriber, HttpRequest } from './answer-subscriber.ts';
import { sendLetter } from './send-letter.ts';
import { Settings } from './settings.ts';

export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), pause = passTime, writeLine }: World = {},
): ((event: unknown, invocation?: Invocation) => Promise<APIGatewayProxyStructuredResultV2>) => {
  const settings = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const newsroom = readNewsroom(settings.NEWSROOM_FILE, environment);
  const client = new DynamoDBClient(clients);
  const table = { client, name: settings.SUBSCRIBERS_TABLE_NAME };
  const releases = { client, name: settings.TABLE_NAME };
  const milliseconds = () => now().getTime();
  const { rateShare: share } = newsroom.alerts;
  const rate = mailRate({ ses: new SESv2Client(clients), table, now: milliseconds, share });

  const answer = answerSubscriber({
    tell: log.tell,
    newsroom,
    originSecret: settings.ORIGIN_SECRET,
    now: milliseconds,
    readSecret: () => readSecret(table),
    readReader: (person) => readReader(table, person),
    readSubscriber: (person) => readSubscriber(table, person),
    keepPending: (person, pending) => keepPending(table, person, pending),
    forgetPending: (person) => forgetPending(table, person),
    keepMoved: (person, moved) => keepMoved(table, person, moved),
    noteMoving: (person, moving) => noteMoving(table, person, moving),
    writeSubscriber: (person) => welcomeSubscriber(table, person),
    changeSubscriber: (before, after) => changeSubscriber(table, before, after),
    removeSubscriber: (person, movedTo) => removeSubscriber(table, person, { at: now().toISOString(), movedTo }),
    count: (bound, who) => countOne(table, bound, who, milliseconds()),
    lettersBound: async () => perDay(await rate.readQuota(), share),
    readEntries: (feed, from) => readEntriesSince(releases, feed, from, ENTRIES_OF_EACH),
    sendLetter: sendLetter({
      ...{ newsroom, now: milliseconds, pause, ask: rate.ask, compose: composeMail, newId: randomUUID, tell: log.tell },
      // One attempt: SES has no idempotency token, and whoever waits asks again.
      send: sendMailBy(new SESv2Client({ ...clients, maxAttempts: 1 }), settings.CONFIGURATION_SET),
    }),
  });
  return (event, invocation) =>
    log.during(invocation, async () => {
      const answered = await answer(HttpRequest.parse(event));
      log.tell({ event: 'answered', status: answered.statusCode });
      return answered;
    });
};
