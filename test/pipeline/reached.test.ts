import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import { createEmbedded, type Embedded } from '../../local/newsroom/embedded.ts';
import { findIn, type SearchIndex, searchIndexAddress } from '../../shared/syndication/search/search-index.ts';
import { queryOf } from '../../shared/syndication/search/search-words.ts';
import { inFourLanguages, type MadeRelease } from './in-four-languages.ts';
import { cardOf, page } from './newsroom-run.ts';

const RELEASES = 300;
const WINDOW = 20;
const MONTHS = ['2026-10', '2026-09', '2026-08', '2026-06', '2025-12'];
const CLICKS = 4;

const releases = inFourLanguages(RELEASES, MONTHS);
/** Every fiftieth is killed, and another withdrawn. */
const [killed, withdrawn] = [7, 31].map((at) => releases.filter((_, index) => index % 50 === at)) as [
  MadeRelease[],
  MadeRelease[],
];
const readable = releases.filter((release) => !killed.includes(release));

describe(`of ${RELEASES} releases in four languages, where feeds show ${WINDOW}, some killed and some withdrawn`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-reached-'));
  let run: Embedded;
  /** The page of each release, by its key. */
  const addresses = new Map<string, string>();
  const addressOf = ({ key }: MadeRelease): string => addresses.get(key) ?? `no page for ${key}`;
  /** How many clicks each page is from `/`. */
  const clicks = new Map([['/', 0]]);
  const pages = new Map<string, string>();

  beforeAll(async () => {
    const newsroomFile = join(folder, 'newsroom.json');
    const own = readNewsroom(ownNewsroomFile);
    writeFileSync(newsroomFile, JSON.stringify({ ...own, languages: ['en', 'fr', 'ar', 'zh'], feeds: { window: WINDOW } }));
    run = await createEmbedded({ at: '2026-11-02T09:00:00.000Z', newsroomFile });
    for (const [index, { key, text }] of releases.entries()) {
      run.drop(`incoming/${key}`, text);
      if (index % 50 === 49) await run.untilIdle();
    }
    await run.untilIdle();
    const outcomes = await run.uploads();
    expect(outcomes.filter(({ row }) => row?.outcome !== 'published').map(({ key, row }) => [key, row?.outcome])).toEqual([]);
    for (const { key } of releases) addresses.set(key, new URL(cardOf(run, key).url).pathname);
    expect(new Set(addresses.values()).size).toBe(RELEASES);
  }, 600_000);
  afterAll(async () => {
    await run?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a month that is too large rests for an hour, and nobody is told that it is late', async () => {
    const [first] = releases;
    const listed = async (): Promise<number> =>
      releases.filter(({ lang, date }) => lang === first?.lang && date.startsWith(MONTHS[0] ?? '')).length -
      linksIn((await page(run, `/feeds/en/${MONTHS[0]}/`)).text).filter((at) => [...addresses.values()].includes(at)).length;
    expect(await listed()).toBeGreaterThan(0);
    await run.advanceTo(new Date(Date.parse(run.now()) + 3_900_000).toISOString());
    expect(await listed()).toBe(0);
    expect(run.logLines.filter((line) => line.includes('left-behind') && line.includes('"level":"error"'))).toEqual([]);
  });

  it('what is killed and withdrawn says so at once, in lists and in what is found, however large the month', async () => {
    for (const { key } of killed) run.drop(`incoming/${key.replace(/\.md$/, '.kill.txt')}`, 'It was never true');
    for (const { key } of withdrawn) run.drop(`incoming/${key.replace(/\.md$/, '.withdraw.txt')}`, 'The figures are wrong');
    await run.untilIdle();
    for (const release of killed) {
      expect((await page(run, addressOf(release))).status).toBe(410);
      const { lang, date, word } = release;
      const index = await page(run, searchIndexAddress(lang, date.slice(0, 7)));
      expect(index.text).not.toContain(addressOf(release));
      expect(index.text.toLowerCase()).not.toContain(word.toLowerCase());
    }
    await run.advanceTo(new Date(Date.parse(run.now()) + 3_900_000).toISOString());
  });

  it(`each is reached by links alone from home in at most ${CLICKS} clicks, and no link leads nowhere`, async () => {
    let reached = ['/'];
    for (let count = 1; reached.length > 0; count += 1) {
      const next = new Set<string>();
      for (const at of reached) {
        const { status, text } = await page(run, at);
        expect([at, status]).toEqual([at, 200]);
        pages.set(at, text);
        for (const link of linksIn(text)) if (!clicks.has(link) && isPage(link)) next.add(link);
      }
      for (const link of next) clicks.set(link, count);
      reached = [...next];
    }
    expect(readable.map(addressOf).filter((at) => !((clicks.get(at) ?? 9) <= CLICKS))).toEqual([]);
    expect(killed.map(addressOf).filter((at) => clicks.has(at))).toEqual([]);
    const most = Math.max(...readable.map((release) => clicks.get(addressOf(release)) ?? 9));
    console.log(`${clicks.size} pages are reached from home; every one of ${readable.length} releases in at most ${most} clicks`);
  });

  it('each is reached from the page of search by its links alone, where no script runs', async () => {
    for (const lang of ['en', 'fr', 'ar', 'zh'] as const) {
      const months = linksIn((await page(run, `/${lang}/search/`)).text).filter((at) => /^\/feeds\/.*\/\d{4}-\d{2}\/$/.test(at));
      const listed = new Set(months.flatMap((at) => linksIn(pages.get(at) ?? '')));
      expect(readable.filter((release) => release.lang === lang && !listed.has(addressOf(release)))).toEqual([]);
    }
  });

  it('each is found by one word of its text, and is the only one', async () => {
    const sizes: number[] = [];
    const all = new Map<string, SearchIndex[]>();
    for (const lang of ['en', 'fr', 'ar', 'zh']) {
      // As the script of the page knows which months there are.
      const named = JSON.parse(
        /data-months="([^"]*)"/.exec((await page(run, `/${lang}/search/`)).text)?.[1]?.replaceAll('&quot;', '"') ?? '[]',
      ) as [string, string][];
      expect(named.map(([month]) => month)).toEqual(MONTHS);
      const indexes = await Promise.all(
        named.map(async ([month]) => {
          const { status, text } = await page(run, searchIndexAddress(lang, month));
          expect(status).toBe(200);
          sizes.push(Buffer.byteLength(text));
          return JSON.parse(text) as SearchIndex;
        }),
      );
      all.set(lang, indexes);
    }
    const found = (release: MadeRelease): string[] =>
      (all.get(release.lang) ?? []).flatMap((index) =>
        findIn(index, queryOf(release.word, release.lang) ?? []).map(({ address }) => address),
      );
    for (const release of readable) {
      // Of a withdrawn release nothing is left but its headline.
      if (withdrawn.includes(release)) expect([release.word, found(release)]).toEqual([release.word, []]);
      else expect([release.word, found(release)]).toEqual([release.word, [addressOf(release)]]);
    }
    for (const release of withdrawn) {
      const headline = /^# (.*)$/m.exec(release.text)?.[1] ?? '';
      const hits = (all.get(release.lang) ?? []).flatMap((index) => findIn(index, queryOf(headline, release.lang) ?? []));
      expect(hits.map(({ address }) => address)).toContain(addressOf(release));
    }
    for (const release of killed) expect([release.word, found(release)]).toEqual([release.word, []]);

    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`${Math.round(bytes / readable.length)} bytes of index a release`);
    expect(bytes / readable.length).toBeLessThan(1_500);
  });

  it('each is in the archives of its feed, one after the other', async () => {
    for (const lang of ['en', 'fr', 'ar', 'zh']) {
      const archived = new Set<string>();
      for (let at: string | undefined = `/feeds/${lang}/atom.xml`; at; ) {
        const { status, text } = await page(run, at);
        expect([at, status]).toEqual([at, 200]);
        for (const [, url = ''] of text.matchAll(/<link rel="alternate"[^>]*href="https:\/\/news\.example\.org([^"]*)"/g))
          archived.add(url);
        at = /rel="prev-archive"[^>]*href="https:\/\/news\.example\.org([^"]*)"/.exec(text)?.[1];
      }
      expect(releases.filter((release) => release.lang === lang && !archived.has(addressOf(release)))).toEqual([]);
    }
    for (const { lang, date } of killed)
      expect((await page(run, `/feeds/${lang}/${date.slice(0, 7)}/atom.xml`)).text).toContain('<at:deleted-entry');
    expect(run.deadLetters()).toEqual([]);
  });
});

/** Addresses on the site that a page links to. */
const linksIn = (text: string): string[] => [...text.matchAll(/<a [^>]*href="(\/[^"#?]*)"/g)].map(([, href]) => href ?? '');

const isPage = (address: string): boolean => address.endsWith('/');
