/** Everything the pages behind the links of a mail say. `{…}` is filled in by `fill`. */
export interface SubscriberWords {
  leaveTitle: string;
  leaveText: string;
  leaveButton: string;
  stay: string;
  leftTitle: string;
  leftText: string;
  leftByMistake: string;
  badLinkTitle: string;
  badLinkText: string;
  badLinkHelp: string;
  laterTitle: string;
  laterText: string;
}
