import type { MailToSend } from '../../shared/alerts/compose-mail.ts';
import { type Letter, renderLetter } from '../../shared/alerts/letter.ts';
import type { AskForTurns } from '../../shared/aws/mail-rate.ts';
import type { OutgoingMail, Sent } from '../../shared/aws/send-mail.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Tell } from '../../shared/operations/lines.ts';
import type { Addressee } from './ports.ts';

export interface LetterPorts {
  newsroom: Newsroom;
  now: () => number;
  pause: (milliseconds: number) => Promise<void>;
  ask: AskForTurns;
  compose: (mail: MailToSend) => Promise<Uint8Array>;
  send: (mail: OutgoingMail) => Promise<Sent>;
  newId: () => string;
  tell: Tell;
}

/** The mail service would not take a letter now: whoever waits for it is told to ask again. */
export class LetterWaits extends Error {
  override name = 'LetterWaits';
}

/**
 * Mails a letter at its turn, which comes before that of all alerts: somebody waits for it. What the mail service may have taken is not
 * told as sent: asked for again, it comes twice, which harms nobody.
 */
export const sendLetter =
  ({ newsroom, now, pause, ask, compose, send, newId, tell }: LetterPorts) =>
  async (letter: Letter, { person, email, lang }: Addressee): Promise<void> => {
    const { at, retryAfter } = await ask(1, 'letters');
    const [turn] = at;
    if (turn === undefined) throw new LetterWaits(`The next turn is in ${retryAfter} seconds.`);
    if (turn > now()) await pause(turn - now());
    const { kind } = letter;
    const raw = await compose({
      ...renderLetter(letter, { newsroom, lang }),
      ...{ newsroom, lang, to: email, date: new Date(now()), deliveryId: newId() },
    });
    const sent = await send({ from: newsroom.sender.email, to: email, raw, tags: { letter: kind, person } });
    if (sent.taken) return tell({ event: 'letter-sent', kind });
    // It will never be taken, and whoever asked is told what everybody is told.
    if (sent.why === 'refused') return tell({ level: 'error', event: 'letter-not-sent', kind, why: sent.why });
    throw new LetterWaits(`The mail service is ${sent.why}.`);
  };
