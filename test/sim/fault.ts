import type { HttpResponse, ServiceName } from '../../local/newsroom/in-process.ts';

/**
 * What can go wrong once. With a call: the function dies before it or right after its effect, its answer gets lost on the network,
 * the service is too busy, a transaction meets another one, or a second delivery of the message overtakes the first just before it.
 * With a whole invocation: the queue delivers the message twice in a row, or once more when everything is long over, or never.
 */
export type CallFaultKind = 'crash before' | 'crash after' | 'answer lost' | 'throttled' | 'conflict' | 'overtaken before';
export type FaultKind = CallFaultKind | 'twice' | 'late again' | 'lost';

/** Counted from 0: invocations since the run began, calls since the invocation began. */
export type Fault = { invocation: number } & ({ kind: CallFaultKind; call: number } | { kind: 'twice' | 'late again' | 'lost' });

/** A fault, and how many faults it stands for: all that leave the services and the functions in the same state. */
export interface Representative {
  fault: Fault;
  standsFor: number;
}

/** `<service> <operation> <target>` of one call. */
export interface MadeCall {
  name: string;
  service: ServiceName;
  operation: string;
}

/** One invocation of the undisturbed run. */
export interface MadeInvocation {
  function: string;
  isDelivery: boolean;
  calls: readonly MadeCall[];
}

const CHANGES_NOTHING = /^(Get|Head|List|Query|Scan|Describe|BatchGet|TransactGet)/;
/** Whose messages may get lost: a topic's, and whatever lies with dead letters that somebody empties. */
const FOUND_BY_A_SWEEP = new Set(['plan-alerts']);
const MAY_CONFLICT = new Set(['TransactWriteItems', 'TransactGetItems', 'PutItem', 'UpdateItem', 'DeleteItem']);

export const changesSomething = ({ operation }: { operation: string }): boolean => !CHANGES_NOTHING.test(operation);

/**
 * Everything that can go wrong once in these invocations. What a function knew dies with it, so a death is told from another by what
 * had been written: dying before a call, after the call before it and after every read in between are one and the same. A read whose
 * answer is lost is one that was throttled.
 */
export const faultsOf = (invocations: readonly MadeInvocation[], from = 0): Representative[] =>
  invocations.flatMap(({ function: name, calls, isDelivery }, invocation) => {
    if (invocation < from) return [];
    const deaths: Representative[] = [];
    for (const [call, made] of calls.entries()) {
      const last = deaths.at(-1);
      if (!last) deaths.push({ fault: { invocation, call, kind: 'crash before' }, standsFor: 1 });
      else last.standsFor += 1;
      if (changesSomething(made)) deaths.push({ fault: { invocation, call, kind: 'crash after' }, standsFor: 1 });
      else (deaths.at(-1) as Representative).standsFor += 1;
    }
    const others = calls.flatMap((made, call): Representative[] => {
      // The SDK asks once more either way, and a read leaves nothing behind. SES is asked only once.
      const isAskedAgain = !changesSomething(made) && made.service !== 'sesv2';
      return [
        { fault: { invocation, call, kind: 'throttled' }, standsFor: isAskedAgain ? 2 : 1 },
        ...(isAskedAgain ? [] : [{ fault: { invocation, call, kind: 'answer lost' as const }, standsFor: 1 }]),
        // What is read later is only newer: it is between reading and writing that others are in the way.
        ...(changesSomething(made) ? [{ fault: { invocation, call, kind: 'overtaken before' as const }, standsFor: 1 }] : []),
        ...(MAY_CONFLICT.has(made.operation) ? [{ fault: { invocation, call, kind: 'conflict' as const }, standsFor: 1 }] : []),
      ];
    });
    const whole: Fault[] = [
      { invocation, kind: 'twice' },
      ...(isDelivery ? [{ invocation, kind: 'late again' as const }] : []),
      ...(isDelivery && FOUND_BY_A_SWEEP.has(name) ? [{ invocation, kind: 'lost' as const }] : []),
    ];
    return [...deaths, ...others, ...whole.map((fault) => ({ fault, standsFor: 1 }))];
  });

export const inWords = (fault: Fault, invocations: readonly MadeInvocation[]): string => {
  const made = invocations[fault.invocation];
  const about = `${made?.function} (invocation ${fault.invocation})`;
  if (!('call' in fault)) return `${about} ${fault.kind}`;
  return `${about} ${fault.kind} call ${fault.call} of ${made?.calls.length}, ${made?.calls[fault.call]?.name}`;
};

const named = (name: string, fields: object = {}): Error => Object.assign(new Error(name), { name, ...fields });

export const crashed = (): Error => named('Crashed');
export const lostAnswer = (): Error => named('Error', { code: 'ECONNRESET' });

const refusal = (statusCode: number, headers: Record<string, string>, body: object): HttpResponse => ({
  statusCode,
  headers,
  body: new Uint8Array(Buffer.from(JSON.stringify(body))),
});

/** SES's own words for it say that nothing was sent, and our code listens to them; elsewhere the SDK knows what to do. */
export const tooBusy = (service: ServiceName): HttpResponse => {
  if (service !== 'sesv2') throw named('ThrottlingException');
  const headers = { 'content-type': 'application/json', 'x-amzn-errortype': 'TooManyRequestsException' };
  return refusal(429, headers, { message: 'Maximum sending rate exceeded.' });
};

/** As DynamoDB words it, for a transaction and for a single write that meets one. */
export const conflict = (operation: string): HttpResponse =>
  refusal(
    400,
    { 'content-type': 'application/x-amz-json-1.0' },
    operation.startsWith('Transact')
      ? {
          __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
          message: 'Transaction cancelled, please refer cancellation reasons for specific reasons [TransactionConflict]',
          CancellationReasons: [{ Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }],
        }
      : {
          __type: 'com.amazonaws.dynamodb.v20120810#TransactionConflictException',
          message: 'Transaction is ongoing for the item',
        },
  );
