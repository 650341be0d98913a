import { describe, expect, it, vi } from 'vitest';
import { etagOf } from '../../shared/aws/objects.ts';
import { areSame, putChanged, readEtags } from '../../shared/aws/site-objects.ts';
import type { SiteDocument } from '../../shared/syndication/output.ts';

const document = (key: string, body = key): SiteDocument => ({ key, body, contentType: 'text/plain', cacheControl: 'public' });
const page = document('a/index.html');
const text = document('a/release.txt');

/** A bucket in which somebody else is faster under `beaten`. */
const siteWith = (objects: Record<string, string>, { beaten }: { beaten?: string } = {}) => ({
  etag: async (key: string) => objects[key],
  put: vi.fn(async ({ key, body }: { key: string; body: string }) =>
    key === beaten ? { written: false as const } : { written: true as const, etag: etagOf(body) },
  ),
});

describe('public objects that are written together', () => {
  it('are each written on condition that nobody has written it since its ETag was read', async () => {
    const site = siteWith({ [page.key]: '"older"' });
    const before = await readEtags(site, [page.key, text.key]);
    const after = await putChanged(site, [page, text], before);
    expect(site.put.mock.calls).toEqual([
      [page, { ifMatch: '"older"' }],
      [text, { ifNoneMatch: '*' }],
    ]);
    expect(after).toEqual(
      new Map([
        [page.key, etagOf(page.body)],
        [text.key, etagOf(text.body)],
      ]),
    );
  });

  it('are not written again where their bytes are the same, and have then the ETags they had', async () => {
    const site = siteWith({ [page.key]: etagOf(page.body) });
    const after = await putChanged(site, [page, text], await readEtags(site, [page.key, text.key]));
    expect(site.put.mock.calls.map(([{ key }]) => key)).toEqual([text.key]);
    expect(after).toEqual(
      new Map([
        [page.key, etagOf(page.body)],
        [text.key, etagOf(text.body)],
      ]),
    );
  });

  it.each([page, text])('are beaten where somebody was faster at one of them: $key', async ({ key }) => {
    const site = siteWith({}, { beaten: key });
    expect(await putChanged(site, [page, text], new Map())).toBe('beaten');
  });

  it('are as they were while each has its ETag', () => {
    const one = new Map([['a', '"1"']]);
    expect(areSame(one, new Map([['a', '"1"']]))).toBe(true);
    expect(areSame(one, new Map([['a', '"2"']]))).toBe(false);
    expect(areSame(one, new Map([['a', undefined]]))).toBe(false);
  });
});
