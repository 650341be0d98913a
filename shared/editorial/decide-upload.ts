import type { Newsroom } from '../newsroom/newsroom.ts';
import { isReadLanguage } from '../release/deriving/read-languages.ts';
import { editionHashOf } from '../release/edition-hash.ts';
import { fingerprintOf, resemblance, signatureOf } from '../release/fingerprint.ts';
import type { KeyReading } from '../release/key-reading.ts';
import type { Problem, ProblemCode } from '../release/problem.ts';
import type { Outcome, ParsedUpload, Upload } from '../release/upload.ts';
import { figureDigestOf, takenBack } from '../translation/figure-digest.ts';
import { sentencesHash } from '../translation/same-words.ts';
import { isTooOldForAlerts, unmailed } from './alert-age.ts';
import { paddedSequencer } from './changes.ts';
import type { Decision } from './decision.ts';
import { feedsEver, MOST_FEEDS_EVER } from './feeds-of.ts';
import { lackingOf, setOf, waitsForSet, waitsUntil } from './language-set.ts';
import { latest } from './latest.ts';
import { became, earlierPublic, filedAs, promisedBefore } from './lineage.ts';
import { isMisnamed, type Lookalike, lookalikeQuestions } from './lookalike.ts';
import { pathOf, slugOf } from './path.ts';
import { goesOnByItself } from './pending.ts';
import { boundOf, originalOf, othersThatWait, type ReleaseFiles, unsettled } from './release-files.ts';
import { generationNamed, releaseNamed } from './release-names.ts';
import type {
  EditionRow,
  EmbargoOrder,
  FingerprintRow,
  HeadRow,
  ReleaseKeyRow,
  UploadHeadRow,
  UploadRow,
  VersionFacts,
} from './rows.ts';
import { isStale, type SourceChanges, staleQuestion } from './stale-translation.ts';
import { datedAt, differsFromStated, inheritStated } from './stated.ts';
import { dueAtOf, holdForNewer, keepPending, newEdition, publish, type Transition } from './transitions.ts';

/** What the table says of one release. */
export interface ReleaseFacts {
  /** Which release the name means, once it has been used. */
  keyRow?: ReleaseKeyRow | undefined;
  head?: HeadRow | undefined;
  editions: readonly EditionRow[];
}

/** An edition that a file made, wherever that is; `name` is what commands call its release. */
export interface Elsewhere {
  head: HeadRow;
  edition: EditionRow;
  editions: readonly EditionRow[];
  name: string;
}

/** Everything that decides what becomes of one upload. */
export interface UploadFacts extends ReleaseFacts {
  newsroom: Newsroom;
  now: string;
  upload: Upload;
  reading: KeyReading;
  /** Absent for keys that are ignored or kept as assets. */
  parsed?: ParsedUpload | undefined;
  uploadHead?: UploadHeadRow | undefined;
  /** The edition that an earlier version of this object became last, wherever that is. */
  earlier?: Elsewhere | undefined;
  /** For a command: editions in releases of another key that files of its name made. */
  elsewhere?: readonly Elsewhere[] | undefined;
  /** For a command on a name without editions: what that is called for commands, if it is plain what is meant. */
  meant?: string | undefined;
  /** What became of the version that `uploadHead` names. */
  before?: Pick<UploadRow, 'outcome' | 'versionId' | 'editionHash'> | undefined;
  /** Who has this text already, and that release and edition as they are now. */
  sameText?: { owner: FingerprintRow; head?: HeadRow | undefined; edition?: EditionRow | undefined } | undefined;
  /** Texts like this one that were killed, are held, or wait, the likest first. */
  lookalikes?: readonly Lookalike[] | undefined;
  /** What the file's own name means already, where the document goes by another key. */
  nameRow?: ReleaseKeyRow | undefined;
  /** What is filed under the file’s own name, where the document goes by another: a kill of that name may have come first. */
  named?: { head?: HeadRow | undefined; editions: readonly EditionRow[] } | undefined;
  /** For a command on a release: which one its key means now, and that one's editions where it is another. */
  newest?: { keyRow: ReleaseKeyRow; editions: readonly EditionRow[] } | undefined;
  /** The files of its release, this one among them. */
  files?: ReleaseFiles | undefined;
  /** A newer version of the same object has been read: it is the one that counts, wherever it belongs. */
  overtaken?: boolean | undefined;
  /** By language, what has changed in the original of a translation that is out of date. */
  sourceChanges?: SourceChanges | undefined;
  /** For a command: files of the release it is about that are read and not decided yet. */
  undecided?: readonly string[];
}

