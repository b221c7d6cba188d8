/** Electron's `net` and its sessions beside the window's own: https by Node, and to loopback alone whatever the name. */
import type { OutgoingHttpHeaders, IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Events, strict } from './strict.ts';
import type { Judge } from './web.ts';

interface RequestOptions {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly session: NetSession;
}

class NetSession {
  judge: Judge = (_details, decide) => {
    decide({ cancel: false });
  };
  readonly webRequest = {
    onBeforeRequest: (judge: Judge): void => {
      this.judge = judge;
    },
  };

  closeAllConnections(): Promise<void> {
    return Promise.resolve();
  }
}

export class Net {
  /** Roots that the system trusts. */
  roots = '';
  readonly asked: { readonly url: string; readonly headers: OutgoingHttpHeaders }[] = [];
  readonly refused: string[] = [];
  readonly #sessions = new Map<string, NetSession>();

  readonly fromPartition = (name: string, _options: { readonly cache: boolean }): NetSession => {
    const session = this.#sessions.get(name) ?? strict('session', new NetSession());
    this.#sessions.set(name, session);
    return session;
  };

  readonly net = {
    request: (options: RequestOptions): NetRequest => new NetRequest(this, options),
  };
}

const CODES: Readonly<Record<string, string>> = { ECONNREFUSED: 'net::ERR_CONNECTION_REFUSED' };

class NetRequest extends Events {
  readonly #net: Net;
  readonly #options: RequestOptions;
  #isAborted = false;

  constructor(net: Net, options: RequestOptions) {
    super('net.request', ['response', 'redirect', 'error', 'aborted', 'login', 'socket', 'timeout']);
    this.#net = net;
    this.#options = options;
  }

  abort(): void {
    this.#isAborted = true;
  }

  end(): void {
    const { protocol, hostname, port = '443', path, headers = {}, session } = this.#options;
    const url = `${protocol}//${hostname}:${port}${path}`;
    session.judge({ url }, ({ cancel }) => {
      if (cancel) {
        this.#net.refused.push(url);
        this.#fail('net::ERR_BLOCKED_BY_CLIENT');
      } else {
        this.#send(url, headers);
      }
    });
  }

  #send(url: string, headers: OutgoingHttpHeaders): void {
    this.#net.asked.push({ url, headers });
    const { hostname, port = '443', path } = this.#options;
    const sent = httpsRequest(
      { host: '127.0.0.1', servername: hostname, port, path, headers, ca: this.#net.roots, agent: false },
      (response) => {
        this.#hear(response);
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) => {
      this.#fail(CODES[error.code ?? ''] ?? error.message);
    });
    sent.end();
  }

  #hear(response: IncomingMessage): void {
    const { statusCode = 0, headers } = response;
    if (statusCode < 300 || statusCode >= 400 || headers.location === undefined) {
      this.emit('response', response);
      return;
    }
    response.resume();
    this.emit('redirect', statusCode, 'GET', headers.location);
    if (!this.#isAborted) throw new Error('the stand-in for Electron follows no redirect');
  }

  #fail(message: string): void {
    queueMicrotask(() => {
      this.emit('error', new Error(message));
    });
  }
}
