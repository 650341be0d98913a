import type { JobRow, VersionFacts } from '../editorial/rows.ts';
import { textOf } from '../markup/html.ts';
import { cutTo, shortened } from '../release/cut-text.ts';
import { readDateline } from '../release/deriving/dateline.ts';
import { detectLanguage, mayBeSameLanguage } from '../release/deriving/detect-language.ts';
import { quotesIn } from '../release/deriving/quotes.ts';
import { summaryOf } from '../release/deriving/summary.ts';
import type { Edition, Understood } from '../release/edition.ts';
import { HEADLINE } from '../release/headline-length.ts';
import { LONGEST_WORDS, type Picture } from '../release/picture.ts';
import type { Problem } from '../release/problem.ts';
import { canonical, type Inline, plainText } from '../release/wording/inline.ts';
import { sentencesHash } from '../release/wording/same-words.ts';
import {
  type Group,
  opensWithDateline,
  type Segment,
  segmentsOf,
  translatableWordsOf,
  translatedWords,
} from '../release/wording/segments.ts';
import type { Difference } from './difference.ts';
import { factDifferences } from './differences.ts';
import { isTermIn, type Term, termsIn } from './glossary.ts';
import { noMemory } from './memory.ts';
import { quotationDifferences } from './quotations.ts';
import { recognisedUnits } from './recognised.ts';
import { MAY_STAND, returned, type SegmentProblem, wordsAlone } from './returned.ts';
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
  /** What the desk sent back, where the job is to be done again: the file went out filled with it. */
  sentBack?: Targets | undefined;
  /** What the newsroom calls things. */
  terms?: readonly Term[];
  /** Whether readers have this language already: only to them a correction note says something. */
  hasReaders: boolean;
  /** The newsroom wants each translation of this kind read by somebody of the desk. */
  isReviewed: boolean;
}

/** `progress`: the sentences that are right, each by itself, whatever becomes of the file. They need not be translated again. */
export type ReturnDecision =
  | { kind: 'refused'; progress: Targets; problems: Problem[] }
  | { kind: 'partial'; progress: Targets; problems: Problem[]; left: Left }
  /** All of it is there, and something is not as in the original: refused, unless somebody of the desk says that it is right. */
  | { kind: 'doubted'; progress: Targets; kept: Targets; understood: Understood; problems: Problem[] }
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

/** Takes a translation that came back: as an edition, in part, or not at all. What the translator says goes to the desk with it. */
export const decideReturn = (facts: ReturnFacts): ReturnDecision => {
  const segmented = segmentedSource(facts);
  const decision = decideSentences(facts, segmented);
  return { ...decision, problems: [...decision.problems, ...notesIn(facts, segmented), ...missingTerms(facts, segmented)] };
};

/** The most terms that one report names. */
const MOST_TERMS = 10;

/** The terms of the glossary that the sentences that came back have otherwise. Nobody has to do anything about them. */
const missingTerms = ({ document, job, terms = [], asked }: ReturnFacts, { segments }: SegmentedSource): Problem[] => {
  const came = new Map(document.units.map(({ id, target }) => [id, target]));
  const languages = { from: job.from, to: job.lang };
  return segments
    .flatMap((segment): Problem[] => {
      const target = came.get(segment.id);
      if (!target || segment.fixed || asked[segment.id] || canonical(target) === canonical(segment.source)) return [];
      return termsIn(plainText(segment.source), languages, terms)
        .filter((term) => !isTermIn(plainText(target), term, job.lang))
        .map(({ said, read }) => ({ code: 'term-missing', weight: 'remark', params: { ...placeOf(segment), said, read } }));
    })
    .slice(0, MOST_TERMS);
};

/** The most notes of translators that one report quotes. */
const MOST_NOTES = 10;

