import * as z from 'zod';
import { Newsroom } from './newsroom.ts';

/** JSON Schema of newsroom.json, for editors that complete and check it as an operator types. */
export const newsroomSchema = (): object => z.toJSONSchema(Newsroom, { io: 'input', target: 'draft-7' });
