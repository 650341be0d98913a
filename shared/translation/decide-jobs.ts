import { type EditionRow, type HeadRow, type JobRow, lists, type VersionFacts } from '../editorial/rows.ts';
import { type Need, needsOf } from '../newsroom/needs-of.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { jobIdOf } from '../release/identity.ts';

/** What the table says of a release and its translations. */
export interface TranslationRows {
  head?: HeadRow | undefined;
  editions: readonly EditionRow[];
  jobs: readonly JobRow[];
  /** Languages of files of the release that are read and not decided yet: nobody is asked for what is there already. */
  coming?: readonly string[];
}

/** The edition that is translated, and the version of it that counts. */
export interface Source {
  lang: string;
  facts: VersionFacts;
  /** Whether readers have, or had, that version: its name may stand in the names of files. */
  isPublic: boolean;
}

/** What is held may yet be thrown away: nobody is asked to translate it. What waits for its time is translated within the walls. */
export const translationSourceOf = ({ head, editions }: TranslationRows): Source | undefined => {
  const row = editions.find(({ lang }) => lang === (head?.original ?? head?.languages[0])) ?? editions[0];
  const { pending } = row ?? {};
  const isInDoubt = pending?.state === 'held' && pending.questions.some((code) => code !== 'waiting-for-set');
  const waiting = isInDoubt ? undefined : pending?.facts;
  const facts = waiting ?? row?.live?.facts;
  return row && facts && { lang: row.lang, facts, isPublic: facts === row.live?.facts };
};

/** The versions of the source whose words have to be read before anything can be decided: none while nobody is asked. */
export const versionsToRead = (rows: TranslationRows, { translation }: Newsroom): number[] => {
  const source = translationSourceOf(rows);
  if (!source || translation.policies.length === 0) return [];
  const { lang, facts } = source;
  const jobs = rows.jobs.filter(({ from }) => from === lang);
  const kept = jobs.flatMap(({ of }) => of ?? []);
  // What came back of an earlier version stands beside what it became.
  const begun = jobs.flatMap((job) => (isOpen(job) && job.version > 0 ? [job.version] : []));
  const translated = rows.editions.flatMap((edition) => translatedBy(edition, lang) ?? []);
  const read = rows.editions.flatMap((edition) => (edition.lang === lang ? (edition.live?.facts.version ?? []) : []));
  return [...new Set([facts.version, ...kept, ...begun, ...translated, ...read])].sort((a, b) => a - b);
};

/** The version of the source that an edition translates; undefined where nobody knows, and when it was another language then. */
const translatedBy = (edition: EditionRow, from: string): number | undefined => {
  const { source } = newestOf(edition) ?? {};
  return source?.lang === from ? source.version : undefined;
};

/** What readers have of a language; of one that nobody has yet, what waits. */
const newestOf = ({ live, pending }: EditionRow): VersionFacts | undefined => (live ?? pending)?.facts;

/** One job as it is from now on. `ask` says that a file for the translator is to be written first. */
export interface JobStep {
  job: JobRow;
  before?: JobRow | undefined;
  ask: boolean;
}

/** Open jobs are looked for by when they are due; one that is overdue by now is flagged, once. */
const onList = (job: JobRow, now: string): JobRow => {
  const { list: _list, listAt: _listAt, overdue, ...rest } = job;
  if (!isAwaited(job) || job.dueAt === undefined) return rest;
  // It waits for a file that is there already: should that come to nothing, translators are asked then.
  if (job.state === 'needed') return { ...rest, list: lists.openJobs, listAt: job.dueAt };
  const late = overdue ? { overdue: true } : job.dueAt <= now ? nowOverdue(job) : {};
  return { ...rest, ...late, list: 'overdue' in late ? lists.lateJobs : lists.openJobs, listAt: job.dueAt };
};

/** The first time it is seen to be overdue: whoever is asked by mail hears of it once. */
const nowOverdue = ({ mailTo }: JobRow): Pick<JobRow, 'overdue' | 'owes'> => ({
  overdue: true,
  ...(mailTo && { owes: 'overdue' }),
});

/** A job that stays as it is: what is overdue and not said to be is looked at again every minute. */
const flagOverdue = (before: JobRow, now: string): JobStep[] =>
  before.overdue || !isAwaited(before) || before.dueAt === undefined || before.dueAt > now
    ? []
    : [{ before, job: { ...before, ...nowOverdue(before) }, ask: false }];

