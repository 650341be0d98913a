import { comparableWords } from '../../languages/fold.ts';
import { betweenLines, lengthSaid, wordsSaid } from '../../languages/han.ts';
import { type Block, type Line, textOfBlock } from '../reading/block.ts';
import { dateInLine } from '../reading/prose-date.ts';
import { hasAddress, isContactHeading, isContactLine, isForEverybody } from './contacts.ts';
import { readDateline } from './dateline.ts';
import { append, type Given, type Structure } from './document-parts.ts';
import { isDatelineAlone, isMenuEntry, isSentence, type Lead, placeAbove } from './find-lead.ts';
import {
  isBreadcrumbs,
  isByline,
  isDateLine,
  isEndMark,
  isEventBlock,
  isLetterheadLine,
  isSiteLine,
  isSpokenToReader,
  statusLine,
} from './furniture.ts';
import {
  belowStatus,
  type Candidate,
  continued,
  isNamedBelow,
  MOST_HEADLINE_LINES,
  markedHeadline,
  mayBeEither,
  nearest,
  withoutSlogan,
} from './headline-lines.ts';
import { looksLikeHeadline } from './looks-like-headline.ts';
import { menuIn } from './menu-lines.ts';

/** Points below a headline say something; entries of a menu are words. Characters. */
const SHORTEST_POINT = 25;

const tellsPoints = ({ kind, lines }: Block): boolean =>
  kind === 'list' && lines.reduce((sum, { text }) => sum + lengthSaid(text), 0) >= SHORTEST_POINT * lines.length;

type Head = Pick<Structure, 'headline' | 'subheadline' | 'type' | 'dateline' | 'dateLine' | 'above' | 'noise' | 'contacts'> & {
  kept: Block[];
};

/** Lines above a text, sorted: what is known of each, and those that may be its headline. */
interface SortedHead {
  head: Head;
  candidates: HeadCandidate[];
  /** Menus, and buttons, paths and notices of a site among the lines. */
  menus: number;
  siteLines: number;
  /** How many candidates stand above each line that says what follows: a status, or a site's "Latest". */
  parts: number[];
}

type HeadCandidate = Candidate & { heading: boolean; strong: boolean };

/** A line that is no headline itself, and parts those above it from those below. */
const noHeadline = (block: Block): HeadCandidate => ({ block, text: '', heading: false, strong: false });

/** Sorts the lines above a text: headline and subheadline, status, date and contact, letterhead and menus. */
export const readHead = (blocks: readonly Block[], lead: Lead, given: Given, below: string): Head => {
  const letterhead: ReadonlySet<string> = new Set(given.organisation.map(comparableWords));
  const marked = given.title ? undefined : markedHeadline(blocks);
  const sorted = sortHead(blocks, given, { letterhead, marked });
  const chosen = chooseHeadline(sorted, blocks, { lead, given, below, letterhead, marked });
  if (given.title) placeStated(sorted, given.title, chosen.inSite);
  else if (chosen.headline) placeChosen(sorted, chosen.headline, chosen);
  else placeUnmarked(sorted, blocks, { calledItself: given.calledItself, letterhead, inSite: chosen.inSite });
  return sorted.head;
};

