import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { ACCOUNT, REGION } from '../account-id.ts';
import { forgetful, type Journal, openJournal } from '../journal.ts';
import type { Service, ServiceResponse } from '../service.ts';
import type { EventSourceDeclaration, FunctionDeclaration } from '../template/declarations.ts';

/** Which functions there are, and whether the queues they read are being read. */
export interface Lambda {
  service: Service;
  isEnabled(queue: string): boolean;
  close(): void;
}

export interface LambdaOptions {
  functions: readonly FunctionDeclaration[];
  eventSources: readonly EventSourceDeclaration[];
  /** The ARN of a queue. */
  arnOf: (queue: string) => string;
  /** Where it is kept that a queue is not read, so that this outlives a crash; in memory without one. */
  folder?: string;
  /** Begins with no queue being read. */
  held?: boolean;
  /** Whether messages of this queue are being handled. */
  isBusy: (queue: string) => boolean;
  /** A queue is to be read again. */
  resumed: (queue: string) => void;
}

const MAPPINGS = '/2015-03-31/event-source-mappings';
const CONFIGURATION = /^\/2015-03-31\/functions\/([^/]+)\/configuration$/;

const Update = z.object({ Enabled: z.boolean() });
const Switched = z.object({ queue: z.string(), enabled: z.boolean() });
type Switched = z.infer<typeof Switched>;

const reply = (status: number, body: object, headers: Record<string, string> = {}): ServiceResponse => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

const errorResponse = (status: number, name: string, Message: string): ServiceResponse =>
  reply(status, { Message }, { 'x-amzn-errortype': name });

const functionArnOf = (name: string): string => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;

const uuidOf = (queue: string): string =>
  createHash('sha256')
    .update(queue)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');

/**
 * The part of Lambda's API that tells what a function was given, and that holds and resumes the reading of queues
 * (https://docs.aws.amazon.com/lambda/latest/api/API_UpdateEventSourceMapping.html).
 */
export const createLambda = (options: LambdaOptions): Lambda => {
  const { functions, eventSources, arnOf, folder, isBusy, resumed } = options;
  const held = new Set<string>();
  const note = ({ queue, enabled }: Switched): void => {
    if (enabled) held.delete(queue);
    else held.add(queue);
  };
  const journal: Journal<Switched> = folder
    ? openJournal(join(folder, 'held'), Switched, {
        replay: note,
        snapshot: () => [...held].map((queue) => ({ queue, enabled: false })),
      })
    : forgetful;
  const set = (queue: string, enabled: boolean): void => {
    if (enabled !== held.has(queue)) return;
    journal.append({ queue, enabled });
    note({ queue, enabled });
    if (enabled) resumed(queue);
  };
  if (options.held) for (const { queue } of eventSources) set(queue, false);

  const mappingOf = ({ queue, function: name, batchSize }: EventSourceDeclaration): object => ({
    UUID: uuidOf(queue),
    EventSourceArn: arnOf(queue),
    FunctionArn: functionArnOf(name),
    BatchSize: batchSize,
    State: !held.has(queue) ? 'Enabled' : isBusy(queue) ? 'Disabling' : 'Disabled',
  });

  return {
    isEnabled: (queue) => !held.has(queue),
    close: () => journal.close(),
    async service({ method, path, body }) {
      const asked = CONFIGURATION.exec(path)?.[1];
      const found = functions.find(({ name }) => name === asked);
      if (method === 'GET' && found)
        return reply(200, {
          FunctionName: found.name,
          FunctionArn: functionArnOf(found.name),
          Timeout: found.timeout,
          MemorySize: found.memorySize,
          Environment: { Variables: found.environment },
        });
      if (method === 'GET' && path === MAPPINGS) return reply(200, { EventSourceMappings: eventSources.map(mappingOf) });
      const source = eventSources.find(({ queue }) => path === `${MAPPINGS}/${uuidOf(queue)}`);
      if (method === 'GET' && source) return reply(200, mappingOf(source));
      if (method === 'PUT' && source) {
        const update = Update.safeParse(JSON.parse(body.toString()));
        if (!update.success)
          return errorResponse(400, 'InvalidParameterValueException', 'The local Lambda only enables and disables a mapping.');
        set(source.queue, update.data.Enabled);
        return reply(202, mappingOf(source));
      }
      return errorResponse(404, 'ResourceNotFoundException', `The local Lambda has nothing at ${method} ${path}.`);
    },
  };
};
