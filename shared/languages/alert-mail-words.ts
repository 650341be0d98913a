/** What mails say beyond what pages say (`ReaderWords`). `{…}` is filled in by `fill`. */
export interface AlertMailWords {
  /** What stands above the headline. A published release names its type there. */
  kickers: Record<'corrected' | 'withdrawn' | 'restored' | 'killed', string>;
  restoredSubject: string;
  /** As agencies word it: the news itself must not be used. */
  killedSubject: string;
  whatChanged: string;
  replaces: string;
  withdrawnText: string;
  restoredTitle: string;
  restoredText: string;
  doNotUse: string;
  takeDown: string;
  readOnline: string;
  toPage: string;
  tooLong: string;
  readOn: string;
  whyAsked: string;
  whyReceived: string;
  /** Which of what somebody asked for a release matched. */
  chosen: string;
  manage: string;
  allLanguages: string;
  allCountries: string;
  allTopics: string;
  unsubscribe: string;
}
