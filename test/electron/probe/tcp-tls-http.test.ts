import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type ApiBehavior } from '../../../electron/demo/api-server.ts';
import { createAuthority, issue, type Authority, type Leaf } from '../../../electron/demo/certificates.ts';
import { openSilentPort } from '../../../electron/demo/silent-port.ts';
import type { Reported } from '../../../electron/engine/toolbox.ts';
import { httpProbe } from '../../../electron/probe/http.ts';
import { tcpProbe } from '../../../electron/probe/tcp.ts';
import { tlsProbe } from '../../../electron/probe/tls.ts';
import type { HttpAnswer, TcpConnection, TlsHandshake } from '../../../shared/observation/exchange.ts';
import type { ObservationKind, ObservationKinds } from '../../../shared/observation/observation.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { toolboxWith } from '../../support/toolbox.ts';

const HOST = ip('127.0.0.1');
const NAME = 'api.example';
const never = new AbortController().signal;
const open: (() => Promise<unknown>)[] = [];
let authority: Authority;
let leaf: Leaf;

beforeAll(async () => {
  authority = await createAuthority('Test root');
  leaf = await issue(authority, { name: NAME, fromDay: -1, toDay: 1 });
});
const closeAll = async (): Promise<void> => {
  await Promise.all(open.splice(0).map((close) => close()));
};
afterEach(closeAll);
afterAll(closeAll);

async function api(behavior: ApiBehavior): Promise<number> {
  const running = await startApi(HOST, behavior);
  open.push(() => running.close());
  return running.port;
}

async function listening(server: Server): Promise<number> {
  server.listen(0, HOST);
  await once(server, 'listening');
  open.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server)
          (server as unknown as { closeAllConnections(): void }).closeAllConnections();
      }),
  );
  return (server.address() as AddressInfo).port;
}

function valueOf<K extends ObservationKind>(kind: K, [first]: readonly Reported[]): ObservationKinds[K] {
  if (first?.kind !== kind || !first.fact.known) throw new Error(JSON.stringify(first));
  return first.fact.value as ObservationKinds[K];
}

const tcp = async (port: number): Promise<TcpConnection> =>
  valueOf(
    'tcp',
    await tcpProbe(
      { kind: 'tcp', target: { address: HOST, port }, role: 'api' },
      { tools: toolboxWith(), signal: never },
    ),
  );
const tls = async (port: number, pem: string | null = authority.pem): Promise<TlsHandshake> =>
  valueOf(
    'tls',
    await tlsProbe(
      { kind: 'tls', target: { address: HOST, port }, host: NAME },
      { tools: toolboxWith({ trustedCaPem: pem }), signal: never },
    ),
  );
const http = async (port: number): Promise<HttpAnswer> =>
  valueOf(
    'http',
    await httpProbe(
      { kind: 'http', target: { address: HOST, port }, host: NAME },
      { tools: toolboxWith(), signal: never },
    ),
  );

describe('TCP', () => {
  it('connects', async () => {
    expect(await tcp(await api({ kind: 'tls-silent' }))).toMatchObject({
      outcome: 'connected',
      attempts: 1,
      localAddress: '127.0.0.1',
    });
  });

  it('is refused, after a second try', async () => {
    expect(await tcp(await api({ kind: 'refused' }))).toMatchObject({
      outcome: 'refused',
      attempts: 2,
      errno: 'ECONNREFUSED',
    });
  });

  it.skipIf(process.platform === 'win32')('times out where nobody answers, after a third try', async () => {
    const silent = await openSilentPort(HOST);
    open.push(() => silent.close());
    expect(await tcp(silent.port)).toMatchObject({ outcome: 'timed-out', attempts: 3, connectMs: null });
  });
});

