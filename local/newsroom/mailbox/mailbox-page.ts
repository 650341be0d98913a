import { type Html, type HtmlValue, html, percentEncoded, trusted } from '../../../shared/markup/html.ts';
import type { Service, ServiceResponse } from '../../aws/service.ts';
import type { Delivered, Mailbox } from '../../aws/ses/mailbox.ts';
import { MAILBOX_STYLE } from './mailbox-style.ts';
import { type MailSummary, mailSummaryOf, recipientsOf, type StoredMail, storedMailOf } from './stored-mail.ts';

/** Mails on one page of the list. */
const PAGE = 100;

const tabs = ['html', 'text', 'headers', 'source'] as const;
type Tab = (typeof tabs)[number];
const tabNames: Record<Tab, string> = { html: 'HTML', text: 'Text', headers: 'Headers', source: 'Source' };

/** What every answer says: nothing is kept, guessed, or told to those whom a link leads to. */
const CAREFUL = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

const page = (status: number, title: string, main: Html): ServiceResponse => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ...CAREFUL,
  },
  body: html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${trusted(MAILBOX_STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header><a class="name" href="/">Mailbox <span>every mail ends here, none leaves this machine</span></a></header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`.html,
});

const when = (at: number): Html => {
  const iso = new Date(at).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`;
};

const linkTo = (id: string): string => `/mail/${percentEncoded(id)}`;

const listLink = ({ to, before }: { to?: string | undefined; before?: string | undefined }): string => {
  const query = new URLSearchParams({ ...(to && { to }), ...(before && { before }) }).toString();
  return query ? `/?${query}` : '/';
};

const recipientLinks = (recipients: readonly string[]): Html[] =>
  recipients.map((address, index) => html`${index > 0 && ', '}<a href="${listLink({ to: address })}"><bdi>${address}</bdi></a>`);

const row = ({ id, at }: Delivered, { subject, from, recipients }: MailSummary): Html => html`<li>
<span class="to">${recipientLinks(recipients)}</span>
<span class="what"><a class="subject" href="${linkTo(id)}" dir="auto">${subject}</a>
<bdi class="from">${from}</bdi></span>
${when(at)}
</li>
`;

const count = (mails: number): string => (mails === 1 ? 'One mail' : `${mails.toLocaleString('en')} mails`);

const filterForm = (to: string): Html => html`<form method="get" action="/" role="search">
<label for="to">To</label>
<input id="to" name="to" type="search" value="${to}" placeholder="somebody@example.org" autocomplete="off" spellcheck="false">
<button>Show</button>
</form>`;

/** Text with its addresses made links: a confirmation has to be followed somehow. */
const withLinks = (text: string): Html[] =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((part, index) =>
      index % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noopener noreferrer">${part}</a>` : html`${part}`,
    );

const size = (bytes: number): string => (bytes < 1024 ? `${bytes} bytes` : `${Math.ceil(bytes / 1024).toLocaleString('en')} KB`);

const attachmentList = (id: string, { attachments }: StoredMail): Html | undefined =>
  attachments.length === 0
    ? undefined
    : html`<dt>Attachments</dt><dd>${attachments.map(
        ({ filename, contentType, size: bytes }, index) =>
          html`${index > 0 && ', '}<a href="${linkTo(id)}/attachment/${index + 1}"><bdi>${filename ?? 'without a name'}</bdi></a> (${contentType}, ${size(bytes)})`,
      )}</dd>
`;

const tabBar = (id: string, current: Tab): Html => html`<nav aria-label="Views of this mail">
<ul class="tabs">
${tabs.map(
  (tab) => html`<li><a href="${linkTo(id)}/${tab}"${tab === current && trusted(' aria-current="page"')}>${tabNames[tab]}</a></li>
`,
)}</ul>
</nav>`;

const views: Record<Tab, (mail: StoredMail, id: string, raw: Buffer) => Html> = {
  html: ({ html: document, subject }, id) =>
    document === undefined
      ? html`<p>This mail has no HTML part.</p>`
      : html`<div class="frame"><iframe src="${linkTo(id)}/document" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" title="${subject}"></iframe></div>
<p class="quiet">No scripts run in it and nothing is loaded from elsewhere. Drag its lower right corner to see it narrower.</p>`,
  text: ({ text }) =>
    text === undefined ? html`<p>This mail has no text part.</p>` : html`<div class="text">${withLinks(text)}</div>`,
  headers: ({ headers }) => html`<dl class="headers">
${headers.map(({ name, value }) => html`<dt>${name}</dt><dd>${withLinks(value)}</dd>\n`)}</dl>`,
  source: (_, id, raw) => html`<p class="quiet"><a href="${linkTo(id)}.eml">As a file</a>, ${size(raw.length)}</p>
<pre dir="ltr">${raw.toString()}</pre>`,
};

/** A mail's HTML, its links opened beside the mailbox and not inside the frame. */
const framed = (document: string): string => {
  const base = '<base target="_blank">';
  const head = /<head(\s[^>]*)?>/i.exec(document) ?? /<!doctype[^>]*>/i.exec(document);
  const at = head ? head.index + head[0].length : 0;
  return `${document.slice(0, at)}${base}${document.slice(at)}`;
};

/** What a mail's HTML may do: look as it is meant to, with what it carries itself. */
const FRAME_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

const notFound = (): ServiceResponse =>
  page(404, 'No such mail', html`<h1>No such mail</h1><p>There is no mail at this address. <a href="/">All mails</a></p>`);

interface MailList {
  /** Addresses that are asked for; empty for all. */
  to: string;
  count: number;
  rows: readonly HtmlValue[];
  /** The last mail that is shown, where there are older ones. */
  last: string | undefined;
  isNewest: boolean;
}

const emptyPage = (): ServiceResponse =>
  page(
    200,
    'Mailbox',
    html`<h1>Mailbox</h1>\n<p>No mail yet. What the newsroom sends, to its desk or to subscribers, is shown here.</p>`,
  );

const listPage = ({ to, count: found, rows, last, isNewest }: MailList): ServiceResponse => {
  const older = last !== undefined && html`<a href="${listLink({ to, before: last })}" rel="next">Older mails</a>`;
  const newest = !isNewest && html`<a href="${listLink({ to })}">Newest mails</a>`;
  const which = to && html` to <bdi>${to}</bdi>`;
  return page(
    200,
    to ? `Mailbox: ${to}` : 'Mailbox',
    html`<h1>Mailbox</h1>
<div class="bar">
<p class="when" role="status">${found === 0 ? 'No mail' : count(found)}${which}${found > 1 && ', newest first'}${to && html` · <a href="/">All mails</a>`}</p>
${filterForm(to)}
</div>
<ul class="mails">
${rows}</ul>
${(older || newest) && html`<nav class="nav" aria-label="Pages">${newest}${older}</nav>`}`,
  );
};

/** One mail, with links to those before and after it. */
const mailPage = async (
  { id, raw, asked }: { id: string; raw: Buffer; asked: Tab | undefined },
  delivered: readonly Delivered[],
): Promise<ServiceResponse> => {
  const place = delivered.findIndex((each) => each.id === id);
  const [mail, addressed] = [await storedMailOf(raw), recipientsOf(raw)];
  const tab = asked ?? (mail.html === undefined ? 'text' : 'html');
  const isToOnly = mail.to.toLowerCase() === addressed.join(', ');
  const [older, newer] = [delivered[place - 1], delivered[place + 1]];
  const link = (to: Delivered | undefined, words: string, rel: string) =>
    to && html`<a href="${linkTo(to.id)}${asked && `/${asked}`}" rel="${rel}">${words}</a>`;
  return page(
    200,
    mail.subject,
    html`<h1 dir="auto">${mail.subject}</h1>
<dl>
<dt>From</dt><dd><bdi>${mail.from}</bdi></dd>
${isToOnly ? '' : html`<dt>To</dt><dd><bdi>${mail.to}</bdi></dd>\n`}<dt>${isToOnly ? 'To' : 'Delivered to'}</dt><dd>${recipientLinks(addressed)}</dd>
<dt>Date</dt><dd>${when(delivered[place]?.at ?? 0)}</dd>
${attachmentList(id, mail)}</dl>
${tabBar(id, tab)}
${views[tab](mail, id, raw)}
<nav class="nav" aria-label="Mails"><a href="/">All mails</a>${link(newer, 'Newer', 'prev')}${link(older, 'Older', 'next')}</nav>`,
  );
};

/** The HTML part of a mail, for the frame of its page. */
const documentOf = async (raw: Buffer): Promise<ServiceResponse> => {
  const { html: content } = await storedMailOf(raw);
  if (content === undefined) return notFound();
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': FRAME_POLICY, ...CAREFUL };
  return { status: 200, headers, body: framed(content) };
};

const attachmentOf = async (raw: Buffer, number: number): Promise<ServiceResponse> => {
  const found = (await storedMailOf(raw)).attachments[number - 1];
  if (!found) return notFound();
  const name = percentEncoded(found.filename ?? `attachment-${number}`);
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${name.replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`,
      ...CAREFUL,
    },
    body: found.content,
  };
};

/**
 * Shows a mailbox in a browser: `/` lists the mails, newest first (`?to=` those to one address); `/mail/<id>` is one of them, as
 * HTML, text, headers or source (`/mail/<id>/text` …), `/mail/<id>.eml` the file.
 */
export const createMailboxPage = (mailbox: Mailbox): Service => {
  const summaries = new Map<string, Promise<MailSummary>>();
  const recipients = new Map<string, string[]>();

  const summary = (id: string): Promise<MailSummary> | undefined => {
    const known = summaries.get(id);
    if (known) return known;
    const raw = mailbox.read(id);
    if (!raw) return undefined;
    const read = mailSummaryOf(raw);
    summaries.set(id, read);
    return read;
  };

  const isTo = (id: string, to: string): boolean => {
    const known = recipients.get(id) ?? recipientsOf(mailbox.read(id) ?? Buffer.alloc(0));
    recipients.set(id, known);
    return known.some((address) => address.includes(to));
  };

  const list = async (query: URLSearchParams): Promise<ServiceResponse> => {
    const to = query.get('to')?.trim().toLowerCase() ?? '';
    const before = query.get('before');
    const all = mailbox.list().reverse();
    if (all.length === 0) return emptyPage();
    const wanted = to === '' ? all : all.filter(({ id }) => isTo(id, to));
    const from = before === null ? wanted : wanted.filter(({ id }) => id < before);
    const shown = from.slice(0, PAGE);
    const rows = await Promise.all(
      shown.map(async (delivered) => {
        const read = await summary(delivered.id);
        return read && row(delivered, read);
      }),
    );
    const last = from.length > PAGE ? shown.at(-1)?.id : undefined;
    return listPage({ to, count: wanted.length, rows, last, isNewest: before === null });
  };

  return async ({ method, path, query }) => {
    if (method !== 'GET' && method !== 'HEAD') {
      return {
        status: 405,
        headers: { allow: 'GET, HEAD', 'content-type': 'text/plain' },
        body: 'This page can only be read.\n',
      };
    }
    if (path === '/') return list(query);
    const [, id = '', view = ''] = /^\/mail\/([\w.-]+?)(\.eml|\/.+)?$/.exec(path) ?? [];
    const raw = mailbox.read(id);
    if (!raw) return notFound();
    // As plain text: a browser shows it then, and is kept from taking its HTML part for a page.
    if (view === '.eml') return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8', ...CAREFUL }, body: raw };
    if (view === '/document') return documentOf(raw);
    const [, number] = /^\/attachment\/(\d+)$/.exec(view) ?? [];
    if (number !== undefined) return attachmentOf(raw, Number(number));
    const tab = tabs.find((each) => view === `/${each}`);
    return view === '' || tab ? mailPage({ id, raw, asked: tab }, mailbox.list()) : notFound();
  };
};
