import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, vi } from 'vitest';

/** What test files exchange for something of their own. */
const exchanged: [object, string[]][] = [
  [globalThis, ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'Date', 'fetch']],
  [console, ['log', 'info', 'warn', 'error']],
  [process.stdout, ['write']],
  [process.stderr, ['write']],
  [Math, ['random']],
  ...[DynamoDBClient, S3Client, SESv2Client, SNSClient, SQSClient].map(({ prototype }): [object, string[]] => [
    prototype,
    ['send'],
  ]),
];

const found = exchanged.flatMap(([owner, names]) =>
  names.map((name) => ({ owner, name, property: Object.getOwnPropertyDescriptor(owner, name) })),
);
const environment = { ...process.env };

// Files share a process, and what is imported in it: each finds it as the one before it did.
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  for (const { owner, name, property } of found) {
    if (property) Object.defineProperty(owner, name, property);
    else Reflect.deleteProperty(owner, name);
  }
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
});
