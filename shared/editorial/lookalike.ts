import { bucketsOf, resemblance, sharedPart } from '../release/fingerprint.ts';
import type { Problem, ProblemCode } from '../release/problem.ts';
import { figuresToFindBy, haveSameFigures } from '../release/wording/figure-digest.ts';
import type { Change } from './change.ts';
import { latest } from './latest.ts';
import { type EditionRow, type HeadRow, type Indexed, type LookalikeRow, type Pending, rowKeys } from './rows.ts';

/**
 * Texts that nobody may let out under another name: what was killed, is held, or waits for its time. Each version of such an
 * edition has a row in every bucket of its signature (`L#<language>#<bucket>`), so that whatever resembles it is found
 * with ten queries, however much there is; and one in the list of all of its language, for texts that are whole within a much longer
 * one, of which the first few hundred are looked through. A translation has none of its words: it is found by its figures, under three
 * of them. What is plainly public has no rows.
 */

/**
 * Texts whose signatures agree in less are not looked at. An estimate: two texts that have half of their shingles in
 * common stay below this once in a thousand times.
 */
const WORTH_A_LOOK = 0.3;

/**
 * The same for a text that may be whole within another: a release in a newsletter of five has a fifth in common with it, and two
 * different stories of one newsroom one in fifty.
 */
const MAY_BE_WITHIN = 5 / 64;

/**
 * From this on a text is asked about: so much of the shorter one is in the other, word for word. A sentence more or another headline
 * leaves all of it; a bulletin with this week's figures and places in last week's sentences has about two thirds.
 */
const AS_GOOD_AS = 0.85;

/** The same by signatures, where the words are not in the archive yet. */
const SURELY_ALIKE = 0.6;

/** How many texts are looked at closely, the likest first. */
export const MOST_LOOKALIKES = 10;

/** A text that may resemble the one that is decided about, and what the table says of its edition now. */
export interface Lookalike {
  row: LookalikeRow;
  head?: HeadRow | undefined;
  edition?: EditionRow | undefined;
  /** Its words, from the archive. */
  body?: readonly string[] | undefined;
}

/** In the place of a bucket: all texts of a language. */
const ALL = 'all';

/** The partition in which all texts of a language are. */
export const partitionOfAll = (lang: string): string => rowKeys.lookalike(lang, ALL, '', 0).pk;

/** The buckets in which texts that resemble this one are to be looked for: partition keys. */
export const partitionsOf = (lang: string, signature: string): string[] =>
  bucketsOf(signature).map((bucket) => rowKeys.lookalike(lang, bucket, '', 0).pk);

/** Where translations of this text are to be looked for, by its figures. */
export const partitionsOfFigures = (figures: string | undefined): string[] =>
  figuresToFindBy(figures).map((figure) => rowKeys.sameFigures(figure, '', '', 0).pk);

/** Those of the rows found that are a translation of a text, or that it is a translation of. */
export const translationsAmong = (
  rows: readonly LookalikeRow[],
  { lang, figures }: { lang: string; figures: string | undefined },
): LookalikeRow[] => {
  const versions = new Map(rows.map((row) => [`${row.release}#${row.lang}#${row.version}`, row]));
  return [...versions.values()].filter((row) => row.lang !== lang && haveSameFigures(row.figures, figures));
};

/** Those of the rows found that are worth a look, each version once, the likest first. */
export const worthALook = (rows: readonly LookalikeRow[], signature: string): LookalikeRow[] => {
  const versions = new Map(rows.map((row) => [`${row.release}#${row.version}`, row]));
  return [...versions.values()]
    .map((row) => ({ row, alike: resemblance(row.signature, signature) }))
    .filter(({ alike }) => alike >= MAY_BE_WITHIN)
    .sort((a, b) => b.alike - a.alike || (a.row.release < b.row.release ? -1 : 1))
    .map(({ row }) => row);
};

/** What is being decided about, as far as copies go. */
interface Own {
  release: string;
  key: string;
  lang: string;
  signature: string;
  figures: string | undefined;
  body: readonly string[];
  /** When it would be public; absent: at once. */
  dueAt: string | undefined;
  /** What readers have of this edition. */
  live: EditionRow['live'];
}

/**
 * What is asked about a text that resembles others of other releases: first what was killed, then what is held or waits. One
 * question of each kind, about the likest.
 */
