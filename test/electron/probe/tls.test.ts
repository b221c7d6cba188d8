/** Handshakes by TLS: whose certificate it is, who vouches for it, and what is no TLS. */
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createAuthority, issue, type Authority, type Leaf } from '../../../electron/demo/certificates.ts';
import { tlsProbe } from '../../../electron/probe/tls.ts';
import type { TlsHandshake } from '../../../shared/observation/exchange.ts';
import { toolboxWith } from '../../support/toolbox.ts';
import { api, closeAll, HOST, listening, NAME, never, valueOf } from './loopback-api.ts';

let authority: Authority;
let leaf: Leaf;
beforeAll(async () => {
  authority = await createAuthority('Test root');
  leaf = await issue(authority, { name: NAME, fromDay: -1, toDay: 1 });
});

afterEach(closeAll);
afterAll(closeAll);

const tls = async (port: number, pem: string | null = authority.pem): Promise<TlsHandshake> =>
  valueOf(
    'tls',
    await tlsProbe(
      { kind: 'tls', target: { address: HOST, port }, host: NAME },
      { tools: toolboxWith({ trustedCaPem: pem }), signal: never },
    ),
  );

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
