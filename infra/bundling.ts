import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions, Metafile, OutputFile } from 'esbuild';
import { languageFolders } from '../shared/languages/language-folders.ts';
import { formatEndings } from '../shared/release/format-endings.ts';
import { translationEndings } from '../shared/release/translation-endings.ts';
import { outputFiles } from '../shared/syndication/output-files.ts';

/** What telling a language by its text needs to know, and the file that has it beside the bundles that import it. */
const LANGUAGE_DATA = 'eld/extrasmall';
export const LANGUAGE_DATA_FILE = 'language-data.mjs';

/**
 * How every function is bundled, on AWS and on a laptop alike: one ESM file with the SDK in it, and language data in another. What
 * is imported when it is wanted is in that file, too, and is run only then. It runs on Node 20, too, so that
 * a laptop runs the deployed bytes. Its source map lies beside it and has no sources in it: so it costs a tenth more CPU on a
 * cold start, where one with sources costs a quarter (docs/performance.md), and an error in the log says where it happened in the repository.
 */
export const bundling = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  // A letter of the Arabic catalogue takes two bytes, and six when it is escaped.
  charset: 'utf8',
  mainFields: ['module', 'main'],
  // Decoders of pictures are in the bundle that uses them (package.json, `imports`); `module` is what esbuild goes by where nothing is said.
  conditions: ['bundled', 'module'],
  loader: { '.wasm': 'binary' },
  // CommonJS dependencies call `require`, which an ESM bundle does not have.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  // A bundle has no folders to look into: which languages there are, which files are read, and what is public, is told it.
  define: {
    LANGUAGE_FOLDERS: JSON.stringify(languageFolders),
    FORMAT_ENDINGS: JSON.stringify(formatEndings),
    TRANSLATION_ENDINGS: JSON.stringify(translationEndings),
    OUTPUT_FILES: JSON.stringify(outputFiles),
  },
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  alias: { [LANGUAGE_DATA]: `./${LANGUAGE_DATA_FILE}` },
  external: [`./${LANGUAGE_DATA_FILE}`],
} as const satisfies BuildOptions;

/** What is still to be built beside the bundles of a build: their language data. */
export const dataBeside = ({ outputs }: Metafile): BuildOptions[] =>
  Object.entries(outputs)
    .filter(([, { imports }]) => imports.some(({ path }) => path === `./${LANGUAGE_DATA_FILE}`))
    .map(([bundle]) => ({
      ...bundling,
      sourcemap: false,
      alias: {},
      external: [],
      entryPoints: [LANGUAGE_DATA],
      outfile: join(dirname(bundle), LANGUAGE_DATA_FILE),
    }));

/**
 * Writes what was built. A map names its sources by their place in the repository, and not by the way to them from a folder that is
 * called otherwise each time: the same code is the same asset.
 */
export const writeBundles = (built: readonly OutputFile[]): void => {
  for (const { path, contents } of built) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, path.endsWith('.map') ? withPlainSources(path, Buffer.from(contents).toString()) : contents);
  }
};

const repository = fileURLToPath(new URL('..', import.meta.url));

const withPlainSources = (path: string, text: string): string => {
  const map = JSON.parse(text) as { sources: string[] };
  const sources = map.sources.map((source) =>
    // What `define` says is in no file.
    source.includes('<define:') ? basename(source) : relative(repository, resolve(dirname(path), source)),
  );
  return JSON.stringify({ ...map, sources });
};

/** What Node needs to know to read the maps (https://nodejs.org/api/cli.html#--enable-source-maps). */
export const NODE_OPTIONS = '--enable-source-maps';

/** The file a bundle is written to, in a folder of its own; newsroom.json lies beside it. */
export const BUNDLE_FILE = 'index.mjs';

/** The file name of newsroom.json beside a bundle: the value of a function's setting `NEWSROOM_FILE`. */
export const NEWSROOM_FILE = 'newsroom.json';
