import { readdirSync } from 'node:fs';

/** Put in by the bundler (`infra/bundling.ts`): a bundle is one file, and has no folder beside it. */
declare const OUTPUT_FILES: readonly string[] | undefined;

/** The names of files in a folder of outputs, without their ending, in the order of the alphabet. */
export const outputFilesIn = (folder: string): string[] =>
  readdirSync(folder)
    .flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -'.ts'.length)] : []))
    .sort();

/** The files of `outputs/`, one a kind of public object. This is the only list of them there is. */
export const outputFiles: readonly string[] =
  typeof OUTPUT_FILES === 'undefined' ? outputFilesIn(`${import.meta.dirname}/outputs`) : OUTPUT_FILES;
