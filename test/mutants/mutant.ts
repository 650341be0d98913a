/** A small breakage of the product that a test must notice. */
export interface Mutant {
  /** What is wrong with it, in words. */
  name: string;
  file: string;
  /** Found exactly once in the file. */
  find: string;
  replace: string;
  /** Test files of which one must fail. */
  tests: readonly [string, ...string[]];
  /** Runs only the tests whose name has these words: where a file is slow, and its other tests are about something else. */
  only?: string;
}
