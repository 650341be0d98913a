import { fold, foundIn } from '../../languages/fold.ts';
import { betweenLines, lengthSaid, wordsSaid } from '../../languages/han.ts';
import { alternatives } from '../../languages/reading.ts';
import type { ReleaseType } from '../../newsroom/newsroom.ts';
import { type Block, escapeText, htmlOfBlock, type Line, textOfBlock } from '../reading/block.ts';
import { dateInLine } from '../reading/prose-date.ts';
import { isBesideLine } from './beside-text.ts';
import { hasAddress, isContactHeading, isContactLine, isForEverybody } from './contacts.ts';
import { type FoundDateline, readDateline } from './dateline.ts';
import {
  isBreadcrumbs,
  isByline,
  isDateLine,
  isEndMark,
  isEventBlock,
  isLetterheadLine,
  isMenuWord,
  isOnlyLinks,
  isProse,
  isRelatedHeading,
  isSiteLine,
  isSpokenToReader,
  runInParts,
  statusLine,
} from './furniture.ts';
import { saysOnlyWhen } from './publication-condition.ts';

/** A document taken apart: what stands above its text, the text, and what follows it. */
export interface Structure {
  headline?: {
    text: string;
    rule: 'heading' | 'above-dateline' | 'first-line' | 'front-matter' | 'page';
    line: number;
    other?: string;
  };
  subheadline?: string;
  dateline?: FoundDateline;
  /** The first paragraph of the text, without its dateline. */
  lead: string;
  body: Block[];
  notes: Block[];
  boilerplate: Block[];
  contacts: Line[];
  /** What a status line calls the document, and the date on a line by itself. */
  type?: { type: ReleaseType; text: string };
  dateLine?: Line;
  /** Lines above the headline that are no part of the release, be it that they say what it is and when. */
  above: Line[];
  noise: Line[];
}

interface Given {
  title?: string;
  /** What a page or a mail calls itself: a headline where its text has none. */
  calledItself?: string;
  /** Names of the organisation: a letterhead. */
  organisation: readonly string[];
  /** ISO day: settles dates without a year. */
  today: string;
  /** Lines that speak of an embargo: said to the desk, and no part of the text. */
  embargoLines: ReadonlySet<number>;
  /** It comes with a site or a mailing around it, which hang links below a text. */
  hasSurroundings?: boolean;
}

/** Site navigation reaches no further than this into a file, in blocks. */
const DEEPEST_LEAD = 150;
/** Such a line ends a text no further up than this, in blocks. */
const LOWEST_NOTES = 4;
/** Lines that a paragraph is looked through for the beginning of the text. */
const MOST_HEAD_LINES = 12;

/** A spread of very many arguments would overflow the stack. */
const append = (lines: Line[], more: readonly Line[]): void => {
  for (const line of more) lines.push(line);
};

/** Takes a document apart. Every rule reads what a line looks like; none knows any document. */
export const structureOf = (document: readonly Block[], given: Given): Structure => {
  const split = splitHead(document, given);
  const aside = embargoNotes(split, given);
  const blocks = split.filter((block) => !aside.has(block));
  const lead = findLead(blocks, given);
  const below = blocks
    .slice(lead.index, lead.index + 30)
    .map(textOfBlock)
    .join(' ')
    .slice(0, 20_000);
  const head = readHead(blocks.slice(0, lead.index), lead, given, below);
  const tail = readText([...head.kept, ...blocks.slice(lead.index)].flatMap(splitHeading), given.hasSurroundings ?? false);
  const signed = signedAt(tail.body, given);
  const dateline = lead.dateline ?? head.dateline ?? signed?.dateline;
  const dateLine = head.dateLine ?? signed?.line;
  const leadBlock = blocks[lead.index];
  const afterDateline = leadBlock
    ? textOfBlock(leadBlock)
        .slice(lead.dateline?.end ?? 0)
        .trim()
    : '';
  const next = tail.body.find((block) => block !== leadBlock && block.kind === 'paragraph' && isProse(textOfBlock(block)));
  return {
    ...(head.headline && { headline: head.headline }),
    ...(head.subheadline && { subheadline: head.subheadline }),
    ...(dateline && { dateline }),
    lead: afterDateline || (next ? textOfBlock(next) : ''),
    body: tail.body,
    notes: tail.notes,
    boilerplate: tail.boilerplate,
    contacts: [...head.contacts, ...tail.contacts],
    ...(head.type && { type: head.type }),
    ...(dateLine && { dateLine }),
    above: head.above,
    noise: [...[...aside].flatMap(({ lines }) => lines), ...head.noise, ...tail.noise],
  };
};