type Document = Extract<ParsedUpload, { kind: 'document' }>;

/** Words in common below this are another story, not another wording of the same. */
const SAME_STORY = 0.15;

/** The release key a document is filed under: its own word for it, or its name. */
export const releaseKeyOf = (reading: Extract<KeyReading, { kind: 'document' }>, parsed: ParsedUpload): string =>
  ('understood' in parsed && parsed.understood.release) || reading.releaseKey;

/** What a document would be published as, before anyone has looked at what is there already. */
export const fingerprintOfDocument = (parsed: Document): string =>
  fingerprintOf(parsed.understood.headline, parsed.understood.body);

/** What finds texts like that of a document. */
export const signatureOfDocument = (parsed: Document): string => signatureOf(parsed.understood.headline, parsed.understood.body);

/**
 * Decides about one upload that is a document, or of no use. Being a copy, late, or faulty are answers like any other: nothing is thrown.
 */
export const decideUpload = (facts: UploadFacts): Decision => {
  const { reading, parsed, upload, uploadHead } = facts;
  if (reading.kind === 'ignored') return aside(facts, 'ignore', 'ignored');
  if (reading.kind === 'asset') return aside(facts, 'keep-asset', 'asset');
  if (!parsed || parsed.kind === 'gone') return aside(facts, 'ignore', 'ignored');
  if (isOlder(upload, uploadHead) || facts.overtaken) return aside(facts, 'supersede', 'superseded', [remark('superseded-by')]);
  if (parsed.kind === 'faulty') return refuse(facts);
  if (parsed.kind === 'translation') return aside(facts, 'keep-translation', 'translation');
  if (reading.kind === 'faulty') return aside(facts, 'reject', 'rejected', reading.problems);
  if (reading.kind !== 'document' || parsed.kind !== 'document')
    throw new TypeError('commands, reviews and release.yaml are not decided here');
  return decideDocument(facts, reading, parsed);
};

/**
 * Turns a faulty file away. An earlier version of the same file that waits for its time was to be replaced by it, perhaps to be put
 * off: it is held until somebody says what is meant. Nobody knows what it would have asked of the other languages: what waits
 * there is held until that is settled.
 */
export const refuse = (facts: UploadFacts): Decision => {
  const { head, editions, upload, files } = facts;
  const waiting = editions.filter(goesOnByItself);
  const replaced = waiting.find(({ pending }) => pending?.facts.objectKey === upload.key);
  const others = files ? waiting.filter((edition) => edition !== replaced).map(({ lang }) => lang) : [];
  if (!head || head.killed || !(replaced || others.length > 0)) return aside(facts, 'reject', 'rejected');
  const revision = head.revision + 1;
  const held = replaced && holdForNewer({ ...replaced, revision });
  return {
    ...asideFields(facts, 'rejected', held ? [remark('newer-rejected')] : [], { release: head.release }),
    action: 'reject',
    ...held,
    head: { ...head, revision },
    follow: others,
  };
};

export const isOlder = (upload: Upload, head: UploadHeadRow | undefined): boolean =>
  head !== undefined && paddedSequencer(upload.sequencer) < head.sequencer;

