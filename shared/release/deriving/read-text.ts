import { fold } from '../../languages/fold.ts';
import { lengthSaid, wordsSaid } from '../../languages/han.ts';
import { oneOf } from '../../languages/reading.ts';
import { type Block, htmlOfBlock, type Line, textOfBlock } from '../reading/block.ts';
import { hasAddress, isContactHeading, isContactLine, isForEverybody } from './contacts.ts';
import { append, MOST_HEAD_LINES, type Structure } from './document-parts.ts';
import { isSentence } from './find-lead.ts';
import { isByline, isEndMark, isMenuWord, isOnlyLinks, isProse, isRelatedHeading, isSiteLine, statusLine } from './furniture.ts';
import { startsContacts } from './starts-contacts.ts';

const NOTES_HEADING = oneOf(({ page }) => page?.notesHeadings);

const NOTES = new RegExp(`^${NOTES_HEADING}\\s*[:：]?`, 'u');

const NOTES_BEHIND_COLON = new RegExp(`^${NOTES_HEADING}\\s*[:：].*\\p{L}`, 'su');

const ABOUT = oneOf(({ page }) => page?.about);

/** Languages that write no spaces have none behind it. */
const ABOUT_HEADING = new RegExp(
  `^(?:${ABOUT}|${oneOf(({ page }) => page?.aboutInHeading)})(?:\\s|(?<=['\\p{Script=Han}]))`,
  'u',
);

const ABOUT_PARAGRAPH = new RegExp(`^${ABOUT} ?([^:：.]{2,70}?)\\s*[:：]`, 'u');

/** A heading such as "About Debian"; in running text only when it names what its sentence then tells: "About X: X is…". */
const isAboutHeading = (text: string): boolean => {
  const words = fold(text).trim();
  return (
    ABOUT_HEADING.test(words) &&
    lengthSaid(text) <= 100 &&
    wordsSaid(text) <= 20 &&
    (!/[.!?؟,。！？，]$/.test(text) || wordsSaid(text) <= 5)
  );
};

const isAboutParagraph = (text: string): boolean => ABOUT_PARAGRAPH.test(fold(text.slice(0, 140)).trim());

/** Boilerplate comes after the story, not before this share of the text. */
const LATE = 0.35;

type Section = 'body' | 'notes' | 'boilerplate' | 'contacts' | 'after';

type Text = Pick<Structure, 'body' | 'notes' | 'boilerplate' | 'contacts' | 'noise'>;

/** A heading on the first line of the paragraph it heads stands for itself; so do people below another line of one paragraph. */
export const splitHeading = (block: Block): Block[] => {
  const [first, ...rest] = block.lines;
  const contacts = block.kind === 'paragraph' && !isContactHeading(first?.text ?? '') ? contactsFrom(block.lines) : -1;
  if (contacts > 0) {
    return [
      { kind: 'paragraph', lines: block.lines.slice(0, contacts) },
      ...splitHeading({ kind: 'paragraph', lines: block.lines.slice(contacts) }),
    ];
  }
  return block.kind === 'paragraph' &&
    first?.hard &&
    rest.length > 0 &&
    (isAboutHeading(first.text) || isNotesHeading(first.text) || headsContacts(first, rest))
    ? [
        { kind: 'paragraph', lines: [first] },
        { kind: 'paragraph', lines: rest },
      ]
    : [block];
};

/** Where a contact heading stands in a line of plain text, below others of its paragraph, with nothing but people from there on. */
const contactsFrom = (lines: readonly Line[]): number => {
  if (lines.length > MOST_HEAD_LINES) return -1;
  return lines.findIndex(
    ({ text }, at) =>
      at > 0 &&
      lines[at - 1]?.hard === true &&
      text.length <= 200 &&
      isContactHeading(text) &&
      !isForEverybody(text) &&
      lines.slice(at).every((line) => isContactLine(line.text)) &&
      lines.slice(at).some((line) => hasAddress(line.text)),
  );
};

/** "Contacts", and below it nothing but people in lines of their own. */
const headsContacts = (first: Line, rest: readonly Line[]): boolean =>
  first.text.length <= 60 &&
  !hasAddress(first.text) &&
  isContactHeading(first.text) &&
  rest.every(({ text }) => isContactLine(text)) &&
  rest.some(({ text }) => hasAddress(text));

/** Such a heading and nothing else in its line. */
const isNotesHeading = (text: string): boolean => text.length <= 60 && NOTES.test(fold(text).trim());

