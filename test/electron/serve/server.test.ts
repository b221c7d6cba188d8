import { request } from 'node:http';
import { connect } from 'node:net';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWebHost, type WebHost } from '../../../electron/serve/server.ts';
import { CALL_NAMES, KEY_HEADER } from '../../../shared/contract/names.ts';
import type { Handlers } from '../../../shared/contract/contract.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

let web: WebHost;
let ran: string[];
let port: number;
let token: string;
let key: string;
let preview: string | null;

beforeEach(async () => {
  ran = [];
  preview = null;
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-web-'));
  writeFileSync(join(folder, 'index.html'), '<p>page');
  const handlers = Object.fromEntries(
    CALL_NAMES.map((name) => [
      name,
      () => {
        ran.push(name);
        return Promise.resolve(name);
      },
    ]),
  ) as unknown as Handlers;
  web = await startWebHost({ rendererFolder: folder, host: () => ({ handlers, preview: () => preview }) });
  const url = new URL(web.url);
  port = Number(url.port);
  token = url.searchParams.get('token') ?? '';
});
afterEach(() => web.close());

function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    // A refused upgrade ends as a response as well.
    asked.on('error', reject);
    asked.end(body);
  });
}

async function cookie(): Promise<string> {
  const { headers, text } = await ask(`/?token=${token}`);
  key = /#key=([0-9a-f]{64})"/.exec(text)?.[1] ?? '';
  return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
}

/** What our own page sends: both secrets, its origin, and JSON. */
async function own(): Promise<Readonly<Record<string, string>>> {
  const Cookie = await cookie();
  return {
    'Content-Type': 'application/json',
    Origin: `http://127.0.0.1:${port}`,
    Cookie,
    [KEY_HEADER]: key,
  };
}

