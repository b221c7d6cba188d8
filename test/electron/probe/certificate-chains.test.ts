/** Certificate chains with one fault each: what the probe says of them. */
import { describe, expect, it } from 'vitest';
import { isGood } from '../../../shared/check/api/tls.ts';
import type { TlsHandshake } from '../../../shared/observation/exchange.ts';
import { makeChain, type CertificateSpec } from '../../support/chains.ts';
import { NAME, CA, LEAF, handshake } from './shown-chain.ts';

describe('certificate chains', () => {
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
