import { type CounterType, counterOf, counterTypes } from '../../markup/counters.ts';
import { type Block, escapeText, type Line, textOfBlock } from './block.ts';

/** What stands before an item: a bullet, a count that browsers write themselves, or words that only the text can hold ("Article 2."). */
export type Mark = 'bullet' | { type: CounterType; number: number } | { words: string };

/** One item of a list. `depth` counts from 0. */
export interface Item {
  depth: number;
  mark: Mark;
  lines: Line[];
}

/** Longer labels are words. */
const MOST_COUNTED = 200;
const LABEL = /^[([]?(\d{1,4}|[a-z]{1,8}|[A-Z]{1,8})[.):\]]{1,2}$/;

/** What a counter writes as these characters; of letters that are numerals, too, what follows `before`. */
const countedAs = (written: string, before: Mark | undefined): Mark | undefined => {
  if (/^\d+$/.test(written)) return { type: '1', number: Number(written) };
  const readings = counterTypes.slice(1).flatMap((type) => {
    const number = Array.from({ length: MOST_COUNTED }, (_, at) => at + 1).find((each) => counterOf(type)(each) === written);
    return number === undefined ? [] : [{ type, number }];
  });
  const follows = readings.find(
    ({ type, number }) => typeof before === 'object' && 'type' in before && before.type === type && before.number + 1 === number,
  );
  // A first "i" counts in numerals, and no list begins with "c" or "v".
  return follows ?? readings.find(({ number }) => number === 1) ?? readings[0];
};

/** What a typed label says: "4." and "(b)" count, "•" and Word's "o" do not, "2.1" and "Article 2." are words. */
export const markOf = (label: string, before?: Mark): Mark => {
  const words = label.trim();
  const written = LABEL.exec(words)?.[1];
  const counted = written === undefined ? undefined : countedAs(written, before);
  if (counted) return counted;
  return /\p{N}/u.test(words) || [...words].length > 2 ? { words } : 'bullet';
};

const innerOf = (lines: readonly Line[]): string =>
  lines.map(({ html, hard }, at) => `${html}${at === lines.length - 1 ? '' : hard ? '<br>' : ' '}`).join('');

const wordsOf = (mark: Mark): string => (typeof mark === 'object' && 'words' in mark ? `${mark.words} ` : '');

/** The lines of an item with the words of its label in front. */
const labelled = ({ mark, lines }: Item): Line[] => {
  const words = wordsOf(mark);
  return words === ''
    ? lines
    : lines.map((line, at) =>
        at === 0 ? { ...line, text: `${words}${line.text}`, html: `${escapeText(words)}${line.html}` } : line,
      );
};

interface OpenList {
  depth: number;
  kind: string;
  tag: string;
  next: number;
}

const kindOf = (mark: Mark): string => (typeof mark === 'object' && 'type' in mark ? mark.type : 'ul');

/** Items as lists in each other, by depth; each list counts as its items do. */
const nested = (items: readonly Item[]): string => {
  const open: OpenList[] = [];
  let html = '';
  const end = (): void => {
    html += `</li></${open.pop()?.tag}>`;
  };
  for (const item of items) {
    const { depth, mark } = item;
    while (open.length > 1 && depth < (open.at(-1)?.depth ?? 0)) end();
    const kind = kindOf(mark);
    const last = open.at(-1);
    const number = typeof mark === 'object' && 'type' in mark ? mark.number : 0;
    if (last && depth <= last.depth && last.kind === kind) {
      html += number === last.next || number === 0 ? '</li><li>' : `</li><li value="${number}">`;
      last.next = number + 1;
    } else {
      if (last && depth <= last.depth) end();
      const tag = kind === 'ul' ? 'ul' : 'ol';
      const start = number > 1 || (tag === 'ol' && number === 0) ? ` start="${number}"` : '';
      html += `<${tag}${start}${tag === 'ol' && kind !== '1' ? ` type="${kind}"` : ''}><li>`;
      open.push({ depth, kind, tag, next: number + 1 });
    }
    html += innerOf(labelled(item));
  }
  while (open.length > 0) end();
  return html;
};

/** Items that follow each other as blocks: lists, but for those whose labels are words, which are paragraphs with them. */
export const listBlocks = (items: readonly Item[]): Block[] => {
  if (items.length === 0) return [];
  const least = Math.min(...items.map(({ depth }) => depth));
  if (items.every(({ depth, mark }) => depth === least && wordsOf(mark) !== ''))
    return items.map((item) => ({ kind: 'paragraph', lines: labelled(item) }));
  const groups: Item[][] = [];
  for (const item of items) {
    const [first] = groups.at(-1) ?? [];
    if (first && (item.depth > least || kindOf(first.mark) === kindOf(item.mark))) groups.at(-1)?.push(item);
    else groups.push([item]);
  }
  return groups.map((group) => ({ kind: 'list', lines: group.flatMap(labelled), html: nested(group) }));
};

/** Bullets that people type, and those of symbol fonts that arrive as characters of nobody. */
const BULLET = /^(?:[•·▪◦‣●■□➢✓❖*–—-]|[\uf000-\uf0ff])[\s\u00a0]+(?=\S)/u;
/** Of these one is enough; a dash also opens what somebody says. */
const SURE = /^(?:[•·▪◦‣●■➢❖]|[\uf000-\uf0ff])/u;
/** Whether dashes stand on either side of a line: `- 30 -` and `– ENDS –` end a release and begin no list. */
export const isBetweenDashes = (text: string): boolean => /^\s*[–—-]+\s*[\p{L}\d ]{2,30}\s*[–—-]+\s*$/u.test(text);
const BULLET_IN_HTML = /^((?:<[^>]*>|\s)*)(?:[•·▪◦‣●■□➢✓❖*–—-]|[\uf000-\uf0ff])((?:<\/[^>]*>|[\s\u00a0]|&nbsp;)*)/u;

const withoutBullet = (line: Line): Line => ({
  ...line,
  text: line.text.replace(BULLET, ''),
  html: line.html
    .replace(BULLET_IN_HTML, (_, before: string, after: string) => before + after.replace(/[\s\u00a0]|&nbsp;/g, ''))
    .replace(/<(strong|em|sup|sub)>\s*<\/\1>/g, ''),
});

/** The items of a paragraph each of whose lines begins with a typed bullet; none where it is no list. */
const typedItems = ({ kind, lines }: Block): Item[] =>
  kind === 'paragraph' && lines.every(({ text }) => BULLET.test(text) && !isBetweenDashes(text))
    ? lines.map((line) => ({ depth: 0, mark: 'bullet', lines: [withoutBullet(line)] }))
    : [];

/** Paragraphs that begin with bullets typed by hand as lists, as plain text has them: two in a row, or one that can be nothing else. */
export const withTypedLists = (blocks: readonly Block[]): Block[] => {
  const made: Block[] = [];
  let run: { block: Block; items: Item[] }[] = [];
  const end = (): void => {
    const isList = run.length > 1 || run.some(({ block }) => block.lines.length > 1 || SURE.test(textOfBlock(block)));
    made.push(...(isList ? listBlocks(run.flatMap(({ items }) => items)) : run.map(({ block }) => block)));
    run = [];
  };
  for (const block of blocks) {
    const items = typedItems(block);
    if (items.length > 0) run.push({ block, items });
    else {
      if (run.length > 0) end();
      made.push(block);
    }
  }
  end();
  return made;
};
