import { lengthSaid, wordsSaid } from '../../languages/han.ts';
import { type Block, textOfBlock } from '../reading/block.ts';
import { type FoundDateline, readDateline } from './dateline.ts';
import { DEEPEST_LEAD, type Given } from './document-parts.ts';
import { isBreadcrumbs, isDateLine, isProse, isSiteLine, statusLine } from './furniture.ts';
import { looksLikeHeadline } from './looks-like-headline.ts';

export interface Lead {
  index: number;
  dateline?: FoundDateline;
}

/** Where the text begins: at the paragraph a dateline opens, else at the first that has a sentence to tell. */
export const findLead = (blocks: readonly Block[], { today, title }: Given): Lead => {
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

export const isDatelineAlone = (text: string, today: string): boolean => {
  const found = readDateline(text, today);
  return found !== undefined && found.end >= text.length && found.dateline.date !== undefined;
};

/** A place on a line of its own, and its day on the next: "г. Москва" / "19 ноября 2026 года". */
export const placeAbove = (texts: readonly string[], at: number, today: string): FoundDateline | undefined => {
  const [place = '', day = ''] = texts.slice(at, at + 2);
  if (place === '' || wordsSaid(place) > 4 || /\d/.test(place) || !isDateLine(day)) return undefined;
  const both = `${place}, ${day}`;
  const found = isDatelineAlone(both, today) ? readDateline(both, today) : undefined;
  return found?.dateline.places[0]?.country && !readDateline(day, today) ? found : undefined;
};

export const isSentence = (text: string): boolean => lengthSaid(text) >= 30 && /[.!?…؟。！？]["'»”’)]*$/.test(text);

const outweighs = (texts: readonly string[], index: number): boolean => {
  const above = texts.slice(0, index).reduce((sum, text) => sum + (isProse(text) ? text.length : 0), 0);
  const below = texts.slice(index).reduce((sum, text) => sum + text.length, 0);
  return below > above;
};

/** A menu says its entry twice, the second time run into what it opens: "Structure", "StructureWho we are". */
export const isMenuEntry = (texts: readonly string[], index: number): boolean => {
  const [above = '', text = '', below = ''] = [texts[index - 1], texts[index], texts[index + 1]];
  return runsOn(above, text) || runsOn(text, below);
};

const runsOn = (entry: string, text: string): boolean =>
  entry.length > 2 &&
  entry.length < 80 &&
  text.slice(0, entry.length).toLowerCase() === entry.toLowerCase() &&
  /^(?:$|\p{L})/u.test(text.slice(entry.length));
