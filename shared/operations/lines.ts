import type { Numbers } from './measures.ts';

/** What a kind of line says, and who writes it. */
interface LineKind {
  by: readonly string[];
  says: string;
}

const everyReader = [
  'accept-translation',
  'build-feeds',
  'make-pictures',
  'plan-alerts',
  'publish-release',
  'queue-feeds',
  'queue-translations',
  'record-mail-event',
  'record-release',
  'send-alerts',
  'validate-release',
] as const;

/** Every line that a function writes to its log, by the word in its `message`. */
export const lines = {
  'upload-read': { by: ['validate-release'], says: 'A file was read: what it is, and how large' },
  'upload-known': { by: ['validate-release'], says: 'A file that was read before: nothing was handed on' },
  'upload-given-up': {
    by: ['validate-release'],
    says: 'A file cannot be read by us, whatever its sender does; its card says so, and it alarms',
  },
  'pictures-made': { by: ['make-pictures'], says: 'So many pictures of a file were made, and it was handed on' },
  'upload-passed': { by: ['validate-release', 'accept-translation'], says: 'A file that nobody reads was handed on' },
  'removal-passed': {
    by: ['validate-release', 'accept-translation'],
    says: 'A file was deleted; nothing is unpublished by that',
  },
  decided: {
    by: ['record-release'],
    says: 'A decision was taken and carried out. `outcome` is what became of the file, `due` what it waits for',
  },
  undecided: { by: ['record-release'], says: 'There was nothing to decide, or not yet; `about` is the kind of message' },
  'order-done': { by: ['record-release'], says: 'What an order asked for can be read, and its cards say so' },
  'desk-written': { by: ['record-release'], says: 'The desk page is as the table says' },
  'removal-told': { by: ['record-release'], says: 'The desk was told that a file was deleted' },
  'page-written': {
    by: ['publish-release'],
    says: 'A page is as the table says; `told` is what the world was told, `dropToPage` how long after the drop',
  },
  'page-not-public': { by: ['publish-release'], says: 'Nothing of this edition is public, so that nothing was written' },
  'page-waits': { by: ['publish-release'], says: 'The page is looked at again once the kill has reached the edition' },
  'feeds-wanted': { by: ['queue-feeds'], says: 'So many feeds are behind on account of a decision' },
  'feed-built': {
    by: ['build-feeds'],
    says: 'A feed is as the table says: `written`, or `unchanged`, or it `was-built` before; `repeats` is how often it began anew',
  },
  'mails-planned': { by: ['plan-alerts'], says: 'So many people are mailed about an event' },
  'plan-parted': { by: ['plan-alerts'], says: 'There are so many people that they are planned in parts' },
  'plan-waits': { by: ['plan-alerts'], says: 'Whom a kill concerns is looked up again later' },
  'mails-handled': {
    by: ['send-alerts'],
    says: 'How many of the people of one message got their mail, and what became of the others',
  },
  'mail-refused': { by: ['send-alerts'], says: 'The mail service will never take this mail; alarms' },
  'mail-busy': { by: ['send-alerts'], says: 'The mail service is too busy; the mail is tried again' },
  'mail-unknown': { by: ['send-alerts'], says: 'Nobody knows yet whether the mail service took this mail' },
  'mail-too-late': { by: ['send-alerts'], says: 'So many people are not mailed any more: the release is no news; alarms' },
  'mail-event': { by: ['record-mail-event'], says: 'The mail service told what became of a mail' },
  'canary-dropped': { by: ['send-canary'], says: 'A test release was dropped in each language; `count` is how many' },
  'canary-passed': {
    by: ['validate-release', 'record-release', 'publish-release', 'plan-alerts', 'send-alerts'],
    says: 'A test release went on',
  },
  'canary-lost': {
    by: ['validate-release', 'record-release', 'publish-release', 'send-alerts'],
    says: 'A test release did not go on, and `why`; its alarm follows',
  },
  'canary-arrived': {
    by: ['record-mail-event'],
    says: 'A test release arrived at the test mailbox; `dropToInbox` is how long it took. Where this is missing or late there is an alarm',
  },
  'mail-ambiguous': { by: ['reconcile-alerts'], says: 'Nobody will know whether the mail service took this mail; alarms' },
  'round-made': { by: ['keep-time', 'reconcile-alerts'], says: 'What a look around met; one a minute' },
  'left-behind': { by: ['keep-time'], says: 'So much has been waiting for five minutes; alarms' },
  'jobs-brought': { by: ['queue-translations'], says: 'The translations of a release are as it needs them' },
  'translator-unmailed': { by: ['queue-translations'], says: 'A translator was not mailed, or nobody knows whether' },
  'translation-read': { by: ['accept-translation'], says: 'A file that came back was read; `state` is how far its job is' },
  answered: { by: ['answer-subscriber'], says: 'Somebody opened a page, signed up, chose or left' },
  'letter-sent': { by: ['answer-subscriber'], says: 'Somebody who waits for it was mailed; `kind` is about what' },
  'letter-not-sent': {
    by: ['answer-subscriber'],
    says: 'A letter did not leave, and `why`: its address had enough today, everybody had, or the mail service will never take it, or not now',
  },
  'not-answered': { by: ['answer-subscriber'], says: 'Somebody was asked to come back later' },
  'record-failed': { by: everyReader, says: 'A message could not be handled; it comes back' },
  'record-waits': { by: everyReader, says: 'A message has been failing for a quarter of an hour; alarms' },
  'record-set-aside': { by: everyReader, says: 'A message lies with the dead letters; alarms' },
  'record-not-set-aside': { by: everyReader, says: 'A message should lie with the dead letters and could not be put there' },
  'pause-not-set': { by: everyReader, says: 'A message comes back sooner or later than it should' },
} as const satisfies Record<string, LineKind>;

