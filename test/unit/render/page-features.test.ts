import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../../infra/settings-files.ts';
import { feedsOf } from '../../../shared/editorial/feed.ts';
import { readerWords } from '../../../shared/languages/readers.ts';
import type { Edition } from '../../../shared/release/edition.ts';
import { changesBetween } from '../../../shared/syndication/changes-html.ts';
import { feedFormatsOf } from '../../../shared/syndication/output.ts';
import { outputs } from '../../../shared/syndication/outputs.ts';
import { hashSource, scriptSources } from '../../../shared/syndication/page-scripts.ts';
import { renderNotFound } from '../../../shared/syndication/render-not-found-page.ts';
import { type ReleasePage, renderGonePage, renderPage } from '../../../shared/syndication/render-release-page.ts';
import { arabicEdition, documentsOf, editionOf, entryFor, newsroom } from '../syndication/feed-samples.ts';

const pictureOf = (letter: string) => ({
  id: letter.repeat(32),
  name: `${letter}.jpg`,
  at: 1,
  width: 1600,
  height: 1067,
  widths: [480, 960, 1600],
  sizes: [1, 2, 3],
});

const pageOf = (edition: Edition, more: Partial<ReleasePage> = {}): string =>
  renderPage({
    edition,
    path: edition.path,
    newsroom,
    state: 'published',
    publishedAt: edition.releaseAt,
    updatedAt: edition.releaseAt,
    siblings: [],
    feeds: feedsOf(edition.lang, edition.countries, edition.topics),
    formats: feedFormatsOf(outputs),
    ...more,
  });

/** What a page shows of a correction, where it shows anything. */
const changesOn = (page: string): string | undefined => /<details class="changes">.*?<\/details>/s.exec(page)?.[0];

describe('what a correction changed', () => {
  const before = editionOf({ body: ['<p>Soixante-quatre puits sont remis en service.</p>', '<p>L’eau est là.</p>'] });
  const now = editionOf({ version: 2, body: ['<p>Quarante-six puits sont remis en service.</p>', '<p>L’eau est là.</p>'] });
  const corrected = { correctionNote: 'Quarante-six puits, et non soixante-quatre.', previous: before };

  it('is on its page for whoever asks, old words and new, and nothing of what stayed', () => {
    const shown = changesOn(pageOf(now, corrected));
    expect(shown).toContain('<summary>Ce qui a changé</summary>');
    expect(shown).toContain('<del>Soixante-quatre</del><ins>Quarante-six</ins> puits sont remis en service.');
    expect(shown).not.toContain('L’eau est là');
  });

  it('is not shown of what is withdrawn, or where nothing is corrected', () => {
    expect(changesOn(pageOf(now, { ...corrected, state: 'withdrawn' }))).toBeUndefined();
    expect(changesOn(pageOf(now))).toBeUndefined();
    expect(changesOn(pageOf(now, { ...corrected, previous: now }))).toBeUndefined();
  });

  it('tells Chinese words apart, which have no spaces', () => {
    const [old, current] = ['八周内修复了六十四口水井。', '六周内修复了六十四口水井。'].map((text) =>
      editionOf({ lang: 'zh', headline: '水井', body: [`<p>${text}</p>`] }),
    ) as [Edition, Edition];
    const shown = changesBetween(old, current, readerWords('zh'))?.html;
    expect(shown).toMatch(/<del>八周?<\/del><ins>六周?<\/ins>(周)?内修复了六十四口水井。/);
  });

  it('escapes what documents say, and shows no markup as words', () => {
    const hostile = editionOf({ body: ['<p>One &lt;script&gt;alert(1)&lt;/script&gt; <strong>bold</strong></p>'] });
    const shown = changesBetween(before, hostile, readerWords('fr'))?.html ?? '';
    expect(shown).not.toContain('<script>');
    expect(shown).not.toContain('strong');
    expect(shown).toContain('&lt;script&gt;');
  });

  it('is left out where two texts are too long to show twice', () => {
    const long = editionOf({ body: [`<p>${'mot '.repeat(5_000)}</p>`] });
    expect(changesBetween(before, long, readerWords('fr'))).toBeUndefined();
  });

  it('says each old and new passage whole: without its marks it reads as one text or the other', () => {
    const line = fc.stringMatching(/^[a-d ]{1,12}[a-d]$/).map((text) => text.trim().replace(/ +/g, ' '));
    const lines = fc.array(line, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, lines, (old, current) => {
        const withBody = (body: string[]): Edition => editionOf({ lang: 'en', body: body.map((text) => `<p>${text}</p>`) });
        const shown = changesBetween(withBody(old), withBody(current), readerWords('en'))?.html ?? '';
        const passages = [...shown.matchAll(/<p class="passage">(.*?)<\/p>/gs)].map(([, passage = '']) => passage);
        const linesIn = (side: RegExp): string[] =>
          passages
            .flatMap((passage) =>
              passage
                .replace(side, '')
                .replace(/<[^>]*>/g, '')
                .split('\n'),
            )
            .filter((text) => text !== '');
        // What did not change is in both, and in no passage.
        const rest = (all: string[], some: string[]): string[] => {
          const left = [...all];
          for (const one of some) expect(left.splice(left.indexOf(one), 1)).toEqual([one]);
          return left;
        };
        expect(rest(current, linesIn(/<del>.*?<\/del>/gs))).toEqual(rest(old, linesIn(/<ins>.*?<\/ins>/gs)));
      }),
    );
  });
});

