import { type Picture, publicPictureOf } from '../release/picture.ts';
import { type FollowFacts, ofEdition } from './decide-follow.ts';
import type { Decision } from './decision.ts';
import { promiseOf } from './pending.ts';
import type { PicturesTogether } from './pictures-beside.ts';
import { askedOfPictures } from './pictures-beside.ts';
import { inStep } from './release-files.ts';
import type { EditionRow, Pending, PictureRow, VersionFacts } from './rows.ts';
import { keepPending, publish, type Transition } from './transitions.ts';

/**
 * An edition with the pictures that lie beside its text by now, where those are others: a version with the same words. What readers have
 * changes without a note, as nothing is corrected; what waits, waits on, and what only waited for a picture goes on. What is to be asked
 * about a picture holds that version alone. `sentences`: see `sentencesHash`; captions are translated like text.
 */
export const decideIllustrated = (
  step: FollowFacts,
  { pictures, problems, sentences }: PicturesTogether & { sentences: string },
  cause: PictureRow,
): Decision | undefined => {
  const { now, head, edition } = step;
  const { pending, live } = edition;
  const before = pending?.facts ?? live?.facts;
  if (!before || edition.killed || head.killed) return undefined;
  const version = edition.lastVersion + 1;
  const { pictures: _pictures, ...words } = before;
  const facts: VersionFacts = {
    ...words,
    version,
    sentences,
    ...(pending ? {} : { minor: true }),
    // What readers were told of a correction stays true, and is no news again; of what nobody has seen yet it is still to come.
    ...(!pending && before.correctionNote !== undefined && { noted: before.noted ?? before.version }),
    ...(pictures.length > 0 && { pictures: pictures.map(publicPictureOf) }),
  };
  const revision = head.revision + 1;
  const bound: EditionRow = { ...edition, revision, lastVersion: version };
  // What readers have already came out without the file that is missing.
  const asks = problems.filter(
    ({ code, weight }) => weight === 'question' && (code !== 'picture-missing' || pending?.questions.includes(code)),
  );
  const asked = asks.map(({ code }) => code);
  const transition = pending
    ? waitOn({ ...step, edition: bound }, pending, facts, { asks, pictures })
    : asked.length > 0
      ? waits(bound, { facts, state: 'held', questions: asked }, asks)
      : publish(bound, facts, now, head.withdrawn);
  return {
    ...ofEdition(now, { ...head, ...(pictures.length > 0 && { pictured: true as const }) }, transition),
    cause: {
      principal: cause.principal,
      eventTime: cause.eventTime,
      uploadId: cause.uploadId,
      key: cause.key,
      versionId: cause.versionId,
    },
    newVersion: version,
    pictures,
    illustrates: before.version,
  };
};

/** What waits goes on waiting for what it waits for, and for an answer about its pictures. */
const waitOn = (
  { edition, ...step }: FollowFacts,
  pending: Pending,
  facts: VersionFacts,
  { asks, pictures }: { asks: PicturesTogether['problems']; pictures: readonly Picture[] },
): Transition => {
  // What is asked about a picture in the text itself is answered by no other.
  const isOwnAsked = pictures.some(({ file, alt, caption }) => file === undefined && alt === undefined && caption === undefined);
  const others = pending.questions.filter(
    (code) => !askedOfPictures.includes(code) || (code === 'picture-without-text' && isOwnAsked),
  );
  const questions = [...new Set([...others, ...asks.map(({ code }) => code)])];
  const goesOn = pending.state === 'held' && questions.length === 0 && pending.questions.length > 0;
  const promised = promiseOf(pending);
  const kept: Pending = {
    ...pending,
    facts,
    questions,
    ...(questions.length > 0 && pending.state !== 'held' && { state: 'held', ...(promised && { promised }) }),
  };
  if (!goesOn) return waits(edition, kept, asks);
  // It goes on as any text does whose own questions are answered: with the others of its release, or waits for them, and says so.
  const ready: Pending = { ...kept, questions: ['bundle-waits'], until: step.now };
  return inStep({ ...edition, pending: ready }, step) ?? waits(edition, ready, asks);
};

/** The version as it waits: the file that it came in waits on. */
const waits = (edition: EditionRow, kept: Pending, asks: PicturesTogether['problems']): Transition =>
  keepPending(
    { ...edition, pending: { ...(edition.pending ?? kept), facts: kept.facts } },
    kept,
    asks.length > 0 ? asks : undefined,
  );
