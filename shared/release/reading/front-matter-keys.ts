import { type FieldName, fieldNames } from '../../languages/field-names.ts';
import type { FieldWords } from '../../languages/field-words.ts';
import { fold } from '../../languages/fold.ts';
import { inAllLanguages, oneOf } from '../../languages/reading.ts';

export type FrontMatterKey = FieldName;

/** Case, accents, hyphens, underscores and spaces make no difference: `translation_of` is `translationOf`. */
const plain = (key: string): string => fold(key).replace(/[\s_-]+/g, '');

const named = (of: (words: FieldWords) => readonly string[] | undefined): ReadonlySet<string> =>
  new Set(inAllLanguages(({ fields }) => fields && of(fields)).map(plain));

/** Our own names of keys, and other names that are found in the wild: content systems and static site generators. */
const byName = new Map<string, FrontMatterKey>(
  fieldNames.flatMap((key) =>
    [plain(key), ...named(({ names }) => names?.[key])].map((name): [string, FrontMatterKey] => [name, key]),
  ),
);
/** Keys whose values are topics only if the newsroom has such topics. */
const topicLikeKeys = named(({ topicLike }) => topicLike);
/** Ordinary keys that are too near to one of ours to be told from a slip otherwise. */
const ordinary = named((words) => words.ordinary);

export type KeyMeaning =
  | { kind: 'known'; key: FrontMatterKey }
  | { kind: 'topic-like' }
  | { kind: 'near-miss'; meant: string }
  | { kind: 'embargo' }
  | { kind: 'unknown' };

const pattern = (of: (words: FieldWords) => readonly string[] | undefined): RegExp =>
  new RegExp(
    oneOf(({ fields }) => fields && of(fields)),
    'u',
  );
/** What speaks of embargo, hold or publication time, as parts of a folded key. */
const EMBARGO_KEY = pattern(({ embargo }) => embargo);
const TIME_KEY = pattern(({ embargo = [], publication = [] }) => [...embargo, ...publication]);
const NO_TIME_KEY = pattern(({ notPublication }) => notPublication);

/** Words of a key: `holdUntil` and `hold_until` are "hold until". */
const wordsOf = (key: string): string => fold(key.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_-]+/g, ' ')).trim();

/** Whether a name says embargo in so many words, in any content system. */
export const isEmbargoKey = (key: string): boolean => EMBARGO_KEY.test(wordsOf(key));

/** What a front-matter key means to us. */
export const meaningOfKey = (key: string): KeyMeaning => {
  const name = plain(key);
  const known = byName.get(name);
  if (known) return { kind: 'known', key: known };
  if (topicLikeKeys.has(name)) return { kind: 'topic-like' };
  if (!ordinary.has(name)) {
    const slips = name.length <= 5 ? 1 : 2;
    const near = [...byName.keys()].find((candidate) => name.length >= 4 && slipsBetween(name, candidate, slips) <= slips);
    if (near) return { kind: 'near-miss', meant: byName.get(near) ?? near };
  }
  return TIME_KEY.test(wordsOf(key)) && !NO_TIME_KEY.test(wordsOf(key)) ? { kind: 'embargo' } : { kind: 'unknown' };
};

/** The one of these names that a slip of the keyboard, a plural or a longer form makes of what was written; undefined if none is near. */
export const nearestOf = (written: string, names: readonly string[]): string | undefined => {
  const said = plain(written);
  const isNear = (name: string): boolean => {
    const own = plain(name);
    const slips = Math.min(own.length, said.length) <= 5 ? 1 : 2;
    const isPart = Math.min(own.length, said.length) >= 4 && (own.startsWith(said) || said.startsWith(own));
    return isPart || slipsBetween(said, own, slips) <= slips;
  };
  return said === '' ? undefined : names.find(isNear);
};

/** Letters changed, missing, added or swapped (optimal string alignment); stops counting beyond `most`. */
const slipsBetween = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? most + 1;
  for (let i = 1; i <= a.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j += 1) {
      const changed = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(i - 2, j - 2) + 1 : most + 1;
      rows[i]?.push(Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, changed, swapped));
    }
  }
  return cell(a.length, b.length);
};
