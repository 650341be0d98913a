import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NEWS, SITE } from '../../../shared/editorial/feed.ts';
import { editionDocuments, editionKeys } from '../../../shared/syndication/edition-documents.ts';
import { feedDocumentKeys, feedDocuments, fragmentsStamp, renderFragments } from '../../../shared/syndication/feed-documents.ts';
import {
  type EditionOutput,
  type FeedOutput,
  feedFormatsOf,
  headersOf,
  KEPT_FOR,
  LONGEST_KEPT,
  type Output,
  otherFormsOf,
  type SiteOutput,
} from '../../../shared/syndication/output.ts';
import { outputFiles } from '../../../shared/syndication/output-files.ts';
import { outputs } from '../../../shared/syndication/outputs.ts';
import type { PublicView } from '../../../shared/syndication/public-release.ts';
import { editionOf, entryFor, newsroom } from './feed-samples.ts';

const french = editionOf();
/** Partners build nothing on a newsroom's own logo and icon. */
type Listed = Exclude<Output, { of: 'look' }>;
const listed = outputs.filter((output): output is Listed => output.of !== 'look');

/** One row of the partners' page for an output. */
const rowOf = (output: Listed): string => {
  const [key, there] = placeOf(output);
  const { contentType, cacheControl, metadata } = { ...headersOf(output), contentType: output.contentType };
  expect(metadata?.type ?? contentType).toBe(contentType);
  const scripts = output.forScripts ? 'any site' : 'nobody else';
  return `| \`/${key?.replace(/index\.html$/, '')}\` | ${there} | \`${contentType}\` | \`${cacheControl}\` | ${scripts} |`;
};

const placeOf = (output: Listed): [string | undefined, string] => {
  switch (output.of) {
    case 'edition':
      return [output.key('{lang}/{yyyy}/{mm}/{slug}'), `each edition that is ${output.when.join(' or ')}; 410 afterwards`];
    case 'feed':
      if (output.key('fr/country/kh', ['fr']) !== undefined) return [output.key('{feed}', ['fr']), 'each feed'];
      return output.key('en', ['fr']) === undefined
        ? [output.key('fr', ['fr']), 'the site']
        : [output.key('{lang}', ['fr']), 'each language'];
    case 'month':
      return output.key('fr/country/kh', '2026-11') === undefined
        ? [output.key('{lang}', '{yyyy}-{mm}'), 'each month of a language']
        : [output.key('{feed}', '{yyyy}-{mm}'), 'each month of a feed'];
    case 'site':
      return typeof output.key === 'string' ? [output.key, 'the site'] : [output.key('{lang}'), 'each language'];
    case 'news':
      return [output.key, 'the site'];
  }
};

