import { longDay } from '../languages/dates.ts';
import { html } from '../markup/html.ts';
import type { Fragment } from './output.ts';

/** A line of the listings and of the home pages. */
export const listingLine: Fragment = {
  name: 'listing',
  format: 4,
  render: ({ entry, item, newsroom }) => {
    const when = html`<time datetime="${entry.date}">${longDay(entry.date, entry.lang, newsroom.timeZone)}</time>`;
    return entry.state === 'killed'
      ? html`<li class="gone">${when}<p>${item.title}.</p></li>`.html
      : html`<li${item.thumbnail && html` class="pictured"`}><div>${when}<h3><a href="/${entry.path}/">${item.title}</a></h3><p>${item.summary}</p></div>${item.thumbnail}</li>`
          .html;
  },
};

/** The same where there may be hundreds: without a summary. */
export const listingRow: Fragment = {
  name: 'row',
  format: 1,
  render: ({ entry, item, newsroom }) => {
    const when = html`<time datetime="${entry.date}">${longDay(entry.date, entry.lang, newsroom.timeZone)}</time>`;
    return entry.state === 'killed'
      ? html`<li class="gone">${when}<p>${item.title}.</p></li>`.html
      : html`<li>${when}<a href="/${entry.path}/">${item.title}</a></li>`.html;
  },
};
