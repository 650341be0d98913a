import type { JobRow, VersionFacts } from '../editorial/rows.ts';
import { textOf } from '../markup/html.ts';
import { cutTo } from '../release/cut-text.ts';
import { detectLanguage, mayBeSameLanguage } from '../release/deriving/detect-language.ts';
import { quotesIn } from '../release/deriving/quotes.ts';
import { summaryOf } from '../release/deriving/summary.ts';
import type { Edition, Understood } from '../release/edition.ts';
import type { Problem } from '../release/problem.ts';
import { type Inline, plainText } from '../release/wording/inline.ts';
import { sentencesHash } from '../release/wording/same-words.ts';
import { type Group, type Segment, segmentsOf, translatableWordsOf, translatedWords } from '../release/wording/segments.ts';
import { differences } from './differences.ts';
import { noMemory } from './memory.ts';
import { recognisedUnits } from './recognised.ts';
import { MAY_STAND, returned, type SegmentProblem } from './returned.ts';
import type { ReturnedDocument } from './returned-document.ts';
import { type Left, stillOpen } from './still-open.ts';
import { memoryOfTargets, type Targets } from './translation-files.ts';
import { wordCount } from './word-count.ts';

/** What decides about a translation that came back, once it is known which job it answers. */
export interface ReturnFacts {
  document: ReturnedDocument;
  job: JobRow;
  /** The release's key, and whether it is gone for good or its name means another story now. */
  releaseKey: string;
  isOver: boolean;
  /** The words of the version that is asked for, and its facts as the table has them. */
  source: Edition;
  facts: VersionFacts;
  /** What the file was filled with when it went out, and what has come back before. */
  asked: Targets;
  kept: Targets;
  /** Whether readers have this language already: only to them a correction note says something. */
  hasReaders: boolean;
  /** The newsroom wants each translation of this kind read by somebody of the desk. */
  isReviewed: boolean;
}

export type ReturnDecision =
  | { kind: 'refused'; problems: Problem[] }
  | { kind: 'partial'; kept: Targets; problems: Problem[]; left: Left }
  /** All of it is there, and something is not as in the original: refused, unless somebody of the desk says that it is right. */
  | { kind: 'doubted'; kept: Targets; understood: Understood; problems: Problem[] }
  /** `problems`: what the desk is asked and told. */
  | { kind: 'whole'; kept: Targets; understood: Understood; problems: Problem[] };

const error = (code: Problem['code'], params?: Problem['params'], excerpt?: string): Problem => ({
  code,
  weight: 'error',
  ...(params && { params }),
  ...(excerpt && { excerpt: cutTo(excerpt, 200) }),
});

/** Where a sentence stands: paragraphs count through the field it is in. */
const placeOf = ({ place: { paragraph, sentence } }: Pick<Segment, 'place'>) => ({ paragraph, sentence });

/** The most sentences that one report names, and the most that are only worth a look. */
const MOST_PROBLEMS = 50;
const MOST_REMARKS = 5;

/** Takes a translation that came back: as an edition, in part, or not at all. */
export const decideReturn = (facts: ReturnFacts): ReturnDecision => {
  const faulty = notForThisJob(facts);
  if (faulty) return { kind: 'refused', problems: [faulty] };
  const segmented = segmentedSource(facts);
  const merged = mergedReturn(facts, segmented);
  const { problems, remarks, open } = merged;
  const isDoubted = problems.length > 0 && open.length === 0 && problems.every(({ params }) => params?.acceptable);
  const told = problems.slice(0, MOST_PROBLEMS);
  if (problems.length > 0 && !isDoubted) return { kind: 'refused', problems: told.map(notAcceptable) };
  const known = keptOf(facts, segmented, merged, isDoubted);
  if (open.length > 0) {
    const left = leftOf(segmented, open, facts.job.from);
    return { kind: 'partial', kept: known, problems: [stillOpen(left)], left };
  }
  const understood = translatedEdition(facts, segmented, merged);
  const tooLong = headlineProblem(understood.headline);
  if (tooLong) return { kind: 'refused', problems: [tooLong] };
  const language = languageQuestion(Object.values(known), facts.job.lang);
  const { isReviewed } = facts;
  const review: Problem[] = isReviewed ? [{ code: 'translation-review', weight: 'question' }] : [];
  return isDoubted
    ? { kind: 'doubted', kept: known, understood, problems: [...language, ...told, ...remarks] }
    : { kind: 'whole', kept: known, understood, problems: [...language, ...review, ...remarks] };
};