/** Statements end as letters do, with place and date. */
const signedAt = (body: readonly Block[], { today }: Given): { dateline: FoundDateline; line: Line } | undefined => {
  for (const { kind, lines } of body.slice(1).slice(-4)) {
    const [line, ...more] = lines;
    if (kind !== 'paragraph' || !line || more.length > 0) continue;
    const where = withoutSigned(line.text);
    const dateline = isDatelineAlone(where, today) && readDateline(where, today);
    if (dateline) return { dateline, line };
  }
  return undefined;
};

/** What stands before the place there: "Fait à Dakar, le 3 mars 2026", "Dado en Quito". */
const SIGNED = new RegExp(
  `^(?:${alternatives(({ page }) => page?.signed)}\\s+)?${alternatives(({ page }) => page?.signedAt)}\\s+(?=\\p{L})`,
  'u',
);
const withoutSigned = (text: string): string => {
  const where = text.slice(foundIn(SIGNED, text)?.end ?? 0);
  return /^[\p{Lu}\p{Lo}]/u.test(where) ? where : text;
};

/** A line that was asked about and says nothing of its own but when the text may be published. */
const isEmbargoNote = ({ line, text }: Line, { embargoLines, today }: Given): boolean =>
  embargoLines.has(line) && (saysOnlyWhen(text) || isBesideLine(text, today)) && !readDateline(text, today)?.certain;

/** Such lines above the text, and those that end it. Whatever else speaks of an embargo is text, and text is never cut. */
const embargoNotes = (blocks: readonly Block[], given: Given): ReadonlySet<Block> => {
  const isNote = ({ lines }: Block): boolean => lines.length > 0 && lines.every((line) => isEmbargoNote(line, given));
  const above = blocks.slice(0, DEEPEST_LEAD);
  const text = above.findIndex(
    (block) =>
      block.kind === 'paragraph' &&
      !isNote(block) &&
      (isProse(textOfBlock(block)) || readDateline(textOfBlock(block), given.today)),
  );
  const end = blocks.slice(Math.max(text, above.length === blocks.length ? 1 : 0, blocks.length - LOWEST_NOTES));
  return new Set(
    [...above.slice(0, text < 0 ? above.length - 1 : text), ...(text < 0 ? [] : end.filter(endsWithoutPoint))].filter(isNote),
  );
};

