import type * as z from 'zod';
import type { CdnBehavior, CdnHeader, CdnOrigin, Declarations, Selection } from './declarations.ts';
import {
  CdnFunctionProperties,
  DistributionProperties,
  OriginRequestPolicyProperties,
  type Read,
  ResponseHeadersPolicyProperties,
} from './resources.ts';
import { UnsupportedTemplate } from './unsupported.ts';

/** Policies that every account has (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html). */
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const ALL_VIEWER_EXCEPT_HOST_HEADER = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

type Forwards = Extract<CdnOrigin, { api: string }>['forwards'];

const selection = (behavior: 'none' | 'whitelist' | 'all' | 'allExcept', names: readonly string[]): Selection => {
  const some = behavior === 'whitelist' || behavior === 'allExcept';
  return { which: behavior === 'none' || behavior === 'whitelist' ? 'only' : 'all but', names: some ? [...names] : [] };
};

const lowerCase = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase());

/** What each origin request policy hands on, by its id. */
const readForwards = (read: Read): Map<unknown, Forwards> =>
  new Map<unknown, Forwards>([
    [undefined, { headers: selection('none', []), cookies: selection('none', []), query: selection('none', []) }],
    [
      ALL_VIEWER_EXCEPT_HOST_HEADER,
      { headers: selection('allExcept', ['host']), cookies: selection('all', []), query: selection('all', []) },
    ],
    ...read('AWS::CloudFront::OriginRequestPolicy', OriginRequestPolicyProperties).map(
      ([
        id,
        {
          OriginRequestPolicyConfig: { HeadersConfig, CookiesConfig, QueryStringsConfig },
        },
      ]): [unknown, Forwards] => [
        id,
        {
          headers: selection(HeadersConfig.HeaderBehavior, lowerCase(HeadersConfig.Headers)),
          cookies: selection(CookiesConfig.CookieBehavior, CookiesConfig.Cookies),
          query: selection(QueryStringsConfig.QueryStringBehavior, QueryStringsConfig.QueryStrings),
        },
      ],
    ),
  ]);