const decideDocument = (facts: UploadFacts, reading: Extract<KeyReading, { kind: 'document' }>, parsed: Document): Decision => {
  const { newsroom, now, upload, head, editions, files } = facts;
  const { understood } = parsed;
  const { lang } = understood;
  const releaseKey = releaseKeyOf(reading, parsed);
  const { release, key, generation } = releaseNamed(newsroom.siteUrl, releaseKey, facts.keyRow);
  const edition = editions.find((row) => row.lang === lang) ?? newEdition(release, lang);
  const newest = edition.pending?.facts ?? edition.live?.facts;

  const { head: named, editions: ofName = [] } = facts.named ?? {};
  const isNameKilled = facts.nameRow?.killed ?? named?.killed ?? ofName.some((row) => row.killed && row.lang === lang);
  if (head?.killed || edition.killed || isNameKilled)
    return aside(facts, 'reject', 'rejected', [{ code: 'killed', weight: 'error' }], { release });
  if (newest && newest.objectKey !== upload.key && upload.eventTime < newest.eventTime) {
    return aside(facts, 'supersede', 'superseded', [remark('superseded-by')], { release });
  }

  const fingerprint = fingerprintOfDocument(parsed);
  const editionHash = editionHashOf(understood);
  const original = sameTextAs(facts, { release, edition, understood, fingerprint, editionHash });
  if (
    original &&
    !saysTheLanguage(parsed, edition, original.facts) &&
    !differsFromStated(understood, original.facts, { sameObject: original.facts.objectKey === upload.key })
  ) {
    return aside(facts, 'duplicate', 'duplicate', [remark('duplicate-of', { key: original.facts.objectKey })], {
      release: original.release,
      version: original.facts.version,
      duplicateOf: original.facts.objectKey,
      editionHash,
    });
  }

  // Only a returned translation comes this far with an error: the desk may say that it is right as it is.
  if (parsed.problems.some(({ weight }) => weight === 'error'))
    return became(aside(facts, 'reject', 'rejected', [], { release }), facts.uploadHead?.made ?? { release, lang });

  const inherited = newest && newest.objectKey !== upload.key ? inheritStated(understood, newest) : understood;
  const bound = boundOf({ head, editions, files }, { own: upload.key, lang }, now);
  const own = latest(inherited.embargo?.until, embargoOrder(head, edition)?.until);
  const embargoUntil = latest(own, bound.embargo);
  const others = editions.filter((row) => row.lang !== lang);
  const translatedFrom = originalOf(facts, understood);
  const figures = figureDigestOf(understood);
  const gone = newest && figures !== undefined ? takenBack(newest, figures) : '';
  const version: VersionFacts = {
    version: edition.lastVersion + 1,
    uploadId: upload.uploadId,
    objectKey: upload.key,
    versionId: upload.versionId,
    principal: upload.principal,
    eventTime: upload.eventTime,
    headline: understood.headline,
    countries: inherited.countries,
    topics: inherited.topics,
    type: inherited.type,
    releaseAt: latest(datedAt(inherited), embargoUntil, bound.date) ?? inherited.releaseAt,
    ...(embargoUntil && { embargoUntil }),
    ...(understood.derived.date?.rule === 'upload' && !('date' in inherited.stated) && { undated: true }),
    path: edition.live?.facts.path ?? (inherited === understood ? undefined : newest?.path) ?? wantedPath(newsroom, understood),
    fingerprint,
    editionHash,
    signature: signatureOfDocument(parsed),
    stated: inherited.stated,
    ...(understood.minor && { minor: true }),
    // Nobody is shown a correction of what nobody saw.
    ...(understood.correction && edition.live && { correctionNote: understood.correction }),
    sentences: sentencesHash(understood),
    ...(figures && { figures }),
    ...(gone && { takenBack: gone }),
    ...(understood.source && { source: { lang: understood.translationOf ?? translatedFrom, ...understood.source } }),
  };

  const count = feedsEver(edition, version);
  if (count > MOST_FEEDS_EVER) {
    const problem: Problem = { code: 'too-many-feeds', weight: 'error', params: { count, limit: MOST_FEEDS_EVER } };
    return aside(facts, 'reject', 'rejected', [problem], { release });
  }

  const ownTime = latest(datedAt(inherited), own) ?? '';
  // An order for this language alone says that it comes later than the others.
  const isLate = !edition.live && !edition.embargo && ownTime > now && editions.some(({ live }) => live);
  const arrived: EditionRow = { ...edition, pending: { facts: version, state: 'scheduled', questions: [] } };
  const asIfOut = { editions: [...others, arrived], original: translatedFrom };
  const asked = [
    ...questions(facts, parsed, edition, version),
    ...(isStale(arrived, asIfOut) ? [staleQuestion(arrived, asIfOut, facts.sourceChanges)] : []),
    ...(isLate ? [{ code: 'embargo-after-publication' as const, weight: 'question' as const }] : []),
  ];
  const doubt = files && asked.length === 0 && !edition.live ? unsettled({ head, editions, files }, upload.key) : undefined;
  if (doubt !== undefined) asked.push({ code: 'bundle-waits', weight: 'question', params: { key: doubt } });
  const set = edition.live ? head?.set : setOf({ newsroom, now, head, editions }, { ...version, lang: translatedFrom });
  const lacking = asked.length === 0 && !edition.live ? lackingOf(set, asIfOut) : [];
  const until = lacking.length > 0 ? waitsUntil(set, version) : undefined;
  if (lacking.length > 0) asked.push(waitsForSet(lacking, until));
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
    ...asideFields(facts, outcome, added, {
      release,
      version: version.version,
      date: version.releaseAt,
      countries: version.countries,
      ...(dueAt && { dueAt }),
    }),
    ...transition,
    head: {
      release,
      key,
      generation,
      ...head,
      revision,
      languages: languages.includes(lang) ? languages : [...languages, lang],
      original: translatedFrom,
      ...(set && { set }),
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
        fingerprint,
        row: { release, lang, version: version.version, key: upload.key },
        ...(facts.sameText && facts.sameText.owner.release !== release && { from: facts.sameText.owner.release }),
      },
    }),
  };
  const promise = latest(dueAt, asked.length > 0 ? promised : undefined);
  return became(decision, { release, lang, ...(promise && { promised: promise }) });
};

