/** A kind of document that says by itself that it is no ordinary release. */
export type SpecialType = 'advisory' | 'statement' | 'briefing';

/**
 * What stands on a page of a release besides its text: lines that say what it is and when, letterheads, addresses, headings, what
 * sites put around it. Parts of patterns, compared without capitals and accents; marks around a line are taken off first. Leave out
 * what the language has no words for.
 */
export interface PageWords {
  /** Whole lines that end a release, dashes aside: "ends", "fin". `###` and `-30-` are known. */
  endMarks?: readonly string[];
  /** Whole lines that only say that this is a release, or when it may go out: "for immediate release", "press release", "no embargo". */
  statusLines?: readonly string[];
  /** The same for lines that say that it is of another kind: "media advisory". */
  typeLines?: Partial<Record<SpecialType, readonly string[]>>;
  /** What a headline begins with that says so: "statement by". Words of their own. */
  typesInHeadline?: Partial<Record<SpecialType, readonly string[]>>;
  /** A status before something else in the same line ("Press release – Contact: …"), and behind a headline in its line. */
  statusAhead?: readonly string[];
  statusBehind?: readonly string[];
  /** What stands before place and date below a statement, as below a letter ("done", "fait"), and the "at" before the place. */
  signed?: readonly string[];
  signedAt?: readonly string[];
  /** Words beside the date in a line that says nothing else: "published", "on", "date". */
  dateLabels?: readonly string[];

  /** Offices and units that stand in letterheads, as whole lines: "press office". */
  offices?: readonly string[];
  /** What releases are filed under, before a number: "press release" 12/2026, "ref". */
  numbered?: readonly string[];
  /** "number" in such a line, where it is no N°, No or Nr. */
  numberWords?: readonly string[];
  /** What joins a number to its year there: press release 12 "of" 2026. */
  ofYear?: readonly string[];
  /** Post office boxes, before their number: "p. o. box". */
  postBoxes?: readonly string[];
  /** Kinds of street in an address whose number stands first: "12 Main street", "12 rue Haute". */
  streets?: readonly string[];
  /** Kinds of street in an address that ends with its number: "calle Mayor, 12". */
  streetsBeforeNumber?: readonly string[];

  /** What sites put around a text, as whole lines: "share this page", "read more", "home", "accept all cookies", "tags: …". */
  siteLines?: readonly string[];
  /** Further entries of menus, as whole lines, that head something of a release where they stand alone: "about us", "contact us". */
  menuWords?: readonly string[];
  /** How a notice about cookies begins, up to that word: "(?:we|this site) uses?.{0,60} cookies". Words of their own. */
  consents?: readonly string[];
  /** Headings of titles of other texts of a site, as whole lines: "related news", "you may also like". */
  relatedHeadings?: readonly string[];
  /** The first page of a site, as in "Home / News / …". */
  home?: readonly string[];
  /** What they say of a page, before a date or a name: "posted on", "published by". */
  bylines?: readonly string[];
  /** Class names of such parts of a page, as developers of this language name them. */
  classNames?: readonly string[];
  /** Labels before a colon in an invitation, where an event takes place, and all others (when, who, what). */
  eventPlaces?: readonly string[];
  eventLabels?: readonly string[];

  /** What opens a line below a picture, before a colon: "photo", "caption". */
  pictureLabels?: readonly string[];
  /** What stands before who made or gave a picture, with a colon: "photo credit", "photographer"; and without: "photo by". */
  creditLabels?: readonly string[];
  creditedTo?: readonly string[];

  /** Headings of notes to editors, from the beginning of a line. */
  notesHeadings?: readonly string[];
  /** What a heading of boilerplate opens with, sure enough in running text, too: "about" ‹the organisation›. */
  about?: readonly string[];
  /** The same where it is so only in a heading: in Spanish "sobre". */
  aboutInHeading?: readonly string[];
  /** Small words at whose end a headline is not finished ("of", "and"); and those with which its next line may begin. */
  unfinished?: readonly string[];
  joining?: readonly string[];
}
