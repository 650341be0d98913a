import { isSamePlaceNameIn } from '../release/gazetteer/places.ts';
import { cleanText } from '../release/reading/source-text.ts';
import {
  canonical,
  codesIn,
  type Inline,
  joined,
  keeping,
  keptIn,
  literally,
  normalised,
  plainText,
} from '../release/wording/inline.ts';
import type { Group, Segment, SegmentPlace } from '../release/wording/segments.ts';
import type { Memory } from './memory.ts';
import type { ReturnedUnit } from './returned-document.ts';

/** Why a segment of a returned translation cannot be taken. */
export interface SegmentProblem {
  code:
    | 'missing'
    | 'doubled'
    | 'unknown'
    | 'renamed'
    | 'source-changed'
    | 'code-missing'
    | 'code-unknown'
    | 'code-doubled'
    | 'protected-missing';
  /** As the file has it. */
  id: string;
  /** Absent for a segment that was never sent. */
  place?: SegmentPlace;
  /** Excerpts of at most 200 characters: what was sent, and what came back. */
  source: string;
  target: string;
  /** The element, the kept words, or the id it should have. */
  detail?: string;
}

export interface Returned {
  /** By segment id, among them what needs no translation. With nothing open and no problem it is everything. */
  done: Map<string, Inline[]>;
  /** Those that lack an element or protected words and are whole otherwise: somebody may take them as they are. */
  doubtful: Map<string, Inline[]>;
  /** Asked for and not translated yet. */
  open: string[];
  problems: SegmentProblem[];
}

/** What somebody of the desk may take as it is. */
export const MAY_STAND: ReadonlySet<SegmentProblem['code']> = new Set(['code-missing', 'protected-missing']);

const DONE = new Set(['final', 'signed-off']);

/** The script that a text is written in, by its first letter. */
const scriptOf = (text: string): RegExp | undefined => SCRIPTS.find((script) => script.test(/\p{L}/u.exec(text)?.[0] ?? ''));
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Han}/u, /\p{L}/u];

/** Whether somebody's name came back in the letters of another script, all of it. */
const isSpelledAnew = ({ place, source }: Segment, target: readonly Inline[]): boolean => {
  const [name, spelled] = [source, target].map((inlines) => plainText(inlines)) as [string, string];
  const own = scriptOf(name);
  return place.field === 'contacts' && own !== undefined && scriptOf(spelled) !== undefined && !own.test(spelled);
};

/** White space says nothing: tools indent, and translators copy. */
const isSame = (one: readonly Inline[], other: readonly Inline[]): boolean =>
  canonical(one).replace(/\s/g, '') === canonical(other).replace(/\s/g, '');

/** The words alone, to compare: tools change white space and codes. */
export const wordsAlone = (inlines: readonly Inline[]): string => normalised(plainText(inlines)).replace(/\s/g, '');

/** Without the indentation of tools, and without what nobody sees, as any text is read. Spaces that do not break are the translator's. */
const tidied = (inlines: readonly Inline[]): Inline[] => {
  const collapsed = (list: readonly Inline[]): Inline[] =>
    list.map((inline) => {
      if (typeof inline === 'string') return cleanText(inline).replace(/[ \t\r\n]+/g, ' ');
      return 'g' in inline ? { ...inline, children: collapsed(inline.children) } : inline;
    });
  const list = collapsed(joined(inlines));
  const last = list.length - 1;
  return list
    .map((inline, index) => {
      if (typeof inline !== 'string') return inline;
      const begun = index === 0 ? inline.replace(/^ /, '') : inline;
      return index === last ? begun.replace(/ $/, '') : begun;
    })
    .filter((inline) => inline !== '');
};

/** The target as it is kept: white space tidied, the same words marked as kept as in the source. */
const settled = (segment: Segment, target: readonly Inline[]): Inline[] => {
  if (isSame(target, segment.source)) return segment.source;
  const kept = literally(keptIn(segment.source)).join('|');
  return tidied(keeping(target, new RegExp(kept || '(?!)', 'gu')));
};

const excerpt = (inlines: readonly Inline[] = [], codes: Segment['codes'] = {}): string =>
  normalised(plainText(inlines, codes)).slice(0, 200);

const problem = (
  code: SegmentProblem['code'],
  unit: Pick<ReturnedUnit, 'id'> & { target?: readonly Inline[] | undefined },
  segment?: Segment,
  detail?: string,
): SegmentProblem => ({
  code,
  id: unit.id,
  ...(segment && { place: segment.place }),
  source: excerpt(segment?.source, segment?.codes),
  target: excerpt(unit.target, segment?.codes),
  ...(detail !== undefined && { detail }),
});

const codeProblems = (segment: Segment, unit: ReturnedUnit, target: readonly Inline[]): SegmentProblem[] => {
  const name = ({ around, id }: { around: boolean; id: string }): string => `${around ? 'g' : 'ph'} ${id}`;
  const sent = codesIn(segment.source).map(name);
  const came = codesIn(target).map(name);
  const said = (code: string): string => {
    const tag = segment.codes[code.replace(/^\w+ /, '')]?.tag;
    return tag === undefined || !sent.includes(code) ? code : `<${tag}> (${code})`;
  };
  return [
    ...sent.filter((code) => !came.includes(code)).map((code) => problem('code-missing', unit, segment, said(code))),
    ...[...new Set(came)]
      .filter((code) => !sent.includes(code))
      .map((code) => problem('code-unknown', unit, segment, said(code))),
    ...sent
      .filter((code) => came.filter((other) => other === code).length > 1)
      .map((code) => problem('code-doubled', unit, segment, said(code))),
  ];
};

