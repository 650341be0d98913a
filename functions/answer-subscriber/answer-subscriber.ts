import { type Context, Hono } from 'hono';
import { renderLaterPage, renderUnreadPage } from '../../shared/alerts/subscriber-pages.ts';
import { renderNotFound } from '../../shared/syndication/render-not-found-page.ts';
import { type Asked, type AskedByForm, LATER, type Reply } from './asked.ts';
import { type Answer, answerOf, HttpRequest, isFromElsewhere, isSame, readForm, webRequest } from './http.ts';
import { comeBack, leave, showLeave } from './leaving.ts';
import type { Ports } from './ports.ts';
import { changeAddress, changePreferences, erase, exportData, showPreferences } from './preferences.ts';
import { cameFrom, confirm, showConfirm, showSent, showSignUp, signUp } from './sign-up.ts';

export type { Ports };
export { HttpRequest };

type Show = (asked: Asked & { page: string | undefined }) => Reply | Promise<Reply>;

/** What pages are shown, by GET and HEAD: it changes nothing, as programs follow links. */
const shown: Record<string, Show> = {
  '/subscribe': showSignUp,
  '/subscribe/sent': showSent,
  '/subscribe/confirm': showConfirm,
  '/preferences': showPreferences,
  '/unsubscribe': showLeave,
};

/** What a button does whose token stands in its address: it has no fields that matter. */
const pressed: Record<string, (asked: Asked) => Promise<Reply>> = {
  '/subscribe/confirm': confirm,
  '/unsubscribe': leave,
};

/** What a form does. */
const filledIn: Record<string, (asked: AskedByForm) => Promise<Reply>> = {
  '/subscribe': signUp,
  '/preferences': changePreferences,
  '/preferences/address': changeAddress,
  '/preferences/export': exportData,
  '/preferences/erase': erase,
  '/unsubscribe/back': comeBack,
};

/** Every path that is answered. */
export const paths: readonly string[] = [...new Set([shown, pressed, filledIn].flatMap((table) => Object.keys(table)))].sort();

const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'strict-origin' };

const responseOf = (reply: Reply): Response => {
  if ('location' in reply) return new Response('', { status: reply.status, headers: { ...headers, location: reply.location } });
  if ('file' in reply)
    return new Response(reply.file, {
      headers: {
        ...headers,
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${reply.name}"`,
      },
    });
  const { status, page, retryAfter } = reply;
  return new Response(page, { status, headers: { ...headers, ...(retryAfter && { 'retry-after': String(retryAfter) }) } });
};

/** The language of a page: that of the link or form, if the newsroom has it. */
const languageIn = ({ newsroom }: Ports, fields: URLSearchParams): string => {
  const asked = fields.get('l') ?? '';
  return newsroom.languages.includes(asked) ? asked : (newsroom.languages[0] ?? 'en');
};

const askedIn = (ports: Ports, { req }: Context): Asked => {
  const query = new URL(req.url).searchParams;
  return { ports, lang: languageIn(ports, query), query, network: req.header('x-reader-network') ?? '' };
};

const routesFor = (ports: Ports): Hono => {
  const { newsroom } = ports;
  const app = new Hono();
  for (const [path, show] of Object.entries(shown))
    app.get(path, async (context) =>
      responseOf(await show({ ...askedIn(ports, context), page: cameFrom(context.req.header('referer'), newsroom.siteUrl) })),
    );
  for (const [path, press] of Object.entries(pressed))
    app.post(path, async (context) => responseOf(await press(askedIn(ports, context))));
  for (const [path, take] of Object.entries(filledIn))
    app.post(path, async (context) => {
      const asked = askedIn(ports, context);
      const form = await readForm(context.req.raw);
      if (typeof form === 'number') return new Response(renderUnreadPage(asked.lang, newsroom), { status: form, headers });
      const isSure = !isFromElsewhere(context.req.raw, newsroom.siteUrl);
      return responseOf(await take({ ...asked, lang: languageIn(ports, form), form, isSure }));
    });
  for (const path of paths) {
    const allow = [...(path in shown ? ['GET', 'HEAD'] : []), ...(path in pressed || path in filledIn ? ['POST'] : [])];
    app.all(path, () => new Response('', { status: 405, headers: { ...headers, allow: allow.join(', ') } }));
  }
  app.notFound(() => new Response(renderNotFound(newsroom), { status: 404, headers }));
  app.onError((error, context) => {
    // No queue brings a reader back: they are to be told. Alarms count what the API answers, and hear of it.
    ports.tell({ level: 'error', event: 'not-answered', error });
    const { lang } = askedIn(ports, context);
    return responseOf({ status: 503, page: renderLaterPage(lang, newsroom), retryAfter: LATER });
  });
  return app;
};

/**
 * Answers people who sign up, choose and leave. Programs follow links, so that asking for a page changes nothing; everything else takes
 * a POST.
 */
export const answerSubscriber = (ports: Ports): ((request: HttpRequest) => Promise<Answer>) => {
  const app = routesFor(ports);
  return async (request) => {
    if (!isSame(request.headers['x-origin-secret'] ?? '', ports.originSecret)) return { statusCode: 403 };
    return answerOf(await app.fetch(webRequest(request, ports.newsroom.siteUrl)));
  };
};
