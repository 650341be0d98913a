import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { openNewsroom, releaseAbout } from './newsroom-run.ts';

it('every public document of a newsroom reaches readers compressed, under its own type, and plain who cannot read that', async () => {
  const run = await openNewsroom();
  for (const subject of ['Clean water', 'Seeds', 'The ferry']) run.drop(`incoming/${subject}.md`, releaseAbout(subject));
  await run.untilIdle();
  const keys = run.account.s3.list(run.landmarks.site, '').map(({ key }) => key);
  const sizes: string[] = [];
  for (const key of keys) {
    const path = `/${key}`;
    const [plain, packed] = [await run.get(path), await run.get(path, { 'accept-encoding': 'gzip' })];
    const body = Buffer.from(plain.body);
    expect(plain.headers['content-encoding'], key).toBeUndefined();
    expect(packed.headers['content-type'], key).toBe(plain.headers['content-type']);
    // Pictures are as small as they get.
    if (body.length < 1000 || plain.headers['content-type']?.startsWith('image/')) continue;
    expect(packed.headers['content-encoding'], key).toBe('gzip');
    expect(gunzipSync(Buffer.from(packed.body)).equals(body), key).toBe(true);
    sizes.push(`${key}: ${body.length} → ${packed.body.length} bytes`);
  }
  const typeOf = async (key: string) => (await run.get(`/${key}`)).headers['content-type'];
  expect(await typeOf('feeds/en/atom.xml')).toBe('application/atom+xml; charset=utf-8');
  expect(await typeOf('feeds/en/feed.json')).toBe('application/feed+json; charset=utf-8');
  expect(await typeOf('feeds/en/rss.xml')).toBe('application/rss+xml; charset=utf-8');
  console.info(sizes.filter((line) => /feeds\/en\/\w+\.\w+:|release/.test(line)).join('\n'));
  expect(sizes.length).toBeGreaterThan(8);
});
