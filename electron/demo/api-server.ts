/** An HTTPS server that answers as the EDS API does, or fails as a scenario asks. */
import { once } from 'node:events';
import { createServer as createHttpsServer } from 'node:https';
import { createServer, type Server, type Socket } from 'node:net';
import type { Leaf } from './certificates.ts';
import type { Running } from './dns-server.ts';
import { openSilentPort } from './silent-port.ts';
import { portOf } from '../process/port-of.ts';

export type ApiBehavior =
  /** An unsigned call is answered by an error in the API's own form; 5xx in place of it. */
  | { readonly kind: 'https'; readonly leaf: Leaf; readonly status: number }
  /** Nothing listens. */
  | { readonly kind: 'refused' }
  /** The port swallows connection requests. */
  | { readonly kind: 'filtered' }
  /** TCP connects, TLS gets nothing. */
  | { readonly kind: 'tls-silent' }
  | { readonly kind: 'tls-reset' };

const ANSWER = JSON.stringify({
  RequestId: '00000000-0000-4000-8000-000000000000',
  HostId: 'demo',
  Code: 'MissingParameter',
  Message: 'The parameter Action is needed.',
});

/** startApi listens on a free port of the host. */
export async function startApi(host: string, behavior: ApiBehavior): Promise<Running> {
  switch (behavior.kind) {
    case 'https':
      return listen(https(behavior.leaf, behavior.status), host);
    case 'refused': {
      const running = await listen(createServer(), host);
      await running.close();
      return { port: running.port, close: () => Promise.resolve() };
    }
    case 'filtered':
      return openSilentPort(host);
    case 'tls-silent':
      return listen(
        createServer((socket) => socket.resume().on('error', () => undefined)),
        host,
      );
    case 'tls-reset':
      return listen(
        createServer((socket) =>
          socket.on('error', () => undefined).once('data', () => socket.resetAndDestroy()),
        ),
        host,
      );
  }
}

function https({ cert, key }: Leaf, status: number): Server {
  const server = createHttpsServer({ cert, key }, (_request, response) => {
    const headers = {
      'content-type': 'application/json',
      'x-acs-request-id': '00000000-0000-4000-8000-000000000000',
    };
    response.writeHead(status, headers).end(ANSWER);
  });
  server.on('tlsClientError', () => undefined);
  return server;
}

/** listen starts a server and closes its sockets with it. */
export async function listen(server: Server, host: string, port = 0): Promise<Running> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: portOf(server),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}