export type LineName = keyof typeof lines;

/** A word of ours, in three parts at most: no name of a file fits that has an ending or a folder. */
const WORD = /^(?=.{1,60}$)[A-Za-z0-9]+([-_][a-z]+){0,2}$/;
const NUMBER = /^\d{1,15}$/;

/**
 * Every member of a line beside the time, and the form it must have. Names of files, headlines, texts, people and addresses have none:
 * what is not of its form is left out (docs/decisions/what-logs-may-say.md).
 */
export const fields = {
  request: { says: 'Lambda’s id of the invocation', form: /^[0-9a-f-]{36}$/ },
  record: { says: 'SQS’s id of the message', form: /^[0-9A-Za-z-]{1,40}$/ },
  trace: { says: 'X-Ray’s id of the trace: the same from a drop to the last mail', form: /^1-[0-9a-f]{8}-[0-9a-f]{24}$/ },
  upload: { says: 'the version of an object: SHA-256 of bucket, key and version', form: /^[0-9a-f]{64}$/ },
  release: { says: 'its id', form: /^[0-9a-f-]{36}$/ },
  lang: { says: 'the language of the edition', form: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/ },
  revision: { says: 'the number of the decision about the release', form: NUMBER },
  version: { says: 'of the text of an edition', form: NUMBER },
  job: { says: 'the id of a translation of a release', form: /^[0-9a-f-]{36}$/ },
  action: { says: 'what was decided', form: WORD },
  outcome: { says: 'what became of the file, or what it turned out to be', form: WORD },
  state: { says: 'of a page, or a translation', form: WORD },
  format: { says: 'of a file', form: WORD },
  bytes: { says: 'of a file', form: NUMBER },
  pictures: { says: 'how many', form: NUMBER },
  due: { says: 'the instant that is waited for', form: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ },
  path: { says: 'of a page that is public; no other', form: /^\S{1,400}$/ },
  told: { says: 'the event that partners and subscribers hear of', form: WORD },
  about: { says: 'the kind of message', form: WORD },
  dropToPage: { says: 'milliseconds', form: NUMBER },
  dropToInbox: { says: 'milliseconds', form: NUMBER },
  feed: {
    says: 'its id: a language, with a country or topic, with a month; or the site, or its news',
    form: /^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*(\/(country|topic)\/[a-z0-9-]{1,60})?(\/\d{4}-\d\d)?|site(\/news)?)$/,
  },
  feeds: { says: 'how many', form: NUMBER },
  result: { says: 'of a build', form: WORD },
  repeats: { says: 'how often somebody else came first', form: NUMBER },
  news: { says: 'what a mail is about', form: WORD },
  note: {
    says: 'which mail of a person and a release: `p` the release, `c` a correction, `w`, `r`, `k`',
    form: /^([pk]|[A-Za-z-]{2,20}#[pcwrk]\d{0,9})$/,
  },
  people: { says: 'how many', form: NUMBER },
  plans: { says: 'events that were not heard of, and are planned again', form: NUMBER },
  sent: { says: 'mails that the mail service took', form: NUMBER },
  skipped: { says: 'mails that nobody was to get any more', form: NUMBER },
  refused: { says: 'mails that the mail service will never take', form: NUMBER },
  unsure: { says: 'mails of which it is not known yet whether they were taken', form: NUMBER },
  waiting: { says: 'people whose turn comes later', form: NUMBER },
  kind: { says: 'of what the mail service told', form: WORD },
  asked: { says: 'translations that were asked for', form: NUMBER },
  late: { says: 'translations that are overdue', form: NUMBER },
  changed: { says: 'translations whose state changed', form: NUMBER },
  status: { says: 'of the answer', form: NUMBER },
  count: { says: 'how many', form: NUMBER },
  found: { says: 'editions that fall due within two minutes', form: NUMBER },
  resumed: { says: 'decisions that were handed on again', form: NUMBER },
  rebuilt: { says: 'feeds that were asked for again', form: NUMBER },
  ambiguous: { says: 'mails of which nobody will know', form: NUMBER },
  again: { says: 'mails that are sent again', form: NUMBER },
  left: { says: 'mails that are looked at again', form: NUMBER },
  receives: { says: 'how often SQS handed the message out', form: NUMBER },
  forSeconds: { says: 'since when', form: NUMBER },
  why: { says: 'in a word', form: WORD },
} as const satisfies Record<string, { says: string; form: RegExp }>;

export type FieldName = keyof typeof fields;

/** One line of a function's log, and the numbers it adds. */
export interface Line extends Partial<Record<FieldName, string | number | undefined>> {
  event: LineName;
  /** `info` when absent. */
  level?: 'info' | 'warn' | 'error';
  /** What went wrong, as it was thrown. */
  error?: unknown;
  numbers?: Numbers;
}

/** Writes a line. */
export type Tell = (line: Line) => void;

/** The members of a line that may be shown, and the names of those that may not because they are not of their form. */
export const shownFields = (line: Partial<Record<FieldName, unknown>>): Record<string, string | number> => {
  const shown: Record<string, string | number> = {};
  for (const [name, { form }] of Object.entries(fields)) {
    const value = line[name as FieldName];
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    shown[name] = form.test(String(value)) ? value : '(left out)';
  }
  return shown;
};
