import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Preferences,
  renderBadLinkPage,
  renderBusyPage,
  renderConfirmPage,
  renderErasedPage,
  renderLaterPage,
  renderLeavePage,
  renderLeftPage,
  renderPreferencesPage,
  renderSentPage,
  renderSignUpPage,
  renderUnreadPage,
} from '../../shared/alerts/subscriber-pages.ts';
import { renderDesk } from '../../shared/desk/desk-page.ts';
import { renderReportCard } from '../../shared/desk/report-card-page.ts';
import { renderTimeline } from '../../shared/desk/timeline-page.ts';
import { feedsOf } from '../../shared/editorial/feed.ts';
import type { ReportCard } from '../../shared/editorial/report-card.ts';
import type { Timeline } from '../../shared/editorial/timeline.ts';
import { feedFormatsOf } from '../../shared/syndication/output.ts';
import { outputs } from '../../shared/syndication/outputs.ts';
import { renderNotFound } from '../../shared/syndication/render-not-found-page.ts';
import { renderGonePage, renderPage } from '../../shared/syndication/render-release-page.ts';
import { deployed } from '../infra/deployed.ts';
import { arabicEdition, documentsOf, editionOf, entryFor, newsroom } from '../unit/syndication/feed-samples.ts';

const CHROMIUM = '/usr/bin/chromium';
/** An expression for the page, as text: what runs there knows nothing of Node, and the other way round. */
const faintTexts = readFileSync(new URL('./faint-texts.js', import.meta.url), 'utf8');
const SITE = 'http://newsroom.test';
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const french = editionOf({
  subheadline: longWord,
  body: [
    '<p>Kratié, Cambodge – Soixante-quatre puits.</p>',
    `<table><tbody><tr>${'<td>Prek Prasab</td>'.repeat(9)}</tr></tbody></table>`,
    `<h2>${longWord}</h2>`,
    '<blockquote><p>L’eau est là.</p></blockquote>',
  ],
});
const figures = 'تلقى 48 500 طفل اللقاح في UNICEF';
const arabic = editionOf({
  ...arabicEdition,
  headline: figures,
  summary: figures,
  body: [`<p>كراتيه، كمبوديا – ${figures}. الهاتف: +41 22 555 01 00.</p>`],
});
const both = [french, arabic];

const card: ReportCard = {
  format: 1,
  key: `incoming/${longWord}/crues.fr.txt`,
  uploadId: 'a'.repeat(64),
  versionId: 'v1',
  principal: 'arn:aws:sts::123456789012:assumed-role/editor/marie',
  uploadedAt: '2026-03-05T08:00:00.000Z',
  decidedAt: '2026-03-05T08:00:02.000Z',
  outcome: 'held',
  timeZone: 'Europe/Paris',
  url: `https://news.example.org/fr/2026/03/${longWord}/`,
  problems: [
    {
      code: 'embargo-line',
      weight: 'question',
      line: 1,
      column: 4,
      excerpt: `SOUS EMBARGO ${longWord}`,
      params: { text: longWord },
    },
    { code: 'no-contact', weight: 'remark' },
  ],
  understood: { headline: french.headline, countries: ['KH'], derived: { countries: { rule: 'dateline', evidence: longWord } } },
};

const RELEASE = '018f0000-0000-5000-8000-000000000000';
const entry = {
  revision: 1,
  at: card.decidedAt,
  eventTime: card.uploadedAt,
  lang: 'fr',
  principal: card.principal,
  version: 1,
  dueAt: card.decidedAt,
  command: { name: 'embargo', reason: longWord },
};
const timeline: Timeline = {
  release: RELEASE,
  key: longWord,
  timeZone: 'Europe/Paris',
  editions: [],
  entries: (['kill', 'embargo', 'publish'] as const).map((action) => ({ ...entry, action })),
  isCut: true,
};

const deskIn = (language: string) => ({ ...newsroom, desk: { ...newsroom.desk, language } });
const deskLine = {
  key: card.key,
  card: 'x.html',
  headline: longWord,
  principal: card.principal,
  release: RELEASE,
  at: card.decidedAt,
  problems: [{ code: 'draft' as const, weight: 'question' as const }],
  dueAt: card.decidedAt,
};

