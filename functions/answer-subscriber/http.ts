import { createHash, timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';

/**
 * A request as an HTTP API hands it on, header names in lower case
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html, payload 2.0).
 */
export const HttpRequest = z.object({
  rawPath: z.string(),
  rawQueryString: z.string().default(''),
  headers: z.record(z.string(), z.string()).default({}),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
});
export type HttpRequest = z.infer<typeof HttpRequest>;

export type Answer = APIGatewayProxyStructuredResultV2;

/** Equal in the same time wherever two texts differ, whatever their lengths. */
export const isSame = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
};

/** The same request as the web knows one, at the site's own address. */
export const webRequest = (request: HttpRequest, siteUrl: string): Request => {
  const { method } = request.requestContext.http;
  const hasBody = !['GET', 'HEAD'].includes(method) && request.body !== undefined;
  const query = request.rawQueryString === '' ? '' : `?${request.rawQueryString}`;
  return new Request(new URL(`${request.rawPath.replace(/^\/+/, '/')}${query}`, siteUrl), {
    method,
    headers: request.headers,
    ...(hasBody && { body: Buffer.from(request.body ?? '', request.isBase64Encoded ? 'base64' : 'utf8') }),
  });
};

/** An answer as an HTTP API takes one. */
export const answerOf = async (response: Response): Promise<Answer> => ({
  statusCode: response.status,
  headers: Object.fromEntries(response.headers),
  body: await response.text(),
});

/** Bytes of a form: more than any of ours has, however much is chosen in it. */
const LARGEST_FORM = 32_768;

/** Fields that a form has once, whatever else it has. */
const SINGLE = ['l', 't', 'f', 'page', 'website', 'email', 'now', 'mode', 'do', 'was', 'alert', 'back'];

/** The fields of a form, or the status that says why it is none of ours. */
export const readForm = async (request: Request): Promise<URLSearchParams | 400 | 413 | 415> => {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return 415;
  const bytes = Buffer.from(await request.arrayBuffer());
  if (bytes.length > LARGEST_FORM) return 413;
  const form = new URLSearchParams(bytes.toString('utf8'));
  return SINGLE.some((name) => form.getAll(name).length > 1) ? 400 : form;
};

/**
 * Whether a form was sent from a page of somebody else (https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header). A browser that says
 * neither is believed: what changes something wants a token besides.
 */
export const isFromElsewhere = ({ headers }: Request, siteUrl: string): boolean => {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  return origin !== null && origin !== new URL(siteUrl).origin;
};
