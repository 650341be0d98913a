import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCdn } from '../../local/aws/cdn.ts';
import { createHttpApi, type InvokeHttp } from '../../local/aws/http-api.ts';
import { createS3, type LocalS3 } from '../../local/aws/s3/s3.ts';
import type { Service, ServiceResponse } from '../../local/aws/service.ts';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';

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
            origin: { bucket: 'site' },
            methods: ['GET', 'HEAD', 'OPTIONS'],
            viewerRequest: edge('viewer-request'),
            viewerResponse: edge('viewer-response'),
            compresses: true,
            headers: [
              { name: 'x-frame-options', value: 'DENY', override: true },
              { name: 'cache-control', value: 'no-store', override: false },
            ],
          },
        ],
        errorPages: [{ status: 404, answerWith: 404, page: '/404.html' }],
      },
      { s3: s3.service, apis: {} },
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

  describe('of what is worth it', () => {
    const feed = '<entry>Des vies sauvées</entry>'.repeat(100);
    const ofFeed = { 'content-type': 'application/xml; charset=utf-8', 'x-amz-meta-type': 'application/atom+xml; charset=utf-8' };
    beforeEach(() => s3.put('site', 'feeds/fr/atom.xml', feed, { headers: ofFeed }));
    const read = (accepted: string, more: Record<string, string> = {}) =>
      ask('/feeds/fr/atom.xml', { 'accept-encoding': accepted, ...more });

    it.each([
      ['gzip, deflate', 'gzip', gunzipSync],
      ['gzip, br', 'br', brotliDecompressSync],
      ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ])('sends %s as %s, under its own type', async (accepted, encoding, unpacked) => {
      const { headers, body } = await read(accepted);
      expect(headers).toMatchObject({
        'content-encoding': encoding,
        'content-type': 'application/atom+xml; charset=utf-8',
        vary: 'Accept-Encoding',
      });
      expect(headers.etag).toMatch(/^W\//);
      expect(String(unpacked(Buffer.from(body)))).toBe(feed);
      expect(body.length).toBeLessThan(feed.length / 10);
    });

    it.each(['', 'identity', 'gzip;q=0', 'deflate'])('sends it plain to who takes “%s”', async (accepted) => {
      const { headers, body } = await read(accepted);
      expect([String(body), headers['content-encoding'], headers['content-type'], headers.vary]).toEqual([
        feed,
        undefined,
        'application/atom+xml; charset=utf-8',
        'Accept-Encoding',
      ]);
    });

    it('knows the validator of either again', async () => {
      for (const accepted of ['gzip', 'identity']) {
        const { etag = '' } = (await read(accepted)).headers;
        for (const again of ['gzip', 'identity']) expect((await read(again, { 'if-none-match': etag })).status).toBe(304);
      }
    });

    it('leaves alone what is small, or of a type that is not compressed', async () => {
      s3.put('site', 'small.txt', 'x'.repeat(999), { headers: { 'content-type': 'text/plain' } });
      s3.put('site', 'picture.webp', 'x'.repeat(5000), { headers: { 'content-type': 'image/webp' } });
      for (const path of ['/small.txt', '/picture.webp']) {
        const { headers } = await ask(path, { 'accept-encoding': 'gzip' });
        expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined]);
      }
    });
  });

  it('takes no other methods', async () => {
    expect((await ask('/fr/', {}, 'PUT')).status).toBe(403);
    expect((await ask('/fr/', {}, 'POST')).status).toBe(403);
  });
});

