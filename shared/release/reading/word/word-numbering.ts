import { type CounterType, counterOf } from '../../../markup/counters.ts';
import type { Mark } from '../lists.ts';
import { readXml } from '../read-xml.ts';
import { MOST_ELEMENTS } from './word-package.ts';

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

/** What `word/numbering.xml` says: kinds of lists with their levels, and the lists of each kind. */
interface Numbering {
  abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  lists: ReadonlyMap<string, List>;
  /** Kinds by the name of their style, and those that only name one. */
  named: ReadonlyMap<string, string>;
  asNamed: ReadonlyMap<string, string>;
}

const numberOf = (value: string | undefined, otherwise: number): number =>
  /^\d{1,4}$/.test(value ?? '') ? Number(value) : otherwise;

const readLists = (bytes: Uint8Array): Numbering => {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  const named = new Map<string, string>();
  const asNamed = new Map<string, string>();
  let abstract = '';
  let level: Level | undefined;
  let depth = 0;
  let list: List | undefined;
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
  return { abstracts, lists, named, asNamed };
};

/** Reads `word/numbering.xml`: what stands before the items of each list. Lists of one kind go on counting where the last one ended. */
export const readNumbering = (bytes: Uint8Array | undefined): NextMark => {
  const none: Numbering = { abstracts: new Map(), lists: new Map(), named: new Map(), asNamed: new Map() };
  const { abstracts, lists, named, asNamed } = bytes ? readLists(bytes) : none;
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
