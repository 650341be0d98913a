import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { SaxesParser } from 'saxes';
import { type FixedSet, PICTURE_WORDS, type PublicDocument } from './fixed-set.ts';
import { Ninjs } from './ninjs-schema.ts';

/** One thing that is checked: what it found wrong, a line each; none when all is well. */
export interface Check {
  name: string;
  find: (set: FixedSet) => string[] | Promise<string[]>;
}

const ending = (set: FixedSet, end: RegExp): PublicDocument[] => set.documents.filter(({ path }) => end.test(path));

/** Checks each document and says of which one a fault is. */
const each =
  (end: RegExp, find: (document: PublicDocument, set: FixedSet) => string[] | Promise<string[]>): Check['find'] =>
  async (set) => {
    const documents = ending(set, end);
    if (documents.length === 0) return [`no document like ${end}`];
    const found = await Promise.all(
      documents.map(async (document) => {
        try {
          return (await find(document, set)).map((fault) => `${document.path}: ${fault}`);
        } catch (error) {
          return [`${document.path}: ${(error as Error).message.split('\n').slice(0, 4).join(' ')}`];
        }
      }),
    );
    return found.flat();
  };

const differs = (what: string, one: unknown, other: unknown): string[] =>
  JSON.stringify(one) === JSON.stringify(other) ? [] : [`${what}: ${JSON.stringify(one)} is not ${JSON.stringify(other)}`];

const wellFormed = ({ body }: PublicDocument): string[] => {
  const parser = new SaxesParser({ xmlns: true });
  const faults: string[] = [];
  parser.on('error', ({ message }) => faults.push(message));
  parser.write(body).close();
  return faults;
};

interface Item {
  id: string | undefined;
  title: string | undefined;
  url: string | undefined;
  published: string | undefined;
  updated: string | undefined;
  summary: string | undefined;
  content: string | undefined;
}

/** Parsers take space around a text away. */
const trimmed = (text: string | undefined): string | undefined => text?.trim();

const atomItems = (body: string): Item[] =>
  (parseAtomFeed(body).entries ?? []).map(({ id, title, links, published, updated, summary, content }) => ({
    id,
    title: trimmed(title?.value),
    url: links?.find(({ rel }) => rel === 'alternate')?.href,
    published,
    updated,
    summary: trimmed(summary?.value),
    content: trimmed(content?.value),
  }));

const jsonItems = (body: string): Item[] =>
  (parseJsonFeed(JSON.parse(body)).items ?? []).map((item) => ({
    id: item.id,
    title: trimmed(item.title),
    url: item.url,
    published: item.date_published,
    updated: item.date_modified,
    summary: trimmed(item.summary),
    content: trimmed(item.content_html),
  }));

/** The second and no less: what RSS says of time. */
const toSeconds = (date: string | undefined): string | undefined =>
  date && new Date(Math.floor(Date.parse(date) / 1000) * 1000).toISOString();

const besides = (path: string, file: string): string => path.replace(/[^/]+$/, file);

const bodyAt = (set: FixedSet, path: string): string => set.documents.find((one) => one.path === path)?.body ?? '';

const FEED = /^\/feeds\/.+\/(atom|rss)\.xml$|\/feed\.json$/;

