import { AsyncLocalStorage } from 'node:async_hooks';
import type { LocalAccount } from '../../local/account.ts';
import type { FunctionCall } from '../../local/embedded.ts';
import type { HttpResponse } from '../../local/in-process.ts';

/**
 * What can go wrong once: the function dies before a call or right after its effect, the answer gets lost on the network, the
 * service is too busy, or a transaction meets another one.
 */
export type FaultKind = 'crash before' | 'crash after' | 'answer lost' | 'throttled' | 'conflict';

export interface Fault {
  /** The how-manieth call, from 0, counted since `arm`. */
  call: number;
  kind: FaultKind;
}

const named = (name: string, fields: object = {}): Error => Object.assign(new Error(name), { name, ...fields });

const conflictAnswer = (): HttpResponse => ({
  statusCode: 400,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: new Uint8Array(
    Buffer.from(
      JSON.stringify({
        __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
        message: 'Transaction cancelled, please refer cancellation reasons for specific reasons [TransactionConflict]',
        CancellationReasons: [{ Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }],
      }),
    ),
  ),
});

/**
 * Sees every SDK call of an embedded newsroom and makes one of them fail. A crash ends the whole invocation: none of its later
 * calls reaches a service, however much of it was still under way.
 */
export const singleFault = (fault?: Fault) => {
  const invocations = new AsyncLocalStorage<number>();
  const dead = new Set<string>();
  const calls: string[] = [];
  let receives = 0;
  let armed = false;

  /** Host and functions run one after the other; each message begins with a receive, and the minute's round follows one. */
  const invocationOf = (name: string): string => (name === 'keep-time' ? `round ${receives}` : `${invocations.getStore()}`);

  const around = async (call: FunctionCall, next: () => Promise<HttpResponse>): Promise<HttpResponse> => {
    const invocation = invocationOf(call.function);
    const crash = (): never => {
      dead.add(invocation);
      throw named('Crashed');
    };
    if (dead.has(invocation)) throw named('Crashed');
    if (!armed) return next();
    const index = calls.push(`${call.function} ${call.service} ${call.operation}`) - 1;
    if (fault?.call !== index) return next();
    switch (fault.kind) {
      case 'crash before':
        return crash();
      case 'crash after':
        await next();
        return crash();
      case 'answer lost':
        await next();
        throw named('Error', { code: 'ECONNRESET' });
      case 'throttled':
        throw named('ThrottlingException');
      case 'conflict':
        return conflictAnswer();
    }
  };

  return {
    around,
    /** `<function> <service> <operation>` of each call since `arm`. */
    calls: calls as readonly string[],
    /** From now on calls are counted. */
    arm(): void {
      armed = true;
    },
    watch({ sqs }: LocalAccount): void {
      const receive = sqs.receive.bind(sqs);
      sqs.receive = (...parameters) => {
        invocations.enterWith(++receives);
        return receive(...parameters);
      };
    },
  };
};
