import { describe, expect, it } from 'vitest';
import { deployed } from './deployed.ts';

const stack = deployed();

interface EdgeAnswer {
  statusCode?: number;
  statusDescription?: string;
  uri?: string;
  headers?: Record<string, { value: string }>;
}

/** One of the CDN's functions, made from the code in the template. */
const edgeFunction = (name: string): ((event: object) => EdgeAnswer) =>
  new Function(`${stack.theOnly('AWS::CloudFront::Function', `Syndication${name}`).Properties.FunctionCode}; return handler;`)();

describe('on the way in', () => {
  const viewerRequest = edgeFunction('ViewerRequest');
  const ask = (uri: string): EdgeAnswer => viewerRequest({ request: { method: 'GET', uri, headers: {}, querystring: {} } });

  it.each([
    ['/', '/index.html'],
    ['/fr/', '/fr/index.html'],
    ['/fr/2026/11/des-vies/', '/fr/2026/11/des-vies/index.html'],
    ['/feeds/fr/atom.xml', '/feeds/fr/atom.xml'],
    ['/fr/2026/11/des-vies/release.json', '/fr/2026/11/des-vies/release.json'],
  ])('%s is read from %s', (uri, stored) => {
    expect(ask(uri).uri).toBe(stored);
  });

  it.each([
    ['/fr', '/fr/'],
    ['/feeds/fr/country/kh', '/feeds/fr/country/kh/'],
  ])('%s is sent on to %s for good', (uri, place) => {
    expect(ask(uri)).toMatchObject({ statusCode: 301, headers: { location: { value: place } } });
  });

  it.each(['//elsewhere.example', '///elsewhere.example', '/\\elsewhere', '/\\/elsewhere'])(
    '%s leads nobody off the site',
    (uri) => {
      const place = ask(uri).headers?.location?.value ?? ask(uri).uri;
      expect(place).toMatch(/^\/[^/\\]/);
    },
  );
});

describe('on the way out', () => {
  const viewerResponse = edgeFunction('ViewerResponse');
  const answer = (statusCode: number, headers: Record<string, string>): EdgeAnswer =>
    viewerResponse({
      request: {},
      response: {
        statusCode,
        statusDescription: 'OK',
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }])),
      },
    });

  it('a killed page is gone, and cannot be taken for one that did not change', () => {
    const gone = answer(200, { 'x-amz-meta-status': '410', etag: '"1"', 'last-modified': 'now', 'content-type': 'text/html' });
    expect(gone).toEqual({
      statusCode: 410,
      statusDescription: 'Gone',
      headers: { 'content-type': { value: 'text/html' } },
    });
  });

  it('any other page goes out as it is', () => {
    expect(answer(200, { etag: '"1"' })).toMatchObject({ statusCode: 200, headers: { etag: { value: '"1"' } } });
    expect(answer(304, { etag: '"1"' })).toMatchObject({ statusCode: 304, headers: { etag: { value: '"1"' } } });
    expect(answer(200, { 'x-amz-meta-status': '200' })).toMatchObject({ statusCode: 200 });
  });
});

describe('the CDN', () => {
  const config = stack.theOnly('AWS::CloudFront::Distribution').Properties.DistributionConfig as {
    DefaultCacheBehavior: Record<string, unknown>;
    CustomErrorResponses: object[];
    Origins: object[];
    HttpVersion: string;
  };

  it('keeps nothing longer than 45 seconds, and a missing page for one', () => {
    expect(stack.theOnly('AWS::CloudFront::CachePolicy').Properties.CachePolicyConfig).toMatchObject({
      MinTTL: 0,
      MaxTTL: 45,
    });
    expect(config.CustomErrorResponses).toEqual([
      { ErrorCode: 404, ResponseCode: 404, ResponsePagePath: '/404.html', ErrorCachingMinTTL: 1 },
    ]);
  });

  it('speaks HTTPS only, HTTP/3 too', () => {
    expect(config.DefaultCacheBehavior.ViewerProtocolPolicy).toBe('redirect-to-https');
    expect(config.HttpVersion).toBe('http2and3');
  });

  it('alone reads the site bucket, and may list it, so that a missing page is a 404', () => {
    expect(config.Origins).toEqual([expect.objectContaining({ OriginAccessControlId: expect.anything() })]);
    const { Statement } = stack.theOnly('AWS::S3::BucketPolicy', 'SyndicationSite').Properties.PolicyDocument as {
      Statement: { Effect: string; Action: string[]; Principal: object }[];
    };
    expect(Statement.filter(({ Effect }) => Effect === 'Allow')).toEqual([
      expect.objectContaining({ Action: ['s3:GetObject', 's3:ListBucket'], Principal: { Service: 'cloudfront.amazonaws.com' } }),
    ]);
  });

  it('tells browsers to load nothing from elsewhere and run no scripts', () => {
    const { SecurityHeadersConfig } = stack.theOnly('AWS::CloudFront::ResponseHeadersPolicy').Properties
      .ResponseHeadersPolicyConfig as {
      SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: string } };
    };
    expect(SecurityHeadersConfig).toMatchObject({
      ContentTypeOptions: { Override: true },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000 },
      ReferrerPolicy: { ReferrerPolicy: 'strict-origin-when-cross-origin' },
    });
    expect(SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy).toContain("default-src 'none'");
    expect(SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy).not.toContain('script-src');
  });
});
