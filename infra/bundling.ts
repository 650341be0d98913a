import type { BuildOptions } from 'esbuild';

/**
 * How every function is bundled, on AWS and on a laptop alike: one ESM file with the SDK in it. It runs on Node 20, too, so that
 * a laptop runs the deployed bytes. No source maps: they triple what Lambda loads on a cold start.
 */
export const bundling = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  mainFields: ['module', 'main'],
  // CommonJS dependencies call `require`, which an ESM bundle does not have.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** The file a bundle is written to, in a folder of its own; newsroom.json lies beside it. */
export const BUNDLE_FILE = 'index.mjs';

/** The file name of newsroom.json beside a bundle: the value of a function's setting `NEWSROOM_FILE`. */
export const NEWSROOM_FILE = 'newsroom.json';
