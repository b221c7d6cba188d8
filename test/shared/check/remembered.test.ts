/** Addresses of an earlier run: which of them tell anything today. */
import { describe, expect, it } from 'vitest';
import { rememberedApi, rememberedGateways, rememberedPlaces } from '../../../shared/check/remembered.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { API, API_NAME, dns, lookup, RESOLVERS, seen, tcp, tls } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';
import { SECOND_NAME } from './dns-facts.ts';

const SECOND = ip('100.100.45.11');
const GATE = 'gate.example';
const AT = '2026-11-20T08:00:00.000Z';
const kept = (name: string, ...addresses: readonly Ipv4[]): Observation =>
  seen('remembered', name, { name, addresses, at: AT });
const alive = (address: Ipv4): Observation => seen('tcp', `${address}:443`, tcp(address, 443));
const proof = (address: Ipv4, serverName = API_NAME): Observation =>
  seen('tls', `${address}:443/${serverName}`, tls({ serverName, target: { address, port: 443 } }));
const contextOf = (observations: readonly Observation[]) => ({
  profile: profileWith({
    apiHosts: [
      { host: API_NAME, port: 443 },
      { host: SECOND_NAME, port: 443 },
    ],
    gatewayHosts: [{ host: GATE, ports: [443] }],
  }),
  facts: factsOf(observations, 'linux'),
});
const places = (observations: readonly Observation[], names = [API_NAME]): readonly unknown[] =>
  rememberedPlaces(names, contextOf(observations));

describe('a remembered address', () => {
  it('tells something where it answers, and where nobody names it today', () => {
    expect(places([kept(API_NAME, API), alive(API)])).toEqual([{ address: API, at: AT, proven: false }]);
    expect(places([kept(API_NAME, API)])).toEqual([]);
  });

  it.each<readonly [string, Observation]>([
    ['the system', seen('lookup', API_NAME, lookup([API]))],
    ['the system, for another name', seen('lookup', GATE, lookup([API], { name: GATE }))],
    ['a DNS server', seen('dns', 'a', dns(RESOLVERS[0]))],
  ])('tells nothing where %s names it', (_who, named) => {
    expect(places([kept(API_NAME, API, SECOND), alive(API), alive(SECOND), named])).toEqual([
      { address: SECOND, at: AT, proven: false },
    ]);
  });

  it('is that of the names that are asked about', () => {
    const both = [kept(API_NAME, API), kept(GATE, SECOND), alive(API), alive(SECOND)];
    expect(places(both)).toMatchObject([{ address: API }]);
    expect(places(both, [GATE])).toMatchObject([{ address: SECOND }]);
    expect(rememberedApi(contextOf(both))).toMatchObject({ address: API });
    expect(rememberedGateways(contextOf(both))).toMatchObject([{ address: SECOND }]);
  });

  it.each<readonly [string, readonly Observation[], boolean]>([
    ['its certificate for the name', [proof(API)], true],
    ['a certificate for another name', [proof(API, SECOND_NAME)], false],
    ['a certificate of another address', [proof(SECOND)], false],
    ['one of each', [proof(API, SECOND_NAME), proof(SECOND)], false],
  ])('is proven by %s: %s', (_what, proofs, proven) => {
    expect(places([kept(API_NAME, API), alive(API), ...proofs])).toMatchObject([{ proven }]);
  });
});

describe('the remembered place of the API', () => {
  const both = [kept(API_NAME, API, SECOND), alive(API), alive(SECOND)];

  it('is the one that is proven, else the first, else none', () => {
    expect(rememberedApi(contextOf([...both, proof(SECOND)]))).toEqual({
      address: SECOND,
      at: AT,
      proven: true,
    });
    expect(rememberedApi(contextOf(both))).toMatchObject({ address: API, proven: false });
    expect(rememberedApi(contextOf([]))).toBeNull();
  });
});
