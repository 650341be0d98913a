import { directionOf } from '../languages/direction.ts';
import { fill } from '../languages/fill.ts';
import { capitalised, countryName, ownNameOf, topicName } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import { subscriberWords } from '../languages/subscribers.ts';
import { type Html, html } from '../markup/html.ts';
import { countryCodes } from '../newsroom/country-codes.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type Choices, MOST_COUNTRIES } from './choices.ts';

/** The look of forms, beside that of the site. */
export const FORM_STYLE = `
form { margin-block: 1.75rem; max-inline-size: 42rem; }
fieldset { margin: 0 0 1.75rem; padding: 1.1rem 1.25rem 1.25rem; border: 1px solid var(--line); border-radius: 4px; min-inline-size: 0; }
legend { padding-inline: 0.4rem; margin-inline-start: -0.4rem; font: 600 1.0625rem/1.4 var(--plain); }
label, .hint, .fields, button, .choice-of { font-family: var(--plain); }
.hint { margin: 0 0 0.75rem; color: var(--quiet); font-size: 0.9375rem; }
.checks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr)); gap: 0.1rem 1.5rem; margin: 0; padding: 0; list-style: none; }
.checks.wide { grid-template-columns: 1fr; }
.checks label { display: flex; gap: 0.7rem; align-items: center; min-block-size: 2.75rem; }
input[type=checkbox], input[type=radio] { flex: none; inline-size: 1.3rem; block-size: 1.3rem; margin: 0; accent-color: var(--link); }
.field { margin-block: 0 1.25rem; }
.field label { display: block; margin-block-end: 0.35rem; font-weight: 600; }
.countries { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr)); gap: 0.75rem 1.5rem; }
.countries .field { margin: 0; }
.countries label { font-weight: 400; font-size: 0.9375rem; }
input[type=email], select { display: block; inline-size: 100%; min-block-size: 2.9rem; padding: 0.5rem 0.75rem; border: 1px solid var(--quiet); border-radius: 4px; background: var(--paper); color: var(--ink); font: 1.0625rem/1.4 var(--plain); }
[aria-invalid=true] { border: 2px solid var(--alert) !important; }
button { min-block-size: 2.9rem; padding: 0.55em 1.4em; border: 2px solid var(--link); border-radius: 4px; background: var(--link); color: var(--paper); font: 600 1.0625rem/1.4 var(--plain); cursor: pointer; }
button:hover { background: var(--paper); color: var(--link); }
button.second { background: transparent; color: var(--link); }
button.second:hover { text-decoration: underline; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-block: 0 1.25rem; max-inline-size: none !important; }
.notice main section[aria-labelledby] { margin-block-start: 2.5rem; padding-block-start: 1.5rem; border-block-start: 1px solid var(--line); max-inline-size: 42rem; }
.notice main section[aria-label] > h2 { margin-block: 2.5rem 0; }
.trap { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.small { font: 0.9375rem/1.6 var(--plain); color: var(--quiet); }
`;

/** Rows of countries that a form has beside those that are chosen. */
const EMPTY_COUNTRIES = 2;

const checkbox = (name: string, value: string, label: Html | string, isChecked: boolean): Html =>
  html`<li><label><input type="checkbox" name="${name}" value="${value}"${isChecked && html` checked`}><span>${label}</span></label></li>`;

const group = (legend: string, hint: string, id: string, fields: Html): Html => html`<fieldset aria-describedby="${id}">
<legend>${legend}</legend>
<p class="hint" id="${id}">${hint}</p>
${fields}
</fieldset>
`;

/** Countries by their names in a language, in its order. Making them takes a while, and nobody asks in many languages at once. */
const countriesByName = new Map<string, { code: string; name: string }[]>();

const countriesIn = (lang: string): { code: string; name: string }[] => {
  const known = countriesByName.get(lang) ?? namedCountries(lang);
  countriesByName.set(lang, known);
  return known;
};

const namedCountries = (lang: string): { code: string; name: string }[] => {
  const { compare } = new Intl.Collator(lang);
  return countryCodes
    .map((code) => ({ code, name: capitalised(countryName(code, lang), lang) }))
    .sort((one, other) => compare(one.name, other.name));
};

/** Fields in which somebody chooses; `id` tells those of one form on a page from those of another. */
export const choiceFields = ({ alert, policy }: Choices, newsroom: Newsroom, lang: string, id: string): Html => {
  const [words, reader] = [subscriberWords(lang), readerWords(lang)];
  const named = countriesIn(lang);
  const rows = Math.min(MOST_COUNTRIES, Math.max(3, alert.countries.length + EMPTY_COUNTRIES));
  const select = (
    index: number,
  ): Html => html`<div class="field"><label for="${id}-country-${index}">${fill(words.country, { number: index + 1 })}</label>
<select id="${id}-country-${index}" name="country"><option value="">${words.noCountry}</option>${named.map(
    ({ code, name }) => html`<option value="${code}"${alert.countries[index] === code && html` selected`}>${name}</option>`,
  )}</select></div>\n`;
  const languages = newsroom.languages.map((one) =>
    checkbox(
      'lang',
      one,
      html`<span lang="${one}" dir="${directionOf(one)}">${ownNameOf(one)}</span>`,
      alert.languages.includes(one),
    ),
  );
  const topics = newsroom.topics.map((topic) =>
    checkbox('topic', topic.id, capitalised(topicName(newsroom, topic.id, lang), lang), alert.topics.includes(topic.id)),
  );
  const mode = (value: string, label: string): Html =>
    html`<li><label><input type="radio" name="mode" value="${value}"${value === policy && html` checked`}><span>${label}</span></label></li>`;
  return html`${
    newsroom.languages.length > 1 &&
    group(reader.languages, words.languagesHint, `${id}-languages`, html`<ul class="checks">${languages}</ul>`)
  }${group(
    reader.countries,
    words.countriesHint,
    `${id}-countries`,
    html`<div class="countries">${Array.from({ length: rows }, (_, index) => select(index))}</div>`,
  )}${topics.length > 0 && group(reader.topics, words.topicsHint, `${id}-topics`, html`<ul class="checks">${topics}</ul>`)}${
    newsroom.languages.length > 1 &&
    html`<fieldset><legend>${words.mode}</legend><ul class="checks wide">${mode('first', words.modeFirst)}${mode('each', words.modeEach)}</ul></fieldset>\n`
  }`;
};
