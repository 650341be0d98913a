import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** The script of the search page out of `web/search-page.ts`, as it stands in the page: browsers of the last five years run it. */
export const bundlePageScript = (): string => {
  const [built] = buildSync({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: ['web/search-page.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  }).outputFiles;
  if (!built) throw new Error('esbuild made nothing of web/search-page.ts.');
  return built.text.trim();
};
