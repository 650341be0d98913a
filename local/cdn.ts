import { runInNewContext } from 'node:vm';
import type { Service, ServiceRequest, ServiceResponse } from './service.ts';
import type { CdnBehavior, CdnDeclaration } from './template/declarations.ts';

/** Headers as CloudFront Functions see them (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html). */
type EdgeHeaders = Record<string, { value: string }>;

interface EdgeRequest {
  method: string;
  uri: string;
  querystring: EdgeHeaders;
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
  code === undefined ? undefined : (runInNewContext(`${code};\nhandler`, {}, { timeout: 1000 }) as EdgeFunction);

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

/**
 * The CDN as the template declares it, in front of `s3`: the edge's own functions, error pages, response headers, validators. It
 * keeps no copies: every request goes to the bucket, as if each came just after the last copy had expired.
 */
export const createCdn = (declaration: CdnDeclaration, s3: Service): Service => {
  const behaviors = declaration.behaviors.map(prepare);

  const askOrigin = async ({ originBucket }: Behavior, path: string): Promise<ServiceResponse> =>
    fromOrigin(
      await s3({
        method: 'GET',
        path: `/${originBucket}${path}`,
        query: new URLSearchParams(),
        headers: {},
        body: Buffer.alloc(0),
      }),
    );

  const errorPage = async (behavior: Behavior, status: number): Promise<ServiceResponse> => {
    const declared = declaration.errorPages.find((page) => page.status === status);
    const page = declared && (await askOrigin(behavior, declared.page));
    if (!declared || page?.status !== 200) return plain(status, status === 404 ? 'Not found.' : 'Error.');
    const { etag: _, 'last-modified': __, ...headers } = page.headers;
    return { status: declared.answerWith, headers, body: page.body };
  };

  const answer = async (behavior: Behavior, request: ServiceRequest): Promise<ServiceResponse> => {
    if (!['GET', 'HEAD'].includes(request.method)) return plain(403, 'The CDN answers GET and HEAD only.');
    const event = (response?: EdgeResponse) => ({
      version: '1.0',
      context: { distributionDomainName: '127.0.0.1', eventType: response ? 'viewer-response' : 'viewer-request' },
      viewer: { ip: '127.0.0.1' },
      request: {
        method: request.method,
        uri: request.path,
        querystring: toEdge(Object.fromEntries(request.query)),
        headers: toEdge(request.headers),
        cookies: {},
      },
      ...(response && { response }),
    });

    const asked = event();
    const passed = (await behavior.onRequest?.(asked)) ?? asked.request;
    if ('statusCode' in passed)
      return { status: passed.statusCode, headers: fromEdge(passed.headers), body: fromEdgeBody(passed.body) };

    const path = passed.uri === '/' && declaration.defaultRoot ? `/${declaration.defaultRoot}` : passed.uri;
    const found = await askOrigin(behavior, path);
    if (found.status >= 400) return errorPage(behavior, found.status); // the edge's response function does not see these

    const edge: EdgeResponse = { statusCode: found.status, statusDescription: 'OK', headers: toEdge(found.headers) };
    const left = ((await behavior.onResponse?.(event(edge))) ?? edge) as EdgeResponse;
    const response = { status: left.statusCode, headers: fromEdge(left.headers), body: found.body };
    if (response.status !== 200 || !isNotModified(request, response)) return response;
    const { 'content-type': _, ...headers } = response.headers;
    return { status: 304, headers, body: '' };
  };

  return async (request) => {
    const behavior = behaviors.find(({ fits }) => fits(request.path)) ?? behaviors.at(-1);
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
