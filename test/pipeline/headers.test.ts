import { afterEach, describe, expect, it } from 'vitest';
import { createCdn } from '../../local/aws/cdn.ts';
import { type Listener, listen } from '../../local/aws/http-listener.ts';
import type { Embedded } from '../../local/newsroom/embedded.ts';
import { feedScopeOf, wholeFeed } from '../../shared/editorial/feed.ts';
import { madeTypes } from '../../shared/release/picture.ts';
import { type Output, pictureHeaders, type ServedOutput } from '../../shared/syndication/output.ts';
import { outputs } from '../../shared/syndication/outputs.ts';
import { servedHeaders } from '../../shared/syndication/site-headers.ts';
import { jpegOf } from '../unit/release/picture-files.ts';
import { tentsWith } from '../unit/release/word-pictures.ts';
import { openNewsroom, releaseAbout } from './newsroom-run.ts';

const LANGUAGES = ['en', 'fr', 'es', 'ar'];

const listeners: Listener[] = [];
afterEach(async () => {
  for (const listener of listeners.splice(0)) await listener.close();
});

/** The site on a port of its own, as the template declares the CDN. */
const serve = async ({ account }: Embedded): Promise<string> => {
  const site = createCdn(account.declared.cdn ?? { behaviors: [], errorPages: [] }, { s3: account.siteOrigin, apis: {} });
  const listener = await listen(site, 0);
  listeners.push(listener);
  return `http://127.0.0.1:${listener.port}`;
};

/** A newsroom that has an object of every kind, and some that are gone. */
const opened = async (): Promise<Embedded> => {
  const run = await openNewsroom();
  run.drop('incoming/rice.md', releaseAbout('Seed rice', { front: ['topics: [water]'] }));
  run.drop('incoming/tents.docx', tentsWith(await jpegOf(120, 80)));
  run.drop('incoming/pumps.md', releaseAbout('Rope pumps'));
  run.drop('incoming/roofs.md', releaseAbout('Roof sheets'));
  await run.untilIdle();
  run.drop('incoming/pumps.kill.txt', 'The figures were invented');
  run.drop('incoming/roofs.withdraw.txt', 'Under review');
  await run.untilIdle();
  await run.buildBehind();
  return run;
};

/** Which output lies at each key, for the feeds and paths that there are. */
const outputsByKey = async (run: Embedded): Promise<Map<string, ServedOutput>> => {
  const rows = await run.account.dynamodb.scan(run.landmarks.table);
  const feeds = rows.flatMap(({ pk, sk }) => (String(pk).startsWith('F#') && sk === 'STATE' ? [String(pk).slice(2)] : []));
  const paths = rows.flatMap(({ sk, path }) => (String(sk).startsWith('P#') ? [String(path)] : []));
  const keysOf = (output: ServedOutput): (string | undefined)[] => {
    switch (output.of) {
      case 'edition':
        return paths.map((path) => output.key(path));
      case 'feed':
        return feeds.filter((feed) => wholeFeed(feed) === feed).map((feed) => output.key(feed, LANGUAGES));
      case 'month':
        return feeds.flatMap((feed) => {
          const { month } = feedScopeOf(feed);
          return month ? [output.key(wholeFeed(feed), month)] : [];
        });
      case 'site':
        return typeof output.key === 'string' ? [output.key] : LANGUAGES.map(output.key);
      case 'news':
        return [output.key];
    }
  };
  return new Map(
    outputs.flatMap((output) =>
      output.of === 'look' ? [] : keysOf(output).flatMap((key) => (key === undefined ? [] : [[key, output] as const])),
    ),
  );
};

const headersIn = (answer: Response): Record<string, string> =>
  Object.fromEntries(
    [...answer.headers].filter(([name]) => !['connection', 'date', 'keep-alive', 'transfer-encoding'].includes(name)),
  );

describe('what the site answers over HTTP', { timeout: 120_000 }, () => {
  it('has for every kind of object the headers of the table, a copy is not sent twice, and HEAD says what GET says', async () => {
    const run = await opened();
    const site = await serve(run);
    const byKey = await outputsByKey(run);
    const seen = new Set<Output>();
    const gone: string[] = [];
    for (const { key } of run.account.s3.list(run.landmarks.site)) {
      const address = `${site}/${key.replace(/(^|\/)index\.html$/, '$1')}`;
      const output = byKey.get(key);
      const types = { ...madeTypes, png: 'image/png' };
      const type = Object.entries(types).find(([ending]) => /^(media|look)\//.test(key) && key.endsWith(`.${ending}`));
      if (!output && !type) throw new Error(`${key} is in no table`);
      const expected = output
        ? servedHeaders(output)
        : { ...servedHeaders({ contentType: '' }), ...inHttp(pictureHeaders(type?.[1] ?? '')) };

      const got = await fetch(address);
      const text = await got.text();
      expect([key, headersIn(got)]).toEqual([key, expect.objectContaining(expected)]);
      expect([key, 'access-control-allow-origin' in headersIn(got)]).toEqual([key, output?.forScripts === true]);
      expect([key, [...got.headers.keys()].filter((name) => name.startsWith('x-amz-'))]).toEqual([key, []]);
      const head = await fetch(address, { method: 'HEAD' });
      expect([key, head.status, await head.text(), headersIn(head)]).toEqual([key, got.status, '', headersIn(got)]);

      const [etag, modified] = [got.headers.get('etag'), got.headers.get('last-modified')];
      if (got.status === 410) {
        // Without a validator nobody can turn "gone" into "not modified".
        expect([key, etag, modified]).toEqual([key, null, null]);
        expect((await fetch(address, { headers: { 'if-none-match': '*' } })).status).toBe(410);
        gone.push(key);
        continue;
      }
      expect([key, got.status, text === '']).toEqual([key, 200, false]);
      for (const condition of [{ 'if-none-match': etag ?? '' }, { 'if-modified-since': modified ?? '' }]) {
        const again = await fetch(address, { headers: condition });
        expect([key, condition, again.status, await again.text()]).toEqual([key, condition, 304, '']);
        const { 'content-type': _, 'content-length': __, 'content-encoding': ___, ...others } = headersIn(got);
        expect([key, headersIn(again)]).toEqual([key, expect.objectContaining(others)]);
      }
      expect(
        (await fetch(address, { headers: { 'if-none-match': '"another"', 'if-modified-since': modified ?? '' } })).status,
      ).toBe(200);
      if (output) seen.add(output);
    }
    expect(outputs.filter((output) => output.of !== 'look' && !seen.has(output))).toEqual([]);
    expect(gone.filter((key) => key.includes('rope-pumps'))).toHaveLength(outputs.filter(({ of }) => of === 'edition').length);
  });
});

const inHttp = ({ contentType, cacheControl }: { contentType: string; cacheControl: string }): Record<string, string> => ({
  'content-type': contentType,
  'cache-control': cacheControl,
});
