import { deskLanguages, deskWords } from '../../../shared/languages/desk.ts';
import { problemSentences } from '../../../shared/languages/problems.ts';
import { mailWords, readersLanguages, readerWords } from '../../../shared/languages/readers.ts';
import { subscriberWords } from '../../../shared/languages/subscribers.ts';

/** A sentence of a catalogue, and where it stands: `problems.draft.0`. */
export interface Sentence {
  at: string;
  text: string;
}

const sentencesIn = (catalogue: unknown, at: string): Sentence[] =>
  typeof catalogue === 'string'
    ? [{ at, text: catalogue }]
    : Object.entries(catalogue as object).flatMap(([name, part]) => sentencesIn(part, `${at}.${name}`));

/** What press officers are told: cards, the desk page, problems. */
export const deskSentences = (lang: string): Sentence[] => [
  ...sentencesIn(deskWords(lang), 'desk'),
  ...sentencesIn(problemSentences(lang), 'problems'),
];

/** What readers are told: pages, mails, and the pages behind the links of a mail. */
export const readersSentences = (lang: string): Sentence[] => [
  ...sentencesIn(readerWords(lang), 'pages'),
  ...sentencesIn(mailWords(lang), 'mails'),
  ...sentencesIn(subscriberWords(lang), 'subscribers'),
];

/** Everything that is said in a language: a desk that has no words of its own in it speaks English. */
export const allSentences = (lang: string): Sentence[] => [
  ...readersSentences(lang),
  ...(deskLanguages.includes(lang) ? deskSentences(lang) : []),
];

export { deskLanguages, readersLanguages };
