import type { WordingPack } from '../wording-pack.ts';
import { numbers } from './numbers.ts';

export default { numbers } satisfies WordingPack;
