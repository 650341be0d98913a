import { type CounterType, counterOf } from '../../../markup/counters.ts';
import type { Script } from '../../../markup/raised.ts';
import type { Mark } from '../lists.ts';
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

/** The mark of the next item of a list at a depth; none where the list shows nothing. It counts: every item is asked for once, in order. */
export type NextMark = (list: { id: string; depth: number }) => Mark | undefined;

interface Level {
  format: string;
  /** The label, with `%1` for the count of the outermost level. */
  label: string;
  start: number;
}

interface List {
  abstract: string;
  /** Where its levels begin anew, rather than going on from the list before. */
  starts: Map<number, number>;
}

const COUNTERS: Readonly<Record<string, CounterType>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

/** A label that is nothing but a count with its mark. */
const PLAIN_LABEL = /^[\s([-]*%\d[\s.):\]-]*$/;

const NO_LEVEL: Level = { format: 'bullet', label: '', start: 1 };

/** Reads `word/numbering.xml`: what stands before the items of each list. Lists of one kind go on counting where the last one ended. */
export const readNumbering = (bytes: Uint8Array | undefined): NextMark => {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  const named = new Map<string, string>();
  const asNamed = new Map<string, string>();
  let abstract = '';
  let level: Level | undefined;
  let depth = 0;
  let list: List | undefined;
  const numberOf = (value: string | undefined, otherwise: number): number =>
    /^\d{1,4}$/.test(value ?? '') ? Number(value) : otherwise;
  if (bytes) {
    readXml(bytes, MOST_ELEMENTS, {
      open: ({ name, attribute }) => {
        const value = attribute('val');
        if (name === 'abstractNum') {
          abstract = attribute('abstractNumId') ?? '';
          abstracts.set(abstract, new Map());
        } else if (name === 'styleLink') named.set(value ?? '', abstract);
        else if (name === 'numStyleLink') asNamed.set(abstract, value ?? '');
        else if (name === 'num') {
          list = { abstract: '', starts: new Map() };
          lists.set(attribute('numId') ?? '', list);
        } else if (name === 'abstractNumId' && list) list.abstract = value ?? '';
        else if (name === 'lvlOverride') depth = numberOf(attribute('ilvl'), 0);
        else if (name === 'startOverride') list?.starts.set(depth, numberOf(value, 1));
        else if (name === 'lvl' && !list) {
          depth = numberOf(attribute('ilvl'), 0);
          level = { format: 'decimal', label: `%${depth + 1}.`, start: 1 };
          abstracts.get(abstract)?.set(depth, level);
        } else if (name === 'numFmt' && level) level.format = value ?? 'decimal';
        else if (name === 'lvlText' && level) level.label = value ?? '';
        else if (name === 'start' && level) level.start = numberOf(value, 1);
      },
      close: ({ name }) => {
        if (name === 'lvl') level = undefined;
        else if (name === 'num') list = undefined;
      },
    });
  }

  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ id, depth: at }) => {
    if (id === '0') return undefined;
    const { abstract: own = '', starts = new Map<number, number>() } = lists.get(id) ?? {};
    const kind = named.get(asNamed.get(own) ?? '') ?? own;
    const levels = abstracts.get(kind);
    const levelAt = (each: number): Level => levels?.get(each) ?? NO_LEVEL;
    const { format, label } = levelAt(at);
    if (format === 'none' && !/%\d/.test(label) && label.trim() === '') return undefined;
    const count = counts.get(kind) ?? [];
    counts.set(kind, count);
    const first = `${id} ${at}`;
    const anew = begun.has(first) ? undefined : starts.get(at);
    begun.add(first);
    const before = count[at];
    count[at] = anew ?? (before === undefined ? levelAt(at).start : before + 1);
    count.length = at + 1;
    if (format === 'bullet' || format === 'none') return 'bullet';
    const written = (each: number): string => counterOf(COUNTERS[levelAt(each).format])(count[each] ?? levelAt(each).start);
    if (PLAIN_LABEL.test(label) && format !== 'decimalZero') return { type: COUNTERS[format] ?? '1', number: count[at] ?? 1 };
    const zero = format === 'decimalZero' && (count[at] ?? 0) < 10 ? '0' : '';
    const words = label
      .replace(/%(\d)/g, (_, each: string) => (Number(each) === at + 1 ? zero : '') + written(Number(each) - 1))
      .trim();
    return words === '' ? undefined : { words };
  };
};
