import type { ReadingPack } from '../reading-pack.ts';
import { fields } from './fields.ts';
import { mail } from './mail.ts';
import { page } from './page.ts';
import { publication } from './publication.ts';
import { time } from './time.ts';

export default { time, publication, fields, mail, page } satisfies ReadingPack;
