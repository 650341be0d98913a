import { siteUrlOfIds } from '../newsroom/newsroom.ts';
import { readKey } from '../release/object-key.ts';
import type { Problem } from '../release/problem.ts';
import {
  type Command,
  commandOf,
  isOlderThan,
  newNames,
  nextHead,
  orderOf,
  type Parsed,
  refuseCommand,
  supersedeCommand,
} from './command-decision.ts';
import { type Decision, outboxIdOf } from './decision.ts';
import { killNames } from './killed-names.ts';
import { othersThatWait } from './release-files.ts';
import { releaseNamed } from './release-names.ts';
import type { DecisionRow, EditionRow, UploadRow } from './rows.ts';
import { kill, newEdition, withdraw } from './transitions.ts';
import { causeOf, remark, uploadFields } from './upload-decision.ts';
import type { Elsewhere, UploadFacts } from './upload-facts.ts';

/** Kill and withdraw: they bind what is there and what is still to come. */
export const takeDown = (facts: UploadFacts, reading: Command, parsed: Parsed): Decision => {
  const { upload, head: before, editions } = facts;
  const head = nextHead(facts, reading);
  const { release, revision } = head;
  const order = orderOf(facts, parsed, revision);
  const isKill = reading.command === 'kill';
  const known = { release };
  const common = {
    ...uploadFields(facts, 'command', metBy(facts, reading), known),
    ...commandOf(reading, parsed),
    releaseKeys: isKill ? killNames(namesOf(facts, reading), reading.lang) : newNames(facts, reading),
  };

  const own = editions.find(({ lang }) => lang === reading.lang);
  if (before?.killed || own?.killed) {
    if (!isKill) return refuseCommand(facts, reading, parsed, 'killed');
    const fields = { ...uploadFields(facts, 'command', [], known), ...commandOf(reading, parsed), action: 'kill' as const };
    // It was killed by another name: no file of this one comes out any more, either.
    return common.releaseKeys.length > 0 ? { ...fields, head, releaseKeys: common.releaseKeys } : fields;
  }
  const newer = [before?.restored, before?.withdrawn, own?.restored, own?.withdrawn];
  if (!isKill && newer.some((one) => isOlderThan(one, upload.eventTime)))
    return supersedeCommand(facts, reading, parsed, release);
  if (reading.lang === undefined) {
    return {
      ...common,
      action: isKill ? 'kill' : 'withdraw',
      head: isKill ? { ...head, killed: order } : { ...head, withdrawn: order },
      follow: editions.map(({ lang }) => lang),
    };
  }
  const edition = own ?? newEdition(release, reading.lang);
  if (!isKill && isNewer(edition, upload.eventTime)) return supersedeCommand(facts, reading, parsed, release);
  const transition = (isKill ? kill : withdraw)({ ...edition, revision }, order);
  // What waits is held in a step of its own.
  const waits = edition.pending && !edition.live ? [reading.lang] : [];
  return { ...common, ...transition, head, follow: isKill ? othersThatWait(editions, reading.lang) : waits };
};

/**
 * The next step of a kill, once it has bound the name: an edition that files of that name made in a release of another key. Where
 * it is the original, the others are translations of it, and the whole release goes.
 */
export const decideElsewhere = (
  facts: Pick<UploadFacts, 'upload' | 'now'>,
  next: Elsewhere,
  reading: Command,
  parsed: Parsed,
): Decision => {
  const { upload, now } = facts;
  const { head, edition, editions } = next;
  const revision = head.revision + 1;
  const order = orderOf(facts, parsed, revision);
  const isWhole = reading.lang === undefined && head.original === edition.lang;
  const common = {
    format: 1 as const,
    at: now,
    cause: causeOf(upload),
    ...commandOf(reading, parsed),
    problems: [],
    releaseKeys: next.keyRow ? killNames([{ key: head.key, row: next.keyRow }], isWhole ? undefined : edition.lang) : [],
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

/** Those of the editions that files of a kill's name made in releases of other keys which it has yet to take down. */
export const leftElsewhere = (elsewhere: readonly Elsewhere[], reading: Command, languages: readonly string[]): Elsewhere[] =>
  elsewhere.filter(
    ({ head, edition: { killed, live, pending } }) =>
      !head.killed && !killed && [live, pending].some((one) => one && isNamed(one.facts.objectKey, reading, languages)),
  );

/** The outbox row of a decision by which a kill took down an edition elsewhere; undefined when another order did. */
export const outboxOfKill = (
  { uploadId }: Pick<UploadRow, 'uploadId'>,
  release: string,
  decision: Pick<DecisionRow, 'uploadId' | 'at' | 'revision'>,
): string | undefined =>
  decision.uploadId === uploadId ? outboxIdOf({ at: decision.at, head: { release, revision: decision.revision } }) : undefined;

/** Whether an object goes by the name that a command is about. */
const isNamed = (objectKey: string, { releaseKey }: Command, languages: readonly string[]): boolean => {
  const own = readKey(objectKey, languages);
  return own.kind === 'document' && own.releaseKey === releaseKey;
};

/** The names that are killed with what a command is about: the one it goes by, and the key of the release while that means it. */
const namesOf = ({ newsroom, keyRow, newest }: UploadFacts, { releaseKey }: Command): Decision['releaseKeys'] => {
  const { release, key, generation } = releaseNamed(siteUrlOfIds(newsroom), releaseKey, keyRow);
  return [
    { key: releaseKey, row: keyRow ?? { release, generation, ...(key !== releaseKey && { key }) } },
    ...(key !== releaseKey && newest?.keyRow.release === release ? [{ key, row: newest.keyRow }] : []),
  ];
};

/** What is said of an order by what it meets: readers never had it, or nothing is there at all. */
const metBy = (facts: UploadFacts, reading: Command): Problem[] => {
  if (facts.editions.length > 0) return unseenBy(reading, facts.editions);
  return isComing(facts, reading) ? [] : [overtook(reading)];
};

/** Whether a file that it is about has been read and is not decided yet: it meets something, if nothing that anybody saw. */
const isComing = ({ undecided = [], newsroom }: UploadFacts, { lang }: Command): boolean =>
  undecided.some((key) => {
    const own = readKey(key, newsroom.languages);
    return lang === undefined || (own.kind === 'document' && own.lang === lang);
  });

/** Nothing is there yet: the order binds what comes, or the name is mistyped. */
const overtook = ({ command, releaseKey }: Command): Problem => remark('command-without-target', { command, target: releaseKey });

/** A withdrawal of what readers have never had shows them nothing. */
const unseenBy = ({ command, lang }: Command, editions: readonly EditionRow[]): Problem[] => {
  const meant = editions.filter((edition) => (lang ?? edition.lang) === edition.lang);
  if (command !== 'withdraw' || meant.length === 0 || meant.some(({ live }) => live)) return [];
  return [remark(lang ? 'language-withdrawn' : 'release-withdrawn')];
};

const isNewer = ({ live, pending }: EditionRow, eventTime: string): boolean =>
  (pending?.facts.eventTime ?? live?.facts.eventTime ?? '') > eventTime;
