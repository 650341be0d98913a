import { type DeleteObject, type PutObject, type ReadEtag, type ReadText, unchangedSince } from '../../shared/aws/objects.ts';
import type { SendAll } from '../../shared/aws/queue.ts';
import type { ReadRelease, ReleaseRows } from '../../shared/aws/release-rows.ts';
import type { OutgoingMail, Sent } from '../../shared/aws/send-mail.ts';
import { renderNotice } from '../../shared/desk/desk-notice.ts';
import { renderTranslationSheet } from '../../shared/desk/translation-sheet.ts';
import { composeTranslatorMail, renderTranslatorMail } from '../../shared/desk/translator-mail.ts';
import type { PagesMessage, TranslationsMessage } from '../../shared/editorial/messages.ts';
import type { EditionRow, JobRow, MemberRow, VersionFacts } from '../../shared/editorial/rows.ts';
import { deskLanguage, type Newsroom } from '../../shared/newsroom/newsroom.ts';
import { retryWhileBeaten } from '../../shared/queue/retry-while-beaten.ts';
import type { Edition } from '../../shared/release/edition.ts';
import { RETURNED } from '../../shared/release/object-key.ts';
import { sameWords } from '../../shared/release/wording/same-words.ts';
import { type Group, segmentsOf, translatableWordsOf } from '../../shared/release/wording/segments.ts';
import { decideJobs, type JobStep, translationSourceOf, versionsToRead } from '../../shared/translation/decide-jobs.ts';
import { type Memory, noMemory } from '../../shared/translation/memory.ts';
import { everyNameOf, filesFor } from '../../shared/translation/out-files.ts';
import { tellingsOf, toBeMailed } from '../../shared/translation/tellings.ts';
import {
  askedKeyOf,
  isWorthKnowing,
  memoryKeyOf,
  memoryOfTargets,
  outKeyOf,
  PastMatch,
  progressKeyOf,
  returnedKeyOf,
  Targets,
  targetsFor,
} from '../../shared/translation/translation-files.ts';
import { clueKeysOf, type SentJob } from '../../shared/translation/which-job.ts';
import { wordCount } from '../../shared/translation/word-count.ts';
import type { TranslationOrder } from '../../shared/translation/xliff-out.ts';

/** Everything queue-translations does to the world. */
export interface Ports {
  newsroom: Newsroom;
  now: () => string;
  readRelease: ReadRelease;
  /** The languages of those files that are read and not decided yet. */
  readComing: (members: readonly MemberRow[]) => Promise<string[]>;
  readEdition: (release: string, lang: string, version: number) => Promise<Edition>;
  /** Writes a job unless it has changed since it was read: then false. */
  putJob: (job: JobRow, before: JobRow | undefined) => Promise<boolean>;
  archive: { read: ReadText; put: PutObject };
  /** Files for translators. */
  out: { put: PutObject<string | Uint8Array>; etag: ReadEtag; remove: DeleteObject };
  sendPages: SendAll<PagesMessage>;
  notifyDesk: (notice: { subject: string; text: string }) => Promise<void>;
  /** Mails whoever is asked. */
  sendMail: (mail: OutgoingMail) => Promise<Sent>;
  /** Has the desk page written anew. */
  refreshDesk: () => Promise<void>;
  deskUrl: string;
}

/** How often jobs are decided anew because somebody else changed one in between. */
const DECISIONS = 3;

/** Keeps one job for every language a release still needs, and writes the files that ask translators for it. */
export const queueTranslations =
  (ports: Ports) =>
  async (message: TranslationsMessage): Promise<void> => {
    await retryWhileBeaten(`changing the translation jobs of ${message.release}`, DECISIONS, () => bringJobs(ports, message));
  };

