import type { Clock } from '../../aws/clock.ts';
import type { ReceivedRecord } from '../../aws/sqs/sqs.ts';
import type { EventSourceDeclaration } from '../../aws/template/declarations.ts';

/** A record in the hands of a copy, and when it will be done with. */
export interface UnderWay {
  source: EventSourceDeclaration;
  record: ReceivedRecord;
  at: number;
}

/** The copies of each function that reads a queue, where handling a record takes its time: as many as the template lets Lambda have. */
export interface Copies {
  isFree(source: EventSourceDeclaration): boolean;
  /** Gives a batch to a free copy, which handles one record after the other. */
  begin(source: EventSourceDeclaration, records: readonly ReceivedRecord[]): void;
  /** When the next record is done with, in milliseconds; infinity while nobody is at work. */
  next(): number;
  /** What is done with by now, in the order in which that was. */
  takeDone(): UnderWay[];
}

/** `durationOf` says how long a function takes for one record, in milliseconds. */
export const createCopies = (clock: Pick<Clock, 'now'>, durationOf: (name: string) => number): Copies => {
  /** By event source, when each of its copies is free again. */
  const busyUntil = new Map<EventSourceDeclaration, number[]>();
  let underWay: UnderWay[] = [];

  const busyOf = (source: EventSourceDeclaration): number[] => {
    const busy = (busyUntil.get(source) ?? []).filter((until) => until > clock.now());
    busyUntil.set(source, busy);
    return busy;
  };

  return {
    isFree: (source) => busyOf(source).length < source.concurrency,
    begin(source, records) {
      const ends = records.map((record, index) => {
        const at = clock.now() + (index + 1) * durationOf(source.function);
        underWay.push({ source, record, at });
        return at;
      });
      busyOf(source).push(ends.at(-1) ?? clock.now());
    },
    next: () => Math.min(...underWay.map(({ at }) => at)),
    takeDone() {
      const done = underWay.filter(({ at }) => at <= clock.now()).sort((one, other) => one.at - other.at);
      underWay = underWay.filter(({ at }) => at > clock.now());
      return done;
    },
  };
};
