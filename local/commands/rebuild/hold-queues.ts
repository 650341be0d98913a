import {
  type EventSourceMappingConfiguration,
  ListEventSourceMappingsCommand,
  ResourceInUseException,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import { GetQueueAttributesCommand, GetQueueUrlCommand } from '@aws-sdk/client-sqs';
import type { Stack } from './stack.ts';

/** Lets some time pass, after which it is worth looking again. */
export type Pause = () => Promise<void>;

/**
 * How often in a row nothing may be seen in flight. SQS counts approximately: on AWS the looks are ten seconds apart, and
 * together longer than any function that reads a queue may take.
 */
const LOOKS = 3;

/**
 * Has no queue of the newsroom read any more, and waits until nothing is under way. What is sent meanwhile waits in the queues. It
 * lasts, whatever becomes of this process, until somebody calls `resumeQueues`.
 */
export const holdQueues = async (stack: Stack, pause: Pause): Promise<void> => {
  const held = await listMappings(stack);
  await enableAll(stack, held, false, pause);
  while ((await listMappings(stack)).some(({ State }) => State !== 'Disabled')) await pause();
  const urls = await Promise.all(held.map(({ EventSourceArn = '' }) => urlOf(stack, EventSourceArn)));
  for (let idle = 0; idle < LOOKS; ) {
    const inFlight = await Promise.all(urls.map((url) => inFlightIn(stack, url)));
    idle = inFlight.every((count) => count === 0) ? idle + 1 : 0;
    if (idle < LOOKS) await pause();
  }
};

/** Has every queue of the newsroom read again: the template knows none that is not. */
export const resumeQueues = async (stack: Stack, pause: Pause): Promise<void> =>
  enableAll(stack, await listMappings(stack), true, pause);

/** How many messages somebody is at work on, about: those whose handling failed are among them until they come back. */
const inFlightIn = async ({ sqs }: Stack, QueueUrl: string): Promise<number> => {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessagesNotVisible'] }),
  );
  return Number(Attributes?.ApproximateNumberOfMessagesNotVisible ?? 0);
};

const listMappings = async ({ lambda, prefix }: Stack): Promise<EventSourceMappingConfiguration[]> => {
  const found: EventSourceMappingConfiguration[] = [];
  let Marker: string | undefined;
  do {
    const page = await lambda.send(new ListEventSourceMappingsCommand({ ...(Marker && { Marker }) }));
    found.push(...(page.EventSourceMappings ?? []));
    Marker = page.NextMarker;
  } while (Marker);
  return found.filter(({ FunctionArn = '' }) => FunctionArn.split(':')[6]?.startsWith(prefix));
};

const enableAll = async (
  { lambda }: Stack,
  mappings: readonly EventSourceMappingConfiguration[],
  Enabled: boolean,
  pause: Pause,
): Promise<void> => {
  for (const { UUID } of mappings) {
    for (let done = false; !done; ) {
      done = await lambda.send(new UpdateEventSourceMappingCommand({ UUID, Enabled })).then(
        () => true,
        (error: unknown) => {
          // Lambda is still at work on an earlier change of it.
          if (error instanceof ResourceInUseException) return false;
          throw error;
        },
      );
      if (!done) await pause();
    }
  }
};

const urlOf = async ({ sqs }: Stack, arn: string): Promise<string> => {
  const { QueueUrl = '' } = await sqs.send(new GetQueueUrlCommand({ QueueName: arn.split(':').at(-1) ?? arn }));
  return QueueUrl;
};
