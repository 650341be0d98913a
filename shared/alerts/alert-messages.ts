import * as z from 'zod';
import { ReleaseEvent } from '../editorial/release-event.ts';
import { LanguageTag } from '../newsroom/newsroom.ts';
import { Instant } from '../release/edition.ts';
import { News } from './alert-mail.ts';
import { Policy } from './subscriber.ts';

/** The leading hexadecimal digits of the people a plan is about; empty for everybody. */
const Range = z.string().regex(/^[0-9a-f]{0,8}$/);

/** What travels in the alerts queue: a release event as SNS delivers it, or a part of its plan. */
export const AlertsMessage = z.union([
  z.strictObject({
    plan: ReleaseEvent,
    range: Range,
    /** Not before this instant: a kill is planned a second time. */
    notBefore: Instant.optional(),
  }),
  ReleaseEvent,
]);
export type AlertsMessage = z.infer<typeof AlertsMessage>;

/** Whether it is about what corrects or takes back, and overtakes plans of what is new. */
export const isUrgentPlan = (message: AlertsMessage): boolean => ('plan' in message ? message.plan : message).priority === 'high';

/** How many people one message to send-alerts names: one message stays below 2 KB, and little work is done again. */
export const PEOPLE_PER_MESSAGE = 20;

/** What travels in the send queues: whom to tell what of which edition. Ids only; never an address, never a text. */
export const SendMessage = z.strictObject({
  news: News,
  release: z.uuid(),
  lang: LanguageTag,
  version: z.int().min(1),
  /** The decision that gave rise to it. */
  revision: z.int().min(1),
  /** The whole release is killed, not this edition alone. */
  whole: z.boolean(),
  /** They asked for such releases, rather than got this one. */
  asked: z.boolean(),
  policy: Policy,
  /** After this instant it is no news any more, and is not sent. Corrections, withdrawals, returns and kills are sent however late. */
  notAfter: Instant.optional(),
  people: z.array(z.uuid()).min(1).max(PEOPLE_PER_MESSAGE),
  /** Since when they are put back: shared/queue/rounds.ts. */
  since: Instant.optional(),
});
export type SendMessage = z.infer<typeof SendMessage>;

/** Lanes of the one rate limiter, most urgent first. */
export const laneOf = (news: News): 'urgent' | 'alerts' => (news === 'published' || news === 'restored' ? 'alerts' : 'urgent');
export type Lane = ReturnType<typeof laneOf>;