describe('the browser form', () => {
  it('listens on 127.0.0.1 alone, on a port of its own', () => {
    expect(new URL(web.url).hostname).toBe('127.0.0.1');
    expect(port).toBeGreaterThan(1023);
  });

  it('takes its token once, for a cookie that scripts and other sites cannot use', async () => {
    const first = await ask(`/?token=${token}`);
    expect(first.status).toBe(200);
    // What follows is asked for by our own page, so that the cookie goes along; the key behind the # goes nowhere.
    expect(first.text).toMatch(/<meta http-equiv="refresh" content="0;url=\/#key=[0-9a-f]{64}">/);
    expect(first.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^vpc-doctor-${port}=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    expect((await ask(`/?token=${token}`)).status).toBe(403);
    expect((await ask('/?token=wrong')).status).toBe(403);
  });

  it('keeps its session beside another form on this host, whose cookie a browser sends as well', async () => {
    const other = await startWebHost({
      rendererFolder: mkdtempSync(join(tmpdir(), 'vpc-doctor-web-')),
      host: () => ({ handlers: {} as Handlers, preview: () => null }),
    });
    // A browser keeps one cookie per name and host, the newer one, and sends all to every port.
    const jar = new Map<string, string>();
    const take = (text: string): void => {
      jar.set(text.split('=')[0] ?? '', text);
    };
    take(await cookie());
    const answer = await fetch(other.url, { redirect: 'manual' });
    take((answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '');
    const headers = { Cookie: [...jar.values()].join('; ') };
    expect((await ask('/', headers)).status).toBe(200);
    expect((await fetch(new URL('/', other.url), { headers })).status).toBe(404);
    await other.close();
  });

  it('shows nothing without the cookie, and the page with it', async () => {
    for (const path of ['/', '/index.html', '/events', '/call/info'])
      expect((await ask(path)).status, path).toBe(403);
    expect((await ask('/', { Cookie: `vpc-doctor-${port}=guess` })).status).toBe(403);
    const page = await ask('/', { Cookie: await cookie() });
    expect(page).toMatchObject({ status: 200, text: '<p>page' });
    expect(page.headers['content-security-policy']).toContain("connect-src 'self'");
    expect(page.headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers calls of its own page', async () => {
    const answer = await ask('/call/info', await own(), 'POST', 'null');
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: 'info' });
  });

  it.each([
    ['a name that was rebound', () => ({ Host: 'evil.example' })],
    ['a name that was rebound, with the port', () => ({ Host: `evil.example:${port}` })],
    ['localhost', () => ({ Host: `localhost:${port}` })],
    ['another site', () => ({ Origin: 'http://evil.example' })],
    ['another port', () => ({ Origin: `http://127.0.0.1:${port + 1}` })],
    ['a form', () => ({ 'Content-Type': 'text/plain' })],
    ['no origin', () => ({ Origin: '' })],
    ['a null origin', () => ({ Origin: 'null' })],
    ['a longer host', () => ({ Origin: `http://127.0.0.1:${port}.evil.example` })],
    ['https', () => ({ Origin: `https://127.0.0.1:${port}` })],
    ['a server of another port, which a browser gave the cookie', () => ({ [KEY_HEADER]: '' })],
    ['a guess of the key', () => ({ [KEY_HEADER]: '0'.repeat(64) })],
    ['the cookie as the key', () => ({ [KEY_HEADER]: 'vpc-doctor' })],
    ['two types', () => ({ 'Content-Type': 'application/json, text/plain' })],
    ['a host with a user', () => ({ Host: `x@127.0.0.1:${port}` })],
    ['the other loopback', () => ({ Host: `[::1]:${port}` })],
  ])('refuses calls from %s', async (_who, change) => {
    const answer = await ask(
      '/call/start',
      { ...(await own()), ...change() },
      'POST',
      '{"kind":"workstation"}',
    );
    expect(answer.status).toBe(403);
    expect(ran).toEqual([]);
  });

  it('shows the preview of a report to its own page alone, and lets it load and run nothing', async () => {
    const headers = await own();
    expect((await ask('/preview.html', headers)).status).toBe(404);
    preview = '<p>report';
    expect((await ask('/preview.html')).status).toBe(403);
    expect((await ask('/preview.html', { Cookie: headers['Cookie'] ?? '' })).status).toBe(403);
    expect((await ask(`/preview.html?key=${key}`, { Cookie: headers['Cookie'] ?? '' })).status).toBe(200);
    const page = await ask('/preview.html', headers);
    expect(page).toMatchObject({ status: 200, text: preview });
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
    );
  });

  it('refuses what is no call', async () => {
    const headers = await own();
    for (const [path, body] of [
      ['/call/nothing', 'null'],
      ['/call/__proto__', 'null'],
      ['/call/info', '{}'],
      ['/call/info', 'no json'],
    ] as const) {
      expect(JSON.parse((await ask(path, headers, 'POST', body)).text), `${path} ${body}`).toMatchObject({
        ok: false,
      });
    }
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/no.js'])
      expect((await ask(path, { Cookie: headers['Cookie'] ?? '' })).status, path).toBe(404);
    expect((await ask('/', { Cookie: headers['Cookie'] ?? '' }, 'DELETE')).status).toBe(405);
    expect(ran).toEqual([]);
  });

  it('upgrades no connection, whoever asks', async () => {
    const headers = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      Cookie: await cookie(),
    };
    expect((await ask('/events', headers)).status).toBe(403);
  });

  it('tells events to the holder of both secrets alone', async () => {
    const headers = await own();
    for (const given of [
      {},
      { Cookie: headers['Cookie'] ?? '' },
      { [KEY_HEADER]: key },
      { Cookie: headers['Cookie'] ?? '', [KEY_HEADER]: key.slice(1) },
    ]) {
      expect((await ask('/events', given)).status).toBe(403);
    }
    expect((await ask('/events?key=', { Cookie: headers['Cookie'] ?? '' })).status).toBe(403);
  });

  it('keeps its key out of everything that the cookie alone can load', async () => {
    const headers = { Cookie: await cookie() };
    for (const path of ['/', '/index.html', '/?token=', '/events', '/preview.html', '/call/info']) {
      const answer = await ask(path, headers);
      expect(JSON.stringify(answer), path).not.toContain(key);
    }
  });

  it.each([
    '///',
    '//',
    '//evil.example/',
    'http://evil.example/',
    '/%',
    '/%00',
    '/%2e%2e%2f%2e%2e%2fetc/passwd',
    '/..\\..\\etc\\passwd',
    '/....//package.json',
    '/.%2e/package.json',
    '/index.html%00.js',
    '/INDEX.HTML',
    '/index.html/',
    '/./index.html/..%2f',
    '/call',
    '/call/',
    '/call/info/../info',
    '/%63all/info',
    '/events/',
    '/?token=',
    '/?token[]=x',
    '/#key=x',
    '*',
  ])('answers %j with no more than a refusal, first of all by its host', async (path) => {
    expect((await ask(path, { Host: 'evil.example' })).status).toBe(403);
    const headers = { Cookie: await cookie() };
    const withCookie = await ask(path, headers);
    expect(withCookie.status).not.toBe(500);
    expect(withCookie.text).not.toMatch(/root:|"name"/);
    expect(ran).toEqual([]);
  });

  it.each(['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s does nothing, whatever is sent along',
    async (method) => {
      for (const path of ['/', '/events', '/preview.html', '/call/start']) {
        const answer = await ask(path, await own(), method);
        expect([403, 404, 405], path).toContain(answer.status);
        expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      }
      expect(ran).toEqual([]);
    },
  );

  it.each([
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 40'],
    ['a length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked'],
    ['a folded header', 'X: a\r\n b'],
    ['a blank before the colon', 'Content-Length : 4'],
    ['another chunking', 'Transfer-Encoding: xchunked'],
  ])('a request within a request is none: %s', async (_name, lines) => {
    const headers = await own();
    const { Cookie = '', Origin = '' } = headers;
    const inner = `POST /call/start HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${Origin}\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\nnull`;
    const outer = `POST /call/info HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${Origin}\r\nCookie: ${Cookie}\r\n${KEY_HEADER}: ${key}\r\nContent-Type: application/json\r\n${lines}\r\n\r\nnull${inner}`;
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => {
        socket.end(outer);
      });
      socket
        .setEncoding('utf8')
        .on('data', (chunk: string) => {
          text += chunk;
        })
        .on('close', () => {
          resolve(text);
        })
        .on('error', () => undefined);
    });
    expect(answer).not.toContain('"start"');
    expect(ran.filter((name) => name === 'start')).toEqual([]);
  });

  it('takes no body beyond its limit', async () => {
    const answer = await ask('/call/openFile', await own(), 'POST', 'x'.repeat(64 * 1024 * 1024 + 1)).catch(
      (error: unknown) => ({
        status:
          (error as NodeJS.ErrnoException).code === 'EPIPE' ||
          (error as NodeJS.ErrnoException).code === 'ECONNRESET'
            ? 413
            : 0,
      }),
    );
    expect(answer.status).toBe(413);
    expect(ran).toEqual([]);
  });

  it('answers its own page while hundreds of others send slowly or never read, and ends in spite of them', async () => {
    const headers = await own();
    const sockets = [
      // Half of a request, a body that does not go on, nothing at all, and an event stream that nobody reads.
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `,
      `POST /call/start HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 1000\r\n\r\n{`,
      '',
      `GET /events?key=${key} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${headers['Cookie'] ?? ''}\r\n\r\n`,
    ].flatMap((text) =>
      Array.from({ length: 100 }, () => {
        const socket = connect(port, '127.0.0.1', () => socket.write(text));
        socket.on('error', () => undefined).pause();
        return socket;
      }),
    );
    const closed = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    web.emit({ type: 'x', filler: 'x'.repeat(100_000) } as unknown as Parameters<WebHost['emit']>[0]);
    expect((await ask('/call/start', headers, 'POST', 'null')).status).toBe(200);
    await web.close();
    for (const socket of sockets) socket.resume();
    await Promise.all(closed);
    // afterEach closes one that is open.
    web = await startWebHost({
      rendererFolder: mkdtempSync(join(tmpdir(), 'vpc-doctor-web-')),
      host: () => ({ handlers: {} as Handlers, preview: () => null }),
    });
  });
});
