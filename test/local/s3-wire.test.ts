import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createS3, type Fault, type LocalS3 } from '../../local/aws/s3/s3.ts';
import { createVirtualClock } from '../../local/aws/virtual-clock.ts';

let s3: LocalS3;
let fail: ((operation: string) => Fault | undefined) | undefined;
let principals: string[];

beforeEach(() => {
  fail = undefined;
  principals = [];
  s3 = createS3({
    clock: createVirtualClock(Date.parse('2026-11-23T09:00:00Z')),
    notify: async (_target, message) => {
      principals.push(JSON.parse(message).Records?.[0].userIdentity.principalId);
    },
    fail: (operation) => fail?.(operation),
  });
  s3.createBucket('newsroom', { versioned: true, notifications: [] });
});

/** A request as it is on the wire: the path is sent as it stands. */
const send = async (method: string, target: string, headers: Record<string, string> = {}, body: string | Buffer = '') => {
  const [path = '', query = ''] = target.split('?');
  const response = await s3.service({ method, path, query: new URLSearchParams(query), headers, body: Buffer.from(body) });
  return { ...response, text: response.body.toString() };
};

const codeOf = ({ status, text }: { status: number; text: string }): string =>
  `${status} ${/<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? ''}`.trim();

const md5 = (text: string): string => createHash('md5').update(text).digest('base64');

// The check values of https://reveng.sourceforge.io/crc-catalogue/ for the text 123456789, in base64.
const CHECK = {
  crc32: Buffer.from('cbf43926', 'hex').toString('base64'),
  crc32c: Buffer.from('e3069283', 'hex').toString('base64'),
  crc64nvme: Buffer.from('ae8b14860a799888', 'hex').toString('base64'),
  sha1: createHash('sha1').update('123456789').digest('base64'),
  sha256: createHash('sha256').update('123456789').digest('base64'),
};

describe('what arrives damaged is refused', () => {
  it.each(Object.entries(CHECK))('by its %s', async (algorithm, value) => {
    const header = `x-amz-checksum-${algorithm}`;
    expect(codeOf(await send('PUT', '/newsroom/a', { [header]: value }, '123456780'))).toBe('400 BadDigest');
    expect(codeOf(await send('PUT', '/newsroom/a', { [header]: 'AA==' }, '123456789'))).toBe('400 InvalidRequest');
    expect(s3.get('newsroom', 'a')).toBeUndefined();
    expect(await send('PUT', '/newsroom/a', { [header]: value }, '123456789')).toMatchObject({
      status: 200,
      headers: { [header]: value },
    });
  });

  it('by its MD5', async () => {
    expect(codeOf(await send('PUT', '/newsroom/a', { 'content-md5': md5('other') }, 'text'))).toBe('400 BadDigest');
    expect(codeOf(await send('PUT', '/newsroom/a', { 'content-md5': 'short' }, 'text'))).toBe('400 InvalidDigest');
    expect((await send('PUT', '/newsroom/a', { 'content-md5': md5('text') }, 'text')).status).toBe(200);
  });

  it('by the hash it was signed with', async () => {
    const signed = (text: string) => ({ 'x-amz-content-sha256': createHash('sha256').update(text).digest('hex') });
    expect(codeOf(await send('PUT', '/newsroom/a', signed('other'), 'text'))).toBe('400 XAmzContentSHA256Mismatch');
    expect((await send('PUT', '/newsroom/a', signed('text'), 'text')).status).toBe(200);
  });

  it('by a part that is not the one stated on completion', async () => {
    const created = await send('POST', '/newsroom/a?uploads');
    const id = /<UploadId>(.*)<\/UploadId>/.exec(created.text)?.[1];
    const header = { 'x-amz-checksum-crc32': CHECK.crc32 };
    const part = await send('PUT', `/newsroom/a?partNumber=1&uploadId=${id}`, header, '123456789');
    const list = (crc: string) =>
      `<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>${part.headers.etag}</ETag><ChecksumCRC32>${crc}</ChecksumCRC32></Part></CompleteMultipartUpload>`;
    const complete = (crc: string, headers: Record<string, string> = {}) =>
      send('POST', `/newsroom/a?uploadId=${id}`, headers, list(crc));
    expect(codeOf(await complete('AAAAAA=='))).toBe('400 InvalidPart');
    expect(codeOf(await complete(CHECK.crc32, { 'x-amz-checksum-crc64nvme': 'AAAAAAAAAAA=' }))).toBe('400 BadDigest');
    expect((await complete(CHECK.crc32, { 'x-amz-checksum-crc64nvme': CHECK.crc64nvme })).status).toBe(200);
    expect(s3.get('newsroom', 'a')?.bytes.toString()).toBe('123456789');
  });
});

