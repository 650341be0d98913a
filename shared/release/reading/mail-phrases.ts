import { fold, foundIn } from '../../languages/fold.ts';
import type { IncomingMailWords } from '../../languages/incoming-mail-words.ts';
import { once } from '../../languages/once.ts';
import { oneOf, oneWordOf } from '../../languages/reading.ts';

/** How mail programs and their users speak around a text, in all languages that packs know. */

type Part = (words: IncomingMailWords) => readonly string[] | undefined;
const any = (part: Part): string => oneOf(({ mail }) => mail && part(mail));
const anyWord = (part: Part): string => oneWordOf(({ mail }) => mail && part(mail));

let lastLine = '';
let lastFolded = '';
/** A line is asked several things in a row. */
const foldedLine = (line: string): string => {
  if (line !== lastLine) [lastLine, lastFolded] = [line, fold(line)];
  return lastFolded;
};
/** A pattern of all languages, which is made when a line is first asked: a file that is no mail may have none. */
const asked = (make: () => RegExp): ((line: string) => boolean) => {
  const pattern = once(make);
  return (line) => pattern().test(foldedLine(line));
};

/** A line that says that another message begins below it. */
export const isOtherMessage = asked(() => new RegExp(`^[\\s>*_-]*${any(({ otherMessage }) => otherMessage)}[\\s*_:-]*$`, 'u'));

/** "On Thu, 19 Nov 2026 at 10:00, Boss <boss@example.org> wrote:" */
export const isAttribution = asked(
  () => new RegExp(`^[\\s>*]*(?=.*(?:\\d|@))(?:.{4,300}\\s)?${any(({ wrote }) => wrote)}\\s*:\\s*$`, 'u'),
);
/** The first line of it where it is wrapped. */
export const opensAttribution = asked(() => new RegExp(`^\\s*${any(({ beforeDay }) => beforeDay)}\\s.*\\d`, 'u'));

/** The labels of a message's head as programs copy it into a text. */
const fromLabel = once(() => any(({ labels }) => labels?.from));
const sentLabel = once(() => any(({ labels }) => labels?.sent));
const subjectName = once(() => any(({ labels }) => labels?.subject));
const allLabels = once(() => `(?:${fromLabel()}|${sentLabel()}|${subjectName()}|${any(({ labels }) => labels?.others)})`);
const subjectLabel = once(() => new RegExp(`^[\\s>*_]*${subjectName()}[\\s*_]*[:：]\\s*[*_]*\\s*`, 'u'));
export const isHeadLine = asked(() => new RegExp(`^[\\s>*_]*${allLabels()}[\\s*_]*[:：]`, 'u'));
export const isFromLine = asked(() => new RegExp(`^[\\s>*_]*${fromLabel()}[\\s*_]*[:：]\\s*[*_]*\\s*\\S`, 'u'));
const senderName = once(
  () =>
    new RegExp(
      `^[\\s>*_]*${fromLabel()}[\\s*_]*[:：]\\s*[*_"]*([\\p{L}\\p{M}][\\p{L}\\p{M} .'-]{3,60}?)["*_]*\\s*(?:<|\\[|$)`,
      'du',
    ),
);
/** Who wrote, as a line of a copied head says: "From: Awa Diop <awa@example.org>". */
export const senderIn = (line: string): string | undefined => {
  const { start, end } = foundIn(senderName(), line, 1) ?? { start: 0, end: 0 };
  return line.slice(start, end).trim() || undefined;
};

/** All of it on one line, as it comes out of some programs. */
export const isHeadOnOneLine = asked(
  () => new RegExp(`^[\\s>*_]*${fromLabel()}\\s*:.{3,200}(?<!\\p{L})${sentLabel()}\\s*:.{3,400}${subjectName()}\\s*:`, 'u'),
);

/** A text without what a pattern takes off its beginning. */
const without = (pattern: RegExp, text: string): string => {
  return text.slice(foundIn(pattern, text)?.end ?? 0);
};

/** The subject that a line of a copied head names. */
export const subjectIn = (line: string): string | undefined => {
  const subject = subjectLabel().test(foldedLine(line)) ? without(subjectLabel(), line) : '';
  return subject === '' ? undefined : subject;
};

