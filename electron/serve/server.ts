/** The browser form: the window as a page on 127.0.0.1, for machines where Electron cannot run. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { HostEvent } from '../../shared/contract/contract.ts';
import { dispatch } from '../../shared/contract/dispatch.ts';
import type { Host } from '../host/host.ts';
import { EVENTS_PATH, PREVIEW_PATH } from '../../shared/contract/names.ts';
import { previewHeaders, securityHeaders } from '../host/policy.ts';
import { StaticFiles } from '../host/static-files.ts';
import { Guard } from './guard.ts';
import { portOf } from '../process/port-of.ts';

const MOST_BODY_BYTES = 64 * 1024 * 1024;
const HEADERS = securityHeaders('self');

export interface WebHost {
  /** Opens the page once; afterwards the browser has the cookie. */
  readonly url: string;
  emit(event: HostEvent): void;
  close(): Promise<void>;
}

export interface WebHostOptions {
  readonly rendererFolder: string;
  readonly host: () => Pick<Host, 'handlers' | 'preview'>;
  /** 0: any free port. */
  readonly port?: number;
  /** The first address was used, and is worth nothing any more. */
  readonly onEntered?: () => void;
}

/** startWebHost listens on 127.0.0.1 alone. */
export async function startWebHost({
  rendererFolder,
  host,
  port = 0,
  onEntered,
}: WebHostOptions): Promise<WebHost> {
  const files = await StaticFiles.open(rendererFolder);
  const streams = new Set<ServerResponse>();
  const server = createServer({ requestTimeout: 30_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) plain(response, 500, error instanceof Error ? error.message : String(error));
      else response.destroy();
    });
  });
  // There is no socket to upgrade to; a refusal keeps other sites' WebSockets out whatever they send.
  server.on('upgrade', (_request, socket) =>
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n'),
  );
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const guard = new Guard(portOf(server));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = urlOf(request, guard.origin);
    const token = url?.searchParams.get('token') ?? null;
    if (!guard.isOurHost(request)) plain(response, 403, 'wrong host');
    else if (url === null) plain(response, 400, 'no address');
    else if (guard.hasSession(request)) await serve(url, request, response);
    else if (request.method === 'GET' && url.pathname === '/' && token !== null) enter(token, response);
    else
      plain(
        response,
        403,
        'This page belongs to the process that opened it. Start VPC Doctor again and use the address that it prints.',
      );
  }

  async function serve(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = url.pathname;
    const isCall = request.method === 'POST' && path.startsWith('/call/');
    const isOpen = request.method === 'GET' && path !== EVENTS_PATH && path !== PREVIEW_PATH;
    if (isOpen) await file(path, response);
    else if (request.method !== 'GET' && !isCall) plain(response, 405, 'not allowed');
    else if (!guard.hasKey(request, url)) plain(response, 403, 'Use the address that VPC Doctor printed.');
    else if (isCall) await call(path.slice('/call/'.length), request, response);
    else if (path === EVENTS_PATH) stream(request, response);
    else if (path === PREVIEW_PATH) preview(response);
    else plain(response, 405, 'not allowed');
  }

  function enter(token: string, response: ServerResponse): void {
    const cookie = guard.redeem(token);
    if (cookie === null) {
      plain(response, 403, 'This address was used already. Start VPC Doctor again.');
      return;
    }
    onEntered?.();
    // A page that leads on, since a browser that came from a file would not send a strict cookie after a redirect. It takes
    // the place of the token in the history.
    const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${guard.home}"><link rel="icon" href="data:,"><title>VPC Doctor</title>\n`;
    response
      .writeHead(200, { ...HEADERS, 'Set-Cookie': cookie, 'Content-Type': 'text/html; charset=utf-8' })
      .end(page);
  }

  async function file(path: string, response: ServerResponse): Promise<void> {
    const found = await files.read(path);
    if (found === null) plain(response, 404, 'not found');
    else response.writeHead(200, { ...HEADERS, 'Content-Type': found.type }).end(found.content);
  }

  function preview(response: ServerResponse): void {
    const page = host().preview();
    if (page === null) plain(response, 404, 'there is no preview');
    else response.writeHead(200, previewHeaders()).end(page);
  }

  async function call(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!guard.isOurOrigin(request) || request.headers['content-type'] !== 'application/json') {
      plain(response, 403, 'wrong origin');
      return;
    }
    const body = await readBody(request);
    if (body === null) {
      plain(response, 413, 'too large');
      return;
    }
    const result = await dispatch(host().handlers, name, parse(body));
    response
      .writeHead(200, { ...HEADERS, 'Content-Type': 'application/json; charset=utf-8' })
      .end(JSON.stringify(result));
  }

  function stream(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.write(': open\n\n');
    streams.add(response);
    request.on('close', () => streams.delete(response));
  }

  return {
    url: guard.firstUrl,
    emit: (event) => {
      for (const response of streams) response.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** null: an address that is none, such as `///`. */
function urlOf({ url = '/' }: IncomingMessage, origin: string): URL | null {
  return URL.canParse(url, origin) ? new URL(url, origin) : null;
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  const bytes: AsyncIterable<Buffer> = request;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > MOST_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What is no JSON is no argument of any call. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
