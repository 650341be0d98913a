import type { Decision } from '../../shared/editorial/decision.ts';
import type { EditionRow } from '../../shared/editorial/rows.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import { releaseIdOf } from '../../shared/release/identity.ts';
import { readKey } from '../../shared/release/object-key.ts';
import { INTERNAL, type Lang, type Move } from './life.ts';
import type { Dropped, NewsroomInMemory } from './newsroom-in-memory.ts';

/** What one file says, in the words of whoever dropped it, and what became of it. */
interface Said {
  move: Exclude<Move, { kind: 'wait' }>;
  uploadId: string;
  /** The object key. */
  key: string;
  /** The name that commands about it go by. */
  name: string;
  /** Dropped before all with a higher number. */
  nth: number;
  eventTime: string;
  /** When it was first noted down as the newest of its key, perhaps by a function that died over it. */
  readAt?: string;
  /** When a function has first read it to the end. */
  takenAt?: string;
  /** Where it belonged when it was read. */
  filedAs?: string | undefined;
  decidedAt?: string;
  decision?: Decision;
  outcome?: string;
  release?: string | undefined;
  /** All that it ever belonged to. */
  releases?: string[];
}

/** What somebody ordered, and the product said that it did. */
interface Order {
  command: string;
  release: string;
  /** Absent: of the whole release. */
  lang: string | undefined;
  until: string;
  eventTime: string;
  at: string;
  said: Said;
  /** The version that an accept was about, where it was about one. */
  version: number | undefined;
}

/** What is asked of a file that may have the wrong name. */
const OF_ITS_NAME = /^(different-story|nothing-to-correct|resembles-)/;

const latest = (...instants: readonly (string | undefined)[]): string =>
  instants.reduce<string>((one, other) => (other !== undefined && other > one ? other : one), '');

/**
 * What an editor, a subscriber and an attacker may rely on, told in the words of docs/editorial.md and not in those of the code: it
 * hears of what is dropped and decided, and gives each promise that was broken as a sentence.
 */