describe('an aws-chunked body', () => {
  const trailing = {
    'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    'content-encoding': 'aws-chunked',
    'x-amz-decoded-content-length': '9',
    'x-amz-trailer': 'x-amz-checksum-crc32',
  };
  const framed = (trailer: string) => `4\r\n1234\r\n5\r\n56789\r\n0\r\n${trailer}\r\n\r\n`;

  it('is unframed and its trailer verified', async () => {
    const response = await send('PUT', '/newsroom/a', trailing, framed(`x-amz-checksum-crc32:${CHECK.crc32}`));
    expect(response.status).toBe(200);
    expect(s3.get('newsroom', 'a')).toMatchObject({ bytes: Buffer.from('123456789') });
    expect(s3.get('newsroom', 'a')?.headers).not.toHaveProperty('content-encoding');
    expect(codeOf(await send('PUT', '/newsroom/a', trailing, framed('x-amz-checksum-crc32:AAAAAA==')))).toBe('400 BadDigest');
    expect(codeOf(await send('PUT', '/newsroom/a', trailing, framed('')))).toBe('400 MalformedTrailerError');
  });

  it('is unframed when each chunk is signed', async () => {
    const headers = {
      'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      'content-encoding': 'aws-chunked,gzip',
      'x-amz-decoded-content-length': '3',
    };
    const signature = 'a'.repeat(64);
    const body = `3;chunk-signature=${signature}\r\nabc\r\n0;chunk-signature=${signature}\r\n\r\n`;
    expect((await send('PUT', '/newsroom/a', headers, body)).status).toBe(200);
    expect(s3.get('newsroom', 'a')).toMatchObject({ bytes: Buffer.from('abc'), headers: { 'content-encoding': 'gzip' } });
  });

  it.each(['', '9\r\n1234', 'zz\r\n12\r\n0\r\n\r\n', '4\r\n1234\r\n0\r\n\r\n'])(
    'is refused when it ends early: %j',
    async (body) => {
      expect(codeOf(await send('PUT', '/newsroom/a', trailing, body))).toBe('400 IncompleteBody');
    },
  );
});

describe('a path', () => {
  it('is decoded once, and nothing in it is tidied up', async () => {
    await send('PUT', '/newsroom/a+b%2Bc%20d%2520/../x//y', {}, 'text');
    expect(s3.list('newsroom').map(({ key }) => key)).toEqual(['a+b+c d%20/../x//y']);
  });

  it('that is not UTF-8 is refused', async () => {
    expect(codeOf(await send('GET', '/newsroom/%ff'))).toBe('400 InvalidURI');
    expect(codeOf(await send('GET', '/newsroom/%zz'))).toBe('400 InvalidURI');
  });
});

describe('a list', () => {
  it('names keys that XML cannot hold when it is asked to encode them', async () => {
    s3.put('newsroom', 'a\u0001 +/é', 'text');
    for (const kind of ['list-type=2&', '', 'versions&']) {
      expect((await send('GET', `/newsroom?${kind}encoding-type=url`)).text).toContain('<Key>a%01%20%2B/%C3%A9</Key>');
    }
    expect((await send('GET', '/newsroom')).text).toContain('<Key>a&#x1; +/é</Key>');
    expect(codeOf(await send('GET', '/newsroom?encoding-type=base64'))).toBe('400 InvalidArgument');
    expect(codeOf(await send('GET', '/newsroom?max-keys=many'))).toBe('400 InvalidArgument');
  });
});

