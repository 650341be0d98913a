import { fold } from '../../languages/fold.ts';
import type { NumberInWords, NumberWords } from '../../languages/number-words.ts';
import { anyOf, partsOf } from '../../languages/patterns.ts';
import { wordingOf } from '../../languages/wording.ts';

/** What a word adds to the number it stands in. */
type Part =
  | { kind: 'number'; value: number }
  /** `alone` is what it is worth with no number before it: "mille" is a thousand, "الفا" two thousand; some say nothing then. */
  | { kind: 'scale'; value: number; alone?: number }
  | { kind: 'group'; value: number }
  | { kind: 'fraction'; value: number; ordinal?: number }
  | { kind: 'ordinal'; value: number }
  | { kind: 'half' }
  | { kind: 'decade'; value: number };

/** The number words of a language, ready to be looked for: phrases of up to three words, parted by one space. */
interface Lexicon {
  parts: ReadonlyMap<string, Part>;
  scales: readonly { pattern: RegExp; value: number }[];
  joins: ReadonlySet<string>;
  prefixes: readonly RegExp[];
  joining: RegExp | undefined;
  ending: RegExp | undefined;
  words: NumberWords;
}

const LONGEST_PHRASE = 3;
const lexicons = new Map<string, Lexicon>();

const lexiconOf = (lang: string): Lexicon => {
  const known = lexicons.get(lang);
  if (known) return known;
  const words = wordingOf(lang)?.numbers ?? {};
  const spaced = (phrase: string): string => fold(phrase).replaceAll('-', ' ');
  const entries = <Kind extends Part['kind']>(table: Readonly<Record<string, number>> | undefined, kind: Kind) =>
    Object.entries(table ?? {}).map(([phrase, value]): [string, Part] => [spaced(phrase), { kind, value } as Part]);
  const parts = new Map<string, Part>([
    ...entries(words.ordinals, 'ordinal'),
    ...entries(words.fractions, 'fraction'),
    ...entries(words.groups, 'group'),
    ...(words.upToTwenty ?? '')
      .split(' ')
      .filter(Boolean)
      .map((phrase, value): [string, Part] => [spaced(phrase), { kind: 'number', value }]),
    ...Object.entries(words.others ?? {}).map(([phrase, value]): [string, Part] => [
      spaced(phrase),
      value >= 1000 && value % 1000 === 0 ? { kind: 'scale', value, alone: value } : { kind: 'number', value },
    ]),
    ...entries(words.decades, 'decade').filter(([phrase]) => !(phrase in (words.others ?? {}))),
    ...(words.andHalf ?? []).map((phrase): [string, Part] => [spaced(phrase), { kind: 'half' }]),
  ]);
  // "A fifth" and "the fifth" are one word in several languages.
  for (const [phrase, ordinal] of entries(words.ordinals, 'ordinal')) {
    const part = parts.get(phrase);
    if (part?.kind === 'fraction' && ordinal.kind === 'ordinal') parts.set(phrase, { ...part, ordinal: ordinal.value });
  }
  const lexicon: Lexicon = {
    parts,
    scales: (words.multipliers ?? []).flatMap(([alternatives, value]) =>
      value < 1000 ? [] : partsOf(alternatives).map((one) => ({ pattern: new RegExp(`^${anyOf([one])}$`, 'u'), value })),
    ),
    joins: new Set((words.joins ?? []).map(fold)),
    prefixes: words.prefixes ? partsOf(words.prefixes).map((one) => new RegExp(`^${anyOf([one])}`, 'u')) : [],
    joining: words.joiningPrefix === undefined ? undefined : new RegExp(`^${anyOf([words.joiningPrefix])}(?=\\p{L}{2})`, 'u'),
    ending:
      words.compoundEnds === undefined ? undefined : new RegExp(`^(\\p{L}{3,}?)${anyOf(partsOf(words.compoundEnds))}$`, 'u'),
    words,
  };
  lexicons.set(lang, lexicon);
  return lexicon;
};