/** A sentence at the end may well be the last of the text. */
const endsWithoutPoint = (block: Block): boolean => !/[.!?…؟。！？]["'»”’)\]]*$/.test(textOfBlock(block));

/** The lines above a text stand for themselves, though a format may have run them into one paragraph, or into one line. */
const splitHead = (document: readonly Block[], given: Given): Block[] =>
  withoutHeadTable(document.slice(0, DEEPEST_LEAD), given)
    .flatMap((block, index) => (index < MOST_HEAD_LINES && block.kind === 'paragraph' ? splitRunIns(block, given) : [block]))
    .flatMap((block) => (block.kind === 'paragraph' && block.lines.length > 1 ? splitParagraph(block.lines, given) : [block]))
    .concat(document.slice(DEEPEST_LEAD));

/** A table with more lines tells something, and does not only place it. */
const MOST_PLACED = 14;

/** A table above the text that holds its headline, beside letterhead and date, only places them on the paper: nothing else is one. */
const withoutHeadTable = (blocks: readonly Block[], { title, today }: Given): Block[] => {
  const text = blocks.findIndex(
    (block) => block.kind === 'paragraph' && (isProse(textOfBlock(block)) || readDateline(textOfBlock(block), today)?.certain),
  );
  const head = blocks.slice(0, Math.max(0, text));
  const isElsewhere =
    title !== undefined ||
    head.some(({ kind }) => kind === 'heading') ||
    head.some(
      (block) => block.kind === 'paragraph' && block.lines.some(({ strong, text: words }) => strong && looksLikeHeadline(words)),
    );
  const table = isElsewhere
    ? undefined
    : head.find(({ kind, lines }) => kind === 'table' && lines.length <= MOST_PLACED && lines.some(isHeadlineInCell));
  return blocks.flatMap((block): Block[] =>
    block === table ? block.lines.map((line) => ({ kind: 'paragraph', lines: [line] })) : [block],
  );
};

/** A line that could be a headline, and is marked or long for a cell. */
const isHeadlineInCell = ({ text, strong }: Line): boolean =>
  looksLikeHeadline(text) && !statusLine(text) && !isDateLine(text) && !hasAddress(text) && (strong || wordsSaid(text) >= 6);

/** Longer lines hold text, whose marks must not be cut through. */
const LONGEST_HEAD_LINE = 300;

/** Lines into which several were run are taken apart, where they are not marked-up text. */
const splitRunIns = (block: Block, { today }: Given): Block[] => {
  const blocks: Block[] = [];
  let together: Line[] | undefined;
  for (const [at, line] of block.lines.entries()) {
    const isText = line.text.length > LONGEST_HEAD_LINE && line.html !== escapeText(line.text);
    const parts = at >= MOST_HEAD_LINES || isText || readDateline(line.text, today)?.certain ? [] : runInParts(line.text);
    if (parts.length > 1) {
      for (const text of parts) blocks.push({ ...block, lines: [{ ...line, text, html: escapeText(text) }] });
      together = undefined;
    } else if (together) together.push(line);
    else {
      together = [line];
      blocks.push({ ...block, lines: together });
    }
  }
  return blocks;
};

const splitParagraph = (lines: readonly Line[], given: Given): Block[] => {
  if (isEventBlock(lines.map(({ text }) => text))) return [{ kind: 'paragraph', lines: [...lines] }];
  const first = lines.slice(0, MOST_HEAD_LINES);
  const opens = first.findIndex((_, at) => at > 0 && readDateline(textFrom(lines, at), given.today)?.certain);
  const isMark = ({ text }: Line): boolean =>
    statusLine(text) !== undefined || isDateLine(text) || isDatelineAlone(text, given.today);
  const standsAlone = first.map((line) => line.strong || isMark(line) || isEmbargoNote(line, given));
  const together = standsAlone.findIndex((alone) => !alone);
  // Short lines with a status or a date among them are a letterhead, and none of them goes on in the next.
  const letterhead = lines.length <= MOST_HEAD_LINES && first.some(isMark) && first.every(({ text }) => !isProse(text));
  const until = opens > 0 ? opens : letterhead || together < 0 ? first.length : together;
  const rest = lines.slice(until);
  const head = lines.slice(0, until).map((line, at): Block => {
    const goesOn = at > 0 && line.strong && lines[at - 1]?.strong;
    return { kind: 'paragraph', lines: [line], ...(goesOn && { goesOn }) };
  });
  return rest.length > 0 ? [...head, ...splitAtHardEnds(rest)] : head;
};

/** Short lines of plain text, each meant to end where it does, are no paragraph; one that stops half-way goes on in the next. */
const splitAtHardEnds = (lines: readonly Line[]): Block[] => {
  if (lines.length > 4 || isProse(textFrom(lines, 0)) || lines.some(({ text }) => hasAddress(text))) {
    return [{ kind: 'paragraph', lines: [...lines] }];
  }
  const blocks: Block[] = [];
  let open = false;
  for (const line of lines) {
    if (open) blocks.at(-1)?.lines.push(line);
    else blocks.push({ kind: 'paragraph', lines: [line] });
    open = !line.hard || isUnfinished(line.text);
  }
  return blocks;
};

/** A line that stops at a comma or a small word. */
const UNFINISHED = new RegExp(
  `[,،、:&–-]$|(?:\\s|(?<=\\p{Script=Han})(?=\\p{Script=Han}))${alternatives(({ page }) => page?.unfinished)}$`,
  'u',
);
const isUnfinished = (text: string): boolean => UNFINISHED.test(fold(text));

const textFrom = (lines: readonly Line[], at: number): string =>
  lines
    .slice(at, at + MOST_HEAD_LINES)
    .map(({ text }) => text)
    .reduce((all, text) => (all === '' ? text : `${all}${betweenLines(all, text)}${text}`), '');

interface Lead {
  index: number;
  dateline?: FoundDateline;
}

/** Where the text begins: at the paragraph a dateline opens, else at the first that has a sentence to tell. */
const findLead = (blocks: readonly Block[], { today, title }: Given): Lead => {
  const texts = blocks.slice(0, DEEPEST_LEAD).map(textOfBlock);
  let tellingBefore = 0;
  let firstTelling: number | undefined;
  let headed = title !== undefined;
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? '';
    if (blocks[index]?.kind !== 'paragraph') {
      if (blocks[index]?.kind === 'heading') headed = true;
      continue;
    }
    if (isSiteLine(text) || isBreadcrumbs(text)) continue;
    const dateline = tellingBefore <= 2 && !isAboveHeadline(blocks, index, today) ? readDateline(text, today) : undefined;
    // A paragraph in the middle of a text may begin with a place and a dash: what is below must outweigh what is above.
    if (dateline && (tellingBefore === 0 || (dateline.certain && outweighs(texts, index)))) return { index, dateline };
    if (isMenuEntry(texts, index)) continue;
    // A sentence may be short; without anything above it, it may also be the headline.
    if (isProse(text) || (headed && isSentence(text))) {
      if (isProse(text)) tellingBefore += 1;
      firstTelling ??= index;
    } else if (looksLikeHeadline(text) && !statusLine(text) && !isDateLine(text)) headed = true;
  }
  if (firstTelling !== undefined) return { index: firstTelling };
  // Nothing but short lines: the text is what follows the headline.
  const telling = blocks.findIndex(
    ({ kind, lines }) => kind !== 'rule' && lines.some(({ text }) => !statusLine(text) && !isDateLine(text)),
  );
  if (title !== undefined) return { index: Math.max(0, telling) };
  const heading = blocks.findIndex(({ kind }) => kind === 'heading');
  return { index: (heading >= 0 ? heading : Math.max(0, telling)) + 1 };
};

