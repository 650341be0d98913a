import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Listener, listen } from '../../local/aws/http-listener.ts';
import type { Service, ServiceRequest } from '../../local/aws/service.ts';

let listener: Listener | undefined;
afterEach(async () => {
  await listener?.close();
  listener = undefined;
});

const serve = async (service: Service): Promise<string> => {
  listener = await listen(service, 0);
  return `http://127.0.0.1:${listener.port}`;
};

/** Sends bytes as they are, and returns all that comes back. */
const exchange = (port: number, ...parts: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(parts.shift() ?? ''));
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk;
      const next = parts.shift();
      if (next !== undefined) socket.write(next);
    });
    socket.once('close', () => resolve(heard));
    socket.once('error', reject);
  });

describe('a listener', () => {
  it('hands on method, path and query as they were sent, and headers in lower case', async () => {
    const seen: ServiceRequest[] = [];
    await serve(async (request) => {
      seen.push(request);
      return { status: 200, headers: {}, body: 'ok' };
    });
    const heard = await exchange(
      listener?.port ?? 0,
      `GET /b/a/../%2e%2e//x%2Fy?list-type=2&prefix=a%2Bb&flag HTTP/1.1\r\nHost: localhost:${listener?.port}\r\nX-Amz-Meta-A: 1\r\nConnection: close\r\n\r\n`,
    );
    expect(heard).toContain('ok');
    expect(seen[0]).toMatchObject({ method: 'GET', path: '/b/a/../%2e%2e//x%2Fy', headers: { 'x-amz-meta-a': '1' } });
    expect([...(seen[0]?.query ?? [])]).toEqual([
      ['list-type', '2'],
      ['prefix', 'a+b'],
      ['flag', ''],
    ]);
  });

  it('lets a client that asks first go on', async () => {
    await serve(async ({ body }) => ({ status: 200, headers: {}, body: `got ${body}` }));
    const heard = await exchange(
      listener?.port ?? 0,
      `PUT / HTTP/1.1\r\nHost: 127.0.0.1:${listener?.port}\r\nContent-Length: 5\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n`,
      'hello',
    );
    expect(heard).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK[\s\S]*got hello$/);
  });

  it('answers HEAD with the length the service states, and no body', async () => {
    const base = await serve(async () => ({ status: 200, headers: { 'content-length': '12345', etag: '"e"' }, body: '' }));
    const response = await fetch(base, { method: 'HEAD' });
    expect([response.headers.get('content-length'), response.headers.get('etag'), await response.text()]).toEqual([
      '12345',
      '"e"',
      '',
    ]);
  });

  describe('answers programs and pages of this machine, and nobody else', () => {
    /** The status line and the last line of what comes back. */
    const ask = async (headers: Record<string, string>, method = 'POST'): Promise<string> => {
      const service = vi.fn<Service>(async () => ({ status: 200, headers: {}, body: 'done' }));
      await serve(service);
      const port = listener?.port ?? 0;
      const lines = Object.entries({ Host: `127.0.0.1:${port}`, ...headers }).map(
        ([name, value]) => `${name}: ${value.replace('PORT', String(port))}\r\n`,
      );
      const heard = await exchange(
        port,
        `${method} /x HTTP/1.1\r\n${lines.join('')}Content-Length: 0\r\nConnection: close\r\n\r\n`,
      );
      const [, status = '', body = ''] = /^HTTP\/1\.1 (\d+)[\s\S]*\r\n\r\n([\s\S]*)$/.exec(heard) ?? [];
      expect(service).toHaveBeenCalledTimes(status === '200' ? 1 : 0);
      return `${status} ${body.replaceAll(String(port), 'PORT').trim()}`;
    };
    const names = '127.0.0.1:PORT, localhost:PORT, [::1]:PORT';

    it.each<Record<string, string>>([
      {},
      { Host: 'localhost:PORT' },
      { Host: 'LOCALHOST:PORT' },
      { Host: '[::1]:PORT' },
      { Origin: 'http://127.0.0.1:PORT' },
      { Host: 'localhost:PORT', Origin: 'http://localhost:PORT' },
      { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, // the form of a page that sends no referrer
    ])('takes %j', async (headers) => {
      expect(await ask(headers)).toBe('200 done');
    });

    it('takes the request of somebody who follows a link from elsewhere', async () => {
      expect(await ask({ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }, 'GET')).toBe('200 done');
    });

    it.each([
      ['rebound.example.org', '"rebound.example.org"'],
      ['rebound.example.org:PORT', '"rebound.example.org:PORT"'],
      ['127.0.0.1', '"127.0.0.1"'],
      ['127.0.0.1:1', '"127.0.0.1:1"'],
      ['127.0.0.1.example.org:PORT', '"127.0.0.1.example.org:PORT"'],
      ['', 'a request without a host'],
    ])('refuses to be called "%s"', async (host, named) => {
      expect(await ask({ Host: host }, 'GET')).toBe(`403 This server answers to ${names}, and not to ${named}.`);
    });

    it.each(['http://news.example.org', 'https://127.0.0.1:PORT', 'http://localhost:PORT', 'http://127.0.0.1:1', 'null'])(
      'refuses the page of %s',
      async (origin) => {
        expect(await ask({ Origin: origin })).toBe(`403 This server takes nothing from pages of "${origin}".`);
      },
    );

    it('refuses what another page embeds, or sends as a form, without saying where it is', async () => {
      const embeds = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' };
      expect(await ask(embeds, 'GET')).toBe('403 This server takes nothing from pages of other sites.');
      const sends = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
      expect(await ask(sends)).toBe('403 This server takes nothing from pages of other sites.');
      expect(await ask({ ...sends, Origin: 'null' })).toBe('403 This server takes nothing from pages of "null".');
    });
  });

  it('refuses a body of more than 200 MB', async () => {
    const service = vi.fn<Service>(async () => ({ status: 200, headers: {}, body: '' }));
    const base = await serve(service);
    const tooLarge = new Uint8Array(200 * 1024 * 1024 + 1);
    expect((await fetch(base, { method: 'PUT', body: tooLarge })).status).toBe(413);
    expect(service).not.toHaveBeenCalled();
  });

  it('answers 500 when the service breaks, and goes on', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const base = await serve(async ({ path }) => {
      if (path === '/break') throw new Error('broken');
      return { status: 204, headers: {}, body: '' };
    });
    expect((await fetch(`${base}/break`)).status).toBe(500);
    expect((await fetch(base)).status).toBe(204);
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });

  it('says in one sentence that a port is taken', async () => {
    await serve(async () => ({ status: 200, headers: {}, body: '' }));
    const port = listener?.port ?? 0;
    await expect(listen(async () => ({ status: 200, headers: {}, body: '' }), port)).rejects.toMatchObject({
      name: 'PortInUse',
      message: `Port ${port} on 127.0.0.1 is in use by another program: stop it, or choose another port.`,
    });
  });
});
