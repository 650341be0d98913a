import { expect, it } from 'vitest';
import { Ninjs } from '../conformance/ninjs-schema.ts';
import { openNewsroom, releaseAbout } from './newsroom-run.ts';

const ADDRESS = '/en/2026/11/clean-water-reaches-the-coastal-villages/release.txt';

it('the plain text of a release lies beside its page, is corrected and withdrawn with it, and is gone when it is killed', async () => {
  const run = await openNewsroom();
  const text = async () => {
    const { status, headers, body } = await run.get(ADDRESS);
    return { status, type: headers['content-type'], kept: headers['cache-control'], words: String(body) };
  };
  const drop = async (name: string, content: string): Promise<void> => {
    run.drop(`incoming/${name}`, content);
    await run.untilIdle();
  };

  expect((await text()).status).toBe(404);
  await drop('water.md', releaseAbout('Clean water'));
  expect(await text()).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8', kept: 'public, max-age=30' });
  expect((await text()).words).toMatch(
    /^Press release – 2 November 2026\n\nClean water reaches the coastal villages\n=+\n\nPHNOM PENH/,
  );
  const page = String((await run.get(ADDRESS.replace('release.txt', ''))).body);
  expect(page).toContain(`<link rel="alternate" type="text/plain" href="${ADDRESS}">`);
  // Scripts of other sites may read what is made for programs.
  const openTo = async (path: string) => (await run.get(path)).headers['access-control-allow-origin'];
  for (const path of [ADDRESS, '/feeds/en/atom.xml', '/feeds/en/rss.xml', '/feeds/en/feed.json'])
    expect(await openTo(path)).toBe('*');
  for (const path of ['/', '/feeds/en/', ADDRESS.replace('release.txt', '')]) expect(await openTo(path)).toBeUndefined();
  const tag = (await run.get(ADDRESS)).headers.etag ?? '';

  await drop(
    'water.md',
    releaseAbout('Clean water', { front: ['correction: Forty villages, not fifty.'], more: ' Two more follow.' }),
  );
  expect((await text()).words).toMatch(/^Correction: Forty villages, not fifty\.\n\n[\s\S]*Two more follow\./);
  expect((await run.get(ADDRESS)).headers.etag).not.toBe(tag);

  await drop('water.withdraw.txt', 'Figures under review.\nnote: We are checking the figures.');
  expect((await text()).words).toMatch(
    /^This release has been withdrawn\n-+\n\n[\s\S]*We are checking the figures\.[\s\S]*PHNOM PENH/,
  );

  await drop('water.kill.txt', 'Somebody is in danger.');
  const gone = await text();
  expect(gone).toMatchObject({ status: 410, type: 'text/plain; charset=utf-8' });
  expect(gone.words).toMatch(/^This release has been taken down\n=+\n/);
  expect(gone.words).not.toMatch(/Clean water|PHNOM PENH|danger/);
});

it('its documents for partners lie there too, are corrected and withheld with it, and say only that it is cancelled when it is killed', async () => {
  const run = await openNewsroom();
  const folder = ADDRESS.replace('release.txt', '');
  const get = async (file: string) => {
    const { status, headers, body } = await run.get(`${folder}${file}`);
    return { status, type: headers['content-type'], open: headers['access-control-allow-origin'], words: String(body) };
  };
  const drop = async (name: string, content: string): Promise<void> => {
    run.drop(`incoming/${name}`, content);
    await run.untilIdle();
  };
  const states = async () => {
    const [json, xml] = await Promise.all(['release.json', 'release.xml'].map(get));
    const item = Ninjs.parse(JSON.parse(json?.words ?? ''));
    return {
      statuses: [json?.status, xml?.status],
      states: [item.pubStatus, /<pubStatus qcode="stat:(\w+)"/.exec(xml?.words ?? '')?.[1]],
      versions: [item.version, /<newsItem [^>]*version="(\d+)"/.exec(xml?.words ?? '')?.[1]],
      words: `${json?.words}${xml?.words}`,
    };
  };

  await drop('water.md', releaseAbout('Clean water'));
  expect(await get('release.json')).toMatchObject({ status: 200, type: 'application/json; charset=utf-8', open: '*' });
  expect(await get('release.xml')).toMatchObject({
    status: 200,
    type: 'application/vnd.iptc.g2.newsitem+xml; charset=utf-8',
    open: '*',
  });
  for (const type of ['application/json', 'application/vnd.iptc.g2.newsitem+xml'])
    expect((await get('')).words).toContain(`<link rel="alternate" type="${type}" href="${folder}release.`);
  expect(await states()).toMatchObject({ statuses: [200, 200], states: ['usable', 'usable'], versions: ['1', '1'] });

  await drop('water.md', releaseAbout('Clean water', { front: ['correction: Forty villages.'], more: ' Two more follow.' }));
  const corrected = await states();
  expect(corrected).toMatchObject({ states: ['usable', 'usable'], versions: ['2', '2'] });
  expect(corrected.words.match(/Correction: Forty villages\./g)).toHaveLength(2);

  await drop('water.withdraw.txt', 'Figures under review.');
  const withdrawn = await states();
  expect(withdrawn).toMatchObject({ statuses: [200, 200], states: ['withheld', 'withheld'] });
  expect(withdrawn.words).not.toMatch(/Two more follow|under review/);

  await drop('water.kill.txt', 'Somebody is in danger.');
  const killed = await states();
  expect(killed).toMatchObject({ statuses: [410, 410], states: ['canceled', 'canceled'], versions: ['2', '2'] });
  expect(killed.words).not.toMatch(/Clean water|clean-water|PHNOM PENH|danger/);
});