/** What the translator wrote beside sentences: for the desk, and never for readers. */
const notesIn = ({ document }: ReturnFacts, { segments }: SegmentedSource): Problem[] => {
  const places = new Map(segments.map((segment) => [segment.id, placeOf(segment)]));
  return document.units
    .flatMap(({ id, notes }) => {
      const place = places.get(id);
      return place ? notes.map((note) => ({ place, said: note.replace(/\s+/g, ' ').trim() })) : [];
    })
    .filter(({ said }) => said !== '' && !IS_LINK.test(said))
    .slice(0, MOST_NOTES)
    .map(({ place, said }) => ({ code: 'translation-note', weight: 'remark', params: { ...place, said: cutTo(said, 200) } }));
};

/** Where a link leads, as the file for the translator says it: tools forget who said what. */
const IS_LINK = /^\d+: \S+$/;

const decideSentences = (facts: ReturnFacts, segmented: SegmentedSource): ReturnDecision => {
  const faulty = notForThisJob(facts);
  if (faulty) return { kind: 'refused', progress: {}, problems: [faulty] };
  const merged = mergedReturn(facts, segmented);
  const { problems, remarks, open } = merged;
  const isDoubted = problems.length > 0 && open.length === 0 && problems.every(({ params }) => params?.acceptable);
  const told = problems.slice(0, MOST_PROBLEMS);
  const other = otherLanguage(facts, merged);
  // What is surely in another language counts for nothing.
  const progress = other ? facts.kept : progressOf(facts, segmented, merged);
  if (problems.length > 0 && !isDoubted) return { kind: 'refused', progress, problems: told.map(notAcceptable) };
  if (other && open.length > 0) return { kind: 'refused', progress, problems: [other] };
  if (open.length > 0) {
    const left = leftOf(segmented, open, facts.job.from);
    return { kind: 'partial', progress, problems: [stillOpen(left)], left };
  }
  const known = keptOf(facts, segmented, new Map([...merged.done, ...(isDoubted ? merged.doubtful : [])]));
  const understood = translatedEdition(facts, segmented, merged);
  const tooLong = headlineProblem(understood.headline);
  if (tooLong) return { kind: 'refused', progress: withoutHeadline(segmented, progress), problems: [tooLong] };
  const language = languageQuestion(Object.values(known), facts.job.lang);
  // Words for numbers are read in the language that it says.
  const worthALook = language.length > 0 ? [] : remarks;
  const { isReviewed } = facts;
  const review: Problem[] = isReviewed ? [{ code: 'translation-review', weight: 'question' }] : [];
  return isDoubted
    ? { kind: 'doubted', progress, kept: known, understood, problems: [...language, ...told, ...worthALook] }
    : { kind: 'whole', kept: known, understood, problems: [...language, ...review, ...worthALook] };
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
  /** The ids of those that say something else than the original does. */
  wrong: ReadonlySet<string>;
  /** What it cannot be taken with. */
  problems: Problem[];
  /** What the desk may want to look at. */
  remarks: Problem[];
}

