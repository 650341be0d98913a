import { editionHashOf } from '../release/edition-hash.ts';
import type { KeyReading } from '../release/key-reading.ts';
import type { Problem } from '../release/problem.ts';
import type { Outcome } from '../release/upload.ts';
import type { Decision } from './decision.ts';
import { firstRemarks, questions } from './desk-questions.ts';
import { feedsEver, MOST_FEEDS_EVER } from './feeds-of.ts';
import { isKilledName } from './killed-names.ts';
import { lackingOf, setOf, waitsForSet, waitsUntil } from './language-set.ts';
import { latest } from './latest.ts';
import { became, earlierPublic, filedAs, promisedBefore } from './lineage.ts';
import { goesOnByItself } from './pending.ts';
import { keepPromise } from './promised-time.ts';
import { MOST_FILES, originalOf, othersThatWait, unsettled } from './release-files.ts';
import { generationNamed, releaseNamed } from './release-names.ts';
import type { EditionRow, HeadRow, VersionFacts } from './rows.ts';
import { sameTextAs, saysTheLanguage } from './same-text.ts';
import { isStale, staleQuestion } from './stale-translation.ts';
import { differsFromStated } from './stated.ts';
import {
  dueAtOf,
  holdForNewer,
  keepPending,
  newEdition,
  publish,
  type Transition,
  waitsFor,
  withdrawnUnseen,
} from './transitions.ts';
import { remark, uploadFields, withoutEffect } from './upload-decision.ts';
import { type Document, isOlder, releaseKeyOf, type UploadFacts } from './upload-facts.ts';
import { versionOf } from './version-facts.ts';

/**
 * Decides about one upload that is a document, or of no use. Being a copy, late, or faulty are answers like any other: nothing is thrown.
 */
export const decideUpload = (facts: UploadFacts): Decision => {
  const { reading, parsed, upload, uploadHead } = facts;
  if (reading.kind === 'ignored') return withoutEffect(facts, 'ignore', 'ignored');
  if (reading.kind === 'asset') return withoutEffect(facts, 'keep-asset', 'asset');
  if (!parsed || parsed.kind === 'gone') return withoutEffect(facts, 'ignore', 'ignored');
  if (isOlder(upload, uploadHead) || facts.overtaken)
    return withoutEffect(facts, 'supersede', 'superseded', [remark('superseded-by')]);
  if (parsed.kind === 'faulty') return refuseFaulty(facts);
  if (parsed.kind === 'translation') return withoutEffect(facts, 'keep-translation', 'translation');
  if (reading.kind === 'faulty') return withoutEffect(facts, 'reject', 'rejected', reading.problems);
  if (reading.kind !== 'document' || parsed.kind !== 'document')
    throw new TypeError('commands, reviews and release.yaml are not decided here');
  return decideDocument(facts, reading, parsed);
};

/**
 * Turns a faulty file away. An earlier version of the same file that waits for its time was to be replaced by it, perhaps to be put
 * off: it is held until somebody says what is meant. Nobody knows what it would have asked of the other languages: what waits
 * there is held until that is settled.
 */
export const refuseFaulty = (facts: UploadFacts): Decision => {
  const { head, editions, upload, files } = facts;
  const waiting = editions.filter(goesOnByItself);
  const replaced = waiting.find(({ pending }) => pending?.facts.objectKey === upload.key);
  const others = files ? waiting.filter((edition) => edition !== replaced).map(({ lang }) => lang) : [];
  if (!head || head.killed || !(replaced || others.length > 0)) return withoutEffect(facts, 'reject', 'rejected');
  const revision = head.revision + 1;
  const held = replaced && holdForNewer({ ...replaced, revision });
  return {
    ...uploadFields(facts, 'rejected', held ? [remark('newer-rejected')] : [], { release: head.release }),
    action: 'reject',
    ...held,
    head: { ...head, revision },
    follow: others,
  };
};

