import type { Newsroom } from '../newsroom/newsroom.ts';
import { commandFileName, commands } from '../release/commands.ts';
import { cutTo } from '../release/cut-text.ts';
import { releaseIdOf } from '../release/identity.ts';
import type { KeyReading } from '../release/key-reading.ts';
import { readKey } from '../release/object-key.ts';
import type { Problem, ProblemCode } from '../release/problem.ts';
import { readIsoTime } from '../release/reading/calendar.ts';
import type { ParsedUpload } from '../release/upload.ts';
import { isTooOldForAlerts, unmailed } from './alert-age.ts';
import { asideFields, type Elsewhere, isOlder, type UploadFacts } from './decide-upload.ts';
import type { Decision, UploadEnd } from './decision.ts';
import { PATIENCE } from './patience.ts';
import { doubtFor, goOn, inStep, isDoubtedSince, othersThatWait, type ReleaseFiles } from './release-files.ts';
import { type NamedRelease, nameOf, releaseNamed } from './release-names.ts';
import { type EditionRow, type EmbargoOrder, type HeadRow, type Order, type ReleaseKeyRow, shortened } from './rows.ts';
import {
  dueAtOf,
  giveAway,
  keepPending,
  kill,
  letGo,
  moveEmbargo,
  newEdition,
  restore,
  type Transition,
  withdraw,
} from './transitions.ts';

type Command = Extract<KeyReading, { kind: 'command' }>;

/** An order, and what it is about. */
type Named = Pick<Command, 'releaseKey' | 'lang'> & { command: string };

/** `wait` puts the command back into the queue: its target may only be late. */
export type CommandDecision = { wait: true } | { wait: false; decision: Decision };

export const decided = (decision: Decision): CommandDecision => ({ wait: false, decision });

/**
 * Decides about a command file. On one edition it acts at once; on a whole release it first binds the release (`HEAD`), and
 * then each edition follows in a transaction of its own (`decideFollow`).
 */
export const decideCommand = (facts: UploadFacts, reading: Command): CommandDecision => {
  const { upload, uploadHead, parsed } = facts;
  if (!parsed || parsed.kind === 'gone') return decided({ ...asideFields(facts, 'ignored', []), action: 'ignore' });
  if (isOlder(upload, uploadHead)) {
    return decided({ ...asideFields(facts, 'superseded', [{ code: 'superseded-by', weight: 'remark' }]), action: 'supersede' });
  }
  if (parsed.kind !== 'command') return decided({ ...asideFields(facts, 'rejected', []), action: 'reject' });
  // A document comes before a command that was dropped after it: the newer version is what is meant.
  const isAboutNewest = commands[reading.command].early === 'waits' && reading.command !== 'restore';
  if (isAboutNewest && facts.undecided?.length) return { wait: true };
  const misplaced = misplacedAs(facts, reading);
  if (misplaced) return decided(refuse(facts, reading, parsed, 'command-misplaced', facts.head?.release, { meant: misplaced }));
  switch (reading.command) {
    case 'kill':
    case 'withdraw':
      return decided(bind(facts, reading, parsed));
    case 'restore':
      return lift(facts, reading, parsed);
    case 'accept':
      return answer(facts, reading, parsed);
    case 'correct':
      return note(facts, reading, parsed);
    case 'embargo':
      return decided(setTime(facts, reading, parsed));
  }
};

/** The name of the command file that would do what this one is meant to, where this one would do nothing. */
const misplacedAs = ({ meant, editions, elsewhere = [] }: UploadFacts, { command, lang: own }: Command): string | undefined => {
  if (meant) return commandFileName(meant, command);
  if (command === 'kill') return undefined; // it goes wherever files of its name went
  const can = ({ live, pending }: EditionRow): boolean =>
    command === 'withdraw' || command === 'restore' ? live !== undefined && live.state !== 'killed' : pending !== undefined;
  const [other] = elsewhere.filter(({ edition }) => can(edition));
  const isHere = editions.some((edition) => (own ?? edition.lang) === edition.lang && can(edition));
  return other && !isHere ? commandFileName(`${other.name}.${other.edition.lang}`, command) : undefined;
};

/**
 * The next step of a kill, once it has bound the name: an edition that files of that name made in a release of another key. Where
 * it is the original, the others are translations of it, and the whole release goes. Undefined when nothing is left.
 */
