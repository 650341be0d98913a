import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetEventSourceMappingCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import { afterEach, describe, expect, it } from 'vitest';
import { createLambda, type LambdaOptions } from '../../local/aws/lambda/lambda-service.ts';
import { pollQueue } from '../../local/aws/lambda/poll-queue.ts';
import { createSqs } from '../../local/aws/sqs/sqs.ts';
import { inProcess } from '../../local/newsroom/in-process.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const source = { queue: 'records', function: 'record-release', batchSize: 10, concurrency: 2, reportsFailures: true };

const open = (options: Partial<LambdaOptions> = {}) => {
  const lambda = createLambda({
    functions: [{ name: 'record-release', environment: { TABLE_NAME: 'newsroom' }, timeout: 20, memorySize: 512 }],
    eventSources: [source],
    arnOf: (queue) => `arn:aws:sqs:us-east-1:000000000000:${queue}`,
    isBusy: () => false,
    resumed: () => {},
    ...options,
  });
  const client = new LambdaClient({
    requestHandler: inProcess({ lambda: lambda.service }) as never,
    endpoint: 'http://127.0.0.1',
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  const mapping = async () => (await client.send(new ListEventSourceMappingsCommand({}))).EventSourceMappings?.[0];
  const enable = async (Enabled: boolean) =>
    client.send(new UpdateEventSourceMappingCommand({ UUID: (await mapping())?.UUID, Enabled }));
  return { lambda, client, mapping, enable };
};

describe('the local Lambda', () => {
  it('tells what a function was given', async () => {
    const { client } = open();
    const found = await client.send(new GetFunctionConfigurationCommand({ FunctionName: 'record-release' }));
    expect(found).toMatchObject({ Timeout: 20, Environment: { Variables: { TABLE_NAME: 'newsroom' } } });
    await expect(client.send(new GetFunctionConfigurationCommand({ FunctionName: 'x' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('holds a queue and resumes it, and says that it is still at work on what it had received', async () => {
    let busy = true;
    const { lambda, client, mapping, enable } = open({ isBusy: () => busy });
    expect(await mapping()).toMatchObject({ State: 'Enabled', EventSourceArn: expect.stringMatching(/:records$/) });
    await enable(false);
    expect([(await mapping())?.State, lambda.isEnabled('records')]).toEqual(['Disabling', false]);
    busy = false;
    const { UUID } = (await mapping()) ?? {};
    expect(await client.send(new GetEventSourceMappingCommand({ UUID }))).toMatchObject({ State: 'Disabled' });
    await enable(true);
    expect([(await mapping())?.State, lambda.isEnabled('records')]).toEqual(['Enabled', true]);
  });

  it('still holds it after a crash', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-held-'));
    folders.push(folder);
    await open({ folder }).enable(false);
    expect(open({ folder }).lambda.isEnabled('records')).toBe(false);
    await open({ folder }).enable(true);
    expect(open({ folder }).lambda.isEnabled('records')).toBe(true);
  });
});

it('messages of a queue that is held wait, and are handled once it is resumed', async () => {
  const sqs = createSqs({ clock: { now: Date.now, at: () => () => {} } });
  sqs.createQueue('records', { visibilityTimeout: 30, delaySeconds: 0 });
  const handled: string[] = [];
  let enabled = false;
  const poller = pollQueue(source, {
    sqs,
    copies: 2,
    isEnabled: () => enabled,
    invoke: async ({ Records }) => {
      handled.push(...Records.map(({ body }) => body));
      return { answer: { batchItemFailures: [] } };
    },
  });
  const turns = () => new Promise((resolve) => setTimeout(resolve, 20));
  sqs.send('records', 'a');
  await turns();
  expect(handled).toEqual([]);
  enabled = true;
  poller.wake();
  await turns();
  expect(handled).toEqual(['a']);
  await poller.stop();
});
