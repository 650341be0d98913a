import type { Send } from '../../shared/aws/queue.ts';
import type { Canary, CanaryMessage } from '../../shared/editorial/canary.ts';
import type { Line } from '../../shared/operations/lines.ts';

/** Nobody's cells but its own, in which nobody is, and no lane for people. */
export interface Ports {
  readCell: (lang: string) => Promise<unknown>;
  handOn: Send<CanaryMessage>;
}

/** Asks the table of subscribers about a test release, and has it mailed to the test mailbox, whatever the answer. */
export const passCanary =
  ({ readCell, handOn }: Ports) =>
  async (canary: Canary): Promise<Line> => {
    await readCell(canary.lang);
    await handOn({ canary });
    return { event: 'canary-passed', lang: canary.lang };
  };
