/**
 * Everything that is said to people who sign up, choose and leave: on pages, and in the letters that they ask for. `{…}` is filled in by
 * `fill`. Numbers stand after a colon, so that no word has to agree with them.
 */
export interface SubscriberWords {
  /** On the page behind the link by which somebody leaves, and on the one that says that they have. */
  leaveTitle: string;
  leaveText: string;
  leaveButton: string;
  stay: string;
  leftTitle: string;
  leftText: string;
  /** Above the button that undoes it. */
  leftByMistake: string;
  backButton: string;
  /** A link to the form. */
  signUpAgain: string;

  badLinkTitle: string;
  badLinkText: string;
  /** `{form}` is a link to the form, by the words of `signUpTitle`. */
  badLinkHelp: string;
  laterTitle: string;
  laterText: string;
  /** Too many sign-ups from one network. */
  busyTitle: string;
  busyText: string;
  /** Of a file or a form that was too large or none at all. */
  unreadTitle: string;
  unreadText: string;

  signUpTitle: string;
  signUpText: string;
  email: string;
  languagesHint: string;
  countriesHint: string;
  topicsHint: string;
  /** Before one country of several. */
  country: string;
  /** In a list, in place of a country. */
  noCountry: string;
  mode: string;
  modeFirst: string;
  modeEach: string;
  /** How often mails come. */
  howOften: string;
  signUpButton: string;
  privacy: string;
  /** Of a field that programs fill in and people do not see. */
  trap: string;
  badAddress: string;
  tooManyChoices: string;
  /** Nothing was done, and the same form follows. */
  again: string;
  problemsTitle: string;

  sentTitle: string;
  sentText: string;
  sentNothing: string;

  confirmTitle: string;
  confirmText: string;
  confirmButton: string;
  moveTitle: string;
  moveText: string;
  moveButton: string;
  confirmIgnore: string;

  preferencesTitle: string;
  goesTo: string;
  welcome: string;
  saved: string;
  moved: string;
  sentToNew: string;
  changedMeanwhile: string;
  /** Above one of several alerts, and above a new one. */
  alertNumber: string;
  newAlert: string;
  save: string;
  remove: string;
  add: string;
  addButton: string;
  digestNotSent: string;
  suppressed: string;
  tryButton: string;
  wouldHaveBrought: string;
  wouldHaveBroughtMany: string;
  wouldHaveBroughtNone: string;
  forExample: string;
  addressTitle: string;
  currentAddress: string;
  newAddress: string;
  changeAddress: string;
  wrongAddress: string;
  dataTitle: string;
  dataText: string;
  typeAddress: string;
  exportButton: string;
  eraseTitle: string;
  eraseText: string;
  eraseButton: string;
  erasedTitle: string;
  erasedText: string;

  /** What is mailed to somebody because of what they just did. */
  letters: {
    confirmSubject: string;
    confirmText: string;
    confirmButton: string;
    confirmEnds: string;
    knownSubject: string;
    knownText: string;
    knownButton: string;
    knownIgnore: string;
    moveSubject: string;
    moveText: string;
    movedSubject: string;
    movedText: string;
    movedNotYou: string;
  };
}
