import { lookFilesOf } from '../look-files.ts';
import type { LookOutput } from '../output.ts';

export default { of: 'look', file: (newsroom) => lookFilesOf(newsroom).icon } satisfies LookOutput;