export const decideElsewhere = (facts: UploadFacts, reading: Command, parsed: Parsed): Decision | undefined => {
  const { upload, now, elsewhere = [] } = facts;
  const made = ({ edition: { live, pending } }: Elsewhere): boolean =>
    [live, pending].some((one) => one && isNamed(one.facts.objectKey, reading, facts.newsroom.languages));
  const next = elsewhere.find((one) => !one.head.killed && !one.edition.killed && made(one));
  if (!next) return undefined;
  const { head, edition, editions } = next;
  const revision = head.revision + 1;
  const order = orderOf(facts, parsed, revision);
  const isWhole = reading.lang === undefined && head.original === edition.lang;
  const common = {
    format: 1 as const,
    at: now,
    cause: { principal: upload.principal, eventTime: upload.eventTime, key: upload.key },
    ...commandOf(reading, parsed),
    problems: [],
    releaseKeys: [],
  };
  if (isWhole)
    return {
      ...common,
      action: 'kill',
      head: { ...head, revision, killed: order },
      ends: [],
      due: { drop: [] },
      follow: editions.map(({ lang }) => lang),
    };
  return {
    ...common,
    ...kill({ ...edition, revision }, order),
    head: { ...head, revision },
    follow: othersThatWait(editions, edition.lang),
  };
};

/** Whether an object goes by the name that a command is about. */
const isNamed = (objectKey: string, { releaseKey }: Command, languages: readonly string[]): boolean => {
  const own = readKey(objectKey, languages);
  return own.kind === 'document' && own.releaseKey === releaseKey;
};

/** What the table says when a decision goes on to one of the other editions of its release. */
export interface FollowFacts {
  newsroom: Newsroom;
  now: string;
  head: HeadRow;
  edition: EditionRow;
  editions: readonly EditionRow[];
  files: ReleaseFiles;
  sourceChanges?: UploadFacts['sourceChanges'];
}

/** The next step of a decision that concerns the whole release, for one of its editions. Undefined when there is nothing left to do. */
export const decideFollow = (
  facts: FollowFacts,
  order: { action: Decision['action']; principal: string; eventTime: string; revision: number; note?: string | undefined },
): Decision | undefined => {
  const { now, head, edition, editions } = facts;
  const before: EditionRow = { ...edition, revision: head.revision + 1 };
  const step = (): Transition | undefined => {
    if (edition.killed) return undefined; // no order gets it back, not even one on the whole release
    if (head.killed) return kill(before, { ...head.killed, at: now });
    switch (order.action) {
      case 'withdraw':
        return head.withdrawn && edition.live?.state === 'published'
          ? withdraw(before, { ...head.withdrawn, at: now })
          : undefined;
      case 'restore':
        // An old message must not undo a withdrawal that was ordered since.
        return !head.withdrawn &&
          isWithdrawn(edition) &&
          (edition.withdrawn?.revision ?? 0) < order.revision &&
          (edition.withdrawn?.eventTime ?? '') <= order.eventTime
          ? restore(before, { at: now, note: order.note })
          : undefined;
      case 'embargo':
        // What came in since was decided under this order already.
        return head.embargo?.revision === order.revision && !((edition.embargo?.eventTime ?? '') > head.embargo.eventTime)
          ? moveEmbargo(before, head.embargo, now, { doubt: doubtFor(before, facts), set: head.set })
          : inStep(before, facts);
      case 'accept':
        if (!edition.pending || edition.pending.facts.eventTime > order.eventTime) return undefined;
        // A draft that came since is no part of what was accepted.
        return isDoubtedSince(edition, facts, order.eventTime)
          ? inStep(before, facts)
          : goOn(before, { ...facts, answeredAt: order.eventTime });
      default:
        return inStep(before, facts);
    }
  };
  const transition = step();
  return (
    transition && {
      ...ofEdition(now, head, transition),
      cause: { principal: order.principal, eventTime: order.eventTime },
      // What is ready now in one language may be what the others of its set waited for.
      follow: head.set && !transition.edition?.killed ? othersThatWait(editions, edition.lang) : [],
    }
  );
};

