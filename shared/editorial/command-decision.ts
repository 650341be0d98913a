import type { KeyReading } from '../release/key-reading.ts';
import type { Problem, ProblemCode } from '../release/problem.ts';
import type { ParsedUpload } from '../release/upload.ts';
import type { Decision } from './decision.ts';
import { type EditionRow, type Order, shortened } from './rows.ts';
import { uploadFields } from './upload-decision.ts';
import type { UploadFacts } from './upload-facts.ts';

export type Command = Extract<KeyReading, { kind: 'command' }>;

/** An order, and what it is about. */
type Named = Pick<Command, 'releaseKey' | 'lang'> & { command: string };

export type Parsed = Extract<ParsedUpload, { kind: 'command' }>;

/** `wait` puts the command back into the queue: its target may only be late. */
export type CommandDecision = { wait: true } | { wait: false; decision: Decision };

export const decided = (decision: Decision): CommandDecision => ({ wait: false, decision });

export const orderOf = (
  { now, upload }: Pick<UploadFacts, 'now' | 'upload'>,
  { reason, note }: Parsed,
  revision: number,
): Order => ({
  reason: shortened(reason),
  ...(note && { note }),
  at: now,
  eventTime: upload.eventTime,
  principal: upload.principal,
  revision,
});

export const commandOf = (reading: Named, { reason, note }: Parsed): Pick<Decision, 'command'> => ({
  command: {
    name: reading.command,
    target: reading.releaseKey + (reading.lang ? `.${reading.lang}` : ''),
    reason,
    ...(note && { note }),
  },
});

export const refuseCommand = (
  facts: UploadFacts,
  reading: Named,
  parsed: Parsed,
  code: ProblemCode,
  release?: string,
  params?: Problem['params'],
): Decision => {
  const state = facts.editions.find(({ lang }) => lang === reading.lang)?.live?.state;
  const problem: Problem = {
    code,
    weight: 'error',
    params: { command: reading.command, ...(state && { state }), ...(reading.lang && { lang: reading.lang }), ...params },
  };
  return {
    ...uploadFields(facts, 'rejected', [problem], release ? { release } : {}),
    ...commandOf(reading, parsed),
    action: 'reject',
  };
};

export const supersedeCommand = (facts: UploadFacts, reading: Command, parsed: Parsed, release: string): Decision => ({
  ...uploadFields(facts, 'superseded', [{ code: 'superseded-by', weight: 'remark' }], { release }),
  ...commandOf(reading, parsed),
  action: 'supersede',
});

/** Whether what was dropped at `eventTime` is older than an order. */
export const isOlderThan = (order: Order | undefined, eventTime: string): boolean =>
  order !== undefined && eventTime < order.eventTime;

/** Withdrawn in sight of readers, or to be so once it is out. */
export const isWithdrawn = ({ live, withdrawn }: EditionRow): boolean => withdrawn !== undefined || live?.state === 'withdrawn';
