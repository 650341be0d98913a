import { publicPictureOf } from '../release/picture.ts';
import { ofEdition } from './decide-follow.ts';
import type { Decision } from './decision.ts';
import { promiseOf } from './pending.ts';
import type { PicturesTogether } from './pictures-beside.ts';
import { askedOfPictures } from './pictures-beside.ts';
import type { EditionRow, HeadRow, Pending, PictureRow, VersionFacts } from './rows.ts';
import { letGo, publish, type Transition } from './transitions.ts';

/**
 * An edition with the pictures that lie beside its text by now, where those are others: a version with the same words. What readers have
 * changes without a note, as nothing is corrected; what waits, waits on, and what only waited for a picture goes on. What is to be asked
 * about a picture holds that version alone. `sentences`: see `sentencesHash`; captions are translated like text.
 */
export const decideIllustrated = (
  { now, head, edition, languages }: { now: string; head: HeadRow; edition: EditionRow; languages: readonly string[] },
  { pictures, problems, sentences }: PicturesTogether & { sentences: string },
  cause: PictureRow,
): Decision | undefined => {
  const { pending, live } = edition;
  const before = pending?.facts ?? live?.facts;
  if (!before || edition.killed || head.killed) return undefined;
  const version = edition.lastVersion + 1;
  const { correctionNote: _note, pictures: _pictures, ...words } = before;
  const facts: VersionFacts = {
    ...words,
    version,
    sentences,
    // The note of a version that nobody has seen yet is still to be seen.
    ...(pending && before.correctionNote && { correctionNote: before.correctionNote }),
    ...(pending ? {} : { minor: true }),
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
    ? waitOn(bound, pending, facts, { asks, now, languages, head })
    : asked.length > 0
      ? held(bound, { facts, state: 'held', questions: asked }, asks)
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
  edition: EditionRow,
  pending: Pending,
  facts: VersionFacts,
  {
    asks,
    now,
    languages,
    head,
  }: { asks: PicturesTogether['problems']; now: string; languages: readonly string[]; head: HeadRow },
): Transition => {
  const others = pending.questions.filter((code) => !askedOfPictures.includes(code));
  const questions = [...others, ...asks.map(({ code }) => code)];
  const goesOn = pending.state === 'held' && questions.length === 0 && pending.questions.length > 0;
  const promised = promiseOf(pending);
  const kept: Pending = {
    ...pending,
    facts,
    questions,
    ...(questions.length > 0 && pending.state !== 'held' && { state: 'held', ...(promised && { promised }) }),
  };
  return (goesOn && letGo({ ...edition, pending: kept }, now, languages, head.withdrawn)) || held(edition, kept, asks);
};

/** The version as it waits; nothing of when it falls due is another. */
const held = (edition: EditionRow, pending: Pending, asks: PicturesTogether['problems']): Transition => {
  const { facts, state, questions, dueAt } = pending;
  return {
    action: state === 'held' ? 'hold' : state === 'embargoed' ? 'embargo' : 'schedule',
    edition: { ...edition, pending },
    due: { drop: [] },
    ends: [
      {
        key: facts.objectKey,
        versionId: facts.versionId,
        outcome: state,
        ...(state === 'held' && { questions }),
        ...(asks.length > 0 && { asks: asks.slice(0, 3) }),
        ...(dueAt && { dueAt }),
      },
    ],
  };
};
