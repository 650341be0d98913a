import type { ReadingPack } from '../reading-pack.ts';
import { time } from './time.ts';

export default { time } satisfies ReadingPack;
