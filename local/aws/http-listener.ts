import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refusalOf } from './foreign-request.ts';
import type { Service } from './service.ts';

/** The largest request body that is read, in bytes: a part of a multipart upload, not a film. */
const LARGEST_BODY = 200 * 1024 * 1024;

export interface Listener {
  port: number;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

/** Another program has the port. The message says it in one sentence. */
export class PortInUse extends Error {
  override name = 'PortInUse';
}

/** Undefined when the body is larger than we read. */
const readBody = async (incoming: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
    else chunks.length = 0; // read on all the same: a client that is still sending would not hear our answer
  }
  return size <= LARGEST_BODY ? Buffer.concat(chunks, size) : undefined;
};

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );

const answer = async (service: Service, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  const headers = headersOf(incoming);
  const refusal = refusalOf(incoming.method ?? 'GET', headers, incoming.socket.localPort ?? 0);
  if (refusal) {
    incoming.resume();
    const length = Buffer.byteLength(refusal) + 1;
    outgoing.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', 'content-length': length }).end(`${refusal}\n`);
    return;
  }
  const body = await readBody(incoming);
  if (!body) {
    outgoing.writeHead(413, { 'content-type': 'text/plain' }).end(`The body is larger than ${LARGEST_BODY} bytes.\n`);
    return;
  }
  const target = incoming.url ?? '/';
  const mark = target.indexOf('?');
  const response = await service({
    method: incoming.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
    headers,
    body,
  });
  outgoing.writeHead(response.status, {
    // A HEAD says how long the body would have been: the service knows, we don't.
    ...(incoming.method !== 'HEAD' &&
      ![204, 304].includes(response.status) && { 'content-length': Buffer.byteLength(response.body) }),
    ...response.headers,
    ...(response.cookies && { 'set-cookie': response.cookies }),
  });
  outgoing.end(response.body); // Node sends none of it in answer to a HEAD
};

/**
 * Serves `service` on 127.0.0.1, and there only, to programs and pages of this machine: others are answered 403. Port 0 takes any free one. Rejects with
 * `PortInUse` when it is taken.
 */
export const listen = (service: Service, port: number): Promise<Listener> =>
  new Promise((resolve, reject) => {
    const server = createServer((incoming, outgoing) => {
      answer(service, incoming, outgoing).catch((error: unknown) => {
        if (incoming.destroyed && !incoming.complete) return; // the client hung up while sending
        console.error(error);
        if (!outgoing.headersSent) outgoing.writeHead(500, { 'content-type': 'text/plain' });
        outgoing.end('Something went wrong in this local service; its output says what.\n');
      });
    });
    // A server that hangs up on an idle connection races with a client that is about to use it again.
    server.keepAliveTimeout = 600_000;
    // Long polls and large parts over slow tools take as long as they take.
    server.requestTimeout = 0;
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new PortInUse(`Port ${port} on 127.0.0.1 is in use by another program: stop it, or choose another port.`, {
              cause: error,
            })
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      }),
    );
  });