/** What a decision about one edition has when nothing was uploaded. */
export const ofEdition = (now: string, head: HeadRow, transition: Transition): Decision => ({
  format: 1,
  at: now,
  cause: { principal: 'clock', eventTime: now },
  problems: [],
  follow: [],
  releaseKeys: [],
  head: { ...head, revision: head.revision + 1 },
  ...transition,
});

export type Parsed = Extract<ParsedUpload, { kind: 'command' }>;

/** Kill and withdraw: they bind what is there and what is still to come. */
const bind = (facts: UploadFacts, reading: Command, parsed: Parsed): Decision => {
  const { newsroom, upload, keyRow, head: before, editions } = facts;
  const named = releaseNamed(newsroom.siteUrl, reading.releaseKey, keyRow);
  const { release } = named;
  const revision = (before?.revision ?? 0) + 1;
  const order = orderOf(facts, parsed, revision);
  const isKill = reading.command === 'kill';
  const known = { release };
  const head: HeadRow = { ...named, languages: [], ...before, revision };
  const common = {
    ...asideFields(facts, 'command', editions.length > 0 ? [] : [overtook(reading)], known),
    ...commandOf(reading, parsed),
    releaseKeys:
      isKill && reading.lang === undefined
        ? [{ key: reading.releaseKey, row: { ...rowOf(named, reading.releaseKey), killed: true as const } }]
        : keyRow
          ? []
          : [{ key: reading.releaseKey, row: { release, generation: 1 } }],
  };

  if (before?.killed || (reading.lang && editions.find(({ lang }) => lang === reading.lang)?.killed)) {
    return isKill
      ? { ...asideFields(facts, 'command', [], known), ...commandOf(reading, parsed), action: 'kill' }
      : refuse(facts, reading, parsed, 'killed');
  }
  const newer = [before?.restored, before?.withdrawn, editions.find(({ lang }) => lang === reading.lang)?.restored];
  if (!isKill && newer.some((one) => isOlderThan(one, upload.eventTime))) return late(facts, reading, parsed, release);
  if (reading.lang === undefined) {
    return {
      ...common,
      action: isKill ? 'kill' : 'withdraw',
      head: isKill ? { ...head, killed: order } : { ...head, withdrawn: order },
      follow: editions.map(({ lang }) => lang),
    };
  }
  const edition = editions.find(({ lang }) => lang === reading.lang) ?? newEdition(release, reading.lang);
  if (!isKill && isNewer(edition, upload.eventTime)) return late(facts, reading, parsed, release);
  const transition = (isKill ? kill : withdraw)({ ...edition, revision }, order);
  return { ...common, ...transition, head, ...(isKill && { follow: othersThatWait(editions, reading.lang) }) };
};

/** What a name means, as its row says it. */
const rowOf = ({ release, key, generation }: NamedRelease, name: string): ReleaseKeyRow => ({
  release,
  generation,
  ...(key !== name && { key }),
});

export const orderOf = ({ now, upload }: UploadFacts, { reason, note }: Parsed, revision: number): Order => ({
  reason: shortened(reason),
  ...(note && { note }),
  at: now,
  eventTime: upload.eventTime,
  principal: upload.principal,
  revision,
});

/**
 * Embargo: another time for what is not public yet, and for what is still to come under this name. What is public cannot be
 * embargoed any more; the desk is told so.
 */
