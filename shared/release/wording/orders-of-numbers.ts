import type { NumberInWords } from '../../languages/number-words.ts';
import { anyOf, partsOf, WORD_END } from '../../languages/patterns.ts';
import { wordingOf } from '../../languages/wording.ts';
import { numbersInWords } from './numbers-in-words.ts';

/** Words that only say of what order a number is: "millions", "tens of thousands". */
interface Order {
  pattern: RegExp;
  values: readonly number[];
  /** Whether the words say nothing else ("thousands"); others may be a number as well ("thousand"). */
  isMany: boolean;
}

const known = new Map<string, readonly Order[]>();

/** Short forms stand behind a figure only, and Chinese letters are of other words, too. */
const STANDS_ALONE = /^[^\p{Script=Han}]*\p{L}{4}/u;

const ordersOf = (lang: string): readonly Order[] => {
  const before = known.get(lang);
  if (before) return before;
  const { numbers: { many = [], multipliers = [], prefixes } = {}, measures: { between = '(?!)' } = {} } = wordingOf(lang) ?? {};
  const prefix = prefixes === undefined ? '' : `(?:${anyOf(partsOf(prefixes))})?`;
  const gap = `(?:[ -]${anyOf(partsOf(between))}?[ ']?)?`;
  const words = (alternatives: string): string => anyOf(partsOf(alternatives));
  const whole = (pattern: string): RegExp =>
    new RegExp(`(?:(?<!\\p{L})|(?=\\p{Script=Han}))${prefix}${pattern}${WORD_END}`, 'gu');
  const scales = [...multipliers, ...many].flatMap(([alternatives, value]) =>
    value < 1000 ? [] : [{ scale: words(alternatives), value }],
  );
  // "Miles de millones" multiply as one: they are a thousand millions.
  const joined = many.flatMap(([alternatives, times]) =>
    times < 1000 || !STANDS_ALONE.test(alternatives)
      ? []
      : scales.flatMap(({ scale, value }) =>
          value < 1e6 ? [] : [{ scale: `${words(alternatives)}${gap}${prefix}${scale}`, value: times * value }],
        ),
  );
  const alone = multipliers.flatMap(([alternatives, value]) =>
    value < 1000 ? [] : partsOf(alternatives).flatMap((one) => (STANDS_ALONE.test(one) ? [{ one, value }] : [])),
  );
  const made = [
    ...many.map(([one, ...values]) => ({ pattern: whole(words(one)), values, isMany: true })),
    ...alone.map(({ one, value }) => ({ pattern: whole(words(one)), values: [value], isMany: false })),
    ...many.flatMap(([one, times]) =>
      [...scales, ...joined].map(({ scale, value }) => ({
        pattern: whole(`${words(one)}${gap}${prefix}${scale}`),
        values: [times * value],
        isMany: true,
      })),
    ),
  ];
  known.set(lang, made);
  return made;
};

type Span = Pick<NumberInWords, 'start' | 'end'>;
const lengthOf = ({ start, end }: Span): number => end - start;
const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
const isWithin = (one: Span, other: Span): boolean => other.start <= one.start && one.end <= other.end;

/** The longest that a folded text has. */
const ordersIn = (folded: string, lang: string): (NumberInWords & Pick<Order, 'isMany'>)[] => {
  const found = ordersOf(lang).flatMap(({ pattern, values, isMany }) =>
    [...folded.matchAll(pattern)].map(({ 0: raw, index }) => {
      return { start: index, end: index + raw.length, values, isOpen: true, isMany };
    }),
  );
  // Of several that take the same words one is enough, and that of the words themselves is first.
  const isBefore = (other: Span, place: number, one: Span, at: number): boolean =>
    overlap(one, other) && (lengthOf(other) > lengthOf(one) || (lengthOf(other) === lengthOf(one) && place < at));
  return found.filter((one, at) => !found.some((other, place) => isBefore(other, place, one, at)));
};

/** The numbers that a folded text says in words, and words that only say of what order one is: "two million" is a number, "millions" are none. */
export const numbersAndOrders = (folded: string, lang: string): NumberInWords[] => {
  const numbers = numbersInWords(folded, lang);
  const isOfNumber = (order: Span & Pick<Order, 'isMany'>): boolean =>
    numbers.some((one) => overlap(one, order) && !(isWithin(one, order) && (order.isMany || lengthOf(one) < lengthOf(order))));
  const orders = ordersIn(folded, lang).filter((order) => !isOfNumber(order));
  return [...numbers.filter((one) => !orders.some((order) => overlap(one, order))), ...orders];
};
