/**
 * Runs inside a namespace: the API under a throw-away CA, or cloud computers that accept connections.
 * Arguments: `api <folder> <mode>` or `computers <port> <address>…`; prints "ready" when it listens.
 */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer as createHttpsServer } from 'node:https';
import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { createAuthority, issue, type Leaf } from '../../electron/demo/certificates.ts';
import type { ApiMode } from './api-mode.ts';
import { API, NAME } from './topology.ts';

const MARKS = { 'content-type': 'application/json', 'x-acs-request-id': 'lab' };
const ANSWER = JSON.stringify({
  RequestId: 'lab',
  HostId: 'lab',
  Code: 'MissingParameter',
  Message: 'Action',
});
const HALF_AN_HOUR_MS = 30 * 60_000;

function answer(mode: ApiMode, response: ServerResponse): void {
  switch (mode) {
    case 'http-503':
      response.writeHead(503, MARKS).end(ANSWER);
      return;
    case 'http-404':
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not Found</h1>');
      return;
    case 'portal':
      response.writeHead(302, { location: 'https://login.hotel.example/' }).end();
      return;
    case 'http-403':
      response.writeHead(403, MARKS).end(ANSWER);
      return;
    case 'clock-behind':
      response
        .writeHead(400, { ...MARKS, date: new Date(Date.now() + HALF_AN_HOUR_MS).toUTCString() })
        .end(ANSWER);
      return;
    default:
      response.writeHead(400, MARKS).end(ANSWER);
  }
}

async function certificate(mode: ApiMode, folder: string): Promise<Leaf> {
  const trusted = await createAuthority('VPC Doctor lab root');
  writeFileSync(join(folder, 'ca.pem'), trusted.pem);
  const signer = mode === 'wrong-ca' || mode === 'portal' ? await createAuthority('Somebody else') : trusted;
  const name = mode === 'wrong-name' ? 'other.example' : NAME;
  return issue(signer, {
    name,
    ...(mode === 'expired' ? { fromDay: -30, toDay: -1 } : { fromDay: -1, toDay: 1 }),
  });
}

async function api(folder: string, mode: ApiMode): Promise<Server> {
  const leaf = await certificate(mode, folder);
  if (mode === 'tls-silent') return createServer((socket) => socket.resume().on('error', () => undefined));
  if (mode === 'tls-reset')
    return createServer((socket) =>
      socket.on('error', () => undefined).once('data', () => socket.resetAndDestroy()),
    );
  return createHttpsServer(leaf, (_request, response) => {
    answer(mode, response);
  });
}

async function listen(server: Server, port: number, address: string): Promise<void> {
  server.listen(port, address);
  await once(server, 'listening');
}

const [role, ...rest] = process.argv.slice(2);
if (role === 'api') {
  const [folder = '', mode = 'healthy'] = rest;
  await listen(await api(folder, mode as ApiMode), 443, API);
} else {
  const [port = '', ...addresses] = rest;
  for (const address of addresses)
    await listen(
      createServer((socket) => socket.on('error', () => undefined).end()),
      Number(port),
      address,
    );
}
process.stdout.write('ready\n');
