import type { WordingPack } from '../wording-pack.ts';
import { measures } from './measures.ts';
import { numbers } from './numbers.ts';
import { sentences } from './sentences.ts';

export default { sentences, numbers, measures } satisfies WordingPack;
