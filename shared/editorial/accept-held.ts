import { commandWords } from '../languages/commands.ts';
import { deskLanguage, siteUrlOfIds } from '../newsroom/newsroom.ts';
import { releaseIdOf } from '../release/identity.ts';
import { isTooOldForAlerts, unmailed } from './alert-age.ts';
import { announcedAt } from './announced.ts';
import {
  type Command,
  type CommandDecision,
  commandOf,
  decided,
  mayBeEarly,
  type Parsed,
  refuseCommand,
} from './command-decision.ts';
import type { Decision, UploadEnd } from './decision.ts';
import { answeredByRestoring } from './problems.ts';
import { answerPromise } from './promised-time.ts';
import { goOn, othersThatWait } from './release-files.ts';
import { nameOf } from './release-names.ts';
import type { EditionRow, HeadRow } from './rows.ts';
import { dueAtOf, giveAway } from './transitions.ts';
import { uploadFields } from './upload-decision.ts';
import type { UploadFacts } from './upload-facts.ts';

/** Accept: what is held goes on. It may have overtaken the upload it answers. */
export const acceptHeld = (facts: UploadFacts, reading: Command, parsed: Parsed): CommandDecision => {
  const { now, upload, head, editions, newsroom } = facts;
  if (head?.killed) return decided(refuseCommand(facts, reading, parsed, 'killed'));
  const held = editions.filter(
    ({ lang, pending }) =>
      pending?.state === 'held' &&
      (reading.lang ?? lang) === lang &&
      pending.facts.eventTime <= upload.eventTime &&
      // What only waits to be restored is asked nothing else.
      !pending.questions.every((code) => answeredByRestoring.includes(code)),
  );
  const [first] = held;
  if (!head || !first) {
    if (mayBeEarly(facts)) return { wait: true };
    return decided(
      refuseCommand(facts, reading, parsed, head ? 'command-not-applicable' : 'command-without-target', head?.release),
    );
  }
  const strange = held.filter(({ pending }) => pending?.questions.includes('different-story'));
  // A release of which nothing else is there, in public or on its way, is that story's own already.
  const isNamedByMore = editions.some((row) => row.live || (row.pending && !strange.includes(row)));
  if (parsed.nearsNewRelease !== undefined && strange.length > 0 && isNamedByMore) {
    const params = { said: parsed.nearsNewRelease, line: commandWords(deskLanguage(newsroom)).newReleaseLine };
    return decided(refuseCommand(facts, reading, parsed, 'new-release-inexact', head.release, params));
  }
  if (parsed.opensRelease) {
    if (strange.length === 0) return decided(refuseCommand(facts, reading, parsed, 'command-not-applicable', head.release));
    if (isNamedByMore) return decided(openGeneration(facts, reading, parsed, head, strange));
  }
  const revision = head.revision + 1;
  const known = { release: head.release };
  // Whoever lets one language go without its set lets all go.
  const isForAll = held.some(({ pending }) => pending?.questions.includes('waiting-for-set'));
  const accepted: HeadRow = {
    ...answerPromise(head, held, editions),
    ...(isForAll && head.set && { set: { ...head.set, over: true } }),
  };
  if (held.length > 1) {
    // They follow one by one: this card is written before.
    const isUnmailed = held.some(
      ({ live, pending }) =>
        !live &&
        pending &&
        !pending.facts.undated &&
        !dueAtOf(pending.facts, now) &&
        isTooOldForAlerts(announcedAt(pending.facts.releaseAt, now, newsroom.timeZone), now, newsroom.alerts.maxAgeDays),
    );
    return decided({
      ...uploadFields(facts, 'command', isUnmailed ? [unmailed] : [], known),
      ...commandOf(reading, parsed),
      action: 'accept',
      head: { ...accepted, revision },
      follow: held.map(({ lang }) => lang),
    });
  }
  const transition = goOn(
    { ...first, revision },
    {
      head: accepted,
      editions,
      files: facts.files,
      newsroom,
      now,
      accepted: { eventTime: upload.eventTime, at: now, revision },
      comparisons: facts.comparisons,
    },
  );
  if (!transition) return decided(refuseCommand(facts, reading, parsed, 'language-not-published', head.release));
  return decided({
    ...uploadFields(facts, 'command', [], { ...known, version: first.pending?.facts.version }),
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
    return refuseCommand(facts, reading, parsed, 'accept-needs-language', head.release, { languages });
  }
  if (!edition?.pending || !newest) return refuseCommand(facts, reading, parsed, 'command-not-applicable', head.release);
  const { key } = head;
  const isThere = head.generation < newest.keyRow.generation && !newest.editions.some(({ lang }) => lang === edition.lang);
  const generation = newest.keyRow.generation + (isThere ? 0 : 1);
  const release = isThere ? newest.keyRow.release : releaseIdOf(siteUrlOfIds(newsroom), key, generation);
  const revision = head.revision + 1;
  return {
    ...uploadFields(facts, 'command', [], { release }),
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
