import { join } from 'node:path';
import { forgetful, type Journal, openJournal } from '../journal.ts';
import { QueueChange, type QueuedMessage } from './standard-queue.ts';

/** What the queues held when the last process ended, by queue and message id, and the journal that goes on from there. */
export interface RecoveredQueues {
  journal: Journal<QueueChange>;
  held: Map<string, Map<string, QueuedMessage>>;
}

/** Reads the journal in `folder`; without one nothing was held, and nothing is kept. */
export const recoverQueues = (folder: string | undefined): RecoveredQueues => {
  if (folder === undefined) return { journal: forgetful, held: new Map() };
  const held = new Map<string, Map<string, QueuedMessage>>();
  const messagesOf = (queue: string): Map<string, QueuedMessage> => {
    const messages = held.get(queue) ?? new Map<string, QueuedMessage>();
    held.set(queue, messages);
    return messages;
  };
  const journal = openJournal(join(folder, 'queues.ndjson'), QueueChange, {
    replay(entry) {
      const messages = messagesOf(entry.queue);
      if (entry.change === 'sent') messages.set(entry.message.id, entry.message);
      if (entry.change === 'deleted' || entry.change === 'moved') messages.delete(entry.id);
      if (entry.change === 'moved') messagesOf(entry.to).set(entry.message.id, entry.message);
      if (entry.change === 'purged') messages.clear();
      if (entry.change === 'returned') {
        const message = messages.get(entry.id);
        if (message)
          Object.assign(message, {
            receiveCount: entry.receiveCount,
            firstReceivedAt: entry.firstReceivedAt,
            visibleAt: entry.visibleAt,
          });
      }
    },
    *snapshot(): Iterable<QueueChange> {
      for (const [queue, messages] of held) for (const message of messages.values()) yield { change: 'sent', queue, message };
    },
  });
  return { journal, held };
};
