import type { AlertsMessage, Lane, SendMessage } from '../../shared/alerts/alert-messages.ts';
import { lookAfterPlanLater, type OwedPlanRow } from '../../shared/alerts/owed-plan.ts';
import { messageOf, reconcile } from '../../shared/alerts/reconcile.ts';
import type { LedgerRow } from '../../shared/alerts/subscriber-rows.ts';
import type { Ledger } from '../../shared/aws/ledger.ts';
import type { Send } from '../../shared/aws/queue.ts';
import { NEVER, type Round } from '../../shared/aws/round.ts';
import type { Write } from '../../shared/aws/table.ts';
import type { Line, Tell } from '../../shared/operations/lines.ts';

/** Everything reconcile-alerts does to the world. */
export interface Ports {
  now: () => string;
  /** Plans that are not made yet, whichever is to be looked after first, as the index says. */
  readOwedPlans: () => Promise<OwedPlanRow[]>;
  writePlan: Write;
  sendPlan: Send<AlertsMessage>;
  /** Mails that are under way, whichever is to be looked after first, as the index says. */
  readOpen: () => Promise<LedgerRow[]>;
  /** One of them as it is, strongly consistent. */
  readMail: (row: LedgerRow) => Promise<LedgerRow | undefined>;
  /** Whether SES tells what it took, and how much of what it told was not read yet. */
  readEvents: () => Promise<{ on: boolean; unread: number }>;
  ledger: Pick<Ledger, 'reopen' | 'markAmbiguous'>;
  lanes: Record<Lane, Send<SendMessage>>;
  tell: Tell;
}

/** How long a mail that is to be sent again may take before it is handed over once more. Minutes. */
const PATIENCE = 5;

/** How many plans a round asked for again, and how many mails of each fate it met. */
export interface MailRound extends Round {
  plansAgain: number;
  sentAgain: number;
  ambiguous: number;
  left: number;
}

/** What a round met, for the log. */
export const roundLine = ({ plansAgain, sentAgain, ambiguous, left }: MailRound): Line => ({
  event: 'round-made',
  plans: plansAgain,
  again: sentAgain,
  ambiguous,
  left,
  numbers: { 'mails-again': sentAgain, 'mails-ambiguous': ambiguous },
});

/**
 * Looks after events of which nobody has found out yet whom they concern: they were lost on their way. And after mails whose sending
 * began and did not end: whoever had claimed them died, or never heard what became of them.
 */
export const reconcileAlerts = (ports: Ports) => async (): Promise<MailRound> => {
  const { now, ledger, lanes } = ports;
  const at = now();
  const round: MailRound = { plansAgain: 0, sentAgain: 0, ambiguous: 0, left: 0 };
  const [owed, underWay] = await Promise.all([ports.readOwedPlans(), ports.readOpen()]);
  for (const plan of owed.filter(({ listAt }) => listAt <= at)) {
    // Whoever has made it meanwhile has taken its row away, and the index may not know yet.
    if (!(await ports.writePlan(lookAfterPlanLater(plan, at)))) continue;
    await ports.sendPlan(plan.message);
    round.plansAgain += 1;
  }
  const open = underWay.filter(({ listAt = '' }) => listAt <= at);
  if (open.length === 0) {
    const next = [owed[0]?.listAt ?? NEVER, underWay[0]?.listAt ?? NEVER].sort()[0];
    return { ...round, ...(next !== undefined && next > at && { quietUntil: next }) };
  }
  const events = await ports.readEvents();
  const lookAgainAt = new Date(Date.parse(at) + PATIENCE * 60_000).toISOString();

  for (const listed of open) {
    const row = await ports.readMail(listed);
    const fate = row ? reconcile(row, at, events) : 'leave';
    if (!row || fate === 'leave') {
      round.left += 1;
    } else if (fate === 'give up') {
      if (!(await ledger.markAmbiguous(row))) continue;
      round.ambiguous += 1;
      ports.tell({ level: 'warn', event: 'mail-ambiguous', release: row.release, note: row.note });
    } else {
      // Listed until somebody claims it: should the message get lost, the next rounds send it again.
      if (!(await ledger.reopen(row, lookAgainAt))) continue;
      const [lane, message] = messageOf(row);
      await lanes[lane](message);
      round.sentAgain += 1;
    }
  }
  return round;
};
