import * as z from 'zod';
import { problemCodes } from '../languages/problem-codes.ts';

export const ProblemCode = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof ProblemCode>;

/**
 * One thing to tell the desk. `line` and `column` count from 1 in the file as it was uploaded, columns in UTF-16 code units;
 * `excerpt` is that line, at most 200 characters. `params` fill the words of the catalogue.
 */
export const Problem = z.strictObject({
  code: ProblemCode,
  weight: z.enum(['error', 'question', 'remark']),
  field: z.string().optional(),
  line: z.int().min(1).optional(),
  column: z.int().min(1).optional(),
  excerpt: z.string().max(200).optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Problem = z.infer<typeof Problem>;
