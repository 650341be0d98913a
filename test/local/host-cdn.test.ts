import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCdn } from '../../local/cdn.ts';
import { createS3, type LocalS3 } from '../../local/s3/s3.ts';
import type { Service, ServiceResponse } from '../../local/service.ts';
import { createVirtualClock } from '../../local/virtual-clock.ts';

const edge = (name: string): string => readFileSync(new URL(`../../infra/cdn/${name}.js`, import.meta.url), 'utf8');

describe('the CDN', () => {
  let s3: LocalS3;
  let cdn: Service;
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<ServiceResponse> =>
    cdn({ method, path, query: new URLSearchParams(), headers, body: Buffer.alloc(0) });

  beforeEach(() => {
    s3 = createS3({ clock: createVirtualClock(Date.parse('2026-11-23T10:00:00Z')), notify: async () => {} });
    s3.createBucket('site', { versioned: false, notifications: [] });
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=30' };
    s3.put('site', 'fr/index.html', '<h1>Communiqués</h1>', { headers });
    s3.put('site', 'index.html', 'home', { headers });
    s3.put('site', 'fr/gone/index.html', 'This release was killed.', { headers: { ...headers, 'x-amz-meta-status': '410' } });
    s3.put('site', '404.html', 'No such page', { headers });
    cdn = createCdn(
      {
        defaultRoot: 'index.html',
        behaviors: [
          {
            pathPattern: '*',
            originBucket: 'site',
            viewerRequest: edge('viewer-request'),
            viewerResponse: edge('viewer-response'),
            headers: [
              { name: 'x-frame-options', value: 'DENY', override: true },
              { name: 'cache-control', value: 'no-store', override: false },
            ],
          },
        ],
        errorPages: [{ status: 404, answerWith: 404, page: '/404.html' }],
      },
      s3.service,
    );
  });

  it('serves the index of a folder with its type, its life and the headers of the policy', async () => {
    const { status, headers, body } = await ask('/fr/');
    expect([status, String(body)]).toEqual([200, '<h1>Communiqués</h1>']);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=30',
      'x-frame-options': 'DENY',
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('x-amz-'))).toEqual([]);
    expect(String((await ask('/')).body)).toBe('home');
  });

  it('sends a folder without its slash on to the one with it', async () => {
    const { status, headers } = await ask('/fr');
    expect([status, headers.location]).toEqual([301, '/fr/']);
  });

  it('answers 304 to a reader whose copy is still right, with its validator and without a body', async () => {
    const { etag = '', 'last-modified': modified = '' } = (await ask('/fr/')).headers;
    const again = await ask('/fr/', { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, again.body, again.headers.etag]).toEqual([304, '', etag]);
    expect((await ask('/fr/', { 'if-modified-since': modified })).status).toBe(304);
    expect((await ask('/fr/', { 'if-none-match': '"other"', 'if-modified-since': modified })).status).toBe(200);
  });

  it('answers HEAD with the headers of GET and its length', async () => {
    const { status, headers, body } = await ask('/fr/', {}, 'HEAD');
    expect([status, body]).toEqual([200, '']);
    expect(headers['content-length']).toBe(String(Buffer.byteLength('<h1>Communiqués</h1>')));
  });

  it('shows the error page for what is not there, and a plain line when there is none', async () => {
    const missing = await ask('/fr/nowhere/');
    expect([missing.status, String(missing.body), missing.headers.etag]).toEqual([404, 'No such page', undefined]);
    s3.remove('site', '404.html');
    expect((await ask('/fr/nowhere/')).status).toBe(404);
  });

  it('says that a killed page is gone, to those who have a copy as well', async () => {
    const gone = await ask('/fr/gone/', { 'if-none-match': '*' });
    expect([gone.status, String(gone.body)]).toEqual([410, 'This release was killed.']);
    expect(gone.headers).not.toHaveProperty('x-amz-meta-status');
  });

  it('takes no other methods', async () => {
    expect((await ask('/fr/', {}, 'PUT')).status).toBe(403);
    expect((await ask('/fr/', {}, 'POST')).status).toBe(403);
  });
});
