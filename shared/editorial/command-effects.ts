import * as z from 'zod';
import { LanguageTag } from '../newsroom/newsroom.ts';
import { Instant } from '../release/edition.ts';
import type { DecisionRow, EditionRow, HeadRow, JobRow, MemberRow, OwedRow, UploadRow } from './rows.ts';

/** Commands whose cards list what they did, edition by edition. */
export const listedCommands = ['kill', 'withdraw', 'restore'] as const;
export type ListedCommand = (typeof listedCommands)[number];

export const isListed = (name: string | undefined): name is ListedCommand => listedCommands.some((one) => one === name);

/** What a kill, a withdrawal or a restoration met in one language, as rows say it now. */
export const CommandEffect = z.object({
  lang: LanguageTag,
  /**
   * `public`: readers see the difference. `waiting`: nobody has ever seen it. `gone`: an earlier kill had taken it down. `let out`: it was
   * withdrawn before readers had it, and the restoration has published it.
   */
  was: z.enum(['public', 'waiting', 'gone', 'let out']),
  headline: z.string().optional(),
  /** Absolute address of the page, of what is or was public. */
  url: z.string().optional(),
  /** Object key of the file that it came in. */
  file: z.string().optional(),
  at: Instant,
  /** Readers do not see it yet. */
  underWay: z.boolean().optional(),
});
export type CommandEffect = z.infer<typeof CommandEffect>;

/** A translation that nobody is to do any more. */
export const TranslationOver = z.object({ lang: LanguageTag, asked: z.string().optional() });
export type TranslationOver = z.infer<typeof TranslationOver>;

/** One release as a command has left it. `decisions` are newest first. */
export interface ReleaseAfter {
  release: string;
  head?: HeadRow | undefined;
  editions: readonly EditionRow[];
  decisions: readonly DecisionRow[];
  owed: readonly OwedRow[];
  jobs: readonly JobRow[];
  members: readonly MemberRow[];
}

/** An effect whose words are still to be read: those of this version, where there is one. */
export type EffectOn = Omit<CommandEffect, 'headline' | 'url' | 'file'> & { version?: number | undefined };

type Order = Pick<UploadRow, 'key' | 'versionId' | 'principal' | 'eventTime' | 'decidedAt'>;

/**
 * What a command file has done to the editions of a release so far: decisions remember who asked for them and when, owed rows
 * what readers do not see yet. In the order of their languages.
 */
export const effectsOn = (
  { editions, decisions, owed, head }: ReleaseAfter,
  order: Order,
  command: ListedCommand,
  only?: string,
): EffectOn[] => {
  const isUnderWay = (lang: string): boolean => owed.some((row) => row.lang === lang && !row.done && isOwedFor(row, order));
  return [...editions]
    .sort((one, other) => (one.lang < other.lang ? -1 : 1))
    .flatMap((edition): EffectOn[] => {
      const { lang, live, pending } = edition;
      if (only !== undefined && only !== lang) return [];
      const own = decisions.filter((row) => row.lang === lang);
      const at = own.findIndex(
        (row) =>
          row.principal === order.principal &&
          row.eventTime === order.eventTime &&
          // What nobody has seen is held by a withdrawal, and goes on by a restoration, in a step of its own.
          (row.action === command || (stepsOf[command].includes(row.action) && row.uploadId === undefined)),
      );
      const done = own[at];
      if (done?.change?.event === 'ReleasePublished') return [{ lang, was: 'let out', at: done.at }];
      if (done?.change) return [{ lang, was: 'public', at: done.at, ...(isUnderWay(lang) && { underWay: true }) }];
      if (!done && live && isUnderWay(lang)) return [{ lang, was: 'public', at: order.decidedAt, underWay: true }];
      if (done) {
        const version = done.waiting ?? own[at + 1]?.waiting;
        return version === undefined ? [] : [{ lang, was: 'waiting', at: done.at, version }];
      }
      if (command === 'kill' && live?.state === 'killed') return [{ lang, was: 'gone', at: live.updatedAt }];
      const isBound = command === 'withdraw' && !live && pending && isBy(head?.withdrawn, order);
      return isBound ? [{ lang, was: 'waiting', at: order.decidedAt, version: pending.facts.version }] : [];
    });
};

/** How an order on what nobody has seen goes on, as the timeline calls it. */
const stepsOf: Record<ListedCommand, readonly DecisionRow['action'][]> = {
  kill: [],
  withdraw: ['hold'],
  restore: ['publish', 'embargo', 'schedule', 'hold'],
};

/**
 * Files that a command overtook: read before it, and of no edition yet. `uploads` are the rows of those that are decided by now: a kill
 * turns them away, a withdrawal says for itself what it did to them.
 */
export const overtakenFiles = (
  { editions, members }: ReleaseAfter,
  uploads: readonly UploadRow[],
  order: Order,
  command: ListedCommand,
  only?: string,
): CommandEffect[] =>
  members.flatMap(({ key, lang, uploadId, eventTime }): CommandEffect[] => {
    const row = uploads.find((upload) => upload.uploadId === uploadId);
    const isMet = row ? command === 'kill' && row.problems.includes('killed') : command !== 'restore';
    if (lang === undefined || (only ?? lang) !== lang || eventTime > order.eventTime || !isMet) return [];
    if (editions.some((edition) => edition.lang === lang)) return [];
    return [{ lang, was: 'waiting', file: key, at: order.decidedAt, ...(row?.headline && { headline: row.headline }) }];
  });

/** Whether readers are owed something because of this command file. */
export const isOwedFor = ({ orders }: OwedRow, file: Pick<UploadRow, 'key' | 'versionId'>): boolean =>
  orders.some(({ key, versionId }) => key === file.key && versionId === file.versionId);

/** Whether an order that a row keeps is that of this command file. */
export const isBy = (
  kept: { principal: string; eventTime: string } | undefined,
  { principal, eventTime }: Pick<Order, 'principal' | 'eventTime'>,
): boolean => kept?.principal === principal && kept.eventTime === eventTime;

/** What a kill makes of the translations that somebody was asked for: whatever comes back is refused, also before its job is closed. */
export const translationsOver = ({ head, editions, jobs }: ReleaseAfter, order: Order): TranslationOver[] => {
  const isKilled = (lang: string): boolean =>
    isBy(head?.killed, order) || isBy(editions.find((edition) => edition.lang === lang)?.killed, order);
  return jobs
    .filter(({ lang, state, at, dueAt }) => isKilled(lang) && dueAt !== undefined && isStopped(state, at >= order.decidedAt))
    .map(({ lang, asked }) => ({ lang, ...(asked && { asked }) }));
};

const isStopped = (state: JobRow['state'], isSince: boolean): boolean =>
  ['queued', 'in_progress', 'returned', 'needs_review'].includes(state) || (state === 'cancelled' && isSince);
