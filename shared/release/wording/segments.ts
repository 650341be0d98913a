import { createHash } from 'node:crypto';
import { textOf } from '../../markup/html.ts';
import type { Edition } from '../edition.ts';
import { EMAIL_ADDRESS, WEB_ADDRESS } from './address-patterns.ts';
import {
  type Code,
  canonical,
  htmlOfInlines,
  htmlOfNodes,
  type Inline,
  type InlineNode,
  keeping,
  literally,
  normalised,
  plainText,
  runsOf,
} from './inline.ts';
import { sentenceStarts } from './sentences.ts';

/** What is translated of an edition. Quotes follow from the body, and so does a summary that nobody stated. */
export type TranslatableWords = Pick<
  Edition,
  'headline' | 'subheadline' | 'dateline' | 'body' | 'pictures' | 'notesToEditors' | 'boilerplate' | 'contacts'
> & { summary?: string | undefined; correctionNote?: string | undefined };

/** What has words: an edition, or a document as it was understood. */
export type Worded = Pick<Edition, (keyof TranslatableWords & keyof Edition) | 'lang' | 'derived'>;

/** The words of an edition, its correction note among them, without a summary that was derived from its first paragraph. */
export const translatableWordsOf = (edition: Worded): TranslatableWords => {
  const { headline, subheadline, dateline, summary, body, pictures, notesToEditors, boilerplate, contacts, correctionNote } =
    edition;
  return {
    ...(correctionNote !== undefined && { correctionNote }),
    headline,
    ...(subheadline !== undefined && { subheadline }),
    ...(dateline && { dateline }),
    ...(edition.derived.summary?.rule === 'front-matter' && { summary }),
    body,
    ...(pictures && { pictures }),
    ...(notesToEditors && { notesToEditors }),
    ...(boilerplate && { boilerplate }),
    contacts,
  };
};

export type SegmentField =
  | 'correctionNote'
  | 'headline'
  | 'subheadline'
  | 'dateline'
  | 'summary'
  | 'body'
  | 'pictures'
  | 'notesToEditors'
  | 'boilerplate'
  | 'contacts';

/** Where a segment stands: paragraphs count per field, sentences per paragraph, both from 1. */
export interface SegmentPlace {
  field: SegmentField;
  paragraph: number;
  sentence: number;
}

export interface Segment {
  /** Follows from its words, so that other paragraphs come and go without it; the second of the same words ends in `-2`. */
  id: string;
  /** 16 hex digits over its words and the kinds of its inline codes: the same for the same sentence in any release. */
  hash: string;
  place: SegmentPlace;
  source: Inline[];
  codes: Record<string, Code>;
  /** Nothing in it differs between languages: it is shown, not asked. */
  fixed: boolean;
  /** It opens the text, too, and is translated there: it is not even shown. */
  repeated?: true;
}

/** A paragraph, list item, cell, heading or field. */
export interface Group {
  id: string;
  field: SegmentField;
  /** The element it stands in (`p`, `li`, `td` …), or the name of the field. */
  kind: string;
  segments: Segment[];
}

const PHONE = String.raw`(?<![\p{L}\p{N}])(?:\+|00)\d(?:[\s().\/\u2011-]{0,2}\d){6,16}(?!\p{N})`;

/** What is the same in every language: addresses, phone numbers and the given names. */
const protection = (names: readonly string[]): RegExp =>
  new RegExp([EMAIL_ADDRESS, WEB_ADDRESS, ...literally(names), PHONE].join('|'), 'gu');

const isBlank = (node: InlineNode): boolean => (typeof node === 'string' ? !/\S/.test(node) : !('children' in node));
const textOfNodes = (nodes: readonly InlineNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : 'children' in node ? textOfNodes(node.children) : ' ')).join('');

