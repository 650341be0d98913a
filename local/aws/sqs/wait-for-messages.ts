import type { Clock } from '../clock.ts';
import type { Received } from './standard-queue.ts';

/**
 * Long polling: what `receive` finds now or within `seconds` of the clock's time; nothing after that. Who asked first is served
 * first, as `onVisible` calls back in that order.
 */
export const waitForMessages = (
  receive: () => Received[],
  { seconds, clock, onVisible }: { seconds: number; clock: Clock; onVisible: (callback: () => void) => () => void },
): Promise<Received[]> => {
  const found = receive();
  if (found.length > 0 || seconds === 0) return Promise.resolve(found);
  return new Promise((resolve) => {
    const finish = (received: Received[]): void => {
      stopWatching();
      callOff();
      resolve(received);
    };
    const stopWatching = onVisible(() => {
      const received = receive();
      if (received.length > 0) finish(received);
    });
    const callOff = clock.at(clock.now() + seconds * 1000, () => finish([]));
  });
};
