/** Who answers for a resolver, by how far a question had to travel. */
import { describe, expect, it } from 'vitest';
import { interceptorOf } from '../../../shared/check/dns/interceptor.ts';
import { intercepted } from '../../../shared/check/dns/hijacked.ts';
import { serverCheck } from '../../../shared/check/dns/server.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { reachOf } from '../../support/broken-reach.ts';
import {
  adapter,
  API,
  API_NAME,
  dns,
  factsWith,
  GATEWAY,
  lookup,
  RESOLVERS,
  seen,
  trace,
  winner,
  without,
} from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { profileWith } from '../../support/profile.ts';
import { FAR } from './reach-facts.ts';

const [FIRST] = RESOLVERS;
const SERVER = { address: FIRST, port: 53 };
const CORE = ip('10.50.0.1');
const by = (hops: readonly (Ipv4 | null)[]): Observation => seen('trace', FIRST, trace(FIRST, hops));
const unhelpful = without(['trace']);

describe('who answers for a resolver', () => {
  const silentTo = { rcode: 'SERVFAIL', answers: [] };
  it.each([
    ['nobody before it', 3, [GATEWAY, FAR, FIRST], null],
    ['the gateway', 1, [GATEWAY, FAR, FIRST], { hop: 1, router: GATEWAY, distance: 3, proven: true }],
    [
      'the gateway, and the resolver is right behind it',
      1,
      [GATEWAY, FIRST],
      { hop: 1, router: GATEWAY, distance: 2, proven: true },
    ],
    [
      'a router two hops before it',
      2,
      [GATEWAY, CORE, FAR, FIRST],
      { hop: 2, router: CORE, distance: 4, proven: true },
    ],
    ['the hop right before it, which may belong to the resolver', 3, [GATEWAY, CORE, FAR, FIRST], null],
    [
      'a router that is silent itself',
      2,
      [GATEWAY, null, FAR, null, FIRST],
      { hop: 2, router: null, distance: 5, proven: true },
    ],
    [
      'a router before others that answered, the resolver silent to ping',
      2,
      [GATEWAY, CORE, FAR, ip('10.1.0.2')],
      { hop: 2, router: CORE, distance: null, proven: true },
    ],
    ['the last router that answered, the resolver silent to ping', 2, [GATEWAY, CORE], null],
    ['a neighbor, which the resolver may be', 1, [FIRST], null],
  ] as const)('%s', (_name, first, hops, expected) => {
    const facts = factsWith([by(hops), reachOf(FIRST, first)], 'linux', unhelpful);
    const found = interceptorOf(facts, SERVER);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  it('is not certain where ICMP tells nothing', () => {
    expect(
      interceptorOf(factsWith([by([null]), reachOf(FIRST, 1)], 'linux', unhelpful), SERVER),
    ).toMatchObject({ router: GATEWAY, distance: null, proven: false });
    expect(interceptorOf(factsWith([by([null]), reachOf(FIRST, 2)], 'linux', unhelpful), SERVER)).toBeNull();
  });

  it('says nothing about a server on the link', () => {
    const onLink = seen('winner', FIRST, winner(FIRST, { gateway: null }));
    expect(
      interceptorOf(factsWith([onLink, by([null]), reachOf(FIRST, 1)], 'linux', unhelpful), SERVER),
    ).toBeNull();
  });

  it('names a proxy that owns the route', () => {
    const tun = adapter({
      name: 'Meta',
      kind: 'tunnel',
      addresses: [{ address: ip('198.18.0.1'), prefixLength: 30 }],
    });
    const facts = factsWith(
      [
        seen('adapters', '', [adapter(), tun]),
        seen('winner', FIRST, winner(FIRST, { interface: 'Meta', gateway: null })),
        by([null]),
        reachOf(FIRST, 1),
      ],
      'linux',
      unhelpful,
    );
    expect(interceptorOf(facts, SERVER)?.product).toMatch(/Clash/);
  });

  it('belongs to the network team behind the gateway, and to IT where it may be this workstation', () => {
    const judged = (first: number) =>
      intercepted(SERVER, {
        profile: profileWith(),
        facts: factsWith(
          [by([GATEWAY, CORE, FAR, FIRST]), reachOf(FIRST, first, { rcode: 'NXDOMAIN' })],
          'linux',
          unhelpful,
        ),
      });
    expect(judged(2)?.owner).toBe('network');
    expect(judged(1)?.owner).toBeUndefined();
  });

  table(serverCheck, [
    {
      name: 'SERVFAIL of somebody else',
      says: ['fail dns.hijacked'],
      profile: { resolvers: [SERVER] },
      seen: [
        seen('dns', `${FIRST}:53/udp/${API_NAME}/A`, dns(FIRST, silentTo)),
        seen('lookup', API_NAME, lookup([])),
        reachOf(FIRST, 1, { rcode: 'SERVFAIL' }),
      ],
    },
    {
      name: 'SERVFAIL of the server itself',
      says: ['fail dns.server-refused'],
      profile: { resolvers: [SERVER] },
      seen: [
        seen('dns', `${FIRST}:53/udp/${API_NAME}/A`, dns(FIRST, silentTo)),
        seen('lookup', API_NAME, lookup([])),
        reachOf(FIRST, null),
      ],
    },
    {
      name: 'right answers of somebody else',
      says: ['pass dns.hijacked'],
      profile: { resolvers: [SERVER] },
      seen: [reachOf(FIRST, 1, { answers: [API] })],
    },
  ]);
});
