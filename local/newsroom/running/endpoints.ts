import type { Newsroom } from '../../../shared/newsroom/newsroom.ts';
import { type Listener, listen } from '../../aws/http-listener.ts';
import type { Service } from '../../aws/service.ts';

/** One after the other from the first: what people type, then what only functions talk to. */
const PORTS = ['site', 'bucket', 'mailbox', 'sqs', 'sns', 'dynamodb', 'lambda', 'ses'] as const;
export type EndpointName = (typeof PORTS)[number];

/** Where a newsroom whose pages are at `port` is reached. */
export const endpointsAt = (port: number): Record<EndpointName, string> =>
  Object.fromEntries(PORTS.map((name, index) => [name, `http://127.0.0.1:${port + index}`])) as ReturnType<typeof endpointsAt>;

/** A newsroom.json as the local run's functions have it: its site is here, and its ids are its own. */
export const newsroomAt = (newsroom: Newsroom, port: number): Newsroom => ({
  ...newsroom,
  siteUrl: endpointsAt(port).site,
  firstSiteUrl: undefined,
});

const starting: Service = async () => ({
  status: 503,
  headers: { 'content-type': 'text/plain' },
  body: 'Dateline is starting.\n',
});

/** Ports that are listened on: each answers that Dateline is starting until its service is there. */
export interface Endpoints {
  serve(services: { [name in EndpointName]?: Service }): void;
  close(): Promise<void>;
}

/** Listens on all ports from `port` on, or on none: rejects with `PortInUse`. */
export const openEndpoints = async (port: number): Promise<Endpoints> => {
  const services: Parameters<Endpoints['serve']>[0] = {};
  const listeners: Listener[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(listeners.map((listener) => listener.close()));
  };
  try {
    for (const [index, name] of PORTS.entries())
      listeners.push(await listen((request) => (services[name] ?? starting)(request), port + index));
  } catch (error) {
    await close();
    throw error;
  }
  return { serve: (more) => void Object.assign(services, more), close };
};
