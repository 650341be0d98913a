import type { VirtualClock } from '../../aws/clock.ts';
import type { ReceivedRecord, Sqs } from '../../aws/sqs/sqs.ts';
import type { EventSourceDeclaration } from '../../aws/template/declarations.ts';
import type { Copies } from './copies.ts';
import type { DeliverMessage } from './deliver-message.ts';
import { createHiddenMessages, dueAt } from './due-messages.ts';
import type { MinuteRule } from './minute-rule.ts';

/** A run that is still busy after this much of its own time would never end. Above all that is retried and given up. */
const LONGEST_RUN = 3 * 24 * 60 * 60_000;

/** Queues and minutes, one thing after the other, on a clock that moves only when told. */
export interface RunLoop {
  /** Runs until nothing is visible, in flight or delayed, but what falls due later than the run was last told to be at. */
  untilIdle(): Promise<void>;
  /** Moves the clock to an ISO instant; all that becomes due or visible on the way happens, each at its own time. */
  advanceTo(instant: string): Promise<void>;
}

export interface RunLoopParts {
  clock: VirtualClock;
  sqs: Pick<Sqs, 'receive' | 'release' | 'peek'>;
  /** The queues that are read, in the order in which they get their turn. */
  eventSources: readonly EventSourceDeclaration[];
  isEnabled: (queue: string) => boolean;
  isQueueAway: () => boolean;
  deliver: DeliverMessage;
  minutes: MinuteRule;
  /** Hands on what waited for a service that is back. */
  handWhatWaited: () => void;
  /** Whether something is under way outside the queues. */
  isOwing: () => boolean;
  /** Who handles records, where that takes its time; without them each is handled at the instant that it is visible. */
  copies?: Copies | undefined;
}

export const createRunLoop = ({
  clock,
  sqs,
  eventSources,
  isEnabled,
  isQueueAway,
  deliver,
  minutes,
  handWhatWaited,
  isOwing,
  copies,
}: RunLoopParts): RunLoop => {
  /** The instant the run was last told to be at. */
  let told = clock.now();
  let isSettling = false;
  const hidden = createHiddenMessages(sqs);
  const isForLater = (body: string): boolean => (dueAt(body) ?? 0) > told;

  const receive = (queue: string): ReceivedRecord | undefined => {
    for (;;) {
      const record = isQueueAway() ? undefined : sqs.receive(queue, 1)[0];
      if (!record || !isSettling || !isForLater(record.body)) return record;
      hidden.hide(queue, record);
    }
  };

  /** One message, and the minute it went past. Returns whether it took its time, so that the other queues get theirs. */
  const work = async (source: EventSourceDeclaration, record: ReceivedRecord): Promise<boolean> => {
    const [before, minute] = [clock.now(), minutes.next()];
    await deliver(source, record);
    if (clock.now() >= minute) await minutes.run();
    return clock.now() > before;
  };

  /** As many records as there are, up to a number. */
  const receiveBatch = (queue: string, most: number): ReceivedRecord[] => {
    const records: ReceivedRecord[] = [];
    for (let record = receive(queue); record; record = records.length < most ? receive(queue) : undefined) records.push(record);
    return records;
  };

  /** Ends what is done with by now, and gives what is visible to the copies that are free. */
  const keepBusy = async (those: Copies): Promise<void> => {
    for (let done = those.takeDone(), isFirst = true; isFirst || done.length > 0; done = those.takeDone(), isFirst = false) {
      for (const { source, record } of done) await deliver(source, record);
      handWhatWaited();
      for (const source of eventSources.filter(({ queue }) => isEnabled(queue)))
        while (those.isFree(source)) {
          const records = receiveBatch(source.queue, source.batchSize);
          if (records.length === 0) break;
          those.begin(source, records);
        }
    }
  };

  /** Works off what is visible now, queue by queue, until nothing is, or work that takes its time has come past `until`. */
  const drain = async (until = Number.POSITIVE_INFINITY): Promise<void> => {
    if (copies) return keepBusy(copies);
    for (let delivered = true; delivered; ) {
      delivered = false;
      handWhatWaited();
      if (isQueueAway()) return;
      for (const source of eventSources) {
        if (!isEnabled(source.queue)) continue;
        for (let record = receive(source.queue); record; record = receive(source.queue)) {
          delivered = true;
          const tookTime = await work(source, record);
          if (clock.now() > until) return;
          if (tookTime) break;
        }
      }
    }
  };

  /** Moves the clock to the next thing that is to be done at or before `limit`; false when there is none. */
  const tick = async (limit: number): Promise<boolean> => {
    const [message, minute] = [clock.next() ?? Number.POSITIVE_INFINITY, minutes.next()];
    const next = Math.min(message, minute, copies?.next() ?? Number.POSITIVE_INFINITY);
    if (next > limit) return false;
    clock.advanceTo(next);
    if (next === minute) await minutes.run();
    return true;
  };

  const isBusy = (): boolean =>
    isOwing() || eventSources.some(({ queue }) => isEnabled(queue) && sqs.peek(queue).some(({ body }) => !isForLater(body)));

  return {
    async untilIdle() {
      await minutes.begin();
      isSettling = true;
      const end = clock.now() + LONGEST_RUN;
      for (await drain(); isBusy(); await drain()) {
        if (!(await tick(end))) throw new Error(`The run is still busy after ${LONGEST_RUN / 3_600_000} hours of its own time.`);
      }
      isSettling = false;
      hidden.showAll();
    },
    async advanceTo(instant) {
      await minutes.begin();
      told = Date.parse(instant);
      for (await drain(told); await tick(told); await drain(told));
      clock.advanceTo(told);
    },
  };
};
