import { longDay } from '../languages/dates.ts';
import { fill } from '../languages/fill.ts';
import { organisationName } from '../languages/newsroom-names.ts';
import { readerWords } from '../languages/readers.ts';
import type { SubscriberWords } from '../languages/subscriber-words.ts';
import { subscriberWords } from '../languages/subscribers.ts';
import { fillHtml, type Html, type HtmlValue, html } from '../markup/html.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { sitePage } from '../syndication/site-page.ts';
import { subscribeAddress } from '../syndication/subscribe-address.ts';
import type { BackTest } from './back-test.ts';
import { choiceFields, FORM_STYLE } from './choice-form.ts';
import { type Choices, describeAlert } from './choices.ts';
import { maskedAddress, type Person } from './subscriber.ts';

/** Where people can write to: mails are answered there, too. */
const contactOf = ({ sender }: Newsroom): Html => {
  const address = sender.replyTo ?? sender.email;
  return html`<a href="mailto:${address}"><bdi dir="ltr">${address}</bdi></a>`;
};

/**
 * The address of such a page says whose it is: no other page is to be told it. Where a form has to say by which site it was made, it says
 * that, and nothing more of where its reader came from (https://www.w3.org/TR/referrer-policy/#referrer-policy-strict-origin).
 */
type Referrer = 'no-referrer' | 'strict-origin';

const page = (
  lang: string,
  newsroom: Newsroom,
  title: string,
  text: (words: SubscriberWords) => Html,
  referrer: Referrer = 'no-referrer',
): string =>
  sitePage({
    lang,
    newsroom,
    kind: 'notice',
    title: `${title} – ${organisationName(newsroom, lang)}`,
    indexed: false,
    head: html`<meta name="referrer" content="${referrer}">
<style>${{ html: FORM_STYLE }}</style>
`,
    main: html`<h1>${title}</h1>
${text(subscriberWords(lang))}
<p><a href="/${lang}/">${readerWords(lang).toNewsroom}</a></p>`,
  });

const named = (newsroom: Newsroom, lang: string): { organisation: Html } => ({
  organisation: html`<bdi>${organisationName(newsroom, lang)}</bdi>`,
});

const hidden = (fields: Record<string, string | undefined>): Html =>
  html`${Object.entries(fields).map(
    ([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`,
  )}`;

/** Asks whether somebody wants to leave: programs that follow every link of a mail see only this. `action` is where the button leads. */
export const renderLeavePage = (lang: string, newsroom: Newsroom, action: string): string =>
  page(
    lang,
    newsroom,
    subscriberWords(lang).leaveTitle,
    (words) => html`<p>${fillHtml(words.leaveText, named(newsroom, lang))}</p>
<form method="post" action="${action}"><button>${words.leaveButton}</button></form>
<p>${words.stay}</p>`,
  );

/** Says that somebody has left. Whoever was there until now may undo it, by what `back` holds; who left long ago, or never came, may sign up. */
export const renderLeftPage = (lang: string, newsroom: Newsroom, back?: string): string =>
  page(
    lang,
    newsroom,
    subscriberWords(lang).leftTitle,
    (words) => html`<p role="status">${fillHtml(words.leftText, named(newsroom, lang))}</p>
${
  back === undefined
    ? html`<p><a href="${subscribeAddress({ lang })}">${words.signUpAgain}</a></p>`
    : html`<p>${words.leftByMistake}</p>
<form method="post" action="/unsubscribe/back">${hidden({ l: lang, back })}<button class="second">${words.backButton}</button></form>`
}`,
  );

/** Says to whoever left by mistake that they are back. */
export const renderBackPage = (lang: string, newsroom: Newsroom): string =>
  page(lang, newsroom, subscriberWords(lang).signUpTitle, (words) => html`<p role="status">${words.welcome}</p>`);

/** For a link that is none of ours, not whole, or too old: says what to do. */
export const renderBadLinkPage = (lang: string, newsroom: Newsroom): string =>
  page(
    lang,
    newsroom,
    subscriberWords(lang).badLinkTitle,
    (words) => html`<p>${words.badLinkText}</p>
