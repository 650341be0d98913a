import type { Clock } from '../clock.ts';
import type { ConfigurationSetDeclaration } from '../template/declarations.ts';
import type { AcceptedMails, Owed } from './accepted-mails.ts';
import { mailEvents } from './ses-event.ts';

/** How long after a topic that could not be told it is tried again, in milliseconds. */
const AGAIN = 1000;

/** Tells a topic. */
export type PublishEvent = (topicArn: string, message: string) => Promise<unknown>;

/** Has an event told at its time, and again until it is. */
export const planEvents = (
  accepted: Pick<AcceptedMails, 'take' | 'putBack' | 'told'>,
  { clock, publish }: { clock: Clock; publish: PublishEvent },
): ((event: Owed) => void) => {
  const tell = async (event: Owed): Promise<void> => {
    accepted.take(event.id);
    try {
      await publish(event.topicArn, event.message);
      accepted.told(event.id);
    } catch (error) {
      console.error(error);
      plan({ ...event, at: clock.now() + AGAIN });
    }
  };
  const plan = (event: Owed): void => {
    accepted.putBack(event);
    clock.at(event.at, () => void tell(event));
  };
  return plan;
};

/** What the topics of a configuration set are to be told of a mail. */
export const eventsOf = ({ destinations }: ConfigurationSetDeclaration, accepted: Parameters<typeof mailEvents>[0]): Owed[] => {
  const listening = destinations.filter(({ enabled }) => enabled);
  if (listening.length === 0) return [];
  return mailEvents(accepted).flatMap(({ type, at, body }, turn) =>
    listening
      .filter(({ types }) => types.includes(type.toUpperCase()))
      .map(({ topicArn }, index) => ({
        id: `${accepted.messageId}/${turn}/${index}`,
        mail: accepted.messageId,
        at,
        topicArn,
        message: JSON.stringify(body),
      })),
  );
};
