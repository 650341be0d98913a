import type { Send, SendAll } from '../../shared/aws/queue.ts';
import type { ReadDecision, ReadRelease } from '../../shared/aws/release-rows.ts';
import { putChanged, readEtags, type Site } from '../../shared/aws/site-objects.ts';
import type { TransactionResult } from '../../shared/aws/table.ts';
import type { Change } from '../../shared/editorial/change.ts';
import { feedsOfLive, touchedFeedsOf } from '../../shared/editorial/feeds-of.ts';
import { latest } from '../../shared/editorial/latest.ts';
import type { PagesMessage, RecordsMessage, Relinked } from '../../shared/editorial/messages.ts';
import { MailedEventType, type ReleaseEvent, type ReleaseEventType } from '../../shared/editorial/release-event.ts';
import { type DecisionRow, type EditionRow, type JobRow, type Live, rowKeys } from '../../shared/editorial/rows.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Line } from '../../shared/operations/lines.ts';
import { retryWhileBeaten } from '../../shared/queue/retry-while-beaten.ts';
import { again } from '../../shared/queue/rounds.ts';
import type { Edition } from '../../shared/release/edition.ts';
import { type EditionNow, editionDocuments, editionKeys } from '../../shared/syndication/edition-documents.ts';
import { eventOf, staleEventOf } from '../../shared/syndication/event-of.ts';
import type { Output } from '../../shared/syndication/output.ts';
import { type PublicView, publicViewOf, type Sibling } from '../../shared/syndication/public-release.ts';
import { dueOf, haveSamePictures, listPictures, type PicturePorts, showPictures, takePicturesAway } from './publish-pictures.ts';

/** Everything publish-release does to the world. */
export interface Ports {
  newsroom: Newsroom;
  /** `newsroomStamp` of it. */
  madeWith: string;
  now: () => string;
  /** Everything that is public. */
  outputs: readonly Output[];
  readRelease: ReadRelease;
  readDecision: ReadDecision;
  commit: (changes: readonly Change[]) => Promise<TransactionResult>;
  readEdition: (release: string, lang: string, version: number) => Promise<Edition>;
  site: Site;
  pictures: PicturePorts;
  sendPages: SendAll<PagesMessage>;
  sendRecord: Send<RecordsMessage>;
  /** Notes that feeds are behind: keep-time has them built within two minutes, whoever hears of it or does not. */
  wantFeeds: (feeds: readonly string[]) => Promise<void>;
  /** Notes that somebody may have to be mailed: reconcile-alerts sees to it, whoever hears of the event or does not. */
  owePlan: (event: ReleaseEvent) => Promise<void>;
  sendFeeds: Send<Relinked>;
  tell: (event: ReleaseEvent) => Promise<void>;
}

/** How often a page is rendered anew because the truth or the page changed meanwhile. */
const ATTEMPTS = 5;

/** How soon a page is looked at again whose release is killed and whose edition is not yet. Seconds. */
const ONCE_KILLED = 5;

/** For how long it is: the page is gone already, and what should bring the kill to its edition is lost. Milliseconds. */
const KILL_UNDER_WAY = 60 * 60_000;

/** Writes what is public of an edition as the table has it now, marks it as readable, and then tells the world. */
export const publishRelease =
  (ports: Ports) =>
  async (message: PagesMessage): Promise<Line> => {
    const { release, lang, revision } = message;
    const changing = `changing the page of ${message.release} in ${message.lang}`;
    const written = await retryWhileBeaten(changing, ATTEMPTS, () => writePage(ports, message));
    if (written === 'nothing public') {
      await report(ports, message);
      return { event: 'page-not-public', release, lang, revision };
    }
    if (written === 'kill under way') {
      await ports.sendPages([again(message, ports.now(), KILL_UNDER_WAY)], ONCE_KILLED);
      return { event: 'page-waits', release, lang, revision };
    }
    const readableAt = ports.now();
    const told = message.tell ? await tellTheWorld(ports, message, written) : undefined;
    if (message.relinked) await ports.sendFeeds(relinkedOf(message, written));
    if (message.stale) await tellOfStaleness(ports, message, written);
    await report(ports, message);
    const { own } = written.view;
    return {
      event: 'page-written',
      ...{ release, lang, revision, version: own.version, state: own.state },
      // The address of what was taken down has its headline in it.
      ...(own.state !== 'killed' && { path: own.path }),
      ...(told && { told: told.event, ...timeSinceDrop(told.decision, readableAt) }),
    };
  };

/** How long readers had to wait after somebody dropped a file; nothing of what the clock let out. */
const timeSinceDrop = ({ uploadId, eventTime }: DecisionRow, at: string): Pick<Line, 'dropToPage' | 'numbers'> => {
  if (uploadId === undefined) return {};
  const dropToPage = Date.parse(at) - Date.parse(eventTime);
  return { dropToPage, numbers: { 'drop-to-page': dropToPage } };
};

/** Tells whoever gave the order, last of all, that it is done. */
const report = async ({ sendRecord }: Ports, { release, lang, revision, report: isAsked }: PagesMessage): Promise<void> => {
  if (isAsked) await sendRecord({ kind: 'carried-out', release, lang, revision });
};

type Written = { view: PublicView; feeds: string[]; jobs: JobRow[] };