/** Goes through the lines once: each is of one kind, by what it looks like and what stands around it. */
const sortHead = (
  blocks: readonly Block[],
  { today, hasSurroundings }: Given,
  { letterhead, marked }: { letterhead: ReadonlySet<string>; marked: Block | undefined },
): SortedHead => {
  const head: Head = { kept: [], above: [], noise: [], contacts: [] };
  const texts = blocks.map(textOfBlock);
  const candidates: HeadCandidate[] = [];
  const menuLines = menuIn(blocks, texts);
  let inContact = false;
  let menus = menuLines.size > 0 ? 1 : 0;
  let siteLines = 0;
  const parts = [0];

  blocks.forEach((block, index) => {
    const text = texts[index] ?? '';
    if (block === marked) {
      inContact = false;
      candidates.push({ block, text, heading: true, strong: true });
      return;
    }
    const status = block.kind === 'rule' ? undefined : statusLine(text);
    const isEvent = tellsEvent(blocks, index);
    const placed = block.kind === 'paragraph' && !isEvent ? placeAbove(texts, index, today) : undefined;
    const isOfSite = isSiteLine(text) || isBreadcrumbs(text);
    if (status) {
      if (status.type) head.type = { type: status.type, text };
      parts.push(candidates.length);
      append(head.above, block.lines);
      append(head.noise, block.lines);
    } else if (block.kind === 'rule' || isEndMark(text) || isOfSite || letterhead.has(comparableWords(text))) {
      if (text !== '') append(head.noise, block.lines);
      if (/\p{L}/u.test(text) && isOfSite) {
        siteLines += 1;
        parts.push(candidates.length);
      }
    } else if (isByline(text)) {
      if (dateInLine(text)?.year) head.dateLine ??= block.lines[0] as Line;
      append(head.noise, block.lines);
    } else if (block.kind === 'paragraph' && isSpokenToReader(text)) {
      append(head.noise, block.lines);
      parts.push(candidates.length);
    } else if (placed) {
      head.dateline ??= placed;
      append(head.noise, block.lines);
    } else if (!isEvent && (isDatelineAlone(text, today) || (isDateLine(text) && !readDateline(text, today)))) {
      const dateline = readDateline(text, today);
      if (dateline) head.dateline ??= dateline;
      if (dateInLine(text)) head.dateLine ??= block.lines[0] as Line;
      if (!dateline) append(head.above, block.lines);
      append(head.noise, block.lines);
    } else if (
      ((isContactHeading(text) && text.length < 200) || (hasAddress(text) && isContactLine(text))) &&
      !isForEverybody(text)
    ) {
      inContact = true;
      append(head.contacts, block.lines);
    } else if (block.kind === 'caption' || isEvent) {
      candidates.push(noHeadline(block));
    } else if (menuLines.has(index)) {
      candidates.push(noHeadline(block));
    } else if (block.kind === 'list' || block.kind === 'table' || isMenuEntry(texts, index)) {
      // No site writes its menu into a table of a Word file.
      if (!tellsPoints(block) && (block.kind === 'list' || hasSurroundings)) menus += 1;
      candidates.push(noHeadline(block));
    } else if (inContact && (hasAddress(text) || isNameAbove(blocks, index))) {
      append(head.contacts, block.lines);
    } else {
      inContact = false;
      candidates.push({ block, text, heading: block.kind === 'heading', strong: block.lines.every(({ strong }) => strong) });
    }
  });
  return { head, candidates, menus, siteLines, parts };
};

/** What was chosen of the candidates, by which rule, and whether the lines are those of a site, of which only the nearest can be trusted. */
interface ChosenHeadline {
  headline?: HeadCandidate | undefined;
  rule: 'heading' | 'above-dateline' | 'first-line';
  inSite: boolean;
  /** The two nearest the text, where they are those of a site. */
  first?: HeadCandidate | undefined;
  second?: HeadCandidate | undefined;
}

const chooseHeadline = (
  { candidates, menus, siteLines, parts }: SortedHead,
  blocks: readonly Block[],
  {
    lead,
    given: { calledItself },
    below,
    letterhead,
    marked,
  }: { lead: Lead; given: Given; below: string; letterhead: ReadonlySet<string>; marked: Block | undefined },
): ChosenHeadline => {
  const looking = candidates.filter(({ block, text }) => block === marked || looksLikeHeadline(text));
  const isOffice = (text: string): boolean =>
    letterhead.has(comparableWords(text)) || isLetterheadLine(text) || isNamedBelow(text, below);
  const likely = looking.filter(({ text, heading }) => heading || !isOffice(text));
  const possible = withoutSlogan(likely.length > 0 ? likely : looking, blocks, { isOffice, below });
  // With a menu above it, only the line next to the text can be trusted.
  const inSite = lead.dateline !== undefined && (menus > 0 || siteLines >= FEWEST_SITE_LINES || possible.length > 5);
  const heading = possible.filter((each) => each.heading).sort((a, b) => (a.block.level ?? 9) - (b.block.level ?? 9))[0];
  const called = calledItself && possible.find(({ text }) => comparableWords(text) === comparableWords(calledItself));
  const [first, second] = inSite ? nearest(possible, candidates, parts) : [];
  const chosen =
    heading ??
    (called ||
      (inSite
        ? first
        : belowStatus(
            possible,
            parts.map((at) => candidates.slice(at)),
          )));
  const rule = heading ? 'heading' : lead.dateline ? 'above-dateline' : 'first-line';
  return { headline: chosen, rule, inSite, first, second };
};

