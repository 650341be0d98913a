import { expect, it } from 'vitest';
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
