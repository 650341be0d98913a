import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { AllowedCall } from './access.ts';

const RoleCaller = z.object({ kind: z.literal('role'), function: z.string(), arn: z.string() });
const ServiceCaller = z.object({ kind: z.literal('service'), name: z.string(), sourceArn: z.string() });

/** A call as it is kept: who asked, and for what. */
export type RecordedCall = Pick<AllowedCall, 'caller' | 'request'>;

const RecordedCall = z.object({
  caller: z.discriminatedUnion('kind', [RoleCaller, ServiceCaller]),
  request: z.object({
    action: z.string(),
    resource: z.string(),
    context: z.record(z.string(), z.string().optional()).default({}),
  }),
});

/** What this process has recorded: a test run opens thousands of accounts, and what they are asked for is the same. */
const recorded = new Set<string>();

const keyOf = ({ caller, request, by }: AllowedCall): string =>
  JSON.stringify([
    caller,
    request.action,
    by.map(({ holder, grant }) => [holder, grant.action, grant.resource, grant.condition]),
  ]);

/** Notes in a folder what was allowed, a file for each process. Of calls that the same permissions allow, the first. */
export const recordCallsIn = (folder: string): ((call: AllowedCall) => void) => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${process.pid}.ndjson`);
  return (call) => {
    const key = keyOf(call);
    if (recorded.has(key)) return;
    recorded.add(key);
    const { caller, request } = call;
    appendFileSync(file, `${JSON.stringify({ caller, request })}\n`);
  };
};

/** What processes recorded in a folder. */
export const readRecordedCalls = (folder: string): RecordedCall[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ndjson'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => RecordedCall.parse(JSON.parse(line)));