/** A line of place and date above a headline, as letters have it, opens no text. */
const isAboveHeadline = (blocks: readonly Block[], index: number, today: string): boolean => {
  const line = blocks[index];
  if (!line || !isDatelineAlone(textOfBlock(line), today)) return false;
  // What the document is may stand between them.
  const below = blocks.slice(index + 1, index + 8).filter((block) => statusLine(textOfBlock(block)) === undefined);
  const [headline] = below;
  const next = headline ? textOfBlock(headline) : '';
  const following = below.slice(0, 4).findIndex((block) => isProse(textOfBlock(block)));
  return following > 0 && (headline?.kind === 'heading' || (looksLikeHeadline(next) && !isProse(next) && !isSentence(next)));
};

const isDatelineAlone = (text: string, today: string): boolean => {
  const found = readDateline(text, today);
  return found !== undefined && found.end >= text.length && found.dateline.date !== undefined;
};

/** A place on a line of its own, and its day on the next: "г. Москва" / "19 ноября 2026 года". */
const placeAbove = (texts: readonly string[], at: number, today: string): FoundDateline | undefined => {
  const [place = '', day = ''] = texts.slice(at, at + 2);
  if (place === '' || wordsSaid(place) > 4 || /\d/.test(place) || !isDateLine(day)) return undefined;
  const both = `${place}, ${day}`;
  const found = isDatelineAlone(both, today) ? readDateline(both, today) : undefined;
  return found?.dateline.places[0]?.country && !readDateline(day, today) ? found : undefined;
};

