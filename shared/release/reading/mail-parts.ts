import { fold } from '../../languages/fold.ts';
import {
  changesSomething,
  handsOn,
  isAttribution,
  isBanner,
  isClosing,
  isDisclaimer,
  isExternalMark,
  isFromLine,
  isGreeting,
  isHeadLine,
  isHeadOnOneLine,
  isListFooter,
  isOtherMessage,
  isSeenElsewhere,
  isSentFrom,
  isStockNote,
  opensAttribution,
  senderIn,
  speaksOfAttachment,
  speaksOfContact,
  speaksToReceiver,
  subjectIn,
} from './mail-phrases.ts';

/** What the lines of a mail are. */
export interface MailParts {
  /** Indices of the lines that may be the release. */
  text: readonly number[];
  /** Of those that are left out, and worth showing: threads, signatures, notes. */
  leftOut: readonly number[];
  /** Of those that programs wrote: banners, disclaimers, footers of lists. Nobody's word. */
  byPrograms: ReadonlySet<number>;
  /** What whoever sent it says to whoever gets it, unless it is what everybody says. */
  note?: string;
  /** Nothing in it is surely a release. */
  unsure: boolean;
  /** The subject of the message that was sent on. */
  subject?: string;
}

/** Shorter texts without a dateline may be anything. Characters. */
const SHORTEST_RELEASE = 400;
const SHORTEST_WITH_DATELINE = 120;
/** A signature is not longer. Lines. */
const LONGEST_SIGNATURE = 15;
/** A closing formula and a name. Characters. */
const LONGEST_CLOSING = 80;
/** The head of a message that was copied into a text. Lines. */
const LONGEST_HEAD = 12;

/** "Kampala, 20 November 2026 – Families…" */
const DATELINE = /^[\s*_]*[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N} .,،'’()/*_-]{2,110}?\s?(?:[–—]|-{1,2}(?=\s))\s*\S.{20}/u;

/**
 * Tells the release in a mail from what stands around it: the thread it was written in, the head of a message that was sent on,
 * greetings, notes, signatures, and what programs add. `lines` are the lines of its text as a person sees them, `senders` the names
 * of who sent it.
 */
export const partsOfMail = (lines: readonly string[], senders: readonly string[] = []): MailParts => {
  const messages = messagesIn(lines);
  const names = [...senders, ...messages.flatMap(({ sender }) => sender ?? [])];
  const [first, ...others] = messages.map((message) => ({ ...message, ...insideOf(lines, message, names) }));
  if (!first) return { text: [], leftOut: [], byPrograms: new Set(), unsure: false };
  const sentOn = others.find(({ text }) => text.length > 0);
  const isFirst = !sentOn || (first.text.length > 0 && (isRelease(lines, first.text) || !isRelease(lines, sentOn.text)));
  const chosen = isFirst ? first : sentOn;
  const byPrograms = new Set([first, ...others].flatMap((message) => message.byPrograms));
  const known = new Set([...chosen.text, ...byPrograms]);
  const leftOut = lines.flatMap((line, index) => (known.has(index) || line.trim() === '' ? [] : [index]));
  const above = isFirst ? [] : first.text;
  const told = lengthOf(lines, chosen.text);
  const speaksOf = [...first.notes, ...first.stock, ...chosen.text].some((index) => speaksOfAttachment(lines[index] ?? ''));
  const hasDateline = chosen.text.some((index) => DATELINE.test(lines[index] ?? ''));
  const isShort =
    chosen.text.length === 0 || (!hasDateline && told < (speaksOf || sentOn || first.greeted ? SHORTEST_RELEASE : 80));
  const ownNotes = [...chosen.notes, ...chosen.stock];
  // Little but a note: shown with it, so that one sees what it is.
  const text = isShort ? [...chosen.text, ...ownNotes].sort((a, b) => a - b) : chosen.text;
  const note = [
    ...above.filter((index) => !ONLY_NAME.test(lines[index]?.trim() ?? '')),
    ...(isShort ? [] : chosen.notes),
    ...(isFirst ? [] : first.notes),
  ]
    .map((index) => lines[index]?.trim() ?? '')
    .join(' ')
    .trim();
  return {
    text,
    leftOut: leftOut.filter((index) => !text.includes(index)),
    byPrograms,
    ...(note !== '' && { note }),
    unsure: isShort,
    ...(!isFirst && chosen.subject && { subject: chosen.subject }),
  };
};

/** Whoever signs a note with a name says nothing more by it. */
const ONLY_NAME = /^\p{Lu}[\p{Ll}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2}$/u;

const lengthOf = (lines: readonly string[], indices: readonly number[]): number =>
  indices.reduce((sum, index) => sum + (lines[index]?.trim().length ?? 0), 0);