const mergedReturn = ({ document, job, asked, kept, sentBack = {} }: ReturnFacts, { groups }: SegmentedSource): MergedReturn => {
  const languages = { from: job.from, to: job.lang };
  const units = recognisedUnits(document, groups);
  const merged = returned({ groups, memory: memoryOfTargets(asked), ...languages }, units);
  // A file that asked for an earlier version lacks what is new, and has what is gone; what stayed is as good as ever.
  const isOld = document.version !== undefined && document.version < job.version;
  // Where nobody had the text before, its note was not asked for.
  const isUnasked = ({ code, place }: SegmentProblem): boolean => code === 'missing' && place?.field === 'correctionNote';
  const broken = merged.problems.filter(
    (one) => !isUnasked(one) && !(isOld && (one.code === 'missing' || one.code === 'unknown')),
  );
  const lacking = isOld ? merged.problems.flatMap((one) => (one.code === 'missing' && !isUnasked(one) ? [one.id] : [])) : [];

  const done = new Map(merged.done);
  // A sentence that came back before, and that somebody is at again, is not what it was.
  const isTakenUpAgain = (id: string, before: Targets[string]): boolean => {
    const { source, target } = units.find((unit) => unit.id === id) ?? {};
    return target !== undefined && [source ?? [], before.target].every((known) => wordsAlone(known) !== wordsAlone(target));
  };
  const open = [...merged.open, ...lacking].filter((id) => {
    const before = kept[id];
    if (!before || isTakenUpAgain(id, before)) return true;
    done.set(id, before.target);
    return false;
  });
  const changes = changesIn(groups, done, asked, languages);
  const isRemark = ({ problem }: { problem: Problem }): boolean => problem.weight === 'remark';
  const wrong = changes.filter((change) => !isRemark(change));
  const again = isUnchanged(sentBack, done) ? [unchanged(job)] : [];
  const problems = [...broken.map(asProblem), ...wrong.map(({ problem }) => problem), ...again];
  const remarks = changes.filter(isRemark).map(({ problem }) => problem);
  return {
    done,
    doubtful: merged.doubtful,
    open,
    wrong: new Set(wrong.flatMap(({ ids }) => ids)),
    problems,
    remarks: remarks.slice(0, MOST_REMARKS),
  };
};

/** Whether every sentence says what it said when the desk sent it back. */
const isUnchanged = (sentBack: Targets, done: ReadonlyMap<string, readonly Inline[]>): boolean => {
  const before = Object.entries(sentBack).filter(([id]) => done.has(id));
  return before.length > 0 && before.every(([id, { target }]) => wordsAlone(done.get(id) ?? []) === wordsAlone(target));
};

const unchanged = ({ note = '' }: JobRow): Problem =>
  error('translation-unchanged', { said: cutTo(note, 200), acceptable: 'yes' });

/** What is kept of a return, by the ids of its sentences. */
const keptOf = (
  { releaseKey, job }: ReturnFacts,
  { segments }: SegmentedSource,
  targets: ReadonlyMap<string, readonly Inline[]>,
): Targets => {
  const origin = `${releaseKey}, ${job.version}`;
  return Object.fromEntries(
    segments.flatMap(({ id, fixed, source }) => {
      const target = targets.get(id);
      // Of what is the same everywhere only a name that somebody spelled anew says anything.
      return target && !(fixed && canonical(target) === canonical(source)) ? [[id, { target: [...target], origin }]] : [];
    }),
  );
};

/** What came back before and now, and is right sentence by sentence. */
const progressOf = (facts: ReturnFacts, segmented: SegmentedSource, merged: MergedReturn): Targets => {
  return { ...facts.kept, ...keptOf(facts, segmented, new Map([...merged.done].filter(([id]) => !merged.wrong.has(id)))) };
};

/** That what came back now is surely in another language than the one that was asked for. */
const otherLanguage = ({ job, kept }: ReturnFacts, { done }: MergedReturn): Problem | undefined => {
  const came = [...done].flatMap(([id, target]) => (kept[id]?.target === target ? [] : [{ target: [...target], origin: '' }]));
  const [question] = languageQuestion(came, job.lang);
  return question && error('translation-language', { declared: question.params?.detected ?? '', detected: job.lang });
};

const withoutHeadline = ({ segments }: SegmentedSource, progress: Targets): Targets => {
  const headline = new Set(segments.flatMap(({ id, place }) => (place.field === 'headline' ? [id] : [])));
  return Object.fromEntries(Object.entries(progress).filter(([id]) => !headline.has(id)));
};

