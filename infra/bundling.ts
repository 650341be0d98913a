import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync, type Metafile, type OutputFile } from 'esbuild';
import { languageFolders } from '../shared/languages/language-folders.ts';
import { formatEndings } from '../shared/release/format-endings.ts';
import { translationEndings } from '../shared/release/translation-endings.ts';
import { outputFiles } from '../shared/syndication/output-files.ts';

/** The repository, with a slash at its end. */
const repository = fileURLToPath(new URL('..', import.meta.url));

/**
 * Packages that are large and not always wanted. A bundle has a stand-in for each that it uses, of the same name in `beside/`, and
 * the package itself in a file beside it, which is read when the stand-in is first called, and not on a cold start.
 */
const packagesBeside: Record<string, string> = {
  eld: 'eld/extrasmall',
  fflate: 'fflate',
  htmlparser2: 'htmlparser2',
  'libphonenumber-js': 'libphonenumber-js/min',
  'mail-composer': 'nodemailer/lib/mail-composer',
  'markdown-it': 'markdown-it',
  'postal-mime': 'postal-mime',
  'sanitize-html': 'sanitize-html',
  saxes: 'saxes',
  transliteration: 'transliteration',
  yaml: 'yaml',
};

/**
 * Code of our own that knows all languages and is not always wanted: `import('#name')`, by the names that package.json gives it. It is
 * in a file beside the bundle, too, and read when that line is first reached.
 */
const { imports } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  imports: Record<`#${string}`, string | object>;
};
const codeBeside = Object.entries(imports).filter((one): one is [string, string] => typeof one[1] === 'string');

/** What may lie beside a bundle: its file, what it is built from, and what in a bundle asks for it. */
const beside = [
  ...Object.entries(packagesBeside).map(([name, packagePath]) => ({
    file: `${name}.cjs`,
    entry: packagePath,
    standIn: join(repository, 'infra/beside', `${name}.ts`),
  })),
  ...codeBeside.map(([name, path]) => ({ file: `${name.slice(1)}.mjs`, entry: path, imported: name })),
];

/**
 * How every function is bundled, on AWS and on a laptop alike: one ESM file with the SDK in it, and what is large and
 * not always wanted in files beside it. It runs on Node 20, too, so that
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
  alias: Object.fromEntries(beside.map((one) => ('standIn' in one ? [one.entry, one.standIn] : [one.imported, `./${one.file}`]))),
  external: beside.flatMap((one) => ('imported' in one ? [`./${one.file}`] : [])),
} as const satisfies BuildOptions;

/** The files that lie beside a bundle because it asks for them, or another file beside it does. */
export const filesBeside = (bundle: Metafile['outputs'][string]): string[] => {
  const found = new Set<string>();
  const look = ({ imports, inputs }: Metafile['outputs'][string]): void => {
    for (const one of beside) {
      const isAsked =
        'standIn' in one
          ? Object.entries(inputs).some(([input, { bytesInOutput }]) => bytesInOutput > 0 && resolve(input) === one.standIn)
          : imports.some(({ path }) => path === `./${one.file}`);
      if (!isAsked || found.has(one.file)) continue;
      found.add(one.file);
      look(builtBeside(one).output);
    }
  };
  look(bundle);
  return [...found];
};

const alreadyBuilt = new Map<string, { files: OutputFile[]; output: Metafile['outputs'][string] }>();

/** Builds what lies beside bundles, once for all of them. Of a package there is no map: its lines are nobody's here. */
const builtBeside = (one: (typeof beside)[number]) => {
  const isPackage = 'standIn' in one;
  const known = alreadyBuilt.get(one.file);
  if (known) return known;
  const { outputFiles, metafile } = buildSync({
    ...bundling,
    absWorkingDir: repository,
    ...(isPackage && { format: 'cjs', banner: {}, sourcemap: false, alias: {}, external: [] }),
    entryPoints: [one.entry],
    outfile: one.file,
    write: false,
    metafile: true,
  });
  const output = metafile.outputs[one.file];
  if (!output) throw new Error(`esbuild made no ${one.file}.`);
  const built = { files: outputFiles, output };
  alreadyBuilt.set(one.file, built);
  return built;
};

/** Writes what lies beside the bundles of a build, and what lies beside that. */
export const writeBeside = ({ outputs }: Metafile): void => {
  for (const [bundle, output] of Object.entries(outputs)) {
    for (const file of filesBeside(output)) {
      const { files = [] } = alreadyBuilt.get(file) ?? {};
      writeBundles(files.map((built) => ({ ...built, path: join(dirname(resolve(bundle)), basename(built.path)) })));
    }
  }
};

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
