import type { Output } from './output.ts';
import { outputFiles } from './output-files.ts';

/** Everything that is public: what the files of `outputs/` export. */
export const outputs: readonly Output[] = await Promise.all(
  outputFiles.map(async (name): Promise<Output> => (await import(`./outputs/${name}.ts`)).default),
);
