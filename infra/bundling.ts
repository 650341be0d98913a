import { dirname, join } from 'node:path';
import type { BuildOptions, Metafile } from 'esbuild';
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
 * a laptop runs the deployed bytes. No source maps: they triple what Lambda loads on a cold start.
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
  // CommonJS dependencies call `require`, which an ESM bundle does not have.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  // A bundle has no folders to look into: which languages there are, which files are read, and what is public, is told it.
  define: {
    LANGUAGE_FOLDERS: JSON.stringify(languageFolders),
    FORMAT_ENDINGS: JSON.stringify(formatEndings),
    TRANSLATION_ENDINGS: JSON.stringify(translationEndings),
    OUTPUT_FILES: JSON.stringify(outputFiles),
  },
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
      alias: {},
      external: [],
      entryPoints: [LANGUAGE_DATA],
      outfile: join(dirname(bundle), LANGUAGE_DATA_FILE),
    }));

/** The file a bundle is written to, in a folder of its own; newsroom.json lies beside it. */
export const BUNDLE_FILE = 'index.mjs';

/** The file name of newsroom.json beside a bundle: the value of a function's setting `NEWSROOM_FILE`. */
export const NEWSROOM_FILE = 'newsroom.json';