const isSentence = (text: string): boolean => lengthSaid(text) >= 30 && /[.!?…؟。！？]["'»”’)]*$/.test(text);

const outweighs = (texts: readonly string[], index: number): boolean => {
  const above = texts.slice(0, index).reduce((sum, text) => sum + (isProse(text) ? text.length : 0), 0);
  const below = texts.slice(index).reduce((sum, text) => sum + text.length, 0);
  return below > above;
};

/** Points below a headline say something; entries of a menu are words. Characters. */
const SHORTEST_POINT = 25;
const tellsPoints = ({ kind, lines }: Block): boolean =>
  kind === 'list' && lines.reduce((sum, { text }) => sum + lengthSaid(text), 0) >= SHORTEST_POINT * lines.length;

/** A menu says its entry twice, the second time run into what it opens: "Structure", "StructureWho we are". */
const isMenuEntry = (texts: readonly string[], index: number): boolean => {
  const [above = '', text = '', below = ''] = [texts[index - 1], texts[index], texts[index + 1]];
  return runsOn(above, text) || runsOn(text, below);
};
const runsOn = (entry: string, text: string): boolean =>
  entry.length > 2 &&
  entry.length < 80 &&
  text.slice(0, entry.length).toLowerCase() === entry.toLowerCase() &&
  /^(?:$|\p{L})/u.test(text.slice(entry.length));

type Head = Pick<Structure, 'headline' | 'subheadline' | 'type' | 'dateline' | 'dateLine' | 'above' | 'noise' | 'contacts'> & {
  kept: Block[];
};

const wordsOf = (text: string): string => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Sorts the lines above a text: headline and subheadline, status, date and contact, letterhead and menus. */
const readHead = (
  blocks: readonly Block[],
  lead: Lead,
  { title, calledItself, organisation, today, hasSurroundings }: Given,
  below: string,
): Head => {
  const head: Head = { kept: [], above: [], noise: [], contacts: [] };
  const letterhead = new Set(organisation.map(wordsOf));
  const texts = blocks.map(textOfBlock);
  const candidates: { block: Block; text: string; heading: boolean; strong: boolean }[] = [];
  const menuLines = menuIn(blocks, texts);
  let inContact = false;
  let menu = menuLines.size > 0 ? 1 : 0;
  /** Buttons, paths and notices of a site among the lines. */
  let siteLines = 0;
  /** How many candidates stand above each line that says what follows: a status, or a site's "Latest". */
  const parts = [0];

  const marked = title ? undefined : markedHeadline(blocks);
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
    } else if (block.kind === 'rule' || isEndMark(text) || isOfSite || letterhead.has(wordsOf(text))) {
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
      candidates.push({ block, text: '', heading: false, strong: false });
    } else if (menuLines.has(index)) {
      candidates.push({ block, text: '', heading: false, strong: false });
    } else if (block.kind === 'list' || block.kind === 'table' || isMenuEntry(texts, index)) {
      // No site writes its menu into a table of a Word file.
      if (!tellsPoints(block) && (block.kind === 'list' || hasSurroundings)) menu += 1;
      candidates.push({ block, text: '', heading: false, strong: false });
    } else if (inContact && (hasAddress(text) || isNameAbove(blocks, index))) {
      append(head.contacts, block.lines);
    } else {
      inContact = false;
      candidates.push({ block, text, heading: block.kind === 'heading', strong: block.lines.every(({ strong }) => strong) });
    }
  });

  const looking = candidates.filter(({ block, text }) => block === marked || looksLikeHeadline(text));
  const isOffice = (text: string): boolean =>
    letterhead.has(wordsOf(text)) || isLetterheadLine(text) || isNamedBelow(text, below);
  const likely = looking.filter(({ text, heading }) => heading || !isOffice(text));
  const possible = withoutSlogan(likely.length > 0 ? likely : looking, blocks, { isOffice, below });
  // With a menu above it, only the line next to the text can be trusted.
  const inSite = lead.dateline !== undefined && (menu > 0 || siteLines >= FEWEST_SITE_LINES || possible.length > 5);
  const heading = possible.filter((each) => each.heading).sort((a, b) => (a.block.level ?? 9) - (b.block.level ?? 9))[0];
  const called = calledItself && possible.find(({ text }) => wordsOf(text) === wordsOf(calledItself));
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
  const at = chosen ? candidates.indexOf(chosen) : -1;
  const rule = heading ? 'heading' : lead.dateline ? 'above-dateline' : 'first-line';

  if (title) {
    head.headline = { text: title, rule: 'front-matter', line: 1 };
    const others = candidates.filter(({ text, block }) => {
      const again = wordsOf(text) === wordsOf(title);
      if (again) append(head.noise, block.lines);
      return !again;
    });
    placeRest(others, inSite && others.length > 2);
  } else if (chosen) {
    const lines = continued(candidates.slice(at, at + MOST_HEADLINE_LINES));
    const other =
      chosen === first && lines.length === 1 && second && mayBeEither(first.text, second.text) ? second.text : undefined;
    head.headline = {
      text: lines.map(({ text }) => text).reduce((all, text) => `${all}${betweenLines(all, text)}${text}`),
      rule,
      line: chosen.block.lines[0]?.line ?? 1,
      ...(other !== undefined && { other }),
    };
    for (const { block, text } of candidates.slice(0, at)) {
      append(head.noise, block.lines);
      if (text !== '' && !isLetterheadLine(text)) append(head.above, block.lines);
    }
    placeRest(candidates.slice(at + lines.length), inSite && !heading && !second);
  } else {
    if (calledItself && !letterhead.has(wordsOf(calledItself))) head.headline = { text: calledItself, rule: 'page', line: 1 };
    // A line that names the kind of text and whose it is, with no other line below it: "بيان صادر عن وزارة المياه".
    else if (head.type && head.type.text.split(/\s+/).length >= FEWEST_NAMING) {
      const { text } = head.type;
      const line = blocks.findIndex((_, index) => texts[index] === text);
      head.headline = { text, rule: 'first-line', line: blocks[line]?.lines[0]?.line ?? 1 };
    }
    placeRest(candidates, inSite);
  }
  return head;

  function placeRest(rest: typeof candidates, drop: boolean): void {
    if (drop) {
      for (const { block } of rest) append(head.noise, block.lines);
      return;
    }
    const [first] = rest;
    if (first && rest.length === 1 && first.text.length <= 255 && looksLikeHeadline(first.text)) head.subheadline = first.text;
    else head.kept.push(...rest.map(({ block }) => block));
  }
};

