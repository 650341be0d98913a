import { element, lines, type Xml, type XmlChild, xmlDocument } from '../markup/xml.ts';
import { type Code, type Inline, keptIn } from '../release/wording/inline.ts';
import { isShown, type Segment } from '../release/wording/segments.ts';
import { jobLine } from './job-line.ts';
import type { TranslationOrder } from './xliff-out.ts';

/** The namespace of XLIFF 2.0 and 2.1 (OASIS Standard, 13 February 2018, 1.4.2). */
const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';

/** What an inline element is, in the words of 4.3.1.36 (`type`) and 4.3.1.37 (`subType`). */
const TYPES: Readonly<Record<string, { type: string; subType?: string }>> = {
  a: { type: 'link' },
  em: { type: 'fmt', subType: 'xlf:i' },
  strong: { type: 'fmt', subType: 'xlf:b' },
  br: { type: 'fmt', subType: 'xlf:lb' },
  sub: { type: 'fmt', subType: 'dateline:sub' },
  sup: { type: 'fmt', subType: 'dateline:sup' },
};

/** The element with each part on a line of its own: nothing but markup may be among them. */
const block = (name: string, attributes: Record<string, string | undefined>, ...parts: (Xml | undefined | false)[]): Xml =>
  element(name, attributes, lines(...parts.filter((part) => part !== undefined && part !== false)));

/** Kept words are numbered by what they say: the same in source and target (4.3.1.13). */
const inlineXml = (inlines: readonly Inline[], codes: Readonly<Record<string, Code>>): XmlChild[] => {
  let kept = 0;
  const written = (list: readonly Inline[]): XmlChild[] =>
    list.map((inline) => {
      if (typeof inline === 'string') return inline;
      if ('keep' in inline) {
        kept += 1;
        return element('mrk', { id: `m${kept}`, translate: 'no' }, inline.keep);
      }
      const id = 'ph' in inline ? inline.ph : inline.g;
      const { type, subType } = TYPES[codes[id]?.tag ?? ''] ?? {};
      const attributes = { id, canCopy: 'no', type, subType };
      return 'ph' in inline ? element('ph', attributes) : element('pc', attributes, ...written(inline.children));
    });
  return written(inlines);
};

const linkNotes = ({ codes }: Segment): Xml[] =>
  Object.entries(codes).flatMap(([id, { open }]) => {
    const address = /href="([^"]*)"/.exec(open)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    return address === undefined ? [] : [element('note', { appliesTo: 'source' }, `${id}: ${address}`)];
  });

const unit = (segment: Segment, { memory, drafts }: TranslationOrder): Xml => {
  const { id, place, source, codes, fixed } = segment;
  const match = memory(segment);
  const draft = match ? undefined : drafts?.(segment);
  const settled = fixed || match !== undefined;
  const notes = [...linkNotes(segment), ...(match ? [element('note', { appliesTo: 'target' }, match.origin)] : [])];
  return block(
    'unit',
    { id, name: `${place.field}.${place.paragraph}.${place.sentence}`, ...(fixed && { translate: 'no' }) },
    notes.length > 0 && block('notes', {}, ...notes),
    block(
      'segment',
      { id: '1', state: settled ? 'final' : 'initial', ...(draft && { subState: 'dateline:draft' }) },
      element('source', {}, ...inlineXml(source, codes)),
      element('target', {}, ...inlineXml((match ?? draft)?.target ?? source, codes)),
    ),
  );
};

/**
 * A translation to be made, as XLIFF 2.1: a group for a paragraph, a unit of one segment for a sentence. Units hold the source, or what
 * the memory has, final; nothing but kept words is not to be translated.
 */
export const xliff2Document = (order: TranslationOrder): string => {
  const { job, source, target, due, who, title, notes = [], groups } = order;
  const kept = [...new Set(groups.flatMap(({ segments }) => segments.flatMap((segment) => keptIn(segment.source))))];
  const said = [
    ...(title === undefined ? [] : [title]),
    ...(due === undefined ? [] : [`Due: ${due}`]),
    ...(who === undefined ? [] : [`For: ${who}`]),
    ...notes,
    ...(kept.length > 0 ? [`Not translated: ${kept.join(' · ')}`] : []),
    jobLine(order),
  ];
  return xmlDocument(
    block(
      'xliff',
      { version: '2.1', xmlns: NAMESPACE, srcLang: source, trgLang: target },
      block(
        'file',
        { id: 'f1', original: job, 'xml:space': 'preserve' },
        block('notes', {}, ...said.map((note) => element('note', { category: 'dateline' }, note))),
        ...groups
          .filter(isShown)
          .map(({ id, field, kind, segments }) =>
            block('group', { id, name: field, type: `dateline:${kind}` }, ...segments.map((segment) => unit(segment, order))),
          ),
      ),
    ),
  );
};
