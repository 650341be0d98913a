import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  paths as answered,
  answerSubscriber,
  HttpRequest,
  type Ports,
} from '../../functions/answer-subscriber/answer-subscriber.ts';
import { readNewsroom } from '../../shared/aws/read-settings.ts';
import { patternsForScripts, patternsWithScripts } from '../../shared/syndication/output.ts';
import { outputs } from '../../shared/syndication/outputs.ts';
import { scriptSources } from '../../shared/syndication/page-scripts.ts';
import { pageScript } from '../../shared/syndication/search/page-script.ts';
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
  new Function(`${stack.theOnly('AWS::CloudFront::Function', name).Properties.FunctionCode}; return handler;`)();

describe('on the way in', () => {
  const viewerRequest = edgeFunction('SyndicationViewerRequest');
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
  const viewerResponse = edgeFunction('SyndicationViewerResponse');
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

  it('what was stored under a type that is compressed has its own again', () => {
    expect(answer(200, { 'content-type': 'application/xml; charset=utf-8', 'x-amz-meta-type': 'application/atom+xml' })).toEqual({
      statusCode: 200,
      statusDescription: 'OK',
      headers: { 'content-type': { value: 'application/atom+xml' } },
    });
  });

  it('any other page goes out as it is', () => {
    expect(answer(200, { etag: '"1"' })).toMatchObject({ statusCode: 200, headers: { etag: { value: '"1"' } } });
    expect(answer(304, { etag: '"1"' })).toMatchObject({ statusCode: 304, headers: { etag: { value: '"1"' } } });
    expect(answer(200, { 'x-amz-meta-status': '200' })).toMatchObject({ statusCode: 200 });
  });
});

interface Origin {
  Id: string;
  DomainName: unknown;
  OriginAccessControlId?: unknown;
  OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[];
  CustomOriginConfig?: object;
}

const config = stack.theOnly('AWS::CloudFront::Distribution').Properties.DistributionConfig as {
  DefaultCacheBehavior: Record<string, unknown>;
  CacheBehaviors: Record<string, unknown>[];
  CustomErrorResponses: object[];
  Origins: Origin[];
  HttpVersion: string;
};

describe('the CDN', () => {
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
    const fromBuckets = config.Origins.filter(({ OriginAccessControlId }) => OriginAccessControlId);
    expect(fromBuckets.map(({ Id }) => Id)).toEqual([config.DefaultCacheBehavior.TargetOriginId]);
    const { Statement } = stack.theOnly('AWS::S3::BucketPolicy', 'SyndicationSite').Properties.PolicyDocument as {
      Statement: { Effect: string; Action: string[]; Principal: object }[];
    };
    expect(Statement.filter(({ Effect }) => Effect === 'Allow')).toEqual([
      expect.objectContaining({ Action: ['s3:GetObject', 's3:ListBucket'], Principal: { Service: 'cloudfront.amazonaws.com' } }),
    ]);
  });

  it('tells browsers to load nothing from elsewhere, and to run no script but those of the site, by their hashes', () => {
    const { SecurityHeadersConfig } = stack.theOnly('AWS::CloudFront::ResponseHeadersPolicy', 'SyndicationSecurityHeaders')
      .Properties.ResponseHeadersPolicyConfig as {
      SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: string } };
    };
    expect(SecurityHeadersConfig).toMatchObject({
      ContentTypeOptions: { Override: true },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000 },
      ReferrerPolicy: { ReferrerPolicy: 'strict-origin-when-cross-origin' },
    });
    expect(SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy).toContain("default-src 'none'");
    const [, scripts] = /script-src ([^;]+);/.exec(SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy) ?? [];
    expect(scripts?.split(' ')).toEqual(scriptSources);
    for (const source of scriptSources) expect(source).toMatch(/^'sha256-[A-Za-z0-9+/]{43}='$/);
  });
});