/** Fewer short lines in a row may be a letterhead. */
const FEWEST_ENTRIES = 4;
const LONGEST_ENTRY = 40;

/** The lines of a menu that was copied as text: short ones in a row, of which some are found in the menu of any site. */
const menuIn = (blocks: readonly Block[], texts: readonly string[]): ReadonlySet<number> => {
  const menu = new Set<number>();
  const isEntry = (index: number): boolean => {
    const text = texts[index] ?? '';
    const block = blocks[index];
    return (
      block?.kind === 'paragraph' &&
      block.lines.length === 1 &&
      lengthSaid(text) <= LONGEST_ENTRY &&
      wordsSaid(text) <= FEWEST_TELLING &&
      !/[.!?؟:,،。！？：，]$/.test(text) &&
      // Short lines with an address among them are people.
      !hasAddress(text) &&
      !(isContactHeading(text) && startsContacts(blocks, index))
    );
  };
  const lineAt = (index: number): number => blocks[index]?.lines[0]?.line ?? 0;
  for (let from = 0; from < blocks.length; from += 1) {
    let to = from;
    while (isEntry(to) && (to === from || lineAt(to) - lineAt(to - 1) <= 2)) to += 1;
    const run = Array.from({ length: to - from }, (_, at) => from + at);
    const known = run.filter((index) => isMenuWord(texts[index] ?? '')).length;
    const isDense = run.every((index) => index === from || lineAt(index) - lineAt(index - 1) === 1);
    if (run.length >= FEWEST_ENTRIES && known >= (isDense ? 1 : 2)) {
      // A short line right above the text may be its headline.
      const isLast = !texts.slice(to).some((text) => looksLikeHeadline(text) && !isSiteLine(text) && !isDateLine(text));
      for (const index of run) if (!(isLast && index === to - 1)) menu.add(index);
    }
    from = Math.max(from, to - 1);
  }
  return menu;
};

/** Longer ones tell something. Words. */
const LONGEST_SLOGAN = 8;

/**
 * What an office says of itself stands right below its name, and the text has none of its words, while it has some of a line further
 * down: that is the headline.
 */
const withoutSlogan = <Each extends Candidate & { heading: boolean }>(
  possible: readonly Each[],
  blocks: readonly Block[],
  { isOffice, below }: { isOffice: (text: string) => boolean; below: string },
): readonly Each[] => {
  const told = new Set(tellingWords(below));
  /** How many of its words the text has, in whatever form. */
  const again = ({ text }: Each): number => tellingWords(text).filter((word) => told.has(word)).length;
  const [first, ...others] = possible;
  const above = first && blocks[blocks.indexOf(first.block) - 1];
  const isSlogan =
    first !== undefined &&
    !first.heading &&
    above !== undefined &&
    isOffice(textOfBlock(above)) &&
    wordsSaid(first.text) <= LONGEST_SLOGAN &&
    !(others[0] && goesOn(first, others[0])) &&
    again(first) <= 1 &&
    others.some((other) => again(other) >= 2 && again(other) > again(first));
  return isSlogan ? others : possible;
};

/** Words of some length, folded: small ones are in every text. */
const tellingWords = (text: string): string[] => (fold(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 4));

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

type Candidate = { block: Block; text: string; strong: boolean };

/**
 * The heading that somebody marked as the headline: the only one of its level above the text. What lines look like is asked of those
 * that nobody marked, and of headings where there are several.
 */
const markedHeadline = (blocks: readonly Block[]): Block | undefined => {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const least = Math.min(...headings.map(({ level = 9 }) => level));
  const [first, second] = headings.filter(({ level = 9 }) => level === least);
  const text = first && !second ? textOfBlock(first) : '';
  const letters = lengthSaid(text.match(/\p{L}/gu)?.join('') ?? '');
  const isTold = letters >= 6 && (/\s/.test(text) || SPACELESS.test(text));
  return isTold && !statusLine(text) && !isSiteLine(text) && !isDateLine(text) && !/[:：]$/.test(text) ? first : undefined;
};

