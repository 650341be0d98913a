import { createHash, timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';
import { renderBadLinkPage, renderLaterPage, renderLeavePage, renderLeftPage } from '../../shared/alerts/subscriber-pages.ts';
import { readToken } from '../../shared/alerts/token.ts';
import type { Newsroom } from '../../shared/newsroom/newsroom.ts';
import type { Tell } from '../../shared/operations/lines.ts';
import { renderNotFound } from '../../shared/syndication/render-not-found-page.ts';

/**
 * A request as an HTTP API hands it on, header names in lower case
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html, payload 2.0).
 */
export const HttpRequest = z.object({
  rawPath: z.string(),
  rawQueryString: z.string().default(''),
  headers: z.record(z.string(), z.string()).default({}),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
});
export type HttpRequest = z.infer<typeof HttpRequest>;

/** Everything answer-subscriber does to the world. */
export interface Ports {
  newsroom: Newsroom;
  /** What only our own CDN knows. */
  originSecret: string;
  readSecret: () => Promise<Uint8Array>;
  /** Takes somebody away; who is gone stays gone. */
  removeSubscriber: (person: string) => Promise<void>;
  tell: Tell;
}

type Answer = APIGatewayProxyStructuredResultV2;

const UNSUBSCRIBE = '/unsubscribe';

/** Equal in the same time wherever two texts differ, whatever their lengths. */
const isSame = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
};

const answer = (statusCode: number, body: string, headers: Record<string, string> = {}): Answer => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    ...headers,
  },
  body,
});

/**
 * Answers what people do behind the links of their mails. Programs follow links, so that asking for a page changes nothing;
 * leaving takes a POST, be it the page's button or a mail program's own (RFC 8058): its body says nothing that the token does
 * not say, and is not looked at.
 */
export const answerSubscriber =
  (ports: Ports) =>
  async (request: HttpRequest): Promise<Answer> => {
    const { originSecret, newsroom } = ports;
    const { method } = request.requestContext.http;
    if (!isSame(request.headers['x-origin-secret'] ?? '', originSecret)) return { statusCode: 403 };
    if (request.rawPath !== UNSUBSCRIBE) return withBodyFor(method, answer(404, renderNotFound(newsroom)));
    if (!['GET', 'HEAD', 'POST'].includes(method)) return answer(405, '', { allow: 'GET, HEAD, POST' });
    return withBodyFor(method, await answerLeaver(ports, request));
  };

/** Seconds after which to ask again. */
const LATER = '120';

const answerLeaver = async (ports: Ports, { rawQueryString, requestContext }: HttpRequest): Promise<Answer> => {
  const { newsroom } = ports;
  const query = new URLSearchParams(rawQueryString);
  const asked = query.get('l') ?? '';
  const lang = newsroom.languages.includes(asked) ? asked : (newsroom.languages[0] ?? 'en');
  try {
    return await leaveOrAsk(ports, { token: query.get('t') ?? '', lang, leaves: requestContext.http.method === 'POST' });
  } catch (error) {
    // No queue brings a reader back: they are to be told. Alarms count what the API answers, and hear of it.
    ports.tell({ level: 'error', event: 'not-answered', error });
    return answer(503, renderLaterPage(lang, newsroom), { 'retry-after': LATER });
  }
};

const leaveOrAsk = async (
  { newsroom, readSecret, removeSubscriber }: Ports,
  { token, lang, leaves }: { token: string; lang: string; leaves: boolean },
): Promise<Answer> => {
  const person = readToken(await readSecret(), 'unsubscribe', token);
  if (person === undefined) return answer(400, renderBadLinkPage(lang, newsroom));
  if (!leaves) {
    return answer(200, renderLeavePage(lang, newsroom, `${UNSUBSCRIBE}?${new URLSearchParams({ t: token, l: lang })}`));
  }
  await removeSubscriber(person);
  return answer(200, renderLeftPage(lang, newsroom));
};

const withBodyFor = (method: string, whole: Answer): Answer => (method === 'HEAD' ? { ...whole, body: '' } : whole);
