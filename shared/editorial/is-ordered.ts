import { commands } from '../release/command-table.ts';
import type { Decision } from './decision.ts';

/** What happens to an edition by a command only, be it on its whole release. */
const BY_COMMAND_ONLY: readonly Decision['action'][] = ['kill', 'withdraw', 'restore'];

/** Whether a command asked for this decision: what follows of it overtakes what documents give rise to. */
export const isOrdered = ({ action, command }: Pick<Decision, 'action' | 'command'>): boolean =>
  BY_COMMAND_ONLY.includes(action) || (command !== undefined && command.name in commands);