const decideDocument = (facts: UploadFacts, reading: Extract<KeyReading, { kind: 'document' }>, parsed: Document): Decision => {
  const { newsroom, now, upload, head, editions } = facts;
  const { understood } = parsed;
  const { lang } = understood;
  const releaseKey = releaseKeyOf(reading, parsed);
  const named = releaseNamed(newsroom.siteUrl, releaseKey, facts.keyRow);
  const { release, key, generation } = named;
  const edition = editions.find((row) => row.lang === lang) ?? newEdition(release, lang);
  const original = sameTextAs(facts, parsed, { release, edition });
  const ended = endedFor(facts, parsed, { release, edition, original });
  if (ended) return ended;
  const isNewLanguage = !editions.includes(edition);
  if (facts.isOneTooMany || (isNewLanguage && editions.length >= MOST_FILES)) {
    const problem: Problem = { code: 'release-too-large', weight: 'error', params: { limit: MOST_FILES } };
    return withoutEffect(facts, 'reject', 'rejected', [problem], { release });
  }

  const translatedFrom = originalOf(facts, understood);
  const { version, ownTime } = versionOf(facts, parsed, { edition, translatedFrom });
  const count = feedsEver(edition, version);
  if (count > MOST_FEEDS_EVER) {
    const problem: Problem = { code: 'too-many-feeds', weight: 'error', params: { count, limit: MOST_FEEDS_EVER } };
    return withoutEffect(facts, 'reject', 'rejected', [problem], { release });
  }

  const set = edition.live ? head?.set : setOf({ newsroom, now, head, editions }, { ...version, lang: translatedFrom });
  const { asked, until } = asksOf(facts, parsed, { edition, version, ownTime, translatedFrom, set });
  const dueAt = dueAtOf(version, now);
  const promised = promisedBefore(facts, edition);
  const revision = (head?.revision ?? 0) + 1;
  const before: EditionRow = { ...edition, revision, lastVersion: version.version };
  const state = asked.length > 0 ? 'held' : version.embargoUntil && version.embargoUntil > now ? 'embargoed' : 'scheduled';
  const transition: Transition =
    asked.length > 0 || dueAt
      ? keepPending(before, {
          facts: version,
          state,
          questions: asked.map(({ code }) => code),
          ...(dueAt && { dueAt }),
          ...(asked.length > 0 && promised && { promised }),
          ...(until && { until }),
        })
      : publish(before, version, now, head?.withdrawn);

  const outcome: Outcome = asked.length > 0 || dueAt ? state : 'published';
  const added = [
    ...asked.filter((problem) => !parsed.problems.includes(problem)),
    ...(dueAt && dueAt > ownTime ? [remark('bundle-time')] : []),
    ...earlierPublic(facts, { release, key, lang }),
    ...(edition.live ? [] : firstRemarks(facts, parsed, { version, asked })),
  ];
  const languages = head?.languages ?? [];
  const decision: Decision = {
    ...uploadFields(facts, outcome, added, {
      release,
      version: version.version,
      date: version.releaseAt,
      countries: version.countries,
      ...(dueAt && { dueAt }),
    }),
    ...transition,
    head: {
      ...named,
      ...head,
      revision,
      languages: languages.includes(lang) ? languages : [...languages, lang],
      original: translatedFrom,
      ...(set && { set }),
      ...keepPromise(head ?? {}, transition.edition?.pending, revision),
    },
    releaseKeys: [
      ...(facts.keyRow ? [] : [{ key: releaseKey, row: { release, generation } }]),
      // Commands go by file name, also where the document has a key of its own.
      ...(isOtherName(facts, reading, releaseKey, { key, generation })
        ? [{ key: reading.releaseKey, row: { release, generation, key } }]
        : []),
    ],
    follow: othersThatWait(editions, lang),
    ...filedAs(reading, releaseKey, { release, lang, key, generation }),
    newVersion: version.version,
    // An owner that no longer stands for this text gives it up; one that does stays its owner.
    ...((!original || original.release === release) && {
      fingerprint: {
        fingerprint: version.fingerprint,
        row: { release, lang, version: version.version, key: upload.key },
        ...(facts.sameText && facts.sameText.owner.release !== release && { from: facts.sameText.owner.release }),
      },
    }),
  };
  const promise = latest(dueAt, asked.length > 0 ? promised : undefined);
  return became(decision, { release, lang, ...(promise && { promised: promise }) });
};