describe('what a reader can do with a release', () => {
  const edition = editionOf({ headline: 'Eau & « vie » : 50 %', pictures: [pictureOf('a'), pictureOf('b')] });
  const page = pageOf(edition);

  it('is to pass it on by plain links, which tell nobody of readers who do not follow one', () => {
    const links = [
      ...page.matchAll(/href="(https:\/\/(?:wa\.me|t\.me|x\.com|www\.facebook\.com|www\.linkedin\.com)[^"]+)" rel="([^"]+)"/g),
    ];
    expect(links).toHaveLength(5);
    const url = `${newsroom.siteUrl}/${edition.path}/`;
    for (const [, href = '', rel] of links) {
      expect(decodeURIComponent(href)).toContain(url);
      expect(rel).toBe('noopener noreferrer nofollow');
    }
    const mail = /href="mailto:\?([^"]+)"/.exec(page)?.[1]?.replace('&amp;', '&') ?? '';
    expect(new URLSearchParams(mail).get('subject')).toBe(edition.headline);
    expect(new URLSearchParams(mail).get('body')).toBe(url);
    expect(page).not.toMatch(/src="https?:/);
  });

  it('is to take along its text and each picture at its largest', () => {
    const saved = [...page.matchAll(/<a href="([^"]+)" download(?:="([^"]+)")?>/g)].map(([, href, name]) => [href, name]);
    expect(saved).toEqual([
      [`/${edition.path}/release.txt`, undefined],
      [expect.stringMatching(/^\/media\/[0-9a-f]+-1600\.jpg$/), 'eau-potable-1.jpg'],
      [expect.stringMatching(/^\/media\/[0-9a-f]+-1600\.jpg$/), 'eau-potable-2.jpg'],
    ]);
  });

  it('is to find others of its countries and topics: by their listings, and no release by its name', () => {
    const more = /<section class="more".*?<\/section>/s.exec(page)?.[0] ?? '';
    expect([...more.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      '/feeds/fr/country/kh/',
      '/feeds/fr/topic/water/',
      '/feeds/fr/',
    ]);
  });

  it('is nothing of the kind once it is withdrawn', () => {
    const withdrawn = pageOf(edition, { state: 'withdrawn' });
    for (const sign of ['class="tools"', 'mailto:?', ' download', 'class="more"', '<script>'])
      expect(withdrawn).not.toContain(sign);
  });
});

describe('the policy of pages', () => {
  const own = readNewsroom(ownNewsroomFile);
  const listing = Object.entries(documentsOf('fr', [[entryFor(editionOf(), { state: 'published' }), editionOf()]]));
  const pages = [
    pageOf(editionOf()),
    pageOf(editionOf(), { newsroom: own }),
    renderNotFound(own),
    renderGonePage({ lang: 'fr', newsroom, killedAt: '2026-03-05T08:00:00.000Z' }),
    ...listing.filter(([key]) => key.endsWith('.html')).map(([, body]) => body),
  ];

  it('names every style and every script that a page carries, by its hash', () => {
    for (const page of pages) {
      const [, styles = ''] = /http-equiv="Content-Security-Policy" content="style-src ([^"]+)"/.exec(page) ?? [];
      const carried = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) =>
        hashSource(style).replaceAll("'", '&#39;'),
      );
      expect(carried.length).toBeGreaterThan(0);
      expect(styles.split(' ')).toEqual(carried);
      for (const [, script = ''] of page.matchAll(/<script>(.*?)<\/script>/gs))
        expect(scriptSources).toContain(hashSource(script));
      expect(page.match(/<script/g)?.length ?? 0).toBe(
        (page.match(/<script>/g)?.length ?? 0) + (page.match(/<script type="application\/ld\+json">/g)?.length ?? 0),
      );
      expect(page).not.toMatch(/ style="| on[a-z]+="/);
    }
  });
});

describe('the weight of pages', () => {
  it('is below 50 KB, with as many long lines in Arabic as a list shows, each with a picture', () => {
    const entries = Array.from({ length: 60 }, (_, number) => {
      const edition = editionOf({
        ...arabicEdition,
        release: `0b0e3a52-8a3c-5d0e-9c59-1d2f3a4b5c${String(number + 10)}`,
        path: `ar/2026/03/اثنا-عشر-ألف-أسرة-تستعيد-مياه-الشرب-${number}`,
        headline: 'اثنا عشر ألف أسرة تستعيد مياه الشرب بعد فيضانات كراتيه والمحافظات الثلاث المجاورة لها',
        summary: 'أعيد تشغيل أربع وستين بئرًا وتعقيمها خلال ستة أسابيع على يد فرق المنظمة ولجان القرى في ثلاث مناطق. '
          .repeat(2)
          .trim(),
        pictures: [pictureOf('c')],
      });
      return [entryFor(edition, { state: 'published' }), edition] as [ReturnType<typeof entryFor>, Edition];
    });
    const months = Array.from(
      { length: 120 },
      (_, at) => `${2017 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    );
    const documents = documentsOf('ar', entries, { months });
    for (const [key, body] of Object.entries(documents).filter(([name]) => name.endsWith('.html')))
      expect(Buffer.byteLength(body), key).toBeLessThan(50 * 1024);
  });
});