describe('for scripts on pages of other sites', () => {
  const { DefaultCacheBehavior } = config;
  const own = patternsWithScripts(outputs).map(({ pattern }) => pattern);
  const open = config.CacheBehaviors.filter(
    ({ TargetOriginId, PathPattern }) =>
      TargetOriginId === DefaultCacheBehavior.TargetOriginId && !own.includes(PathPattern as string),
  );

  it('are feeds and the documents beside pages, and no page', () => {
    const patterns = open.map(({ PathPattern }) => PathPattern);
    expect(patterns).toEqual(patternsForScripts(outputs));
    expect(patterns.sort()).toEqual([
      '/*/release.json',
      '/*/release.txt',
      '/*/release.xml',
      '/feeds/*/atom.xml',
      '/feeds/*/feed.json',
      '/feeds/*/rss.xml',
      '/feeds/feeds.opml',
      '/feeds/release-event.v1.schema.json',
    ]);
  });

  it('nothing else is different there: same origin, copies, 410 and safety', () => {
    for (const { PathPattern: _, ...behavior } of open)
      expect(behavior).toEqual({
        ...DefaultCacheBehavior,
        ResponseHeadersPolicyId: { Ref: expect.stringMatching(/^SyndicationHeadersForScripts/) },
      });
    const safetyOf = (name: string): unknown =>
      (
        stack.theOnly('AWS::CloudFront::ResponseHeadersPolicy', name).Properties.ResponseHeadersPolicyConfig as {
          SecurityHeadersConfig: unknown;
        }
      ).SecurityHeadersConfig;
    expect(safetyOf('SyndicationHeadersForScripts')).toEqual(safetyOf('SyndicationSecurityHeaders'));
  });
});

describe('the pages on which people search', () => {
  const policyOf = (id: unknown): string => {
    const [, { Properties }] = stack
      .of('AWS::CloudFront::ResponseHeadersPolicy')
      .find(([logicalId]) => logicalId === (id as { Ref: string }).Ref) ?? ['', { Properties: {} as Record<string, unknown> }];
    const { SecurityHeadersConfig } = Properties.ResponseHeadersPolicyConfig as {
      SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy: string } };
    };
    return SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
  };

  it('run the one script that stands in them, by its hash, and it asks for nothing but what is on the site', () => {
    const [behavior, ...others] = config.CacheBehaviors.filter(({ PathPattern }) => PathPattern === '/*/search/');
    expect(others).toEqual([]);
    const { PathPattern: _, ResponseHeadersPolicyId, ...rest } = behavior ?? {};
    const { ResponseHeadersPolicyId: usual, ...asElsewhere } = config.DefaultCacheBehavior;
    expect(rest).toEqual(asElsewhere);
    const hash = createHash('sha256').update(pageScript).digest('base64');
    expect(policyOf(ResponseHeadersPolicyId)).toBe(policyOf(usual).replace('; connect-src', ` 'sha256-${hash}'; connect-src`));
  });
});

describe('on the way to a form', () => {
  const readerNetwork = edgeFunction('SubscribersReaderNetwork');
  const networkOf = (ip: string, headers: EdgeAnswer['headers'] = {}): string | undefined =>
    readerNetwork({ viewer: { ip }, request: { method: 'POST', uri: '/unsubscribe', headers, querystring: {} } }).headers?.[
      'x-reader-network'
    ]?.value;

  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:7:8:9:a:b:c', '2001:db8:7::/48'],
    ['2001:0db8:0007:0008::1', '2001:db8:7::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['2001:db8:7::', '2001:db8:7::/48'],
    ['::1', '0:0:0::/48'],
  ])('%s is somebody of %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });

  it('nobody can pass for another network', () => {
    expect(networkOf('203.0.113.77', { 'x-reader-network': { value: '198.51.100.0/24' } })).toBe('203.0.113.0/24');
  });
});