/** Scripts that put no spaces between words. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A letterhead stands above the last line that says what this is and has a headline below it; unless only what is above is marked. */
const belowStatus = <Each extends Candidate>(possible: readonly Each[], parts: readonly Candidate[][]): Each | undefined => {
  const later = parts.map((part) => possible.filter((each) => part.includes(each))).findLast(({ length }) => length > 0) ?? [];
  const isMarked = possible.some(({ strong }) => strong) && !later.some(({ strong }) => strong);
  const pool = later.length > 0 && !isMarked ? later : possible;
  return pool.find(({ strong }) => strong) ?? pool[0];
};

/** Of a page copied with its site, the lines next to the text that could be its headline: the last one, and the one right above it. */
const nearest = <Each extends Candidate>(
  possible: readonly Each[],
  candidates: readonly Candidate[],
  parts: readonly number[],
): Each[] => {
  const [above, last] = possible.slice(-2);
  if (!above || !last) return [...possible];
  const at = candidates.indexOf(last);
  // Many short lines in one are a menu.
  const isNext = at - candidates.indexOf(above) === 1 && !parts.includes(at) && above.block.lines.length <= 2;
  return isNext ? [above, last] : [last];
};

/** Words of a line that says what a text is and from whom. */
const FEWEST_NAMING = 4;

/** Fewer words name a part of a site as often as they tell news. */
const FEWEST_TELLING = 5;

/** Whether the second of two lines could be the headline as well: a subheadline is longer, below a headline that tells something. */
const mayBeEither = (first: string, second: string): boolean =>
  wordsSaid(first) < FEWEST_TELLING || second.length <= first.length;

/** The name of whoever speaks stands above the text and as a name in it, word for word; a headline does not. */
const isNamedBelow = (text: string, below: string): boolean => {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 2 || words.length > 8) return false;
  const named = new RegExp(`(?<![\\p{L}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}])`, 'iu').exec(below)?.[0];
  return named !== undefined && (named.match(/\p{L}{4,}/gu) ?? []).every((word) => /^[\p{Lu}\p{Lo}]/u.test(word));
};

/** One or two, such as "Latest", stand above releases that came without their site. */
const FEWEST_SITE_LINES = 3;

/** A headline is not cut into more lines than this. */
const MOST_HEADLINE_LINES = 3;

/** A headline and the lines it was wrapped into. */
const continued = <Each extends Candidate>(candidates: readonly Each[]): Each[] => {
  const end = candidates.findIndex((each, index) => index > 0 && !goesOn(candidates[index - 1] as Each, each));
  return candidates.slice(0, end < 0 ? candidates.length : end);
};

/** Words that join what is before them to what follows, also with a capital, as headlines have it. */
const JOINING = new RegExp(`^${alternatives(({ page }) => page?.joining)}\\s`, 'u');

/** Whether a line goes on in the next: it stops at a comma or a small word, the next begins with one, or both shout. */
const goesOn = (line: Candidate, next: Candidate): boolean => {
  if (next.text === '' || next.text.length > 150 || line.text.length + next.text.length > 255) return false;
  const distance = (next.block.lines[0]?.line ?? 0) - (line.block.lines.at(-1)?.line ?? 0);
  if (isUnfinished(line.text) && !/[:：]$/.test(line.text) && distance <= 3) return true;
  if (next.block.goesOn && line.strong && next.strong && !/[.!?؟…:。！？：]$/.test(line.text)) return true;
  if (distance !== 1 || /[.!?؟…。！？]$/.test(line.text)) return false;
  const shouted = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
  if (shouted(line.text) && shouted(next.text)) return true;
  return line.strong === next.strong && (/^\p{Ll}/u.test(next.text) || (line.strong && JOINING.test(fold(next.text))));
};

const looksLikeHeadline = (text: string): boolean =>
  lengthSaid(text) >= 8 &&
  lengthSaid(text) <= 600 &&
  lengthSaid(text.match(/\p{L}/gu)?.join('') ?? '') >= 6 &&
  (/\s/.test(text) || wordsSaid(text) > 1) &&
  !/[:：]$/.test(text) &&
  !/^[-–—\s]*[\p{L}\d ]{0,30}(?:direct|wire)[-–—\s]*$/iu.test(text) &&
  !/^(?:https?:|www\.)/i.test(text);

