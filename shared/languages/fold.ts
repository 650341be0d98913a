import { simplifiedOf } from './han-variants.ts';

const ARABIC: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ـ: '' };
const APOSTROPHES = /[’‘ʼ`´]/;
const ARABIC_DIGIT = /[٠-٩۰-۹]/;

/** Both rows of these digits begin at a multiple of 16. */
const digitOf = (digit: string): string => String((digit.codePointAt(0) ?? 0) & 0xf);

/** One character without accents and case; Arabic without hamza seats, vowel signs and stretching, its digits as ours; Chinese simplified. */
const foldedCharacter = (character: string): string => {
  if (APOSTROPHES.test(character)) return "'";
  if (ARABIC_DIGIT.test(character)) return digitOf(character);
  const base =
    ARABIC[character] ??
    simplifiedOf.get(character) ??
    character
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase();
  return base === '\u00a0' || base === '\u202f' ? ' ' : base;
};

const MEMORY = new Map<string, string>();
const remembered = (character: string): string => {
  const known = MEMORY.get(character);
  if (known !== undefined) return known;
  const folded = foldedCharacter(character);
  if (MEMORY.size < 5000) MEMORY.set(character, folded);
  return folded;
};

/** A text with Arabic and Persian digits as ours, character for character. */
export const latinDigits = (text: string): string => text.replace(new RegExp(ARABIC_DIGIT, 'g'), digitOf);

/** A text as words are compared: "Côte d’Ivoire" and "cote d'ivoire" fold to the same. */
export const fold = (text: string): string => {
  let folded = '';
  for (const character of text) folded += remembered(character);
  return folded;
};

/** The same, with the place in `text` that each folded character came from: `at[i]` for `folded[i]`, and the end. */
export const foldWithPlaces = (text: string): { folded: string; at: number[] } => {
  let folded = '';
  const at: number[] = [];
  let index = 0;
  for (const character of text) {
    const part = remembered(character);
    for (let unit = 0; unit < part.length; unit += 1) at.push(index);
    folded += part;
    index += character.length;
  }
  at.push(index);
  return { folded, at };
};

/** Where a pattern for folded text, or a group of it, is found in a text as it is written. */
export const foundIn = (pattern: RegExp, text: string, group = 0): { start: number; end: number } | undefined => {
  const { folded, at } = foldWithPlaces(text);
  const match = pattern.exec(folded);
  const [from, to] = (group === 0 ? match && [match.index, match.index + match[0].length] : match?.indices?.[group]) ?? [];
  return from === undefined || to === undefined
    ? undefined
    : { start: from === 0 ? 0 : (at[from] ?? 0), end: at[to] ?? text.length };
};