<p>${fillHtml(words.badLinkHelp, {
      form: html`<a href="${subscribeAddress({ lang })}">${words.signUpTitle}</a>`,
      contact: contactOf(newsroom),
    })}</p>`,
  );

/** For a moment in which something of ours does not answer. */
export const renderLaterPage = (lang: string, newsroom: Newsroom): string =>
  page(lang, newsroom, subscriberWords(lang).laterTitle, (words) => html`<p>${words.laterText}</p>`);

/** For whoever asks far too often, or whose neighbours do. */
export const renderBusyPage = (lang: string, newsroom: Newsroom): string =>
  page(lang, newsroom, subscriberWords(lang).busyTitle, (words) => html`<p>${words.busyText}</p>`);

/** For what is no form of ours. */
export const renderUnreadPage = (lang: string, newsroom: Newsroom): string =>
  page(lang, newsroom, subscriberWords(lang).unreadTitle, (words) => html`<p>${words.unreadText}</p>`);

/** What a form complains of, by the sentence that says it. */
export type FormProblem = 'badAddress' | 'tooManyChoices' | 'again' | 'wrongAddress' | 'changedMeanwhile';

const problemNote = (problem: FormProblem | undefined, words: SubscriberWords): Html | false =>
  problem !== undefined &&
  html`<div class="note strong" role="alert"><p><strong>${words.problemsTitle}</strong></p><p>${words[problem]}</p></div>\n`;

const emailField = ({
  id,
  name,
  label,
  value = '',
  invalid = false,
  own = true,
}: {
  id: string;
  name: string;
  label: string;
  value?: string;
  invalid?: boolean;
  own?: boolean;
}): Html =>
  html`<div class="field"><label for="${id}">${label}</label>
<input type="email" id="${id}" name="${name}" value="${value}" dir="ltr" required maxlength="254" autocomplete="${own ? 'email' : 'off'}" autocapitalize="none" spellcheck="false"${invalid && html` aria-invalid="true"`}></div>
`;

/** What choices would have brought, below the form that asks. */
const testResult = (test: BackTest | undefined, words: SubscriberWords, newsroom: Newsroom): Html | false =>
  test !== undefined &&
  html`<div class="note" role="status"><p>${
    test.mails === 0
      ? words.wouldHaveBroughtNone
      : fill(test.more ? words.wouldHaveBroughtMany : words.wouldHaveBrought, { count: test.mails })
  }</p>${
    test.examples.length > 0 &&
    html`<p>${words.forExample}</p><ul>${test.examples.map(
      ({ headline, path, lang, date }) =>
        html`<li lang="${lang}"><a href="/${path}/"><bdi>${headline}</bdi></a> <span class="small">${longDay(date, lang, newsroom.timeZone)}</span></li>`,
    )}</ul>`
  }</div>\n`;

/** The form by which somebody signs up, as it is filled in. */
export interface SignUpForm {
  choices: Choices;
  email?: string;
  /** The page that they came from. */
  page?: string | undefined;
  /** When the form was made, signed. */
  stamp: string;
  problem?: FormProblem | undefined;
  test?: BackTest | undefined;
}

export const renderSignUpPage = (
  lang: string,
  newsroom: Newsroom,
  { choices, email = '', page: from, stamp, problem, test }: SignUpForm,
): string =>
  page(
    lang,
    newsroom,
    subscriberWords(lang).signUpTitle,
    (words) => html`${problemNote(problem, words)}<p>${words.signUpText}</p>
<form method="post" action="/subscribe">
${hidden({ l: lang, f: stamp, page: from })}
<div class="trap" aria-hidden="true"><label>${words.trap}<input type="text" name="website" tabindex="-1" autocomplete="off"></label></div>
${emailField({ id: 'email', name: 'email', label: words.email, value: email, invalid: problem === 'badAddress' })}
${choiceFields(choices, newsroom, lang, 'new')}
<p class="small">${words.howOften}</p>
${testResult(test, words, newsroom)}<p class="buttons"><button name="do" value="sign-up">${words.signUpButton}</button> <button class="second" name="do" value="try" formnovalidate>${words.tryButton}</button></p>
<p class="small">${words.privacy}</p>
</form>`,
    'strict-origin',
  );

/** The same whatever is known about the address. */
export const renderSentPage = (lang: string, newsroom: Newsroom): string =>
  page(
    lang,
    newsroom,
    subscriberWords(lang).sentTitle,
    (words) => html`<p role="status">${words.sentText}</p>
<p>${fillHtml(words.sentNothing, { contact: contactOf(newsroom) })}</p>`,
  );

const choiceList = (choices: readonly HtmlValue[]): Html =>
  html`<ul class="choice-of">${choices.map((part) => html`<li><bdi>${part}</bdi></li>`)}</ul>`;

/** Asks whoever got the letter whether they asked for it: programs that follow every link of a mail see only this. */
export const renderConfirmPage = (
  lang: string,
  newsroom: Newsroom,
  { action, alert }: { action: string; alert: Person['alerts'][number] | undefined },
): string => {
  const words = subscriberWords(lang);
  return page(
    lang,
    newsroom,
    alert ? words.confirmTitle : words.moveTitle,
    () => html`<p>${fillHtml(alert ? words.confirmText : words.moveText, named(newsroom, lang))}</p>
