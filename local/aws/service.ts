/** One HTTP request to a local service, its body read to the end. Header names are in lower case. */
export interface ServiceRequest {
  method: string;
  /** Path as sent: percent-encoded, without the query. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: Buffer;
}

export interface ServiceResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
  /** Each becomes a `set-cookie` of its own. */
  cookies?: string[];
}

/**
 * A local AWS service: the same function answers over HTTP (for workers and for people's own clients) and in process (for
 * tests and preview, without a socket).
 */
export type Service = (request: ServiceRequest) => Promise<ServiceResponse>;
