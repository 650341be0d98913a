import type { Script } from '../../../markup/raised.ts';
import { readXml, type XmlTag } from '../read-xml.ts';
import { signFont } from '../symbols.ts';
import { MOST_ELEMENTS } from './word-package.ts';

/** How letters look. What is undefined is as the style below says. */
export interface Letters {
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
  /** Raised or lowered; `none` where the style below says one of them. */
  script?: Script | 'none';
  /** A font of signs, in lower case; `none` for any other. */
  signs?: string;
  struck?: boolean;
  /** Half-points. */
  size?: number;
  /** Half-points above the line, or below it. */
  position?: number;
}

/** How a paragraph looks and what it is. */
export interface Look extends Letters {
  centred?: boolean;
  /** From 1; 0 for text. */
  level?: number;
  list?: { id: string; depth: number };
  /** It belongs to a picture or a table. */
  caption?: boolean;
  /** It is the first letter of the paragraph below, set large. */
  dropCap?: boolean;
}

interface Style extends Look {
  name: string;
  basedOn?: string;
}

/** Longer chains of styles are circles. */
const LONGEST_CHAIN = 20;

/** `w:b` alone says yes; its value may say no. */
export const isOn = ({ attribute }: XmlTag): boolean => !['0', 'false', 'off', 'none'].includes(attribute('val') ?? 'true');

const SCRIPTS: Readonly<Record<string, Script>> = { superscript: 'sup', subscript: 'sub' };

/** Takes up what one element of `w:rPr` says. */
export const readLetters = (letters: Letters, tag: XmlTag): void => {
  if (tag.name === 'b') letters.bold = isOn(tag);
  else if (tag.name === 'i') letters.italic = isOn(tag);
  else if (tag.name === 'vanish' || tag.name === 'specVanish') letters.hidden = isOn(tag);
  else if (tag.name === 'vertAlign') letters.script = SCRIPTS[tag.attribute('val') ?? ''] ?? 'none';
  else if (tag.name === 'position') letters.position = Number(tag.attribute('val')) || 0;
  else if (tag.name === 'strike' || tag.name === 'dstrike') letters.struck = isOn(tag);
  else if (tag.name === 'rFonts') {
    const font = tag.attribute('ascii') ?? tag.attribute('hAnsi');
    if (font !== undefined) letters.signs = signFont(font) ?? 'none';
  } else if (tag.name === 'sz') letters.size = Number(tag.attribute('val')) || 0;
};

/** Takes up what one element of `w:pPr` says. */
export const readLook = (look: Look, tag: XmlTag): void => {
  if (tag.name === 'jc') look.centred = tag.attribute('val') === 'center';
  else if (tag.name === 'outlineLvl') look.level = (Number(tag.attribute('val')) || 0) < 6 ? Number(tag.attribute('val')) + 1 : 0;
  else if (tag.name === 'framePr') look.dropCap = /^(?:drop|margin)$/.test(tag.attribute('dropCap') ?? '');
  else if (tag.name === 'numId') look.list = { depth: look.list?.depth ?? 0, id: tag.attribute('val') ?? '0' };
  else if (tag.name === 'ilvl') look.list = { id: look.list?.id ?? '', depth: Math.min(8, Number(tag.attribute('val')) || 0) };
};

/** The styles of a document. */
export interface Styles {
  /** Half-points of ordinary text. */
  size: number;
  /** How paragraphs of a style look in the end, with all that it is based on. */
  lookOf(id: string | undefined): Look;
  /** What a style of letters changes. */
  lettersOf(id: string): Letters;
}

/** Word writes these names in English whatever language it speaks. */
const HEADING = /^heading ([1-6])$/i;

/** Reads `word/styles.xml`; without it everything is ordinary. */
export const readStyles = (bytes: Uint8Array | undefined): Styles => {
  const styles = new Map<string, Style>();
  const ordinary: { paragraph?: string; letters: Letters } = { letters: {} };
  let current: Style | undefined;
  let inDefaults = false;
  if (bytes) {
    readXml(bytes, MOST_ELEMENTS, {
      open: (tag) => {
        if (tag.name === 'rPrDefault') inDefaults = true;
        else if (tag.name === 'style') {
          current = { name: '' };
          const id = tag.attribute('styleId') ?? '';
          styles.set(id, current);
          if (tag.attribute('type') === 'paragraph' && /^(1|true|on)$/.test(tag.attribute('default') ?? ''))
            ordinary.paragraph = id;
        } else if (current && tag.name === 'name') current.name = tag.attribute('val') ?? '';
        else if (current && tag.name === 'basedOn') current.basedOn = tag.attribute('val') ?? '';
        else if (current) {
          readLetters(current, tag);
          readLook(current, tag);
        } else if (inDefaults) readLetters(ordinary.letters, tag);
      },
      close: ({ name }) => {
        if (name === 'style') current = undefined;
        else if (name === 'rPrDefault') inDefaults = false;
      },
    });
  }

  const ownOf = (id: string): Look => {
    const chain: Style[] = [];
    for (let next = styles.get(id); next && chain.length < LONGEST_CHAIN; next = styles.get(next.basedOn ?? ''))
      chain.unshift(next);
    const look: Look = {};
    for (const { name, basedOn, ...own } of chain) {
      Object.assign(look, own);
      const heading = HEADING.exec(name)?.[1];
      if (heading) look.level = Number(heading);
      else if (/^title$/i.test(name)) look.level = 1;
      else if (/^caption$/i.test(name)) look.caption = true;
    }
    return look;
  };
  const known = new Map<string, Look>();
  const lettersOf = (id: string): Look => {
    const look = known.get(id) ?? ownOf(id);
    known.set(id, look);
    return look;
  };
  const lookOf = (id: string | undefined): Look => ({
    ...ordinary.letters,
    ...lettersOf(id !== undefined && styles.has(id) ? id : (ordinary.paragraph ?? '')),
  });
  // Word's own default, where nothing is said.
  return { size: lookOf(undefined).size || 22, lookOf, lettersOf };
};
