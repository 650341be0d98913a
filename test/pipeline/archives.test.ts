import { describe, expect, it } from 'vitest';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { openNewsroom, page, releaseAbout } from './newsroom-run.ts';

const drop = async (run: Embedded, name: string, content: string): Promise<void> => {
  run.drop(`incoming/${name}`, content);
  await run.untilIdle();
};

const dated = (subject: string, date: string, more: string[] = []): string =>
  releaseAbout(subject, { front: [`date: ${date}`, 'countries: KE', ...more] }).replace(/, 2 November 2026/, '');

/** Addresses that a page links to, without those of other sites. */
const linksIn = (text: string): string[] => [...text.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)].map(([, href]) => href ?? '');

describe('what came out in earlier months', () => {
  it('is reached by links and by archives of feeds, each of which names the one before', async () => {
    const run = await openNewsroom();
    await drop(run, 'a.md', dated('Clean water', '2026-08-03'));
    await drop(run, 'b.md', dated('A field clinic', '2026-10-05'));
    await drop(run, 'c.md', dated('School kits', '2026-11-02'));
    await drop(run, 'd.md', dated('Winter blankets', '2026-09-07'));

    for (const feed of ['en', 'en/country/ke']) {
      const listing = (await page(run, `/feeds/${feed}/`)).text;
      for (const month of ['2026-11', '2026-10', '2026-09', '2026-08']) {
        expect(linksIn(listing)).toContain(`/feeds/${feed}/${month}/`);
        expect((await page(run, `/feeds/${feed}/${month}/`)).status).toBe(200);
      }
      const chain: (string | undefined)[] = [];
      for (let at: string | undefined = `/feeds/${feed}/atom.xml`; at; at = chain.at(-1)) {
        const { status, text } = await page(run, at);
        expect([at, status]).toEqual([at, 200]);
        expect(text.includes('<fh:archive/>')).toBe(/\d{4}-\d{2}/.test(at));
        chain.push(/<link rel="prev-archive"[^>]*href="https:\/\/news\.example\.org([^"]*)"/.exec(text)?.[1]);
      }
      expect(chain).toEqual(
        ['2026-11', '2026-10', '2026-09', '2026-08']
          .map((month) => `/feeds/${feed}/${month}/atom.xml`)
          .concat([undefined] as never),
      );
    }
    expect((await page(run, '/feeds/en/2026-07/')).status).toBe(404);
    expect((await page(run, '/feeds/fr/atom.xml')).status).toBe(404);

    const index = (await page(run, '/sitemap.xml')).text;
    const sitemaps = [...index.matchAll(/<loc>https:\/\/news\.example\.org([^<]*)<\/loc>/g)].map(([, at]) => at ?? '');
    expect(sitemaps).toEqual(['2026-08', '2026-09', '2026-10', '2026-11'].map((month) => `/sitemap-en-${month}.xml`));
    for (const at of sitemaps) expect((await page(run, at)).text.match(/<url>/g)).toHaveLength(1);
    expect((await page(run, '/sitemap-news.xml')).text.match(/<news:title>([^<]*)/)?.[1]).toContain('School kits');
    expect((await page(run, '/robots.txt')).text).toContain('Sitemap: https://news.example.org/sitemap.xml');
    expect((await page(run, '/feeds/feeds.opml')).text).toContain(
      'xmlUrl="https://news.example.org/feeds/en/country/ke/atom.xml"',
    );
    expect(linksIn((await page(run, '/feeds/')).text)).toContain('/feeds/en/country/ke/');

    await drop(run, 'a.kill.txt', 'It was never true');
    const archived = (await page(run, '/feeds/en/2026-08/atom.xml')).text;
    expect(archived).toContain('<at:deleted-entry');
    expect(archived).not.toContain('forty villages');
    expect((await page(run, '/sitemap-en-2026-08.xml')).status).toBe(404);
    expect(run.deadLetters()).toEqual([]);
  });

  it('leaves nothing behind in a country that it was moved away from', async () => {
    const run = await openNewsroom();
    await drop(run, 'a.md', dated('Clean water', '2026-10-05'));
    await drop(
      run,
      'a.md',
      dated('Clean water', '2026-10-05', ['correction: It is in Uganda.']).replace('countries: KE', 'countries: UG'),
    );
    await run.advanceTo(new Date(Date.parse(run.now()) + 180_000).toISOString());
    for (const address of ['/feeds/en/country/ke/', '/feeds/en/country/ke/atom.xml', '/feeds/en/country/ke/2026-10/'])
      expect([address, (await page(run, address)).status]).toEqual([address, 404]);
    expect(linksIn((await page(run, '/feeds/en/')).text).filter((at) => at.includes('country'))).toEqual([
      '/feeds/en/country/ug/',
    ]);
    expect((await page(run, '/feeds/feeds.opml')).text).not.toContain('/ke/');
  });

  it('names its other languages, also those that came later', async () => {
    const run = await openNewsroom();
    await drop(run, 'week/en.md', dated('Clean water', '2026-11-02'));
    await run.advanceTo(new Date(Date.parse(run.now()) + 600_000).toISOString());
    await drop(
      run,
      'week/fr.md',
      [
        '---',
        'lang: fr',
        'date: 2026-11-02',
        'countries: KE',
        '---',
        '',
        '# L’eau potable est revenue sur la côte',
        '',
        'LODWAR, Kenya – L’eau potable est revenue dans quarante villages de la côte cette semaine, a annoncé l’organisation.',
      ].join('\n'),
    );
    await run.advanceTo(new Date(Date.parse(run.now()) + 600_000).toISOString());
    const [en, fr] = await Promise.all(['en', 'fr'].map(async (lang) => (await page(run, `/feeds/${lang}/atom.xml`)).text));
    expect(en).toContain('<link rel="related" type="text/html" hreflang="fr"');
    expect(fr).toContain('<link rel="related" type="text/html" hreflang="en"');
    expect((await page(run, '/sitemap-en-2026-11.xml')).text.match(/hreflang="(en|fr)"/g)).toHaveLength(2);
  });
});
