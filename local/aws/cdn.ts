import { runInNewContext } from 'node:vm';
import { REGION } from './account-id.ts';
import { compressed } from './cdn-compression.ts';
import type { Service, ServiceRequest, ServiceResponse } from './service.ts';
import type { CdnBehavior, CdnDeclaration, CdnOrigin, Selection } from './template/declarations.ts';

/** Headers as CloudFront Functions see them (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html). */
type EdgeHeaders = Record<string, { value: string }>;

interface EdgeQuery {
  [name: string]: { value: string; multiValue?: { value: string }[] };
}

interface EdgeRequest {
  method: string;
  uri: string;
  querystring: EdgeQuery;
  headers: EdgeHeaders;
  cookies: EdgeHeaders;
}

interface EdgeResponse {
  statusCode: number;
  statusDescription?: string;
  headers?: EdgeHeaders;
  body?: string | { data: string; encoding: 'text' | 'base64' };
}

type EdgeFunction = (event: unknown) => EdgeRequest | EdgeResponse | Promise<EdgeRequest | EdgeResponse>;

interface Behavior extends CdnBehavior {
  fits: (path: string) => boolean;
  onRequest: EdgeFunction | undefined;
  onResponse: EdgeFunction | undefined;
}

/** Gives a CloudFront Function what it has there: the language, and no way out. */
const load = (code: string | undefined): EdgeFunction | undefined =>
  code === undefined ? undefined : (runInNewContext(`${code};\nhandler`, {}, { timeout: 60_000 }) as EdgeFunction);

const prepare = (behavior: CdnBehavior): Behavior => {
  const pattern = behavior.pathPattern
    .replace(/^\//, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const fits = new RegExp(`^/${pattern}$`);
  return {
    ...behavior,
    fits: (path) => fits.test(path),
    onRequest: load(behavior.viewerRequest),
    onResponse: load(behavior.viewerResponse),
  };
};

const toEdge = (headers: Record<string, string>): EdgeHeaders =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]));

const fromEdge = (headers: EdgeHeaders = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name.toLowerCase(), value]));

const toEdgeQuery = (query: URLSearchParams): EdgeQuery =>
  Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name).map((value) => ({ value }));
      return [name, { value: values[0]?.value ?? '', ...(values.length > 1 && { multiValue: values }) }];
    }),
  );

const fromEdgeQuery = (query: EdgeQuery): URLSearchParams =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, { value, multiValue = [{ value }] }]) =>
      multiValue.map((each): [string, string] => [name, each.value]),
    ),
  );

/** `a=1; b=2` */
const readCookies = (cookie = ''): Record<string, string> =>
  Object.fromEntries(
    cookie
      .split(/;\s*/)
      .filter((pair) => pair !== '')
      .map((pair): [string, string] => {
        const mark = pair.indexOf('=');
        return mark < 0 ? [pair, ''] : [pair.slice(0, mark), pair.slice(mark + 1)];
      }),
  );

const isSelected = ({ which, names }: Selection, name: string): boolean => names.includes(name) === (which === 'only');

const fromEdgeBody = (body: EdgeResponse['body'] = ''): Buffer | string => {
  if (typeof body === 'string') return body;
  return body.encoding === 'base64' ? Buffer.from(body.data, 'base64') : body.data;
};

/** Headers that speak of S3 or of the connection, and not of the object. */
const isOfTheOrigin = (name: string): boolean =>
  (name.startsWith('x-amz-') && !name.startsWith('x-amz-meta-')) ||
  ['connection', 'content-length', 'date', 'server'].includes(name);

const fromOrigin = ({ status, headers, body }: ServiceResponse): ServiceResponse => ({
  status,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !isOfTheOrigin(name))),
  body,
});

const plain = (status: number, text: string): ServiceResponse => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: `${text}\n`,
});

