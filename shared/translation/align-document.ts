import { wordingOf } from '../languages/wording.ts';
import type { Edition } from '../release/edition.ts';
import { romanNumeralsIn } from '../release/wording/figures.ts';
import { type Code, type Inline, keptIn, normalised, plainText } from '../release/wording/inline.ts';
import { type Group, type Segment, type SegmentField, segmentsOf, translatableWordsOf } from '../release/wording/segments.ts';
import { haveAsMany, quantitiesIn } from './quantities.ts';
import type { Targets } from './translation-files.ts';

/** The sentences of a whole document by the ids of those that they translate. */
export interface AlignedDocument {
  /** What a returned file would have been taken with. */
  right: Targets;
  /** What lacks an element or a protected word, or says another figure: to be looked at again. */
  doubtful: Targets;
}

interface Aligned {
  source: Segment;
  target: Segment;
}

/**
 * Finds which sentence of a translated document translates which of its source. Where both are built alike, a paragraph is the
 * translation of the one in its place, and a sentence that of the one in its place; where they are not, only paragraphs count that
 * stand at the same place from both sides of one that says the same figures, addresses and names.
 */
export const alignDocument = (source: Edition, translation: Edition, origin: string): AlignedDocument => {
  const [from, to] = [source, translation].map((edition) =>
    segmentsOf({ ...translatableWordsOf(edition), correctionNote: undefined }, edition.lang),
  ) as [Group[], Group[]];
  const languages = { from: source.lang, to: translation.lang };
  const pairs = FIELDS.flatMap((field) => {
    const [asked, came] = [from, to].map((groups) => groups.filter((group) => group.field === field)) as [Group[], Group[]];
    return paragraphPairs(asked, came, languages);
  });
  const sentences = pairs.flatMap(([asked, came]) =>
    asked.segments.length === came.segments.length
      ? asked.segments.flatMap((segment, at): Aligned[] => {
          const target = came.segments[at];
          return target && !segment.fixed ? [{ source: segment, target }] : [];
        })
      : [],
  );
  return judged(sentences, languages, origin);
};

const FIELDS: readonly SegmentField[] = [
  'headline',
  'subheadline',
  'dateline',
  'summary',
  'body',
  'pictures',
  'notesToEditors',
  'boilerplate',
  'contacts',
];

interface Languages {
  from: string;
  to: string;
}

type ParagraphPair = readonly [Group, Group];

const isBuiltAlike = (one: Group, other: Group): boolean =>
  one.kind === other.kind && one.segments.length === other.segments.length;

const pairsInPlace = (one: readonly Group[], other: readonly Group[]): ParagraphPair[] =>
  one.flatMap((group, at): ParagraphPair[] => {
    const there = other[at];
    return there && isBuiltAlike(group, there) ? [[group, there]] : [];
  });

const paragraphPairs = (asked: readonly Group[], came: readonly Group[], languages: Languages): ParagraphPair[] => {
  if (asked.length === came.length && asked.every(({ kind }, at) => came[at]?.kind === kind)) {
    // A sentence more or less in one paragraph moves no other. Between two such, one paragraph may be in two, and two in one.
    const odd = asked.flatMap((group, at) => (group.segments.length === came[at]?.segments.length ? [] : [at]));
    const [first = asked.length, last = -1] = [odd[0], odd.at(-1)];
    return pairsInPlace(asked, came).filter(([own, theirs]) => {
      const at = asked.indexOf(own);
      return at < first || at > last || (signsOf(own) !== '' && signsOf(own) === signsOf(theirs));
    });
  }
  const marks = [{ asked: -1, came: -1 }, ...landmarks(asked, came, languages), { asked: asked.length, came: came.length }];
  return marks.flatMap((mark, at): ParagraphPair[] => {
    const before = marks[at - 1];
    if (!before) return [];
    const [one, other] = [asked.slice(before.asked + 1, mark.asked), came.slice(before.came + 1, mark.came)];
    // Between the ends of the text and a landmark nothing else says that nobody left out one paragraph and wrote another.
    const isBetween = before.asked >= 0 && mark.asked < asked.length;
    const between = isBetween && one.length === other.length ? pairsInPlace(one, other) : [];
    const [own, theirs] = [asked[mark.asked], came[mark.came]];
    return [...between, ...(own && theirs && isBuiltAlike(own, theirs) ? [[own, theirs] as const] : [])];
  });
};

/** What is said alike in every language: protected words, and figures of two digits or more. */
const signsOf = ({ segments }: Group): string => {
  const text = segments.map(({ source }) => plainText(source)).join(' ');
  const figures = text.normalize('NFKC').match(/\p{Nd}{2,}/gu) ?? [];
  const names = segments.flatMap(({ source, fixed }) => (fixed ? [] : keptIn(source)));
  return [...figures, ...names].sort().join('\n');
};