/** What has ended asks nobody any more: its file is to go. */
const withoutFile = (job: JobRow): JobRow => {
  const { out, tidy = [], ...rest } = job;
  return ENDED.has(job.state) && out !== undefined ? { ...rest, tidy: [...new Set([...tidy, out])] } : job;
};

const ENDED: ReadonlySet<JobRow['state']> = new Set(['accepted', 'published', 'waived', 'cancelled']);

const isOpen = ({ state }: JobRow): boolean => ['needed', 'queued', 'in_progress', 'returned', 'needs_review'].includes(state);

/** Whether it is still to come back. What the desk is to read is there: its translator owes nothing more. */
const isAwaited = (job: JobRow): boolean => isOpen(job) && job.state !== 'needs_review';

/** Which translations are asked for, have arrived, are out of date or over. `isSame` compares the words of two versions of the source. */
export const decideJobs = (
  rows: TranslationRows,
  { newsroom, now, isSame }: { newsroom: Newsroom; now: string; isSame: (version: number, other: number) => boolean },
): JobStep[] => {
  const { head, editions, jobs, coming = [] } = rows;
  if (!head) return [];
  const source = translationSourceOf(rows);
  const needs = source ? needsOf(newsroom, { lang: source.lang, ...source.facts }) : [];
  const known = [...new Set([...needs, ...jobs].map(({ lang }) => lang))];
  return known.flatMap((lang): JobStep[] => {
    const before = jobs.find((job) => job.lang === lang);
    const edition = editions.find((row) => row.lang === lang);
    const need = needs.find((one) => one.lang === lang);
    const cancelled = (): JobStep[] => {
      if (!before || !(isOpen(before) || before.tidy)) return [];
      const job: JobRow = isOpen(before) ? { ...ended(before), state: 'cancelled', at: now } : before;
      return [{ before, job: onList(withoutFile(job), now), ask: false }];
    };
    if (head.killed || edition?.killed) return cancelled();
    // What is held meanwhile is asked for as before, and is overdue as anything else is.
    if (!source) return before && isOpen(before) ? flagOverdue(before, now) : [];
    // What others are translated from is not translated itself, whatever it was taken for before.
    if (lang === source.lang) return cancelled();
    const release = head.release;
    // Versions are counted by language: what is known of the translation of another one says nothing here.
    const known = before?.from === source.lang ? before : undefined;
    const { sentBack: sentBefore } = before ?? {};
    const fresh: JobRow = known ?? {
      release,
      lang,
      id: jobIdOf(release, lang),
      state: 'needed',
      from: source.lang,
      version: 0,
      at: now,
      ...(sentBefore !== undefined && { sentBack: sentBefore }),
    };
    const facts = { before: known, fresh, source, need, now };
    const isComing =
      coming.includes(lang) && need?.dueHours !== undefined && !(known && isOpen(known) && known.state !== 'needed');
    const decided =
      edition?.live || edition?.pending
        ? withEdition({ ...facts, edition, isSame })
        : need && (isComing ? waitingForFile(facts) : withoutEdition(facts));
    if (!decided) return cancelled();
    const job = toldIf(isToldOf(decided, { edition, editions, isSame }), decided, now);
    const { sentBack } = edition ?? {};
    // The desk wants it done again: with its notes, as soon as may be.
    if (sentBack && sentBack.revision !== before?.sentBack && need?.dueHours !== undefined) {
      const again = onList(
        { ...askAgain(job, need, now), headline: source.facts.headline, sentBack: sentBack.revision, note: sentBack.reason },
        now,
      );
      return [{ job: again, before, ask: true }];
    }
    const listed = onList(withoutFile({ ...job, headline: source.facts.headline }), now);
    return JSON.stringify(listed) === JSON.stringify(before) && !listed.tidy
      ? []
      : [{ job: listed, before, ask: asksAnew(listed, before) }];
  });
};

/** How long a file that was read is waited for, in milliseconds: see `undecided`. */
const PATIENCE = 10 * 60_000;

/** Kept among the open jobs, so that keep-time has it looked at again. */
const waitingForFile = ({ fresh, now }: Facts): JobRow => ({
  ...fresh,
  state: 'needed',
  dueAt: fresh.dueAt ?? new Date(Date.parse(now) + PATIENCE).toISOString(),
});

const askAgain = (job: JobRow, need: Need, now: string): JobRow => ({
  ...ask(job, job.version, need, now),
  state: 'in_progress',
});

const asksAnew = (job: JobRow, before: JobRow | undefined): boolean =>
  job.state === 'queued' && (before?.state !== 'queued' || before.version !== job.version || before.from !== job.from);

