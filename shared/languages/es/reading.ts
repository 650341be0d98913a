import type { ReadingPack } from '../reading-pack.ts';
import { publication } from './publication.ts';
import { time } from './time.ts';

export default { time, publication } satisfies ReadingPack;