/** Whether the reader's copy is still the right one (RFC 9110 §13.2.2). */
const isNotModified = (request: ServiceRequest, { headers }: ServiceResponse): boolean => {
  const { 'if-none-match': tags, 'if-modified-since': since } = request.headers;
  const { etag, 'last-modified': modified } = headers;
  if (tags !== undefined) {
    const plainTag = (tag: string): string => tag.trim().replace(/^W\//, '');
    return etag !== undefined && tags.split(',').some((tag) => tag.trim() === '*' || plainTag(tag) === plainTag(etag));
  }
  return since !== undefined && modified !== undefined && Date.parse(modified) <= Date.parse(since);
};

type ApiOrigin = Extract<CdnOrigin, { api: string }>;

/** What an API gets of a request: what the behavior hands on, and what the CDN says itself. */
const apiRequest = ({ api, headers, forwards }: ApiOrigin, passed: EdgeRequest, body: Buffer): ServiceRequest => {
  const selected = <Value>(of: Record<string, Value>, selection: Selection): [string, Value][] =>
    Object.entries(of).filter(([name]) => isSelected(selection, name));
  const cookies = selected(passed.cookies, forwards.cookies).map(([name, { value }]) => `${name}=${value}`);
  const { 'content-type': type, 'content-length': length } = passed.headers;
  return {
    method: passed.method,
    path: passed.uri,
    query: fromEdgeQuery(Object.fromEntries(selected(passed.querystring, forwards.query))),
    headers: {
      'user-agent': 'Amazon CloudFront',
      // Of a body the CDN hands these on whatever the policy says.
      ...(type && { 'content-type': type.value }),
      ...(length && { 'content-length': length.value }),
      ...fromEdge(Object.fromEntries(selected(passed.headers, forwards.headers))),
      ...(cookies.length > 0 && { cookie: cookies.join('; ') }),
      ...headers,
      host: `${api}.execute-api.${REGION}.amazonaws.com`,
      via: '1.1 local.cloudfront.net (CloudFront)',
      'x-forwarded-for': VIEWER,
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    },
    body,
  };
};

/** Everybody who asks is on this machine. */
const VIEWER = '127.0.0.1';

/**
 * The CDN as the template declares it, in front of `s3` and `apis`: the edge's own functions, error pages, response headers,
 * validators. It keeps no copies: every request goes to the origin, as if each came just after the last copy had expired.
 */
export const createCdn = (
  declaration: CdnDeclaration,
  { s3, apis }: { s3: Service; apis: Readonly<Record<string, Service>> },
): Service => {
  const behaviors = declaration.behaviors.map(prepare);
  const behaviorFor = (path: string): Behavior | undefined => behaviors.find(({ fits }) => fits(path)) ?? behaviors.at(-1);

  const askBucket = async (bucket: string, path: string): Promise<ServiceResponse> =>
    fromOrigin(
      await s3({ method: 'GET', path: `/${bucket}${path}`, query: new URLSearchParams(), headers: {}, body: Buffer.alloc(0) }),
    );

  const askOrigin = async ({ origin }: Behavior, passed: EdgeRequest, path: string, body: Buffer): Promise<ServiceResponse> => {
    if ('bucket' in origin) return askBucket(origin.bucket, path);
    const answered = await apis[origin.api]?.(apiRequest(origin, { ...passed, uri: path }, body));
    return answered
      ? { ...fromOrigin(answered), ...(answered.cookies && { cookies: answered.cookies }) }
      : plain(502, 'No such API.');
  };

  /** What the CDN shows instead of an error of the origin; undefined when it shows that as it is. */
  const errorPage = async (status: number): Promise<ServiceResponse | undefined> => {
    const declared = declaration.errorPages.find((page) => page.status === status);
    const origin = declared && behaviorFor(declared.page)?.origin;
    const page = origin && 'bucket' in origin ? await askBucket(origin.bucket, declared.page) : undefined;
    if (!declared || page?.status !== 200) return undefined;
    const { etag: _, 'last-modified': __, ...headers } = page.headers;
    return { status: declared.answerWith, headers, body: page.body };
  };

  const answer = async (behavior: Behavior, request: ServiceRequest): Promise<ServiceResponse> => {
    const { cookie, ...viewerHeaders } = request.headers;
    const isBucket = 'bucket' in behavior.origin;
    if (!behavior.methods.includes(request.method) || (isBucket && !['GET', 'HEAD'].includes(request.method)))
      return plain(403, `The CDN does not answer ${request.method} here.`);
    const event = (response?: EdgeResponse) => ({
      version: '1.0',
      context: { distributionDomainName: '127.0.0.1', eventType: response ? 'viewer-response' : 'viewer-request' },
      viewer: { ip: VIEWER },
      request: {
        method: request.method,
        uri: request.path,
        querystring: toEdgeQuery(request.query),
        headers: toEdge(viewerHeaders),
        cookies: toEdge(readCookies(cookie)),
      },
      ...(response && { response }),
    });

    const asked = event();
    const passed = (await behavior.onRequest?.(asked)) ?? asked.request;
    if ('statusCode' in passed)
      return { status: passed.statusCode, headers: fromEdge(passed.headers), body: fromEdgeBody(passed.body) };

    const path = passed.uri === '/' && declaration.defaultRoot ? `/${declaration.defaultRoot}` : passed.uri;
    const found = await askOrigin(behavior, passed, path, request.body);
    if (found.status >= 400) {
      // The edge's response function does not see these.
      const page = await errorPage(found.status);
      return page ?? (isBucket ? plain(found.status, found.status === 404 ? 'Not found.' : 'Error.') : found);
    }

    const kept = behavior.compresses ? compressed(found, request.headers['accept-encoding']) : found;
    const edge: EdgeResponse = { statusCode: kept.status, statusDescription: 'OK', headers: toEdge(kept.headers) };
    const left = ((await behavior.onResponse?.(event(edge))) ?? edge) as EdgeResponse;
    const response = { ...kept, status: left.statusCode, headers: fromEdge(left.headers) };
    if (!isBucket || response.status !== 200 || !isNotModified(request, response)) return response;
    const { 'content-type': _, 'content-encoding': __, ...headers } = response.headers;
    return { status: 304, headers, body: '' };
  };

  return async (request) => {
    const behavior = behaviorFor(request.path);
    if (!behavior) return plain(404, 'Not found.');
    const response = await answer(behavior, request);
    for (const { name, value, override } of behavior.headers)
      if (override || !(name in response.headers)) response.headers[name] = value;
    if (request.method !== 'HEAD') return response;
    return {
      ...response,
      headers: { 'content-length': String(Buffer.byteLength(response.body)), ...response.headers },
      body: '',
    };
  };
};
