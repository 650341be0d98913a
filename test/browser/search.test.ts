import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import { createEmbedded, type Embedded } from '../../local/newsroom/embedded.ts';
import { inFourLanguages } from '../pipeline/in-four-languages.ts';

const CHROMIUM = '/usr/bin/chromium';
/** An expression for the page, as text: what runs there knows nothing of Node, and the other way round. */
const faintTexts = readFileSync(new URL('./faint-texts.js', import.meta.url), 'utf8');
const SITE = 'https://news.example.org';
/** A folder in which pictures of the page are kept, for who wants to look at them. */
const { SHOTS } = process.env;

const MONTHS = ['2026-10', '2026-09', '2026-08', '2026-07', '2026-06', '2026-05', '2026-04'];
const releases = inFourLanguages(120, MONTHS);
const of = (lang: string) => releases.filter((release) => release.lang === lang);

const why = existsSync(CHROMIUM) ? undefined : `no ${CHROMIUM} here: nobody searches in a browser`;
if (why) console.log(why);

describe.skipIf(why !== undefined)('somebody searches in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-search-'));
  let run: Embedded;
  let browser: Browser;
  beforeAll(async () => {
    const newsroomFile = join(folder, 'newsroom.json');
    const own = readNewsroom(ownNewsroomFile);
    writeFileSync(newsroomFile, JSON.stringify({ ...own, siteUrl: SITE, languages: ['fr', 'en', 'ar', 'zh'] }));
    run = await createEmbedded({ at: '2026-11-02T09:00:00.000Z', newsroomFile });
    for (const { key, text } of releases) run.drop(`incoming/${key}`, text);
    await run.untilIdle();
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      // biome-ignore format: one thing
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await run?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A window that is answered by the CDN of the run, with its headers. */
  const visit = async ({ width = 1280, colorScheme = 'light' as 'light' | 'dark', scripts = true } = {}) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: scripts });
    const page = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    /** What is not answered. */
    const away = new Set<string>();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.route('**/*', async (route) => {
      const { pathname, origin } = new URL(route.request().url());
      if (origin !== SITE || away.has(pathname)) return route.abort();
      asked.push(pathname);
      const { status, headers, body } = await run.get(decodeURI(pathname));
      return route.fulfill({ status, headers, body: Buffer.from(body) });
    });
    return { page, asked, complaints, away, close: () => context.close() };
  };

  const says = (page: Page, text: string | RegExp) => page.locator('.found .count').filter({ hasText: text }).waitFor();
  const headlines = (page: Page): Promise<string[]> => page.locator('.found li h2').allTextContents();

  it.each([
    ['fr', 1280, 'light', 'securs', 'secours port', 'Communiqués trouvés\u00a0: 20'],
    ['fr', 390, 'dark', 'qqqq', 'SECOURS menuisi', 'Communiqués trouvés\u00a0: '],
    ['ar', 1280, 'dark', 'زززز', 'اغاثه ميناء', 'البيانات التي عُثر عليها: '],
    ['ar', 390, 'light', 'زززز', 'مزارعين', 'البيانات التي عُثر عليها: '],
    ['zh', 1280, 'light', '鲸鱼', '蓝港救援农民', '找到新闻稿：'],
    ['zh', 390, 'dark', '鲸鱼', '水井', '找到新闻稿：'],
  ] as const)(
    'by keyboard alone, in %s, %d wide, %s: nothing is found for “%s”, and something for “%s”',
    async (lang, width, colorScheme, nothing, something, expected) => {
      const { page, complaints, close } = await visit({ width, colorScheme });
      await page.goto(`${SITE}/${lang}/`);
      await shot(page, `${lang}-${width}-${colorScheme}-home`);
      // Past the skip link, the name, the languages and the sections there is the field.
      const isInField = (): Promise<boolean> => page.evaluate('document.activeElement.type === "search"');
      for (let presses = 0; presses < 12 && !(await isInField()); presses += 1) await page.keyboard.press('Tab');
      expect(await isInField()).toBe(true);
      await page.keyboard.type(nothing);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${lang}/search/?q=*`);
      await page.locator('.found .help').waitFor();
      expect(await headlines(page)).toEqual([]);
      await shot(page, `${lang}-${width}-${colorScheme}-nothing`);

      // And again, on the page of what was found.
      for (let presses = 0; presses < 12 && !(await isInField()); presses += 1) await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.name')).toBe('q');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(something, { delay: 20 });
      await says(page, expected);
      const found = await headlines(page);
      expect(found.length).toBeGreaterThan(0);
      expect(new URL(page.url()).searchParams.get('q')).toBe(something);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
      expect(await page.evaluate(faintTexts)).toEqual([]);
      await shot(page, `${lang}-${width}-${colorScheme}-found`);

      // From the field past its button to the first result, and there.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe(found[0]);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${lang}/2026/**`);
      expect(await page.locator('h1').textContent()).toBe(found[0]);
      await page.goBack();
      await says(page, expected);
      expect(await headlines(page)).toEqual(found);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('reads no more months than it takes to fill the list, and older ones when more is asked for, with the focus on what is new', async () => {
    const { page, asked, close } = await visit();
    await page.goto(`${SITE}/fr/search/?q=port+bleu`);
    await says(page, 'en remontant jusqu’à octobre 2026');
    const read = (): string[] => asked.filter((path) => path.endsWith('search.json'));
    expect(read().length).toBeLessThanOrEqual(4);
    expect(await headlines(page)).toHaveLength(20);
    await page.locator('.found .more button').focus();
    await page.keyboard.press('Enter');
    await says(page, `Communiqués trouvés\u00a0: ${of('fr').length}`);
    const all = await headlines(page);
    expect(all).toHaveLength(of('fr').length);
    expect(await page.evaluate('document.activeElement.textContent')).toBe(all[20]);
    expect(await page.locator('.found .more').isHidden()).toBe(true);
    expect(new Set(read()).size).toBe(MONTHS.length);
    const days = await page.evaluate<string[]>("[...document.querySelectorAll('.found time')].map((time) => time.dateTime)");
    expect(days).toEqual([...days].sort().reverse());
    await close();
  });

  it('finds each French release by the one village that it is about', async () => {
    const { page, close } = await visit();
    await page.goto(`${SITE}/fr/search/`);
    for (const { word } of of('fr').slice(-5)) {
      await page.locator('main input').fill(word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));
      await says(page, 'Communiqués trouvés\u00a0: 1');
      expect(await headlines(page)).toHaveLength(1);
    }
    await close();
  });

  it('says when a part of the archive cannot be had, and tries again', async () => {
    const { page, away, close } = await visit({ width: 390 });
    away.add('/feeds/fr/2026-08/search.json');
    await page.goto(`${SITE}/fr/search/?q=secours&x=1`);
    await page.locator('.found .more button').click();
    await page.locator('.found .failed').waitFor();
    const before = (await headlines(page)).length;
    await page.locator('.found [role=status]').filter({ hasText: 'n’a pas pu être chargée' }).waitFor({ state: 'attached' });
    await shot(page, 'fr-390-light-failed');
    away.clear();
    await page.locator('.found .failed button').click();
    await page.locator('.found .failed').waitFor({ state: 'hidden' });
    await says(page, `: ${of('fr').length}`);
    expect((await headlines(page)).length).toBeGreaterThan(before);
    await close();
  });

  it('without scripts leads to every month, country and topic', async () => {
    const { page, complaints, close } = await visit({ scripts: false, width: 390 });
    await page.goto(`${SITE}/ar/search/?q=x`);
    expect(await page.locator('.unscripted').isVisible()).toBe(true);
    expect(await page.locator('.found').isVisible()).toBe(false);
    await shot(page, 'ar-390-light-unscripted');
    for (const month of MONTHS) expect(await page.locator(`main a[href="/feeds/ar/${month}/"]`).isVisible()).toBe(true);
    expect(await page.locator('main a[href^="/feeds/ar/country/"]').count()).toBeGreaterThan(2);
    expect(complaints).toEqual([]);
    await close();
  });

  it('no other script runs on the page, and it asks nobody else for anything', async () => {
    const { page, complaints, close } = await visit();
    await page.goto(`${SITE}/fr/search/`);
    await page.evaluate(`(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
    })()`);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await page.evaluate(`fetch('https://elsewhere.example/').then(() => 'asked', () => 'refused')`)).toBe('refused');
    expect(complaints.filter((line) => /Content Security Policy/.test(line)).length).toBeGreaterThanOrEqual(2);
    await close();
  });
});

const shot = async (page: Page, name: string): Promise<void> => {
  if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
};