const alert = (frequency: 'immediate' | 'weekly') => ({
  languages: ['fr', 'ar'],
  countries: ['KH', 'GS', 'HM'],
  topics: ['health'],
  frequency,
});
const choices = { alert: alert('immediate'), policy: 'first' as const };
const backTest = {
  mails: 7,
  more: true,
  examples: [{ headline: longWord, path: 'fr/2026/03/x', lang: 'fr', date: card.decidedAt }],
};

/** Somebody with two alerts, of which one is a digest, and a new one that is tried. */
const preferences: Preferences = {
  person: {
    person: '3c1f6b5e-0000-8000-8000-000000000000',
    email: `amina@${longWord}.example.org`,
    alerts: [alert('immediate'), alert('weekly')],
    policy: 'each',
    since: card.decidedAt,
  },
  suppressed: true,
  token: 't',
  note: 'saved',
  problem: 'wrongAddress',
  forms: [
    { choices, index: 0 },
    { choices, index: 1 },
    { choices, test: backTest },
  ],
};

/** Every kind of page in French and Arabic, by its path. */
const pages: Record<string, string> = Object.fromEntries([
  ...both.flatMap((edition) => {
    const { lang, path } = edition;
    const page = {
      edition,
      path,
      newsroom,
      publishedAt: edition.releaseAt,
      updatedAt: '2026-03-06T08:00:00.000Z',
      siblings: both.map((other) => ({ lang: other.lang, path: other.path })),
      feeds: feedsOf(lang, edition.countries, edition.topics),
      formats: feedFormatsOf(outputs),
    };
    const states = ['published', 'withdrawn', 'killed', 'published'] as const;
    const entries = states.map((state): Parameters<typeof documentsOf>[1][number] => [entryFor(edition, { state }), edition]);
    const documents = { ...documentsOf(lang, entries), ...documentsOf(`${lang}/country/kh`, entries) };
    return [
      [`/${path}/`, renderPage({ ...page, state: 'published', correctionNote: longWord })],
      // Elsewhere than its own line in the lists leads to: so it is one of the others there.
      [
        `/${lang}/corrected/`,
        renderPage({ ...page, state: 'published', correctionNote: longWord, previous: { ...edition, headline: longWord } }),
      ],
      [`/${lang}/withdrawn/`, renderPage({ ...page, state: 'withdrawn', note: longWord })],
      [`/${lang}/gone/`, renderGonePage({ lang, newsroom, killedAt: edition.releaseAt, note: longWord })],
      [`/${lang}/leave`, renderLeavePage(lang, newsroom, `/${lang}/left?t=x&l=${lang}`)],
      [`/${lang}/left`, renderLeftPage(lang, newsroom)],
      [`/${lang}/left-now`, renderLeftPage(lang, newsroom, 'sealed')],
      [`/${lang}/sign-up`, renderSignUpPage(lang, newsroom, { choices, stamp: 'x', problem: 'badAddress', test: backTest })],
      [`/${lang}/sent`, renderSentPage(lang, newsroom)],
      [`/${lang}/confirm`, renderConfirmPage(lang, newsroom, { action: `/${lang}/sent`, alert: choices.alert })],
      [`/${lang}/preferences`, renderPreferencesPage(lang, newsroom, preferences)],
      [`/${lang}/erased`, renderErasedPage(lang, newsroom)],
      [`/${lang}/busy`, renderBusyPage(lang, newsroom)],
      [`/${lang}/unread`, renderUnreadPage(lang, newsroom)],
      [`/${lang}/later`, renderLaterPage(lang, newsroom)],
      [`/${lang}/bad-link`, renderBadLinkPage(lang, newsroom)],
      [`/${lang}/card.html`, renderReportCard(card, deskIn(lang))],
      [`/${lang}/timeline.html`, renderTimeline(timeline, deskIn(lang))],
      [
        `/${lang}/desk.html`,
        renderDesk(
          {
            timeZone: 'Europe/Paris',
            builtAt: card.uploadedAt,
            held: [deskLine],
            due: Array(101).fill(deskLine),
            out: [deskLine],
            withdrawn: [{ ...deskLine, reason: longWord }],
            killed: [],
            rejected: [deskLine],
          },
          deskIn(lang),
        ),
      ],
      ...Object.entries(documents)
        .filter(([key]) => key.endsWith('index.html'))
        .map(([key, body]) => [`/${key.replace(/index\.html$/, '')}`, body]),
    ];
  }),
  ['/404.html', renderNotFound(newsroom)],
]);