const partOf = (phrase: string, { parts, scales }: Lexicon): Part | undefined => {
  const part = parts.get(phrase);
  if (part && part.kind !== 'scale') return part;
  const scale = scales.find(({ pattern }) => pattern.test(phrase));
  return scale ? { ...part, kind: 'scale', value: scale.value } : part;
};

/** No number that anybody writes as one word is longer: "neunhundertneunundneunzigtausendneunhundertneunundneunzig". */
const LONGEST_COMPOUND = 60;

/**
 * A German number is one word: its parts, the joining word among them; undefined for a word that is none. `dead` are the lengths of ends
 * that are none, so that no end is tried twice.
 */
const compoundParts = (word: string, lexicon: Lexicon, dead = new Set<number>()): string[] | undefined => {
  if (word === '') return [];
  if (word.length > LONGEST_COMPOUND || dead.has(word.length)) return undefined;
  for (let length = word.length; length > 1; length -= 1) {
    const head = word.slice(0, length);
    if (!lexicon.joins.has(head) && !partOf(head, lexicon)) continue;
    const rest = compoundParts(word.slice(length), lexicon, dead);
    if (rest) return [head, ...rest];
  }
  dead.add(word.length);
  return undefined;
};

interface Token {
  text: string;
  start: number;
  end: number;
  /** Whether nothing but a space or hyphen stands before it. */
  isNext: boolean;
}

