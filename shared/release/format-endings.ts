import { modulesIn } from '../languages/modules-in.ts';

/** Put in by the bundler (`infra/bundling.ts`): a bundle is one file, and has no folder beside it. */
declare const FORMAT_ENDINGS: readonly string[] | undefined;

/** The endings of the files that are read, in lower case: the names of the files in `reading/formats/`. This is the only list of them there is. */
export const formatEndings: readonly string[] =
  typeof FORMAT_ENDINGS === 'undefined' ? modulesIn(`${import.meta.dirname}/reading/formats`) : FORMAT_ENDINGS;
