/** Whose a server is that the system asks: the router’s, the company’s, a VPN’s, or this computer’s. */
import { describe, expect, it } from 'vitest';
import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Route } from '../../../shared/observation/workstation.ts';
import type { Whose } from '../../../shared/resolution/owner.ts';
import {
  adapter,
  API,
  API_NAME,
  GATEWAY,
  RESOLVERS,
  route,
  seen,
  silentDns,
  silentPing,
  winner,
} from '../../support/facts.ts';
import { group, asking } from './dns-asking-facts.ts';

const [FIRST] = RESOLVERS;

describe('whose a server is', () => {
  const CARD = '00:15:5d:01:02:03';
  const hyperV = (
    mac: string | undefined,
    prefixLength = 20,
    routes: readonly Route[] = [route('0.0.0.0/0')],
  ) => [
    seen('adapters', '', [
      adapter({
        ...(mac === undefined ? {} : { mac }),
        addresses: [{ address: ip('192.168.1.10'), prefixLength }],
      }),
    ]),
    seen('routes', '', { routes, rules: [] }),
    seen('resolvers', '', [group([GATEWAY])]),
  ];
  const ownerOf = (more: readonly Observation[]): Whose | undefined => asking(more)?.servers[0]?.owner.whose;
  const elsewhere = route('0.0.0.0/0', { gateway: ip('10.9.9.1') });
  const tunnel = seen('adapters', '', [
    adapter(),
    adapter({ name: 'wg0', kind: 'tunnel', addresses: [{ address: ip('10.64.0.9'), prefixLength: 32 }] }),
  ]);
  const beyond = seen('resolvers', '', [group(['10.64.0.1'])]);
  it.each<readonly [Whose, string, readonly Observation[]]>([
    ['router', 'the gateway', [seen('resolvers', '', [group([GATEWAY])])]],
    [
      'router',
      'the gateway of the second default route',
      hyperV(undefined, 24, [elsewhere, route('0.0.0.0/0')]),
    ],
    ['company', 'the next hop of another route', hyperV(undefined, 24, [elsewhere, route('10.0.0.0/8')])],
    [
      'company',
      'the next hop of a default route that takes nothing',
      hyperV(undefined, 24, [route('0.0.0.0/0', { kind: 'blackhole' })]),
    ],
    ['host', 'the gateway of a card of Hyper-V in a network of its size', hyperV(CARD)],
    ['host', 'such a card as Windows writes it', hyperV(CARD.toUpperCase().replaceAll(':', '-'))],
    ['router', 'the gateway of a card of Hyper-V in the LAN', hyperV(CARD, 24)],
    [
      'host',
      'such a gateway beside another card',
      [
        seen('adapters', '', [
          adapter({
            mac: CARD,
            addresses: [
              { address: ip('10.9.0.9'), prefixLength: 24 },
              { address: ip('192.168.1.10'), prefixLength: 20 },
            ],
          }),
          adapter({ name: 'eth1', addresses: [{ address: ip('10.8.0.9'), prefixLength: 24 }] }),
        ]),
        ...hyperV(CARD).slice(1),
      ],
    ],
    ['router', 'the gateway of another card', hyperV('02:15:5d:01:02:03')],
    ['router', 'the gateway of a card with those letters further on', hyperV('02:00:15:5d:01:02')],
    ['router', 'the gateway of a card without an address of its own', hyperV(undefined)],
    [
      'router',
      'the gateway over another adapter',
      hyperV(CARD, 20, [route('0.0.0.0/0', { interface: 'eth9' })]),
    ],
    [
      'router',
      'a gateway outside that network',
      [
        ...hyperV(CARD, 20, [route('0.0.0.0/0', { gateway: ip('192.168.77.1') })]).slice(0, 2),
        seen('resolvers', '', [group(['192.168.77.1'])]),
      ],
    ],
    ['local-agent', 'an address of this machine', [seen('resolvers', '', [group(['192.168.1.10'])])]],
    [
      'company',
      'an address of an adapter that is down',
      [
        seen('adapters', '', [
          adapter(),
          adapter({ name: 'eth1', up: false, addresses: [{ address: ip('10.7.0.9'), prefixLength: 24 }] }),
        ]),
        seen('resolvers', '', [group(['10.7.0.9'])]),
      ],
    ],
  ])('%s: %s', (whose, _what, more) => {
    expect(ownerOf(more)).toBe(whose);
  });

  it.each<readonly [Whose, string, readonly Observation[]]>([
    [
      'vpn',
      'the table leads into the tunnel',
      [
        seen('routes', '', {
          routes: [route('0.0.0.0/0'), route('10.64.0.0/16', { interface: 'wg0', gateway: null })],
          rules: [],
        }),
      ],
    ],
    [
      'vpn',
      'the system names the tunnel',
      [seen('winner', '10.64.0.1', winner(ip('10.64.0.1'), { interface: 'wg0', gateway: null }))],
    ],
    [
      'company',
      'the system names the card, whatever the table says',
      [
        seen('routes', '', {
          routes: [route('10.64.0.0/16', { interface: 'wg0', gateway: null })],
          rules: [],
        }),
        seen('winner', '10.64.0.1', winner(ip('10.64.0.1'))),
      ],
    ],
    [
      'vpn',
      'the tunnel carries the service, and nobody answers over it',
      [
        seen('winner', '10.64.0.1', winner(ip('10.64.0.1'), { interface: 'wg0', gateway: null })),
        seen('winner', FIRST, winner(FIRST, { interface: 'wg0', gateway: null })),
        ...(['udp', 'tcp'] as const).map((transport) =>
          seen('dns', `${FIRST}:53/${transport}/${API_NAME}/A`, silentDns(FIRST, { transport })),
        ),
        seen('ping', `${FIRST}/icmp`, silentPing(FIRST)),
      ],
    ],
    [
      'vpn',
      'the tunnel carries something else',
      [
        seen('winner', '10.64.0.1', winner(ip('10.64.0.1'), { interface: 'wg0', gateway: null })),
        seen('winner', API, winner(API, { interface: 'wg0', gateway: null })),
      ],
    ],
    ['company', 'nothing leads there', [seen('routes', '', { routes: [], rules: [] })]],
    [
      'company',
      'the tunnel carries the service',
      [
        seen('winner', '10.64.0.1', winner(ip('10.64.0.1'), { interface: 'wg0', gateway: null })),
        seen('winner', FIRST, winner(FIRST, { interface: 'wg0', gateway: null })),
      ],
    ],
  ])('%s: a private address beside a tunnel, and %s', (whose, _what, more) => {
    expect(ownerOf([tunnel, beyond, ...more])).toBe(whose);
  });

  it('is known by the networks of the profile', () => {
    const servers = asking([], { profile: { lan: [block('192.168.1.0/24')] } })?.servers;
    expect(servers).toMatchObject([{ owner: { whose: 'company', isProven: true } }]);
  });
});
