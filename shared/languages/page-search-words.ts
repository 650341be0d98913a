/** What the page says on which people search, and the field that leads to it. `{…}` is filled in by `fill`. */
export interface SearchWords {
  /** Above the page. */
  title: string;
  /** Of the field, and of the button beside it. */
  label: string;
  button: string;
  /** What is looked through, and how little one has to type. */
  hint: string;
  /** Where no script runs: all of it is below, by months and subjects. */
  unscripted: string;
  /** Read aloud, so in words that need no plural. */
  found: string;
  /** The same while only the newest months were looked through: back to `{month}`. */
  foundSoFar: string;
  searching: string;
  none: string;
  noneHelp: string;
  /** The button that shows more of what was found, or looks through older months. */
  more: string;
  /** A part could not be had. */
  failed: string;
  again: string;
}