const WORD = /[\p{L}']+/gu;

const tokensOf = (folded: string, lexicon: Lexicon): Token[] => {
  const tokens: Token[] = [];
  for (const { 0: text, index } of folded.matchAll(WORD)) {
    const isNext = /^[ -]?$/.test(folded.slice(tokens.at(-1)?.end ?? 0, index));
    const head = lexicon.ending?.exec(text)?.[1];
    const parts = (lexicon.words.compounds && compoundParts(text, lexicon)) || (head && compoundParts(head, lexicon)) || [text];
    parts.reduce((start, part, at) => {
      tokens.push({ text: part, start, end: start + part.length, isNext: at > 0 || isNext });
      return start + part.length;
    }, index);
  }
  return tokens;
};

/** A number that is being put together. */
interface Sum {
  start: number;
  end: number;
  total: number;
  current: number;
  lastScale: number;
  /** Whether its last part says a place in an order, which ends it. */
  isOver: boolean;
}

/** Whether a number below a hundred may follow what is there: 20 and 5, 60 and 17 (as in French), 3 and 20 where units stand first. */
const mayFollow = (current: number, value: number, isJoined: boolean, { unitsFirst, joinsHundreds }: NumberWords): boolean => {
  const below = current % 100;
  if (below === 0) return current > 0 || !isJoined;
  if (isJoined && joinsHundreds) return false;
  if (unitsFirst && below < 10) return value >= 10 && value % 10 === 0 && (value === 10 || isJoined);
  if (value < 10) return below % 10 === 0 && below >= 20;
  return value < 20 && (below === 60 || below === 80);
};

/** The sum with one more number in it; undefined where that begins another number. */
const withNumber = (sum: Sum, value: number, isJoined: boolean, words: NumberWords): Sum | undefined => {
  const { current, total } = sum;
  if (!Number.isInteger(value)) return undefined;
  if (value === 100) {
    if (current === 0) return { ...sum, current: 100 };
    return current < 20 && !isJoined ? { ...sum, current: current * 100 } : undefined;
  }
  if (value >= 100) return current === 0 && total > 0 ? { ...sum, current: value } : undefined;
  if (current === 0 && total > 0) return { ...sum, current: value };
  return value > 0 && mayFollow(current, value, isJoined, words) ? { ...sum, current: current + value } : undefined;
};

const withScale = (sum: Sum, value: number): Sum | undefined => {
  const { current, total, lastScale } = sum;
  if (total > 0 && value >= lastScale)
    return value > lastScale && lastScale > 0
      ? { ...sum, total: (total + current) * value, current: 0, lastScale: value }
      : undefined;
  return current > 0 ? { ...sum, total: total + current * value, current: 0, lastScale: value } : undefined;
};

/** A part of a number where it stands in the text, and what stands before it. */
interface Spoken<Kind extends Part['kind'] = Part['kind']> {
  part: Extract<Part, { kind: Kind }>;
  start: number;
  end: number;
  /** Whether a joining word is between it and what is before. */
  isJoined: boolean;
  /** A share that stands right before it: the half of "half a million". */
  share: NumberInWords | undefined;
  words: NumberWords;
}

/**
 * What becomes of the number that is being put together: the part goes into it; or it ends, and the part begins another, or says one by
 * itself. `takes` says that what stands before is a part of that one.
 */
type Step = { goesOn: Sum } | { begins?: Sum; says?: NumberInWords; takes?: 'sum' | 'share' };

const beginning = ({ start, end }: Pick<Spoken, 'start' | 'end'>, sum: Partial<Sum>): Sum => ({
  start,
  end,
  total: 0,
  current: 0,
  lastScale: 0,
  isOver: false,
  ...sum,
});

const worthOf = ({ total, current }: Sum): number => total + current;

/** How many times so much: the "two" of "two dozen", the "three" of "three quarters". */
const timesBefore = (sum: Sum | undefined, most: number, isJoined: boolean): number =>
  sum && sum.total === 0 && sum.current < most && !isJoined ? sum.current : 0;

const steps: { [Kind in Part['kind']]: (sum: Sum | undefined, spoken: Spoken<Kind>) => Step } = {
  number: (sum, spoken) => {
    const { part, isJoined, words } = spoken;
    const next = sum && withNumber(sum, part.value, isJoined, words);
    return next ? { goesOn: next } : { begins: beginning(spoken, { current: part.value }) };
  },
  scale: (sum, spoken) => {
    const { part, share, end } = spoken;
    const next = sum && withScale(sum, part.value);
    if (next) return { goesOn: next };
    const [fraction] = share?.values ?? [];
    if (share && fraction !== undefined)
      return { says: { start: share.start, end, values: [fraction * part.value] }, takes: 'share' };
    if (part.alone === undefined) return {};
    const lastScale = 1000 ** Math.floor(Math.log10(part.alone) / 3);
    return { begins: beginning(spoken, { total: part.alone, lastScale }) };
  },
  half: (sum): Step => {
    if (!sum) return {};
    // "A million and a half", "one and a half million".
    if (sum.lastScale > 0) return { goesOn: { ...sum, total: worthOf(sum) + sum.lastScale / 2, current: 0, isOver: true } };
    return { goesOn: { ...sum, current: sum.current + 0.5 } };
  },
  group: (sum, spoken) => {
    const times = timesBefore(sum, 1000, spoken.isJoined);
    const total = (times || 1) * spoken.part.value;
    return times > 0 && sum
      ? { begins: { ...beginning(spoken, { total, isOver: true }), start: sum.start }, takes: 'sum' }
      : { begins: beginning(spoken, { total, isOver: true }) };
  },
  fraction: (sum, { part, start, end, isJoined }) => {
    const times = timesBefore(sum, 10, isJoined);
    if (times > 0 && sum) return { says: { start: sum.start, end, values: [times * part.value] }, takes: 'sum' };
    // What stands for a place in an order may be meant where no number is before it.
    return { says: { start, end, values: [part.value, ...(part.ordinal === undefined ? [] : [part.ordinal])] } };
  },
  ordinal: (sum, spoken) => {
    const { part, isJoined, words } = spoken;
    const next = sum && (part.value < 1000 ? withNumber(sum, part.value, isJoined, words) : withScale(sum, part.value));
    if (next) return { goesOn: { ...next, isOver: true } };
    // Where units stand first, the ten follows: "الخامسة عشرة".
    return { begins: beginning(spoken, { current: part.value, isOver: !words.unitsFirst }) };
  },
  decade: (_, { part: { value }, start, end }) => ({ says: { start, end, values: [value, 1900 + value, 2000 + value] } }),
};

/** Between a share and what it is a share of: "half a million", "un demi-million", "anderthalb Millionen". */
const OF_SHARE = /^[ -]\p{L}{0,3}[ -]?$/u;

/** The numbers that a folded text says in words: "two hundred and five", "deux cents", "خمسة وعشرون", 三百二十. In the order of the text. */
export const numbersInWords = (folded: string, lang: string): NumberInWords[] => {
  const lexicon = lexiconOf(lang);
  const { words } = lexicon;
  if (words.inWords) return words.inWords(folded);
  const tokens = tokensOf(folded, lexicon);
  const found: NumberInWords[] = [];
  let sum: Sum | undefined;
  let isJoined = false;
  const end = (): void => {
    if (sum) found.push({ start: sum.start, end: sum.end, values: [worthOf(sum)] });
    [sum, isJoined] = [undefined, false];
  };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    if (!token.isNext || sum?.isOver) end();
    const meant = phraseAt(tokens, at, lexicon);
    at += meant?.count ?? 1;
    if (!meant) {
      if (sum && !isJoined && lexicon.joins.has(token.text)) isJoined = true;
      else end();
      continue;
    }
    const spoken: Spoken = {
      part: meant.part,
      start: token.start,
      end: tokens[at - 1]?.end ?? token.end,
      isJoined: isJoined || meant.hasJoin,
      share: shareBefore(found.at(-1), folded, token.start),
      words,
    };
    const step = stepFor(sum, spoken);
    isJoined = false;
    if ('goesOn' in step) {
      sum = { ...step.goesOn, end: spoken.end };
      continue;
    }
    if (step.takes === 'sum') sum = undefined;
    if (step.takes === 'share') found.pop();
    end();
    if (step.says) found.push(step.says);
    sum = step.begins;
  }
  end();
  return found;
};

