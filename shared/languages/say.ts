import { IntlMessageFormat } from 'intl-messageformat';

const messages = new Map<string, IntlMessageFormat>();

/** Reading a message costs far more than filling it in. Digits are 0 to 9 in all languages, as everywhere on cards. */
const messageOf = (sentence: string, lang: string): IntlMessageFormat => {
  const key = `${lang} ${sentence}`;
  const known = messages.get(key) ?? new IntlMessageFormat(sentence, `${lang}-u-nu-latn`, undefined, { ignoreTag: true });
  messages.set(key, known);
  return known;
};

const numbers = new Map<string, Intl.NumberFormat>();

/** A count as the language writes it: "1,200", « 12 000 » with a space that does not break, in the digits 0 to 9. */
export const countOf = (count: number, lang: string): string => {
  const known = numbers.get(lang) ?? new Intl.NumberFormat(`${lang}-u-nu-latn`);
  numbers.set(lang, known);
  return known.format(count);
};

/** The names that a sentence counts by: `count` in `{count, plural, one {1 line} other {{count} lines}}`. */
export const countedIn = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+),\s*(?:plural|selectordinal)/g)].map(([, name = '']) => name);

/** The names that a sentence chooses its words by: `kind` in `{kind, select, package {a package} other {a file}}`. */
export const chosenIn = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+),\s*select,/g)].map(([, name = '']) => name);

/**
 * Says a catalogue's sentence with its values. A sentence is an ICU message: `{name}` is filled in, and
 * `{count, plural, one {one line} other {{count} lines}}` says the form that the language has for a number. A name that has no value
 * stays as it is.
 */
export const say = (sentence: string, values: Record<string, string | number>, lang: string): string => {
  const names = [...sentence.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name);
  const all = Object.fromEntries(names.map((name) => [name, values[name] ?? `{${name}}`]));
  // What is counted decides on the form as a number, and is shown as the language writes it.
  const shown = Object.entries(all).map(([name, value]) => [
    `${name}_`,
    typeof value === 'number' ? countOf(value, lang) : value,
  ]);
  const message = sentence.replace(/\{(\w+)\}/g, '{$1_}');
  return String(messageOf(message, lang).format({ ...all, ...Object.fromEntries(shown) }));
};