describe('TLS', () => {
  it('reads the chain and knows who vouches for it', async () => {
    const port = await api({ kind: 'https', leaf, status: 400 });
    expect(await tls(port)).toMatchObject({
      outcome: 'established',
      trust: 'profile',
      nameMatches: true,
      dates: 'valid',
      chain: [{ subject: `CN=${NAME}`, issuer: 'CN=Test root', names: [NAME] }, { subject: 'CN=Test root' }],
    });
    expect(await tls(port, null)).toMatchObject({ outcome: 'established', trust: 'none', nameMatches: true });
  });

  it.each([
    [
      'an expired certificate',
      { name: NAME, fromDay: -30, toDay: -3 },
      { dates: 'expired', nameMatches: true, trust: 'profile' },
    ],
    ['one of tomorrow', { name: NAME, fromDay: 1, toDay: 2 }, { dates: 'not-yet-valid', trust: 'profile' }],
    [
      'one for another name',
      { name: 'other.example', fromDay: -1, toDay: 1 },
      { nameMatches: false, dates: 'valid', trust: 'profile' },
    ],
  ])('%s is still read', async (_name, request, expected) => {
    expect(
      await tls(await api({ kind: 'https', leaf: await issue(authority, request), status: 400 })),
    ).toMatchObject({ outcome: 'established', ...expected });
  });

  it('is not fooled by a root of the same name', async () => {
    const impostor = await createAuthority('Test root');
    const port = await api({
      kind: 'https',
      leaf: await issue(impostor, { name: NAME, fromDay: -1, toDay: 1 }),
      status: 400,
    });
    expect(await tls(port)).toMatchObject({ trust: 'none' });
  });

  it.each([
    ['tls-silent', 'silent'],
    ['tls-reset', 'reset'],
  ] as const)('%s is %s', async (kind, outcome) => {
    expect(await tls(await api({ kind }))).toMatchObject({
      outcome,
      attempts: 2,
      chain: [],
      trust: 'unknown',
      nameMatches: null,
    });
  });

  it('tells plain HTTP and an early end', async () => {
    expect(await tls(await listening(createHttpServer((_, response) => response.end())))).toMatchObject({
      outcome: 'not-tls',
    });
    expect(await tls(await listening(createServer((socket) => socket.resume().end())))).toMatchObject({
      outcome: expect.stringMatching(/closed|reset/) as string,
    });
  });
});

describe('HTTP', () => {
  const answering = (status: number, headers: Record<string, string>, body: string): Promise<number> =>
    listening(createHttpsServer(leaf, (_request, response) => response.writeHead(status, headers).end(body)));

  it.each([
    ['the API by its header', 400, { 'x-acs-request-id': '1' }, '', true],
    ['the API by its body', 404, {}, '{"RequestId":"1","Code":"x"}', true],
    ['a portal', 200, { server: 'portal' }, '<html>Log in</html>', false],
  ])('recognizes %s', async (_name, status, headers, body, apiSignature) => {
    const answer = await http(await answering(status, headers, body));
    expect(answer).toMatchObject({ outcome: 'answered', status, apiSignature });
    expect(Math.abs(answer.clockOffsetMs ?? 99_999)).toBeLessThan(5_000);
  });

  it('names the host of a redirect, and follows none', async () => {
    expect(await http(await answering(302, { location: 'https://portal.example/login' }, ''))).toMatchObject({
      status: 302,
      redirectHost: 'portal.example',
    });
  });

  it('measures a clock that is half an hour off', async () => {
    const answer = await http(
      await answering(400, { date: new Date(Date.now() + 1_800_000).toUTCString() }, ''),
    );
    expect((answer.clockOffsetMs ?? 0) / 60_000).toBeCloseTo(30, 0);
  });

  it('calls silence silence', async () => {
    expect(await http(await listening(createHttpsServer(leaf, () => undefined)))).toMatchObject({
      outcome: 'silent',
      clockOffsetMs: null,
    });
  });

  it('keeps a bounded, printable beginning of the body', async () => {
    const { bodyStart = '' } = await http(await answering(200, {}, `\u001b[31m${'x'.repeat(200_000)}`));
    expect(bodyStart.length).toBeLessThanOrEqual(300);
    expect(bodyStart).not.toContain('\u001b');
  });
});
