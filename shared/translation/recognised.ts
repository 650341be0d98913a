import { type Inline, normalised, plainText } from '../release/wording/inline.ts';
import type { Group, Segment } from '../release/wording/segments.ts';
import { inlinesOf, type Mark, type Token, tokensOf } from './codes.ts';
import type { ReturnedDocument, ReturnedUnit } from './returned-document.ts';

/** White space and marks of direction come and go; what is kept and what is not says nothing. */
const wordsOf = (inlines: readonly Inline[]): string => normalised(plainText(inlines)).replace(/[\s\p{Cf}]/gu, '');

const keyOf = (mark: Mark): string => JSON.stringify(mark);

/** Marks, and how many letters stand before each: the same sentence has its marks at the same places, whatever they are called. */
const marksOf = (tokens: readonly Token[]): { mark: Mark; at: number }[] => {
  let at = 0;
  return tokens.flatMap((token) => {
    if (typeof token !== 'string') return [{ mark: token, at }];
    at += token.replace(/[\s\p{Cf}]/gu, '').length;
    return [];
  });
};

/**
 * What the marks of a tool are among those that were sent: the source came back with them, so the n-th of the one is the n-th of the
 * other. Undefined where they do not stand at the same places.
 */
const namesOf = (source: readonly Inline[], sent: readonly Inline[]): Map<string, Mark> | undefined => {
  const came = marksOf(tokensOf(source, true));
  for (const isKept of [true, false]) {
    const meant = marksOf(tokensOf(sent, isKept));
    if (meant.length !== came.length || meant.some(({ at }, index) => at !== came[index]?.at)) continue;
    return new Map(came.map(({ mark }, index) => [keyOf(mark), meant[index]?.mark ?? mark]));
  }
  return undefined;
};

/** The unit with the numbers that its sentence was sent with. */
const renumbered = (unit: ReturnedUnit, segment: Segment): ReturnedUnit => {
  if (wordsOf(unit.source) !== wordsOf(segment.source)) return unit;
  const names = namesOf(unit.source, segment.source);
  if (!names || !unit.target) return unit;
  const target = inlinesOf(
    tokensOf(unit.target, true).map((token) => (typeof token === 'string' ? token : (names.get(keyOf(token)) ?? token))),
  );
  return { ...unit, source: segment.source, target };
};

/**
 * The units of a file that a tool wrote anew, as what was sent: where it has ids of its own, a unit is the first sentence of the same
 * words that no other unit is; its inline codes get the numbers they were sent with; and what nobody was asked for may be left out.
 */
export const recognisedUnits = (
  { units, rewritten }: Pick<ReturnedDocument, 'units' | 'rewritten'>,
  groups: readonly Group[],
): ReturnedUnit[] => {
  if (!rewritten) return units;
  const segments = groups.flatMap((group) => group.segments);
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const taken = new Set(units.map(({ id }) => id));
  const free = new Map<string, Segment[]>();
  for (const segment of segments) {
    if (taken.has(segment.id)) continue;
    const words = wordsOf(segment.source);
    free.set(words, [...(free.get(words) ?? []), segment]);
  }
  const known = units.map((unit): ReturnedUnit => {
    const segment = unit.id === '' ? free.get(wordsOf(unit.source))?.shift() : byId.get(unit.id);
    return segment ? { ...renumbered(unit, segment), id: segment.id } : unit;
  });
  const ids = new Set(known.map(({ id }) => id));
  const leftOut = segments
    .filter(({ id, fixed }) => fixed && !ids.has(id))
    .map(({ id, source }): ReturnedUnit => ({ id, source, target: source, approved: true, notes: [] }));
  return [...known, ...leftOut];
};
