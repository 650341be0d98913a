import { type DeleteObject, type PutObject, type ReadEtag, type ReadText, unchangedSince } from '../../shared/aws/objects.ts';
import type { SendAll } from '../../shared/aws/queue.ts';
import type { ReadRelease, ReleaseRows } from '../../shared/aws/release-rows.ts';
import type { OutgoingMail, Sent } from '../../shared/aws/send-mail.ts';
import { readTerms } from '../../shared/aws/translation-memory.ts';
import type { PagesMessage, TranslationsMessage } from '../../shared/editorial/messages.ts';
import type { EditionRow, JobRow, MemberRow } from '../../shared/editorial/rows.ts';
import { deskLanguage, type Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line, Tell } from '../../shared/operations/lines.ts';
import { retryWhileBeaten } from '../../shared/queue/retry-while-beaten.ts';
import type { Edition } from '../../shared/release/edition.ts';
import { sameWords } from '../../shared/release/wording/same-words.ts';
import { segmentsOf, translatableWordsOf } from '../../shared/release/wording/segments.ts';
import { decideJobs, type JobStep, translationSourceOf, versionsToRead } from '../../shared/translation/decide-jobs.ts';
import { termsOf } from '../../shared/translation/glossary.ts';
import { everyNameOf } from '../../shared/translation/out-names.ts';
import { tellingsOf, toBeMailed } from '../../shared/translation/tellings.ts';
import { askedKeyOf, outKeyOf, progressKeyOf, type Targets, targetsFor } from '../../shared/translation/translation-files.ts';
import { clueKeysOf, type SentJob } from '../../shared/translation/which-job.ts';
import { wordCount } from '../../shared/translation/word-count.ts';
import type { TranslationOrder } from '../../shared/translation/xliff-out.ts';
import { knownTranslations, remember } from './known-translations.ts';

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
  tell: Tell;
}

/** How often jobs are decided anew because somebody else changed one in between. */
const DECISIONS = 3;

/** Keeps one job for every language a release still needs, and writes the files that ask translators for it. */
export const queueTranslations =
  (ports: Ports) =>
  async (message: TranslationsMessage): Promise<Line> => {
    const { release, revision } = message;
    const changing = `changing the translation jobs of ${release}`;
    const steps = await retryWhileBeaten(changing, DECISIONS, () => bringJobs(ports, message));
    const asked = steps.filter(({ ask }) => ask).length;
    const late = steps.filter(({ job, before }) => job.overdue && !before?.overdue).length;
    const changed = steps.filter(({ job, before }) => job.state !== before?.state).length;
    const numbers = { 'translations-asked': asked, 'translations-late': late };
    return { event: 'jobs-brought', release, revision, asked, late, changed, numbers };
  };

/** Brings the jobs to what the table says now, unless one of them was changed meanwhile; answers what changed. */
const bringJobs = async (ports: Ports, { release, revision }: TranslationsMessage): Promise<JobStep[] | 'beaten'> => {
  const { newsroom, now, readRelease, readComing, readEdition, putJob, notifyDesk, refreshDesk, sendPages, deskUrl } = ports;
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
            versions: words,
            row: rows.editions.find(({ lang }) => lang === step.job.lang),
            path: source?.isPublic ? source.facts.path : undefined,
          })
        : step,
    );
  }
  const publicLanguages = rows.publicPages.map(({ lang }) => lang);
  const tell = tellingsOf(asked, { release, head: rows.head, publicLanguages, revision });
  const desk = deskLanguage(newsroom);
  const notify = async (kind: 'translations' | 'overdue', files: readonly string[]): Promise<void> => {
    if (files.length === 0) return;
    const { renderNotice } = await import('#translation-orders');
    await notifyDesk(renderNotice({ kind, files, deskUrl }, desk));
  };
  await notify('translations', tell.asked);
  await notify('overdue', tell.overdue);
  // Before the row says that it is done: whoever comes back after a crash finds it to do.
  for (const { job, before } of asked) {
    const row = rows.editions.find(({ lang }) => lang === job.lang);
    if (isNew(job, before, rows)) await remember(ports, job, { head: rows.head, row, versions: words });
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
  return asked;
};

/**
 * Mails whoever is asked, once: who takes the mark that it is owed sends it. The mark comes back where surely nothing was sent; what
 * nobody knows is not sent again. False when somebody else has changed the job.
 */
const mailTranslator = async ({ newsroom, now, putJob, sendMail, tell }: Ports, job: JobRow): Promise<boolean> => {
  const { owes, ...claimed } = job;
  const { mailTo: to = '' } = job;
  const date = new Date(now());
  const { composeTranslatorMail, renderTranslatorMail } = await import('#translation-orders');
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
  const { id, release, lang } = job;
  tell({ level: 'error', event: 'translator-unmailed', job: id, release, lang, news: owes, why: sent.why });
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
  ports: Ports,
  step: JobStep,
  {
    edition,
    versions,
    row,
    path,
  }: { edition: Edition; versions: ReadonlyMap<number, Edition>; row: EditionRow | undefined; path: string | undefined },
): Promise<JobStep> => {
  const { newsroom, now, archive, out: files } = ports;
  const job: JobRow = { ...step.job };
  const out = outKeyOf(job, path);
  // What was corrected says something to those who have the text only.
  const { correctionNote, ...words } = translatableWordsOf(edition);
  const groups = segmentsOf({ ...words, ...(row?.live && { correctionNote }) }, edition.lang);
  const { memory, drafts, near, progress } = await knownTranslations(ports, { job, before: step.before, row, versions, groups });
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
    drafts,
    near,
    terms: termsOf(await readTerms(archive), newsroom.organisation.name),
  };
  const keep = (key: string, targets: Targets): Promise<unknown> =>
    archive.put({ key, body: JSON.stringify(targets), contentType: 'application/json' }, unchangedSince(undefined));
  await keep(askedKeyOf(job, job.version), targetsFor(groups, memory));
  if (Object.keys(progress).length > 0) await keep(progressKeyOf(job, job.version), progress);
  // Tools take from a file what says which job it is: what may be left of it is written down.
  const sent: SentJob = { release: job.release, lang: job.lang, version: job.version };
  for (const key of clueKeysOf(job, out, groups))
    await archive.put({ key, body: JSON.stringify(sent), contentType: 'application/json' });
  const { filesFor, renderTranslationSheet } = await import('#translation-orders');
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

/** Whether a translation has just become what readers have. */
const isNew = (job: JobRow, before: JobRow | undefined, { editions }: ReleaseRows): boolean =>
  job.state === 'published' &&
  (before?.state !== 'published' || before.edition !== job.edition) &&
  editions.some(({ lang, live }) => lang === job.lang && live !== undefined);