/** Nodes without the white space and line breaks around them, and that as it stood. */
const trimmed = (nodes: readonly InlineNode[]): { lead: InlineNode[]; nodes: InlineNode[]; tail: InlineNode[] } => {
  const lead: InlineNode[] = [];
  const tail: InlineNode[] = [];
  const rest = [...nodes];
  while (rest[0] !== undefined && isBlank(rest[0])) lead.push(...rest.splice(0, 1));
  for (let last = rest.at(-1); last !== undefined && isBlank(last); last = rest.at(-1)) tail.unshift(...rest.splice(-1));
  const first = rest[0];
  if (typeof first === 'string') {
    const words = first.trimStart();
    lead.push(first.slice(0, first.length - words.length));
    rest[0] = words;
  }
  const last = rest.at(-1);
  if (typeof last === 'string') {
    const words = last.trimEnd();
    tail.unshift(last.slice(words.length));
    rest[rest.length - 1] = words;
  }
  return { lead, nodes: rest, tail };
};

/** The nodes in pieces, cut at those offsets of their text that fall between elements and outside of what is kept. */
const cut = (nodes: readonly InlineNode[], offsets: readonly number[], kept: RegExp): InlineNode[][] => {
  const pieces: InlineNode[][] = [[]];
  let at = 0;
  for (const node of nodes) {
    const text = textOfNodes([node]);
    if (offsets.includes(at) && at > 0) pieces.push([]);
    if (typeof node === 'string') {
      const spans = [...node.matchAll(kept)].map(({ 0: found, index }) => [index, index + found.length] as const);
      const inside = offsets
        .map((offset) => offset - at)
        .filter((offset) => offset > 0 && offset < text.length && !spans.some(([from, to]) => from < offset && offset < to));
      [0, ...inside].forEach((from, index) => {
        if (index > 0) pieces.push([]);
        pieces.at(-1)?.push(node.slice(from, inside[index]));
      });
    } else pieces.at(-1)?.push(node);
    at += text.length;
  }
  return pieces;
};

