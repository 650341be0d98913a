/** The text of a test release in one language, as a newsroom would write it, and plainly a test to whoever sees it all the same. */
export interface CanaryWords {
  headline: string;
  /** The first opens with the place that `countries` of the test release are about: Geneva. */
  paragraphs: readonly [string, ...string[]];
}
