import { beforeAll, describe, expect, it } from 'vitest';
import { checks } from '../conformance/checks.ts';
import { buildFixedSet, type FixedSet, HOSTILE } from '../conformance/fixed-set.ts';

let set: FixedSet;
beforeAll(async () => {
  set = await buildFixedSet();
}, 300_000);

/** The set with one kind of document changed by somebody. */
const tampered = (end: RegExp, change: (body: string) => string): FixedSet => ({
  ...set,
  documents: set.documents.map((one) => (end.test(one.path) ? { ...one, body: change(one.body) } : one)),
});

const faultsOf = async (name: RegExp, of: FixedSet): Promise<number> => {
  const found = checks.filter((check) => name.test(check.name));
  expect(found).toHaveLength(1);
  return (await found[0]?.find(of))?.length ?? 0;
};

describe('everything that is public of releases in four languages, with hostile headlines, a correction, a withdrawal, a kill and older months', () => {
  it.each(checks)('$name', async ({ find }) => {
    expect(await find(set)).toEqual([]);
  });

  it('has every headline as it was written, but for what no XML can carry', () => {
    const { items } = JSON.parse(set.documents.find(({ path }) => path === '/feeds/en/feed.json')?.body ?? '') as {
      items: { title: string }[];
    };
    const plain = (text: string): string => text.replace(/\p{Cc}/gu, '').replace(/\s+/g, ' ');
    const titles = items.map(({ title }) => plain(title));
    for (const name of ['markup', 'emoji', 'entity', 'long'] as const) expect(titles).toContain(plain(HOSTILE[name] ?? ''));
  });
});

describe('the checks', () => {
  it.each([
    [/well-formed/, /rss\.xml$/, (body: string) => body.replace('</item>', '')],
    [/RSS, read by feedsmith/, /rss\.xml$/, (body: string) => body.replace(/<atom:updated>2026/, '<atom:updated>2025')],
    [/JSON Feed, read/, /feed\.json$/, (body: string) => body.replace('"title":"Clean', '"title":"Dirty')],
    [
      /rss-parser/,
      /\/feeds\/en\/rss\.xml$/,
      (body: string) => body.replace(/<guid isPermaLink="false">urn/, '<guid isPermaLink="false">nru'),
    ],
    [/one alternate link/, /atom\.xml$/, (body: string) => body.replace('rel="related"', 'rel="alternate"')],
    [/archives lead/, /2026-08\/atom\.xml$/, (body: string) => body.replace(/<link rel="prev-archive"[^>]*>/, '')],
    [/ninjs 3\.1/, /release\.json$/, (body: string) => body.replace('"pubStatus"', '"pubstatus"')],
    [/OPML/, /\.opml$/, (body: string) => body.replace('/feeds/fr/', '/feeds/de/')],
    [/sitemaps name/, /^\/sitemap-en-2026-08\.xml$/, (body: string) => body.replace('<loc>https://', '<loc>https://x')],
    [/nothing of what was killed/, /^\/$/, (body: string) => `${body}Crews were killed`],
    [/1970/, /atom\.xml$/, (body: string) => body.replace('2026-11-02', '1970-01-01')],
  ])('find what is wrong: %s', async (name, end, change) => {
    expect(await faultsOf(name, tampered(end, change))).toBeGreaterThan(0);
  });

  it('find a type without a charset, a second GET that is no 304, and a page that scripts of other sites may read', async () => {
    const all = (change: (one: FixedSet['documents'][number]) => Partial<FixedSet['documents'][number]>): FixedSet => ({
      ...set,
      documents: set.documents.map((one) => ({ ...one, ...change(one) })),
    });
    expect(
      await faultsOf(
        /its type/,
        all(({ headers }) => ({ headers: { ...headers, 'content-type': 'text/html' } })),
      ),
    ).toBeGreaterThan(0);
    expect(
      await faultsOf(
        /second GET/,
        all(() => ({ again: 200 })),
      ),
    ).toBeGreaterThan(0);
    expect(
      await faultsOf(
        /scripts/,
        all(({ headers }) => ({ headers: { ...headers, 'access-control-allow-origin': '*' } })),
      ),
    ).toBeGreaterThan(0);
  });
});