/** Why a file answers no question that is still asked. */
const notForThisJob = ({ isOver, document, job }: ReturnFacts): Problem | undefined => {
  if (isOver) return error('translation-over');
  const { source: from = job.from, target: to = job.lang } = document;
  return to === job.lang && from === job.from ? undefined : error('translation-language', { declared: to, detected: job.lang });
};

/** The words that were asked for, sentence by sentence. */
interface SegmentedSource {
  words: ReturnType<typeof translatableWordsOf>;
  groups: Group[];
  segments: Segment[];
}

const segmentedSource = ({ source }: ReturnFacts): SegmentedSource => {
  const words = translatableWordsOf(source);
  const groups = segmentsOf(words, source.lang);
  return { words, groups, segments: groups.flatMap((group) => group.segments) };
};

/** What came back, laid over what had come back before. */
interface MergedReturn {
  done: ReadonlyMap<string, readonly Inline[]>;
  doubtful: ReadonlyMap<string, readonly Inline[]>;
  /** The ids of sentences that nobody has translated yet. */
  open: string[];
  /** What it cannot be taken with. */
  problems: Problem[];
  /** What the desk may want to look at. */
  remarks: Problem[];
}

const mergedReturn = ({ document, job, asked, kept }: ReturnFacts, { groups }: SegmentedSource): MergedReturn => {
  const languages = { from: job.from, to: job.lang };
  const merged = returned({ groups, memory: memoryOfTargets(asked), ...languages }, recognisedUnits(document, groups));
  // A file that asked for an earlier version lacks what is new, and has what is gone; what stayed is as good as ever.
  const isOld = document.version !== undefined && document.version < job.version;
  // Where nobody had the text before, its note was not asked for.
  const isUnasked = ({ code, place }: SegmentProblem): boolean => code === 'missing' && place?.field === 'correctionNote';
  const broken = merged.problems.filter(
    (one) => !isUnasked(one) && !(isOld && (one.code === 'missing' || one.code === 'unknown')),
  );
  const lacking = isOld ? merged.problems.flatMap((one) => (one.code === 'missing' && !isUnasked(one) ? [one.id] : [])) : [];

  const done = new Map(merged.done);
  const open = [...merged.open, ...lacking].filter((id) => {
    const before = kept[id];
    if (before) done.set(id, before.target);
    return !before;
  });
  const changes = changesIn(groups, done, asked, languages);
  const problems = [...broken.map(asProblem), ...changes.filter(({ weight }) => weight === 'error')];
  const remarks = changes.filter(({ weight }) => weight === 'remark').slice(0, MOST_REMARKS);
  return { done, doubtful: merged.doubtful, open, problems, remarks };
};

/** What is kept of a return, for the next one and for other releases. What is in doubt only where the desk is asked about all of it. */
const keptOf = (
  { releaseKey, job }: ReturnFacts,
  { segments }: SegmentedSource,
  { done, doubtful }: MergedReturn,
  isDoubted: boolean,
): Targets => {
  const origin = `${releaseKey}, ${job.version}`;
  return Object.fromEntries(
    segments.flatMap(({ id, fixed }) => {
      const target = done.get(id) ?? (isDoubted ? doubtful.get(id) : undefined);
      return target && !fixed ? [[id, { target: [...target], origin }]] : [];
    }),
  );
};

const leftOf = ({ groups, segments }: SegmentedSource, open: readonly string[], lang: string): Left => {
  const groupsLeft = groups.map((group) => ({ ...group, segments: group.segments.filter(({ id }) => open.includes(id)) }));
  const { asked: words } = wordCount({ groups: groupsLeft, memory: noMemory }, lang);
  return { words, count: open.length, said: openSentences(segments, open) };
};

const HEADLINE = { min: 10, max: 255 };

const headlineProblem = (headline: string): Problem | undefined => {
  const length = [...headline].length;
  return headline.length > HEADLINE.max || length < HEADLINE.min
    ? error('headline-length', { length, ...HEADLINE }, headline)
    : undefined;
};

