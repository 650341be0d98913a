import type { Alternatives } from './patterns.ts';

/** A number that a folded text says in words, from `start` to `end` (exclusive); several values where the words leave it open. */
export interface NumberInWords {
  start: number;
  end: number;
  values: readonly number[];
  /** Whether it only says of what order a number is: "millions of people". */
  isOpen?: boolean;
}

/**
 * How numbers are written, so that a translation can be compared with its original. Separators are CLDR's, by the language's tag. All
 * folded (no capitals, no accents), words of a phrase parted by one space, also where a hyphen is written.
 */
export interface NumberWords {
  /** Whether decimals are written with a point and with a comma, whatever CLDR says: both readings are allowed. */
  decimalsEither?: boolean;
  /** Words behind a figure that multiply it, with what they are worth: `[['millions?', 1e6]]`. Where no spaces are written, right behind it: 万. */
  multipliers?: readonly (readonly [Alternatives, number])[];
  /** The same, written right behind a figure: "3.4bn", "20k". As the text writes them, with its capitals. */
  attached?: readonly (readonly [Alternatives, number])[];
  /** The numbers from nothing to twenty, in their order, parted by spaces: "zero one two three …". */
  upToTwenty?: string;
  /**
   * Other words and phrases for numbers of which greater ones are made, with what they are worth: `{ thirty: 30, hundred: 100, cents: 100 }`.
   * Thousands and millions that stand without a number before them ("mille") belong here, too.
   */
  others?: Readonly<Record<string, number>>;
  /** Words for so many of something, which multiply what stands before them: `{ dozen: 12 }`. */
  groups?: Readonly<Record<string, number>>;
  /**
   * Words for so many that nobody counted them, with the order they are of: `[['dozens', 10], ['thousands', 1e3]]`. They multiply one
   * another and what is in `multipliers`: "tens of thousands", 数百万.
   */
  many?: readonly (readonly [Alternatives, number, ...number[]])[];
  /** Parts of a whole, alone and behind a number: `{ half: 0.5, quarters: 0.25 }`. */
  fractions?: Readonly<Record<string, number>>;
  /** Numbers of an order, which end what is put together: `{ third: 3 }`. */
  ordinals?: Readonly<Record<string, number>>;
  /** A half more of what stands before: "and a half", "y medio". */
  andHalf?: readonly string[];
  /** Words between the parts of a number: "and", "y". */
  joins?: readonly string[];
  /** Whether such a word stands only behind hundreds and greater numbers: "two hundred and five", never "twenty and five". */
  joinsHundreds?: boolean;
  /** Whether units stand before tens: "ثلاثة وعشرون", "dreiundzwanzig". */
  unitsFirst?: boolean;
  /** Whether the parts of a number are written as one word: "zweihundertfünfzig". */
  compounds?: boolean;
  /** What may be hung behind such a word, and makes it say of what size a thing is: the "jährig" of "zwölfjährig". */
  compoundEnds?: Alternatives;
  /** What may be hung before such a word: the Arabic conjunction and article. */
  prefixes?: Alternatives;
  /** What may be hung before such a word and stands for the joining word: the Arabic "و". */
  joiningPrefix?: Alternatives;
  /** Numbers that words say by their form or by having no plural, in every text: `[1, 2]` where there is a dual. 1 where nothing is given. */
  implied?: readonly number[];
  /** Between two numbers that share what stands behind the second: "2 to 3 million", "entre 2 y 3 millones". */
  ranges?: readonly string[];
  /** Between the first and the last of several numbers that follow each other: "1 to 3". */
  through?: readonly string[];
  /** Ways to say by day and by night, with figures or without: "24/7", "rund um die Uhr". */
  dayAndNight?: Alternatives;
  /** Between two numbers, of which the first is a part of the second: "one in five", "uno de cada cinco". */
  outOf?: readonly string[];
  /** Whether what describes a thing stands before it, with its own numbers: 15个国家的28个项目. */
  describesBefore?: boolean;
  /** Before or behind figures that mean ten years: "les années 90", "90-х годов". Parts of patterns; either is enough. */
  beforeDecade?: Alternatives;
  afterDecade?: Alternatives;
  /** Decades that are one word, by their two figures: `{ nineties: 90 }`. */
  decades?: Readonly<Record<string, number>>;
  /** Words of a number below zero, before and behind it: "minus", "below zero". Parts of patterns. */
  below?: { before?: Alternatives; behind?: Alternatives };
  /** The numbers that a folded text says in words, for a language that makes them of letters: 三百二十. */
  inWords?(folded: string): NumberInWords[];
}
