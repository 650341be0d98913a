import { outcomes } from '../languages/desk-names.ts';

/** A number that a function tells CloudWatch (docs/observability.md). */
export interface Measure {
  /** The folder of the function that tells it. */
  by: string;
  unit: 'Count' | 'Milliseconds';
  /** What it counts, for somebody who looks at the dashboard. */
  says: string;
}

/** One for each outcome, named for it: `outcome-held`. */
const outcomeMeasures = Object.fromEntries(
  outcomes.map((outcome) => [
    `outcome-${outcome}`,
    { by: 'record-release', unit: 'Count', says: `Files whose outcome is *${outcome}*` },
  ]),
) as Record<`outcome-${(typeof outcomes)[number]}`, Measure>;

/**
 * Every number that functions tell. Whatever is told twice because a message came twice counts twice: they are for looking at, and
 * nothing is decided by them.
 */
export const measures = {
  drops: { by: 'validate-release', unit: 'Count', says: 'Files that were read' },
  'drop-bytes': { by: 'validate-release', unit: 'Count', says: 'Their bytes' },
  ...outcomeMeasures,
  'late-for-due': {
    by: 'record-release',
    unit: 'Milliseconds',
    says: 'From the instant that an edition had to wait for until it was let out',
  },
  'drop-to-page': {
    by: 'publish-release',
    unit: 'Milliseconds',
    says: 'From the drop of the file that asked for it (a release, a correction, an accept, a kill) until its page could be read',
  },
  'feed-builds': { by: 'build-feeds', unit: 'Count', says: 'Feeds that were brought up to date' },
  'feed-repeats': {
    by: 'build-feeds',
    unit: 'Count',
    says: 'Builds that were made anew because somebody else was at the same feed',
  },
  'page-to-mail': {
    by: 'send-alerts',
    unit: 'Milliseconds',
    says: 'From the change of a page, as it was decided, until the mail service took a mail about it',
  },
  'mails-sent': { by: 'send-alerts', unit: 'Count', says: 'Mails that the mail service took' },
  'mails-skipped': { by: 'send-alerts', unit: 'Count', says: 'Mails that nobody was to get any more, and that were not sent' },
  'mails-refused': { by: 'send-alerts', unit: 'Count', says: 'Mails that the mail service will never take' },
  'mails-unsure': { by: 'send-alerts', unit: 'Count', says: 'Mails of which it is not known yet whether they were taken' },
  'mails-ambiguous': { by: 'reconcile-alerts', unit: 'Count', says: 'Mails of which nobody will know whether they were taken' },
  'mails-again': { by: 'reconcile-alerts', unit: 'Count', says: 'Mails whose sending was interrupted, and that are sent again' },
  'translations-asked': { by: 'queue-translations', unit: 'Count', says: 'Translations that were asked for' },
  'translations-late': { by: 'queue-translations', unit: 'Count', says: 'Translations that were not there when they were due' },
  'left-behind-work': {
    by: 'keep-time',
    unit: 'Count',
    says: 'Decisions, due releases and feeds that have been waiting for five minutes',
  },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;
/** What a line adds to each number: one value, or one for each thing that was timed. */
export type Numbers = Partial<Record<MeasureName, number | readonly number[]>>;
