import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import type { Clock } from './clock.ts';
import type { InvocationEnd } from './lambda/worker-pool.ts';
import { type FittingRoute, httpEvent } from './lambda-event.ts';
import type { Service, ServiceResponse } from './service.ts';
import type { HttpApiDeclaration } from './template/declarations.ts';

/** Calls a function and waits for its answer. */
export type InvokeHttp = (functionName: string, event: APIGatewayProxyEventV2) => Promise<InvocationEnd>;

/** Bytes (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html). */
const LARGEST_BODY = 10 * 1024 * 1024;

/** Bytes of an event (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html). */
const LARGEST_EVENT = 6 * 1024 * 1024;

/** All that an API behind a CDN ever sees of who calls it: one of the CDN's own addresses. */
const EDGE_ADDRESS = '130.176.0.1';

const Answer = z.object({
  statusCode: z.number().int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

const errorResponse = (status: number, message: string): ServiceResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message }),
});

/** A function's answer as a reader gets it; one that names no status is the body itself. Undefined when it makes no sense. */
const readAnswer = (answer: unknown): ServiceResponse | undefined => {
  if (typeof answer !== 'object' || answer === null || !('statusCode' in answer))
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer ?? null) };
  const read = Answer.safeParse(answer);
  if (!read.success) return undefined;
  const { statusCode, headers, cookies, body, isBase64Encoded } = read.data;
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
    },
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
    ...(cookies.length > 0 && { cookies }),
  };
};

interface Route {
  key: string;
  function: string;
  /** Whether the function lets the API in. */
  allowed: boolean;
  method: string;
  pattern: RegExp;
  /** More fits better: a path in full, then one with `{name}`s, then one with `{name+}`; a method, then any. */
  rank: number;
}

const prepare = ({ key, function: name, allowed = true }: HttpApiDeclaration['routes'][number]): Route => {
  if (key === '$default') return { key, function: name, allowed, method: 'ANY', pattern: /^/, rank: 0 };
  const [method = '', path = ''] = key.split(' ');
  const pattern = path.replace(/[.*?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)(\+?)\}/g, (_, variable: string, greedy: string) => {
    return `(?<${variable}>${greedy ? '.+' : '[^/]+'})`;
  });
  const kind = path.includes('+}') ? 2 : path.includes('{') ? 4 : 6;
  return { key, function: name, allowed, method, pattern: new RegExp(`^${pattern}$`), rank: kind + (method === 'ANY' ? 0 : 1) };
};

/**
 * An HTTP API as the template declares it: each request goes to the function of the route it fits best, and the function's answer
 * back to the reader.
 */
export const createHttpApi = (
  { routes: declared }: HttpApiDeclaration,
  { invoke, clock }: { invoke: InvokeHttp; clock: Pick<Clock, 'now'> },
): Service => {
  const routes = declared.map(prepare).sort((a, b) => b.rank - a.rank);
  let requests = 0;

  const routeFor = (method: string, path: string): (FittingRoute & Pick<Route, 'function' | 'allowed'>) | undefined => {
    const route = routes.find((each) => (each.method === 'ANY' || each.method === method) && each.pattern.test(path));
    if (!route) return undefined;
    const { key, function: name, allowed } = route;
    return { key, function: name, allowed, pathParameters: { ...route.pattern.exec(path)?.groups } };
  };

  return async (request) => {
    const route = routeFor(request.method, request.path);
    if (!route) return errorResponse(404, 'Not Found');
    requests += 1;
    const event = httpEvent(request, route, { at: clock.now(), requestId: `local-${requests}`, sourceIp: EDGE_ADDRESS });
    if (request.body.length > LARGEST_BODY || Buffer.byteLength(JSON.stringify(event)) > LARGEST_EVENT)
      return errorResponse(413, 'Request Entity Too Large');
    if (!route.allowed) return errorResponse(500, 'Internal Server Error');
    const ended = await invoke(route.function, event);
    const answer = 'error' in ended ? undefined : readAnswer(ended.answer);
    return answer ?? errorResponse(500, 'Internal Server Error');
  };
};