const leftOf = ({ groups, segments }: SegmentedSource, open: readonly string[], lang: string): Left => {
  const groupsLeft = groups.map((group) => ({ ...group, segments: group.segments.filter(({ id }) => open.includes(id)) }));
  const { asked: words } = wordCount({ groups: groupsLeft, memory: noMemory }, lang);
  return { words, count: open.length, said: openSentences(segments, open) };
};

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
  const opening = readDateline(paragraphs[0] ?? '', facts.releaseAt.slice(0, 10));
  const { dateline, pictures, ...rest } = translated;
  // What opens the text is translated there, and read from there.
  const own = opensWithDateline(words) ? opening?.dateline.raw : dateline?.raw;
  return {
    ...rest,
    ...(dateline && own !== undefined && { dateline: { ...dateline, raw: own } }),
    ...(pictures && { pictures: pictures.map(inItsRoom) }),
    lang: job.lang,
    summary: translated.summary ?? summaryOf(leadOf(source, paragraphs, opening?.end ?? 0)),
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

/** A picture whose words are longer in another language than there is room for, or are none any more. */
const inItsRoom = ({ caption, alt, ...picture }: Picture): Picture => ({
  ...picture,
  ...(caption?.trim() && { caption: cutTo(caption, LONGEST_WORDS.caption) }),
  ...(alt?.trim() && { alt: cutTo(alt, LONGEST_WORDS.alt) }),
});

/** The paragraph that sums up the text, the same as in the original, without the dateline that may open it. */
const leadOf = ({ body, summary }: Edition, paragraphs: readonly string[], end: number): string => {
  const begun = summary.slice(0, 40);
  const at = Math.max(
    0,
    body.findIndex((block) => textOf(block).includes(begun)),
  );
  const lead = paragraphs[at] ?? paragraphs[0] ?? '';
  return at === 0 ? lead.slice(end).trim() : lead;
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
    .map(({ source, codes }) => shortened(plainText(source, codes).trim(), LONGEST_QUOTE));
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

/** What is said of a sentence that differs surely, and of one that may. */
const SAYS_OTHERWISE = ['segment-differs', 'segment-unsure'] as const;

/** What must not change and did, and in which sentences. Quotations go over sentences, and are counted by the paragraph. */
const changesIn = (
  groups: readonly Group[],
  done: ReadonlyMap<string, readonly Inline[]>,
  asked: Targets,
  { from, to }: { from: string; to: string },
): { ids: string[]; problem: Problem }[] =>
  groups.flatMap(({ segments }) => {
    const said = segments.map(({ source, codes }) => plainText(source, codes));
    const read = segments.map(({ id, codes }) => {
      const target = done.get(id);
      return target && plainText(target, codes);
    });
    const told = (at: number, ids: string[], found: readonly Difference[]): { ids: string[]; problem: Problem }[] =>
      found.map(({ kind, source, target, isSure }) => {
        const segment = segments[at];
        const params = {
          ...(segment ? placeOf(segment) : {}),
          said: source.join(' · ') || '–',
          read: target.join(' · ') || '–',
        };
        const [wrong, unsure] = kind === 'likeness' ? (['segment-unlike', 'segment-length'] as const) : SAYS_OTHERWISE;
        const problem: Problem = isSure
          ? error(wrong, { ...params, acceptable: 'yes' }, read[at])
          : { ...error(unsure, params, read[at]), weight: 'remark' };
        return { ids, problem };
      });
    // What was filled in as approved is as it was when it was approved; what somebody made of it is looked at like anything else.
    const isAsFilledIn = (id: string): boolean => canonical(done.get(id) ?? []) === canonical(asked[id]?.target ?? []);
    const inSentences = segments.flatMap(({ id, fixed }, at) => {
      const target = read[at];
      if (fixed || target === undefined || isAsFilledIn(id)) return [];
      return told(at, [id], factDifferences({ text: said[at] ?? '', lang: from }, { text: target, lang: to }));
    });
    if (segments.every(({ fixed }) => fixed) || read.some((target) => target === undefined)) return inSentences;
    const whole = quotationDifferences({ text: said.join(' '), lang: from }, { text: read.join(' '), lang: to });
    return [
      ...inSentences,
      ...told(
        0,
        segments.map(({ id }) => id),
        whole,
      ),
    ];
  });
