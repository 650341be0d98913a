import { Readable } from 'node:stream';
import type { ClientOptions } from '../../shared/aws/client.ts';
import type { Service, ServiceRequest } from '../aws/service.ts';
import { sesOperationOf } from '../aws/ses/ses-service.ts';

/** An HTTP answer as the SDK's clients take it from a request handler. */
export interface HttpResponse {
  statusCode: number;
  headers: Record<string, string>;
  body: Readable | Uint8Array;
}

/** One attempt of one SDK call. */
export interface InProcessCall {
  service: ServiceName;
  /** As the API names it: `PutObject`, `TransactWriteItems`. */
  operation: string;
  request: ServiceRequest;
}

const serviceNames = ['s3', 'sqs', 'sns', 'dynamodb', 'sesv2', 'lambda'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** The services that run here. */
export type Services = { readonly [name in ServiceName]?: Service };

/** What the SDK hands to a request handler, as far as it matters here. */
interface SdkRequest {
  method: string;
  /** Percent-encoded. */
  path: string;
  query?: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: unknown;
}

const readBody = async (body: unknown): Promise<Buffer> => {
  if (body === undefined || body === null) return Buffer.alloc(0);
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  if (body instanceof ArrayBuffer) return Buffer.from(body);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array | string>) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
};

const toServiceRequest = async ({ method, path, query = {}, headers, body }: SdkRequest): Promise<ServiceRequest> => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) search.append(name, each ?? '');
  }
  return {
    method,
    path,
    query: search,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: await readBody(body),
  };
};

/** Says who makes a request and which service it is for, as a signature does, and proves nothing. */
const nameOnly = (accessKeyId: string) =>
  class {
    readonly #credential: string;
    constructor({ service, region }: { service: string; region: string }) {
      this.#credential = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/00000000/${region}/${service}/aws4_request`;
    }
    async sign<Request extends { headers: Record<string, string> }>(request: Request): Promise<Request> {
      request.headers.authorization = this.#credential;
      return request;
    }
  };

/**
 * Options of SDK clients that call `requestHandler` and lose no time over what only a network and AWS's own end need: no
 * signature, no checksum of a body, nothing looked for in files, no request written out for a log that nobody keeps, no list of
 * what the client is made of. `accessKeyId` says whose calls they are: a function's by its name, else the account's administrator's.
 */
export const inProcessOptions = (
  requestHandler: ReturnType<typeof inProcess>,
  region: string,
  accessKeyId = 'local',
): ClientOptions => {
  const options = {
    requestHandler,
    endpoint: 'http://127.0.0.1',
    region,
    credentials: { accessKeyId, secretAccessKey: 'local' },
    signerConstructor: nameOnly(accessKeyId),
    defaultUserAgentProvider: async () => [['local', '1']],
    requestChecksumCalculation: 'WHEN_REQUIRED' as const,
    responseChecksumValidation: 'WHEN_REQUIRED' as const,
    cacheMiddleware: true,
    logger: { warn: console.warn },
    retryMode: 'standard',
    defaultsMode: 'standard' as const,
    useFipsEndpoint: false,
    useDualstackEndpoint: false,
    useArnRegion: false,
    endpointDiscoveryEnabled: false,
    accountIdEndpointMode: 'disabled' as const,
    authSchemePreference: ['sigv4'],
  };
  return options as ClientOptions; // most of them are not known to all clients
};

/** The service a request was signed for: `Credential=<key>/<day>/<region>/<service>/aws4_request`. */
const serviceOf = ({ authorization = '' }: Record<string, string>): ServiceName => {
  const signedFor = /Credential=[^,]*\/([a-z0-9-]+)\/aws4_request/.exec(authorization)?.[1];
  const name = serviceNames.find((each) => each === (signedFor === 'ses' ? 'sesv2' : signedFor));
  if (!name) throw new Error(`A call was signed for ${signedFor ?? 'no service at all'}, which does not run here.`);
  return name;
};

const operationOf = ({ method, path, query, headers, body }: ServiceRequest): string => {
  const target = headers['x-amz-target'];
  if (target) return target.slice(target.indexOf('.') + 1);
  // SDK clients for REST services say which operation they mean; S3 ignores it.
  const named = query.get('x-id');
  if (named) return named;
  if (headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    return new URLSearchParams(body.toString()).get('Action') ?? 'unknown';
  }
  return sesOperationOf(method, path) ?? s3OperationOf(method, path, query) ?? `${method} ${path}`;
};

const objectOperations: Record<string, string> = {
  GET: 'GetObject',
  HEAD: 'HeadObject',
  PUT: 'PutObject',
  DELETE: 'DeleteObject',
};

/** The S3 operations whose requests the SDK does not name. */
const s3OperationOf = (method: string, path: string, query: URLSearchParams): string | undefined => {
  if (/^\/(v2|2015-03-31)\//.test(path)) return undefined;
  if (query.has('uploads')) return method === 'POST' ? 'CreateMultipartUpload' : 'ListMultipartUploads';
  if (query.has('uploadId')) {
    return { POST: 'CompleteMultipartUpload', DELETE: 'AbortMultipartUpload', PUT: 'UploadPart', GET: 'ListParts' }[method];
  }
  if (/^\/[^/]+\/./.test(path)) return objectOperations[method];
  if (path === '/') return 'ListBuckets';
  if (query.has('delete')) return 'DeleteObjects';
  if (query.has('versions')) return 'ListObjectVersions';
  if (query.has('location')) return 'GetBucketLocation';
  if (method === 'GET') return query.get('list-type') === '2' ? 'ListObjectsV2' : 'ListObjects';
  return { HEAD: 'HeadBucket', PUT: 'CreateBucket', DELETE: 'DeleteBucket' }[method];
};

const aborted = (): Error => Object.assign(new Error('Request aborted'), { name: 'AbortError' });

/**
 * A request handler for SDK clients that answers from local services, without a socket:
 * `new S3Client({ requestHandler: inProcess({ s3 }), endpoint: 'http://127.0.0.1', region, credentials, forcePathStyle: true })`.
 * `around` sees each attempt: it may count, refuse (throw), crash before or after `next`, lose the answer, or make up another.
 */
export const inProcess = (
  services: Services,
  around: (call: InProcessCall, next: () => Promise<HttpResponse>) => Promise<HttpResponse> = (_call, next) => next(),
) => ({
  metadata: { handlerProtocol: 'http/1.1' },
  async handle(
    sdkRequest: SdkRequest,
    options: { abortSignal?: { aborted: boolean } } = {},
  ): Promise<{ response: HttpResponse }> {
    if (options.abortSignal?.aborted) throw aborted();
    const service = serviceOf(sdkRequest.headers);
    const answer = services[service];
    if (!answer) throw new Error(`No ${service} runs here.`);
    const request = await toServiceRequest(sdkRequest);
    const next = async (): Promise<HttpResponse> => {
      // Without its date: a virtual clock is no skew, and a client that sees one tries every refused call again.
      const {
        status,
        headers: { date: _date, ...headers },
        body,
      } = await answer(request);
      const bytes = typeof body === 'string' ? Buffer.from(body) : body;
      return {
        statusCode: status,
        headers,
        // Only S3's answers are streams to their reader; the others are collected at once, which is quicker without one.
        body: service === 's3' ? Readable.from([bytes], { objectMode: false }) : new Uint8Array(bytes),
      };
    };
    return { response: await around({ service, operation: operationOf(request), request }, next) };
  },
  updateHttpClientConfig(): void {},
  httpHandlerConfigs: () => ({}),
  destroy(): void {},
});
