import { monthIn } from '../editorial/feed-wants.ts';
import { ReleaseEventType } from '../editorial/release-event.ts';
import { EVENT_SCHEMA_FILE } from '../editorial/release-event-schema.ts';
import { directionOf } from '../languages/direction.ts';
import { fill } from '../languages/fill.ts';
import { organisationName, ownNameOf } from '../languages/newsroom-names.ts';
import { partnerWords } from '../languages/partners.ts';
import { type Html, html } from '../markup/html.ts';
import { feedsIn } from './directory.ts';
import { exampleCalls } from './directory-examples.ts';
import { renderFeedName } from './feed-name.ts';
import { LONGEST_KEPT, type SiteFacts } from './output.ts';
import { releaseFiles, siteFiles } from './public-files.ts';
import { directoryAddress, feedAddress, sitePage } from './site-page.ts';

/** Which feeds there are, and all that partners need to know of them. */
export const renderDirectory = (facts: SiteFacts): string => {
  const { lang, newsroom } = facts;
  const words = partnerWords(lang);
  const links = newsroom.languages.map((other) => ({ lang: other, href: directoryAddress(other), current: other === lang }));
  return sitePage({
    lang,
    newsroom,
    kind: 'partners',
    title: `${words.title} – ${organisationName(newsroom, lang)}`,
    head: [
      html`<link rel="canonical" href="${newsroom.siteUrl}${directoryAddress(lang)}">\n`,
      ...links.map(
        ({ lang: other, href }) => html`<link rel="alternate" hreflang="${other}" href="${newsroom.siteUrl}${href}">\n`,
      ),
      facts.languages.length > 0 ? html`<link rel="alternate" type="text/x-opml" href="/${siteFiles.opml}">\n` : html``,
    ],
    languages: links,
    main: html`<h1>${words.title}</h1>
<p>${words.intro}</p>
${feedTable(facts)}${promises(facts)}${items(facts)}${events(facts)}${examples(facts)}`,
  });
};

/** Words in another language than the page, as the names of feeds are. */
const named = (lang: string, name: string): Html => html`<bdi lang="${lang}" dir="${directionOf(lang)}">${name}</bdi>`;

const code = (text: string): Html => html`<pre dir="ltr" lang="en" tabindex="0"><code>${text}</code></pre>\n`;

const feedTable = ({ lang, languages, newsroom, formats }: SiteFacts): Html => {
  const words = partnerWords(lang);
  const [first] = languages;
  const example = first && `${feedAddress(monthIn(first.lang, first.months[0] ?? ''))}atom.xml`;
  return html`<section><h2>${words.feeds}</h2>
${languages.map(
  (of) => html`<div class="scroll" tabindex="0"><table><caption>${named(of.lang, ownNameOf(of.lang))}</caption>
<thead><tr><th scope="col">${words.feed}</th><th scope="col">${words.formats}</th></tr></thead><tbody>
${feedsIn(of, newsroom).map(
  (feed) =>
    html`<tr><td><a href="${feedAddress(feed)}">${named(of.lang, renderFeedName(feed, newsroom))}</a></td><td>${formats.map(
      ({ name, addressOf }, index) => html`${index > 0 && ' · '}<a href="${addressOf(feed)}"><bdi lang="en">${name}</bdi></a>`,
    )}</td></tr>\n`,
)}</tbody></table></div>
`,
)}${
  example !== undefined &&
  html`<p><a href="/${siteFiles.opml}">${words.opml}</a></p>
<p>${fill(words.archives, { window: String(newsroom.feeds.window), example: `\u2066${example}\u2069` })}</p>\n`
}</section>
`;
};

const TOMBSTONE = `<entry xml:lang="en">
  <id>urn:uuid:5b0c…</id>
  <title>…</title>
  <updated>2026-11-17T09:12:04.000Z</updated>
  …
</entry>
<at:deleted-entry ref="urn:uuid:5b0c…" when="2026-11-17T09:12:04.000Z"/>`;

const CORRECTION = `<entry xml:lang="en">
  <id>urn:uuid:5b0c…</id>
  <published>2026-11-16T08:00:00.000Z</published>
  <updated>2026-11-17T09:12:04.000Z</updated>
  <content type="html">&lt;p&gt;&lt;strong&gt;Correction: …&lt;/strong&gt;&lt;/p&gt;…</content>
</entry>`;

const promises = ({ lang }: SiteFacts): Html => {
  const words = partnerWords(lang);
  return html`<section><h2>${words.promises}</h2><ul><li>${words.ids}</li><li>${words.order}</li><li>${fill(words.conditional, {
    seconds: String(LONGEST_KEPT),
  })}</li><li>${words.translations}</li><li>${words.gone}</li></ul></section>
<section><h2>${words.changes}</h2><p>${words.corrections}</p>
${code(CORRECTION)}<p>${words.withdrawals}</p><p>${words.kills}</p>
${code(TOMBSTONE)}</section>
`;
};

const items = ({ lang }: SiteFacts): Html => {
  const words = partnerWords(lang);
  const forms = [
    [releaseFiles.text.file, words.text],
    [releaseFiles.ninjs.file, words.ninjs],
    [releaseFiles.newsml.file, words.newsml],
  ];
  return html`<section><h2>${words.items}</h2><p>${words.itemsText}</p><ul>${forms.map(
    ([file, what]) => html`<li><bdi dir="ltr"><code>/{lang}/{yyyy}/{mm}/{slug}/${file}</code></bdi> – ${what}</li>`,
  )}</ul><p>${words.pictures}</p></section>
`;
};

const events = ({ lang }: SiteFacts): Html => {
  const words = partnerWords(lang);
  return html`<section><h2>${words.events}</h2><p>${words.eventsText}</p>
<dl>${ReleaseEventType.options.map((name) => html`<dt><bdi lang="en"><code>${name}</code></bdi></dt><dd>${words.eventMeanings[name]}</dd>`)}</dl>
<p><a href="/feeds/${EVENT_SCHEMA_FILE}">${words.schema}</a></p></section>
`;
};

const examples = (facts: SiteFacts): Html => {
  const words = partnerWords(facts.lang);
  const { curl, queue, reader } = exampleCalls(facts);
  return html`<section><h2>${words.examples}</h2><p>${words.curl}</p>
${code(curl)}<p>${words.queue}</p>
${code(queue)}<p>${words.reader}</p>
${code(reader)}</section>`;
};
