import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { BUNDLE_FILE, bundling, NEWSROOM_FILE } from '../infra/bundling.ts';
import type { FunctionSource } from '../infra/synthesize.ts';

const WORKER = 'worker';

/** Where a function's bundle lies: what Lambda calls the task root. */
export interface Bundles {
  /** `file:` URL. */
  worker: string;
  taskRootOf(name: string): string;
  /** `file:` URL. */
  bundleOf(name: string): string;
}

/** Bundles all functions as they are deployed, in one go, and beside them the worker that runs them. */
export const bundleFunctions = async (
  functions: readonly FunctionSource[],
  newsroom: string,
  folder: string,
): Promise<Bundles> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [stem = '', ending = ''] = BUNDLE_FILE.split(/(?=\.)/);
  await build({
    ...bundling,
    entryPoints: [
      ...functions.map(({ name, entry }) => ({ in: entry, out: `${name}/${stem}` })),
      { in: fileURLToPath(new URL('./lambda/worker.ts', import.meta.url)), out: WORKER },
    ],
    outdir: folder,
    outExtension: { '.js': ending },
  });
  for (const { name, wantsNewsroom } of functions) {
    if (wantsNewsroom) writeFileSync(join(folder, name, NEWSROOM_FILE), newsroom);
  }
  return {
    worker: pathToFileURL(join(folder, `${WORKER}${ending}`)).href,
    taskRootOf: (name) => join(folder, name),
    bundleOf: (name) => pathToFileURL(join(folder, name, BUNDLE_FILE)).href,
  };
};
