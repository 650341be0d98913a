import type { Instant } from '../release/edition.ts';
import { element, lines, type Xml, xmlDocument } from '../syndication/xml.ts';
import type { Code, Inline } from './inline.ts';
import type { Match, Memory } from './memory.ts';
import type { Group, Segment } from './segments.ts';

/** A translation as it is asked for. */
export interface TranslationOrder {
  /** Id of the job, of the release, and the version of its source. */
  job: string;
  release: string;
  version: number;
  /** Languages, BCP 47. */
  source: string;
  target: string;
  at: Instant;
  due?: Instant;
  who?: string;
  title?: string;
  notes?: readonly string[];
  groups: readonly Group[];
  memory: Memory;
}

/** The XLIFF namespace and version: https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html */
export const XLIFF_NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';

/** What a file is known by when it comes back: every tool keeps `original`. */
export const originalOf = ({ job, release, version }: Pick<TranslationOrder, 'job' | 'release' | 'version'>): string =>
  `dateline/${release}/${version}/${job}`;

/** Inline elements by their name: bold and italic have types of their own (§ 2.5, `ctype`). */
const CTYPES: Record<string, string> = { a: 'link', strong: 'bold', em: 'italic', br: 'lb' };
const ctypeOf = (code: Code | undefined): string => CTYPES[code?.tag ?? ''] ?? `x-html-${code?.tag ?? 'code'}`;

const textOf = (list: readonly Inline[], codes: Segment['codes']): (Xml | string)[] =>
  list.map((inline) => {
    if (typeof inline === 'string') return inline;
    if ('keep' in inline) return element('mrk', { mtype: 'protected' }, inline.keep);
    if ('ph' in inline) return element('ph', { id: inline.ph, ctype: ctypeOf(codes[inline.ph]) });
    return element('g', { id: inline.g, ctype: ctypeOf(codes[inline.g]) }, ...textOf(inline.children, codes));
  });

/** What stands in the target before anybody has translated: tools such as OmegaT leave out units without one. */
const targetOf = (segment: Segment, match: Match | undefined): Xml => {
  if (segment.fixed) return element('target', { state: 'final' }, ...textOf(segment.source, segment.codes));
  return match
    ? element('target', { state: 'signed-off', 'state-qualifier': 'exact-match' }, ...textOf(match.target, segment.codes))
    : element('target', { state: 'needs-translation' }, ...textOf(segment.source, segment.codes));
};

const unitOf = (segment: Segment, memory: Memory): Xml => {
  const match = segment.fixed ? undefined : memory(segment);
  return element(
    'trans-unit',
    {
      id: segment.id,
      resname: `${segment.place.field} ${segment.place.paragraph}.${segment.place.sentence}`,
      ...(segment.fixed && { translate: 'no' }),
      ...((segment.fixed || match) && { approved: 'yes' }),
      'xml:space': 'preserve',
    },
    element('source', {}, ...textOf(segment.source, segment.codes)),
    targetOf(segment, match),
    match && element('note', { from: 'dateline' }, match.origin),
  );
};

/** XLIFF 1.2 strict: a group for each paragraph, a unit for each sentence. What was translated before is there and approved. */
export const xliffDocument = (order: TranslationOrder): string => {
  const { source, target, at, due, who, title, notes = [], groups, memory } = order;
  const about = [title, who && `For ${who}`, due && `Due ${due}`, ...notes].filter((note) => note !== undefined && note !== '');
  return xmlDocument(
    element(
      'xliff',
      { version: '1.2', xmlns: XLIFF_NAMESPACE },
      element(
        'file',
        {
          original: originalOf(order),
          'source-language': source,
          'target-language': target,
          datatype: 'html',
          date: at.replace(/\.\d+Z$/, 'Z'),
        },
        element('header', {}, ...about.map((note) => element('note', { from: 'dateline' }, note))),
        element(
          'body',
          {},
          lines(
            ...groups.map((group) =>
              element(
                'group',
                { id: group.id, restype: `x-${group.kind}` },
                lines(...group.segments.map((segment) => unitOf(segment, memory))),
              ),
            ),
          ),
        ),
      ),
    ),
  );
};
