/** Networks of this workstation that cover addresses of the cloud. */
import { describe, expect, it } from 'vitest';
import { overlapCheck } from '../../../shared/check/workstation/overlap.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Adapter, Route, Winner } from '../../../shared/observation/workstation.ts';
import {
  adapter,
  API,
  API_NAME,
  RESOLVERS,
  route,
  seen,
  silentDns,
  winner,
  without,
} from '../../support/facts.ts';
import { judged } from './dns-facts.ts';

const TARGETS = [...RESOLVERS, API];
const adapters = (...list: readonly Adapter[]): Observation => seen('adapters', '', list);
const table = (...routes: readonly Route[]): Observation => seen('routes', '', { routes, rules: [] });
const ways = (changes: Partial<Winner>): readonly Observation[] =>
  TARGETS.map((target) => seen('winner', target, winner(target, changes)));
/** Nothing beyond the LAN answers. */
const silent = [
  ...without(['tcp', 'tls', 'http', 'lookup', 'dns', 'ping', 'trace', 'mtu']),
  ...RESOLVERS.map((server) => seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server))),
];

describe('networks that overlap', () => {
  const office = { officeNetwork: [block('172.16.0.0/12')] };
  const docker = adapter({
    name: 'docker0',
    kind: 'bridge',
    addresses: [{ address: ip('172.17.0.1'), prefixLength: 16 }],
  });

  it('are told with both blocks and the program, as a danger where no computer is named', () => {
    expect(judged(overlapCheck, [adapters(adapter(), docker)], { profile: office }).findings).toMatchObject([
      {
        args: {
          targets: [],
          interface: 'docker0',
          network: '172.17.0.0/16',
          block: '172.16.0.0/12',
          product: 'Docker',
        },
        severity: 'warning',
        confidence: 'medium',
        owner: 'it',
        evidence: ['adapters-1', 'winner-1'],
      },
    ]);
  });

  it('are the program’s whose adapter it is, whatever else is here', () => {
    const tailscale = adapter({
      name: 'tailscale0',
      kind: 'tunnel',
      addresses: [{ address: ip('100.101.1.1'), prefixLength: 32 }],
    });
    const more = [adapters(adapter(), tailscale, docker)];
    expect(judged(overlapCheck, more, { profile: office }).findings).toMatchObject([
      { args: { interface: 'docker0', product: 'Docker' } },
    ]);
  });

  it('are none by an address of this machine on its loopback', () => {
    const service = adapter({
      name: 'lo',
      kind: 'loopback',
      addresses: [{ address: ip('172.17.0.1'), prefixLength: 32 }],
    });
    expect(judged(overlapCheck, [adapters(adapter(), service)], { profile: office }).findings).toEqual([]);
  });

  it('are the network’s where it is the LAN itself', () => {
    const lan = adapter({
      name: 'br0',
      kind: 'bridge',
      addresses: [{ address: ip('172.17.0.1'), prefixLength: 16 }],
    });
    const more = [adapters(lan), table(route('0.0.0.0/0', { interface: 'br0' }))];
    expect(judged(overlapCheck, more, { profile: office }).findings).toMatchObject([
      { owner: 'network', args: { product: null } },
    ]);
  });

  const lan = (address: string, prefixLength: number): readonly Observation[] => [
    adapters(adapter({ addresses: [{ address: ip(address), prefixLength }] })),
    ...ways({ gateway: null }),
  ];
  it('are proven by targets that nobody reaches', () => {
    expect(judged(overlapCheck, lan('100.100.2.1', 24), { base: silent }).findings).toMatchObject([
      {
        args: { targets: RESOLVERS, network: '100.100.2.0/24', block: '100.64.0.0/10', product: null },
        subjects: RESOLVERS,
        owner: 'network',
      },
    ]);
    expect(judged(overlapCheck, lan('100.100.2.1', 24)).reason.key).toBe('overlap-none');
    expect(judged(overlapCheck, lan('10.0.0.1', 24), { base: silent }).reason.key).toBe('overlap-none');
  });

  it('are open where nobody asked', () => {
    const base = without(['tcp', 'tls', 'http', 'lookup', 'dns', 'ping', 'trace', 'mtu']);
    expect(judged(overlapCheck, lan('100.100.2.1', 24), { base }).reason).toEqual({
      key: 'overlap-unproven',
      args: { targets: RESOLVERS, interface: 'eth0', network: '100.100.2.0/24' },
    });
  });

  it.each<readonly [string, Partial<Winner>]>([
    ['another adapter', { interface: 'eth1', gateway: null }],
    ['a gateway', {}],
    ['a gateway of the other family', { gateway: null, gatewayIpv6: 'fe80::1' }],
  ])('are none where a route leads out over %s', (_what, changes) => {
    const more = [
      adapters(adapter({ addresses: [{ address: ip('100.100.2.1'), prefixLength: 24 }] })),
      ...ways(changes),
    ];
    expect(judged(overlapCheck, more, { base: silent }).reason.key).toBe('overlap-none');
  });

  const down = adapter({ ...docker, up: false });
  it.each<readonly [string, Route, boolean]>([
    ['its own network', route('172.17.0.0/16', { interface: 'docker0', gateway: null }), true],
    ['another adapter', route('172.17.0.0/16', { gateway: null }), false],
    ['a gateway', route('172.17.0.0/16', { interface: 'docker0' }), false],
    ['no packets', route('172.17.0.0/16', { interface: 'docker0', gateway: null, kind: 'blackhole' }), false],
    ['another network', route('172.18.0.0/16', { interface: 'docker0', gateway: null }), false],
    ['everything', route('0.0.0.0/0', { interface: 'docker0', gateway: null }), false],
  ])('of an adapter without a carrier count where a route leads to %s', (_what, own, counts) => {
    // A route leads to one of its two networks at most.
    const other = { address: ip('10.7.0.1'), prefixLength: 24 };
    for (const addresses of [down.addresses, [other, ...down.addresses]]) {
      const more = [adapters(adapter(), { ...down, addresses }), table(route('0.0.0.0/0'), own)];
      expect(judged(overlapCheck, more, { profile: office }).findings.length).toBe(counts ? 1 : 0);
    }
  });
});
