import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { AlertsMessage, isUrgentPlan, type SendMessage } from '../../shared/alerts/alert-messages.ts';
import { owedPlanKey, owedPlanOf } from '../../shared/alerts/owed-plan.ts';
import { CellRow, LedgerRow, ledgerPartitions, subscriberKeys } from '../../shared/alerts/subscriber-rows.ts';
import { apart, orCanary } from '../../shared/aws/canaries.ts';
import { hurried, type World } from '../../shared/aws/client.ts';
import { openLog } from '../../shared/aws/log.ts';
import { sendAllTo, sendAllToLanes, sendTo } from '../../shared/aws/queue.ts';
import { type Environment, readNewsroom, readSettings } from '../../shared/aws/read-settings.ts';
import { readRelease } from '../../shared/aws/release-rows.ts';
import { eachRecord, type QueueHandler } from '../../shared/aws/sqs-handler.ts';
import { deleteRow, parseRow, putRow, queryRows } from '../../shared/aws/table.ts';
import type { CanaryMessage } from '../../shared/editorial/canary.ts';
import { passCanary } from './pass-canary.ts';
import { type PeopleRange, planAlerts } from './plan-alerts.ts';
import { Settings } from './settings.ts';

export const wire = (
  environment: Environment,
  { clients = hurried, now = () => new Date(), chance = Math.random, writeLine }: World = {},
): QueueHandler => {
  const settings = readSettings(Settings, environment);
  const log = openLog(environment, { writeLine, now });
  const client = new DynamoDBClient(clients);
  const sqs = new SQSClient(clients);
  const table = { client, name: settings.TABLE_NAME };
  const subscribers = { client, name: settings.SUBSCRIBERS_TABLE_NAME };
  const rowsOf = (pk: string, { range, limit }: PeopleRange) =>
    queryRows(subscribers, { pk, limit, ...(range !== '' && { from: range, to: `${range}~` }) });

  const plan = planAlerts({
    now: () => now().toISOString(),
    alerts: readNewsroom(settings.NEWSROOM_FILE, environment).alerts,
    readRelease: (release) => readRelease(table, release),
    readCell: async (cell, range) => (await rowsOf(subscriberKeys.cell(cell, '').pk, range)).map((row) => parseRow(CellRow, row)),
    readLedger: async (release, range) => {
      const parts = await Promise.all(ledgerPartitions(release).map((pk) => rowsOf(pk, range)));
      return parts.flat().map((row) => parseRow(LedgerRow, row));
    },
    owe: (message) => putRow(table, owedPlanOf(message, now().toISOString())),
    settle: (message) => deleteRow(table, owedPlanKey(message)),
    sendPlans: sendAllToLanes<AlertsMessage>(sqs, {
      isUrgent: isUrgentPlan,
      urgent: settings.URGENT_ALERTS_QUEUE_URL,
      others: settings.ALERTS_QUEUE_URL,
    }),
    lanes: {
      alerts: sendAllTo<SendMessage>(sqs, settings.SENDS_QUEUE_URL),
      urgent: sendAllTo<SendMessage>(sqs, settings.URGENT_SENDS_QUEUE_URL),
    },
  });
  const pass = passCanary({
    readCell: (lang) => rowsOf(subscriberKeys.cell(`canary#${lang}`, '').pk, { range: '', limit: 1 }),
    handOn: sendTo<CanaryMessage>(sqs, settings.SENDS_QUEUE_URL),
  });
  return eachRecord({ clients, now, chance, log }, orCanary(AlertsMessage), apart(plan, pass));
};