/** Brings the jobs to what the table says now, unless one of them was changed meanwhile. */
const bringJobs = async (ports: Ports, { release, revision }: TranslationsMessage): Promise<'brought' | 'beaten'> => {
  const { newsroom, now, archive, readRelease, readComing, readEdition, putJob, notifyDesk, refreshDesk, sendPages, deskUrl } =
    ports;
  const read = await readRelease(release);
  const rows = { ...read, coming: await readComing(read.members) };
  const source = translationSourceOf(rows);
  const versions = versionsToRead(rows, newsroom);
  const words = new Map(
    await Promise.all(
      versions.map(async (version) => [version, await readEdition(release, source?.lang ?? '', version)] as const),
    ),
  );
  const isSame = (one: number, other: number): boolean => {
    const [first, second] = [words.get(one), words.get(other)];
    return !first || !second || sameWords(first, second);
  };
  const steps = decideJobs(rows, { newsroom, now: now(), isSame });

  const asked: JobStep[] = [];
  for (const step of steps) {
    const edition = words.get(step.job.version);
    asked.push(
      step.ask && edition
        ? await askFor(ports, step, {
            edition,
            row: rows.editions.find(({ lang }) => lang === step.job.lang),
            path: source?.isPublic ? source.facts.path : undefined,
          })
        : step,
    );
  }
  const publicLanguages = rows.publicPages.map(({ lang }) => lang);
  const tell = tellingsOf(asked, { release, head: rows.head, publicLanguages, revision });
  const desk = deskLanguage(newsroom);
  if (tell.asked.length > 0) await notifyDesk(renderNotice({ kind: 'translations', files: tell.asked, deskUrl }, desk));
  if (tell.overdue.length > 0) await notifyDesk(renderNotice({ kind: 'overdue', files: tell.overdue, deskUrl }, desk));
  // Before the row says that it is done: whoever comes back after a crash finds it to do.
  for (const { job, before } of asked) {
    const live = rows.editions.find(({ lang }) => lang === job.lang)?.live?.facts;
    if (isNew(job, before, rows)) await remember(archive, job, { head: rows.head, source: words.get(job.of ?? 0), live });
  }
  // The ETags first: a file that is written anew for another question stays.
  const leftovers = await Promise.all(asked.map(({ job }) => leftoversOf(ports, job)));
  for (const { job, before } of asked) if (!(await putJob(job, before))) return 'beaten';
  for (const [index, { job }] of asked.entries()) {
    const { tidy, ...tidied } = job;
    for (const { key, etag } of leftovers[index] ?? []) await ports.out.remove(key, etag);
    if (tidy) await putJob(tidied, job);
  }
  if (tell.refreshDesk) await refreshDesk();
  if (tell.pages.length > 0) await sendPages(tell.pages);
  // Last: the mail service may be away for hours.
  const isStep = (job: JobRow): boolean => steps.some((step) => step.job.lang === job.lang);
  const jobsNow = [...rows.jobs.filter((job) => !isStep(job)), ...asked.map(({ job: { tidy: _tidy, ...job } }) => job)];
  for (const job of toBeMailed(jobsNow)) if (!(await mailTranslator(ports, job))) return 'beaten';
  return 'brought';
};

/**
 * Mails whoever is asked, once: who takes the mark that it is owed sends it. The mark comes back where surely nothing was sent; what
 * nobody knows is not sent again. False when somebody else has changed the job.
 */
const mailTranslator = async ({ newsroom, now, putJob, sendMail }: Ports, job: JobRow): Promise<boolean> => {
  const { owes, ...claimed } = job;
  const { mailTo: to = '' } = job;
  const date = new Date(now());
  const raw = await composeTranslatorMail(renderTranslatorMail(job, newsroom), { newsroom, to, date });
  if (!(await putJob(claimed, job))) return false;
  let sent: Sent;
  try {
    sent = await sendMail({ from: newsroom.sender.email, to, raw, tags: {} });
  } catch (error) {
    await putJob(job, claimed);
    throw error;
  }
  if (sent.taken) return true;
  if (sent.why === 'busy') {
    await putJob(job, claimed);
    throw sent.error;
  }
  // The desk has the same notice, and the page that lists what is asked for.
  console.error(JSON.stringify({ level: 'error', event: 'translator-unmailed', job: job.id, news: owes, why: sent.why }));
  return true;
};

/** The files of a job that ask nobody any more, as they are now. */
const leftoversOf = async ({ out }: Ports, { tidy = [] }: JobRow): Promise<{ key: string; etag: string }[]> => {
  const keys = tidy.flatMap(everyNameOf);
  const found = await Promise.all(keys.map(async (key) => ({ key, etag: await out.etag(key) })));
  return found.flatMap(({ key, etag }) => (etag === undefined ? [] : [{ key, etag }]));
};

/** Writes the file for the translator, and a page to read beside it. */
const askFor = async (
  { newsroom, now, archive, out: files, readRelease }: Ports,
  step: JobStep,
  { edition, row, path }: { edition: Edition; row: EditionRow | undefined; path: string | undefined },
): Promise<JobStep> => {
  const job: JobRow = { ...step.job };
  const out = outKeyOf(job, path);
  // What was corrected says something to those who have the text only.
  const { correctionNote, ...words } = translatableWordsOf(edition);
  const groups = segmentsOf({ ...words, ...(row?.live && { correctionNote }) }, edition.lang);
  const memory = await knownTo({ archive, readRelease }, job, row, groups);
  const order: TranslationOrder = {
    job: job.id,
    release: job.release,
    version: job.version,
    source: job.from,
    target: job.lang,
    at: now(),
    ...(job.dueAt && { due: job.dueAt }),
    ...(job.asked && { who: job.asked }),
    title: edition.headline,
    ...(job.note && { notes: [job.note] }),
    groups,
    memory,
    drafts: memoryOfTargets(await draftsFor(archive.read, { job, before: step.before, row })),
  };
  await archive.put(
    { key: askedKeyOf(job, job.version), body: JSON.stringify(targetsFor(groups, memory)), contentType: 'application/json' },
    unchangedSince(undefined),
  );
  // Tools take from a file what says which job it is: what may be left of it is written down.
  const sent: SentJob = { release: job.release, lang: job.lang, version: job.version };
  for (const key of clueKeysOf(job, out, groups))
    await archive.put({ key, body: JSON.stringify(sent), contentType: 'application/json' });
  for (const file of filesFor(order, { out, files: job.files }, newsroom)) await files.put(file);
  await files.put({
    key: `${out}.html`,
    body: renderTranslationSheet(order, newsroom),
    contentType: 'text/html; charset=utf-8',
  });
  const { asked, reused } = wordCount(order, job.from);
  const { tidy: _tidy, ...rest } = job;
  const tidy = [...(job.tidy ?? []), ...(step.before?.out ? [step.before.out] : [])].filter((name) => name !== out);
  return { ...step, job: { ...rest, out, words: asked, reused, ...(tidy.length > 0 && { tidy: [...new Set(tidy)] }) } };
};

