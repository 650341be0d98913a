import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DeleteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetAccountCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import {
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListMessageMoveTasksCommand,
  ReceiveMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { REGION } from '../../../local/aws/account-id.ts';
import type { Embedded } from '../../../local/newsroom/embedded.ts';
import { inProcess, inProcessOptions } from '../../../local/newsroom/in-process.ts';

/** An option of a command: a text, a list, JSON, or a switch. */
type Kind = 'text' | 'number' | 'list' | 'json' | 'switch' | 'file';

interface CliOperation {
  required: Record<string, Kind>;
  optional?: Record<string, Kind>;
  /** Carries it out. Absent for what no local service does: only how it is asked for is checked. */
  run?: (input: Record<string, unknown>) => Promise<unknown>;
}

/** Options that every command takes. */
const everywhere: Record<string, Kind> = { region: 'text', query: 'text', output: 'text' };

/** `--queue-url` as the API calls it: `QueueUrl`. */
const memberOf = (option: string): string =>
  option
    .split('-')
    .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
    .join('');

/** A wrong command line; its message says how. */
export class WrongCommand extends Error {}

/** The operations of the AWS command line that the runbook uses, each carried out on the services of a run. */
const operationsOn = (run: Embedded, stack: string): Record<string, CliOperation> => {
  const { s3, sqs, dynamodb, ses } = run.account;
  const services = { s3: s3.service, sqs: sqs.service, dynamodb: dynamodb.service, sesv2: ses.service, lambda: run.lambda };
  const options = inProcessOptions(inProcess(services), REGION) as object;
  const [objects, queues, tables, mail, functions] = [
    new S3Client({ ...options, forcePathStyle: true }),
    new SQSClient(options),
    new DynamoDBClient(options),
    new SESv2Client(options),
    new LambdaClient(options),
  ];
  // biome-ignore lint/suspicious/noExplicitAny: the service itself says whether the input is right.
  const by = (client: { send: (command: any) => Promise<unknown> }, Command: new (input: any) => unknown) => (input: object) =>
    client.send(new Command(input));
  const key: Record<string, Kind> = { 'table-name': 'text', key: 'json' };
  return {
    'lambda get-function-configuration': {
      required: { 'function-name': 'text' },
      run: (input) => {
        const name = String(input.FunctionName);
        // On this machine functions bear the names of their folders alone.
        if (!name.startsWith(`${stack}-`)) throw new WrongCommand(`${name} is no function of ${stack}.`);
        return functions.send(new GetFunctionConfigurationCommand({ FunctionName: name.slice(stack.length + 1) }));
      },
    },
    'sqs get-queue-attributes': {
      required: { 'queue-url': 'text' },
      optional: { 'attribute-names': 'list' },
      run: by(queues, GetQueueAttributesCommand),
    },
    'sqs get-queue-url': { required: { 'queue-name': 'text' }, run: by(queues, GetQueueUrlCommand) },
    'sqs receive-message': {
      required: { 'queue-url': 'text' },
      optional: {
        'max-number-of-messages': 'number',
        'visibility-timeout': 'number',
        'message-attribute-names': 'list',
      },
      run: by(queues, ReceiveMessageCommand),
    },
    'sqs start-message-move-task': {
      required: { 'source-arn': 'text' },
      optional: { 'destination-arn': 'text' },
      run: by(queues, StartMessageMoveTaskCommand),
    },
    'sqs list-message-move-tasks': { required: { 'source-arn': 'text' }, run: by(queues, ListMessageMoveTasksCommand) },
    'dynamodb query': {
      required: { 'table-name': 'text', 'key-condition-expression': 'text' },
      optional: { 'index-name': 'text', 'expression-attribute-names': 'json', 'expression-attribute-values': 'json' },
      run: by(tables, QueryCommand),
    },
    'dynamodb get-item': { required: key, run: by(tables, GetItemCommand) },
    'dynamodb put-item': { required: { 'table-name': 'text', item: 'json' }, run: by(tables, PutItemCommand) },
    'dynamodb delete-item': { required: key, run: by(tables, DeleteItemCommand) },
    'dynamodb restore-table-to-point-in-time': {
      required: { 'source-table-name': 'text', 'target-table-name': 'text' },
      optional: { 'use-latest-restorable-time': 'switch', 'restore-date-time': 'text' },
      run: async ({ SourceTableName, TargetTableName }) => {
        const declared = run.account.declared.tables.find(({ TableName }) => TableName === SourceTableName);
        if (!declared) throw new WrongCommand(`There is no table ${SourceTableName}.`);
        const { GlobalSecondaryIndexes, ...table } = declared;
        await dynamodb.createTable({
          ...table,
          TableName: String(TargetTableName),
          BillingMode: 'PAY_PER_REQUEST',
          ...(GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes }),
        });
        const from = new QueryCommand({
          TableName: String(SourceTableName),
          KeyConditionExpression: 'pk = :secret',
          ExpressionAttributeValues: { ':secret': { S: 'SECRET' } },
        });
        for (const Item of (await tables.send(from)).Items ?? [])
          await tables.send(new PutItemCommand({ TableName: String(TargetTableName), Item }));
        return { TableDescription: { TableName: TargetTableName } };
      },
    },
    'dynamodb wait table-exists': { required: { 'table-name': 'text' }, run: async () => ({}) },
    's3api put-object': {
      required: { bucket: 'text', key: 'text', body: 'file' },
      run: by(objects, PutObjectCommand),
    },
    's3api delete-object': { required: { bucket: 'text', key: 'text' }, run: by(objects, DeleteObjectCommand) },
    's3api list-objects-v2': {
      required: { bucket: 'text' },
      optional: { 'max-items': 'number', prefix: 'text' },
      run: ({ MaxItems: _, ...input }) => objects.send(new ListObjectsV2Command(input as { Bucket: string })),
    },
    'sesv2 get-account': { required: {}, run: by(mail, GetAccountCommand) },
    'sns subscribe': { required: { 'topic-arn': 'text', protocol: 'text', 'notification-endpoint': 'text' } },
    'cloudwatch put-metric-alarm': {
      required: {
        'alarm-name': 'text',
        namespace: 'text',
        'metric-name': 'text',
        dimensions: 'list',
        period: 'number',
        'evaluation-periods': 'number',
        threshold: 'number',
        'comparison-operator': 'text',
      },
      optional: {
        'alarm-actions': 'list',
        'ok-actions': 'list',
        statistic: 'text',
        'datapoints-to-alarm': 'number',
        'treat-missing-data': 'text',
      },
    },
    'cloudformation create-change-set': {
      required: { 'stack-name': 'text', 'change-set-name': 'text' },
      optional: { 'change-set-type': 'text', 'template-body': 'text', 'resources-to-import': 'text' },
    },
    'cloudformation wait change-set-create-complete': { required: { 'stack-name': 'text', 'change-set-name': 'text' } },
    'cloudformation execute-change-set': { required: { 'stack-name': 'text', 'change-set-name': 'text' } },
    'cloudformation wait stack-import-complete': { required: { 'stack-name': 'text' } },
  };
};

