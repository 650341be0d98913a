import { describe, expect, it } from 'vitest';
import { ownNewsroomFile, readNewsroom } from '../../infra/settings-files.ts';
import { lookFilesOf } from '../../shared/syndication/look-files.ts';
import { openNewsroom, page, releaseAbout } from './newsroom-run.ts';

describe('the organisation’s logo and icon', () => {
  it('are at the top of every page and in its head, under addresses that browsers keep for ever', async () => {
    const run = await openNewsroom();
    run.drop('incoming/wells.md', releaseAbout('Clean water'));
    await run.untilIdle();
    await run.buildBehind();
    const { text: home } = await page(run, '/en/');
    const [, address = ''] = /href="(\/en\/2026\/[^"]+)"/.exec(home) ?? [];
    const { logo, icon } = lookFilesOf(readNewsroom(ownNewsroomFile));
    for (const path of [address, '/en/', '/', '/feeds/en/', '/feeds/', '/nowhere/']) {
      const { text } = await page(run, path);
      expect(text, path).toContain(`<img src="/${logo?.key}"`);
      expect(text, path).toContain(`href="/${icon?.key}"`);
    }
    for (const file of [logo, icon]) {
      const response = await run.get(`/${file?.key}`);
      expect(response.status).toBe(200);
      expect(response.headers).toMatchObject({
        'content-type': 'image/png',
        'cache-control': 'public, max-age=31536000, immutable, s-maxage=30',
      });
      expect(Buffer.from(response.body)).toEqual(Buffer.from(file?.bytes ?? []));
    }
  });

  it('are in the feeds, in what search engines read, and where a release has no picture of its own', async () => {
    const run = await openNewsroom();
    run.drop('incoming/wells.md', releaseAbout('Clean water'));
    await run.untilIdle();
    await run.buildBehind();
    const { siteUrl } = readNewsroom(ownNewsroomFile);
    const { logo, icon } = lookFilesOf(readNewsroom(ownNewsroomFile));
    expect((await page(run, '/feeds/en/rss.xml')).text).toContain(
      `<image><url>${siteUrl}/${icon?.key}</url>`.replace('><', '>\n<'),
    );
    const atom = (await page(run, '/feeds/en/atom.xml')).text;
    expect(atom).toContain(`<icon>${siteUrl}/${icon?.key}</icon>`);
    expect(atom).toContain(`<logo>${siteUrl}/${logo?.key}</logo>`);
    expect(JSON.parse((await page(run, '/feeds/en/feed.json')).text)).toMatchObject({ icon: `${siteUrl}/${icon?.key}` });
    const [, address = ''] = /href="(\/en\/2026\/[^"]+)"/.exec((await page(run, '/en/')).text) ?? [];
    const { text } = await page(run, address);
    expect(text).toContain(`<meta property="og:image" content="${siteUrl}/${logo?.key}">`);
    const [, data = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
    expect(JSON.parse(data).publisher.logo).toMatchObject({ '@type': 'ImageObject', url: `${siteUrl}/${logo?.key}` });
  });
});
