/** Bytes as text, and what they were taken for. `guessed`: nothing in the file says so, but its words do. */
export interface Decoded {
  text: string;
  /** In lower case: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, `windows-1256`. */
  charset: string;
  guessed: boolean;
}

/**
 * Reads the bytes of a text: UTF-16 by its mark, UTF-8 by being valid, and what Windows saves where that is what it must be. When
 * in doubt it is undefined: a wrong guess would be published.
 */
export const decodeBytes = (bytes: Uint8Array): Decoded | undefined => {
  const marked = markOf(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), charset: marked, guessed: false };
  const utf8 = decodeAs('utf-8', bytes);
  // UTF-16 without a mark is valid UTF-8 as long as it is ASCII, with every other character a NUL.
  if (utf8 !== undefined) {
    return utf8.split('\u0000').length > 1 + utf8.length / 20 ? undefined : { text: utf8, charset: 'utf-8', guessed: false };
  }
  if (bytes.includes(0)) return undefined;
  const western = decodeAs('windows-1252', bytes) ?? '';
  // With characters of UTF-8 in it, it is UTF-8 that was cut or mixed.
  if (isWestern(western) && !garbledIn(western)) return { text: western, charset: 'windows-1252', guessed: true };
  const arabic = decodeAs('windows-1256', bytes) ?? '';
  return isArabic(arabic) ? { text: arabic, charset: 'windows-1256', guessed: true } : undefined;
};

const markOf = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // With two NULs after it, it is UTF-32's.
  return bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0) ? 'utf-16le' : undefined;
};

/** What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has controls that nobody uses. Five of them are nothing. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** A text that was taken for Latin-1, as its author typed it: quotation marks and dashes for controls. */
export const withoutC1 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);

/** Bytes in an encoding known by a name of the Encoding Standard; undefined for another name, and for bytes that are not in it. */
export const decodeAs = (charset: string, bytes: Uint8Array): string | undefined => {
  try {
    const decoder = new TextDecoder(charset, { fatal: true });
    const text = decoder.decode(bytes);
    // Node 20 reads Windows-1252 as if it were Latin-1.
    return decoder.encoding === 'windows-1252' ? withoutC1(text) : text;
  } catch {
    return undefined;
  }
};

/** Whatever is not ASCII. */
const HIGH = /[\u0080-\uffff]/g;
/** Letters that Western European languages write; þ, ð and ý are what Turkish and Icelandic files have there. */
const WESTERN_LETTER = /[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿŒœŸ]/;
/** Marks and signs that stand between words, not inside them. */
const BETWEEN_WORDS = /[‘“”„‚«»‹›–—…•·€£¥§©®™°ºª¹²³½¼¾±×÷%‰¿¡¢¶†‡\u00a0\u00ad]/;

/** A text whose every letter above ASCII is where French, Spanish, German and their neighbours have it. */
const isWestern = (text: string): boolean => {
  let before = -1;
  let run = 0;
  let letters = 0;
  for (const match of text.matchAll(HIGH)) {
    const [character] = match;
    const at = match.index;
    const [left = '', right = ''] = [text[at - 1], text[at + 1]];
    const inWord = /[A-Za-z]/.test(left) && /[A-Za-z]/.test(right);
    if (WESTERN_LETTER.test(character)) {
      // "Geb\u017dude", "pr\u00c9s": what a Mac or DOS wrote has capitals and signs inside small words.
      if (/[a-z]/.test(left) && character !== character.toLowerCase()) return false;
      run = before === at - 1 ? run + 1 : 1;
      // No word has four such letters in a row; Arabic, Greek and Russian have nothing else.
      if (run > 3) return false;
      before = at;
      letters += 1;
    } else if (character !== '’' && (!BETWEEN_WORDS.test(character) || (inWord && !/[–—·\u00ad]/.test(character)))) return false;
  }
  return letters <= 0.3 * text.length;
};

/** The commonest words of Arabic. Three of them in their own letters are no accident of another encoding. */
const ARABIC_WORDS = ['في', 'من', 'على', 'إلى', 'أن', 'التي', 'عن', 'مع', 'هذا', 'هذه', 'بعد'];

const isArabic = (text: string): boolean => {
  const high = text.match(HIGH) ?? [];
  const arabic = high.filter((character) => /[\u0600-\u06ff\u200c-\u200f\u00a0«»“”‘’–—…]/.test(character)).length;
  const words = new Set(text.match(/[\u0600-\u06ff]+/g) ?? []);
  return arabic >= 0.97 * high.length && ARABIC_WORDS.filter((word) => words.has(word)).length >= 3;
};

/** The byte that a letter is in Windows-1252. */
const byteOf = (letter: string): number => {
  const high = WINDOWS_1252.indexOf(letter);
  return high < 0 ? letter.charCodeAt(0) : high + 0x80;
};

/** What may stand for one character in UTF-8 that was read as Windows-1252: a lead byte and what must follow it. */
const HIGH_1252 = `[\\u0080-\\u00ff\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]`;
const GARBLED = new RegExp(
  `[\\u00c2-\\u00df]${HIGH_1252}|[\\u00e0-\\u00ef]${HIGH_1252}{2}|[\\u00f0-\\u00f4]${HIGH_1252}{3}`,
  'gu',
);

/** A place where UTF-8 was once read as Windows-1252: "dÃ©placÃ©s". */
export interface Garbled {
  /** Index into the text. */
  at: number;
  /** The word as it stands, and as it was. */
  text: string;
  meant: string;
}

/** The first garbled word of a line, if there is one. */
export const garbledIn = (text: string): Garbled | undefined => {
  for (const match of text.matchAll(GARBLED)) {
    const [sign] = match;
    if (!restored(sign)) continue;
    // A Portuguese capital before a closing mark: "AMANHÃ »".
    if (sign[1] === '\u00a0' && /\p{Lu}/u.test(text[match.index - 1] ?? '')) continue;
    const from = Math.max(0, text.slice(0, match.index).search(/\S{0,60}$/));
    const to = match.index + (text.slice(match.index).match(/^\S{1,60}(?:\u00a0)?/)?.[0].length ?? 0);
    const word = text.slice(from, Math.max(to, match.index + sign.length));
    return { at: match.index, text: word, meant: word.replace(GARBLED, (each) => restored(each) ?? each) };
  }
  return undefined;
};

/** The one character that some garbled ones were; undefined when they may well be what they are. */
const restored = (garbled: string): string | undefined => {
  const character = decodeAs('utf-8', new Uint8Array([...garbled].map(byteOf)));
  return character !== undefined && /^[\p{L}\p{M}\p{P}\p{S}\u00a0\u202f\u200c-\u200f]$/u.test(character) ? character : undefined;
};
