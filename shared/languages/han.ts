/**
 * What is counted of texts in Han letters (Chinese, and Japanese with its own), which have no spaces and say in one letter what others
 * say in several. Letters and the full-width marks around them.
 */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/gu;

/** How many letters of an alphabet say as much as one of these: a text of 100 letters in English has some 33 in Chinese. */
const WORTH = 3;
/** Two of these are a word, on the average. */
const LETTERS_A_WORD = 2;

const wideIn = (text: string): number => text.match(WIDE)?.length ?? 0;

/** How much a text says, in letters of an alphabet: its length, each Han letter counted for what it is worth. */
export const lengthSaid = (text: string): number => text.length + (WORTH - 1) * wideIn(text);

/** How wide a text is where every letter is as wide as any other: Han letters take two columns. */
export const columnsOf = (text: string): number => text.length + wideIn(text);

/** How many words a text has, told apart by spaces; in a stretch of Han letters, as many as such a stretch has on the average. */
export const wordsSaid = (text: string): number =>
  text
    .split(/\s+/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .reduce((sum, part) => {
      const wide = wideIn(part);
      return sum + (wide === 0 ? 1 : Math.ceil(wide / LETTERS_A_WORD) + (wide < part.length ? 1 : 0));
    }, 0);

/** The first thing of a text that moves to the next line as a whole: a word, or one Han letter. */
export const firstUnit = (text: string): string =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.exec(text)?.[0] ?? text.split(' ')[0] ?? '';

const WIDE_LETTER =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u301f\\uff01-\\uff0f\\uff1a-\\uff1f“”‘’—…]';
/** A line end between two such letters parts no words: it is nothing. */
const LINE_END_WITHIN = new RegExp(
  `(?<=${WIDE_LETTER})[ \\t]*[\\n\\r]+[ \\t]*(?=[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u301f\\uff01-\\uff0f\\uff1a-\\uff1f])|(?<=[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u301f\\uff01-\\uff0f\\uff1a-\\uff1f])[ \\t]*[\\n\\r]+[ \\t]*(?=${WIDE_LETTER})`,
  'gu',
);

/** A text whose line ends are gone where they part no words, as in Chinese; all others stay. */
export const withoutLineEndsWithin = (text: string): string => text.replace(LINE_END_WITHIN, '');

/** What joins two lines of one paragraph: a space, or nothing between Han letters. */
export const betweenLines = (line: string, next: string): string =>
  withoutLineEndsWithin(`${line.slice(-1)}\n${next.slice(0, 1)}`).includes('\n') ? ' ' : '';
