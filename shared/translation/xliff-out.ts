import { element, lines, type Xml, type XmlChild, xmlDocument } from '../markup/xml.ts';
import type { Instant } from '../release/edition.ts';
import { HEADLINE } from '../release/headline-length.ts';
import { type Code, type Inline, keptIn, plainText } from '../release/wording/inline.ts';
import { type Group, isShown, type Segment } from '../release/wording/segments.ts';
import { type Term, termsIn } from './glossary.ts';
import { jobLine } from './job-line.ts';
import type { Match, Memory } from './memory.ts';
import type { NearMatch } from './near-match.ts';
import { TOOL } from './tool.ts';

/** What is asked of a translator. */
export interface TranslationOrder {
  /** Comes back with the file, so that nobody needs to keep its name. */
  job: string;
  release: string;
  version: number;
  /** Language tags (BCP 47). */
  source: string;
  target: string;
  at: Instant;
  due?: Instant | undefined;
  who?: string | undefined;
  title?: string | undefined;
  /** Said to the translator at the head of the file. */
  notes?: readonly string[] | undefined;
  groups: readonly Group[];
  memory: Memory;
  /** What came back before and is to be looked at again. */
  drafts?: Memory | undefined;
  /** What the newsroom calls things. */
  terms?: readonly Term[] | undefined;
  /** Of what is new, the sentence that comes nearest and was translated. */
  near?: ((segment: Segment) => NearMatch | undefined) | undefined;
}

/** The namespace of XLIFF 1.2, strict and transitional (OASIS Standard, 1 February 2008). */
const XLIFF_NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';

const CTYPES: Readonly<Record<string, string>> = {
  a: 'link',
  em: 'italic',
  strong: 'bold',
  br: 'lb',
  sub: 'x-html-sub',
  sup: 'x-html-sup',
};

/** The element with each part on a line of its own: nothing but markup may be among them. */
const block = (name: string, attributes: Record<string, string | undefined>, ...parts: (Xml | undefined | false)[]): Xml =>
  element(name, attributes, lines(...parts.filter((part) => part !== undefined && part !== false)));

const inlineXml = (inlines: readonly Inline[], codes: Readonly<Record<string, Code>>): XmlChild[] =>
  inlines.map((inline) => {
    if (typeof inline === 'string') return inline;
    if ('keep' in inline) return element('mrk', { mtype: 'protected' }, inline.keep);
    const id = 'ph' in inline ? inline.ph : inline.g;
    const ctype = CTYPES[codes[id]?.tag ?? ''];
    return 'ph' in inline
      ? element('ph', { id, ctype }, codes[id]?.open)
      : element('g', { id, ctype }, ...inlineXml(inline.children, codes));
  });

/** Where links lead, for whoever wonders what the words are about. */
const linkNotes = ({ codes }: Segment): Xml[] =>
  Object.entries(codes).flatMap(([id, { open }]) => {
    const address = /href="([^"]*)"/.exec(open)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    return address === undefined ? [] : [element('note', { from: TOOL, annotates: 'source' }, `${id}: ${address}`)];
  });

/** How the newsroom says what a sentence speaks of. */
const termNotes = ({ source, fixed }: Segment, order: TranslationOrder): Xml[] =>
  fixed
    ? []
    : termsIn(plainText(source), { from: order.source, to: order.target }, order.terms ?? []).map(({ said, read, note }) =>
        element('note', { from: TOOL, annotates: 'source' }, `${said} → ${read}${note ? ` (${note})` : ''}`),
      );

/** Codes of other sentences are not those of this one: their words alone. */
const wordsOf = (inlines: readonly Inline[]): string => plainText(inlines);

/**
 * What was translated before, beside what is new (XLIFF 1.2, 2.5: `alt-trans`). It stands nowhere else: in the place of the translation it
 * would be taken for one, though it says what the sentence said before.
 */
const nearXml = ({ source, target, origin, quality }: NearMatch): Xml =>
  element(
    'alt-trans',
    { origin, 'match-quality': `${quality}%` },
    element('source', {}, wordsOf(source)),
    element('target', {}, wordsOf(target)),
  );