const setTime = (facts: UploadFacts, reading: Command, parsed: Parsed): Decision => {
  const { newsroom, now, upload, keyRow, head: before, editions } = facts;
  if (before?.killed || editions.find(({ lang }) => lang === reading.lang)?.killed)
    return refuse(facts, reading, parsed, 'killed', before?.release);
  const until = timeOf(parsed.reason);
  if (!until || until <= now) {
    const said = cutTo(parsed.reason, 100);
    return refuse(facts, reading, parsed, 'command-time', before?.release, { said });
  }
  const meant = editions.filter(({ lang }) => (reading.lang ?? lang) === lang);
  if (meant.length > 0 && meant.every(({ live, pending }) => live && !pending))
    return refuse(facts, reading, parsed, 'embargo-too-late', before?.release);

  const named = releaseNamed(newsroom.siteUrl, reading.releaseKey, keyRow);
  const { release } = named;
  const revision = (before?.revision ?? 0) + 1;
  const embargo: EmbargoOrder = { ...orderOf(facts, parsed, revision), until };
  const edition = reading.lang ? (meant[0] ?? newEdition(release, reading.lang)) : undefined;
  if ([edition?.embargo, before?.embargo].some((known) => isOlderThan(known, upload.eventTime)))
    return late(facts, reading, parsed, release);

  const head: HeadRow = { ...named, languages: [], ...before, revision };
  const common = {
    ...asideFields(facts, 'command', meant.length > 0 ? [] : [early(reading)], { release, dueAt: until }),
    ...commandOf(reading, parsed),
    releaseKeys: keyRow ? [] : [{ key: reading.releaseKey, row: { release, generation: 1 } }],
  };
  const ordered: HeadRow = { ...head, embargo };
  if (!edition) return { ...common, action: 'embargo', head: ordered, follow: editions.map(({ lang }) => lang) };
  const bound: EditionRow = { ...edition, revision, embargo };
  const moved = moveEmbargo(bound, embargo, now, { doubt: doubtFor(bound, facts), set: head.set });
  return { ...common, action: 'embargo', edition: bound, ...moved, head };
};

/** The time that an embargo command begins with: ISO 8601 with offset. What follows it is the reason. */
const timeOf = (text: string): string | undefined => {
  const [first = ''] = text.split(/\s/);
  const time = readIsoTime(first.replace(/[.,;:]+$/, ''));
  return time?.kind === 'instant' ? time.instant.toISOString() : undefined;
};

/** Correct: the note that a changed text went without. It may have overtaken the text. */
const note = (facts: UploadFacts, reading: Command, parsed: Parsed): CommandDecision => {
  const { now, upload, head, editions, newsroom } = facts;
  if (head?.killed) return decided(refuse(facts, reading, parsed, 'killed'));
  const lacking = editions.filter(
    ({ lang, pending }) =>
      pending?.questions.includes('changed-without-note') &&
      (reading.lang ?? lang) === lang &&
      pending.facts.eventTime <= upload.eventTime,
  );
  const [edition] = lacking;
  if (!head || !edition?.pending) {
    const patient = Date.parse(now) - Date.parse(upload.eventTime) < PATIENCE;
    if (patient) return { wait: true };
    return decided(refuse(facts, reading, parsed, head ? 'command-not-applicable' : 'command-without-target', head?.release));
  }
  if (lacking.length > 1) {
    const languages = lacking.map(({ lang }) => lang).join(', ');
    return decided(refuse(facts, reading, parsed, 'command-needs-language', head.release, { languages }));
  }
  const revision = head.revision + 1;
  const questions = edition.pending.questions.filter((code) => code !== 'changed-without-note');
  const pending = {
    ...edition.pending,
    facts: { ...edition.pending.facts, correctionNote: parsed.note ?? parsed.reason },
    questions,
  };
  const noted: EditionRow = { ...edition, revision, pending };
  const transition = questions.length > 0 ? keepPending(noted, pending) : letGo(noted, now, newsroom.languages, head.withdrawn);
  if (!transition) return decided(refuse(facts, reading, parsed, 'language-not-published', head.release));
  return decided({
    ...asideFields(facts, 'command', [], { release: head.release, version: pending.facts.version }),
    ...commandOf(reading, parsed),
    ...transition,
    head: { ...head, revision },
  });
};

/**
 * Restore: only what is withdrawn. It may have overtaken its withdrawal: it waits for that, and binds one that comes later still by
 * the time at which each was dropped.
 */