/** Follows a text to its end: the release, notes to editors, boilerplate, contacts, and what a site hangs below. */
export const readText = (blocks: readonly Block[], hasSurroundings: boolean): Text => {
  const text: Text = { body: [], notes: [], boilerplate: [], contacts: [], noise: [] };
  const lastTelling = lastTellingOf(blocks, hasSurroundings);
  const late = lateBlocks(blocks);
  let section: Section = 'body';
  let ended = false;
  /** Below a heading of other texts of the site, and nothing but their titles since. */
  let related = false;

  blocks.forEach((block, index) => {
    const words = textOfBlock(block);
    const isLate = late[index] === true;
    if (block.kind === 'rule') return;
    if (index > lastTelling || (words === '' && block.html === undefined)) {
      append(text.noise, block.lines);
      return;
    }
    if (isEndMark(words)) {
      append(text.noise, block.lines);
      section = 'after';
      ended = true;
      return;
    }
    const isOfSite = isSiteLine(words) || isByline(words) || statusLine(words) !== undefined;
    related = isOfSite ? related || (isRelatedHeading(words) && isLate) : related && mayBeTitle(words);
    if (isOfSite || related) {
      append(text.noise, block.lines);
      return;
    }
    const opened = text.body.length > 0 ? sectionOpenedBy(blocks, index, isLate) : undefined;
    section = opened ?? sectionOf(block, section, ended);
    if (opened === 'notes') {
      if (saysMoreThanNotes(words)) text.notes.push(block);
    } else if (section === 'contacts') append(text.contacts, block.lines);
    else if (section === 'after') addAfterEnd(text, block);
    else text[section].push(block);
  });
  return text;
};

/** The last block that may be part of a text; below it are empty lines, a site's links and its footer. */
const lastTellingOf = (blocks: readonly Block[], hasSurroundings: boolean): number => {
  const lastWithWords = blocks.findLastIndex((block) => block.kind !== 'rule' && textOfBlock(block) !== '');
  const lastProse = blocks.findLastIndex((block) => block.kind !== 'rule' && !isLinks(block));
  // One link below a text is how many releases end; a site hangs several there.
  const oneLink =
    blocks.slice(lastProse + 1).filter(({ kind }) => kind !== 'rule').length === 1 && linksIn(blocks[lastWithWords]) === 1;
  return Math.min(hasSurroundings && !oneLink ? lastProse : lastWithWords, footerOf(blocks) - 1);
};

/** Of each block, whether so much of the text stands above it that boilerplate may begin there. */
const lateBlocks = (blocks: readonly Block[]): boolean[] => {
  let length = 0;
  const lengthBefore = blocks.map(({ lines }) => {
    const before = length;
    for (const line of lines) length += line.text.length;
    return before;
  });
  return lengthBefore.map((before) => before >= LATE * length);
};

/** Whether a line may be the title of another text of a site, and begins no part of this one. */
const mayBeTitle = (words: string): boolean =>
  !isProse(words) && !hasAddress(words) && !isContactHeading(words) && !isAboutHeading(words) && !isNotesHeading(words);

/** The section that a block is the first of, within a text that has begun. */
const sectionOpenedBy = (
  blocks: readonly Block[],
  index: number,
  isLate: boolean,
): 'contacts' | 'notes' | 'boilerplate' | undefined => {
  const words = textOfBlock(blocks[index] as Block);
  if (isContactHeading(words) && startsContacts(blocks, index)) return 'contacts';
  if (NOTES.test(fold(words).trim()) && words.length < 300) return 'notes';
  return isLate && (isAboutHeading(words) || isAboutParagraph(words)) ? 'boilerplate' : undefined;
};

/** A heading of notes is said by the field itself; what stands behind its colon is not. */
const saysMoreThanNotes = (words: string): boolean => lengthSaid(words) > 60 || NOTES_BEHIND_COLON.test(fold(words).trim());

/** The section that a block which opens none is part of. */
const sectionOf = (block: Block, section: Section, ended: boolean): Section => {
  const isHeading = block.kind === 'heading';
  if (section === 'contacts') {
    if (!isHeading && block.lines.every((line) => isContactLine(line.text))) return 'contacts';
    return ended ? 'after' : 'body';
  }
  return isHeading && section !== 'after' ? 'body' : section;
};

/** Below the end of a text somebody may still be named, and a body be told about. */
const addAfterEnd = (text: Text, block: Block): void => {
  const words = textOfBlock(block);
  if (isLinks(block)) append(text.noise, block.lines);
  else if (isContactLine(words) && hasAddress(words)) append(text.contacts, block.lines);
  else if (isProse(words)) text.boilerplate.push(block);
  else append(text.noise, block.lines);
};

/** One line of a site may end a text that came without it. */
const FEWEST_FOOTER_LINES = 2;

/**
 * Where the footer of a site begins: below the last sentence and the last address, at the first of several lines that only sites
 * have. What stands among them, such as headlines of other pages, is part of it.
 */
const footerOf = (blocks: readonly Block[]): number => {
  let footer = blocks.length;
  let lines = 0;
  for (let index = blocks.length - 1; index > 0; index -= 1) {
    const block = blocks[index] as Block;
    const words = textOfBlock(block);
    if (block.kind === 'rule' || words === '') continue;
    if (isProse(words) || isSentence(words) || hasAddress(words)) break;
    if (!isMenuWord(words)) continue;
    footer = index;
    lines += 1;
  }
  return lines >= FEWEST_FOOTER_LINES ? footer : blocks.length;
};

const linksIn = (block: Block | undefined): number => (block ? htmlOfBlock(block).join('').split('<a ').length - 1 : 0);

const isLinks = (block: Block): boolean => htmlOfBlock(block).every((html) => isOnlyLinks(html));
