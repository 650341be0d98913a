import type { WordingPack } from '../wording-pack.ts';
import { measures } from './measures.ts';
import { numbers } from './numbers.ts';

export default { numbers, measures } satisfies WordingPack;
