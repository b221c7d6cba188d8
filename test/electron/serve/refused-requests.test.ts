/** Requests that the browser form refuses: of other hosts, origins, methods and paths, within requests, and without an end. */
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEY_HEADER } from '../../../shared/contract/names.ts';
import { ServedForm } from './served-form.ts';

let form: ServedForm;
beforeEach(async () => {
  form = await ServedForm.start();
});

afterEach(() => form.web.close());

describe('the browser form', () => {
  it.each([
    ['a name that was rebound', () => ({ Host: 'evil.example' })],
    ['a name that was rebound, with the port', () => ({ Host: `evil.example:${form.port}` })],
    ['localhost', () => ({ Host: `localhost:${form.port}` })],
    ['another site', () => ({ Origin: 'http://evil.example' })],
    ['another port', () => ({ Origin: `http://127.0.0.1:${form.port + 1}` })],
    ['a form', () => ({ 'Content-Type': 'text/plain' })],
    ['no origin', () => ({ Origin: '' })],
    ['a null origin', () => ({ Origin: 'null' })],
    ['a longer host', () => ({ Origin: `http://127.0.0.1:${form.port}.evil.example` })],
    ['https', () => ({ Origin: `https://127.0.0.1:${form.port}` })],
    ['a server of another port, which a browser gave the cookie', () => ({ [KEY_HEADER]: '' })],
    ['a guess of the key', () => ({ [KEY_HEADER]: '0'.repeat(64) })],
    ['the cookie as the key', () => ({ [KEY_HEADER]: 'vpc-doctor' })],
    ['two types', () => ({ 'Content-Type': 'application/json, text/plain' })],
    ['a host with a user', () => ({ Host: `x@127.0.0.1:${form.port}` })],
    ['the other loopback', () => ({ Host: `[::1]:${form.port}` })],
  ])('refuses calls from %s', async (_who, change) => {
    const answer = await form.ask(
      '/call/start',
      { ...(await form.own()), ...change() },
      'POST',
      '{"kind":"workstation"}',
    );
    expect(answer.status).toBe(403);
    expect(form.ran).toEqual([]);
  });

  it('refuses what is no call', async () => {
    const headers = await form.own();
    for (const [path, body] of [
      ['/call/nothing', 'null'],
      ['/call/__proto__', 'null'],
      ['/call/info', '{}'],
      ['/call/info', 'no json'],
    ] as const) {
      expect(JSON.parse((await form.ask(path, headers, 'POST', body)).text), `${path} ${body}`).toMatchObject(
        {
          ok: false,
        },
      );
    }
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/no.js'])
      expect((await form.ask(path, { Cookie: headers['Cookie'] ?? '' })).status, path).toBe(404);
    expect((await form.ask('/', { Cookie: headers['Cookie'] ?? '' }, 'DELETE')).status).toBe(405);
    expect(form.ran).toEqual([]);
  });

  it('upgrades no connection, whoever asks', async () => {
    const headers = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      Cookie: await form.cookie(),
    };
    expect((await form.ask('/events', headers)).status).toBe(403);
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
    expect((await form.ask(path, { Host: 'evil.example' })).status).toBe(403);
    const headers = { Cookie: await form.cookie() };
    const withCookie = await form.ask(path, headers);
    expect(withCookie.status).not.toBe(500);
    expect(withCookie.text).not.toMatch(/root:|"name"/);
    expect(form.ran).toEqual([]);
  });

  it.each(['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s does nothing, whatever is sent along',
    async (method) => {
      for (const path of ['/', '/events', '/preview.html', '/call/start']) {
        const answer = await form.ask(path, await form.own(), method);
        expect([403, 404, 405], path).toContain(answer.status);
        expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      }
      expect(form.ran).toEqual([]);
    },
  );

  it.each([
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 40'],
    ['a length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked'],
    ['a folded header', 'X: a\r\n b'],
    ['a blank before the colon', 'Content-Length : 4'],
    ['another chunking', 'Transfer-Encoding: xchunked'],
  ])('a request within a request is none: %s', async (_name, lines) => {
    const headers = await form.own();
    const { Cookie = '', Origin = '' } = headers;
    const inner = `POST /call/start HTTP/1.1\r\nHost: 127.0.0.1:${form.port}\r\nOrigin: ${Origin}\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\nnull`;
    const outer = `POST /call/info HTTP/1.1\r\nHost: 127.0.0.1:${form.port}\r\nOrigin: ${Origin}\r\nCookie: ${Cookie}\r\n${KEY_HEADER}: ${form.key}\r\nContent-Type: application/json\r\n${lines}\r\n\r\nnull${inner}`;
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(form.port, '127.0.0.1', () => {
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
    expect(form.ran.filter((name) => name === 'start')).toEqual([]);
  });

  it('takes no body beyond its limit', async () => {
    const answer = await form
      .ask('/call/openFile', await form.own(), 'POST', 'x'.repeat(64 * 1024 * 1024 + 1))
      .catch((error: unknown) => ({
        status:
          (error as NodeJS.ErrnoException).code === 'EPIPE' ||
          (error as NodeJS.ErrnoException).code === 'ECONNRESET'
            ? 413
            : 0,
      }));
    expect(answer.status).toBe(413);
    expect(form.ran).toEqual([]);
  });
});
