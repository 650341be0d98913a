import type { PublicationWords } from './publication-words.ts';
import type { TimeWords } from './time-words.ts';

/**
 * How texts in one language are read. Everything here is data and small functions for somebody who knows the language: what it
 * means is decided in `shared/release/`, which knows no language. A document's language is not known before it is read, so all
 * packs are read with at once: a word that means something else in another language belongs into a longer pattern.
 *
 * Words and patterns are matched on folded text (`fold`): no capitals, no accents, Arabic without vowels and hamza, its digits as
 * ours. Lists of words may be written as people spell them; they are folded when they are read. Patterns must be folded already.
 */
export interface ReadingPack {
  time: TimeWords;
  publication: PublicationWords;
}