/** Gives inline elements their numbers, in reading order. */
const numbered = (nodes: readonly InlineNode[], codes: Record<string, Code>): Inline[] =>
  nodes.map((node): Inline => {
    if (typeof node === 'string') return node;
    const id = String(Object.keys(codes).length + 1);
    codes[id] = { tag: 'tag' in node ? node.tag : 'br', open: node.open };
    return 'children' in node ? { g: id, children: numbered(node.children, codes) } : { ph: id };
  });

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Digits without separators are read alike everywhere; letters, and numbers as one language groups them, are not. */
const IS_FIXED = /^(?!.*\d[.,\s\u00a0\u202f']\d)[\P{L}]*$/su;
const isFixed = (source: readonly Inline[]): boolean => {
  const words = (list: readonly Inline[]): string =>
    list.map((inline) => (typeof inline === 'string' ? inline : 'g' in inline ? words(inline.children) : ' ')).join('');
  const text = words(source);
  return IS_FIXED.test(text) && !/[^\P{N}0-9]/u.test(text);
};

/** Languages that put no spaces between sentences. */
const SPACELESS = /^(?:zh|ja|th|lo|km|my)\b/;

/** What stands between two sentences, in another language. */
const between = (separator: string, from: string, to: string): string => {
  if (SPACELESS.test(from) === SPACELESS.test(to)) return separator;
  if (SPACELESS.test(to)) return separator.replace(/^\s+$/, '');
  return separator === '' ? ' ' : separator;
};

/** What is said of a group: one target for each of its segments. */
type TargetsOf = (group: Group) => readonly (readonly Inline[])[];

/** How far the words are replaced: which paragraphs are counted, and which ids given. */
interface Replacing {
  from: string;
  to: string;
  kept: RegExp;
  targetsOf: TargetsOf;
  paragraphs: Map<SegmentField, number>;
  ids: Map<string, number>;
  /** The text opens with its dateline. */
  isRepeated: boolean;
}

const uniqueId = ({ ids }: Replacing, id: string): string => {
  const count = (ids.get(id) ?? 0) + 1;
  ids.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
};

const nextGroup = (
  replacing: Replacing,
  { field, kind, keepsAll = false }: { field: SegmentField; kind: string; keepsAll?: boolean },
  pieces: readonly InlineNode[][],
): Group => {
  const { paragraphs, kept, isRepeated } = replacing;
  const paragraph = (paragraphs.get(field) ?? 0) + 1;
  paragraphs.set(field, paragraph);
  const segments = pieces.map((piece, index): Segment => {
    const codes: Record<string, Code> = {};
    const raw = numbered(piece, codes);
    const source = keepsAll ? [{ keep: plainText(raw) }] : keeping(raw, kept);
    const kinds = Object.values(codes).map(({ tag }) => tag);
    const hash = hashOf(`${canonical(source)}\u0004${kinds.join(' ')}`);
    const place = { field, paragraph, sentence: index + 1 };
    const repeated = field === 'dateline' && isRepeated;
    const id = uniqueId(replacing, `s${hash.slice(0, 12)}`);
    return { id, hash, place, source, codes, fixed: repeated || isFixed(source), ...(repeated && { repeated }) };
  });
  const id = uniqueId(replacing, `g${hashOf(segments.map(({ hash }) => hash).join(' ')).slice(0, 12)}`);
  return { id, field, kind, segments };
};

/** The HTML of a run of words within one element, sentence by sentence. */
const replacedRun = (replacing: Replacing, field: SegmentField, kind: string, nodes: readonly InlineNode[]): string => {
  const { from, to, kept, targetsOf } = replacing;
  const { lead, nodes: inner, tail } = trimmed(nodes);
  const [only] = inner;
  if (inner.length === 1 && only !== undefined && typeof only !== 'string' && 'children' in only) {
    const within = replacedRun(replacing, field, kind, only.children);
    return `${htmlOfNodes(lead)}${only.open}${within}</${only.tag}>${htmlOfNodes(tail)}`;
  }
  const text = textOfNodes(inner);
  if (!/[\p{L}\p{N}]/u.test(text)) return htmlOfNodes(nodes);
  const starts = /^h\d$/.test(kind) ? [] : sentenceStarts(text, from);
  const pieces = cut(inner, starts, kept).map(trimmed);
  const group = nextGroup(
    replacing,
    { field, kind },
    pieces.map((piece) => piece.nodes),
  );
  const targets = targetsOf(group);
  const sentences = pieces.map((piece, index) => {
    const segment = group.segments[index];
    const sentence = htmlOfInlines(targets[index] ?? [], segment?.codes ?? {});
    const next = pieces[index + 1];
    return sentence + (next ? between(htmlOfNodes([...piece.tail, ...next.lead]), from, to) : '');
  });
  return htmlOfNodes(lead) + sentences.join('') + htmlOfNodes(tail);
};

const replacedBlocks = (replacing: Replacing, field: SegmentField, blocks: readonly string[]): string[] =>
  blocks.map((block) => {
    const open: string[] = [];
    return runsOf(block)
      .map((part) => {
        if (Array.isArray(part)) return replacedRun(replacing, field, open.at(-1) ?? 'p', part);
        if (part.markup.startsWith('</')) open.pop();
        else open.push(/[a-z0-9]+/.exec(part.markup)?.[0] ?? 'p');
        return part.markup;
      })
      .join('');
  });

/** A field of plain text. What `keepsAll` is a name: it is shown, and nothing in it is translated. */
const replacedText = (
  replacing: Replacing,
  place: { field: SegmentField; kind?: string; keepsAll?: boolean },
  text: string,
): string => {
  const inner = text.trim();
  if (!/[\p{L}\p{N}]/u.test(inner)) return text;
  const [target = []] = replacing.targetsOf(nextGroup(replacing, { kind: place.field, ...place }, [[inner]]));
  const at = text.indexOf(inner);
  return text.slice(0, at) + plainText(target) + text.slice(at + inner.length);
};

/** Whether a group has anything to be shown to a translator. */
export const isShown = ({ segments }: Pick<Group, 'segments'>): boolean => segments.some(({ repeated }) => !repeated);

interface Replaced {
  words: TranslatableWords;
  from: string;
  to: string;
  names: readonly string[];
}

/** Whether the text opens with its dateline, as it should. */
export const opensWithDateline = ({ dateline, body: [first = ''] }: Pick<TranslatableWords, 'dateline' | 'body'>): boolean =>
  dateline !== undefined && normalised(textOf(first)).startsWith(normalised(dateline.raw));

/** The words with every group replaced by what is said of it. */
const replaced = ({ words, from, to, names }: Replaced, targetsOf: TargetsOf): TranslatableWords => {
  const addresses = words.contacts.flatMap(({ phone, phoneRaw, email }) => [phone, phoneRaw, email]);
  const kept = protection([...names, ...addresses.filter((part) => part !== undefined)]);
  const replacing: Replacing = {
    from,
    to,
    kept,
    targetsOf,
    paragraphs: new Map(),
    ids: new Map(),
    isRepeated: opensWithDateline(words),
  };
  const plain = (field: SegmentField, text: string): string => replacedText(replacing, { field }, text);
  const blocks = (field: SegmentField, list: readonly string[]): string[] => replacedBlocks(replacing, field, list);
  const ofContact = (kind: string, text: string, keepsAll = false): string =>
    replacedText(replacing, { field: 'contacts', kind, keepsAll }, text);

  const ofPicture = (kind: string, text: string): string => replacedText(replacing, { field: 'pictures', kind }, text);

  // Written in the order a reader meets them: numbers and ids of what stands twice follow it.
  const correctionNote = words.correctionNote === undefined ? undefined : plain('correctionNote', words.correctionNote);
  const headline = plain('headline', words.headline);
  const subheadline = words.subheadline === undefined ? undefined : plain('subheadline', words.subheadline);
  const raw = words.dateline && plain('dateline', words.dateline.raw);
  const summary = words.summary === undefined ? undefined : plain('summary', words.summary);
  const body = blocks('body', words.body);
  const pictures = words.pictures?.map((picture) => ({
    ...picture,
    ...(picture.caption !== undefined && { caption: ofPicture('caption', picture.caption) }),
    ...(picture.alt !== undefined && { alt: ofPicture('alt', picture.alt) }),
  }));
  const notesToEditors = words.notesToEditors && blocks('notesToEditors', words.notesToEditors);
  const boilerplate = words.boilerplate && blocks('boilerplate', words.boilerplate);
  const contacts = words.contacts.map((contact) => ({
    ...contact,
    name: ofContact('name', contact.name, true),
    ...(contact.role !== undefined && { role: ofContact('role', contact.role) }),
    ...(contact.office !== undefined && { office: ofContact('office', contact.office) }),
  }));
  return {
    ...(correctionNote !== undefined && { correctionNote }),
    headline,
    ...(subheadline !== undefined && { subheadline }),
    ...(words.dateline && raw !== undefined && { dateline: { ...words.dateline, raw } }),
    ...(summary !== undefined && { summary }),
    body,
    ...(pictures && { pictures }),
    ...(notesToEditors && { notesToEditors }),
    ...(boilerplate && { boilerplate }),
    contacts,
  };
};

/**
 * What is translated of these words, in reading order: a group for each paragraph, list item, cell, heading and field, a segment
 * for each sentence. Addresses, phone numbers and `names` are kept as they are; so are the names of contacts.
 */
export const segmentsOf = (words: TranslatableWords, lang: string, names: readonly string[] = []): Group[] => {
  const groups: Group[] = [];
  replaced({ words, from: lang, to: lang, names }, (group) => {
    groups.push(group);
    return group.segments.map(({ source }) => source);
  });
  return groups;
};

/**
 * The words in another language: every segment replaced by its target (by id), blocks and the white space between sentences as
 * they were. A segment without a target keeps its source. `names` as `segmentsOf` was told.
 */
export const translatedWords = (
  words: TranslatableWords,
  { from, to }: { from: string; to: string },
  targets: ReadonlyMap<string, readonly Inline[]>,
  names: readonly string[] = [],
): TranslatableWords =>
  replaced({ words, from, to, names }, (group) => group.segments.map(({ id, source }) => targets.get(id) ?? source));
