/** Generated certificate chains: the probe accepts what the program openssl accepts, and nothing else. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { isGood } from '../../../shared/check/api/tls.ts';
import { makeChain, type CertificateSpec } from '../../support/chains.ts';
import { NAME, CA, LEAF, type Shown, handshake } from './shown-chain.ts';

const folder = mkdtempSync(join(tmpdir(), 'vpc-doctor-chains-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

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
});
