import { headersOf, type ServedOutput } from './output.ts';
import { hashSource, scriptSources } from './page-scripts.ts';

/*
 * Every header that the site answers with, in one place. What differs from object to object (type with charset, how long it may be kept,
 * whether scripts elsewhere may read it) stands with its output in `outputs/`; what is the same for all stands here. The CDN's policies
 * (infra/syndication.ts) are made of both, the local run takes its own from these policies, and test/pipeline/headers.test.ts asks for
 * each kind of object over HTTP.
 */

/**
 * Pages carry their styles and scripts with them. No script runs but those that pages of any kind may have and those of this one, each by
 * its hash, and they may ask for what is on the site. A page names its style in a policy of its own (`sitePage`): it may be older than
 * the style of today.
 */
export const contentSecurityPolicy = (scripts: readonly string[] = []): string =>
  [
    "default-src 'none'",
    `script-src ${[...scriptSources, ...scripts.map(hashSource)].join(' ')}`,
    "connect-src 'self'",
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
  output: Pick<ServedOutput, 'contentType' | 'maxAge' | 'forScripts' | 'scripts'>,
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