/** An expression for the page: where two neighbouring signs begin on the screen, wherever they stand together in a line. */
const placesOf = (first: string, second: string): string => `(() => {
  const places = [];
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const leftOf = (node, at, length) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + length);
    return range.getBoundingClientRect().left;
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const found = /${first.replace('+', '\\+')}.?${second}/.exec(node.data);
    if (!found) continue;
    const behind = found.index + found[0].length - ${second.length};
    places.push({ first: leftOf(node, found.index, ${first.length}), second: leftOf(node, behind, ${second.length}) });
  }
  return places;
})()`;

/** The policy that the CDN sends with every page. */
const policy = (
  deployed().theOnly('AWS::CloudFront::ResponseHeadersPolicy', 'SyndicationSecurityHeaders').Properties as {
    ResponseHeadersPolicyConfig: { SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: string } } };
  }
).ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;

const why = existsSync(CHROMIUM) ? undefined : `no ${CHROMIUM} here: pages are not looked at in a browser`;
if (why) console.log(why);

describe.skipIf(why !== undefined)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      // biome-ignore format: one thing
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
  }, 60_000);
  afterAll(() => browser?.close());

  /** Opens pages in a window of its own; whatever they ask for or complain about is kept. */
  const visit = async (options: {
    width: number;
    colorScheme?: 'light' | 'dark';
    locale?: string;
    javaScriptEnabled?: boolean;
  }) => {
    const context = await browser.newContext({
      viewport: { width: options.width, height: 800 },
      colorScheme: options.colorScheme ?? 'light',
      ...(options.locale && { locale: options.locale }),
      javaScriptEnabled: options.javaScriptEnabled ?? true,
    });
    const page = await context.newPage();
    const asked: string[] = [];
    const fetched: string[] = [];
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      (route.request().resourceType() === 'fetch' ? fetched : asked).push(pathname);
      const body = pages[decodeURI(pathname)] ?? (pathname.startsWith('/nowhere/') ? pages['/404.html'] : undefined);
      // The desk's pages come from a bucket, and have a policy of their own.
      const headers = /\/(card|timeline|desk)\.html$/.test(pathname) ? {} : { 'content-security-policy': policy };
      return body === undefined ? route.abort() : route.fulfill({ body, headers, contentType: 'text/html; charset=utf-8' });
    });
    return { page, asked, fetched, complaints, close: () => context.close() };
  };

  it('every page fits a small phone, asks for nothing else and complains of nothing', async () => {
    const { page, asked, fetched, complaints, close } = await visit({ width: 320 });
    for (const path of Object.keys(pages)) {
      await page.goto(SITE + path);
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      expect(wide, path).toBeLessThanOrEqual(0);
    }
    expect(asked).toEqual(Object.keys(pages));
    // Only for what else there is of the same subject, and only from the site itself.
    for (const path of fetched) expect(path).toMatch(/^\/feeds\/(fr|ar)\//);
    expect(complaints).toEqual([]);
    await close();
  });

  it('where nothing is, the page is in the language of the address, or else in that of the reader', async () => {
    for (const [path, locale, lang] of [
      ['/nowhere/', 'ar-EG', 'ar'],
      ['/nowhere/', 'en-GB', 'en'],
      ['/nowhere/', 'ja-JP', 'fr'],
    ] as const) {
      const { page, close } = await visit({ width: 390, locale });
      await page.goto(SITE + path);
      const html = page.locator('html');
      expect(await html.getAttribute('lang')).toBe(lang);
      expect(await page.locator('main > section').count()).toBe(locale === 'ja-JP' ? newsroom.languages.length : 1);
      expect(await page.locator('h1').count()).toBe(1);
      await close();
    }
    pages['/ar/nowhere/'] = pages['/404.html'] as string;
    const { page, close } = await visit({ width: 390, locale: 'en-GB' });
    await page.goto(`${SITE}/ar/nowhere/`);
    delete pages['/ar/nowhere/'];
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.title()).toContain('إغاثة الميناء الأزرق');
    await close();
    const plain = await visit({ width: 390, locale: 'ar-EG', javaScriptEnabled: false });
    await plain.page.goto(`${SITE}/nowhere/`);
    expect(await plain.page.locator('main > section').count()).toBe(newsroom.languages.length);
    await plain.close();
  });

  it('near the end of a release come the newest others of its subject, as their list has them by then', async () => {
    const { page, fetched, close } = await visit({ width: 390 });
    await page.goto(`${SITE}/fr/corrected/`);
    await page.locator('.more').scrollIntoViewIfNeeded();
    await page.locator('.more ol.releases > li').first().waitFor();
    expect(fetched).toEqual(['/feeds/fr/country/kh/']);
    expect(await page.locator('.more ol h3 a').first().getAttribute('href')).toBe(`/${french.path}/`);
    await close();
  });

  it('everything that can be pressed is at least 24 pixels high and wide, or stands in a sentence', async () => {
    const { page, close } = await visit({ width: 390 });
    for (const path of [`/${french.path}/`, `/${arabic.path}/`, '/fr/', '/feeds/fr/', '/404.html']) {
      await page.goto(SITE + path);
      const small = await page.evaluate(`[...document.querySelectorAll('a, button, summary')].filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        const inText = one.closest('p, .text, aside li, h3, section.follow p');
        return width > 0 && !inText && !one.classList.contains('skip') && (width < 24 || height < 24);
      }).map((one) => one.outerHTML.slice(0, 80))`);
      expect(small, path).toEqual([]);
    }
    await close();
  });

  it('text stands out from its background, by day and by night', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await visit({ width: 1280, colorScheme });
      for (const path of Object.keys(pages)) {
        await page.goto(SITE + path);
        expect(await page.evaluate(faintTexts), `${path} ${colorScheme}`).toEqual([]);
      }
      await close();
    }
  });

  it('Arabic begins at the right edge, and French at the left', async () => {
    const { page, close } = await visit({ width: 1280 });
    const headlineAt = async (path: string): Promise<{ left: number; right: number }> => {
      await page.goto(SITE + path);
      return page.evaluate(`(() => {
        const words = document.createRange();
        words.selectNodeContents(document.querySelector('h1'));
        const { left, right } = words.getBoundingClientRect();
        return { left, right: document.documentElement.clientWidth - right };
      })()`);
    };
    const arabic = await headlineAt(`/${arabicEdition.path}/`);
    const latin = await headlineAt(`/${french.path}/`);
    expect(arabic.right).toBeLessThan(arabic.left);
    expect(latin.left).toBeLessThan(latin.right);
    await close();
  });

  it('a number in Arabic reads as it was written: on the page, in the listing and on the home page', async () => {
    const { page, close } = await visit({ width: 1280 });
    for (const path of [`/${arabic.path}/`, '/feeds/ar/', '/ar/']) {
      await page.goto(SITE + path);
      const placed = await page.evaluate<{ first: number; second: number }[]>(placesOf('48', '500'));
      expect(placed.length, path).toBeGreaterThan(0);
      for (const { first, second } of placed) expect(first, path).toBeLessThan(second);
    }
    await page.goto(`${SITE}/${arabic.path}/`);
    const plus = await page.evaluate<{ first: number; second: number }[]>(placesOf('+', '41'));
    for (const { first, second } of plus) expect(first).toBeLessThan(second);
    expect(plus).toHaveLength(1);
    await close();
  });

  it('the keyboard comes first to a link past the heading, which leads to the text', async () => {
    const { page, close } = await visit({ width: 390 });
    await page.goto(`${SITE}/${french.path}/`);
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    expect(await page.evaluate('document.activeElement.className === "skip"')).toBe(true);
    expect((await skip.boundingBox())?.width).toBeGreaterThan(50);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await close();
  });

  it('somebody leaves by keyboard alone: past the heading and the name, the button is the first thing they come to', async () => {
    const { page, asked, close } = await visit({ width: 320 });
    await page.goto(`${SITE}/fr/leave`);
    for (const expected of ['skip', 'name', '']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe(expected);
    }
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.keyboard.press('Enter');
    expect((await sent).url()).toBe(`${SITE}/fr/left?t=x&l=fr`);
    expect((await sent).headers()).not.toHaveProperty('referer');
    await page.waitForURL('**/left?*');
    expect(asked).toEqual(['/fr/leave', '/fr/left']);
    await close();
  });
});