const isRelease = (lines: readonly string[], indices: readonly number[]): boolean => {
  const length = lengthOf(lines, indices);
  return length >= SHORTEST_WITH_DATELINE && indices.some((index) => DATELINE.test(lines[index] ?? ''));
};

/** Whether no head of another message stands in a text. */
export const isOneMessage = (lines: readonly string[]): boolean => messagesIn(lines).length === 1;

interface Message {
  from: number;
  to: number;
  subject?: string;
  /** The name of who wrote it, where a head says so. */
  sender?: string;
}

/** The messages in a text, one below the other, each without the head that names its sender. */
const messagesIn = (lines: readonly string[]): Message[] => {
  const messages: Message[] = [];
  let from = 0;
  let said: Pick<Message, 'subject' | 'sender'> = {};
  for (let index = 0; index < lines.length; index += 1) {
    const head = headAt(lines, index);
    if (!head) continue;
    messages.push({ from, to: isRow(lines[index - 1]) ? index - 1 : index, ...said });
    said = { ...(head.subject && { subject: head.subject }), ...(head.sender && { sender: head.sender }) };
    from = head.end;
    index = Math.max(index, head.end - 1);
    // What is quoted below a head is one message, however far it goes.
    while (isQuoted(lines[index]) && isQuoted(lines[index + 1])) index += 1;
  }
  messages.push({ from, to: lines.length, ...said });
  return messages;
};

/** The head of a message: where it ends, and the subject and the sender it names. */
type MessageHead = { end: number } & Pick<Message, 'subject' | 'sender'>;

/** The head of another message that begins in a line. */
const headAt = (lines: readonly string[], index: number): MessageHead | undefined => {
  const line = lines[index] ?? '';
  if (line.length > 600) return undefined;
  if (isOtherMessage(line)) return copiedHead(lines, index + 1) ?? { end: index + 1 };
  if (isHeadOnOneLine(line)) return { end: index + 1 };
  if (isFromLine(line)) return copiedHead(lines, index);
  // Some begin with whom they are to; then all of it stands together.
  if (isHeadLine(line) && isHeadLine(lines[index + 1] ?? '')) {
    const head = copiedHead(lines, index);
    if (head) return head;
  }
  if (isAttribution(line)) return { end: index + 1 };
  // Long ones are wrapped.
  const two = `${line} ${lines[index + 1] ?? ''}`;
  if (opensAttribution(line) && isAttribution(two)) return { end: index + 2 };
  // Words of another are marked line by line, and nobody quotes so in a release.
  return isQuoted(line) && (isQuoted(lines[index + 1]) || line.length > 3) ? { end: index } : undefined;
};

/** Programs draw one above the head of another message. */
const isRow = (line: string | undefined): boolean => /^[\s_=*–—-]{4,}$/.test(line ?? '') && line?.trim() !== '';

const isQuoted = (line: string | undefined): boolean => /^\s*>/.test(line ?? '');

/** From, Sent, To, Subject in lines of their own: a sender and two others at least. */
const copiedHead = (lines: readonly string[], start: number): MessageHead | undefined => {
  let index = start;
  while (index < lines.length && index < start + 3 && (lines[index] ?? '').trim() === '') index += 1;
  let subject: string | undefined;
  let labels = 0;
  let isSent = false;
  let sender: string | undefined;
  let end = index;
  for (; index < lines.length && index < start + LONGEST_HEAD + 3; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') {
      // In some programs each of them is a paragraph.
      if (isHeadLine(lines[index + 1] ?? '')) continue;
      break;
    }
    if (isHeadLine(line)) {
      labels += 1;
      isSent ||= isFromLine(line);
      sender ??= senderIn(line);
      subject ??= subjectIn(line);
    } else if (labels === 0 || !/^\s|@|>\s*[;,]?$/.test(line)) break;
    end = index + 1;
  }
  return isSent && labels >= 3 ? { end, ...(subject && { subject }), ...(sender && { sender }) } : undefined;
};

interface Inside {
  text: number[];
  /** Of whoever sends it to whoever gets it. */
  notes: number[];
  stock: number[];
  byPrograms: number[];
  greeted: boolean;
}