const lift = (facts: UploadFacts, reading: Command, parsed: Parsed): CommandDecision => {
  const { now, upload, head, editions } = facts;
  const edition = editions.find(({ lang }) => lang === reading.lang);
  if (head?.killed || edition?.killed) return decided(refuse(facts, reading, parsed, 'killed', head?.release));
  if (head && isOlderThan((reading.lang ? edition : head)?.withdrawn, upload.eventTime))
    return decided(late(facts, reading, parsed, head.release));
  const revision = (head?.revision ?? 0) + 1;
  const restored = orderOf(facts, parsed, revision);
  // An edition stays withdrawn while its whole release is.
  const isOut = reading.lang
    ? !head?.withdrawn && edition !== undefined && isWithdrawn(edition)
    : head?.withdrawn !== undefined || editions.some(isWithdrawn);
  if (!head || !isOut) {
    if (Date.parse(now) - Date.parse(upload.eventTime) < PATIENCE) return { wait: true };
    const isKnown = head && (reading.lang === undefined || edition);
    const code = isKnown ? 'command-not-applicable' : 'command-without-target';
    const refused = refuse(facts, reading, parsed, code, head?.release);
    if (!head) return decided(refused);
    if (!reading.lang) return decided({ ...refused, head: { ...head, revision, restored } });
    return decided(edition ? { ...refused, head: { ...head, revision }, edition: { ...edition, revision, restored } } : refused);
  }
  const common = { ...asideFields(facts, 'command', [], { release: head.release }), ...commandOf(reading, parsed) };
  if (edition)
    return decided({
      ...common,
      ...restore({ ...edition, revision, restored }, { at: now, note: parsed.note }),
      head: { ...head, revision },
    });
  const { withdrawn: _order, ...rest } = head;
  return decided({
    ...common,
    action: 'restore',
    head: { ...rest, revision, restored },
    follow: editions.map(({ lang }) => lang),
  });
};

/** Whether what was dropped at `eventTime` is older than an order. */
const isOlderThan = (order: Order | undefined, eventTime: string): boolean => order !== undefined && eventTime < order.eventTime;

/** Accept: what is held goes on. It may have overtaken the upload it answers. */
const answer = (facts: UploadFacts, reading: Command, parsed: Parsed): CommandDecision => {
  const { now, upload, head, editions, newsroom } = facts;
  if (head?.killed) return decided(refuse(facts, reading, parsed, 'killed'));
  const held = editions.filter(
    ({ lang, pending }) =>
      pending?.state === 'held' && (reading.lang ?? lang) === lang && pending.facts.eventTime <= upload.eventTime,
  );
  const [first] = held;
  if (!head || !first) {
    const patient = Date.parse(now) - Date.parse(upload.eventTime) < PATIENCE;
    if (patient) return { wait: true };
    return decided(refuse(facts, reading, parsed, head ? 'command-not-applicable' : 'command-without-target', head?.release));
  }
  if (parsed.opensRelease) {
    const strange = held.filter(({ pending }) => pending?.questions.includes('different-story'));
    if (strange.length === 0) return decided(refuse(facts, reading, parsed, 'command-not-applicable', head.release));
    // A release of which nothing else is there, in public or on its way, is that story's own already.
    const isNamedByMore = editions.some((row) => row.live || (row.pending && !strange.includes(row)));
    if (isNamedByMore) return decided(openGeneration(facts, reading, parsed, head, strange));
  }
  const revision = head.revision + 1;
  const known = { release: head.release };
  // Whoever lets one language go without its set lets all go.
  const isForAll = held.some(({ pending }) => pending?.questions.includes('waiting-for-set'));
  const accepted: HeadRow = { ...head, ...(isForAll && head.set && { set: { ...head.set, over: true } }) };
  if (held.length > 1) {
    // They follow one by one: this card is written before.
    const isUnmailed = held.some(
      ({ live, pending }) =>
        !live &&
        pending &&
        !pending.facts.undated &&
        !dueAtOf(pending.facts, now) &&
        isTooOldForAlerts(pending.facts.releaseAt, now, newsroom.alerts.maxAgeDays),
    );
    return decided({
      ...asideFields(facts, 'command', isUnmailed ? [unmailed] : [], known),
      ...commandOf(reading, parsed),
      action: 'accept',
      head: { ...accepted, revision },
      follow: held.map(({ lang }) => lang),
    });
  }
  const transition = goOn(
    { ...first, revision },
    { head: accepted, editions, newsroom, now, answeredAt: upload.eventTime, sourceChanges: facts.sourceChanges },
  );
  if (!transition) return decided(refuse(facts, reading, parsed, 'language-not-published', head.release));
  return decided({
    ...asideFields(facts, 'command', [], { ...known, version: first.pending?.facts.version }),
    ...commandOf(reading, parsed),
    ...transition,
    head: { ...accepted, revision },
    // Files of the same release or set may have waited for this answer.
    follow: othersThatWait(editions, first.lang),
  });
};

