import { createHash } from 'node:crypto';
import { headersOf, type Output } from './output.ts';

/*
 * Every header that the site answers with, in one place. What differs from object to object (type with charset, how long it may be kept,
 * whether scripts elsewhere may read it) stands with its output in `outputs/`; what is the same for all stands here. The CDN's policies
 * (infra/syndication.ts) are made of both, the local run takes its own from these policies, and test/pipeline/headers.test.ts asks for
 * each kind of object over HTTP.
 */

/** By which a browser knows a script in a page that may run (https://www.w3.org/TR/CSP3/#framework-directive-source-list). */
const sourceOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Pages carry their styles with them, and no scripts: those that do name each by its hash, and it may ask for what is on the site. */
export const contentSecurityPolicy = (scripts: readonly string[] = []): string =>
  [
    "default-src 'none'",
    ...(scripts.length > 0 ? [`script-src ${scripts.map(sourceOf).join(' ')}`, "connect-src 'self'"] : []),
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** What browsers are told of everything else, pages or not. */
export const safety = {
  /** Seconds. */
  httpsOnlyFor: 31_536_000,
  frameOptions: 'DENY',
  referrerPolicy: 'strict-origin-when-cross-origin',
} as const;

/** What scripts on pages of other sites may do with feeds and item documents. */
export const forScripts = { origins: ['*'], methods: ['GET', 'HEAD'], headers: ['*'], exposed: ['ETag'] };

const sameForAll: Record<string, string> = {
  'strict-transport-security': `max-age=${safety.httpsOnlyFor}`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': safety.frameOptions,
  'referrer-policy': safety.referrerPolicy,
};

/** The headers with which readers get an object, by their names in lower case; validators are those of its bytes. */
export const servedHeaders = (
  output: Pick<Output, 'contentType' | 'maxAge' | 'forScripts' | 'scripts'>,
): Record<string, string> => ({
  'content-type': output.contentType,
  'cache-control': headersOf(output).cacheControl,
  'content-security-policy': contentSecurityPolicy(output.scripts),
  ...sameForAll,
  ...(output.forScripts && {
    'access-control-allow-origin': forScripts.origins.join(', '),
    'access-control-expose-headers': forScripts.exposed.join(', '),
  }),
});
