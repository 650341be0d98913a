import { FaultyFile, readNewsroom } from '../../infra/settings-files.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import { Misuse } from './misuse.ts';

export { ownNewsroomFile } from '../../infra/settings-files.ts';

/** Does what reads a settings file. Throws `Misuse` where that finds a fault: file, line, field and what to do. */
export const readingSettings = <Settings>(read: () => Settings): Settings => {
  try {
    return read();
  } catch (error) {
    if (error instanceof FaultyFile) throw new Misuse(error.message);
    throw error;
  }
};

/** Reads and checks a newsroom.json. Throws `Misuse`. */
export const openNewsroom = (file: string): Newsroom => readingSettings(() => readNewsroom(file));
