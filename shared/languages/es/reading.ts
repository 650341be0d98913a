import type { ReadingPack } from '../reading-pack.ts';
import { contacts } from './contacts.ts';
import { dateline } from './dateline.ts';
import { numbers } from './numbers.ts';
import { places } from './places.ts';
import { publication } from './publication.ts';
import { sentences } from './sentences.ts';
import { speech } from './speech.ts';
import { time } from './time.ts';

export default { time, places, dateline, publication, contacts, speech, sentences, numbers } satisfies ReadingPack;