/** Where front matter states the headline: the lines that say it again are none of the text. */
const placeStated = ({ head, candidates }: SortedHead, title: string, inSite: boolean): void => {
  head.headline = { text: title, rule: 'front-matter', line: 1 };
  const others = candidates.filter(({ text, block }) => {
    const again = comparableWords(text) === comparableWords(title);
    if (again) append(head.noise, block.lines);
    return !again;
  });
  placeRest(head, others, inSite && others.length > 2);
};

/** The headline with the lines it goes on in; what stands above it is no part of the release. */
const placeChosen = (
  { head, candidates }: SortedHead,
  chosen: HeadCandidate,
  { rule, inSite, first, second }: ChosenHeadline,
): void => {
  const at = candidates.indexOf(chosen);
  const lines = continued(candidates.slice(at, at + MOST_HEADLINE_LINES));
  const other =
    chosen === first && lines.length === 1 && second && mayBeEither(first.text, second.text) ? second.text : undefined;
  head.headline = {
    text: lines.map(({ text }) => text).reduce((all, text) => `${all}${betweenLines(all, text)}${text}`),
    rule,
    line: chosen.block.lines[0]?.line ?? 1,
    order: chosen.block.lines[0]?.order,
    ...(other !== undefined && { other }),
  };
  for (const { block, text } of candidates.slice(0, at)) {
    append(head.noise, block.lines);
    if (text !== '' && !isLetterheadLine(text)) append(head.above, block.lines);
  }
  placeRest(head, candidates.slice(at + lines.length), inSite && rule !== 'heading' && !second);
};

/** No line is a headline: what the page calls itself, or a line that names the kind of text and whose it is. */
const placeUnmarked = (
  { head, candidates }: SortedHead,
  blocks: readonly Block[],
  { calledItself, letterhead, inSite }: { calledItself: string | undefined; letterhead: ReadonlySet<string>; inSite: boolean },
): void => {
  if (calledItself && !letterhead.has(comparableWords(calledItself)))
    head.headline = { text: calledItself, rule: 'page', line: 1 };
  // With no other line below it: "بيان صادر عن وزارة المياه".
  else if (head.type && head.type.text.split(/\s+/).length >= FEWEST_NAMING) {
    const { text } = head.type;
    const named = blocks.find((block) => textOfBlock(block) === text);
    head.headline = { text, rule: 'first-line', line: named?.lines[0]?.line ?? 1 };
  }
  placeRest(head, candidates, inSite);
};

/** What is left of the lines is a subheadline or text; of a site's lines, neither. */
const placeRest = (head: Head, rest: readonly HeadCandidate[], drop: boolean): void => {
  const [first] = rest;
  if (drop) for (const { block } of rest) append(head.noise, block.lines);
  else if (first && rest.length === 1 && first.text.length <= 255 && looksLikeHeadline(first.text)) head.subheadline = first.text;
  else head.kept.push(...rest.map(({ block }) => block));
};

/** Whether a block is an event's own time and place, alone or with the blocks right above and below it. */
const tellsEvent = (blocks: readonly Block[], index: number): boolean => {
  const block = blocks[index];
  if (block?.kind !== 'paragraph') return false;
  const own = block.lines.map(({ text }) => text);
  const beside = [index - 1, index + 1].flatMap((at) => {
    const other = blocks[at];
    return other?.kind === 'paragraph' && other.lines.length === 1 ? [[textOfBlock(other), ...own]] : [];
  });
  return [own, ...beside].some(isEventBlock);
};

/** A name or an office below a contact heading, each in a line of its own, with an address or a number below it. */
const isNameAbove = (blocks: readonly Block[], index: number): boolean => {
  const block = blocks[index];
  const text = block ? textOfBlock(block) : '';
  if (block?.kind !== 'paragraph' || block.lines.some(({ strong }) => strong) || !isName(text)) return false;
  const below = blocks.slice(index + 1, index + 4).map(textOfBlock);
  const address = below.findIndex(hasAddress);
  return address >= 0 && below.slice(0, address).every(isName);
};

const isName = (text: string): boolean =>
  isContactLine(text) && lengthSaid(text) <= 60 && wordsSaid(text) <= 6 && !/^\p{Ll}/u.test(text) && !isSentence(text);

/** Words of a line that says what a text is and from whom. */
const FEWEST_NAMING = 4;

/** One or two, such as "Latest", stand above releases that came without their site. */
const FEWEST_SITE_LINES = 3;