const scriptOf = (lang: string): string | undefined => new Intl.Locale(lang).maximize().script;

/** What a translation must not be longer than (XLIFF 1.2, 2.6: size restrictions). */
const limitsOf = ({ place }: Segment): Record<string, string> =>
  place.field === 'headline' ? { maxwidth: String(HEADLINE.max), 'size-unit': 'char' } : {};

const unit = (
  segment: Segment,
  order: TranslationOrder,
  { match, draft, near }: { match: Match | undefined; draft: Match | undefined; near: NearMatch | undefined },
): Xml => {
  const { id, place, source, codes, fixed } = segment;
  const settled = match !== undefined || (fixed && !draft);
  const target = inlineXml((match ?? draft)?.target ?? source, codes);
  return block(
    'trans-unit',
    {
      id,
      resname: `${place.field}.${place.paragraph}.${place.sentence}`,
      ...limitsOf(segment),
      approved: settled ? 'yes' : 'no',
      // Names of people may be spelled in the letters of the other language.
      ...(fixed && !(place.field === 'contacts' && scriptOf(order.source) !== scriptOf(order.target)) && { translate: 'no' }),
    },
    element('source', {}, ...inlineXml(source, codes)),
    // OmegaT fills no unit without a target: what is asked stands there in the language it is asked in.
    element(
      'target',
      settled
        ? { state: 'signed-off', ...(match && { 'state-qualifier': 'exact-match' }) }
        : { state: draft ? 'needs-review-translation' : 'needs-translation' },
      ...target,
    ),
    ...linkNotes(segment),
    ...(settled ? [] : termNotes(segment, order)),
    match && element('alt-trans', { origin: match.origin, 'match-quality': '100%' }, element('target', {}, ...target)),
    !settled && !draft && near && nearXml(near),
  );
};

/**
 * A translation to be made, as XLIFF 1.2 strict: a group for a paragraph, a unit for a sentence. Units hold the source, or what
 * the memory has, approved, with its origin; nothing but kept words is not to be translated.
 */
export const xliffDocument = (order: TranslationOrder): string => {
  const { job, release, version, source, target, at, due, who, title, notes = [], groups, memory, drafts, near } = order;
  const said = [...(title === undefined ? [] : [title]), ...(due === undefined ? [] : [`Due: ${due}`]), ...notes];
  const kept = [...new Set(groups.flatMap(({ segments }) => segments.flatMap((segment) => keptIn(segment.source))))];
  return xmlDocument(
    block(
      'xliff',
      { version: '1.2', xmlns: XLIFF_NAMESPACE },
      block(
        'file',
        {
          original: job,
          'source-language': source,
          'target-language': target,
          datatype: 'html',
          'tool-id': TOOL,
          date: at,
          'product-name': release,
          'product-version': String(version),
          'xml:space': 'preserve',
        },
        block(
          'header',
          {},
          block(
            'phase-group',
            {},
            element('phase', {
              'phase-name': 'translation',
              'process-name': 'translation',
              'tool-id': TOOL,
              date: at,
              'job-id': job,
              'contact-name': who,
            }),
          ),
          element('tool', { 'tool-id': TOOL, 'tool-name': 'Dateline' }),
          ...said.map((note) => element('note', { from: TOOL }, note)),
          element('note', { from: TOOL }, jobLine(order)),
          kept.length > 0 && element('note', { from: TOOL, annotates: 'source' }, `Not translated: ${kept.join(' · ')}`),
        ),
        block(
          'body',
          {},
          ...groups
            .filter(isShown)
            .map(({ id, field, kind, segments }) =>
              block(
                'group',
                { id, restype: `x-${kind}`, resname: field },
                ...segments.map((segment) =>
                  unit(segment, order, { match: memory(segment), draft: drafts?.(segment), near: near?.(segment) }),
                ),
              ),
            ),
        ),
      ),
    ),
  );
};