/** Whether the file's own name is to mean the release that the document says: it meant none, or an earlier one of the same key. */
const isOtherName = (
  { nameRow }: UploadFacts,
  reading: Extract<KeyReading, { kind: 'document' }>,
  releaseKey: string,
  { key, generation }: { key: string; generation: number },
): boolean =>
  !reading.returned &&
  reading.releaseKey !== releaseKey &&
  reading.releaseKey !== key &&
  (!nameRow || (nameRow.key === key && nameRow.generation < generation && !generationNamed(reading.releaseKey)));

/** The embargo that was ordered for this edition: by itself, or with its whole release, whichever was said last. */
const embargoOrder = (head: HeadRow | undefined, edition: EditionRow): EmbargoOrder | undefined => {
  const [ofRelease, ofEdition] = [head?.embargo, edition.embargo];
  return ofRelease && ofEdition ? (ofEdition.eventTime > ofRelease.eventTime ? ofEdition : ofRelease) : (ofRelease ?? ofEdition);
};

interface SameText {
  release: string;
  edition: EditionRow;
  understood: Document['understood'];
  fingerprint: string;
  editionHash: string;
}

/** The version that this upload repeats: the newest of its own edition, or one of another release. */
const sameTextAs = (facts: UploadFacts, own: SameText): { release: string; facts: VersionFacts } | undefined => {
  const { release, edition, fingerprint } = own;
  const { sameText } = facts;
  const newest = edition.pending?.facts ?? edition.live?.facts;
  if (newest && isRepeated(newest, facts, own)) return { release, facts: newest };
  if (!sameText || sameText.owner.release === release || newest?.fingerprint === fingerprint || isKilled(sameText))
    return undefined;
  const { live, pending } = sameText.edition ?? {};
  const { version } = sameText.owner;
  const waits = pending?.facts.version === version && !isMisnamed(pending);
  // The same file that now belongs to this release takes with it what waits of it in another.
  if (waits && pending.facts.objectKey === facts.upload.key) return undefined;
  const found = waits ? pending.facts : live && version <= live.facts.version ? live.facts : undefined;
  return found && { release: sameText.owner.release, facts: found };
};

/**
 * Whether an upload says what the newest version of its edition says. Of one object everything that was understood has to be the same.
 * Another file gives the same words in another format, which may say less or more around them: what it says itself has to
 * be what it said when it was a copy, and it may not ask what waits to wait for longer.
 */
