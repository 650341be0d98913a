/** What people call what nobody is to read. Parts of patterns, compared without capitals and accents. */
export interface SecretWords {
  /** Words for a password, not plural: "pass ?word". A value may follow with or without a colon. */
  passwords?: readonly string[];
  /** What is one only with a colon or an equals sign behind it: plurals, "API key". */
  beforeColon?: readonly string[];
  /** Words for a number that opens something: "PIN". */
  pins?: readonly string[];
  /** What may stand between such a word and the value: "is". */
  is?: readonly string[];
  /** What stands before a user name, which a password follows: "login". */
  userNames?: readonly string[];
  /** What everybody is to have the way into, in the same line or shortly above: "webinar", "press conference". Parts of words. */
  meetings?: readonly string[];
  /** What is dialled into, where a number is less of a secret still: "dial". */
  calls?: readonly string[];
}