/** What is decided of a document that makes no version: it was killed, is late, a copy, or a translation that cannot be used. */
const endedFor = (
  facts: UploadFacts,
  parsed: Document,
  { release, edition, original }: { release: string; edition: EditionRow; original: ReturnType<typeof sameTextAs> },
): Decision | undefined => {
  const { upload, head } = facts;
  const { understood } = parsed;
  const { lang } = understood;
  const newest = edition.pending?.facts ?? edition.live?.facts;
  if (head?.killed || edition.killed || isKilledName(facts.nameRow, lang))
    return withoutEffect(facts, 'reject', 'rejected', [{ code: 'killed', weight: 'error' }], { release });
  if (newest && newest.objectKey !== upload.key && upload.eventTime < newest.eventTime)
    return withoutEffect(facts, 'supersede', 'superseded', [remark('superseded-by')], { release });
  if (
    original &&
    !saysTheLanguage(parsed, edition, original.facts) &&
    !differsFromStated(understood, original.facts, { sameObject: original.facts.objectKey === upload.key })
  ) {
    return withoutEffect(facts, 'duplicate', 'duplicate', [remark('duplicate-of', { key: original.facts.objectKey })], {
      release: original.release,
      version: original.facts.version,
      duplicateOf: original.facts.objectKey,
      editionHash: editionHashOf(understood),
    });
  }
  // Only a returned translation comes this far with an error: the desk may say that it is right as it is.
  if (parsed.problems.some(({ weight }) => weight === 'error'))
    return became(withoutEffect(facts, 'reject', 'rejected', [], { release }), facts.uploadHead?.made ?? { release, lang });
  return undefined;
};

/** All that the desk is asked before a version may come out, and until when a version waits that only lacks other languages. */
const asksOf = (
  facts: UploadFacts,
  parsed: Document,
  {
    edition,
    version,
    ownTime,
    translatedFrom,
    set,
  }: { edition: EditionRow; version: VersionFacts; ownTime: string; translatedFrom: string; set: HeadRow['set'] },
): { asked: Problem[]; until?: string | undefined } => {
  const { now, head, editions, files } = facts;
  const others = editions.filter((row) => row.lang !== edition.lang);
  // An order for this language alone says that it comes later than the others.
  const isLate = !edition.live && !edition.embargo && ownTime > now && editions.some(({ live }) => live);
  const arrived: EditionRow = { ...edition, pending: { facts: version, state: 'scheduled', questions: [] } };
  const asIfOut = { editions: [...others, arrived], original: translatedFrom };
  const unseen = withdrawnUnseen(edition, head?.withdrawn);
  const asked = [
    ...questions(facts, parsed, edition, version),
    ...(isStale(arrived, asIfOut) ? [staleQuestion(arrived, asIfOut, facts.sourceChanges)] : []),
    ...(isLate ? [afterPublication(editions)] : []),
    ...(unseen ? [{ code: unseen, weight: 'question' as const }] : []),
  ];
  const isClear = asked.length === 0 && !edition.live;
  const doubt = files && isClear ? unsettled({ head, editions, files, now }, { edition, facts: version }) : undefined;
  if (doubt) return { asked: waitsFor(doubt), until: doubt.until };
  const lacking = isClear ? lackingOf(set, asIfOut) : [];
  if (lacking.length === 0) return { asked };
  const until = waitsUntil(set, version);
  return { asked: [...asked, waitsForSet(lacking, until)], until };
};

/** What says to wait where these are out already. */
const afterPublication = (editions: readonly EditionRow[]): Problem => {
  const out = editions.flatMap(({ lang, live }) => (live && live.state !== 'killed' ? [lang] : []));
  const params = out.length > 0 ? { languages: out.join(', ') } : undefined;
  return { code: 'embargo-after-publication', weight: 'question', ...(params && { params }) };
};

/** Whether the file's own name is to mean the release that the document says: it meant none, or an earlier one of the same key. */
const isOtherName = (
  { nameRow }: UploadFacts,
  reading: Extract<KeyReading, { kind: 'document' }>,
  releaseKey: string,
  { key, generation }: { key: string; generation: number },
): boolean =>
  !reading.returned &&
  reading.releaseKey !== key &&
  (nameRow
    ? nameRow.key === key && nameRow.generation < generation && !generationNamed(reading.releaseKey)
    : reading.releaseKey !== releaseKey);