export const lookalikeQuestions = (lookalikes: readonly Lookalike[], own: Own): Problem[] => {
  // What readers have is not news to anybody: it was asked about when it came, or was there before.
  const isNews = ({ lang, signature, figures }: LookalikeRow): boolean => {
    if (!own.live) return true;
    if (lang !== own.lang) return !haveSameFigures(own.live.facts.figures, figures);
    const before = resemblance(own.live.facts.signature, signature);
    return before < WORTH_A_LOOK && (before < MAY_BE_WITHIN || before < resemblance(own.signature, signature));
  };
  const others = lookalikes.filter((other) => other.row.release !== own.release && isNews(other.row) && isAsGoodAs(other, own));
  const asked = others.flatMap((lookalike) => questionAbout(lookalike, own) ?? []);
  return asked.filter(({ code }, index) => asked.findIndex((other) => other.code === code) === index);
};

const isAsGoodAs = ({ row, body }: Lookalike, own: Own): boolean => {
  if (row.lang !== own.lang) return haveSameFigures(row.figures, own.figures);
  return body ? sharedPart(body, own.body) >= AS_GOOD_AS : resemblance(row.signature, own.signature) >= SURELY_ALIKE;
};

const questionAbout = ({ row, head, edition }: Lookalike, own: Own): Problem | undefined => {
  const ask = (code: ProblemCode, params: Problem['params']): Problem => ({ code, weight: 'question', params });
  if (head?.killed || edition?.killed) return ask('resembles-killed', { key: row.key });
  const { pending } = edition ?? {};
  if (!head || pending?.facts.version !== row.version) return undefined;
  // This is its next version, filed elsewhere.
  if (pending.facts.objectKey === own.key) return undefined;
  const until = latest(pending.dueAt, pending.promised);
  if (isMisnamed(pending) && (until ?? '') <= (own.dueAt ?? '')) return undefined;
  // A newsletter that comes out no sooner than the release in it gives nothing away, nor does a translation.
  const isWithin = resemblance(row.signature, own.signature) < WORTH_A_LOOK;
  if (isWithin && pending.state !== 'held' && until && until <= (own.dueAt ?? '')) return undefined;
  const { generation, key: name } = head;
  const release = generation > 1 ? `${name}~${generation}` : name;
  const key = pending.facts.objectKey;
  return pending.state === 'held' || !until
    ? ask('resembles-held', { key, release })
    : ask('resembles-waiting', { key, release, dueAt: until });
};

/** Whether something is held because it does not belong under its name. That it comes under another is an answer. */
export const isMisnamed = ({ questions }: Pending): boolean => questions.some((code) => OF_THE_NAME.includes(code));

const OF_THE_NAME: readonly ProblemCode[] = [
  'different-story',
  'nothing-to-correct',
  'resembles-killed',
  'resembles-held',
  'resembles-waiting',
];

/**
 * Brings the rows of an edition in line with what it is after a decision: of one that was killed all its versions that ever
 * waited and the one readers had, else the one that is not public yet. `indexed` says what is there; the transitions know
 * nothing of it and carry it along. There are `room` for so many changes: rows that say nothing any more may be left to the next decision,
 * and half of a version's buckets still find it.
 */
export const reindexed = (edition: EditionRow, room: number): { edition: EditionRow; lookalikes: Change[] } => {
  const { indexed: before = [], ...rest } = edition;
  const wanted = [
    ...(edition.killed ? [...before, ...versionOf(edition.live)] : []),
    ...(edition.killed ? [] : versionOf(edition.pending)),
  ].filter(({ version }, index, all) => all.findIndex((other) => other.version === version) === index);
  const has = (all: readonly Indexed[], { version }: Indexed): boolean => all.some((other) => other.version === version);
  const of = ({ signature, figures, version }: Indexed) => [
    ...[ALL, ...bucketsOf(signature)].map((bucket) => rowKeys.lookalike(edition.lang, bucket, edition.release, version)),
    ...figuresToFindBy(figures).map((figure) => rowKeys.sameFigures(figure, edition.release, edition.lang, version)),
  ];
  const added = wanted
    .filter((one) => !has(before, one))
    .flatMap((one) => of(one).map((row) => ({ put: { ...row, release: edition.release, lang: edition.lang, ...one } })))
    .slice(0, Math.max(0, room));
  const gone = before.filter((one) => !has(wanted, one));
  const dropped = gone.flatMap((one) => of(one).map((row) => ({ delete: row })));
  const isLeft = added.length + dropped.length > room;
  const after = [...(isLeft ? gone : []), ...wanted];
  return {
    edition: { ...rest, ...(after.length > 0 && { indexed: after }) },
    lookalikes: [...(isLeft ? [] : dropped), ...added],
  };
};

const versionOf = (of: EditionRow['live'] | EditionRow['pending']): Indexed[] =>
  of
    ? [
        {
          version: of.facts.version,
          key: of.facts.objectKey,
          signature: of.facts.signature,
          ...(of.facts.figures && { figures: of.facts.figures }),
        },
      ]
    : [];