/** The CDN of a template, which also declares these `buckets` and `apis`, by name. */
export const readCdn = (
  read: Read,
  { region, buckets, apis }: { region: string; buckets: ReadonlySet<string>; apis: ReadonlySet<string> },
): Pick<Declarations, 'cdn'> => {
  const forwards = readForwards(read);
  const code = new Map(
    read('AWS::CloudFront::Function', CdnFunctionProperties).map(([id, { FunctionCode }]) => [id, FunctionCode]),
  );
  const headers = new Map(
    read('AWS::CloudFront::ResponseHeadersPolicy', ResponseHeadersPolicyProperties).map(([id, policy]) => [
      id,
      headersOf(policy),
    ]),
  );
  const [distribution, ...others] = read('AWS::CloudFront::Distribution', DistributionProperties);
  if (!distribution) return {};
  if (others.length > 0) throw new UnsupportedTemplate('The local run has one CDN, and the template declares more.');
  const { DefaultRootObject, Origins, DefaultCacheBehavior, CacheBehaviors, CustomErrorResponses } =
    distribution[1].DistributionConfig;

  const originOf = (behavior: (typeof CacheBehaviors)[number]): CdnOrigin => {
    const { PathPattern, TargetOriginId, CachePolicyId, OriginRequestPolicyId } = behavior;
    const origin = Origins.find(({ Id }) => Id === TargetOriginId);
    const domain = origin?.DomainName ?? '';
    if (buckets.has(domain)) return { bucket: domain };
    const [api, ...rest] = domain.split('.');
    if (api === undefined || !apis.has(api) || rest.join('.') !== `execute-api.${region}.amazonaws.com`)
      throw new UnsupportedTemplate(`The CDN's origin ${domain} is neither a bucket nor an HTTP API of the template.`);
    if (CachePolicyId !== CACHING_DISABLED)
      throw new UnsupportedTemplate(
        `The CDN keeps what the HTTP API ${api} answers at ${PathPattern}, and the local run keeps nothing: give it the cache policy CachingDisabled.`,
      );
    const handsOn = forwards.get(OriginRequestPolicyId);
    if (!handsOn)
      throw new UnsupportedTemplate(`The local run does not know the origin request policy ${OriginRequestPolicyId}.`);
    const headers = (origin?.OriginCustomHeaders ?? []).map(({ HeaderName, HeaderValue }) => [
      HeaderName.toLowerCase(),
      HeaderValue,
    ]);
    return { api, headers: Object.fromEntries(headers), forwards: handsOn };
  };

  const behaviorOf = (behavior: (typeof CacheBehaviors)[number]): CdnBehavior => {
    const { PathPattern, FunctionAssociations, ResponseHeadersPolicyId, AllowedMethods, Compress, CachePolicyId } = behavior;
    const codeAt = (event: string): string | undefined =>
      code.get(FunctionAssociations.find(({ EventType }) => EventType === event)?.FunctionARN ?? '');
    const [viewerRequest, viewerResponse] = [codeAt('viewer-request'), codeAt('viewer-response')];
    return {
      pathPattern: PathPattern,
      origin: originOf(behavior),
      methods: AllowedMethods,
      ...(viewerRequest && { viewerRequest }),
      ...(viewerResponse && { viewerResponse }),
      headers: headers.get(ResponseHeadersPolicyId ?? '') ?? [],
      // What is not kept is not compressed, whatever else is said.
      compresses: Compress && CachePolicyId !== CACHING_DISABLED,
    };
  };

  return {
    cdn: {
      ...(DefaultRootObject && { defaultRoot: DefaultRootObject }),
      behaviors: [...CacheBehaviors, { PathPattern: '*', ...DefaultCacheBehavior }].map(behaviorOf),
      errorPages: CustomErrorResponses.flatMap(({ ErrorCode, ResponseCode, ResponsePagePath }) =>
        ResponsePagePath ? [{ status: ErrorCode, answerWith: ResponseCode ?? ErrorCode, page: ResponsePagePath }] : [],
      ),
    },
  };
};

/** The headers a response headers policy adds, as CloudFront writes them. */
const headersOf = ({ ResponseHeadersPolicyConfig }: z.output<typeof ResponseHeadersPolicyProperties>): CdnHeader[] => {
  const { SecurityHeadersConfig: security, CustomHeadersConfig, CorsConfig: cors } = ResponseHeadersPolicyConfig;
  const {
    ContentSecurityPolicy,
    ContentTypeOptions,
    FrameOptions,
    ReferrerPolicy,
    StrictTransportSecurity: transport,
  } = security;
  const header = (name: string, value: string, override: boolean): CdnHeader => ({ name, value, override });
  return [
    ...(ContentSecurityPolicy
      ? [header('content-security-policy', ContentSecurityPolicy.ContentSecurityPolicy, ContentSecurityPolicy.Override)]
      : []),
    ...(ContentTypeOptions ? [header('x-content-type-options', 'nosniff', ContentTypeOptions.Override)] : []),
    ...(FrameOptions ? [header('x-frame-options', FrameOptions.FrameOption, FrameOptions.Override)] : []),
    ...(ReferrerPolicy ? [header('referrer-policy', ReferrerPolicy.ReferrerPolicy, ReferrerPolicy.Override)] : []),
    ...(transport
      ? [
          header(
            'strict-transport-security',
            `max-age=${transport.AccessControlMaxAgeSec}${transport.IncludeSubdomains ? '; includeSubDomains' : ''}${transport.Preload ? '; preload' : ''}`,
            transport.Override,
          ),
        ]
      : []),
    ...(cors ? [header('access-control-allow-origin', '*', cors.OriginOverride)] : []),
    ...(cors?.AccessControlExposeHeaders
      ? [header('access-control-expose-headers', cors.AccessControlExposeHeaders.Items.join(', '), cors.OriginOverride)]
      : []),
    ...CustomHeadersConfig.Items.map(({ Header, Value, Override }) => header(Header.toLowerCase(), Value, Override)),
  ];
};