describe('a browser without credentials', () => {
  it('reads a report card with its content type', async () => {
    s3.put('newsroom', 'reports/a.html', '<p>', { headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(await send('GET', '/newsroom/reports/a.html')).toMatchObject({
      status: 200,
      text: '<p>',
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  });
});

describe('a notice names', () => {
  it.each([
    [
      'AWS:AKIDV4',
      { authorization: 'AWS4-HMAC-SHA256 Credential=AKIDV4/20261123/us-east-1/s3/aws4_request, SignedHeaders=host' },
    ],
    ['AWS:AKIDV2', { authorization: 'AWS AKIDV2:signature' }],
    ['Anonymous', {}],
  ])('%s as the one who uploaded', async (principal, headers) => {
    s3.createBucket('newsroom', {
      versioned: true,
      notifications: [{ id: 'n', queueArn: 'q', events: ['s3:ObjectCreated:Put'], suffix: 'été.txt' }],
    });
    await send('PUT', '/newsroom/%C3%A9t%C3%A9.txt', headers, 'text');
    await send('PUT', '/newsroom/other.txt', headers, 'text');
    await send('DELETE', '/newsroom/%C3%A9t%C3%A9.txt', headers);
    expect(principals).toEqual([undefined, principal]); // the first is the test event
  });
});

describe('errors', () => {
  it('are worded as S3 words them', async () => {
    const response = await send('GET', '/newsroom/a%26b');
    expect(response.status).toBe(404);
    expect(response.headers['content-type']).toBe('application/xml');
    expect(response.text).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<Error><Code>NoSuchKey<\/Code><Message>The specified key does not exist.<\/Message><Key>a&amp;b<\/Key><RequestId>[0-9A-F]{16}<\/RequestId>/,
    );
    expect((await send('HEAD', '/newsroom/a')).text).toBe('');
  });

  it('name what is not supported', async () => {
    const response = await send('GET', '/newsroom/a?torrent');
    expect(codeOf(response)).toBe('501 NotImplemented');
    expect(response.text).toContain('GET of an object with ?torrent');
    expect(codeOf(await send('PUT', '/new-bucket'))).toBe('501 NotImplemented');
    expect(codeOf(await send('PUT', '/newsroom?versioning'))).toBe('501 NotImplemented');
    expect(codeOf(await send('PATCH', '/newsroom/a'))).toBe('405 MethodNotAllowed');
  });

  it('say that a delete marker is in the way', async () => {
    s3.put('newsroom', 'a', 'text');
    const { headers } = await send('DELETE', '/newsroom/a');
    const read = await send('GET', '/newsroom/a');
    expect(read).toMatchObject({ status: 404, headers: { 'x-amz-delete-marker': 'true' } });
    const byId = await send('GET', `/newsroom/a?versionId=${headers['x-amz-version-id']}`);
    expect(byId).toMatchObject({ status: 405, headers: { 'x-amz-delete-marker': 'true', allow: 'DELETE' } });
  });

  it('refuse lists that are not XML', async () => {
    for (const body of [
      '',
      '<Delete>',
      '<Delete/>',
      '<!DOCTYPE d [<!ENTITY x "y">]><Delete><Object><Key>&x;</Key></Object></Delete>',
    ]) {
      expect(codeOf(await send('POST', '/newsroom?delete', { 'content-md5': md5(body) }, body))).toBe('400 MalformedXML');
    }
    expect(codeOf(await send('POST', '/newsroom?delete', {}, '<Delete/>'))).toBe('400 InvalidRequest');
  });
});

describe('a bad day', () => {
  it('refuses before anything happened, or loses the answer afterwards', async () => {
    fail = (operation) => (operation === 'PutObject' ? { status: 503, code: 'SlowDown' } : undefined);
    expect(codeOf(await send('PUT', '/newsroom/a', {}, 'text'))).toBe('503 SlowDown');
    expect(s3.get('newsroom', 'a')).toBeUndefined();
    fail = () => ({ status: 500, code: 'InternalError', afterwards: true });
    expect(codeOf(await send('PUT', '/newsroom/a', {}, 'text'))).toBe('500 InternalError');
    expect(s3.get('newsroom', 'a')?.bytes.toString()).toBe('text');
  });
});
