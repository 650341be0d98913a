import type { Alternatives } from './patterns.ts';
import type { WrittenDay } from './time-words.ts';

/** A dateline in a way of the language's own, as a text opens with it. */
export interface OpeningDateline {
  /** The names of its places, as written. */
  places: readonly string[];
  /** All of it, as it is shown to readers, without brackets and dashes around it: "日内瓦11月20日电". */
  raw: string;
  /** How many characters of the text it takes, up to the first one of the sentence behind it. */
  end: number;
  date?: Omit<WrittenDay, 'length'>;
}

/**
 * Datelines: what stands before the first sentence, "GENEVA, 20 November 2026 –". Places, dates, dashes and brackets are known; here
 * are the words around them. All folded.
 */
export interface DatelineWords {
  /** Words that open notes and sentences with a dash or a colon behind them, and are no places: "update", "note". */
  notPlaces?: Alternatives;
  /** Small words within names of places: "de" in "Dar es Salaam", "Rio de Janeiro". Without an apostrophe. */
  particles?: Alternatives;
  /** What stands before the name of a place and is no part of it, with the space behind it: "г. Москва". */
  beforePlace?: Alternatives;
  /** What stands before its date: "on", "le". */
  beforeDate?: Alternatives;
  /** What stands between two places: "and". `joinedPrefix` is written together with the second: "و". */
  joins?: Alternatives;
  joinedPrefix?: Alternatives;
  /** Names of zones behind an hour: "eastern daylight time". Capital letters ("EST") are known. */
  zones?: Alternatives;
  /** How names of wire services end: "business wire", "presseportal". */
  wires?: Alternatives;
  /** Words by which what stands in brackets is a wire service: "(press release)". Parts of words. */
  wireWords?: Alternatives;
  /**
   * Datelines of a form of their own, such as "（日内瓦11月20日电）" or "本报日内瓦11月20日电". Is asked first, with the beginning of a paragraph as
   * it is written; gives undefined where the text does not open with one. It should be sure: what it finds is believed.
   */
  opensAt?(text: string): OpeningDateline | undefined;
}
