import type { ReadingPack } from '../reading-pack.ts';
import { mail } from './mail.ts';
import { time } from './time.ts';

export default { time, mail } satisfies ReadingPack;