describe('the pages on which people say what they want', () => {
  const [api] = stack.of('AWS::ApiGatewayV2::Api').map(([id]) => id);
  const origin = config.Origins.find(({ DomainName }) => stack.text(DomainName).startsWith(api ?? 'none'));
  const behaviors = config.CacheBehaviors.filter(
    ({ TargetOriginId }) => TargetOriginId !== config.DefaultCacheBehavior.TargetOriginId,
  );
  const routes = stack.of('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties);
  const paths = [...new Set(routes.map(({ RouteKey }) => (RouteKey as string).split(' ')[1] ?? ''))];

  it('answer below the site’s own address', () => {
    expect(behaviors.map(({ PathPattern }) => PathPattern)).toEqual(['/preferences*', '/subscribe*', '/unsubscribe*']);
    for (const behavior of behaviors)
      expect(behavior).toMatchObject({
        TargetOriginId: origin?.Id,
        ViewerProtocolPolicy: 'redirect-to-https',
        ResponseHeadersPolicyId: config.DefaultCacheBehavior.ResponseHeadersPolicyId,
      });
    expect(origin?.CustomOriginConfig).toMatchObject({ OriginProtocolPolicy: 'https-only' });
  });

  it('are seen, and answered with one click, and nobody asks for more', () => {
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual(
      ['GET', 'HEAD', 'POST'].flatMap((method) => paths.map((path) => `${method} ${path}`)).sort(),
    );
    const isRouted = (path: string): boolean =>
      paths.includes(path) || paths.includes(path.replace(/^(\/\w+)\/.+$/, '$1/{rest+}'));
    expect(answered.filter((path) => !isRouted(path))).toEqual([]);
    expect(
      answered.filter((path) => !behaviors.some(({ PathPattern }) => path.startsWith(String(PathPattern).replace('*', '')))),
    ).toEqual([]);
    for (const { AllowedMethods } of behaviors) expect(AllowedMethods).toEqual(expect.arrayContaining(['GET', 'POST']));
  });

  it('are never kept at the edge, and asked for with everything a reader says but the name of the host', () => {
    // AWS’s own policies: CachingDisabled and AllViewerExceptHostHeader.
    for (const behavior of behaviors)
      expect(behavior).toMatchObject({
        CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      });
  });

  it('are asked for with the network of the reader', () => {
    for (const { FunctionAssociations } of behaviors)
      expect((FunctionAssociations as { EventType: string; FunctionARN: unknown }[])[0]).toMatchObject({
        EventType: 'viewer-request',
        FunctionARN: { 'Fn::GetAtt': [expect.stringMatching(/^SubscribersReaderNetwork/), 'FunctionARN'] },
      });
  });

  it('are answered only to the CDN, which says what nobody else knows and the template does not hold', async () => {
    const { Variables } = stack.theOnly('AWS::Lambda::Function', 'SubscribersAnswer').Properties.Environment as {
      Variables: Record<string, unknown>;
    };
    const secret = stack.text(Variables.ORIGIN_SECRET);
    expect(secret).toMatch(/^\{\{resolve:secretsmanager:SubscribersOriginSecret\w+:SecretString:::\}\}$/);
    expect(stack.theOnly('AWS::SecretsManager::Secret').Properties).not.toHaveProperty('SecretString');

    const ports = {
      newsroom: readNewsroom('newsroom.json', {}),
      originSecret: secret,
      readSecret: async () => new Uint8Array(32),
    };
    // A page that asks nothing of anybody but the secret.
    const answer = answerSubscriber(ports as unknown as Ports);
    const ask = async (headers: Record<string, string>): Promise<number | undefined> => {
      const request = { rawPath: '/unsubscribe', headers, requestContext: { http: { method: 'GET' } } };
      return (await answer(HttpRequest.parse(request))).statusCode;
    };
    const fromCdn = (origin?.OriginCustomHeaders ?? []).map(({ HeaderName, HeaderValue }) => [
      HeaderName,
      stack.text(HeaderValue),
    ]);
    expect(await ask(Object.fromEntries(fromCdn))).not.toBe(403);
    expect(await ask({})).toBe(403);
  });

  it('keep themselves from starving other functions, and say in their log nothing of who asked', () => {
    const { DefaultRouteSettings, AccessLogSettings, StageName } = stack.theOnly('AWS::ApiGatewayV2::Stage').Properties as {
      StageName: string;
      DefaultRouteSettings: object;
      AccessLogSettings: { Format: string };
    };
    expect(StageName).toBe('$default');
    expect(DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 });
    const said = AccessLogSettings.Format.match(/\$context\.[\w.]+/g) ?? [];
    expect(said).toContain('$context.requestId');
    expect(said.filter((each) => /identity|path|query|authorizer|domain/i.test(each))).toEqual([]);
  });
});