const NOTES_HEADING = alternatives(({ page }) => page?.notesHeadings);
const NOTES = new RegExp(`^${NOTES_HEADING}\\s*[:：]?`, 'u');
const NOTES_BEHIND_COLON = new RegExp(`^${NOTES_HEADING}\\s*[:：].*\\p{L}`, 'su');

const ABOUT = alternatives(({ page }) => page?.about);
/** Languages that write no spaces have none behind it. */
const ABOUT_HEADING = new RegExp(
  `^(?:${ABOUT}|${alternatives(({ page }) => page?.aboutInHeading)})(?:\\s|(?<=['\\p{Script=Han}]))`,
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
const splitHeading = (block: Block): Block[] => {
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
const readText = (blocks: readonly Block[], hasSurroundings: boolean): Text => {
  const text: Text = { body: [], notes: [], boilerplate: [], contacts: [], noise: [] };
  let section: Section = 'body';
  let ended = false;
  /** Below a heading of other texts of the site, and nothing but their titles since. */
  let related = false;
  let length = 0;
  const lengthBefore = blocks.map(({ lines }) => {
    const before = length;
    for (const line of lines) length += line.text.length;
    return before;
  });
  const lastWithWords = blocks.findLastIndex((block) => block.kind !== 'rule' && textOfBlock(block) !== '');
  const lastProse = blocks.findLastIndex((block) => block.kind !== 'rule' && !isLinks(block));
  // One link below a text is how many releases end; a site hangs several there.
  const oneLink =
    blocks.slice(lastProse + 1).filter(({ kind }) => kind !== 'rule').length === 1 && linksIn(blocks[lastWithWords]) === 1;
  const lastTelling = Math.min(hasSurroundings && !oneLink ? lastProse : lastWithWords, footerOf(blocks) - 1);

  blocks.forEach((block, index) => {
    const words = textOfBlock(block);
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
    if (isSiteLine(words) || isByline(words) || statusLine(words) !== undefined) {
      related ||= isRelatedHeading(words) && (lengthBefore[index] ?? 0) >= LATE * length;
      append(text.noise, block.lines);
      return;
    }
    related &&=
      !isProse(words) && !hasAddress(words) && !isContactHeading(words) && !isAboutHeading(words) && !isNotesHeading(words);
    if (related) {
      append(text.noise, block.lines);
      return;
    }
    const folded = fold(words).trim();
    const started = text.body.length > 0;
    if (started && isContactHeading(words) && startsContacts(blocks, index)) {
      section = 'contacts';
      append(text.contacts, block.lines);
      return;
    }
    if (started && NOTES.test(folded) && words.length < 300) {
      section = 'notes';
      // The heading itself is said by the field; what stands behind its colon is not.
      if (lengthSaid(words) > 60 || NOTES_BEHIND_COLON.test(folded)) text.notes.push(block);
      return;
    }
    if (started && (isAboutHeading(words) || isAboutParagraph(words)) && (lengthBefore[index] ?? 0) >= LATE * length) {
      section = 'boilerplate';
      text.boilerplate.push(block);
      return;
    }
    if (section === 'contacts') {
      if (block.kind !== 'heading' && block.lines.every((line) => isContactLine(line.text))) {
        append(text.contacts, block.lines);
        return;
      }
      section = ended ? 'after' : 'body';
    }
    if (block.kind === 'heading' && section !== 'after') section = 'body';
    if (section === 'after') {
      if (isLinks(block)) append(text.noise, block.lines);
      else if (isContactLine(words) && hasAddress(words)) append(text.contacts, block.lines);
      else if (isProse(words)) text.boilerplate.push(block);
      else append(text.noise, block.lines);
      return;
    }
    text[section].push(block);
  });
  return text;
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

/** A contact heading heads contacts only if somebody's address is within reach of it. */
const startsContacts = (blocks: readonly Block[], index: number): boolean => {
  const own = textOfBlock(blocks[index] as Block);
  if (isForEverybody(own)) return false;
  if (hasAddress(own)) return own.length < 700;
  if (own.length > 200) return false;
  for (const block of blocks.slice(index + 1, index + 9)) {
    const words = textOfBlock(block);
    if (hasAddress(words)) return true;
    if (isProse(words)) return false;
  }
  return false;
};