const readValue = (kind: Kind, words: readonly string[], option: string, folder: string): unknown => {
  const [word = '', ...others] = words;
  if (kind === 'switch') {
    if (words.length > 0) throw new WrongCommand(`--${option} takes no value.`);
    return true;
  }
  if (words.length === 0 || (kind !== 'list' && others.length > 0))
    throw new WrongCommand(`--${option} takes ${kind === 'list' ? 'values' : 'one value'}, and not "${words.join(' ')}".`);
  if (kind === 'list') return words;
  if (kind === 'file') return readFileSync(resolve(folder, word));
  const text = word.startsWith('file://') && kind === 'json' ? readFileSync(resolve(folder, word.slice(7)), 'utf8') : word;
  if (kind === 'json') return JSON.parse(text, (name, value) => (name === 'B' ? Buffer.from(value, 'base64') : value));
  if (kind === 'number' && !Number.isFinite(Number(text)))
    throw new WrongCommand(`--${option} takes a number, and not "${text}".`);
  return kind === 'number' ? Number(text) : text;
};

/** What `--query` selects: names parted by points, and `[0]`. */
const selected = (answer: unknown, query: string): unknown =>
  [...query.matchAll(/[^.[\]]+/g)].reduce<unknown>(
    (value, [name]) => (value as Record<string, unknown> | undefined)?.[name],
    answer,
  );

/** A stand-in for the `aws` command, as far as the runbook needs it. Throws what is wrong with a command line, and what the service says. */
export const awsCli =
  (run: Embedded, stack: string) =>
  async (words: readonly string[], folder: string): Promise<string> => {
    const operations = operationsOn(run, stack);
    const at = words.findIndex((word) => word.startsWith('--'));
    const name = words.slice(0, at < 0 ? undefined : at).join(' ');
    const operation = operations[name];
    if (!operation) throw new WrongCommand(`No operation "aws ${name}" is known here.`);
    const kinds: Record<string, Kind> = { ...everywhere, ...operation.required, ...operation.optional };
    const given = new Map<string, string[]>();
    for (const word of at < 0 ? [] : words.slice(at)) {
      if (word.startsWith('--')) given.set(word.slice(2), []);
      else [...given.values()].at(-1)?.push(word);
    }
    const values = new Map<string, unknown>();
    for (const [option, said] of given) {
      const kind = kinds[option];
      if (!kind) throw new WrongCommand(`aws ${name} takes no --${option}.`);
      values.set(option, readValue(kind, said, option, folder));
    }
    for (const option of Object.keys(operation.required)) {
      if (!values.get(option)) throw new WrongCommand(`aws ${name} needs --${option}.`);
    }
    const input = [...values].filter(([option]) => !(option in everywhere)).map(([option, value]) => [memberOf(option), value]);
    const answer = (await operation.run?.(Object.fromEntries(input))) ?? {};
    const query = values.get('query');
    const told = query === undefined ? answer : selected(answer, String(query));
    if (query !== undefined && told === undefined) throw new WrongCommand(`aws ${name} answers nothing to --query ${query}.`);
    return values.get('output') === 'text'
      ? String(told)
      : JSON.stringify(told, (_name, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value));
  };