export const promises = (newsroom: Newsroom) => {
  const broken: string[] = [];
  const files = new Map<string, Said>();
  const orders: Order[] = [];
  /** Editions as the last decision left them, by release and language. */
  const editions = new Map<string, EditionRow>();
  const published = new Map<string, number>();
  /** Versions that waited for another file of their release, and do no longer. */
  const letGo = new Map<string, string>();
  /** What names mean. */
  const releases = new Map<string, string>();
  /** The same of `wells~1`, which comes after a name of its own. */
  const generations = new Map<string, string>();
  const breaks = (sentence: string): void => {
    if (!broken.includes(sentence)) broken.push(sentence);
  };

  const dropped = ({ upload }: Dropped, move: Said['move']): void => {
    const reading = readKey(upload.key, newsroom.languages);
    files.set(upload.uploadId, {
      move,
      uploadId: upload.uploadId,
      key: upload.key,
      name: 'releaseKey' in reading ? reading.releaseKey : '',
      nth: files.size,
      eventTime: upload.eventTime,
    });
  };

  const taken = (uploadId: string, at: string): void => {
    const said = files.get(uploadId);
    if (!said || said.takenAt !== undefined) return;
    said.takenAt = at;
    said.filedAs = releaseOf(said);
  };

  const read = (uploadId: string, at: string): void => {
    const said = files.get(uploadId);
    if (said) said.readAt ??= at;
  };

  /** Whether a newer version of a file was read before an instant: it says what the file says by then. */
  const isOvertaken = ({ key, nth }: Said, at: string): boolean =>
    [...files.values()].some((other) => other.key === key && other.nth > nth && other.readAt !== undefined && other.readAt <= at);

  /** The newest file of each name that a function has read. */
  const newest = (at: string): Said[] => {
    const byKey = new Map<string, Said>();
    for (const said of files.values()) {
      const name = said.move.kind === 'manifest' ? said.key.replace(/\.yml$/, '.yaml') : said.key;
      if (said.takenAt !== undefined && said.takenAt <= at && (byKey.get(name)?.nth ?? -1) < said.nth) byKey.set(name, said);
    }
    return [...byKey.values()];
  };

  /** Where a file belongs that nothing was decided about yet. */
  const releaseOf = ({ move, name }: Said): string | undefined => {
    const called = (move.kind === 'document' ? move.release : undefined) ?? name;
    return releases.get(called) ?? generations.get(called) ?? releaseIdOf(newsroom.siteUrl, called, 1);
  };

  const isAbout = (order: Order, release: string, lang: string | undefined): boolean =>
    order.release === release && (order.lang === undefined || order.lang === lang);
  const lastOrder = (command: string, release: string, lang: string): Order | undefined =>
    orders.filter((order) => order.command === command && isAbout(order, release, lang)).at(-1);
  const accepted = (release: string, since: string): boolean =>
    orders.some((order) => order.command === 'accept' && order.release === release && order.at >= since);
  const timed = (release: string, since: string): boolean =>
    orders.some((order) => order.command === 'embargo' && order.release === release && order.at >= since);
  const langOf = ({ move }: Said): Lang | undefined => (move.kind === 'document' ? move.lang : undefined);

  /** Nothing of this file's release before this, as far as the file itself goes; '' when it asks for nothing. */
  const asksFor = (said: Said, release: string, lang: string): string => {
    const { move, eventTime } = said;
    // Nothing of a file that cannot be used counts, but that nobody knows what it was to say.
    if (move.kind === 'command' || move.mark === 'faulty') return '';
    const order = orders
      .filter(
        (each) =>
          each.command === 'embargo' &&
          (isAbout(each, release, lang) || isAbout(each, release, langOf(said))) &&
          each.eventTime >= eventTime,
      )
      .at(-1);
    return latest(order ? undefined : move.until, move.kind === 'document' ? move.date : undefined);
  };

  /** Whether nobody knows what this file asks of the others. */
  const isInDoubt = (said: Said): boolean => ['draft', 'line', 'faulty'].includes((said.move as { mark?: string }).mark ?? '');

  const isAnswered = (said: Said, release: string, among: readonly Said[]): boolean => {
    const lang = langOf(said);
    const since = said.takenAt ?? '';
    const isKilled = lang !== undefined && editions.get(`${release} ${lang}`)?.killed !== undefined;
    const isTimed = said.move.kind === 'document' && said.move.mark !== 'draft' && timed(release, since);
    const isReplaced = among.some(
      (other) => other.move.kind === 'document' && langOf(other) === lang && other.nth > said.nth && !isInDoubt(other),
    );
    // Its newer version may have been read by a function that died before it said so.
    const isMended = [...files.values()].some(
      (other) => other.key === said.key && other.nth > said.nth && other.takenAt === undefined && !isInDoubt(other),
    );
    return isMended || isKilled || isTimed || (lang !== undefined && isReplaced) || accepted(release, since);
  };

  /** The last that was said of a withdrawal so far, by when it was said. */
  const isWithdrawn = (release: string, lang: string): boolean => {
    const said = orders
      .filter((order) => ['withdraw', 'restore'].includes(order.command) && order.release === release)
      .sort((a, b) => (a.eventTime < b.eventTime ? -1 : 1));
    let [ofAll, ofLang] = [false, false];
    for (const order of said) {
      if (order.lang === undefined) {
        ofAll = order.command === 'withdraw';
        if (!ofAll) ofLang = false;
      } else if (order.lang === lang) ofLang = order.command === 'withdraw';
    }
    return ofAll || ofLang;
  };

  /** A version that readers have from now on. */
  const cameOut = (edition: EditionRow, at: string, isFirst: boolean): void => {
    const { release, lang, live } = edition;
    const own = live && files.get(live.facts.uploadId);
    if (!live || !own || own.move.kind !== 'document') return;
    const what = `${own.key.replace('incoming/', '')} (${lang}, version ${live.facts.version}) came out at ${at}`;
    const kill = lastOrder('kill', release, lang);
    if (kill) breaks(`${what}, and was killed by ${kill.said.key}`);

    if (isFirst && isWithdrawn(release, lang)) breaks(`${what}, and was withdrawn before readers had it`);

    const ordered = lastOrder('embargo', release, lang);
    const until = latest(asksFor(own, release, lang), ordered?.until);
    if (at < until) breaks(`${what}, and has to wait until ${until}`);

    const ofRelease = newest(at).filter(
      (said) => (said.release ?? (said.filedAs === releaseOf(said) ? said.filedAs : undefined)) === release,
    );
    const others = ofRelease.filter((said) => said !== own);
    if (isFirst) {
      for (const other of others) {
        if (['superseded', 'duplicate', 'ignored'].includes(other.outcome ?? '')) continue;
        if (other.decision === undefined && isOvertaken(other, at)) continue;
        if (other.decision?.upload?.problems.some((code) => ['different-story', 'killed'].includes(code))) continue;
        if (editions.get(`${release} ${langOf(other)}`)?.killed) continue;
        // A release.yaml that was turned away asks for nothing: its card says what does.
        if (other.move.kind === 'manifest' && other.outcome === 'rejected' && other.move.mark !== 'faulty') continue;
        const time = asksFor(other, release, lang);
        if (at < time && !orders.some((order) => order.command === 'embargo' && order.lang === lang && order.release === release))
          breaks(`${what}, and ${other.key.replace('incoming/', '')} of the same release says to wait until ${time}`);
        if (other.key !== own.key && isInDoubt(other) && !isAnswered(other, release, ofRelease))
          breaks(`${what}, while ${other.key.replace('incoming/', '')} of the same release is in doubt`);
      }
    }
    // What a file of this edition has once promised holds until somebody says otherwise.
    for (const said of files.values()) {
      if (said.release !== release || langOf(said) !== lang || said.nth >= own.nth || !said.decision?.edition?.pending) continue;
      const { dueAt } = said.decision.edition.pending;
      if (!dueAt || at >= dueAt || said.decision.edition.live) continue;
      // Another file’s own newer version, in another language, has taken it back.
      const isTakenBack =
        said.key !== own.key &&
        newest(at).some(
          (other) =>
            other.key === said.key &&
            other.nth > said.nth &&
            (langOf(other) !== lang || (other.release ?? release) !== release) &&
            other.move.kind === 'document' &&
            other.move.mark !== 'faulty',
        );
      if (isTakenBack || isUnsaid(said, dueAt, at)) continue;
      const isOver = orders.some(
        (order) =>
          ['accept', 'embargo'].includes(order.command) && order.release === release && order.at >= (said.decidedAt ?? ''),
      );
      if (!isOver) breaks(`${what}, and ${said.key.replace('incoming/', '')} had promised ${dueAt}`);
    }
    if (isFirst)
      for (const { said, until: promised } of forgotten(release))
        if (at < promised && !isLifted(said, release, lang))
          breaks(`${what}, and ${said.key.replace('incoming/', '')} had promised ${promised} before it forgot that`);
    for (const said of files.values()) {
      const isNewer = said.key === own.key && said.nth > own.nth && said.decidedAt !== undefined && said.decidedAt < at;
      if (!isNewer || ['duplicate', 'superseded', 'ignored'].includes(said.outcome ?? '')) continue;
      if (accepted(release, said.decidedAt ?? '')) continue;
      // “A newer version that cannot be read holds it”: a time that is ordered then answers it.
      if ((said.move as { mark?: string }).mark === 'faulty' && timed(release, said.decidedAt ?? '')) continue;
      if (said.decision?.upload?.problems.includes('killed')) continue;
      breaks(`${what}, and a newer ${own.key.replace('incoming/', '')} had been decided by then`);
    }
  };

  /** “Until you have answered, the earlier time stands”: what a file said, or its older version in another release, and says no more. */
  const forgotten = (release: string): { said: Said; until: string }[] =>
    [...files.values()].flatMap((said) => {
      const { decision, move } = said;
      const asked = decision?.upload?.outcome === 'held' && decision.edition?.release === release;
      if (!asked || move.kind !== 'document') return [];
      const older = [...files.values()].filter((one) => one.key === said.key && one.nth < said.nth);
      const lastSaid = older.filter((one) => one.outcome !== 'rejected' && one.decision?.edition?.pending).at(-1);
      const until = lastSaid?.move.kind === 'document' ? latest(lastSaid.move.until, lastSaid.move.date) : '';
      const due = decision.edition?.pending?.dueAt ?? '';
      // A time that was ordered since is what it promises now.
      const isOrdered = orders.some(
        (order) =>
          order.command === 'embargo' && order.at >= (lastSaid?.decidedAt ?? '') && isAbout(order, release, langOf(said)),
      );
      return lastSaid?.decision?.edition?.release === release && until > due && !isOrdered ? [{ said, until }] : [];
    });

  /** Whether somebody has answered that since: for all languages, or with a time of its own for this one. */
  const isLifted = ({ decidedAt = '' }: Said, release: string, lang: string): boolean =>
    orders.some(
      (order) =>
        order.at >= decidedAt &&
        order.release === release &&
        (order.command === 'accept' || (order.command === 'embargo' && isAbout(order, release, lang))),
    );

  /** “A newer version of a file takes back what waits of the older”: also the time that another file only waited for. */
  const isUnsaid = (waiting: Said, time: string, at: string): boolean => {
    const says = ({ move }: Said): boolean => move.until === time || (move.kind === 'document' && move.date === time);
    const isOfFiles = [...files.values()].every((one) => !says(one) || one.move.kind === 'document');
    return isOfFiles && !says(waiting) && !newest(at).some(says);
  };

  /** A file that nobody is asked about, though its text is one that was killed, is held or waits. */
  const resembles = (said: Said, edition: EditionRow, at: string): void => {
    const { move } = said;
    if (move.kind !== 'document') return;
    const isOut = [...editions.values()].some(
      ({ release, lang, live }) =>
        release !== edition.release &&
        lang === move.lang &&
        live?.state === 'published' &&
        sameStory(files.get(live.facts.uploadId), move),
    );
    if (isOut || editions.get(`${edition.release} ${edition.lang}`)?.live) return;
    for (const other of editions.values()) {
      if (other.release === edition.release || other.lang !== move.lang) continue;
      const facts = other.pending?.facts ?? (other.killed || other.live?.state === 'killed' ? other.live?.facts : undefined);
      if (!facts || !isAsGoodAs(files.get(facts.uploadId), move)) continue;
      const state = other.pending ? other.pending.state : 'killed';
      if (accepted(edition.release, said.takenAt ?? said.eventTime)) continue;
      // What is held because it does not belong under that name may come out under this one.
      if (other.pending?.questions.some((code) => OF_ITS_NAME.test(code))) continue;
      breaks(`${said.key.replace('incoming/', '')} passed unasked at ${at}, and its text is ${state} under another name`);
    }
  };
  /** “Accept it”: what somebody let go on without another file is held again for nothing but what came since. */
  const heldAgain = (before: EditionRow | undefined, edition: EditionRow, at: string): void => {
    const { release, lang, pending } = edition;
    const version = pending && `${release} ${lang} ${pending.facts.version}`;
    if (!pending || version === undefined || before?.pending?.facts.version !== pending.facts.version) return;
    const isWaiting = ({ questions }: typeof pending): boolean => questions.join() === 'bundle-waits';
    if (isWaiting(before.pending) && pending.state !== 'held') letGo.set(version, at);
    const since = letGo.get(version);
    if (since === undefined || before.pending.state === 'held' || !isWaiting(pending)) return;
    const own = files.get(pending.facts.uploadId);
    const accept = orders.filter(
      (order) =>
        order.command === 'accept' && isAbout(order, release, lang) && order.at >= (own?.decidedAt ?? '') && order.at <= since,
    );
    const answer = accept.at(-1);
    if (answer === undefined) return;
    // What was dropped or read only afterwards, nobody has accepted.
    const isNewTo = ({ eventTime, takenAt = '' }: Said): boolean => eventTime > answer.eventTime || takenAt > answer.at;
    // A file that no longer says its time binds the others to it until that is answered.
    const isForgetful = ({ decision }: Said): boolean =>
      decision?.upload?.problems.some((code) => /^embargo-(?:removed|brought-forward)$/.test(code)) === true;
    const isNews = newest(at).some((other) => other !== own && (isInDoubt(other) || isForgetful(other)) && isNewTo(other));
    if (!isNews) breaks(`${own?.key} is held again at ${at} for what was accepted at ${answer.at}`);
  };

  /** “The latest embargo or date of any file counts”, and what was ordered for all languages or for this one: no other. */
  const waitsForNothing = ({ release, lang, pending }: EditionRow): void => {
    if (!pending?.dueAt || pending.state === 'held') return;
    const said = [...files.values()].filter((one) => [...(one.releases ?? []), one.filedAs, releaseOf(one)].includes(release));
    const times = [
      ...said.flatMap(({ move }) =>
        move.kind === 'command' ? [] : [move.until, move.kind === 'document' ? move.date : undefined],
      ),
      ...orders.filter((order) => order.command === 'embargo' && isAbout(order, release, lang)).map(({ until }) => until),
    ];
    // Ordered for another language alone it counts as far as that one’s file asks to wait as long.
    for (const { command, release: of, until } of orders)
      if (command === 'embargo' && of === release && until <= latest(...times)) times.push(until);
    if (!times.includes(pending.dueAt))
      breaks(`${pending.facts.objectKey} waits until ${pending.dueAt}, which nobody said of it`);
  };

  const sameStory = (said: Said | undefined, move: Extract<Move, { kind: 'document' }>): boolean =>
    said?.move.kind === 'document' && said.move.story === move.story && said.move.lang === move.lang;

  /** All of the shorter text is in the other. */
  const isAsGoodAs = (said: Said | undefined, move: Extract<Move, { kind: 'document' }>): boolean =>
    sameStory(said, move) &&
    said?.move.kind === 'document' &&
    (said.move.ending === move.ending || said.move.ending === 0 || move.ending === 0);

  const decided = (decision: Decision, at: string): void => {
    const { upload, edition, change } = decision;
    for (const { key, row } of decision.releaseKeys) {
      releases.set(key, row.release);
      if ((row.key ?? key) === key) generations.set(`${key}~${row.generation}`, row.release);
    }
    const said = upload && files.get(upload.uploadId);
    if (upload && said) {
      const isFirst = said.decision === undefined;
      Object.assign(said, { decision, outcome: upload.outcome, release: upload.release ?? said.release });
      if (said.release !== undefined) said.releases = [...(said.releases ?? []), said.release];
      said.decidedAt ??= at;
      said.takenAt ??= at;
      if (!isFirst && !upload.generation) breaks(`${said.key} was decided twice`);
      if (upload.outcome === 'command' && said.move.kind === 'command' && upload.release) {
        const reading = readKey(said.key, newsroom.languages);
        orders.push({
          command: said.move.command,
          release: upload.release,
          lang: reading.kind === 'command' ? reading.lang : undefined,
          until: said.move.until,
          eventTime: said.eventTime,
          at,
          said,
          version: upload.version,
        });
      }
      if (edition && ['published', 'scheduled', 'embargoed'].includes(upload.outcome)) resembles(said, edition, at);
    }
    for (const end of decision.ends) {
      const ended = [...files.values()].find(({ decision: own }) => own?.upload?.versionId === end.versionId);
      if (ended) ended.outcome = end.outcome;
    }
    if (!edition) return;
    const name = `${edition.release} ${edition.lang}`;
    const before = editions.get(name)?.live;
    heldAgain(editions.get(name), edition, at);
    waitsForNothing(edition);
    editions.set(name, edition);
    const version = edition.live?.facts.version ?? 0;
    if (version < (before?.facts.version ?? 0)) breaks(`${name} went back to version ${version}`);
    if (version > (before?.facts.version ?? 0)) cameOut(edition, at, before === undefined);
    if (change?.event === 'ReleasePublished' || (change && !before)) {
      const times = (published.get(name) ?? 0) + 1;
      published.set(name, times);
      if (times > 1) breaks(`${name} was published ${times} times`);
    }
  };

  /** What has to hold once everything that was dropped has been worked off. */
  const atRest = (desk: NewsroomInMemory): string[] => {
    for (const said of files.values()) if (said.outcome === undefined) breaks(`${said.key} has no outcome`);
    for (const body of desk.deadLetters) breaks(`a dead letter: ${body}`);
    for (const { sk } of desk.rows.partition('OUTBOX')) breaks(`not carried out: ${sk}`);

    for (const order of orders) if (order.command === 'kill') killDid(order, desk);
    for (const edition of editions.values()) whereItStands(edition, desk);
    for (const [key, { text }] of desk.site) if (text.includes(INTERNAL)) breaks(`the desk’s words are on ${key}`);
    if (JSON.stringify([desk.events, desk.pages, desk.notices]).includes(INTERNAL)) breaks('the desk’s words are in a message');
    return broken;
  };

  const killDid = ({ release, lang, said }: Order, desk: NewsroomInMemory): void => {
    for (const edition of editions.values()) {
      const { live, pending } = edition;
      if (edition.release === release && (lang ?? edition.lang) === edition.lang) {
        if (live && live.state !== 'killed') breaks(`${edition.lang} of the release is up though ${said.key} was carried out`);
        if (pending) breaks(`${edition.lang} of the release waits though ${said.key} was carried out`);
      }
      // An older generation of the name stays as it is.
      const headOf = (of: string): { key?: string; generation?: number } => desk.rows.row(`R#${of}`, 'HEAD') ?? {};
      const [head, killed] = [headOf(edition.release), headOf(release)];
      const isOlder = head.key === killed.key && (head.generation ?? 0) < (killed.generation ?? 0);
      const isOwn = isOlder || (edition.release !== release && head.key === said.name);
      const from = live && live.state !== 'killed' && !isOwn ? files.get(live.facts.uploadId) : undefined;
      if (from && from.name === said.name && from.nth < said.nth && (lang ?? edition.lang) === edition.lang)
        breaks(`what ${from.key} published is up though ${said.key} was carried out`);
    }
  };

  const whereItStands = ({ release, lang, live, pending, killed }: EditionRow, desk: NewsroomInMemory): void => {
    if (pending && pending.state !== 'held' && (pending.dueAt ?? '') <= desk.now())
      breaks(`${pending.facts.objectKey} is overdue`);
    const isAsked = pending?.questions.some((code) => code === 'release-withdrawn' || code === 'language-withdrawn') ?? false;
    if (pending && isAsked !== (!live && isWithdrawn(release, lang)))
      breaks(`${pending.facts.objectKey} ${isAsked ? 'waits' : 'does not wait'} to be restored`);
    if (!live) return;
    const page = desk.site.get(`${live.facts.path}/index.html`)?.text;
    if (page === undefined) breaks(`${live.facts.path} has no page`);
    const own = files.get(live.facts.uploadId);
    if (live.state === 'killed' && page?.includes(live.facts.headline)) breaks(`${live.facts.path} is still up`);
    if (live.state === 'killed' || killed || !own) return;
    const expected = isWithdrawn(release, lang) ? 'withdrawn' : 'published';
    if (live.state !== expected) breaks(`${own.key} is ${live.state}, and should be ${expected}`);
  };

  return { dropped, read, taken, decided, atRest };
};