${alert && choiceList(describeAlert(alert, newsroom, lang))}<form method="post" action="${action}"><button>${alert ? words.confirmButton : words.moveButton}</button></form>
<p>${words.confirmIgnore}</p>`,
  );
};

/** What a page says of what was just done. */
export const notes = ['welcome', 'saved', 'moved', 'sentToNew'] as const;
export type Note = (typeof notes)[number];

/** One alert as a form; `index` is its place among those of the person, absent for one more. */
export interface AlertForm {
  choices: Choices;
  index?: number;
  test?: BackTest | undefined;
}

export interface Preferences {
  person: Person;
  suppressed: boolean;
  token: string;
  forms: readonly AlertForm[];
  note?: Note | undefined;
  problem?: FormProblem | undefined;
}

const alertForm = (
  { choices, index, test }: AlertForm,
  { person, token }: Preferences,
  { lang, newsroom, words }: { lang: string; newsroom: Newsroom; words: SubscriberWords },
): Html => {
  const id = index === undefined ? 'new' : String(index);
  const isOne = person.alerts.length === 1 && index !== undefined;
  const isDigest = index !== undefined && person.alerts[index]?.frequency !== 'immediate';
  return html`<section aria-label="${index === undefined ? words.newAlert : fill(words.alertNumber, { number: index + 1 })}">
${!isOne && html`<h2>${index === undefined ? words.newAlert : fill(words.alertNumber, { number: index + 1 })}</h2>\n`}${
  isDigest && html`<div class="note"><p>${words.digestNotSent}</p></div>\n`
}<form method="post" action="/preferences">
${hidden({ t: token, l: lang, was: String(person.revision ?? 0), alert: id })}
${choiceFields(choices, newsroom, lang, `alert-${id}`)}
${testResult(test, words, newsroom)}<p class="buttons"><button name="do" value="save">${index === undefined ? words.addButton : words.save}</button> <button class="second" name="do" value="try">${words.tryButton}</button>${
    index !== undefined && !isOne && html` <button class="second" name="do" value="remove">${words.remove}</button>`
  }</p>
</form>
</section>
`;
};

/** What somebody asked for, to be seen and changed, and all else that they may do about it. */
export const renderPreferencesPage = (lang: string, newsroom: Newsroom, preferences: Preferences): string => {
  const { person, suppressed, token, forms, note, problem } = preferences;
  const own = hidden({ t: token, l: lang });
  const isWrong = problem === 'wrongAddress';
  const hasNew = forms.some(({ index }) => index === undefined);
  const again = `/preferences?${new URLSearchParams({ t: token, l: lang, add: '1' })}#alert-new-languages`;
  return page(
    lang,
    newsroom,
    subscriberWords(lang).preferencesTitle,
    (
      words,
    ) => html`${note !== undefined && html`<div class="note" role="status"><p>${words[note]}</p></div>\n`}${problemNote(problem, words)}${
      suppressed && html`<div class="note strong"><p>${fillHtml(words.suppressed, { contact: contactOf(newsroom) })}</p></div>\n`
    }<p>${fillHtml(words.goesTo, { address: html`<bdi dir="ltr">${maskedAddress(person.email)}</bdi>` })} ${words.howOften}</p>
${forms.map((form) => alertForm(form, preferences, { lang, newsroom, words }))}${
  !hasNew && html`<p><a href="${again}">${words.add}</a></p>\n`
}<section aria-labelledby="address"><h2 id="address">${words.addressTitle}</h2>
<form method="post" action="/preferences/address">
${own}${emailField({ id: 'now-1', name: 'now', label: words.currentAddress, invalid: isWrong })}${emailField({ id: 'next', name: 'email', label: words.newAddress, invalid: problem === 'badAddress', own: false })}
<p class="buttons"><button class="second">${words.changeAddress}</button></p>
</form></section>
<section aria-labelledby="data"><h2 id="data">${words.dataTitle}</h2>
<p>${words.dataText}</p>
<form method="post" action="/preferences/export">
${own}${emailField({ id: 'now-2', name: 'now', label: words.typeAddress, invalid: isWrong })}
<p class="buttons"><button class="second">${words.exportButton}</button></p>
</form></section>
<section aria-labelledby="erase"><h2 id="erase">${words.eraseTitle}</h2>
<p>${words.eraseText}</p>
<form method="post" action="/preferences/erase">
${own}${emailField({ id: 'now-3', name: 'now', label: words.typeAddress, invalid: isWrong })}
<p class="buttons"><button class="second">${words.eraseButton}</button></p>
</form></section>
`,
    'strict-origin',
  );
};

export const renderErasedPage = (lang: string, newsroom: Newsroom): string =>
  page(
    lang,
    newsroom,
    subscriberWords(lang).erasedTitle,
    (words) => html`<p role="status">${fillHtml(words.erasedText, named(newsroom, lang))}</p>`,
  );
