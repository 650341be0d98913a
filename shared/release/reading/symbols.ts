/** Where fonts without letters have their signs: a page of Unicode that belongs to nobody. */
const PAGE = 0xf000;

/** From a position on, a character for each; "\u0000" where there is none. */
const table = (...stretches: (readonly [from: number, characters: string])[]): ReadonlyMap<number, string> =>
  new Map(
    stretches.flatMap(([from, characters]) =>
      [...characters].flatMap((character, at) => (character === '\u0000' ? [] : [[from + at, character] as const])),
    ),
  );

/** Adobe's Symbol encoding (https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt), what is a sign of its own. */
const SYMBOL = table(
  [0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u0000'],
  [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
  [0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…│─↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑'],
  [0xf1, '〉∫'],
);

/** The signs of Wingdings that stand in releases (https://www.unicode.org/L2/L2012/12368-n4384.pdf): bullets, hands, telephones, ticks. */
const WINGDINGS = table(
  [0x20, ' \u0000✂✁\u0000\u0000\u0000\u0000☎✆✉'],
  [0x3f, '✍'],
  [0x41, '✌'],
  [0x45, '☜☞☝☟\u0000☺\u0000☹'],
  [0x51, '✈☼'],
  [0x54, '❄'],
  [0x6c, '●❍■□□❑❒⬧⧫◆❖⬥'],
  [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
  [0x9e, '·•'],
  [0xa7, '▪◻'],
  [0xab, '★'],
  [0xd8, '➢'],
  [0xdf, '←→↑↓'],
  [0xe8, '➔'],
  [0xef, '⇦⇨⇧⇩'],
  [0xfb, '✗✓☒☑'],
);

const FONTS: Readonly<Record<string, ReadonlyMap<number, string>>> = { symbol: SYMBOL, wingdings: WINGDINGS };

/** The name of a font of signs, if that is what it is: letters set in it are not what they say. */
export const signFont = (name: string): string | undefined => {
  const known = name
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
  return known === 'symbol' || /^(?:wingdings|webdings)\b/.test(known) ? known : undefined;
};

/** What is written where a sign has no character: the desk is asked about it. */
const LOST = '\ufffd';

/** A sign by its place in a font, 32 to 255 or on the page of signs, as the character that looks like it. */
export const signAt = (font: string, code: number): string => {
  const place = code >= PAGE && code <= PAGE + 0xff ? code - PAGE : code;
  return FONTS[font]?.get(place) ?? LOST;
};

/** Letters set in a font of signs as the characters they show. What is no place in such a font was set in another one after all. */
export const inSigns = (font: string, text: string): string =>
  [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isPlace = (code > 0x20 && code <= 0xff && code !== 0xa0) || (code >= PAGE && code <= PAGE + 0xff);
      return isPlace ? signAt(font, code) : character;
    })
    .join('');
