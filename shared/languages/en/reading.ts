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
