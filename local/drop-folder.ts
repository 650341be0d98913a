import { mkdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { watch } from 'chokidar';

/** How long a file must have been left alone before it counts as saved, and how often that is looked at. Milliseconds. */
const SAVED_AFTER = 300;
const LOOKED_AT_EVERY = 100;

/**
 * Watches a folder and calls back with each file that is saved in it, at first with those already there. Deleting a file is
 * nobody's business: it would unpublish nothing. Temporary names are passed on: the pipeline knows which it ignores.
 */
export const watchDropFolder = (
  folder: string,
  { saved, failed }: { saved: (path: string, bytes: Buffer) => void; failed: (path: string, error: unknown) => void },
): { close(): Promise<void> } => {
  mkdirSync(folder, { recursive: true });
  const watcher = watch('.', {
    cwd: folder,
    awaitWriteFinish: { stabilityThreshold: SAVED_AFTER, pollInterval: LOOKED_AT_EVERY },
  });
  const take = (path: string): void => {
    try {
      saved(path.split(sep).join('/'), readFileSync(join(folder, path)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') failed(path, error); // a temporary file may be gone by now
    }
  };
  watcher.on('add', take).on('change', take);
  watcher.on('error', (error) => failed(folder, error));
  return { close: () => watcher.close() };
};
