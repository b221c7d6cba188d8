import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { tlsProbe } from '../../../electron/probe/tls.ts';
import { isGood } from '../../../shared/check/api/tls.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import type { TlsHandshake } from '../../../shared/observation/exchange.ts';
import { makeChain, type CertificateSpec, type Chain } from '../../support/chains.ts';
import { toolboxWith } from '../../support/toolbox.ts';

const HOST = ip('127.0.0.1');
const NAME = 'api.chain.example';
const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-chains-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const CA: CertificateSpec = { ca: true, keyUsage: 'sign-certificates' };
const LEAF: CertificateSpec = { ca: false, keyUsage: 'server', purpose: 'server', names: [NAME] };

interface Shown {
  readonly chain: Chain;
  /** The roots of the profile. */
  readonly trusted: string;
  /** Behind the leaf and the intermediate certificates. */
  readonly extra?: readonly string[];
}

async function handshake({ chain, trusted, extra = [] }: Shown): Promise<TlsHandshake> {
  const [, ...sent] = chain.pems;
  const server = createServer(
    { cert: [...sent.reverse(), ...extra].join('\n'), key: chain.leafKey },
    (socket) => socket.on('error', () => undefined).end(),
  );
  server.on('tlsClientError', () => undefined);
  server.listen(0, HOST);
  await once(server, 'listening');
  const task = {
    kind: 'tls',
    target: { address: HOST, port: (server.address() as AddressInfo).port },
    host: NAME,
  } as const;
  const tools = toolboxWith({ trustedCaPem: trusted });
  const [seen] = await tlsProbe(task, {
    tools: { ...tools, timeouts: { ...tools.timeouts, connectMs: 5_000, tlsMs: 5_000 } },
    signal: new AbortController().signal,
  });
  server.close();
  if (seen?.kind !== 'tls' || !seen.fact.known) throw new Error(JSON.stringify(seen));
  return seen.fact.value;
}

/** What the program says of the same chain. */
function opensslAccepts({ chain, trusted }: Shown): boolean {
  const [, ...sent] = chain.pems;
  const files = { roots: trusted, leaf: sent.at(-1) ?? '', between: sent.slice(0, -1).join('\n') };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const between = files.between === '' ? [] : ['-untrusted', join(folder, 'between')];
  const args = [
    'verify',
    '-purpose',
    'sslserver',
    '-verify_hostname',
    NAME,
    '-no-CApath',
    '-no-CAstore',
    '-CAfile',
    join(folder, 'roots'),
    ...between,
    join(folder, 'leaf'),
  ];
  return spawnSync('openssl', args, { encoding: 'utf8' }).status === 0;
}

const maybe = <T>(weight: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: weight });
function given<T extends object>(changes: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Each kind of breach is rare, so that about half of the chains have none. `maybe(1, …)` is there in one of two. */
const rare = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  // Without fast-check's liking for small numbers, by which eleven of twelve chains would have a breach.
  fc.noBias(fc.integer({ min: 0, max: 13 })).chain((n) => (n === 0 ? arbitrary : fc.constant(undefined)));
const authority = fc
  .record({
    ca: rare(fc.constant(false)),
    pathLength: maybe(1, fc.integer({ min: 0, max: 2 })),
    keyUsage: rare(fc.constantFrom('server', 'encrypt-data')),
    purpose: rare(fc.constantFrom('server', 'client', 'both')),
    permitted: rare(fc.constantFrom('chain.example', 'other.example', 'example')),
    excluded: rare(fc.constantFrom('chain.example', 'other.example')),
    validity: rare(fc.constantFrom('past', 'future')),
    forged: rare(fc.constant(true)),
  })
  .map((changes): CertificateSpec => ({ ...CA, ...given(changes) }))
  // A path length belongs to an authority; without the flag the extension is malformed.
  .map(({ pathLength, ...spec }) =>
    pathLength === undefined || spec.ca === false ? spec : { ...spec, pathLength },
  );
const leaf = fc
  .record({
    keyUsage: rare(fc.constantFrom('sign-certificates', 'encrypt-data')),
    purpose: fc.constantFrom('server', 'server', 'server', 'both', 'client', 'code'),
    names: rare(
      fc.constantFrom(
        ['other.example'],
        ['*.chain.example'],
        ['*.example'],
        [NAME.toUpperCase()],
        ['other.example', NAME],
        ['chain.example'],
      ),
    ),
    validity: rare(fc.constantFrom('past', 'future')),
    forged: rare(fc.constant(true)),
    commonName: rare(fc.constant(NAME)),
  })
  .map((changes): CertificateSpec => ({ ...LEAF, ...given(changes) }));
const chains = fc.record({
  root: authority,
  between: fc.array(authority, { maxLength: 3 }),
  leaf,
  trusted: fc.integer({ min: 0, max: 9 }),
});

/** Of generated chains; `npm run test:many` tries 200. */
const CHAINS = Number(process.env['CHAINS'] ?? 60);
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) console.log('skipped: there is no openssl on this machine to compare with');

