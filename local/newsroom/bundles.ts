import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { BUNDLE_FILE, bundling, NEWSROOM_FILE, writeBeside, writeBundles } from '../../infra/bundling.ts';

const WORKER = 'worker';

const functionsFolder = fileURLToPath(new URL('../../functions', import.meta.url));

/** Where a function's bundle lies: what Lambda calls the task root. */
export interface Bundles {
  /** `file:` URL. */
  worker: string;
  taskRootOf(name: string): string;
  /** `file:` URL. */
  bundleOf(name: string): string;
  /** Puts newsroom.json beside a bundle. */
  addNewsroom(name: string, content: string): void;
}

/**
 * Bundles every function as it is deployed, in one go, and beside them the worker that runs them. Takes another process a
 * second or two.
 */
export const bundleFunctions = async (folder: string): Promise<Bundles> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [stem = '', ending = ''] = BUNDLE_FILE.split(/(?=\.)/);
  const { metafile, outputFiles } = await build({
    ...bundling,
    entryPoints: [
      ...readdirSync(functionsFolder).map((name) => ({ in: join(functionsFolder, name, 'handler.ts'), out: `${name}/${stem}` })),
      { in: fileURLToPath(new URL('../aws/lambda/worker.ts', import.meta.url)), out: WORKER },
    ],
    outdir: folder,
    outExtension: { '.js': ending },
    metafile: true,
    write: false,
  });
  writeBundles(outputFiles);
  writeBeside(metafile);
  return {
    worker: pathToFileURL(join(folder, `${WORKER}${ending}`)).href,
    taskRootOf: (name) => join(folder, name),
    bundleOf: (name) => pathToFileURL(join(folder, name, BUNDLE_FILE)).href,
    addNewsroom: (name, content) => writeFileSync(join(folder, name, NEWSROOM_FILE), content),
  };
};
