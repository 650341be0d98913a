import { foundIn } from '../../languages/fold.ts';
import { oneOf } from '../../languages/reading.ts';
import { type Block, type Line, textOfBlock } from '../reading/block.ts';
import { type FoundDateline, readDateline } from './dateline.ts';
import type { Given, Structure } from './document-parts.ts';
import { findLead, isDatelineAlone } from './find-lead.ts';
import { isProse } from './furniture.ts';
import { readHead } from './read-head.ts';
import { readText, splitHeading } from './read-text.ts';
import { embargoNotes, splitHead } from './split-head.ts';

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
  `^(?:${oneOf(({ page }) => page?.signed)}\\s+)?${oneOf(({ page }) => page?.signedAt)}\\s+(?=\\p{L})`,
  'u',
);

const withoutSigned = (text: string): string => {
  const where = text.slice(foundIn(SIGNED, text)?.end ?? 0);
  return /^[\p{Lu}\p{Lo}]/u.test(where) ? where : text;
};
