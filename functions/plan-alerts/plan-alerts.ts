import { type AlertsMessage, type Lane, laneOf, type SendMessage } from '../../shared/alerts/alert-messages.ts';
import { messagesOf, notAfter, type Plan, plansOf, subrangesOf } from '../../shared/alerts/plan.ts';
import { cellsToRead } from '../../shared/alerts/subscriber.ts';
import type { CellRow, LedgerRow } from '../../shared/alerts/subscriber-rows.ts';
import type { SendAll } from '../../shared/aws/queue.ts';
import type { ReadRelease } from '../../shared/aws/release-rows.ts';
import type { ReleaseEvent } from '../../shared/editorial/release-event.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line } from '../../shared/operations/lines.ts';

/** The people whose ids begin with these digits; not more than `limit` of them. */
export interface PeopleRange {
  range: string;
  limit: number;
}

/** Everything plan-alerts does to the world. */
export interface Ports {
  now: () => string;
  /** What newsroom.json says of how old news may be. */
  alerts: Pick<Newsroom['alerts'], 'maxAgeDays' | 'notAfterHours'>;
  readRelease: ReadRelease;
  readCell: (cell: string, range: PeopleRange) => Promise<CellRow[]>;
  /** From each of its partitions. */
  readLedger: (release: string, range: PeopleRange) => Promise<LedgerRow[]>;
  sendPlans: SendAll<AlertsMessage>;
  /** Notes what is to be planned, before anybody is asked, and takes the note away. */
  owe: (message: AlertsMessage) => Promise<void>;
  settle: (message: AlertsMessage) => Promise<void>;
  lanes: Record<Lane, SendAll<SendMessage>>;
}

/** How many rows of one cell or ledger are read at once; where there are more, each sixteenth of the people is planned for itself. */
const MOST_ROWS = 1000;

/** How long after a kill it is planned again: whoever was being mailed when it landed is known by then. Longer than any lease. */
const KILL_AGAIN_MINUTES = 20;

/** SQS's longest delay, in seconds. */
const LONGEST_DELAY = 900;

/** Finds whom an event concerns, and hands them to send-alerts, twenty to a message. */
export const planAlerts =
  (ports: Ports) =>
  async (message: AlertsMessage): Promise<Line> => {
    const { plan: event, range, notBefore } = 'plan' in message ? message : { plan: message, range: '' };
    const { release, lang, revision, event: told } = event;
    const about = { release, lang, revision, told };
    if (notBefore !== undefined && ports.now() < notBefore) {
      await sendLater(ports, { plan: event, range, notBefore });
      return { event: 'plan-waits', ...about, due: notBefore };
    }

    const { head, editions } = await ports.readRelease(event.release);
    const { maxAgeDays, notAfterHours } = ports.alerts;
    const edition = editions.find(({ lang }) => lang === event.lang);
    const plans = notAfter(plansOf(event, { head, edition }, maxAgeDays), event.at, notAfterHours);
    const isFirst = !('plan' in message);
    const people = plans.length > 0 ? await sendPlans(ports, event, plans, range) : 0;
    if (isFirst && plans.some(({ facts }) => facts.news === 'killed')) {
      const again = new Date(Date.parse(ports.now()) + KILL_AGAIN_MINUTES * 60_000).toISOString();
      const second = { plan: event, range: '', notBefore: again };
      await ports.owe(second);
      await sendLater(ports, second);
    }
    await ports.settle(message);
    return people === 'in parts' ? { event: 'plan-parted', ...about } : { event: 'mails-planned', ...about, people };
  };

/** How many people were put into the lanes. */
const sendPlans = async (
  ports: Ports,
  event: ReleaseEvent,
  plans: readonly Plan[],
  range: string,
): Promise<number | 'in parts'> => {
  const part = { range, limit: MOST_ROWS + 1 };
  const asked = plans.find((plan) => plan.asked)?.asked;
  const cells = asked ? cellsToRead('immediate', asked) : [];
  const [ledger, ...found] = await Promise.all([
    plans.some(({ receivers, skipped }) => receivers || skipped) ? ports.readLedger(event.release, part) : [],
    ...cells.map((cell) => ports.readCell(cell, part)),
  ]);
  if ([ledger, ...found].some(({ length }) => length > MOST_ROWS)) {
    const parts = subrangesOf(range).map((digits) => ({ plan: event, range: digits }));
    await Promise.all(parts.map(ports.owe));
    await ports.sendPlans(parts);
    return 'in parts';
  }
  let people = 0;
  for (const plan of plans) {
    const messages = messagesOf(plan, { asked: found.flat(), ledger });
    await ports.lanes[laneOf(plan.facts.news)](messages);
    people += messages.reduce((sum, message) => sum + message.people.length, 0);
  }
  return people;
};

const sendLater = async ({ now, sendPlans }: Ports, message: AlertsMessage & { notBefore: string }): Promise<void> => {
  const wait = (Date.parse(message.notBefore) - Date.parse(now())) / 1000;
  await sendPlans([message], Math.min(LONGEST_DELAY, wait));
};
