import { countryName, languageName, topicName } from '../languages/newsroom-names.ts';
import { mailWords } from '../languages/readers.ts';
import { countryCodes } from '../newsroom/country-codes.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type Alert, cellsOfPerson, MOST_ALERTS, MOST_CELLS, type Policy } from './subscriber.ts';

/** What a form asks somebody to choose. */
export interface Choices {
  alert: Alert;
  policy: Policy;
}

/** The most countries that one alert names by a form. */
export const MOST_COUNTRIES = 20;

const known = (wanted: readonly string[], all: readonly string[]): string[] => all.filter((one) => wanted.includes(one));

const chosenIn = (fields: URLSearchParams) => ({
  languages: fields.getAll('lang'),
  countries: fields.getAll('country').flatMap((code) => (code === '' ? [] : [code.toUpperCase()])),
  topics: fields.getAll('topic'),
});

/**
 * What the fields of a form or of a link choose, for a reader of `lang`, whose own language comes first: it is the one they get where
 * several come out together. What the newsroom does not have is left out.
 */
export const readChoices = (fields: URLSearchParams, newsroom: Newsroom, lang: string): Choices => {
  const { languages, countries, topics } = chosenIn(fields);
  const read = known(languages, newsroom.languages);
  return {
    alert: {
      languages: [...read.filter((one) => one === lang), ...read.filter((one) => one !== lang)],
      countries: known(countries, countryCodes).slice(0, MOST_COUNTRIES),
      topics: known(
        topics,
        newsroom.topics.map(({ id }) => id),
      ),
      // Digests are not sent yet: nobody is offered any.
      frequency: 'immediate',
    },
    policy: fields.get('mode') === 'each' ? 'each' : 'first',
  };
};

/** What a link on a page of the site has chosen already: at least the language that is being read. */
export const choicesOfLink = (query: URLSearchParams, newsroom: Newsroom, lang: string): Choices => {
  const fields = new URLSearchParams(query);
  if (!fields.has('lang')) fields.set('lang', lang);
  return readChoices(fields, newsroom, lang);
};

/** The same in a link. */
export const linkOfChoices = ({ alert, policy }: Choices): URLSearchParams =>
  new URLSearchParams([
    ...alert.languages.map((one): [string, string] => ['lang', one]),
    ...alert.countries.map((one): [string, string] => ['country', one.toLowerCase()]),
    ...alert.topics.map((one): [string, string] => ['topic', one]),
    ['mode', policy],
  ]);

/** Whether a form names something that no form of ours offers: to leave it out might choose everything. */
export const namesUnknown = (fields: URLSearchParams, newsroom: Newsroom): boolean => {
  const { languages, countries, topics } = chosenIn(fields);
  const isKnown = (all: readonly string[]) => (one: string) => all.includes(one);
  return !(
    languages.every(isKnown(newsroom.languages)) &&
    countries.every(isKnown(countryCodes)) &&
    new Set(countries).size <= MOST_COUNTRIES &&
    topics.every(isKnown(newsroom.topics.map(({ id }) => id)))
  );
};

/** Whether these are more alerts, or more combinations of languages, countries and topics, than one person may have. */
export const areTooMany = (alerts: readonly Alert[]): boolean =>
  alerts.length > MOST_ALERTS || cellsOfPerson({ alerts: [...alerts] }).length > MOST_CELLS;

/** Two alerts that ask for the same, in whatever order. */
export const asksTheSame = (one: Alert, other: Alert): boolean => {
  const keyOf = ({ languages, countries, topics, frequency }: Alert): string =>
    JSON.stringify([[...languages].sort(), [...countries].sort(), [...topics].sort(), frequency]);
  return keyOf(one) === keyOf(other);
};

/** Making them costs far more than asking them, and every mail asks. */
const listFormats = new Map<string, Intl.ListFormat>();

const listFormatIn = (lang: string): Intl.ListFormat => {
  const known = listFormats.get(lang) ?? new Intl.ListFormat(lang, { type: 'conjunction' });
  listFormats.set(lang, known);
  return known;
};

/** What an alert asks for, in words: languages, countries, topics. */
export const describeAlert = ({ languages, countries, topics }: Alert, newsroom: Newsroom, lang: string): string[] => {
  const words = mailWords(lang);
  const listed = (chosen: readonly string[], all: string, nameOf: (one: string) => string): string =>
    chosen.length === 0 ? all : listFormatIn(lang).format(chosen.map(nameOf));
  return [
    listed(languages, words.allLanguages, (one) => languageName(one, lang)),
    listed(countries, words.allCountries, (one) => countryName(one, lang)),
    listed(topics, words.allTopics, (one) => topicName(newsroom, one, lang)),
  ];
};
