/** Why a text can hardly be the translation of another: it says nothing, or what is typed in its place, or far too much or too little. */
export interface Unlikeness {
  /** Whether it is surely none. A text may be far shorter than its translation, and right. */
  isSure: boolean;
}

/** Letters that say as much as several of an alphabet, measured over right translations of press releases. */
const DENSE = /\p{Script=Han}/gu;
const SYLLABLES = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WORTH_OF_DENSE = 2.6;
const WORTH_OF_SYLLABLE = 2;

const countOf = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

/** How much a text says, in letters of an alphabet; figures count as letters. */
const sizeOf = (text: string): number =>
  countOf(text, /[\p{L}\p{N}]/gu) +
  countOf(text, DENSE) * (WORTH_OF_DENSE - 1) +
  countOf(text, SYLLABLES) * (WORTH_OF_SYLLABLE - 1);

/** From how many letters a source tells how long its translation is; a short one may be anything from "PDF" to a whole clause. */
const TELLING = 40;
/** Of 280 right translations of such sources none is 2.7 times longer or shorter than its source. */
const UNUSUAL = 3;
const IMPOSSIBLE = 8;

/** What people and programs type where a translation is to be. */
const PLACEHOLDER =
  /^\P{L}*(?:TODO|TBD|TBC|TBA|FIXME|XXX+|N\/A|to be translated|translate me|translation (?:missing|pending|here))\P{L}*$/iu;
const PLACEHOLDER_BEFORE = /^\s*(?:[[({<]\s*(?:TODO|FIXME|TBD|XXX)\b[^\])}>]*[\])}>]|(?:TODO|FIXME|TBD|XXX)\s*:)/u;
const FILLER = /\blorem ipsum\b|\bdolor sit amet\b/iu;
/** As many letters have no short form that looks like one: "ALL" is "TODO" in Spanish, "to be determined" is "TBD". */
const WORDY = 18;

/** A text that is the same again and again: "1 1 1 1 1 1". */
const REPEATED = /^(.{1,60}?)\1{4,}/u;
/** How much of it must be, as a share: the end may be cut off. Fewer letters are a number, or somebody who says "no" five times. */
const MOST_OF_IT = 0.8;
const FEWEST_REPEATED = 12;
const MOST_COMPARED = 600;
const isRepeated = (text: string): boolean => {
  const letters = (text.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []).slice(0, MOST_COMPARED).join('');
  const repeated = REPEATED.exec(letters)?.[0].length ?? 0;
  return letters.length >= FEWEST_REPEATED && repeated >= MOST_OF_IT * letters.length;
};

/** A name by its initials: "OCHA" may be all that is left of forty letters. */
const IS_INITIALS = /^\P{L}*\p{Lu}{2,8}\P{L}*$/u;

const isPlaceholder = (source: string, target: string): boolean => {
  const has = (pattern: RegExp): boolean => pattern.test(target) && !pattern.test(source);
  return has(FILLER) || has(PLACEHOLDER_BEFORE) || (has(PLACEHOLDER) && sizeOf(source) >= WORDY);
};

/** Whether nothing is left of what the source says: marks only, or a single letter for several words. */
const saysNothing = (source: string, target: string): boolean => {
  const [said, read] = [sizeOf(source), sizeOf(target)];
  return countOf(source, /\p{L}/gu) > 0 && (read === 0 || (read === 1 && said >= WORDY));
};

/** Whether a text can hardly be the translation of another, by what can be told without knowing either language. */
export const unlikeness = (source: string, target: string): Unlikeness | undefined => {
  if (!/\p{L}{2}|\p{Script=Han}/u.test(source)) return undefined;
  const [said, read] = [sizeOf(source), sizeOf(target)];
  const isInitials = IS_INITIALS.test(target);
  const isNone = saysNothing(source, target) || isPlaceholder(source, target) || (isRepeated(target) && !isRepeated(source));
  const isTooLong = read >= IMPOSSIBLE * Math.max(said, TELLING);
  const isTooShort = said > TELLING && read * IMPOSSIBLE <= said && !isInitials;
  if (isNone || isTooLong || isTooShort) return { isSure: true };
  const isUnusual = said > TELLING && (read > UNUSUAL * said || (read * UNUSUAL < said && !isInitials));
  return isUnusual ? { isSure: false } : undefined;
};
