import { readXml, type XmlTag } from '../xml.ts';
import { MOST_ELEMENTS } from './word-package.ts';

/** How letters look. What is undefined is as the style below says. */
export interface Letters {
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
  struck?: boolean;
  /** Half-points. */
  size?: number;
}

/** How a paragraph looks and what it is. */
export interface Look extends Letters {
  centred?: boolean;
  /** From 1; 0 for text. */
  level?: number;
  list?: { id: string; depth: number };
}

interface Style extends Look {
  name: string;
  basedOn?: string;
}

/** Longer chains of styles are circles. */
const LONGEST_CHAIN = 20;

/** `w:b` alone says yes; its value may say no. */
export const isOn = ({ attribute }: XmlTag): boolean => !['0', 'false', 'off', 'none'].includes(attribute('val') ?? 'true');

/** Takes up what one element of `w:rPr` says. */
export const readLetters = (letters: Letters, tag: XmlTag): void => {
  if (tag.name === 'b') letters.bold = isOn(tag);
  else if (tag.name === 'i') letters.italic = isOn(tag);
  else if (tag.name === 'vanish' || tag.name === 'specVanish') letters.hidden = isOn(tag);
  else if (tag.name === 'strike' || tag.name === 'dstrike') letters.struck = isOn(tag);
  else if (tag.name === 'sz') letters.size = Number(tag.attribute('val')) || 0;
};

/** Takes up what one element of `w:pPr` says. */
export const readLook = (look: Look, tag: XmlTag): void => {
  if (tag.name === 'jc') look.centred = tag.attribute('val') === 'center';
  else if (tag.name === 'outlineLvl') look.level = (Number(tag.attribute('val')) || 0) < 6 ? Number(tag.attribute('val')) + 1 : 0;
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

/** Whether a list, at a depth, counts, has bullets or has nothing at all. */
export type Marker = 'number' | 'bullet' | 'none';

/** Reads `word/numbering.xml`: the marker of each list at each depth. */
export const readNumbering = (bytes: Uint8Array | undefined): ((list: { id: string; depth: number }) => Marker) => {
  const abstracts = new Map<string, Map<number, Marker>>();
  const lists = new Map<string, string>();
  let levels: Map<number, Marker> | undefined;
  let depth = 0;
  let list = '';
  if (bytes) {
    readXml(bytes, MOST_ELEMENTS, {
      open: ({ name, attribute }) => {
        if (name === 'abstractNum') {
          levels = new Map();
          abstracts.set(attribute('abstractNumId') ?? '', levels);
        } else if (name === 'lvl') depth = Number(attribute('ilvl')) || 0;
        else if (name === 'numFmt') {
          const format = attribute('val') ?? 'decimal';
          levels?.set(depth, format === 'bullet' ? 'bullet' : format === 'none' ? 'none' : 'number');
        } else if (name === 'num') list = attribute('numId') ?? '';
        else if (name === 'abstractNumId') lists.set(list, attribute('val') ?? '');
      },
      close: ({ name }) => {
        if (name === 'abstractNum') levels = undefined;
      },
    });
  }
  return ({ id, depth: at }) => (id === '0' ? 'none' : (abstracts.get(lists.get(id) ?? '')?.get(at) ?? 'bullet'));
};