/**
 * Accept as a new release: the key means another release from now on, and the held text is its first version. The release that
 * had the key stays as it is, and answers to `<key>~<generation>`; so do files that still wait there. What waits in an earlier release
 * of the key goes to the newest, where that has nothing in its language yet: the other languages of a story follow the first.
 */
const openGeneration = (
  facts: UploadFacts,
  reading: Command,
  parsed: Parsed,
  head: HeadRow,
  held: readonly EditionRow[],
): Decision => {
  const { newsroom, newest, editions } = facts;
  const [edition] = held;
  if (held.length > 1) {
    const languages = held.map(({ lang }) => lang).join(', ');
    return refuse(facts, reading, parsed, 'accept-needs-language', head.release, { languages });
  }
  if (!edition?.pending || !newest) return refuse(facts, reading, parsed, 'command-not-applicable', head.release);
  const { key } = head;
  const isThere = head.generation < newest.keyRow.generation && !newest.editions.some(({ lang }) => lang === edition.lang);
  const generation = newest.keyRow.generation + (isThere ? 0 : 1);
  const release = isThere ? newest.keyRow.release : releaseIdOf(newsroom.siteUrl, key, generation);
  const revision = head.revision + 1;
  return {
    ...asideFields(facts, 'command', [], { release }),
    ...commandOf(reading, parsed),
    ...giveAway({ ...edition, revision }),
    head: { ...head, revision },
    releaseKeys: isThere ? [] : [{ key, row: { release, generation } }],
    ends: editions.flatMap(({ lang, pending }) =>
      pending && lang !== edition.lang ? [answersTo(pending, nameOf(head, generation))] : [],
    ),
    reopen: edition.pending.facts.uploadId,
    reopenAs: `${key}~${generation}`,
  };
};

/** What waits as it did, and is answered under another name from now on. */
const answersTo = ({ facts, state, questions, dueAt }: NonNullable<EditionRow['pending']>, releaseKey: string): UploadEnd => ({
  key: facts.objectKey,
  versionId: facts.versionId,
  outcome: state,
  ...(state === 'held' && { questions }),
  ...(dueAt && { dueAt }),
  releaseKey,
});

/** Withdrawn in sight of readers, or to be so once it is out. */
const isWithdrawn = ({ live, withdrawn }: EditionRow): boolean => withdrawn !== undefined || live?.state === 'withdrawn';

const isNewer = ({ live, pending }: EditionRow, eventTime: string): boolean =>
  (pending?.facts.eventTime ?? live?.facts.eventTime ?? '') > eventTime;

export const commandOf = (reading: Named, { reason, note }: Parsed): Pick<Decision, 'command'> => ({
  command: {
    name: reading.command,
    target: reading.releaseKey + (reading.lang ? `.${reading.lang}` : ''),
    reason,
    ...(note && { note }),
  },
});

/** Nothing is there yet: the order binds what comes, or the name is mistyped. */
const overtook = ({ command, releaseKey }: Command): Problem => ({
  code: 'command-without-target',
  weight: 'remark',
  params: { command, target: releaseKey },
});

/** The same of an embargo, which takes nothing down. */
const early = ({ releaseKey, lang }: Command): Problem => ({
  code: 'embargo-without-target',
  weight: 'remark',
  params: { target: releaseKey + (lang ? `.${lang}` : '') },
});

const late = (facts: UploadFacts, reading: Command, parsed: Parsed, release: string): Decision => ({
  ...asideFields(facts, 'superseded', [{ code: 'superseded-by', weight: 'remark' }], { release }),
  ...commandOf(reading, parsed),
  action: 'supersede',
});

export const refuse = (
  facts: UploadFacts,
  reading: Named,
  parsed: Parsed,
  code: ProblemCode,
  release?: string,
  params?: Problem['params'],
): Decision => {
  const state = facts.editions.find(({ lang }) => lang === reading.lang)?.live?.state;
  const problem: Problem = {
    code,
    weight: 'error',
    params: { command: reading.command, ...(state && { state }), ...(reading.lang && { lang: reading.lang }), ...params },
  };
  return {
    ...asideFields(facts, 'rejected', [problem], release ? { release } : {}),
    ...commandOf(reading, parsed),
    action: 'reject',
  };
};
