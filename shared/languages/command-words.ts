/**
 * What editors of one language write into command files and call them. Parts of patterns but for the line and the notes, compared
 * without capitals and accents.
 */
export interface CommandWords {
  /** The first line, and all of it, of an accept that opens a new release: "new release". What cards offer is what is read; no sentence is just this. */
  newReleaseLine: string;
  /** What a line begins with, before a colon, that is for readers together with all that follows it: "note". */
  notes: readonly [string, ...string[]];
  /** By what a line is known that means the same and is not quite it: it is asked about. */
  newRelease: {
    /** What may stand before: polite, or a whole sentence about it ("please", "this is a"). */
    before: readonly string[];
    new: readonly string[];
    /** What may stand between the two: new "press" release. */
    between?: readonly string[];
    /** What is surely a release, and what is meant as one where nothing else is said ("story", slips of the keyboard). */
    release: readonly string[];
    story: readonly string[];
    /** What makes of the words something else: new release "date". */
    otherThings?: readonly string[];
    /** What may follow without saying anything else: "please", "now". */
    after: readonly string[];
  };
  /** Names of files that miss a command by a hair, by what is meant: `name.cancel.txt`. */
  misnamed?: Partial<Record<MisnamedCommand, readonly string[]>>;
}

/**
 * What somebody may mean who gives a file a name that is none of a command. `takeDown` is kill or withdraw; `mayTakeDown` are words
 * for it that are as good as any last word of a headline ("recall").
 */
export type MisnamedCommand =
  | 'kill'
  | 'withdraw'
  | 'restore'
  | 'takeDown'
  | 'mayTakeDown'
  | 'correct'
  | 'accept'
  | 'embargo'
  | 'return';
