import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import { Newsroom } from '../newsroom/newsroom.ts';
import { Misconfigured } from './failures.ts';

/** A function's environment, read once at cold start. */
export type Environment = Record<string, string | undefined>;

/** What is read once in a process is not worth the code that zod would write for it. */
const once = { jitless: true };

export const readSettings = <Settings>(schema: z.ZodType<Settings>, environment: Environment): Settings => {
  const read = schema.safeParse(environment, once);
  if (!read.success) throw new Misconfigured(`settings: ${z.prettifyError(read.error)}`);
  return read.data;
};

/** newsroom.json lies beside the bundle (an environment holds only 4 KB); a relative path starts at Lambda's task root. */
export const readNewsroom = (file: string, environment: Environment): Newsroom => {
  const path = resolve(environment.LAMBDA_TASK_ROOT ?? '.', file);
  try {
    return Newsroom.parse(JSON.parse(readFileSync(path, 'utf8')), once);
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new Misconfigured(`${path} is not a valid newsroom.json: ${why}`, { cause });
  }
};
