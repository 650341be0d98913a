import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetConfigurationSetEventDestinationsCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type AlertsMessage, isUrgentPlan, type SendMessage } from '../../shared/alerts/alert-messages.ts';
import { OwedPlanRow } from '../../shared/alerts/owed-plan.ts';
import { firstDue } from '../../shared/alerts/reconcile.ts';
import { LedgerRow, ledgerKeyOf, OPEN_LISTS } from '../../shared/alerts/subscriber-rows.ts';
import { hurried, type World } from '../../shared/aws/client.ts';
import { ledgerIn } from '../../shared/aws/ledger.ts';
import { everyRound, type Invocation, openLog } from '../../shared/aws/log.ts';
import { sendTo, sendToLane } from '../../shared/aws/queue.ts';
import { type Environment, readSettings } from '../../shared/aws/read-settings.ts';
import { parseRow, queryRows, readRow, write } from '../../shared/aws/table.ts';
import { LISTS_INDEX, lists } from '../../shared/editorial/rows.ts';
import { type MailRound, reconcileAlerts, roundLine } from './reconcile-alerts.ts';
import { Settings } from './settings.ts';

/** How many plans a round looks after at most. */
const MOST_PLANS = 100;

/** How many mails a round looks after at most; the next one goes on. */
const MOST_MAILS = 500;

const UNREAD = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const;

export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), writeLine }: World = {},
): ((event?: unknown, invocation?: Invocation) => Promise<MailRound>) => {
  const settings = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const client = new DynamoDBClient(clients);
  const newsroom = { client, name: settings.TABLE_NAME };
  const table = { client, name: settings.SUBSCRIBERS_TABLE_NAME };
  const sqs = new SQSClient(clients);
  const ses = new SESv2Client(clients);

  const eventsAreOn = async (): Promise<boolean> => {
    const { EventDestinations = [] } = await ses.send(
      new GetConfigurationSetEventDestinationsCommand({ ConfigurationSetName: settings.CONFIGURATION_SET }),
    );
    return EventDestinations.some(({ Enabled, MatchingEventTypes = [], SnsDestination }) =>
      Boolean(Enabled && SnsDestination && MatchingEventTypes.includes('SEND')),
    );
  };
  const countUnread = async (): Promise<number> => {
    const { Attributes = {} } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: settings.MAIL_EVENTS_QUEUE_URL, AttributeNames: [...UNREAD] }),
    );
    return UNREAD.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
  };

  const round = reconcileAlerts({
    tell: log.tell,
    now: () => now().toISOString(),
    readOwedPlans: async () =>
      (await queryRows(newsroom, { index: LISTS_INDEX, pk: lists.owedPlans, limit: MOST_PLANS })).map((row) =>
        parseRow(OwedPlanRow, row),
      ),
    writePlan: (change) => write(newsroom, change),
    sendPlan: sendToLane<AlertsMessage>(sqs, {
      isUrgent: isUrgentPlan,
      urgent: settings.URGENT_ALERTS_QUEUE_URL,
      others: settings.ALERTS_QUEUE_URL,
    }),
    readOpen: async () => {
      const parts = await Promise.all(OPEN_LISTS.map((pk) => queryRows(table, { index: LISTS_INDEX, pk, limit: MOST_MAILS })));
      return firstDue(
        parts.map((rows) => rows.map((row) => parseRow(LedgerRow, row))),
        MOST_MAILS,
      );
    },
    readMail: (row) => readRow(table, LedgerRow, ledgerKeyOf(row)),
    readEvents: async () => ({ on: await eventsAreOn(), unread: await countUnread() }),
    ledger: ledgerIn(table),
    lanes: {
      alerts: sendTo<SendMessage>(sqs, settings.SENDS_QUEUE_URL),
      urgent: sendTo<SendMessage>(sqs, settings.URGENT_SENDS_QUEUE_URL),
    },
  });
  return everyRound(log, round, roundLine);
};
