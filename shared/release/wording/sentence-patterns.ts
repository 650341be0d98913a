import { once } from '../../languages/once.ts';
import { oneAsWritten } from '../../languages/wording.ts';

const behind = (source: string): RegExp => new RegExp(`(?:^|[^\\p{L}\\p{M}\\p{N}])(?:${source})\\.$`, 'u');

/** What stands before a name or an example whatever comes next: a full stop after it never ends a sentence. */
export const neverEnds = once(() => behind(oneAsWritten(({ sentences }) => sentences?.neverEnds)));

/** Short for something that is numbered: the full stop ends no sentence where a number follows. */
export const beforeNumbers = once(() => behind(oneAsWritten(({ sentences }) => sentences?.beforeNumbers)));

/** Abbreviations that may end a sentence as well: acronyms with full stops, hours, kinds of companies. */
export const mayEnd = once(() =>
  behind(`(?:\\p{L}\\.[ \\u00a0\\u202f]?)+\\p{L}|${oneAsWritten(({ sentences }) => sentences?.mayEnd)}`),
);

/** Words with a capital that seldom stand anywhere but at the beginning of a sentence. */
export const starters = once(
  () => new RegExp(`^[\\s"'«“‘(¿¡–—-]*${oneAsWritten(({ sentences }) => sentences?.starters)}(?![\\p{L}\\p{N}])`, 'u'),
);