const stepFor = <Kind extends Part['kind']>(sum: Sum | undefined, spoken: Spoken<Kind>): Step =>
  (steps[spoken.part.kind] as (sum: Sum | undefined, spoken: Spoken<Kind>) => Step)(sum, spoken);

const shareBefore = (last: NumberInWords | undefined, folded: string, start: number): NumberInWords | undefined => {
  const [value = 0] = last?.values ?? [];
  return last && value > 0 && !Number.isInteger(value) && OF_SHARE.test(folded.slice(last.end, start)) ? last : undefined;
};

interface Meant {
  part: Part;
  count: number;
  /** Whether the joining word is hung before it. */
  hasJoin: boolean;
}

/** The longest phrase that begins at a token and says something of a number. */
const phraseAt = (tokens: readonly Token[], at: number, lexicon: Lexicon): Meant | undefined => {
  for (let count = LONGEST_PHRASE; count > 0; count -= 1) {
    const phrase = tokens.slice(at, at + count);
    if (phrase.length < count || phrase.slice(1).some(({ isNext }) => !isNext)) continue;
    const text = phrase.map((one) => one.text).join(' ');
    const whole = partOf(text, lexicon);
    if (whole) return { part: whole, count, hasJoin: false };
    const withoutJoin = lexicon.joining ? text.replace(lexicon.joining, '') : text;
    const joined = withoutJoin === text ? undefined : partOf(withoutJoin, lexicon);
    if (joined) return { part: joined, count, hasJoin: true };
    for (const prefix of lexicon.prefixes) {
      const bare = text.replace(prefix, '');
      const part = bare === text ? undefined : partOf(bare, lexicon);
      if (part) return { part, count, hasJoin: lexicon.joining?.test(text) ?? false };
    }
  }
  return undefined;
};
