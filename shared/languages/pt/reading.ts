import type { ReadingPack } from '../reading-pack.ts';
import { mail } from './mail.ts';
import { page } from './page.ts';
import { publication } from './publication.ts';
import { time } from './time.ts';

export default { time, publication, mail, page } satisfies ReadingPack;
