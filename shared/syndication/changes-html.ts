import { diffArrays } from 'diff/lib/diff/array.js';
import type { ReaderWords } from '../languages/reader-words.ts';
import { type Html, html, textOf } from '../markup/html.ts';
import type { PublicText } from '../release/edition.ts';

/** As much of two texts, in characters, as is compared: a page that shows both stays small. */
const MOST_CHARACTERS = 16_000;

/** As many words as may differ before what changed is shown as one old passage and one new. */
const MOST_EDITS = 1_500;

interface Part {
  value: string;
  added: boolean;
  removed: boolean;
}

/** What a text says, a line for each paragraph, item of a list and contact. */
const linesOf = ({ headline, subheadline, body, contacts, notesToEditors = [], boilerplate = [] }: PublicText): string[] =>
  [
    headline,
    subheadline ?? '',
    ...[...body, ...notesToEditors, ...boilerplate].flatMap((block) => block.split(/(?<=<\/(?:li|tr|p)>)/).map(textOf)),
    ...contacts.map(({ name, role, office, email, phoneRaw, phone }) =>
      [name, role, office, email, phoneRaw ?? phone].filter((part) => part !== undefined && part !== '').join(', '),
    ),
  ].filter((line) => line !== '');

/** Words and what stands between them; `forty-six` is one. */
const wordsOf = (text: string, lang: string): string[] => {
  const hyphen = /[\p{L}\p{N}][-\u2010\u2011]$/u;
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const last = words.at(-1);
    const joins = last !== undefined && (hyphen.test(last) ? /^[\p{L}\p{N}]/u.test(segment) : hyphen.test(last + segment));
    if (joins) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
};

/** Two versions of a passage, word by word. A space or hyphen between two changes is part of both: marks that stop at each word are hard to read. */
const compared = (before: string, now: string, lang: string): Part[] => {
  const changes = diffArrays(wordsOf(before, lang), wordsOf(now, lang), { maxEditLength: MOST_EDITS });
  if (!changes)
    return [
      { value: before, added: false, removed: true },
      { value: now, added: true, removed: false },
    ];
  const parts: Part[] = [];
  let [gone, come] = ['', ''];
  const close = (): void => {
    if (gone !== '') parts.push({ value: gone, added: false, removed: true });
    if (come !== '') parts.push({ value: come, added: true, removed: false });
    [gone, come] = ['', ''];
  };
  changes.forEach(({ value, added, removed }, index) => {
    const text = value.join('');
    const next = changes[index + 1];
    const isBetween = !/[\p{L}\p{N}\n]/u.test(text) && gone + come !== '' && (next?.added || next?.removed);
    if (added || isBetween) come += text;
    if (removed || isBetween) gone += text;
    if (added || removed || isBetween) return;
    close();
    parts.push({ value: text, added: false, removed: false });
  });
  close();
  return parts;
};

const marked = ({ value, added, removed }: Part): Html => {
  if (added) return html`<ins>${value}</ins>`;
  return removed ? html`<del>${value}</del>` : html`${value}`;
};

/**
 * What a correction changed, old words and new, for whoever asks: the paragraphs in which words differ. Undefined where none do (a
 * picture was replaced), and for texts too long to show twice.
 */
export const changesBetween = (before: PublicText, now: PublicText, words: ReaderWords): Html | undefined => {
  const [old, current] = [linesOf(before), linesOf(now)];
  if (old.join('').length + current.join('').length > MOST_CHARACTERS) return undefined;
  const passages: { before: string[]; now: string[] }[] = [];
  let open: { before: string[]; now: string[] } | undefined;
  for (const { value, added, removed } of diffArrays(old, current)) {
    if (!added && !removed) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = { before: [], now: [] };
      passages.push(open);
    }
    (added ? open.now : open.before).push(...value);
  }
  if (passages.length === 0) return undefined;
  return html`<details class="changes"><summary>${words.whatChanged}</summary>
<p>${words.changeLegend}</p>
${passages.map((one) => html`<p class="passage">${compared(one.before.join('\n'), one.now.join('\n'), now.lang).map(marked)}</p>\n`)}</details>
`;
};
