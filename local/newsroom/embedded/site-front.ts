import { createCdn } from '../../aws/cdn.ts';
import type { Clock } from '../../aws/clock.ts';
import { createHttpApi } from '../../aws/http-api.ts';
import { lambdaError } from '../../aws/lambda/invocation.ts';
import type { Service, ServiceResponse } from '../../aws/service.ts';
import type { Declarations } from '../../aws/template/declarations.ts';
import type { InvokeFunction } from './invoke-function.ts';

/** Asks the CDN. A path may have a query. */
export type AskSite = (
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string | Uint8Array,
) => Promise<ServiceResponse>;

/** The CDN with the HTTP APIs behind it, made when it is first asked. */
export const createSiteFront = (
  { cdn, httpApis }: Pick<Declarations, 'cdn' | 'httpApis'>,
  { s3, clock, invoke }: { s3: Service; clock: Clock; invoke: InvokeFunction },
): AskSite => {
  const invokeHttp = async (name: string, event: unknown) => {
    const ended = await invoke(name, event);
    return 'failure' in ended ? { error: lambdaError(ended.failure.error) } : ended;
  };
  const apis = httpApis.map((api): [string, Service] => [api.name, createHttpApi(api, { invoke: invokeHttp, clock })]);
  let site: Service | undefined;
  return (method, path, headers, body) => {
    site ??= createCdn(cdn ?? { behaviors: [], errorPages: [] }, { s3, apis: Object.fromEntries(apis) });
    const [, pathname = path, search = ''] = /^([^?]*)\??(.*)$/s.exec(path) ?? [];
    return site({ method, path: pathname, query: new URLSearchParams(search), headers, body: Buffer.from(body) });
  };
};