/** Paragraphs that can be told apart from all others by what they say alike in both texts, in the order of both. */
const landmarks = (asked: readonly Group[], came: readonly Group[], languages: Languages): { asked: number; came: number }[] => {
  const once = (groups: readonly Group[]): Map<string, number> => {
    const signs = groups.map(signsOf);
    return new Map(
      signs.flatMap((sign, at) => (sign !== '' && signs.indexOf(sign) === signs.lastIndexOf(sign) ? [[sign, at]] : [])),
    );
  };
  const theirs = once(came);
  const found: { asked: number; came: number }[] = [];
  for (const [sign, at] of once(asked)) {
    const there = theirs.get(sign);
    const [one, other] = [asked[at], there === undefined ? undefined : came[there]];
    if (there === undefined || !one || !other || there <= (found.at(-1)?.came ?? -1)) continue;
    if (isPlausible(one, other, languages)) found.push({ asked: at, came: there });
  }
  return found;
};

const textOfGroup = ({ segments }: Group): string => segments.map(({ source, codes }) => plainText(source, codes)).join(' ');

const isPlausible = (one: Group, other: Group, { from, to }: Languages): boolean =>
  one.kind === other.kind && saysSameFigures([textOfGroup(one), from], [textOfGroup(other), to]);

type Text = readonly [text: string, lang: string];

/**
 * Whether each figure of either text is in the other one, in digits or in words. Names of months and hours are not compared: for them
 * everything would be needed by which releases are read.
 */
const saysSameFigures = (one: Text, other: Text): boolean => hasFiguresOf(one, other) && hasFiguresOf(other, one);

const hasFiguresOf = (text: Text, other: Text): boolean => {
  const known = quantitiesIn(...text);
  const { implied = [1] } = wordingOf(text[1])?.numbers ?? {};
  const also = new Set([...implied, ...romanNumeralsIn(text[0]).map(({ value }) => value)]);
  return quantitiesIn(...other)
    .flatMap((one) => one.parts ?? [one])
    .every((one) => one.isWritten === 'words' || haveAsMany(known, one) || one.values.some((value) => also.has(value)));
};

/** How much longer or shorter than the whole of it a sentence of a translation can be, and from how many characters that says something. */
const STRETCH = 2.5;
const SHORT = 25;

/** Of the figures that both texts were compared by, how many may differ before they are no translations of each other, as a share. */
const MOST_DIFFERENT = 0.5;

const judged = (sentences: readonly Aligned[], { from, to }: Languages, origin: string): AlignedDocument => {
  const lengthOf = ({ source }: Segment): number => [...plainText(source)].length;
  const total = (side: keyof Aligned): number => sentences.reduce((sum, pair) => sum + lengthOf(pair[side]), 0);
  const ratio = total('target') / Math.max(1, total('source'));
  const read = sentences.map((pair) => {
    const [one, other] = [lengthOf(pair.source), lengthOf(pair.target)];
    const stretch = other / Math.max(1, one) / Math.max(ratio, 0.01);
    const [said, told] = [pair.source, pair.target].map(({ source, codes }) => plainText(source, codes)) as [string, string];
    return {
      ...pair,
      isLikely: one < SHORT || (stretch < STRETCH && stretch > 1 / STRETCH),
      hasFigures: /\p{N}/u.test(said + told),
      isSame: saysSameFigures([said, from], [told, to]),
    };
  });
  const withFigures = read.filter(({ hasFigures }) => hasFigures);
  const different = withFigures.filter(({ isSame }) => !isSame).length;
  if (different > 1 && different > withFigures.length * MOST_DIFFERENT) return { right: {}, doubtful: {} };
  const aligned: AlignedDocument = { right: {}, doubtful: {} };
  for (const { source, target, isLikely, isSame } of read) {
    if (!isLikely) continue;
    const whole = inCodesOf(source, target);
    const words = normalised(plainText(target.source));
    const isWhole = whole !== undefined && keptIn(source.source).every((kept) => words.includes(normalised(kept)));
    const place = isWhole && isSame ? aligned.right : aligned.doubtful;
    place[source.id] = { target: whole ?? [words], origin };
  }
  return aligned;
};

/** The target with the numbers that its elements have in the source; undefined where they are others. */
const inCodesOf = (source: Segment, target: Segment): Inline[] | undefined => {
  const meaning = ({ tag, open }: Code): string => (tag === 'a' ? open : tag);
  const free = Object.entries(source.codes).map(([id, code]) => ({ id, means: meaning(code) }));
  if (free.length !== Object.keys(target.codes).length) return undefined;
  const numbers = new Map<string, string>();
  for (const [id, code] of Object.entries(target.codes)) {
    const at = free.findIndex(({ means }) => means === meaning(code));
    const [one] = at < 0 ? [] : free.splice(at, 1);
    if (!one) return undefined;
    numbers.set(id, one.id);
  }
  const renumbered = (inlines: readonly Inline[]): Inline[] =>
    inlines.map((inline) => {
      if (typeof inline === 'string' || 'keep' in inline) return inline;
      if ('ph' in inline) return { ph: numbers.get(inline.ph) ?? inline.ph };
      return { g: numbers.get(inline.g) ?? inline.g, children: renumbered(inline.children) };
    });
  return renumbered(target.source);
};
