import { parseDocument } from 'htmlparser2';
import { simpleParser } from 'mailparser';
import type { Embedded } from '../../local/newsroom/embedded.ts';

interface Node {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}

const textOf = ({ data = '', children = [] }: Node): string => data + children.map(textOf).join('');

const allIn = (node: Node, name: string): Node[] => [
  ...(node.name === name ? [node] : []),
  ...(node.children ?? []).flatMap((child) => allIn(child, name)),
];

/** A form as a browser without scripts fills it in and sends it. */
export interface Form {
  action: string;
  method: string;
  /** Name and value of what is filled in, in the order of the document. */
  fields: [string, string][];
  buttons: { name?: string | undefined; value: string; label: string }[];
}

const formOf = (form: Node, address: string): Form => {
  const fields: [string, string][] = [];
  const visit = (node: Node): void => {
    const { name, attribs = {}, children = [] } = node;
    const isIn = !['checkbox', 'radio'].includes(attribs.type ?? '') || 'checked' in attribs;
    if (name === 'input' && attribs.name && isIn) fields.push([attribs.name, attribs.value ?? '']);
    if (name === 'select' && attribs.name) {
      const options = allIn(node, 'option');
      const chosen = options.find((option) => option.attribs && 'selected' in option.attribs) ?? options[0];
      fields.push([attribs.name, chosen?.attribs?.value ?? '']);
    }
    children.forEach(visit);
  };
  visit(form);
  const { action = address, method = 'get' } = form.attribs ?? {};
  const buttons = allIn(form, 'button').map((button) => ({
    name: button.attribs?.name,
    value: button.attribs?.value ?? '',
    label: textOf(button).trim(),
  }));
  return { action, method, fields, buttons };
};

/** A page as somebody sees it who has a browser without scripts. */
export interface Seen {
  status: number;
  address: string;
  html: string;
  headers: Record<string, string>;
  title: string;
  text: string;
  forms: Form[];
  links: { href: string; text: string }[];
}

const SITE = 'https://news.example.org';

/** Somebody with a browser. */
export const visitorOf = (run: Embedded) => {
  const seen = (address: string, { status, body, headers }: Awaited<ReturnType<Embedded['get']>>): Seen => {
    const html = String(body);
    const document = parseDocument(html) as unknown as Node;
    const [main = document] = allIn(document, 'main');
    return {
      status,
      address,
      html,
      headers,
      title: textOf(allIn(document, 'h1')[0] ?? { type: 'text' }).trim(),
      text: textOf(main).replace(/\s+/g, ' '),
      forms: allIn(document, 'form').map((form) => formOf(form, address)),
      links: allIn(document, 'a').map((link) => ({ href: link.attribs?.href ?? '', text: textOf(link).trim() })),
    };
  };
  const pathOf = (address: string): string => {
    const url = new URL(address, SITE);
    if (url.origin !== SITE) throw new Error(`${address} leads away from the site`);
    return `${url.pathname}${url.search}`;
  };
  const open = async (address: string): Promise<Seen> => seen(address, await run.get(pathOf(address)));

  return {
    open,
    /** Follows the link with these words. */
    follow: (page: Seen, words: string | RegExp): Promise<Seen> => {
      const link = page.links.find(({ text }) => (typeof words === 'string' ? text === words : words.test(text)));
      if (!link) throw new Error(`No link says ${words} on ${page.address}: ${page.links.map(({ text }) => text).join(' | ')}`);
      return open(new URL(link.href, new URL(page.address, SITE)).href);
    },
    /** Fills in a form, presses the button with these words, and follows where that leads. */
    async press(
      page: Seen,
      label: string,
      {
        set = {},
        add = [],
        drop = [],
        headers = {},
      }: {
        /** Values of fields there are one of. */
        set?: Record<string, string>;
        /** Boxes that are ticked, and lists in which something is chosen. */
        add?: [string, string][];
        /** Boxes that are no longer ticked. */
        drop?: [string, string][];
        headers?: Record<string, string>;
      } = {},
    ): Promise<Seen> {
      const form = page.forms.find(({ buttons }) => buttons.some((button) => button.label === label));
      const button = form?.buttons.find((one) => one.label === label);
      if (!form || !button) throw new Error(`No button says ${label} on ${page.address}: ${page.text}`);
      const isDropped = (name: string, value: string) => drop.some(([n, v]) => n === name && v === value);
      const fields = form.fields
        .filter(([name, value]) => !isDropped(name, value))
        .map(([name, value]): [string, string] => [name, set[name] ?? value]);
      const body = new URLSearchParams([
        ...fields,
        ...add,
        ...(button.name ? [[button.name, button.value] as [string, string]] : []),
      ]);
      if (form.method !== 'post') throw new Error('Only what is posted may change anything');
      const sent = await run.post(pathOf(form.action), body.toString(), {
        'content-type': 'application/x-www-form-urlencoded',
        origin: SITE,
        'sec-fetch-site': 'same-origin',
        ...headers,
      });
      const to = sent.headers.location;
      return sent.status === 303 && to ? open(to) : seen(form.action, sent);
    },
    /** The newest mail to an address: its subject, its words, and the links in them. */
    async mailTo(address: string) {
      const mail = run.mails().findLast(({ to }) => to[0] === address);
      if (!mail) throw new Error(`Nothing was mailed to ${address}`);
      const { subject = '', text = '', html, headers } = await simpleParser(mail.raw);
      const links = [...text.matchAll(/https?:\S+/g)].map(([link]) => link);
      const link = (path: string): string => links.find((one) => new URL(one).pathname === path) ?? '';
      return { subject, text, html: String(html), headers, links, link, at: mail.at };
    },
  };
};
