import type { Problem } from '../problem.ts';

/**
 * What is asked where words are struck out: they are never published, and whether the rest is the text nobody can tell. `text` are
 * the first of them.
 */
export const struckOutQuestion = (
  count: number,
  { text, line, column, excerpt }: Required<Pick<Problem, 'line' | 'column' | 'excerpt'>> & { text: string },
): Problem => ({
  code: 'struck-out',
  weight: 'question',
  line,
  column,
  excerpt,
  params: { count, text: text.slice(0, 200) },
});