describe('certificate chains', () => {
  it.skipIf(!hasOpenssl)(
    'pass where openssl accepts them, and nowhere else',
    async () => {
      const {
        pems: [other = ''],
      } = await makeChain([CA]);
      const counts = { accepted: 0, refused: 0 };
      await fc.assert(
        fc.asyncProperty(chains, async ({ root, between, leaf: last, trusted }) => {
          const chain = await makeChain([root, ...between, last]);
          const shown = { chain, trusted: trusted === 0 ? other : (chain.pems[0] ?? '') };
          const accepts = opensslAccepts(shown);
          counts[accepts ? 'accepted' : 'refused'] += 1;
          expect(isGood(await handshake(shown))).toBe(accepts);
        }),
        { numRuns: CHAINS, endOnFailure: true },
      );
      // Neither half may be empty talk.
      expect(counts.accepted).toBeGreaterThan(CHAINS / 20);
      expect(counts.refused).toBeGreaterThan(CHAINS / 20);
    },
    180_000,
  );

  it.each<{ name: string; specs: readonly CertificateSpec[]; says: Partial<TlsHandshake> }>([
    {
      name: 'a good chain',
      specs: [CA, CA, LEAF],
      says: { trust: 'profile', dates: 'valid', nameMatches: true },
    },
    {
      name: 'a leaf that says nothing of purposes',
      specs: [CA, { ca: false, names: [NAME] }],
      says: { trust: 'profile' },
    },
    {
      name: 'an issuer that is no authority',
      specs: [CA, { ca: false, names: ['shop.example'] }, LEAF],
      says: { trust: 'none', refused: 'INVALID_CA' },
    },
    {
      name: 'an issuer that says nothing of being one',
      specs: [CA, { names: ['shop.example'] }, LEAF],
      says: { trust: 'none', refused: 'INVALID_CA' },
    },
    {
      name: 'a leaf for clients',
      specs: [CA, { ...LEAF, purpose: 'client' }],
      says: { trust: 'none', refused: 'INVALID_PURPOSE' },
    },
    {
      name: 'an authority for clients',
      specs: [CA, { ...CA, purpose: 'client' }, LEAF],
      says: { trust: 'none', refused: 'INVALID_PURPOSE' },
    },
    {
      name: 'a name beyond what the authority may vouch for',
      specs: [CA, { ...CA, permitted: 'other.example' }, LEAF],
      says: { trust: 'none', refused: 'UNSPECIFIED' },
    },
    {
      name: 'a name that the authority must not vouch for',
      specs: [{ ...CA, excluded: 'chain.example' }, LEAF],
      says: { trust: 'none', refused: 'UNSPECIFIED' },
    },
    {
      name: 'a name within what the authority may vouch for',
      specs: [CA, { ...CA, permitted: 'chain.example' }, LEAF],
      says: { trust: 'profile' },
    },
    {
      name: 'more authorities than the root permits',
      specs: [{ ...CA, pathLength: 0 }, CA, LEAF],
      says: { trust: 'none', refused: 'PATH_LENGTH_EXCEEDED' },
    },
    {
      name: 'an authority that may not sign',
      specs: [CA, { ca: true, keyUsage: 'server' }, LEAF],
      says: { trust: 'none' },
    },
    {
      name: 'a server as issuer',
      specs: [CA, { ...LEAF, names: ['shop.example'] }, LEAF],
      says: { trust: 'none' },
    },
    { name: 'a forged leaf', specs: [CA, CA, { ...LEAF, forged: true }], says: { trust: 'none' } },
    {
      name: 'an old leaf',
      specs: [CA, CA, { ...LEAF, validity: 'past' }],
      says: { trust: 'profile', dates: 'expired' },
    },
    {
      name: 'a leaf of next week',
      specs: [CA, { ...LEAF, validity: 'future' }],
      says: { trust: 'profile', dates: 'not-yet-valid' },
    },
    {
      name: 'an old root',
      specs: [{ ...CA, validity: 'past' }, LEAF],
      says: { trust: 'profile', dates: 'expired' },
    },
    {
      name: 'an old leaf of an issuer that is no authority',
      specs: [CA, { ca: false, names: ['shop.example'] }, { ...LEAF, validity: 'past' }],
      says: { trust: 'none', refused: 'INVALID_CA' },
    },
    {
      name: 'a leaf for another name',
      specs: [CA, { ...LEAF, names: ['other.example'] }],
      says: { trust: 'profile', dates: 'valid', nameMatches: false },
    },
    {
      name: 'a wildcard',
      specs: [CA, { ...LEAF, names: ['*.chain.example'] }],
      says: { trust: 'profile', nameMatches: true },
    },
  ])('$name is told for what it is', async ({ specs, says }) => {
    const chain = await makeChain(specs);
    const seen = await handshake({ chain, trusted: chain.pems[0] ?? '' });
    expect(seen).toMatchObject({ outcome: 'established', ...says });
    expect(seen.refused === undefined).toBe(seen.trust !== 'none' || says.refused === undefined);
  });

  it("a stranger's root is no broken rule", async () => {
    const [
      chain,
      {
        pems: [other = ''],
      },
    ] = await Promise.all([makeChain([CA, CA, LEAF]), makeChain([CA])]);
    const seen = await handshake({ chain, trusted: other });
    expect(seen).toMatchObject({ trust: 'none', nameMatches: true, dates: 'valid' });
    expect(seen.refused).toBeUndefined();
  });

  it('is not disturbed by an old certificate that the server sends along and nobody needs', async () => {
    const [
      chain,
      {
        pems: [old = ''],
      },
    ] = await Promise.all([makeChain([CA, CA, LEAF]), makeChain([{ ...CA, validity: 'past' }])]);
    expect(await handshake({ chain, trusted: chain.pems[0] ?? '', extra: [old] })).toMatchObject({
      trust: 'profile',
      dates: 'valid',
    });
  });

  it('an authority alone in trustedCa is not the root that OpenSSL looks for', async () => {
    const chain = await makeChain([CA, CA, LEAF]);
    const seen = await handshake({ chain, trusted: chain.pems[1] ?? '' });
    expect(isGood(seen)).toBe(false);
    expect(seen.refused).toMatch(/^UNABLE_TO_/);
  });
});
