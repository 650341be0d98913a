import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { beforeEach, describe, expect, it } from 'vitest';
import type { VirtualClock } from '../../local/aws/clock.ts';
import { createS3, type LocalS3 } from '../../local/aws/s3/s3.ts';
import type { ServiceResponse } from '../../local/aws/service.ts';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';

const NOON = '2026-11-18T12:00:00Z';
const KEY = 'incoming/a b/ré+1=(2)!.txt';
const MINUTE = 60_000;

let clock: VirtualClock;
let s3: LocalS3;

beforeEach(() => {
  clock = createVirtualClock(Date.parse(NOON));
  s3 = createS3({ clock, notify: async () => {} });
  s3.createBucket('newsroom', { versioned: true, notifications: [] });
  s3.put('newsroom', KEY, 'wells');
});

const client = new S3Client({
  region: 'us-east-1',
  endpoint: 'http://127.0.0.1:9000',
  forcePathStyle: true,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

type Command = Parameters<typeof getSignedUrl>[1];

/** A URL that was signed at noon. */
const signed = (command: unknown, options: Parameters<typeof getSignedUrl>[2] = {}): Promise<string> =>
  getSignedUrl(client as Parameters<typeof getSignedUrl>[0], command as Command, {
    expiresIn: 300,
    signingDate: new Date(NOON),
    ...options,
  });

const ask = (url: string, method: string, body = '', headers: Record<string, string> = {}): Promise<ServiceResponse> => {
  const { pathname, searchParams, host } = new URL(url);
  return s3.service({ method, path: pathname, query: searchParams, headers: { host, ...headers }, body: Buffer.from(body) });
};

const changed = (url: string, name: string, value: string): string => {
  const other = new URL(url);
  if (value === '') other.searchParams.delete(name);
  else other.searchParams.set(name, value);
  return other.href;
};

const get = () => signed(new GetObjectCommand({ Bucket: 'newsroom', Key: KEY }));
const put = (options = {}) => signed(new PutObjectCommand({ Bucket: 'newsroom', Key: KEY, ...options }));

describe('a presigned URL', () => {
  it('reads, and heads where it was signed for that', async () => {
    expect(await ask(await get(), 'GET')).toMatchObject({ status: 200, body: Buffer.from('wells') });
    const head = await signed(new HeadObjectCommand({ Bucket: 'newsroom', Key: KEY }));
    expect(await ask(head, 'HEAD')).toMatchObject({ status: 200, headers: { 'content-length': '5' } });
  });

  it('writes what its user has, with the metadata it was signed with', async () => {
    const url = await put({ Metadata: { person: 'marie@example.org' } });
    expect(await ask(url, 'PUT', 'deeper wells')).toMatchObject({ status: 200 });
    expect(s3.get('newsroom', KEY)?.bytes.toString()).toBe('deeper wells');
    expect(s3.get('newsroom', KEY)?.headers).toMatchObject({ 'x-amz-meta-person': 'marie@example.org' });
  });

  it('holds until its time is over on the account’s clock, and says so then', async () => {
    const url = await get();
    clock.advanceTo(Date.parse(NOON) + 5 * MINUTE);
    expect((await ask(url, 'GET')).status).toBe(200);
    clock.advanceTo(Date.parse(NOON) + 5 * MINUTE + 1000);
    const { status, body } = await ask(url, 'GET');
    expect(status).toBe(403);
    expect(String(body)).toContain(
      '<Code>AccessDenied</Code><Message>Request has expired</Message><X-Amz-Expires>300</X-Amz-Expires><Expires>2026-11-18T12:05:00Z</Expires><ServerTime>2026-11-18T12:05:01Z</ServerTime>',
    );
  });

  it('does not hold long before it was signed', async () => {
    const url = await signed(new GetObjectCommand({ Bucket: 'newsroom', Key: KEY }), {
      signingDate: new Date(Date.parse(NOON) + 16 * MINUTE),
    });
    expect(String((await ask(url, 'GET')).body)).toContain('<Message>Request is not yet valid</Message>');
  });

  it.each<[string, (url: string) => string, method?: string, headers?: Record<string, string>]>([
    ['another key', (url) => url.replace('wells', 'x').replace('a%20b', 'c')],
    ['another method', (url) => url, 'PUT'],
    ['another host', (url) => url, 'GET', { host: '127.0.0.1:9001' }],
    ['a longer life', (url) => changed(url, 'X-Amz-Expires', '600')],
    ['a later date', (url) => changed(url, 'X-Amz-Date', '20261118T120100Z')],
    ['a parameter more', (url) => changed(url, 'versionId', 'null')],
    ['another name', (url) => url.replace('local%2F', 'keep-time%2F')],
    ['another signature', (url) => changed(url, 'X-Amz-Signature', '0'.repeat(64))],
    ['a short signature', (url) => changed(url, 'X-Amz-Signature', '0')],
  ])('is refused with %s', async (_, change, method = 'GET', headers = {}) => {
    const { status, body } = await ask(change(await get()), method, '', headers);
    // The access key is in the credential, and the credential is signed.
    expect([status, String(body)]).toEqual([403, expect.stringContaining('<Code>SignatureDoesNotMatch</Code>')]);
  });

  it('is refused with a header more that S3 would act on', async () => {
    const { status, body } = await ask(await put(), 'PUT', 'x', { 'x-amz-meta-person': 'somebody else' });
    expect(status).toBe(403);
    expect(String(body)).toContain(
      '<Message>There were headers present in the request which were not signed</Message><HeadersNotSigned>x-amz-meta-person</HeadersNotSigned>',
    );
  });

  it('binds the headers it names', async () => {
    const url = await signed(new PutObjectCommand({ Bucket: 'newsroom', Key: KEY, ContentType: 'text/plain' }), {
      signableHeaders: new Set(['content-type']),
    });
    expect((await ask(url, 'PUT', 'x', { 'content-type': 'text/html' })).status).toBe(403);
    expect((await ask(url, 'PUT', 'x', { 'content-type': 'text/plain' })).status).toBe(200);
    expect(s3.get('newsroom', KEY)?.headers['content-type']).toBe('text/plain');
  });

  it.each([
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA1', 'X-Amz-Algorithm only supports'],
    ['X-Amz-Expires', '604801', 'must be less than a week'],
    ['X-Amz-Expires', '-1', 'must be non-negative'],
    ['X-Amz-Expires', 'soon', 'should be a number'],
    ['X-Amz-Expires', '', 'requires the X-Amz-Algorithm'],
    ['X-Amz-Signature', '', 'requires the X-Amz-Algorithm'],
    ['X-Amz-Algorithm', '', 'requires the X-Amz-Algorithm'],
    ['X-Amz-Date', 'today', 'X-Amz-Date must be in the ISO8601 Long Format'],
    ['X-Amz-Credential', 'local/20261118/us-east-1/sqs/aws4_request', 'the Credential is mal-formed'],
    ['X-Amz-Credential', 'local/20261117/us-east-1/s3/aws4_request', 'Invalid credential date'],
    ['X-Amz-SignedHeaders', 'range', 'host header must be'],
  ])('whose %s is %j is no such URL', async (name, value, why) => {
    const { status, body } = await ask(changed(await get(), name, value), 'GET');
    expect([status, String(body)]).toEqual([400, expect.stringContaining('<Code>AuthorizationQueryParametersError</Code>')]);
    expect(String(body)).toContain(why);
  });

  it('is refused beside a signature in a header, and in the older version of signatures', async () => {
    const both = await ask(await get(), 'GET', '', { authorization: 'AWS4-HMAC-SHA256 Credential=local/…' });
    expect([both.status, String(both.body)]).toEqual([400, expect.stringContaining('Only one auth mechanism allowed')]);
    const old = await ask('http://127.0.0.1:9000/newsroom/a?AWSAccessKeyId=local&Expires=1&Signature=x', 'GET');
    expect([old.status, String(old.body)]).toEqual([400, expect.stringContaining('Please use AWS4-HMAC-SHA256')]);
  });
});
