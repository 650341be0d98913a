import * as z from 'zod';
import type { OwnChange, StoredRow } from '../editorial/change.ts';
import { lists, type RowKey, rowKeys } from '../editorial/rows.ts';
import { Instant } from '../release/edition.ts';
import { AlertsMessage } from './alert-messages.ts';

/**
 * Mails that somebody is to be told by, and of which nobody has found out yet for whom they are. Written before plan-alerts is asked,
 * and taken away when it has put people into the lanes: whatever gets lost in between is found by reconcile-alerts.
 */
export const OwedPlanRow = z.object({
  message: AlertsMessage,
  /** When it is to be planned. */
  at: Instant,
  list: z.literal(lists.owedPlans),
  /** When to look after it. */
  listAt: Instant,
});
export type OwedPlanRow = z.infer<typeof OwedPlanRow>;

/** How long plan-alerts may take before it is asked again. Milliseconds. */
const PATIENCE = 120_000;

const plus = (instant: string, milliseconds: number): string => new Date(Date.parse(instant) + milliseconds).toISOString();

/** Where it is noted that a plan is owed: each event, the second plan of a kill, and each part of a large one by itself. */
export const owedPlanKey = (message: AlertsMessage): RowKey => {
  const { plan: event, range, notBefore } = 'plan' in message ? message : { plan: message, range: '' };
  return rowKeys.owedPlan(event.release, event, notBefore === undefined ? range : 'again');
};

/** The note that a plan is owed, as of an ISO instant. */
export const owedPlanOf = (message: AlertsMessage, now: string): StoredRow => {
  const at = ('plan' in message && message.notBefore) || now;
  const row: OwedPlanRow = { message, at, list: lists.owedPlans, listAt: plus(at, PATIENCE) };
  return { ...owedPlanKey(message), ...row };
};

/** Puts the next look off until the plan is twice as old: a queue that is behind for days is asked a dozen times. Refused once it is made. */
export const lookAfterPlanLater = ({ message, at }: OwedPlanRow, now: string): OwnChange => ({
  update: owedPlanKey(message),
  set: { listAt: plus(now, Math.max(PATIENCE, Date.parse(now) - Date.parse(at))) },
  if: { expression: 'attribute_exists(pk)' },
});
