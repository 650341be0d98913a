import type { DeskPack } from '../desk-pack.ts';
import { words } from './desk-words.ts';
import { problems } from './problems.ts';

export default { words, problems } satisfies DeskPack;