const writePage = async (
  ports: Ports,
  { release, lang }: PagesMessage,
): Promise<Written | 'nothing public' | 'kill under way' | 'beaten'> => {
  const { newsroom, madeWith, outputs, commit, site, pictures } = ports;
  const readRelease = async () => ({ ...(await ports.readRelease(release)), languages: newsroom.languages });
  const before = await readRelease();
  const path = publicViewOf(before, lang)?.own.path;
  if (path === undefined) return 'nothing public';
  // The ETags before the truth: whoever writes after us has read a truth at least as new, and we notice.
  const etags = await readEtags(site, editionKeys(outputs, path));
  const listed = await listPictures(pictures, release, before);
  const rows = await readRelease();
  const view = publicViewOf(rows, lang);
  const edition = rows.editions.find((row) => row.lang === lang);
  if (!view || !edition?.live) return 'nothing public';
  const { own } = view;
  const due = dueOf(rows, listed);
  if ((await showPictures(pictures, due, listed)) === 'beaten') return 'beaten';

  const isKilled = own.state === 'killed';
  const text = isKilled ? undefined : await textOf(ports, own);
  const documents = editionDocuments(outputs, { view, newsroom, text, killedAt: rows.head?.killed?.at });
  if ((await putChanged(site, documents, etags)) === 'beaten') return 'beaten';
  // No page shows any longer what is taken away.
  if ((await takePicturesAway(pictures, due, listed)) === 'beaten') return 'beaten';
  // The kill binds the release already and has yet to reach this edition: no feed may show what is marked as readable now.
  if (isKilled && edition.live.state !== 'killed') return 'kill under way';
  const { committed } = await commit(readable(edition, edition.live, { siblings: view.siblings, madeWith }));
  if (!committed) return 'beaten';
  // Another language may have come out meanwhile: whoever is marked second sees the first, and both link to each other.
  const after = await readRelease();
  const viewAfter = publicViewOf(after, lang);
  if (!viewAfter || JSON.stringify(view.siblings) !== JSON.stringify(viewAfter.siblings)) return 'beaten';
  // And whoever took its pictures for nobody's puts them back.
  if (!haveSamePictures(rows, after)) return 'beaten';
  return { view: { ...viewAfter, own }, feeds: feedsOfLive(lang, edition.live), jobs: after.jobs };
};

/** The words of an edition, those that they correct, and the language they were translated from. */
const textOf = async (
  { readEdition }: Ports,
  { release, lang, version, corrects }: PublicView['own'],
): Promise<EditionNow['text']> => {
  const [{ translationOf, ...edition }, previous] = await Promise.all([
    readEdition(release, lang, version),
    corrects === undefined ? undefined : readEdition(release, lang, corrects),
  ]);
  return { edition, previous, translationOf };
};

/** Marks the page and its lines in the feeds as readable, with its other languages, but for what has changed since. */
const readable = (
  { release, lang, revision }: EditionRow,
  live: Live,
  { siblings, madeWith }: { siblings: readonly Sibling[]; madeWith: string },
): Change[] => [
  {
    put: { ...rowKeys.publicPage(release, lang), lang, path: live.facts.path, revision, version: live.facts.version, madeWith },
    if: {
      expression: 'attribute_not_exists(pk) OR #revision <= :revision',
      names: { '#revision': 'revision' },
      values: { ':revision': revision },
    },
  },
  ...feedsOfLive(lang, live).map((feed) => ({
    update: rowKeys.feedEntry(feed, { date: live.date, release, lang }),
    set: { public: revision, siblings },
    if: { expression: 'attribute_exists(pk)' },
  })),
];

const tellTheWorld = async (
  { newsroom, readDecision, sendPages, wantFeeds, owePlan, tell }: Ports,
  { release, lang, revision, urgent }: PagesMessage,
  { view: { own, siblings }, jobs }: Written,
): Promise<{ event: ReleaseEventType; decision: DecisionRow } | undefined> => {
  const decision = await readDecision(release, revision);
  const event = decision && eventOf(decision, own, newsroom.siteUrl);
  if (!event) return undefined;
  // Before anybody is told: news that is lost on its way leaves no feed behind for good, and nobody unmailed.
  const { isIn, left } = touchedFeedsOf(decision);
  await wantFeeds([...isIn, ...left]);
  if (MailedEventType.safeParse(event.event).success) await owePlan(event);
  await tell(event);
  // What was asked for while this text waited for its time makes translations out of date only now.
  const isLate = (other: string): boolean =>
    jobs.some((job) => job.lang === other && job.stale && job.from === lang && job.at < decision.at);
  const pages = siblings.filter((sibling) => LINKS_CHANGE.has(event.event) || isLate(sibling.lang));
  await sendPages(
    pages.map((sibling) => ({
      release,
      lang: sibling.lang,
      revision,
      tell: false,
      relinked: true,
      ...(isLate(sibling.lang) && { stale: true }),
      ...(urgent && { urgent }),
    })),
  );
  return { event: event.event, decision };
};

const relinkedOf = ({ release, lang, revision }: PagesMessage, { view, feeds }: Written): Relinked => ({
  release,
  lang,
  revision,
  path: view.own.path,
  feeds,
});

/** An edition that is up to date again by now is not told of. */
const tellOfStaleness = async (
  { newsroom, tell }: Ports,
  { lang, revision }: PagesMessage,
  { view: { own, changedOriginal }, jobs }: Written,
): Promise<void> => {
  const job = jobs.find((one) => one.lang === lang);
  if (!job || !changedOriginal) return;
  // It may have been flagged while the newer text waited for its time.
  const at = latest(job.at, changedOriginal.updatedAt) ?? job.at;
  const event = staleEventOf(own, { revision, at }, newsroom.siteUrl);
  if (event) await tell(event);
};

/** Events after which the other languages' pages link to this one, or no longer do. */
const LINKS_CHANGE = new Set(['ReleasePublished', 'ReleaseWithdrawn', 'ReleaseKilled']);
