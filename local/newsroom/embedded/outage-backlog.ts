import type { ServiceName } from '../in-process.ts';
import type { UploadCauses } from './upload-causes.ts';

/** What AWS itself hands a service that is away waits here until it is back, in order, each on behalf of its upload. */
export interface OutageBacklog {
  /** Hands something to a service: now, or once it is back. */
  handTo(service: ServiceName, hand: () => void): void;
  /** Hands what waited to the services that are back. */
  handWhatWaited(): void;
  isEmpty(): boolean;
}

export const createOutageBacklog = (isAway: (service: ServiceName) => boolean, causes: UploadCauses): OutageBacklog => {
  const waiting: { service: ServiceName; cause: string | undefined; hand: () => void }[] = [];
  const handTo = (service: ServiceName, hand: () => void): void => {
    if (isAway(service)) waiting.push({ service, cause: causes.current(), hand });
    else hand();
  };
  return {
    handTo,
    handWhatWaited() {
      for (const { service, cause, hand } of waiting.splice(0)) {
        const end = causes.begin(cause);
        handTo(service, hand);
        end();
      }
    },
    isEmpty: () => waiting.length === 0,
  };
};