const banner = once(() => any(({ banners }) => banners));
const warning = once(() => any(({ warnings }) => warnings));
const external = once(() => any(({ externalMarks }) => externalMarks));
/** What a mail server puts above a mail that comes from elsewhere. Never said by whoever wrote it. */
export const isBanner = asked(
  () => new RegExp(`^[\\s[*!\\u26a0]*(?:(?:${warning()}|${external()})[\\s\\]:!*–-]*)*${banner()}`, 'u'),
);
export const isExternalMark = asked(() => new RegExp(`^[\\s[*(]*${external()}[\\s\\])*:!]*$`, 'u'));
/** What a mail program or a site says to whoever looks at it. */
export const warnsReader = asked(
  () => new RegExp(`^(?:${warning()}|${banner()})(?!\\p{L}).*${anyWord(({ spokenToReader }) => spokenToReader)}`, 'u'),
);

const greeting = once(() => anyWord(({ greetings }) => greetings));
export const isGreeting = asked(() => new RegExp(`^${greeting()}[^.!?؟]{0,80}[,،.!:–—-]*\\s*$`, 'u'));
/** The same in a file that is no mail, where a headline may open with such a word: it ends as a greeting does. */
export const isGreetingInText = asked(() => new RegExp(`^\\s*${greeting()}[^.?]{0,60}[,!:،]\\s*$`, 'u'));

/** What everybody writes above a text that is to go out, and what says nothing of how. */
export const isStockNote = asked(() => new RegExp(`^${any(({ stockNotes }) => stockNotes)}[\\s.:!،,]*$`, 'u'));

const handsSomethingOn = asked(() => new RegExp(`^${anyWord((words) => words.handsOn)}`, 'u'));
const speaksOfRelease = asked(
  () =>
    new RegExp(
      anyWord(({ release }) => release),
      'u',
    ),
);
/** A sentence that hands a release on, in the first person or with a polite word: "We are pleased to send you our statement". */
export const handsOn = (sentence: string): boolean => handsSomethingOn(sentence) && speaksOfRelease(sentence);

/** What programs put above a newsletter: where else it can be seen. */
export const isSeenElsewhere = asked(() => new RegExp(`^${anyWord(({ seenElsewhere }) => seenElsewhere)}.{0,200}$`, 'u'));

/** What says whom to ask. */
export const speaksOfContact = asked(
  () =>
    new RegExp(
      any((words) => words.speaksOfContact),
      'u',
    ),
);

/** What makes of such a sentence another: it takes something out, or waits for something. */
export const changesSomething = asked(
  () =>
    new RegExp(
      anyWord((words) => words.changesSomething),
      'u',
    ),
);

/** Words of somebody who speaks to whoever receives a mail, rather than to readers. */
export const speaksToReceiver = asked(
  () =>
    new RegExp(
      anyWord((words) => words.speaksToReceiver),
      'u',
    ),
);

/** Words of a mail whose text is somewhere else. */
export const speaksOfAttachment = asked(
  () =>
    new RegExp(
      `(?<!\\p{L})(?:wetransfer|dropbox|drive\\.google|sharepoint|onedrive)(?!\\p{L})|${anyWord((words) => words.speaksOfAttachment)}`,
      'u',
    ),
);

/** What ends a letter. What is below it names whoever sent it. */
export const isClosing = asked(() => new RegExp(`^${any(({ closings }) => closings)}[\\s,،.!]*$`, 'u'));

/** What a telephone adds. */
export const isSentFrom = asked(() => new RegExp(`^${any(({ sentFrom }) => sentFrom)}$`, 'u'));

/** Where what a list or a newsletter adds begins. */
export const isListFooter = asked(() => new RegExp(`^${any(({ listFooters }) => listFooters)}`, 'u'));

const disclaimer = once(
  () =>
    new RegExp(
      any(({ disclaimers }) => disclaimers),
      'u',
    ),
);
/** What companies write below every mail. */
export const isDisclaimer = (words: string): boolean => disclaimer().test(fold(words.slice(0, 1_000)));

const subjectPrefix = once(
  () =>
    new RegExp(
      `^(?:\\s*(?:(?:${any(({ subjectMarks }) => subjectMarks)}\\s*(?:\\[\\d+\\])?|${external()})\\s*:|\\[(?:${external()}|spam\\??|[\\w.-]{2,30})\\]|${any(({ subjectStatuses }) => subjectStatuses)}(?:\\s*(?:n[o°.]*\\s*)?\\d{1,4}(?:/\\d{2,4})?)?\\s*[:–—|-])\\s*)+`,
      'u',
    ),
);
/** A subject without what programs and offices put before it. */
export const subjectProper = (subject: string): string => without(subjectPrefix(), subject);

/** Subjects of mails that programs send by themselves. */
export const isAutomaticSubject = asked(() => new RegExp(`^\\s*${any(({ automaticSubjects }) => automaticSubjects)}`, 'u'));
