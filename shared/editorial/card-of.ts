import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Problem, ProblemCode } from '../release/problem.ts';
import type { PartlyUnderstood } from '../release/upload.ts';
import { type CommandEffect, isOwedFor, type TranslationOver } from './command-effects.ts';
import { feedsOf } from './feed.ts';
import { pageUrl } from './page-address.ts';
import { answeredByRestoring } from './problems.ts';
import { previewKeyOf, type ReportCard } from './report-card.ts';
import type { EditionRow, OwedRow, UploadRow } from './rows.ts';

/** What a card says that the table does not: the document's words, and every problem with its place. */
export interface CardWords {
  problems: readonly Problem[];
  understood?: PartlyUnderstood | undefined;
  command?: ReportCard['command'] | undefined;
}

/** What of an order readers do not see yet. */
export interface UnderWay {
  owed?: readonly OwedRow[] | undefined;
  /** It has yet to be decided for some of what it is about. */
  goesOn?: boolean | undefined;
}

/** Address of a feed's listing on the site. */
const feedUrl = (newsroom: Newsroom, feed: string): string => `${newsroom.siteUrl}/feeds/${feed}/`;

/**
 * The report card of an upload as things are now: rows first, words beside them. An address is named only once the edition
 * is or was public.
 */
export const cardOf = (
  newsroom: Newsroom,
  row: UploadRow,
  edition: EditionRow | undefined,
  words: CardWords,
  { owed = [], goesOn = false }: UnderWay = {},
  done?: { effects: CommandEffect[]; translationsOver: TranslationOver[] },
): ReportCard => {
  const { live } = edition ?? {};
  const shown = live?.facts.uploadId === row.uploadId || row.outcome === 'duplicate' ? live : undefined;
  return {
    format: 1,
    key: row.key,
    uploadId: row.uploadId,
    versionId: row.versionId,
    principal: row.principal,
    uploadedAt: row.eventTime,
    decidedAt: row.decidedAt,
    outcome: row.outcome,
    ...(shown && {
      state: shown.state,
      ...(shown.state !== 'published' && { stateSince: shown.updatedAt }),
      url: pageUrl(newsroom, shown.facts.path),
      feeds: feedsOf(edition?.lang ?? '', shown.facts.countries, shown.facts.topics).map((feed) => feedUrl(newsroom, feed)),
    }),
    ...((goesOn || isUnderWay(row, shown, owed)) && { underWay: true }),
    ...(row.release && { release: row.release }),
    ...(row.lang && { lang: row.lang }),
    ...(row.releaseKey && { releaseKey: row.releaseKey }),
    ...(row.version && { version: row.version }),
    ...(WAITING.includes(row.outcome) && row.version && { preview: previewKeyOf(row.uploadId) }),
    ...(row.dueAt && { dueAt: row.dueAt }),
    ...(row.settledBy && { settledBy: row.settledBy }),
    ...(words.command && { command: words.command }),
    ...(done && { effects: done.effects }),
    ...(done && done.translationsOver.length > 0 && { translationsOver: done.translationsOver }),
    timeZone: newsroom.timeZone,
    problems: allProblems(row, words.problems),
    ...(words.understood && { understood: words.understood }),
  };
};

/** Whether readers do not see yet what this file ordered, or what was ordered about it. */
const isUnderWay = (row: UploadRow, live: EditionRow['live'], owed: readonly OwedRow[]): boolean =>
  row.outcome === 'command'
    ? owed.some((one) => isOwedFor(one, row))
    : live !== undefined && live.state !== 'published' && owed.some(({ lang }) => lang === row.lang);

/** Outcomes of a text that nobody can read yet. */
const WAITING: readonly string[] = ['held', 'scheduled', 'embargoed'];

const LET_GO: readonly string[] = ['published', 'scheduled', 'embargoed'];

/** What an upload's end adds to its problems long after it was read. */
const AFTERWARDS: readonly ProblemCode[] = ['killed', 'superseded-by'];

/** The words' problems, and what has become of the upload since. */
const allProblems = (row: UploadRow, problems: readonly Problem[]): Problem[] => [
  ...problems.filter(({ code, weight }) => {
    // One that was sent back has been read.
    if (code === 'translation-review' && row.outcome === 'rejected') return false;
    if (weight === 'remark' || row.outcome === 'rejected') return true;
    // A question that was answered is none any more, and neither is an error that somebody let stand.
    if (weight === 'error') return !LET_GO.includes(row.outcome);
    return row.outcome === 'held' && (row.questions?.includes(code) ?? true);
  }),
  // What it is asked since, on account of another file.
  ...(row.outcome === 'held' || row.outcome === 'rejected' ? (row.asks ?? []) : []).filter(
    ({ code, weight }) =>
      !problems.some((problem) => problem.code === code) &&
      (weight !== 'question' || row.outcome !== 'held' || (row.questions?.includes(code) ?? true)),
  ),
  // What it waits for without anything being said of its text.
  ...(row.outcome === 'held' ? (row.questions ?? []) : [])
    .filter((code) => answeredByRestoring.includes(code) && ![...problems, ...(row.asks ?? [])].some((one) => one.code === code))
    .map((code): Problem => ({ code, weight: 'question' })),
  ...AFTERWARDS.filter((code) => row.problems.includes(code) && !problems.some((problem) => problem.code === code)).map(
    (code): Problem => ({ code, weight: code === 'killed' ? 'error' : 'remark' }),
  ),
  ...(row.remarks ?? [])
    .filter((code) => !problems.some((problem) => problem.code === code))
    .map((code): Problem => ({ code, weight: 'remark' })),
];
