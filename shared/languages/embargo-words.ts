/**
 * How a text is asked to wait, in so many words. Read above and below a text, on folded lines; when in doubt a line is asked about, for
 * a leak is worse than a question. Fields that end in `Words` are lists of words parted by white space, all others are alternatives of
 * a pattern: each is tried as a word of its own.
 */
export interface EmbargoWords {
  /** The word for an embargo itself, with its endings: "embargoed". */
  embargo: readonly string[];
  /** What asks to wait without that word, wherever it stands: /ne pas (?:publier|diffuser)/. */
  asksToWait: readonly RegExp[];
  /** What a line begins with that gives a time of publication: "for release", "date de publication". */
  timeOfRelease?: readonly string[];
  /** What a line says behind the word for an embargo if there is none: "immediate", "none"; and before it: "no", "sans". */
  noEmbargo?: readonly string[];
  withoutEmbargo?: readonly string[];
  /** What is embargoed when it is not news, before the word ("arms", "trade") and behind it ("on arms exports"). */
  embargoedGoods?: { before?: readonly string[]; behind?: readonly string[] };
  /** Goods, seized or not sold, behind the word and a preposition, whatever else is said: "embargo de cuentas". */
  goods?: {
    kinds?: readonly string[];
    prepositions: readonly string[];
    articles?: readonly string[];
    all?: readonly string[];
    words: readonly string[];
  };
  /** Papers that may be read before others: "copies are available" ‹under embargo› "on request". */
  copies?: { things: readonly string[]; under: readonly string[]; behind: readonly string[] };
  /** In sight of the word, these make it one on news: "until", "press". */
  newsTime?: readonly string[];
  /** Articles before the word in running text, and what is spoken of with sanctions. Parts of patterns. */
  articles?: readonly string[];
  sanctions?: readonly string[];

  /** Words that set a bound in time: "until"; and those that do so only beside a time: "from". */
  bound: readonly string[];
  weakBound?: readonly string[];
  /** What a line that only says when something may be published is made of, days and hours left out. */
  vocabularyWords: string;
  /** What else such lines say. */
  alsoSaidWords?: string;
  /** Words of publication that mean nothing else ("publish"), and those that may mean other things, too ("hold"). */
  publishingWords: string;
  publishingTooWords?: string;
  /** What has been published already: "released". */
  publishedWords?: string;
  /** "not", "forbidden". */
  negation: readonly string[];
  /** "until further notice", without the "until". */
  untilTold?: readonly string[];
  /** What was put off, and what is kept back: no time is named, and none needed. */
  putOff?: readonly string[];
  keptBack?: readonly string[];
  /** What a publication waits for instead of a time: "after" … "the press conference". */
  untilItHappens?: { before: readonly string[]; events: readonly string[] };
  /** "to be" released. */
  toBe?: readonly string[];
  /** "immediately": parts of words. */
  atOnce?: readonly string[];
  /** What forbids something, in a line above a headline: "must not", "interdit". */
  forbidding?: readonly string[];
  /** What an event has its own time in: "press conference", "convocatoria". */
  ofEvent?: readonly string[];

  /** What says that a text is not finished or not for everybody: "draft", "for internal use only". Whole patterns. */
  unfinished?: readonly RegExp[];
  /** What lines that say so are made of. */
  unfinishedWords?: string;
}
