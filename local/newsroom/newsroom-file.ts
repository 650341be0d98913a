import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Newsroom } from '../../shared/newsroom/newsroom.ts';
import { Misuse } from './misuse.ts';

/** The newsroom.json at the top of the repository. */
export const ownNewsroomFile = fileURLToPath(new URL('../../newsroom.json', import.meta.url));

/** Reads and checks a newsroom.json. Throws `Misuse` with its path and the first field that is wrong. */
export const openNewsroom = (file: string): Newsroom => {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Misuse(`${file} cannot be read as JSON: ${(error as Error).message}.`);
  }
  const read = Newsroom.safeParse(content);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join('.') || 'the file as a whole';
  throw new Misuse(`${file} is not a valid newsroom.json: ${field}: ${issue?.message}.`);
};