const isRepeated = (
  newest: VersionFacts,
  facts: UploadFacts,
  { edition, understood, fingerprint, editionHash }: SameText,
): boolean => {
  const { upload, before } = facts;
  if (newest.fingerprint !== fingerprint) return false;
  if (newest.objectKey !== upload.key && asksToWait(facts, edition.pending)) return false;
  if (newest.objectKey !== upload.key)
    return before?.outcome !== 'duplicate' || (before.editionHash ?? editionHash) === editionHash;
  return (newest.editionHash ?? editionHash) === editionHash && newest.source?.version === understood.source?.version;
};

/** Whether a file speaks of an embargo in words that what waits neither keeps nor is held for. */
const asksToWait = ({ parsed }: UploadFacts, pending: EditionRow['pending']): boolean => {
  if (!pending || pending.questions.includes('embargo-line') || !parsed || !('problems' in parsed)) return false;
  const due = Date.parse(pending.dueAt ?? '');
  const isKept = (until: unknown): boolean => Date.parse(String(until)) <= due;
  return parsed.problems.some(({ code, params }) => code === 'embargo-line' && !isKept(params?.suggestion));
};

/** Whether a translation came back as it is, for a newer version of its source: to its readers nothing changes. */
const isSameTranslation = (live: VersionFacts, { editionHash, source }: VersionFacts): boolean =>
  source !== undefined && live.editionHash === editionHash;

const isKilled = ({ head, edition }: { head?: HeadRow | undefined; edition?: EditionRow | undefined }): boolean =>
  (head?.killed ?? edition?.killed) !== undefined;

/** Texts like this one that were killed, are held, or wait. Of a copy this is known before its edition's kill is carried out. */
const lookalikesOf = ({ lookalikes = [], sameText }: UploadFacts, { signature }: VersionFacts): readonly Lookalike[] =>
  sameText && isKilled(sameText) ? [{ row: { ...sameText.owner, signature }, ...sameText }, ...lookalikes] : lookalikes;

/** Whether a text repeats one that is held because nobody could tell its language, and says it: that is the answer. */
const saysTheLanguage = ({ problems }: Document, { pending }: EditionRow, original: VersionFacts): boolean =>
  pending?.facts === original &&
  pending.questions.includes('language-unknown') &&
  problems.every(({ code }) => code !== 'language-unknown');

/** What the desk is asked about this document: the document's own doubts first, then what is odd about it here. */
const questions = (
  facts: UploadFacts,
  parsed: Document,
  { release, live, pending }: EditionRow,
  version: VersionFacts,
): Problem[] => {
  const { newsroom, now, editions } = facts;
  const { understood, problems } = parsed;
  const asked = problems.filter(({ weight }) => weight === 'question');
  const ask = (code: ProblemCode, params?: Problem['params']): void => {
    asked.push({ code, weight: 'question', ...(params && { params }) });
  };
  if (!newsroom.languages.includes(understood.lang)) ask('language-not-published', { lang: understood.lang });
  else if (!isReadLanguage(understood.lang)) ask('language-unread', { lang: understood.lang });

  // What readers have counts, not what was held since; without readers, a doubt stays until somebody answers it.
  const known = live?.facts ?? pending?.facts;
  const doubted = !live && pending?.questions.includes('different-story');
  // What came back sentence by sentence is no other story, however else it is worded.
  if (known && !understood.source && (doubted || resemblance(known.signature, version.signature) < SAME_STORY))
    ask('different-story');
  else if (live && !version.correctionNote && !version.minor && !isSameTranslation(live.facts, version))
    ask('changed-without-note');

  const { objectKey: key, signature } = version;
  const own = { release, key, signature, body: understood.body, dueAt: dueAtOf(version, now), live };
  // Nor is it a copy: its original was looked at.
  if (!understood.source) asked.push(...lookalikeQuestions(lookalikesOf(facts, version), own));

  if (understood.correction && !editions.some(isKnown)) ask('nothing-to-correct');

  const promised = promisedBefore(facts, { release, lang: understood.lang, pending, live });
  if (promised && promised > now && (dueAtOf(version, now) ?? '') < promised) {
    ask(version.embargoUntil ? 'embargo-brought-forward' : 'embargo-removed');
  }
  return asked;
};