const SECTION = /(?<=## What is public\n\n).*?(?=\n\n## )/s;

describe('the list of what is public', () => {
  it('is told to partners, with addresses and headers', async () => {
    const page = readFileSync('docs/feeds.md', 'utf8');
    const table = [
      '| address | one for | `Content-Type` | `Cache-Control` | read by scripts of |',
      '| --- | --- | --- | --- | --- |',
      ...listed.map(rowOf).sort(),
    ];
    await expect(page.replace(SECTION, () => table.join('\n'))).toMatchFileSnapshot('../../../docs/feeds.md');
  });

  it('has every file of its folder, and each exports an output', () => {
    expect(outputFiles).toEqual(
      readdirSync('shared/syndication/outputs')
        .map((file) => file.replace(/\.ts$/, ''))
        .sort(),
    );
    expect(outputs).toHaveLength(outputFiles.length);
    const written = outputs.flatMap((output, index) => {
      if (output.of === 'look') return [];
      const { of, key, contentType, render } = output;
      return [[outputFiles[index], of, typeof key, typeof contentType, typeof render]];
    });
    for (const [name, of, ...types] of written)
      expect([name, ...types]).toEqual([
        name,
        expect.stringMatching(of === 'news' ? /^string$/ : of === 'site' ? /^(string|function)$/ : /^function$/),
        'string',
        'function',
      ]);
  });

  it('says of all text in which charset it is, and keeps nothing longer than corrections may take', () => {
    expect(listed.filter(({ contentType }) => !/^[a-z]+\/[a-z0-9.+-]+; charset=utf-8$/.test(contentType))).toEqual([]);
    expect(outputs.filter(({ maxAge = KEPT_FOR }) => maxAge > LONGEST_KEPT)).toEqual([]);
  });

  it('has no two outputs at one address, and no two fragments of one name', () => {
    const keys = [
      ...[...newsroom.languages.flatMap((lang) => [lang, `${lang}/country/kh`, `${lang}/topic/water`]), SITE, NEWS]
        .flatMap((feed) => [feed, ...(feed.startsWith(SITE) ? [] : [`${feed}/2026-03`, `${feed}/2026-04`])])
        .flatMap((feed) => feedDocumentKeys(outputs, feed, newsroom)),
      ...editionKeys(outputs, french.path),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    const fragments = new Set(outputs.flatMap((output) => ('fragment' in output ? [output.fragment] : [])));
    expect(new Set([...fragments].map(({ name }) => name)).size).toBe(fragments.size);
  });

  it('puts nothing of an edition below the feeds, and nothing of a feed where editions lie', () => {
    // publish-release may not write below feeds/, and build-feeds would overwrite what it does not know of.
    for (const key of editionKeys(outputs, french.path)) expect(key.startsWith(`${french.path}/`)).toBe(true);
    for (const feed of ['fr', 'fr/country/kh'])
      for (const key of feedDocumentKeys(outputs, feed, newsroom)) expect(key).toMatch(/^(feeds\/.+|(fr\/)?[a-z0-9-]+\.[a-z]+)$/);
    for (const key of feedDocumentKeys(outputs, SITE, newsroom))
      expect(key).toMatch(/^((fr|en|ar)\/)?((feeds|search)\/.+|[a-z0-9-]+\.[a-z]+)$/);
  });

  it('has no release in what is answered with 410', () => {
    const view = viewOf({ state: 'killed', headline: 'Never again' });
    const documents = editionDocuments(outputs, { view, newsroom, killedAt: '2026-03-07T08:00:00.000Z' });
    expect(documents.map(({ metadata }) => metadata?.status)).toEqual(documents.map(() => '410'));
    for (const { body } of documents) expect(body).not.toContain('Never again');
  });
});

const viewOf = (own: Partial<PublicView['own']> = {}): PublicView => ({
  own: {
    release: french.release,
    lang: 'fr',
    version: 1,
    state: 'published',
    headline: french.headline,
    path: french.path,
    countries: french.countries,
    topics: french.topics,
    date: french.releaseAt,
    publishedAt: french.releaseAt,
    updatedAt: french.releaseAt,
    ...own,
  },
  siblings: [],
  toFollow: [],
});

/** What a new file in the folder would hold: nothing else is told of it. */
const toyCard: EditionOutput = {
  of: 'edition',
  key: (path) => `${path}/card.txt`,
  contentType: 'text/x-card; charset=utf-8',
  maxAge: 10,
  offered: { name: 'Card', rank: 9 },
  when: ['published'],
  render: ({ edition, view }) => `${edition.headline} @ ${view.own.path}`,
  gone: ({ note = 'gone' }) => note,
};
const toyFeed: FeedOutput = {
  of: 'feed',
  key: (feed) => `feeds/${feed}/toy.txt`,
  contentType: 'text/x-toy; charset=utf-8',
  offered: { name: 'Toy', rank: 2.5 },
  fragment: { name: 'toy', format: 1, render: ({ item, entry }) => `${entry.state}: ${item.title}` },
  render: ({ feed, items }) => [feed, ...items.map(({ fragment }) => fragment)].join('\n'),
};
const toySite: SiteOutput = {
  of: 'site',
  key: 'toy-robots.txt',
  contentType: 'text/plain; charset=utf-8',
  render: ({ newsroom: { siteUrl } }) => `Site: ${siteUrl}`,
};
const withToys: Output[] = [...outputs, toyCard, toyFeed, toySite];

describe('a toy output that is one object and nothing else', () => {
  const documents = (view: PublicView) =>
    editionDocuments(withToys, { view, newsroom, text: { edition: french }, killedAt: '2026-03-07T08:00:00.000Z' });
  const card = (view: PublicView) => documents(view).find(({ key }) => key === `${french.path}/card.txt`);

  it('of an edition is written with its page, as it says itself', () => {
    expect(editionKeys(withToys, french.path)).toContain(`${french.path}/card.txt`);
    expect(card(viewOf())).toEqual({
      key: `${french.path}/card.txt`,
      body: `${french.headline} @ ${french.path}`,
      contentType: 'text/x-card; charset=utf-8',
      cacheControl: 'public, max-age=10',
    });
  });

  it('of an edition is answered with 410 in every state it does not name', () => {
    for (const state of ['withdrawn', 'killed'] as const)
      expect(card(viewOf({ state, note: 'Nicht mehr' }))).toMatchObject({ body: 'Nicht mehr', metadata: { status: '410' } });
    const there = { type: 'text/x-card', address: `/${french.path}/card.txt` };
    expect(otherFormsOf(withToys, french.path, 'withdrawn')).not.toContainEqual(there);
    expect(otherFormsOf(withToys, french.path, 'published').at(-1)).toEqual(there);
  });

  it('of a feed is built with every feed, and offered on pages in its place', () => {
    const entries = (['published', 'killed'] as const).map((state) => {
      const entry = entryFor(french, { state });
      return { entry, fragments: renderFragments(withToys, { feed: 'fr/country/kh', entry, edition: french, newsroom }) };
    });
    const made = new Map(
      feedDocuments(withToys, { feed: 'fr/country/kh', entries, newsroom }).flatMap((one) =>
        'absent' in one ? [] : [[one.key, one]],
      ),
    );
    expect(made.get('feeds/fr/country/kh/toy.txt')).toEqual({
      key: 'feeds/fr/country/kh/toy.txt',
      body: `fr/country/kh\npublished: ${french.headline}\nkilled: Ce communiqué a été annulé`,
      ...headersOf(toyFeed),
    });
    expect(feedFormatsOf(withToys).map(({ name }) => name)).toEqual(['Atom', 'RSS', 'Toy', 'JSON Feed']);
    const link = 'type="text/x-toy" title="Secours Port Bleu – Cambodge (Toy)" href="/feeds/fr/country/kh/toy.txt"';
    expect(made.get('feeds/fr/country/kh/index.html')?.body).toContain(link);
    expect(documents(viewOf()).find(({ key }) => key.endsWith('index.html'))?.body).toContain('href="/feeds/fr/toy.txt"');
  });

  it('of a feed has what was kept for feeds before it rendered anew', () => {
    expect(fragmentsStamp(withToys, 'fr', newsroom)).not.toBe(fragmentsStamp(outputs, 'fr', newsroom));
    const raised = { ...toyFeed, fragment: { ...toyFeed.fragment, format: 2 } };
    expect(fragmentsStamp([...outputs, toyCard, raised, toySite], 'fr', newsroom)).not.toBe(
      fragmentsStamp(withToys, 'fr', newsroom),
    );
    expect(fragmentsStamp([...outputs, toyCard, toySite], 'fr', newsroom)).toBe(fragmentsStamp(outputs, 'fr', newsroom));
  });

  it('of the site is written once, and with no feed', () => {
    const made = (feed: string) => feedDocuments(withToys, { feed, newsroom }).filter(({ key }) => key === toySite.key);
    expect(made(SITE)).toMatchObject([{ body: 'Site: https://news.example.org' }]);
    for (const feed of ['fr', 'en', 'fr/country/kh', 'fr/2026-03', NEWS]) expect(made(feed)).toEqual([]);
  });
});
