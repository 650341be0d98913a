import { type AddressObject, simpleParser } from 'mailparser';
import { type Html, html, trusted } from '../../shared/render/html.ts';
import { SITE_STYLE } from '../../shared/render/site-style.ts';
import type { Service, ServiceResponse } from '../service.ts';
import type { Delivered, Mailbox } from './mailbox.ts';

/** Mails on one page of the list. */
const PAGE = 100;

interface Mail {
  subject: string;
  from: string;
  to: string;
  text: string;
}

const addresses = (found: AddressObject | AddressObject[] | undefined): string =>
  [found ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');

const parse = async (raw: Buffer): Promise<Mail> => {
  const { subject, from, to, text } = await simpleParser(raw, { skipTextToHtml: true });
  return { subject: subject || '(no subject)', from: addresses(from), to: addresses(to), text: text ?? '' };
};

const STYLE = `${SITE_STYLE}
.mails { list-style: none; margin: 0; padding: 0; }
.mails li { padding-block: 0.75rem; border-block-end: 1px solid var(--line); }
.mails a { font-weight: 600; }
.mails p, dl { margin: 0; color: var(--quiet); font: 0.9375rem/1.5 var(--plain); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; margin-block-end: 1.5rem; }
dd { margin: 0; color: var(--ink); }
.mail { white-space: pre-wrap; max-inline-size: 42rem; padding-block: 1.5rem; border-block: 1px solid var(--line); margin-block-end: 1.5rem; }
`;

const page = (status: number, title: string, main: Html): ServiceResponse => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  },
  body: html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
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

const linkTo = (id: string): string => `/mail/${encodeURIComponent(id)}`;

const row = ({ id, at }: Delivered, { subject, from, to }: Mail): Html => html`<li>
<a href="${linkTo(id)}" dir="auto">${subject}</a>
<p>${when(at)} · from <bdi>${from}</bdi> · to <bdi>${to}</bdi></p>
</li>
`;

/** Text with its addresses made links: a confirmation has to be followed somehow. */
const withLinks = (text: string): Html[] =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}" rel="noreferrer">${part}</a>` : html`${part}`));

const notFound = (): ServiceResponse =>
  page(404, 'No such mail', html`<h1>No such mail</h1><p>There is no mail at this address. <a href="/">All mails</a></p>`);

/** Shows a mailbox in a browser: `/` lists the mails, newest first, `/mail/<id>` is one of them, `/mail/<id>.eml` its source. */
export const createMailboxPage = (mailbox: Mailbox): Service => {
  const parsed = new Map<string, Promise<Mail>>();

  const mailOf = (id: string): Promise<Mail> | undefined => {
    const known = parsed.get(id);
    if (known) return known;
    const raw = mailbox.read(id);
    if (!raw) return undefined;
    const mail = parse(raw);
    parsed.set(id, mail);
    return mail;
  };

  const list = async (before: string | null): Promise<ServiceResponse> => {
    const all = mailbox.list().reverse();
    const from = before === null ? all : all.filter(({ id }) => id < before);
    const shown = from.slice(0, PAGE);
    const rows = await Promise.all(
      shown.map(async (delivered) => {
        const mail = await mailOf(delivered.id);
        return mail ? row(delivered, mail) : undefined;
      }),
    );
    const last = shown.at(-1);
    const older = last && from.length > PAGE && html`<p><a href="/?before=${encodeURIComponent(last.id)}">Older mails</a></p>`;
    const content =
      all.length === 0
        ? html`<p>No mail yet. What the newsroom sends, to its desk or to subscribers, is shown here.</p>`
        : html`<p class="when">${all.length === 1 ? 'One mail' : `${all.length} mails`}, newest first</p>
<ul class="mails">
${rows}</ul>
${older}`;
    return page(200, 'Mailbox', html`<h1>Mailbox</h1>\n${content}`);
  };

  const show = async (id: string): Promise<ServiceResponse> => {
    const mail = await mailOf(id);
    const delivered = mailbox.list().find((each) => each.id === id);
    if (!mail || !delivered) return notFound();
    return page(
      200,
      mail.subject,
      html`<h1 dir="auto">${mail.subject}</h1>
<dl>
<dt>From</dt><dd><bdi>${mail.from}</bdi></dd>
<dt>To</dt><dd><bdi>${mail.to}</bdi></dd>
<dt>Date</dt><dd>${when(delivered.at)}</dd>
</dl>
<div class="mail" dir="auto">${withLinks(mail.text)}</div>
<p><a href="/">All mails</a> · <a href="${linkTo(id)}.eml">Source</a></p>`,
    );
  };

  const source = (id: string): ServiceResponse => {
    const raw = mailbox.read(id);
    if (!raw) return notFound();
    // As text, for reading; `nosniff` keeps a browser from taking its HTML part for a page.
    return {
      status: 200,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
      body: raw,
    };
  };

  return async ({ method, path, query }) => {
    if (method !== 'GET' && method !== 'HEAD') {
      return {
        status: 405,
        headers: { allow: 'GET, HEAD', 'content-type': 'text/plain' },
        body: 'This page can only be read.\n',
      };
    }
    if (path === '/') return list(query.get('before'));
    const [, id, eml] = /^\/mail\/([\w.-]+?)(\.eml)?$/.exec(path) ?? [];
    if (id === undefined) return notFound();
    return eml ? source(id) : show(id);
  };
};