export const checks: readonly Check[] = [
  {
    name: 'every release of the set is published, and one of each kind is corrected, withdrawn, killed',
    find: ({ outcomes }) => {
      const wrong = Object.entries(outcomes).filter(
        ([key, outcome]) => outcome !== (/\.(kill|withdraw|accept)\.txt$/.test(key) ? 'command' : 'published'),
      );
      return wrong.map(([key, outcome]) => `${key}: ${outcome}`);
    },
  },
  { name: 'all XML is well-formed, with its namespaces', find: each(/\.(xml|opml)$/, wellFormed) },
  {
    name: 'every document has its type, texts with a charset, and a time for which it is kept',
    find: each(/./, ({ headers }) => [
      ...(/^(?:[\w.+/-]+; charset=utf-8|image\/(?:png|jpeg|webp))$/.test(headers['content-type'] ?? '')
        ? []
        : [`type ${headers['content-type']}`]),
      ...(/^public, max-age=\d+(?:, immutable, s-maxage=\d+)?$/.test(headers['cache-control'] ?? '')
        ? []
        : [`kept ${headers['cache-control']}`]),
      ...(headers['x-content-type-options'] === 'nosniff' && headers['content-security-policy']
        ? []
        : ['security headers are missing']),
    ]),
  },
  {
    name: 'every second GET is answered with 304, and what is gone with 410',
    find: each(/./, ({ status, again }) => [
      ...(status === 200 || status === 410 ? [] : [`${status}`]),
      ...(again === (status === 200 ? 304 : 410) ? [] : [`again ${again}`]),
    ]),
  },
  {
    name: 'scripts of other sites may read feeds and documents beside pages, and no page',
    find: each(/./, ({ path, headers }) => {
      const isOpen = FEED.test(path) || /\/release\.(json|xml|txt)$|\.opml$|schema\.json$/.test(path);
      return differs('access-control-allow-origin', headers['access-control-allow-origin'], isOpen ? '*' : undefined);
    }),
  },
  {
    name: 'RSS, read by feedsmith, says what Atom says',
    find: each(/\/rss\.xml$/, ({ path, body }, set) => {
      const items = (parseRssFeed(body).items ?? []).map((item) => ({
        id: item.guid?.value,
        title: trimmed(item.title),
        url: item.link,
        published: toSeconds(item.pubDate as string | undefined),
        updated: item.atom?.updated as string | undefined,
        content: trimmed(item.content?.encoded),
      }));
      const atom = atomItems(bodyAt(set, besides(path, 'atom.xml'))).map(({ summary: _, ...item }) => ({
        ...item,
        published: toSeconds(item.published),
      }));
      return differs('items', items, atom);
    }),
  },
  {
    name: 'JSON Feed, read by feedsmith, says what Atom says',
    find: each(/\/feed\.json$/, ({ path, body }, set) =>
      differs('items', jsonItems(body), atomItems(bodyAt(set, besides(path, 'atom.xml')))),
    ),
  },
  {
    name: 'rss-parser reads the same ids, titles and addresses from Atom and RSS',
    find: each(/\/atom\.xml$/, async ({ path, body }, set) => {
      const wanted = atomItems(body).map(({ id, title, url }) => [id, title, url]);
      const atom = (await new Parser().parseString(body)).items.map((item) => [item.id, trimmed(item.title), item.link]);
      const rss = bodyAt(set, besides(path, 'rss.xml'));
      const read = rss && (await new Parser().parseString(rss)).items.map((item) => [item.guid, trimmed(item.title), item.link]);
      return [...differs('Atom', atom, wanted), ...(read ? differs('RSS', read, wanted) : [])];
    }),
  },
  {
    name: 'each entry of Atom has one alternate link and one id, and a tombstone if it is killed',
    find: each(/\/atom\.xml$/, ({ body }) => {
      const ids = atomItems(body).map(({ id }) => id);
      const entries = body.match(/<entry[\s\S]*?<\/entry>/g) ?? [];
      return [
        ...(new Set(ids).size === ids.length ? [] : ['an id is there twice']),
        ...entries.flatMap((entry) => differs('alternate links', entry.match(/rel="alternate"/g)?.length, 1)),
        ...[...body.matchAll(/<at:deleted-entry ref="([^"]*)"/g)].flatMap(([, ref]) =>
          ids.includes(ref) ? [] : [`${ref} has no entry`],
        ),
      ];
    }),
  },
  {
    name: 'archives lead from each feed to every entry of its months, and end',
    find: each(/^\/feeds\/(?!.*\d{4}-\d{2}\/).*atom\.xml$/, ({ path, body }, set) => {
      const found = new Set<string | undefined>();
      const seen = new Set<string>();
      for (let next = previous(body, set); next !== undefined; next = previous(bodyAt(set, next), set)) {
        if (seen.has(next)) return [`${next} is there twice`];
        seen.add(next);
        const archive = bodyAt(set, next);
        if (!archive.includes('<fh:archive/>')) return [`${next} is no archive`];
        for (const { id } of atomItems(archive)) found.add(id);
      }
      const months = ending(set, new RegExp(`^${besides(path, '')}\\d{4}-\\d{2}/atom\\.xml$`)).length;
      return [
        ...differs('archives', seen.size, months),
        ...atomItems(body).flatMap(({ id }) => (found.has(id) ? [] : [`${id} is in no archive`])),
      ];
    }),
  },
  {
    name: 'release.json is ninjs 3.1',
    find: each(/\/release\.json$/, ({ status, body }) => {
      const read = Ninjs.safeParse(JSON.parse(body));
      if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
      return status === 410 ? differs('pubStatus', read.data.pubStatus, 'canceled') : [];
    }),
  },
  {
    name: 'ninjs and NewsML-G2 have the pictures of what is usable, each file there with the size and type they say, and none of what is not',
    find: each(/\/release\.json$/, ({ path, body }, set) => {
      const { pubStatus, associations = [] } = Ninjs.parse(JSON.parse(body));
      const named = associations.filter(({ type }) => type === 'picture');
      const newsml = bodyAt(set, path.replace('.json', '.xml'));
      const links = [...newsml.matchAll(/<link [^>]*href="([^"]*)"[^>]*residref="([^"]*)"[^>]*contenttype="image\/jpeg"/g)];
      if (!path.includes('crews-show') || pubStatus !== 'usable')
        return differs('pictures', [named.length, links.length], [0, 0]);
      const files = named.flatMap(({ renditions = [] }) => renditions);
      const [first] = named;
      return [
        ...differs('pictures', named.length, 2),
        ...differs(
          'ids in NewsML-G2',
          links.map(([, , id]) => id),
          named.map(({ uri }) => uri),
        ),
        ...files.flatMap(({ href = '', contentType, width, height }) => {
          const found = set.pictures.find((one) => `${set.siteUrl}${one.path}` === href);
          return [
            ...differs(href, [found?.status, found?.type], [200, contentType]),
            ...(width && height && href.includes(`-${width}.`) ? [] : [`${href} is ${width} × ${height}`]),
          ];
        }),
        ...links.flatMap(([, href]) => (files.some((one) => one.href === href) ? [] : [`${href} is in NewsML-G2 alone`])),
        ...differs(
          'words',
          first?.descriptions?.map(({ role, value }) => [role, value]),
          [
            ['caption', PICTURE_WORDS.caption],
            ['alt', PICTURE_WORDS.alt],
          ],
        ),
        ...differs('credit', first?.by, PICTURE_WORDS.credit),
      ];
    }),
  },
  {
    name: 'a picture is there as long as a document shows it, and gone once none does',
    find: (set) => {
      const shown = set.documents.map(({ body }) => body).join('\n');
      return set.pictures.flatMap(({ path, status }) => differs(path, status, shown.includes(path) ? 200 : 410));
    },
  },
  {
    name: 'OPML names the feeds that there are',
    find: each(/\.opml$/, ({ body }, set) => {
      const listed = (parseOpml(body).body?.outlines ?? []).flatMap(({ outlines = [] }) =>
        outlines.map(({ xmlUrl }) => xmlUrl?.replace(set.siteUrl, '')),
      );
      const there = ending(set, /^\/feeds\/(?!.*\d{4}-\d{2}\/).*atom\.xml$/).map(({ path }) => path);
      return differs('feeds', [...listed].sort(), there.sort());
    }),
  },
  {
    name: 'sitemaps name every page that can be found, each once',
    find: each(/^\/sitemap\.xml$/, ({ body }, set) => {
      const locations = (text: string): string[] =>
        [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at = '']) => at.replace(set.siteUrl, ''));
      const named = locations(body)
        .flatMap((at) => locations(bodyAt(set, at)))
        .sort();
      const pages = ending(set, /^\/[a-z]{2}\/\d{4}\/\d{2}\/[^/]+\/$/)
        .filter(({ status, body: page }) => status === 200 && !page.includes('<meta name="robots" content="noindex">'))
        .map(({ path }) => path);
      return differs('pages', named, pages.sort());
    }),
  },
  {
    name: 'nothing of what was killed is anywhere but its address',
    find: each(/./, ({ body }) => (/Crews were killed|has mended 465 pumps/.test(body) ? ['it is here'] : [])),
  },
  {
    name: 'no document of a feed or a page beside is dated 1970',
    find: each(/\.(xml|json|opml|txt)$/, ({ body }) => (body.includes('1970-01-01') ? ['it is'] : [])),
  },
];

const previous = (body: string, set: FixedSet): string | undefined =>
  /<link rel="prev-archive"[^>]*href="([^"]*)"/.exec(body)?.[1]?.replace(set.siteUrl, '');
