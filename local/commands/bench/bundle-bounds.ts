/** What a function's bundle may be at most. Bytes. */
export interface BundleBound {
  /** The bundle itself, minified, with the SDK: what is read on each cold start. */
  bytes: number;
  /** All that is deployed, zipped: code, what lies beside it, and maps. */
  zipped: number;
  /** CPU of its first import, as a multiple of the bare SDK clients that it uses. */
  coldImport: number;
  /** Patterns that it makes when it is imported, with those that the SDK makes: tables for what may never be asked. */
  patterns: number;
}

/** Every function starts within twice the time of the bare SDK, but for the one that reads documents, and the one that decides about them, a little. */
const COLD_IMPORT = 2;

const bound = (kilobytes: number, zipped: number, { patterns = 20, coldImport = COLD_IMPORT } = {}): BundleBound => ({
  bytes: kilobytes * 1000,
  zipped: zipped * 1000,
  coldImport,
  patterns,
});

export const bundleBounds: Readonly<Record<string, BundleBound>> = {
  // It knows how texts are read in eight languages, and what cities and countries are called in them: each upload wants that.
  'validate-release': bound(1_250, 1_700, { patterns: 560, coldImport: 4 }),
  // It tells texts from one another by their numbers, in figures and in words.
  'record-release': bound(950, 1_500, { patterns: 35, coldImport: 2 }),
  // These two tell what kind of picture a logo is, and what changed between two texts.
  'publish-release': bound(1_000, 790, { patterns: 30 }),
  'queue-feeds': bound(600, 500),
  'build-feeds': bound(980, 840, { patterns: 30 }),
  // It parts sentences: it knows how each language ends them, and compares the numbers of whole translated documents.
  'queue-translations': bound(1_000, 1_000, { patterns: 35 }),
  'accept-translation': bound(800, 1_700, { patterns: 30 }),
  'keep-time': bound(600, 500),
  'plan-alerts': bound(600, 500),
  'send-alerts': bound(900, 900),
  'record-mail-event': bound(600, 500),
  'reconcile-alerts': bound(700, 600),
  // It speaks eight languages, knows the pages of the site, and writes letters.
  'answer-subscriber': bound(820, 800),
  'send-canary': bound(620, 500),
  // Decoders and encoders for three types of pictures, in WebAssembly, are 1.5 MB of it.
  'make-pictures': bound(2_300, 1_300, { patterns: 20 }),
};
