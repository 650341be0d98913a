import type { SubscriberWords } from '../subscriber-words.ts';

export default {
  leaveTitle: 'Stop getting emails from us?',
  leaveText: 'After that, {organisation} will send you no more alerts, whatever they are about.',
  leaveButton: 'Unsubscribe',
  stay: 'To keep your alerts, just close this page.',
  leftTitle: 'You are unsubscribed',
  leftText: '{organisation} will send you no more alerts. An email that was already on its way may still reach you.',
  leftByMistake: 'Was that a mistake? This button puts everything back as it was, for a day.',
  backButton: 'Keep my alerts',
  signUpAgain: 'Sign up again',

  badLinkTitle: 'This link does not work',
  badLinkText:
    'Nothing has been changed. Part of the link is missing, or it is too old, or it is not one of ours: email programs sometimes break long links in two.',
  badLinkHelp:
    'Please open the link in our email again, or copy the whole of it into your browser. You get a new link by entering your address here: {form}. If that does not help, write to us at {contact}.',
  laterTitle: 'That did not work just now',
  laterText: 'Something on our side is not answering, and it has been reported. Please try again in a few minutes.',
  busyTitle: 'Please try again later',
  busyText: 'There have been very many requests from your network. Nothing has been changed. Please come back in an hour.',
  unreadTitle: 'This could not be read',
  unreadText: 'What was sent to this page is not its form. Nothing has been changed.',

  signUpTitle: 'Press releases by email',
  signUpText: 'Choose what you want to hear about. We check your address first: an email with a link comes to it.',
  email: 'Your email address',
  languagesHint: 'Choose none to get releases in all languages.',
  countriesHint: 'Choose none to hear about all countries.',
  topicsHint: 'Choose none to hear about all topics.',
  country: 'Country {number}',
  noCountry: 'No choice',
  mode: 'A release in several of your languages',
  modeFirst: 'One email, in the first language to come out',
  modeEach: 'One email in each of these languages',
  howOften: 'Each release comes as soon as it is out. Corrections come too.',
  signUpButton: 'Sign up',
  privacy:
    'We keep your address and what you chose, to send you these emails and for nothing else. We do not track what you read. You can see, download and erase your data at any time.',
  trap: 'Please leave this field empty',
  badAddress: 'Please check the address: no email can be sent to it.',
  tooManyChoices: 'That is more than one alert can hold. Please choose fewer languages, countries or topics, or none to get all.',
  again: 'Nothing has been sent yet. Please check the form and press the button again.',
  problemsTitle: 'Please check this',

  sentTitle: 'Now look into your inbox',
  sentText: 'We have sent you an email with a link. Your alerts begin when you open it and press the button there.',
  sentNothing:
    'Nothing there after some minutes? Look into the spam folder. We send at most three such emails a day to one address, and none where our emails were returned or reported as spam before. If nothing helps, write to us at {contact}.',

  confirmTitle: 'Do you want these emails?',
  confirmText: 'By pressing the button you ask {organisation} to write to you about:',
  confirmButton: 'Yes, send me these emails',
  moveTitle: 'Do you want your emails at this address?',
  moveText: 'By pressing the button you ask {organisation} to send your alerts here, and no longer to your old address.',
  moveButton: 'Yes, use this address',
  confirmIgnore: 'If you did not ask for this, just close this page: nothing will happen.',

  preferencesTitle: 'Your alerts',
  goesTo: 'They go to {address}.',
  welcome: 'You are subscribed. The next release that you want to hear about comes by email.',
  saved: 'Your changes are saved.',
  moved: 'Your alerts now come to your new address.',
  sentToNew:
    'We have sent an email to the new address. Your alerts come to the old one until you open the link in it and press the button there.',
  changedMeanwhile: 'Your alerts have been changed in another window, and nothing was saved here. This is how they are now.',
  alertNumber: 'Alert {number}',
  newAlert: 'Another alert',
  save: 'Save',
  remove: 'Remove this alert',
  add: 'Add another alert',
  addButton: 'Add this alert',
  digestNotSent:
    'You asked for a daily or weekly summary. We do not send summaries yet, so this alert brings you nothing. Once you save it, each release comes as soon as it is out.',
  suppressed:
    'We do not send you anything at the moment: an email to your address was returned, or reported as spam. A new address helps, see below; or write to us at {contact}.',
  tryButton: 'Show what this would have brought',
  wouldHaveBrought: 'Emails that this would have brought in the last 30 days: {count}',
  wouldHaveBroughtMany: 'Emails that this would have brought in the last 30 days: more than {count}',
  wouldHaveBroughtNone: 'This would have brought no email in the last 30 days.',
  forExample: 'Among them:',
  addressTitle: 'Change your address',
  currentAddress: 'Your address now',
  newAddress: 'Your new address',
  changeAddress: 'Send a link to the new address',
  wrongAddress: 'This is not the address that these alerts go to.',
  dataTitle: 'Your data',
  dataText:
    'We keep your address, what you chose, and when you asked for it and on which page. Download it all as a JSON file, or have it erased. Which releases we sent you is kept under a code that does not say who you are.',
  typeAddress: 'Your address, to be sure that it is you',
  exportButton: 'Download my data',
  eraseTitle: 'Erase my data',
  eraseText:
    'Your alerts end, and whatever names you is deleted at once. If emails to you were returned or reported as spam, a mark stays from which nobody can read your address, so that we never write to it again.',
  eraseButton: 'Erase everything',
  erasedTitle: 'Your data is erased',
  erasedText:
    '{organisation} keeps nothing that names you, and will send you no more alerts. An email that was already on its way may still reach you.',

  letters: {
    confirmSubject: 'Please confirm: press releases from {organisation}',
    confirmText: 'Somebody, probably you, asked {organisation} to send press releases to this address:',
    confirmButton: 'Confirm',
    confirmEnds:
      'The link works for three days. If you did not ask for this, do nothing: you will not be sent any press releases.',
    knownSubject: 'You already get press releases from {organisation}',
    knownText:
      'Somebody, probably you, asked {organisation} to send press releases to this address. It already gets some. You can add what was chosen now, or change what you get:',
    knownButton: 'See and change your alerts',
    knownIgnore: 'If you did not ask for this, do nothing: your alerts stay as they are.',
    moveSubject: 'Please confirm your new address',
    moveText:
      'Somebody, probably you, asked {organisation} to send their press releases to this address instead of an older one.',
    movedSubject: 'Your press releases now go to another address',
    movedText: 'As you asked, {organisation} now sends your press releases to {address}, and no longer to this address.',
    movedNotYou: 'If you did not ask for this, write to us at {contact}.',
  },
} satisfies SubscriberWords;