/** Sorts the lines of one message. */
const insideOf = (lines: readonly string[], { from, to }: Message, senders: readonly string[]): Inside => {
  const inside: Inside = { text: [], notes: [], stock: [], byPrograms: [], greeted: false };
  const end = endOfText(lines, { from, to }, senders);
  const paragraphs = paragraphsIn(lines, from, end.at);
  inside.byPrograms.push(...end.byPrograms);
  let opened = false;
  paragraphs.forEach((paragraph, at) => {
    const [first = from] = paragraph;
    const words = paragraph.map((index) => (lines[index] ?? '').trim()).join(' ');
    const line = lines[first]?.trim() ?? '';
    if (isQuoted(line)) return;
    if (!opened && (isBanner(words) || isExternalMark(words) || isSeenElsewhere(words.slice(0, 400))))
      inside.byPrograms.push(...paragraph);
    else if (isDisclaimer(words) && words.length < 3_000) inside.byPrograms.push(...paragraph);
    else if (isSentFrom(words)) inside.byPrograms.push(...paragraph);
    else if (!opened && isGreeting(line)) {
      inside.greeted = true;
      sortNote(paragraph.slice(1), words.slice(line.length).trim());
    } else if (!opened && isRow(line) && paragraph.length === 1) inside.byPrograms.push(...paragraph);
    else if (!opened && inside.greeted && isClosing(line) && words.length <= LONGEST_CLOSING) inside.stock.push(...paragraph);
    else if (!opened && isNote(words, paragraphs.length - at, inside.greeted)) sortNote(paragraph, words);
    else {
      opened = true;
      inside.text.push(...paragraph);
    }
  });
  return inside;

  function sortNote(paragraph: readonly number[], words: string): void {
    const sentences = words.split(/(?<=[.!?؟:])\s+/u);
    const isStock = sentences.every(
      (sentence) =>
        isGreeting(sentence) ||
        isClosing(sentence) ||
        ((isStockNote(sentence) || handsOn(sentence)) && !changesSomething(sentence)),
    );
    if (isStock) inside.stock.push(...paragraph);
    else inside.notes.push(...paragraph);
  }
};

/** A paragraph above a text that speaks to whoever receives the mail. */
const isNote = (words: string, left: number, greeted: boolean): boolean => {
  if (words.length > 600 || DATELINE.test(words)) return false;
  if (isStockNote(words)) return true;
  if (handsOn(words) && (greeted || left > 1)) return true;
  if (left < 2) return greeted && speaksToReceiver(words);
  return speaksToReceiver(words) && (greeted || /[.!?؟:]$/.test(words));
};

/** Lines without an empty one between them. */
const paragraphsIn = (lines: readonly string[], from: number, to: number): number[][] => {
  const paragraphs: number[][] = [[]];
  for (let index = from; index < to; index += 1) {
    if ((lines[index] ?? '').trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(index);
  }
  return paragraphs.filter(({ length }) => length > 0);
};

/** Where the text of a message ends: at its signature, or at what a list adds. */
const endOfText = (
  lines: readonly string[],
  { from, to }: Message,
  senders: readonly string[],
): { at: number; byPrograms: number[] } => {
  const started = (index: number): boolean => lines.slice(from, index).some((line) => line.trim().length > 40);
  for (let index = from; index < to; index += 1) {
    const line = lines[index] ?? '';
    const rest = (): string[] => lines.slice(index + 1, to).filter((each) => each.trim() !== '');
    if (/^-- ?$/.test(line) && (line === '-- ' || rest().length <= LONGEST_SIGNATURE) && started(index)) {
      return { at: index, byPrograms: [] };
    }
    if (isListFooter(line.trim()) && started(index) && index > from + (to - from) / 3) {
      const row = /^[\s_=*-]{4,}$/.test(lines[index - 1] ?? '') ? index - 1 : index;
      return { at: row, byPrograms: range(row, to) };
    }
    if (isSignature(lines, index, senders) && started(index) && !rest().some(isLong) && rest().length <= LONGEST_SIGNATURE)
      return { at: index, byPrograms: [] };
    if (isClosing(line.trim()) && started(index) && !tellsMore(rest())) return { at: index, byPrograms: [] };
  }
  return { at: to, byPrograms: [] };
};

/** A paragraph that opens with the name of who sent the mail is the sender's, unless the line above it says who is to be asked. */
const isSignature = (lines: readonly string[], index: number, senders: readonly string[]): boolean => {
  const line = fold(lines[index]?.trim() ?? '');
  if (line.length < 4 || (lines[index - 1] ?? '').trim() !== '' || !senders.some((name) => fold(name) === line)) return false;
  const above = lines.slice(0, index).findLast((each) => each.trim() !== '') ?? '';
  return !/[:：]\s*$/.test(above) && (isLong(above) || !speaksOfContact(above));
};
const isLong = (line: string): boolean => line.trim().length > 110;

/** What is below a closing formula is a signature: short lines, disclaimers, and no text that goes on. */
const tellsMore = (rest: readonly string[]): boolean => {
  const own = rest.filter((line) => !isDisclaimer(line));
  return (
    own.length > LONGEST_SIGNATURE + 10 ||
    own.filter((line) => line.trim().length > 110).length > 1 ||
    own.some((line) => DATELINE.test(line))
  );
};

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);
