import { siteUrlOfIds } from '../newsroom/newsroom.ts';
import { commands } from '../release/command-table.ts';
import type { KeyReading } from '../release/key-reading.ts';
import type { Problem, ProblemCode } from '../release/problem.ts';
import type { ParsedUpload } from '../release/upload.ts';
import type { Decision } from './decision.ts';
import { PATIENCE } from './look-again.ts';
import { targetNamed } from './misplaced.ts';
import { releaseNamed } from './release-names.ts';
import { type EditionRow, type HeadRow, type Order, shortReason } from './rows.ts';
import { remark, uploadFields } from './upload-decision.ts';
import type { UploadFacts } from './upload-facts.ts';

export type Command = Extract<KeyReading, { kind: 'command' }>;

/** An order, and what it is about. */
type Named = Pick<Command, 'releaseKey' | 'lang'> & { command: string };

export type Parsed = Extract<ParsedUpload, { kind: 'command' }>;

/** `wait` puts the command back into the queue: its target may only be late. */
export type CommandDecision = { wait: true } | { wait: false; decision: Decision };

export const decided = (decision: Decision): CommandDecision => ({ wait: false, decision });

/** Whether what was dropped so lately that what it is about may only be late. `patience` is in milliseconds. */
export const mayBeEarly = ({ now, upload }: Pick<UploadFacts, 'now' | 'upload'>, patience = PATIENCE): boolean =>
  Date.parse(now) - Date.parse(upload.eventTime) < patience;

/** Whether a command is about the newest version of a file there is when it is dropped, and so comes after what was dropped before it. */
export const isAboutNewest = ({ command }: Pick<Command, 'command'>): boolean =>
  commands[command].early === 'waits' && command !== 'restore';

/** The release that a name means, as the decision about it leaves its `HEAD`: also where nothing has come of the name yet. */
export const nextHead = (
  { newsroom, keyRow, head }: Pick<UploadFacts, 'newsroom' | 'keyRow' | 'head'>,
  { releaseKey }: Pick<Command, 'releaseKey'>,
): HeadRow => ({
  ...releaseNamed(siteUrlOfIds(newsroom), releaseKey, keyRow),
  languages: [],
  ...head,
  revision: (head?.revision ?? 0) + 1,
});

/** The row of a name that nobody has used before; none of one that means something already. */
export const newNames = (
  { newsroom, keyRow }: Pick<UploadFacts, 'newsroom' | 'keyRow'>,
  { releaseKey }: Pick<Command, 'releaseKey'>,
): Decision['releaseKeys'] => {
  const { release, generation } = releaseNamed(siteUrlOfIds(newsroom), releaseKey, keyRow);
  return keyRow ? [] : [{ key: releaseKey, row: { release, generation } }];
};

export const orderOf = (
  { now, upload }: Pick<UploadFacts, 'now' | 'upload'>,
  { reason, note }: Parsed,
  revision: number,
): Order => ({
  reason: shortReason(reason),
  ...(note && { note }),
  at: now,
  eventTime: upload.eventTime,
  principal: upload.principal,
  revision,
});

export const commandOf = (reading: Named, { reason, note }: Parsed): Pick<Decision, 'command'> => ({
  command: {
    name: reading.command,
    target: targetNamed(reading),
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
  ...uploadFields(facts, 'superseded', [remark('superseded-by')], { release }),
  ...commandOf(reading, parsed),
  action: 'supersede',
});

/** Whether what was dropped at `eventTime` is older than an order. */
export const isOlderThan = (order: Order | undefined, eventTime: string): boolean =>
  order !== undefined && eventTime < order.eventTime;

/** Withdrawn in sight of readers, or to be so once it is out. */
export const isWithdrawn = ({ live, withdrawn }: EditionRow): boolean => withdrawn !== undefined || live?.state === 'withdrawn';
