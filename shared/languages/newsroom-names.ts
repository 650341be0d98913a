import type { Newsroom } from '../newsroom/newsroom.ts';
import { baseOf } from './language-folders.ts';

/** The value for a language, else for its base language, else for the newsroom's default, else English, else any. */
const inLanguage = (names: Record<string, string>, lang: string, newsroom: Newsroom): string | undefined =>
  [lang, baseOf(lang), newsroom.languages[0] ?? 'en', 'en'].map((tag) => names[tag]).find(Boolean) ?? Object.values(names)[0];

export const organisationName = (newsroom: Newsroom, lang: string): string =>
  inLanguage(newsroom.organisation.name, lang, newsroom) ?? new URL(newsroom.siteUrl).hostname;

/** A topic newsroom.json no longer knows keeps its id for a name. */
export const topicName = (newsroom: Newsroom, id: string, lang: string): string => {
  const topic = newsroom.topics.find((one) => one.id === id);
  return (topic && inLanguage(topic.names, lang, newsroom)) ?? id;
};

const displayNames = new Map<string, Intl.DisplayNames>();

/** Making them costs far more than asking them. Throws for a `lang` that is no tag. */
const displayNamesIn = (lang: string, type: 'region' | 'language'): Intl.DisplayNames => {
  const known = displayNames.get(`${type} ${lang}`) ?? new Intl.DisplayNames([lang], { type, fallback: 'code' });
  displayNames.set(`${type} ${lang}`, known);
  return known;
};

/** The name of a country (ISO 3166-1 alpha-2) in a language, as CLDR has it; the code where it has none. */
export const countryName = (code: string, lang: string): string =>
  /^[A-Z]{2}$/.test(code) ? (displayNamesIn(lang, 'region').of(code) ?? code) : code;

/** For names and months where a heading or a list begins with them. */
export const capitalised = (name: string, lang: string): string =>
  name.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(lang));

/** What a language calls itself: "Français", "العربية". */
export const ownNameOf = (lang: string): string => capitalised(languageName(lang, lang), lang);

/** The name of one language in another: "French". */
export const languageName = (lang: string, inLang: string): string => {
  try {
    return displayNamesIn(inLang, 'language').of(lang) ?? lang;
  } catch {
    return lang;
  }
};