/**
 * Whether readers have to be told that a translation is out of date: they have other words of the original by now, and had, or could
 * have had, those that were translated. What changed before anything was public betrays nothing; a minor change is told to nobody, and
 * takes back nothing that was told before.
 */
const isToldOf = (
  { of, from, told }: JobRow,
  {
    edition,
    editions,
    isSame,
  }: {
    edition: EditionRow | undefined;
    editions: readonly EditionRow[];
    isSame: (version: number, other: number) => boolean;
  },
): boolean => {
  const original = editions.find(({ lang }) => lang === from)?.live;
  if (of === undefined || !edition?.live || !original) return false;
  if (original.facts.minor && !told) return false;
  return of >= (original.first ?? 0) && of !== original.facts.version && !isSame(of, original.facts.version);
};

const toldIf = (isTold: boolean, { told, ...job }: JobRow, now: string): JobRow => {
  if (isTold === (told ?? false)) return { ...job, ...(told && { told }) };
  return { ...job, at: now, ...(isTold && { told: true }) };
};

interface Facts {
  before: JobRow | undefined;
  fresh: JobRow;
  source: Source;
  need: Need | undefined;
  now: string;
}

/** A language that nobody has yet: asked for once for each version of the source. */
const withoutEdition = ({ before, fresh, source, need, now }: Facts): JobRow => {
  const { version } = source.facts;
  const isCurrent =
    before && isOpen(before) && (need?.dueHours === undefined || (before.state !== 'needed' && before.version === version));
  return isCurrent || before?.state === 'waived' ? before : ask(fresh, version, need, now);
};

/** The edition is there: the job is done until the words it translates are other words. */
const withEdition = ({
  before,
  fresh,
  edition,
  source,
  need,
  now,
  isSame,
}: Facts & { edition: EditionRow; isSame: (version: number, other: number) => boolean }): JobRow | undefined => {
  // Where nobody was asked, nothing is kept track of.
  if (need?.dueHours === undefined && before?.of === undefined)
    return before && isOpen(before) ? { ...before, state: 'cancelled', at: now } : before;
  const { version } = source.facts;
  const { version: newest = 0 } = newestOf(edition) ?? {};
  const isRead = isReadByDesk(edition, source, isSame);
  const state = isRead ? 'needs_review' : edition.live ? 'published' : 'accepted';
  // An edition that did not come back as a job translates what the source said when it came.
  const of =
    translatedBy(edition, source.lang) ?? (before?.of === undefined || newest > (before.edition ?? 0) ? version : before.of);
  const done = (): JobRow => {
    const { stale: _stale, note: _note, left: _left, ...job } = fresh;
    const isDone = before?.state === state && !before.stale;
    return { ...job, state, version, of, edition: newest, at: isDone ? before.at : now };
  };
  if (of === version || isSame(of, version)) return done();
  if (before?.stale && before.version === version) return isRead ? { ...before, state: 'needs_review' } : before;
  const asked = need?.dueHours === undefined ? { ...fresh, version, at: now } : ask(fresh, version, need, now);
  return { ...asked, of, edition: newest, stale: true };
};

/** Whether the desk is to say that what came back is right, and it is of the words that are asked for. */
const isReadByDesk = (
  { pending }: EditionRow,
  { lang, facts: { version } }: Source,
  isSame: (version: number, other: number) => boolean,
): boolean => {
  if (!pending?.questions.some((code) => code === 'translation-review' || code === 'language-mismatch')) return false;
  const { source } = pending.facts;
  return source?.lang !== lang || source.version === version || isSame(source.version, version);
};

const ask = (job: JobRow, version: number, need: Need | undefined, now: string): JobRow => {
  const {
    dueAt: _dueAt,
    asked: _asked,
    mailTo: _mailTo,
    owes: _owes,
    note: _note,
    out: _out,
    files: _files,
    overdue: _overdue,
    words: _words,
    reused: _reused,
    left: _left,
    ...rest
  } = job;
  if (need?.dueHours === undefined) return { ...rest, state: 'needed', version, at: now };
  return {
    ...rest,
    state: 'queued',
    version,
    at: now,
    dueAt: new Date(Date.parse(now) + need.dueHours * 3_600_000).toISOString(),
    ...(need.asked && { asked: need.asked }),
    ...(need.mailTo && { mailTo: need.mailTo, owes: 'asked' }),
    ...(need.files && { files: [...need.files] }),
  };
};

const ended = ({ stale: _stale, ...job }: JobRow): JobRow => job;