/** Whether a language shows that its release is the one that is meant: it is out, or waits for something else than the right name. */
const isKnown = ({ live, pending }: EditionRow): boolean =>
  live !== undefined || (pending !== undefined && !pending.questions.includes('nothing-to-correct'));

/** What is said of a version that nobody has seen an earlier one of. */
const firstRemarks = (
  { newsroom, now }: UploadFacts,
  { understood }: Document,
  { version: { releaseAt }, asked }: { version: VersionFacts; asked: readonly Problem[] },
): Problem[] => [
  ...(isTooOldForAlerts(releaseAt, now, newsroom.alerts.maxAgeDays) ? [unmailed] : []),
  ...(understood.correction && !asked.some(({ code }) => code === 'nothing-to-correct') ? [remark('correction-unseen')] : []),
];

/** The address it would like to have: who has it is decided when it comes out (`addressesFor`). */
const wantedPath = (newsroom: Newsroom, { lang, releaseAt, embargo, slug, headline }: Document['understood']): string =>
  pathOf(lang, datedAt({ releaseAt, embargo }), newsroom.timeZone, slugOf(slug ?? headline));

const remark = (code: ProblemCode, params?: Problem['params']): Problem => ({
  code,
  weight: 'remark',
  ...(params && { params }),
});

type Known = Pick<UploadRow, 'release' | 'version' | 'date' | 'countries' | 'dueAt' | 'duplicateOf' | 'editionHash'>;

/** A decision about an upload that leaves every release as it is. */
export const aside = (
  facts: UploadFacts,
  action: Decision['action'],
  outcome: Outcome,
  problems: readonly Problem[] = [],
  known: Known = {},
): Decision => ({ ...asideFields(facts, outcome, problems, known), action });

/** What every decision about an upload has: the upload's own row, and no effect on anything. */
export const asideFields = (
  { now, upload, parsed, reading, uploadHead, before }: UploadFacts,
  outcome: Outcome,
  problems: readonly Problem[],
  known: Known = {},
): Omit<Decision, 'action'> => {
  const understood = parsed && 'understood' in parsed ? parsed.understood : undefined;
  const all = [...(parsed && 'problems' in parsed ? parsed.problems : []), ...problems];
  const asks = all
    .filter(({ weight }) => weight !== 'remark')
    .slice(0, 3)
    .map(({ excerpt: _excerpt, ...problem }) => problem);
  const lang = understood?.lang ?? (reading.kind === 'command' ? reading.lang : undefined);
  const row: UploadRow = {
    outcome,
    uploadId: upload.uploadId,
    key: upload.key,
    versionId: upload.versionId,
    sequencer: upload.sequencer,
    eventTime: upload.eventTime,
    principal: upload.principal,
    decidedAt: now,
    problems: [...new Set(all.map(({ code }) => code))],
    ...(asks.length > 0 && { asks }),
    ...(lang && { lang }),
    ...(understood?.headline && { headline: understood.headline }),
    ...(understood?.releaseAt && { date: understood.releaseAt }),
    ...(understood?.countries && { countries: understood.countries }),
    ...(understood?.release && { releaseKey: understood.release }),
    ...known,
  };
  const isNewest = reading.kind !== 'ignored' && !isOlder(upload, uploadHead);
  return {
    format: 1,
    at: now,
    cause: { principal: upload.principal, eventTime: upload.eventTime, uploadId: upload.uploadId, key: upload.key },
    upload: row,
    ...(isNewest && {
      uploadHead: {
        sequencer: paddedSequencer(upload.sequencer),
        versionId: upload.versionId,
        ...(uploadHead?.made && { made: uploadHead.made }),
        ...(uploadHead && { before: uploadHead.sequencer }),
      },
    }),
    ...(isNewest &&
      before?.outcome === 'rejected' &&
      parsed?.kind !== 'gone' && { settles: { key: upload.key, versionId: before.versionId } }),
    ends: [],
    releaseKeys: [],
    problems: [...problems],
    due: { drop: [] },
    follow: [],
  };
};