/** The sentences of a version that came back as a file in this pair of languages; of a document nobody knows which is which. */
const sentencesOf = async (read: ReadText, job: JobRow, facts: VersionFacts | undefined): Promise<Targets> =>
  facts?.source?.lang === job.from && facts.objectKey.startsWith(RETURNED)
    ? keptOf(read, returnedKeyOf(job, facts.uploadId))
    : {};

/**
 * What is begun and nobody has said to be right: parts that came back, a file that is held or was sent back. It is filled in to be
 * looked at again.
 */
const draftsFor = async (
  read: ReadText,
  { job, before, row }: { job: JobRow; before: JobRow | undefined; row: EditionRow | undefined },
): Promise<Targets> => {
  const sentBack = row?.sentBack?.uploadId;
  return {
    ...(before?.from === job.from ? await keptOf(read, progressKeyOf(before, before.version)) : {}),
    ...(sentBack ? await keptOf(read, returnedKeyOf(job, sentBack)) : {}),
    ...(await sentencesOf(read, job, row?.pending?.facts)),
  };
};

/**
 * What is known of these sentences: from the translation of an earlier version, else from past releases, as long as readers have
 * them. One read for each sentence, and two for each release that one of them comes from.
 */
const knownTo = async (
  { archive, readRelease }: Pick<Ports, 'archive' | 'readRelease'>,
  job: JobRow,
  row: EditionRow | undefined,
  groups: readonly Group[],
): Promise<Memory> => {
  // What was sent back is to be done again.
  if (job.note !== undefined) return noMemory;
  const earlier = await sentencesOf(archive.read, job, row?.live?.facts);
  const open = groups.flatMap(({ segments }) => segments).filter((segment) => isWorthKnowing(segment) && !earlier[segment.id]);
  const found = await Promise.all(
    open.map(async ({ id, hash }) => {
      const stored = await archive.read(memoryKeyOf(job, hash));
      return stored ? [{ id, past: PastMatch.parse(JSON.parse(stored.text)) }] : [];
    }),
  );
  const past = found.flat();
  const releases = [...new Set(past.map(({ past: { release } }) => release))];
  const readable = await Promise.all(
    releases.map(async (release) => {
      const { head, editions } = await readRelease(release);
      const live = editions.find(({ lang }) => lang === job.lang)?.live;
      return !head?.killed && live?.state === 'published' ? [release] : [];
    }),
  );
  const isReadable = new Set(readable.flat());
  return memoryOfTargets({
    ...Object.fromEntries(
      past.flatMap(({ id, past: { target, origin, release } }) => (isReadable.has(release) ? [[id, { target, origin }]] : [])),
    ),
    ...earlier,
  });
};

/** Whether a translation that came back sentence by sentence has just become what readers have. */
const isNew = (job: JobRow, before: JobRow | undefined, { editions }: ReleaseRows): boolean =>
  job.state === 'published' &&
  (before?.state !== 'published' || before.edition !== job.edition) &&
  (editions.find(({ lang }) => lang === job.lang)?.live?.facts.objectKey.startsWith(RETURNED) ?? false);

/** Keeps what readers have now for the newsroom's next releases: the newest translation of a sentence counts. */
const remember = async (
  archive: Ports['archive'],
  job: JobRow,
  { head, source, live }: { head: ReleaseRows['head']; source: Edition | undefined; live: VersionFacts | undefined },
): Promise<void> => {
  if (!head || !source || job.of === undefined) return;
  const done = await sentencesOf(archive.read, job, live);
  const { correctionNote: _note, ...words } = translatableWordsOf(source);
  const segments = segmentsOf(words, source.lang).flatMap((group) => group.segments);
  await Promise.all(
    segments.filter(isWorthKnowing).flatMap(({ id, hash }) => {
      const match = done[id];
      if (!match) return [];
      const past: PastMatch = { target: match.target, origin: `${head.key}, ${job.at.slice(0, 10)}`, release: job.release };
      return [archive.put({ key: memoryKeyOf(job, hash), body: JSON.stringify(past), contentType: 'application/json' })];
    }),
  );
};

const keptOf = async (read: ReadText, key: string): Promise<Targets> => {
  const stored = await read(key);
  return stored ? Targets.parse(JSON.parse(stored.text)) : {};
};
