import { request } from 'node:http';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWebHost, type WebHost } from '../../../electron/serve/server.ts';
import { CALL_NAMES } from '../../../shared/contract/names.ts';
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
let preview: string | null;

beforeEach(async () => {
  ran = [];
  preview = null;
  const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-web-'));
  writeFileSync(join(folder, 'index.html'), '<p>page');
  const handlers = Object.fromEntries(CALL_NAMES.map((name) => [name, () => { ran.push(name); return Promise.resolve(name); }])) as unknown as Handlers;
  web = await startWebHost({ rendererFolder: folder, host: () => ({ handlers, preview: () => preview }) });
  const url = new URL(web.url);
  port = Number(url.port);
  token = url.searchParams.get('token') ?? '';
});
afterEach(() => web.close());

function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET', body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; });
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, headers: response.headers, text }); });
    });
    // A refused upgrade ends as a response as well.
    asked.on('error', reject);
    asked.end(body);
  });
}

async function cookie(): Promise<string> {
  const { headers } = await ask(`/?token=${token}`);
  return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
}

const json = (): Readonly<Record<string, string>> => ({ 'Content-Type': 'application/json', Origin: `http://127.0.0.1:${port}` });

describe('the browser form', () => {
  it('listens on 127.0.0.1 alone, on a port of its own', () => {
    expect(new URL(web.url).hostname).toBe('127.0.0.1');
    expect(port).toBeGreaterThan(1023);
  });

  it('takes its token once, for a cookie that scripts and other sites cannot use', async () => {
    const first = await ask(`/?token=${token}`);
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(first.headers['set-cookie']?.[0]).toMatch(new RegExp(`^vpc-doctor-${port}=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=/$`));
    expect((await ask(`/?token=${token}`)).status).toBe(403);
    expect((await ask('/?token=wrong')).status).toBe(403);
  });

  it('keeps its session beside another form on this host, whose cookie a browser sends as well', async () => {
    const other = await startWebHost({ rendererFolder: mkdtempSync(join(tmpdir(), 'vpc-doctor-web-')), host: () => ({ handlers: {} as Handlers, preview: () => null }) });
    // A browser keeps one cookie per name and host, the newer one, and sends all to every port.
    const jar = new Map<string, string>();
    const take = (text: string): void => { jar.set(text.split('=')[0] ?? '', text); };
    take(await cookie());
    const answer = await fetch(other.url, { redirect: 'manual' });
    take((answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '');
    const headers = { Cookie: [...jar.values()].join('; ') };
    expect((await ask('/', headers)).status).toBe(200);
    expect((await fetch(new URL('/', other.url), { headers })).status).toBe(404);
    await other.close();
  });

  it('shows nothing without the cookie, and the page with it', async () => {
    for (const path of ['/', '/index.html', '/events', '/call/info']) expect((await ask(path)).status, path).toBe(403);
    expect((await ask('/', { Cookie: `vpc-doctor-${port}=guess` })).status).toBe(403);
    const page = await ask('/', { Cookie: await cookie() });
    expect(page).toMatchObject({ status: 200, text: '<p>page' });
    expect(page.headers['content-security-policy']).toContain("connect-src 'self'");
    expect(page.headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers calls of its own page', async () => {
    const answer = await ask('/call/info', { ...json(), Cookie: await cookie() }, 'POST', 'null');
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
  ])('refuses calls from %s', async (_who, change) => {
    const answer = await ask('/call/start', { ...json(), Cookie: await cookie(), ...change() }, 'POST', '{"kind":"workstation"}');
    expect(answer.status).toBe(403);
    expect(ran).toEqual([]);
  });

  it('shows the preview of a report to its own page alone, and lets it load and run nothing', async () => {
    const headers = { Cookie: await cookie() };
    expect((await ask('/preview.html', headers)).status).toBe(404);
    preview = '<p>report';
    expect((await ask('/preview.html')).status).toBe(403);
    const page = await ask('/preview.html', headers);
    expect(page).toMatchObject({ status: 200, text: preview });
    expect(page.headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox");
  });

  it('refuses what is no call', async () => {
    const headers = { ...json(), Cookie: await cookie() };
    for (const [path, body] of [['/call/nothing', 'null'], ['/call/__proto__', 'null'], ['/call/info', '{}'], ['/call/info', 'no json']] as const) {
      expect(JSON.parse((await ask(path, headers, 'POST', body)).text), `${path} ${body}`).toMatchObject({ ok: false });
    }
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/no.js']) expect((await ask(path, { Cookie: headers.Cookie })).status, path).toBe(404);
    expect((await ask('/', { Cookie: headers.Cookie }, 'DELETE')).status).toBe(405);
    expect(ran).toEqual([]);
  });

  it('upgrades no connection, whoever asks', async () => {
    const headers = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==', Cookie: await cookie() };
    expect((await ask('/events', headers)).status).toBe(403);
  });
});