describe('an HTTP API behind the CDN', () => {
  const events: APIGatewayProxyEventV2[] = [];
  let answer: Awaited<ReturnType<InvokeHttp>>;
  let cdn: Service;

  const ask = (method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<ServiceResponse> => {
    const { pathname, searchParams } = new URL(path, 'http://127.0.0.1');
    return cdn({ method, path: pathname, query: searchParams, headers, body: Buffer.from(body) });
  };
  const lastEvent = (): APIGatewayProxyEventV2 => {
    const event = events.at(-1);
    if (!event) throw new Error('No function was called.');
    return event;
  };

  beforeEach(() => {
    events.length = 0;
    answer = { answer: { statusCode: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: '<p>Hello' } };
    const clock = createVirtualClock(Date.parse('2026-11-23T10:00:00.250Z'));
    const s3 = createS3({ clock, notify: async () => {} });
    s3.createBucket('site', { versioned: false, notifications: [] });
    s3.put('site', '404.html', 'No such page', { headers: { 'content-type': 'text/html' } });
    const people = createHttpApi(
      {
        name: 'people',
        routes: [
          { key: '$default', function: 'anything' },
          { key: 'ANY /{page}', function: 'any-page' },
          { key: 'ANY /subscribe', function: 'answer-subscriber' },
          { key: 'POST /subscribe', function: 'take-subscriber' },
          { key: 'GET /files/{path+}', function: 'files' },
        ],
      },
      {
        clock,
        invoke: async (functionName, event) => {
          events.push({ ...event, pathParameters: { ...event.pathParameters, calls: functionName } });
          return answer;
        },
      },
    );
    const behavior = {
      origin: {
        api: 'people',
        headers: { 'x-origin-secret': 'known to the CDN' },
        forwards: {
          headers: { which: 'all but' as const, names: ['host'] },
          cookies: { which: 'all but' as const, names: ['tracking'] },
          query: { which: 'all but' as const, names: [] },
        },
      },
      methods: ['GET', 'HEAD', 'POST'],
      viewerRequest: `function handler(event) {
        event.request.headers['x-network'] = { value: event.viewer.ip };
        return event.request;
      }`,
      headers: [{ name: 'x-frame-options', value: 'DENY', override: true }],
    };
    cdn = createCdn(
      {
        behaviors: [
          { ...behavior, pathPattern: '/subscribe' },
          { ...behavior, pathPattern: '/files/*' },
          {
            ...behavior,
            pathPattern: '/plain/*',
            origin: {
              ...behavior.origin,
              forwards: {
                headers: { which: 'only', names: [] },
                cookies: { which: 'only', names: [] },
                query: { which: 'only', names: ['token'] },
              },
            },
          },
          { pathPattern: '*', origin: { bucket: 'site' }, methods: ['GET', 'HEAD', 'OPTIONS'], headers: [] },
        ],
        errorPages: [{ status: 404, answerWith: 404, page: '/404.html' }],
      },
      { s3: s3.service, apis: { people } },
    );
  });

  it('hands a form on to the function of its route, as API Gateway does: a form is base64', async () => {
    const { status, headers, body } = await ask(
      'POST',
      '/subscribe?lang=fr&topic=water&topic=health',
      {
        'content-type': 'application/x-www-form-urlencoded',
        host: 'news.example.org',
        cookie: 'a=1; tracking=2; b=3',
        'user-agent': 'Reader/1.0',
        'x-origin-secret': 'guessed',
        'x-network': 'made up',
      },
      'email=reader%40example.org',
    );
    expect([status, headers['content-type'], headers['x-frame-options'], body]).toEqual([
      200,
      'text/html; charset=utf-8',
      'DENY',
      '<p>Hello',
    ]);
    expect(lastEvent()).toMatchObject({
      version: '2.0',
      routeKey: 'POST /subscribe',
      rawPath: '/subscribe',
      rawQueryString: 'lang=fr&topic=water&topic=health',
      queryStringParameters: { lang: 'fr', topic: 'water,health' },
      cookies: ['a=1', 'b=3'],
      headers: {
        host: 'people.execute-api.us-east-1.amazonaws.com',
        'user-agent': 'Reader/1.0',
        'x-origin-secret': 'known to the CDN',
        'x-network': '127.0.0.1',
        'x-forwarded-for': '127.0.0.1',
      },
      requestContext: {
        domainName: 'people.execute-api.us-east-1.amazonaws.com',
        http: { method: 'POST', path: '/subscribe', userAgent: 'Reader/1.0' },
        stage: '$default',
        time: '23/Nov/2026:10:00:00 +0000',
        timeEpoch: Date.parse('2026-11-23T10:00:00.250Z'),
      },
      isBase64Encoded: true,
      body: Buffer.from('email=reader%40example.org').toString('base64'),
      pathParameters: { calls: 'take-subscriber' },
    });
    expect(lastEvent().headers).not.toHaveProperty('cookie');
    expect(lastEvent().requestContext.http.sourceIp).not.toBe('127.0.0.1');
  });

  it('hands on JSON as text, and nothing as no body', async () => {
    await ask('POST', '/subscribe', { 'content-type': 'application/json; charset=utf-8' }, '{"é":1}');
    expect(lastEvent()).toMatchObject({ body: '{"é":1}', isBase64Encoded: false });
    await ask('GET', '/subscribe');
    expect(lastEvent()).toMatchObject({ rawQueryString: '', isBase64Encoded: false, routeKey: 'ANY /subscribe' });
    for (const member of ['body', 'cookies', 'queryStringParameters']) expect(lastEvent()).not.toHaveProperty(member);
  });

  it('calls the function of the route that fits best', async () => {
    const routeOf = async (method: string, path: string) => {
      await ask(method, path);
      return lastEvent().pathParameters;
    };
    expect(await routeOf('HEAD', '/subscribe')).toEqual({ calls: 'answer-subscriber' });
    expect(await routeOf('GET', '/files/a/b.txt')).toEqual({ calls: 'files', path: 'a/b.txt' });
    expect(await routeOf('POST', '/files/a/b.txt')).toEqual({ calls: 'anything' });
  });

  it('is told of a reader only what the policy lets through', async () => {
    await ask('GET', '/plain/page?token=t&other=o', { cookie: 'a=1', 'accept-language': 'ar', 'user-agent': 'Reader/1.0' });
    expect(lastEvent()).toMatchObject({ rawQueryString: 'token=t', headers: { 'user-agent': 'Amazon CloudFront' } });
    expect(lastEvent()).not.toHaveProperty('cookies');
    expect(lastEvent().headers).not.toHaveProperty('accept-language');
    expect(lastEvent().headers).not.toHaveProperty('x-network');
  });

  it('gives back status, headers, cookies and bytes', async () => {
    answer = {
      answer: {
        statusCode: 303,
        headers: { Location: '/subscribe' },
        cookies: ['a=1', 'b=2'],
        body: Buffer.from([0, 255]).toString('base64'),
        isBase64Encoded: true,
      },
    };
    const { status, headers, cookies, body } = await ask('GET', '/subscribe');
    expect([status, headers.location, cookies, body]).toEqual([303, '/subscribe', ['a=1', 'b=2'], Buffer.from([0, 255])]);
  });

  it('takes an answer without a status for the body', async () => {
    answer = { answer: { done: true } };
    const { status, headers, body } = await ask('GET', '/subscribe');
    expect([status, headers['content-type'], body]).toEqual([200, 'application/json', '{"done":true}']);
  });

  it('answers 500 when the function fails or makes no sense, and 413 to what is too large for it', async () => {
    answer = { error: { errorType: 'Error', errorMessage: 'kept inside', trace: [] } };
    const failed = await ask('GET', '/subscribe');
    expect([failed.status, failed.body]).toEqual([500, '{"message":"Internal Server Error"}']);
    answer = { answer: { statusCode: 'fine' } };
    expect((await ask('GET', '/subscribe')).status).toBe(500);
    expect((await ask('POST', '/subscribe', {}, 'x'.repeat(11_000_000))).status).toBe(413);
  });

  it('has its 404 shown as the page of the site, and its other errors as they are', async () => {
    answer = { answer: { statusCode: 404, body: 'unknown token' } };
    expect(String((await ask('GET', '/subscribe')).body)).toBe('No such page');
    answer = { answer: { statusCode: 400, body: 'not an address' } };
    const { status, body } = await ask('POST', '/subscribe');
    expect([status, body]).toEqual([400, 'not an address']);
  });

  it('does not open the pages of the site to other methods', async () => {
    expect((await ask('POST', '/fr/')).status).toBe(403);
    expect((await ask('DELETE', '/subscribe')).status).toBe(403);
    expect(events).toEqual([]);
  });
});
