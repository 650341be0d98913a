import { modulesIn } from '../languages/modules-in.ts';

/** Put in by the bundler (`infra/bundling.ts`): a bundle is one file, and has no folder beside it. */
declare const OUTPUT_FILES: readonly string[] | undefined;

/** The files of `outputs/`, one a kind of public object. This is the only list of them there is. */
export const outputFiles: readonly string[] =
  typeof OUTPUT_FILES === 'undefined' ? modulesIn(`${import.meta.dirname}/outputs`) : OUTPUT_FILES;