/** Marks of direction come and go around numbers. */
const comparable = (text: string): string => normalised(text).replace(/[\s\p{Cf}]/gu, '');

const keptProblems = (segment: Segment, unit: ReturnedUnit, target: readonly Inline[]): SegmentProblem[] => {
  const text = comparable(plainText(target));
  const spans = keptIn(segment.source);
  return [...new Set(spans)]
    .filter((span) => text.split(comparable(span)).length - 1 < spans.filter((other) => other === span).length)
    .map((span) => problem('protected-missing', unit, segment, span));
};

/** What was sent, and what came back of it by id. */
interface Exchange {
  segments: readonly Segment[];
  came: ReadonlyMap<string, readonly ReturnedUnit[]>;
  memory: Memory;
  from: string;
  to: string;
}

/** Units that nobody asked for: some are segments under another id, which are then not missing. */
const strangersIn = ({ segments, came }: Exchange): { problems: SegmentProblem[]; renamed: ReadonlySet<string> } => {
  const sent = new Set(segments.map(({ id }) => id));
  const renamed = new Set<string>();
  const problems = [...came.values()].flat().flatMap((unit) => {
    if (sent.has(unit.id)) return [];
    const meant = segments.find(
      ({ id, source }) => !came.has(id) && !renamed.has(id) && wordsAlone(source) === wordsAlone(unit.source),
    );
    if (!meant) return [problem('unknown', unit)];
    renamed.add(meant.id);
    return [problem('renamed', unit, meant, meant.id)];
  });
  return { problems, renamed };
};

/** A unit that is marked as translated and says what its source says. */
const isKeptAsItIs = ({ came }: Exchange, { id, source }: Segment): boolean => {
  const unit = came.get(id)?.[0];
  return unit?.state === 'translated' && unit.target !== undefined && isSame(unit.target, source);
};

/** Whether marks are somebody's word: where most units are marked that say what their source says, it is the tool that marks them. */
const areMarkedByPeople = (exchange: Exchange): boolean => {
  const asked = exchange.segments.filter((segment) => !segment.fixed && !exchange.memory(segment));
  return asked.filter((segment) => isKeptAsItIs(exchange, segment)).length * 2 <= asked.length;
};

/** Why nothing can be taken of what came back for a segment. */
const refusalOf = (segment: Segment, unit: ReturnedUnit, others: readonly ReturnedUnit[]): SegmentProblem | undefined => {
  if (others.some(({ target }) => !isSame(target ?? [], unit.target ?? [])))
    return problem('doubled', unit, segment, excerpt(others[0]?.target));
  if (wordsAlone(unit.source) !== wordsAlone(segment.source))
    return problem('source-changed', unit, segment, excerpt(unit.source));
  return undefined;
};

const isDone = (
  exchange: Exchange,
  segment: Segment,
  unit: ReturnedUnit,
  target: readonly Inline[],
  byPeople: boolean,
): boolean => {
  const { memory, from, to } = exchange;
  const match = memory(segment);
  return (
    unit.approved ||
    DONE.has(unit.state ?? '') ||
    (byPeople && isKeptAsItIs(exchange, segment)) ||
    (!unit.unfinished && !isSame(target, segment.source)) ||
    (segment.place.field === 'dateline' && isSamePlaceNameIn(plainText(segment.source), from, to)) ||
    (match !== undefined && isSame(target, match.target))
  );
};

/**
 * What came back for the segments that were sent with this memory. A unit is done when its target says something other than the
 * source, when it is marked approved, final or signed off, when it holds what the memory had for it, and when it is places that
 * are called the same in both languages. Marked as translated, one that is the same in both languages is done as well, unless most are: then it is the tool that marks them, and
 * nobody's word. Order does not matter: ids say what a unit is.
 */
export const returned = (
  { groups, memory, from, to }: { groups: readonly Group[]; memory: Memory; from: string; to: string },
  units: readonly ReturnedUnit[],
): Returned => {
  const came = new Map<string, ReturnedUnit[]>();
  for (const unit of units) came.set(unit.id, [...(came.get(unit.id) ?? []), unit]);
  const exchange: Exchange = { segments: groups.flatMap((group) => group.segments), came, memory, from, to };
  const strangers = strangersIn(exchange);
  const byPeople = areMarkedByPeople(exchange);
  const result: Returned = { done: new Map(), doubtful: new Map(), open: [], problems: [] };
  for (const segment of exchange.segments) {
    const [unit, ...others] = came.get(segment.id) ?? [];
    const refusal = unit && refusalOf(segment, unit, others);
    if (!unit) {
      if (!strangers.renamed.has(segment.id) && !segment.repeated)
        result.problems.push(problem('missing', { id: segment.id }, segment));
    } else if (refusal) result.problems.push(refusal);
    else if (segment.fixed)
      result.done.set(segment.id, unit.target && isSpelledAnew(segment, unit.target) ? unit.target : segment.source);
    else if (!unit.target || !isDone(exchange, segment, unit, unit.target, byPeople)) result.open.push(segment.id);
    else {
      const { target } = unit;
      const problems = [...codeProblems(segment, unit, target), ...keptProblems(segment, unit, target)];
      result.problems.push(...problems);
      if (problems.length === 0) result.done.set(segment.id, settled(segment, target));
      else if (problems.every(({ code }) => MAY_STAND.has(code))) result.doubtful.set(segment.id, settled(segment, target));
    }
  }
  result.problems.push(...strangers.problems);
  return result;
};
