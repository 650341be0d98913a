import type { ReadingPack } from '../reading-pack.ts';
import { contacts } from './contacts.ts';
import { dateline } from './dateline.ts';
import { embargo } from './embargo.ts';
import { fields } from './fields.ts';
import { mail } from './mail.ts';
import { page } from './page.ts';
import { places } from './places.ts';
import { secrets } from './secrets.ts';
import { speech } from './speech.ts';
import { time } from './time.ts';

/**
 * Chinese. Written in simplified letters: folding makes traditional ones of the same meaning alike (`../han-variants.ts`). Where Taiwan
 * or Hong Kong use another word, both stand. There are no spaces: the end of a word is where the next known one begins.
 */
export default {
  time,
  places,
  dateline,
  embargo,
  page,
  mail,
  fields,
  secrets,
  contacts,
  speech,
} satisfies ReadingPack;
