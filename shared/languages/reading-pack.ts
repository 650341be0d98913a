import type { ContactWords } from './contact-words.ts';
import type { DatelineWords } from './dateline-words.ts';
import type { EmbargoWords } from './embargo-words.ts';
import type { FieldWords } from './field-words.ts';
import type { IncomingMailWords } from './incoming-mail-words.ts';
import type { PageWords } from './page-words.ts';
import type { PlaceWords } from './place-words.ts';
import type { SecretWords } from './secret-words.ts';
import type { SpeechWords } from './speech-words.ts';
import type { TimeWords } from './time-words.ts';

/**
 * How texts in one language are read. Everything here is data and small functions for somebody who knows the language: what it
 * means is decided in `shared/release/`, which knows no language. A document's language is not known before it is read, so all
 * packs are read with at once: a word that means something else in another language belongs into a longer pattern.
 *
 * Words and patterns are matched on folded text (`fold`): no capitals, no accents, Arabic without vowels and hamza, its digits as
 * ours. Write as people spell, but for capitals: words and parts of patterns are folded when they are read.
 */
export interface ReadingPack {
  time: TimeWords;
  places: PlaceWords;
  dateline: DatelineWords;
  page?: PageWords;
  mail?: IncomingMailWords;
  fields?: FieldWords;
  secrets?: SecretWords;
  embargo: EmbargoWords;
  contacts?: ContactWords;
  speech?: SpeechWords;
}