/** The edition that the translated words make: what was not translated is the original's. */
const translatedEdition = (
  { job, facts, hasReaders, releaseKey, source }: ReturnFacts,
  { words, groups }: SegmentedSource,
  { done, doubtful }: MergedReturn,
): Understood => {
  const notes = groups.flatMap(({ field, segments }) => (field === 'correctionNote' ? segments : []));
  const { correctionNote, ...translated } = translatedWords(
    words,
    { from: job.from, to: job.lang },
    new Map([...done, ...doubtful]),
  );
  const paragraphs = translated.body.map(textOf);
  return {
    ...translated,
    lang: job.lang,
    summary: translated.summary ?? summaryOf(paragraphs[0] ?? ''),
    quotes: quotesIn(paragraphs),
    countries: facts.countries,
    topics: facts.topics,
    type: facts.type,
    releaseAt: facts.releaseAt,
    ...(facts.embargoUntil && { embargo: { until: facts.embargoUntil, text: facts.stated.embargo ?? facts.embargoUntil } }),
    // Readers who were told that an earlier text was wrong are owed its correction.
    ...(facts.minor && !job.told && { minor: true }),
    ...(hasReaders && correctionNote && notes.every(({ id }) => done.has(id)) && { correction: correctionNote }),
    release: releaseKey,
    translationOf: job.from,
    source: { version: job.version, sentences: sentencesHash(source) },
    stated: Object.fromEntries(Object.entries(facts.stated).filter(([key]) => OF_THE_RELEASE.has(key))),
    derived: { date: { rule: 'original', evidence: facts.releaseAt } },
    noise: [],
  };
};

/** What is asked when all that was translated is surely in another language than the one that was asked for. */
const languageQuestion = (targets: readonly Targets[string][], declared: string): Problem[] => {
  const detected = detectLanguage(targets.map(({ target }) => plainText(target)).join('\n'));
  if (!detected?.certain || mayBeSameLanguage(declared, detected.language)) return [];
  return [{ code: 'language-mismatch', weight: 'question', params: { declared, detected: detected.language } }];
};

/** The most open sentences that a report quotes, and how much of each, in characters. */
const MOST_QUOTED = 5;
const LONGEST_QUOTE = 80;

/** The sentences that are still open, in reading order. */
const openSentences = (segments: readonly Segment[], open: readonly string[]): string => {
  const quoted = segments
    .filter(({ id }) => open.includes(id))
    .map(({ source, codes }) => [...plainText(source, codes).trim()])
    .map((text) => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1).join('')}…` : text.join('')));
  return [...quoted.slice(0, MOST_QUOTED), ...(quoted.length > MOST_QUOTED ? ['…'] : [])].join(' · ');
};

/** Beside what nobody can let stand, nothing can be taken as it is: the card must not offer it. */
const notAcceptable = ({ params: { acceptable: _acceptable, ...params } = {}, ...problem }: Problem): Problem => ({
  ...problem,
  params,
});

/** What was stated of the original and holds for its translations. */
const OF_THE_RELEASE = new Set(['countries', 'topics', 'type', 'date', 'embargo']);

const asProblem = ({ code, place, source, target, detail, id }: SegmentProblem): Problem => {
  const at = { paragraph: place?.paragraph ?? 0, sentence: place?.sentence ?? 0 };
  if (code === 'missing') return error('segment-missing', { ...at, said: source });
  if (code === 'doubled' || code === 'unknown' || code === 'renamed' || code === 'source-changed')
    return error('segment-broken', { ...at, said: source || target || id }, target);
  return error('segment-markup', { ...at, said: detail ?? source, ...(MAY_STAND.has(code) && { acceptable: 'yes' }) }, target);
};

/** What must not change and did. Quotations go over sentences, and are counted by the paragraph. */
const changesIn = (
  groups: readonly Group[],
  done: ReadonlyMap<string, readonly Inline[]>,
  asked: Targets,
  { from, to }: { from: string; to: string },
): Problem[] =>
  groups.flatMap(({ segments }) => {
    const said = segments.map(({ source, codes }) => plainText(source, codes));
    const read = segments.map(({ id, codes }) => {
      const target = done.get(id);
      return target && plainText(target, codes);
    });
    const told = (at: number, found: ReturnType<typeof differences>): Problem[] =>
      found.map(({ source, target, isSure }) => {
        const segment = segments[at];
        const params = {
          ...(segment ? placeOf(segment) : {}),
          said: source.join(' · ') || '–',
          read: target.join(' · ') || '–',
        };
        return isSure
          ? error('segment-differs', { ...params, acceptable: 'yes' }, read[at])
          : { ...error('segment-unsure', params, read[at]), weight: 'remark' };
      });
    const inSentences = segments.flatMap(({ id, fixed }, at) => {
      const target = read[at];
      if (fixed || target === undefined || asked[id]) return [];
      const found = differences({ text: said[at] ?? '', lang: from }, { text: target, lang: to });
      return told(
        at,
        found.filter(({ kind }) => kind !== 'quotes'),
      );
    });
    if (segments.every(({ fixed }) => fixed) || read.some((target) => target === undefined)) return inSentences;
    const whole = differences({ text: said.join(' '), lang: from }, { text: read.join(' '), lang: to });
    return [
      ...inSentences,
      ...told(
        0,
        whole.filter(({ kind }) => kind === 'quotes'),
      ),
    ];
  });
