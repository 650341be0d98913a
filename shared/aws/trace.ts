import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * X-Ray's header: `Root=1-…;Parent=…;Sampled=1;Lineage=…`
 * (https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader).
 */
type TraceHeader = string;

const HEADER = 'x-amzn-trace-id';

const partsOf = (header: TraceHeader): Map<string, string> =>
  new Map([...header.matchAll(/(\w+)=([^;]*)/g)].map(([, name = '', value = '']) => [name, value]));

/** The id of the trace that a header belongs to, which is in every line that is logged meanwhile. */
export const traceIdOf = (header: TraceHeader | undefined): string | undefined =>
  header ? partsOf(header).get('Root') : undefined;

/**
 * The header that goes on from a message and the invocation that it was handed to: the message's trace, so that it is one from the drop
 * to the last mail; and the invocation's place and lineage, by which Lambda knows a loop
 * (https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html).
 */
export const traceOn = (ofMessage: TraceHeader | undefined, ofInvocation: TraceHeader | undefined): TraceHeader | undefined => {
  if (!ofMessage || !ofInvocation) return ofMessage ?? ofInvocation;
  const [message, invocation] = [partsOf(ofMessage), partsOf(ofInvocation)];
  const joined = new Map([...message, ...invocation]);
  for (const name of ['Root', 'Sampled']) joined.set(name, message.get(name) ?? invocation.get(name) ?? '');
  return [...joined].map(([name, value]) => `${name}=${value}`).join(';');
};

const current = new AsyncLocalStorage<TraceHeader | undefined>();

/** Has all that is sent meanwhile carry the header. */
export const duringTrace = <Result>(header: TraceHeader | undefined, run: () => Result): Result => current.run(header, run);

/** The header of what is being handled now. */
export const currentTrace = (): TraceHeader | undefined => current.getStore();

/** What a message to a queue says of the trace it belongs to. The SDK by itself says the invocation's, which begins anew with each message. */
export const traceOfMessage = (): {
  MessageSystemAttributes?: { AWSTraceHeader: { DataType: 'String'; StringValue: string } };
} => {
  const StringValue = currentTrace();
  return StringValue ? { MessageSystemAttributes: { AWSTraceHeader: { DataType: 'String', StringValue } } } : {};
};

interface Client {
  middlewareStack: {
    add(
      middleware: (next: (args: { request: unknown }) => unknown) => (args: { request: unknown }) => unknown,
      options: { step: 'build'; name: string; priority: 'high' },
    ): void;
  };
}

/** Has all calls of a client say so in their header: SNS, which has no attribute for it, hands it on to queues. */
export const tracing = <Traced>(client: Traced): Traced => {
  (client as unknown as Client).middlewareStack.add(
    (next) => (args) => {
      const header = currentTrace();
      if (header) (args.request as { headers: Record<string, string> }).headers[HEADER] = header;
      return next(args);
    },
    { step: 'build', name: 'traceOfMessage', priority: 'high' },
  );
  return client;
};
