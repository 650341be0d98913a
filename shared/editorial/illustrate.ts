import { publicPictureOf } from '../release/picture.ts';
import { ofEdition } from './decide-follow.ts';
import type { Decision } from './decision.ts';
import { promiseOf } from './pending.ts';
import type { PicturesTogether } from './pictures-beside.ts';
import { askedOfPictures } from './pictures-beside.ts';
import type { EditionRow, HeadRow, Pending, PictureRow, VersionFacts } from './rows.ts';
import { keepPending, letGo, publish, type Transition } from './transitions.ts';

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
    ? waitOn(bound, pending, facts, { asks, now, languages, head })
    : asked.length > 0
      ? waits(
          { edition: bound, pending: { facts, state: 'held', questions: asked } },
          { facts, state: 'held', questions: asked },
          asks,
        )
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
  return (
    (goesOn && letGo({ ...edition, pending: kept }, now, languages, head.withdrawn)) || waits({ edition, pending }, kept, asks)
  );
};

/** The version as it waits: the file that it came in waits on. */
const waits = (
  { edition, pending }: { edition: EditionRow; pending: Pending },
  kept: Pending,
  asks: PicturesTogether['problems'],
): Transition =>
  keepPending({ ...edition, pending: { ...pending, facts: kept.facts } }, kept, asks.length > 0 ? asks : undefined);
