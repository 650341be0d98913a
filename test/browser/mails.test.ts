import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderAlert } from '../../shared/alerts/render-mail.ts';
import { editionIn, kinds, mailOf } from '../unit/alerts/mail-samples.ts';

const CHROMIUM = '/usr/bin/chromium';
const faintTexts = readFileSync(new URL('./faint-texts.js', import.meta.url), 'utf8');
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** A release that is as wide as it can be. */
const wide = (lang: string) => ({
  ...editionIn(lang),
  subheadline: longWord,
  contacts: [{ name: longWord, email: `${longWord.toLowerCase().replace('ä', 'a')}@example.org` }],
  body: [
    ...editionIn(lang).body,
    `<h2>${longWord}</h2>`,
    `<table><tbody><tr>${'<td>Prek Prasab</td>'.repeat(9)}</tr></tbody></table>`,
    `<ul><li><a href="https://example.org/">${longWord}</a></li></ul>`,
  ],
});

const mails = kinds.map(({ news, lang }) => ({
  name: `${news} ${lang}`,
  html: renderAlert(
    mailOf(news, lang, {
      headline: `${editionIn(lang).headline} ${longWord}`,
      note: longWord,
      correctionNote: longWord,
      ...(news !== 'killed' && news !== 'withdrawn' && { edition: wide(lang) }),
    }),
  ).html,
}));

const why = existsSync(CHROMIUM) ? undefined : `no ${CHROMIUM} here: mails are not looked at in a browser`;
if (why) console.log(why);

describe.skipIf(why !== undefined)('a mail in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      // biome-ignore format: one thing
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
  }, 60_000);
  afterAll(() => browser?.close());

  const visit = async (width: number, colorScheme: 'light' | 'dark' = 'light') => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    const asked: string[] = [];
    await page.route('**/*', (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    return { page, asked, close: () => context.close() };
  };

  it('fits a small phone, and asks nobody for anything', async () => {
    const { page, asked, close } = await visit(320);
    for (const { name, html } of mails) {
      await page.setContent(html);
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      expect(over, name).toBeLessThanOrEqual(0);
    }
    expect(asked).toEqual([]);
    await close();
  });

  it('has lines that are easy to read on a wide screen', async () => {
    const { page, close } = await visit(1600);
    for (const { name, html } of mails) {
      await page.setContent(html);
      const width = await page.evaluate<number>('document.querySelector(".sheet").getBoundingClientRect().width');
      expect(width, name).toBeLessThanOrEqual(640);
    }
    await close();
  });

  it('stands out from its background, by day and by night', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await visit(1000, colorScheme);
      for (const { name, html } of mails) {
        await page.setContent(html);
        expect(await page.evaluate(faintTexts), `${name} ${colorScheme}`).toEqual([]);
        const paper = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
        expect(Number(/\d+/.exec(paper)?.[0]) > 128, `${name} ${colorScheme}`).toBe(colorScheme === 'light');
      }
      await close();
    }
  });

  it('stands out without its style block, which some programs drop', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await visit(360, colorScheme);
      for (const { name, html } of mails) {
        await page.setContent(html.replace(/<style>.*?<\/style>/s, '').replace(/<meta name="color-scheme"[^>]*>/, ''));
        expect(await page.evaluate(faintTexts), `${name} ${colorScheme}`).toEqual([]);
      }
      await close();
    }
  });

  it('shows no preheader, begins at the right edge in Arabic and at the left in French, even inside another page', async () => {
    const { page, close } = await visit(1000);
    for (const [lang, edge] of [
      ['ar', 'right'],
      ['fr', 'left'],
    ] as const) {
      const inner = /<body[^>]*>(.*)<\/body>/s.exec(renderAlert(mailOf('published', lang)).html)?.[1] ?? '';
      // As webmail shows it: without html and body, in a page that runs the other way.
      await page.setContent(`<!doctype html><html dir="${lang === 'ar' ? 'ltr' : 'rtl'}"><body>${inner}</body></html>`);
      const [left = 0, right = 0] = await page.evaluate<number[]>(`(() => {
        const words = document.createRange();
        words.selectNodeContents(document.querySelector('h1'));
        const [line, sheet] = [words.getClientRects()[0], document.querySelector('.sheet').getBoundingClientRect()];
        return [line.left - sheet.left, sheet.right - line.right];
      })()`);
      expect(edge === 'right' ? right < left : left < right, lang).toBe(true);
      expect(await page.evaluate('document.querySelector("h1").closest("[lang]").lang')).toBe(lang);
      expect((await page.innerText('body')).startsWith(editionIn(lang).summary)).toBe(false);
    }
    await close();
  });
});
