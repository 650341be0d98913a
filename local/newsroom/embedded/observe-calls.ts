import * as z from 'zod';
import type { VirtualClock } from '../../aws/clock.ts';
import { parseJson } from '../../aws/parse-json.ts';
import type { HttpResponse, InProcessCall } from '../in-process.ts';
import { countCall, type Usage } from '../usage.ts';
import type { UploadCauses } from './upload-causes.ts';

/** One attempt of one SDK call, and the function that made it. */
export interface FunctionCall extends InProcessCall {
  function: string;
}

/** Stands around an SDK call: it may count, refuse, crash before or after `next`, lose the answer. */
export type AroundCall = (call: FunctionCall, next: () => Promise<HttpResponse>) => Promise<HttpResponse>;

/** What SQS answers to a send, of one message or of a batch. */
const SentMessages = z.object({
  MessageId: z.string().optional(),
  Successful: z.array(z.object({ MessageId: z.string() })).default([]),
});

const idsOfSent = ({ body }: HttpResponse): string[] => {
  const { MessageId, Successful } = SentMessages.parse(parseJson(Buffer.from(body as Uint8Array).toString()) ?? {});
  return [...Successful, { MessageId }].flatMap(({ MessageId: id }) => (id ? [id] : []));
};

/** Counts each call for the upload that caused it, lets it take its time, and notes the messages it sent. */
export const observeCalls =
  ({
    usage,
    causes,
    clock,
    latency,
    around = (_call, next) => next(),
  }: {
    usage: Usage;
    causes: UploadCauses;
    clock: VirtualClock;
    /** In milliseconds. */
    latency: (call: FunctionCall) => number;
    around?: AroundCall | undefined;
  }): AroundCall =>
  async (call, next) => {
    countCall(usage, causes.current(), call);
    clock.advanceTo(clock.now() + latency(call));
    const response = await around(call, next);
    if (call.service === 'sqs') for (const id of idsOfSent(response)) causes.sent(id);
    return response;
  };
