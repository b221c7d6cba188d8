import { describe } from 'vitest';
import { addressCheck } from '../../../shared/check/workstation/address.ts';
import { clientCheck } from '../../../shared/check/workstation/client.ts';
import { clockCheck } from '../../../shared/check/workstation/clock.ts';
import { gatewayCheck } from '../../../shared/check/workstation/gateway.ts';
import { linkCheck } from '../../../shared/check/workstation/link.ts';
import { overlapCheck } from '../../../shared/check/workstation/overlap.ts';
import { overlayCheck } from '../../../shared/check/workstation/overlay.ts';
import { proxyCheck } from '../../../shared/check/workstation/proxy.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import {
  adapter,
  API,
  API_NAME,
  GATEWAY,
  healthy,
  http,
  ping,
  RESOLVERS,
  route,
  seen,
  silentDns,
  silentPing,
  tls,
  unseen,
  winner,
  without,
} from '../../support/facts.ts';
import { table } from '../../support/judge.ts';

const LOOPBACK = { resolvers: [{ address: ip('127.0.0.1'), port: 5353 }] };
const minutes = (count: number): number => count * 60_000;
/** Nothing beyond the LAN answers. */
const silent = [
  ...without(['tcp', 'tls', 'http', 'lookup', 'dns', 'ping', 'trace', 'mtu']),
  ...RESOLVERS.map((server) => seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server))),
];
const dead = (state: 'failed' | 'incomplete') =>
  seen('neighbors', '', [{ address: GATEWAY, interface: 'eth0', state }]);
const tunnel = (name: string) =>
  adapter({ name, kind: 'tunnel', addresses: [{ address: ip('100.101.1.1'), prefixLength: 32 }] });

describe('checks of the workstation', () => {
  table(linkCheck, [
    { name: 'an adapter is connected', says: 'pass link-up' },
    {
      name: 'the loopback alone',
      says: 'fail workstation.no-link',
      seen: [seen('adapters', '', [adapter({ kind: 'loopback' })])],
    },
    {
      name: 'all adapters are down',
      says: 'fail workstation.no-link',
      seen: [seen('adapters', '', [adapter({ up: false }), adapter({ up: false, kind: 'wifi' })])],
    },
    {
      name: 'one of two is down',
      says: 'pass link-up',
      seen: [seen('adapters', '', [adapter({ up: false }), adapter({ name: 'wlan0', kind: 'wifi' })])],
    },
    { name: 'adapters are unknown', says: 'inconclusive unknown', seen: [unseen('adapters')] },
    { name: 'all targets are on this machine', says: 'pass targets-local', base: [], profile: LOOPBACK },
  ]);
  table(addressCheck, [
    { name: 'an address', says: 'pass address-given' },
    {
      name: 'a self-assigned address',
      says: 'fail workstation.no-address',
      seen: [
        seen('adapters', '', [adapter({ addresses: [{ address: ip('169.254.1.1'), prefixLength: 16 }] })]),
      ],
    },
    {
      name: 'a self-assigned and a given one',
      says: 'pass address-given',
      seen: [
        seen('adapters', '', [
          adapter({
            addresses: [
              { address: ip('169.254.1.1'), prefixLength: 16 },
              { address: ip('10.1.1.1'), prefixLength: 8 },
            ],
          }),
        ]),
      ],
    },
    {
      name: 'no address at all',
      says: 'fail workstation.no-address',
      seen: [seen('adapters', '', [adapter({ addresses: [] })])],
    },
    {
      name: 'an address of another device',
      says: 'fail workstation.address-conflict',
      seen: [
        seen('adapters', '', [
          adapter({ addresses: [{ address: ip('10.1.1.1'), prefixLength: 8, state: 'duplicate' }] }),
        ]),
      ],
    },
    {
      name: 'an address that is being tried',
      says: 'inconclusive address-not-used',
      seen: [
        seen('adapters', '', [
          adapter({ addresses: [{ address: ip('10.1.1.1'), prefixLength: 8, state: 'tentative' }] }),
        ]),
      ],
    },
    {
      name: 'a mark that nobody knows',
      says: 'inconclusive address-not-used',
      seen: [
        seen('adapters', '', [
          adapter({ addresses: [{ address: ip('10.1.1.1'), prefixLength: 8, state: 'other' }] }),
        ]),
      ],
    },
    {
      name: 'a deprecated address is used all the same',
      says: 'pass address-given',
      seen: [
        seen('adapters', '', [
          adapter({ addresses: [{ address: ip('10.1.1.1'), prefixLength: 8, state: 'deprecated' }] }),
        ]),
      ],
    },
    {
      name: 'a duplicate beside one in use',
      says: 'pass address-given',
      seen: [
        seen('adapters', '', [
          adapter({
            addresses: [
              { address: ip('10.1.1.1'), prefixLength: 8, state: 'duplicate' },
              { address: ip('10.1.1.2'), prefixLength: 8 },
            ],
          }),
        ]),
      ],
    },
    {
      name: 'no link to have one on',
      says: 'skipped blocked',
      seen: [seen('adapters', '', [adapter({ up: false })])],
    },
    { name: 'adapters are unknown', says: 'inconclusive unknown', seen: [unseen('adapters')] },
  ]);
  table(gatewayCheck, [
    {
      name: 'it answers ping',
      says: 'pass gateway-answers',
      seen: [seen('ping', `${GATEWAY}/icmp`, ping(GATEWAY))],
    },
    {
      name: 'it drops ping and forwards',
      says: 'pass gateway-forwards',
      seen: [seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY))],
    },
    {
      name: 'it drops ping, and ARP knows it',
      says: 'pass gateway-in-arp',
      base: silent,
      seen: [seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY))],
    },
    {
      name: 'ARP failed',
      says: 'fail workstation.gateway-silent',
      base: silent,
      seen: [seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY)), dead('failed')],
    },
    {
      name: 'ARP never finished',
      says: 'fail workstation.gateway-silent',
      base: silent,
      seen: [seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY)), dead('incomplete')],
    },
    {
      name: 'ARP failed, and yet packets come back',
      says: 'pass gateway-forwards',
      seen: [seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY)), dead('failed')],
    },
    {
      name: 'ping could not run',
      says: 'inconclusive unknown',
      base: silent,
      seen: [unseen('ping', `${GATEWAY}/icmp`, 'tool-missing'), seen('neighbors', '', [])],
    },
    {
      name: 'routes are unknown',
      says: 'inconclusive unknown',
      base: without(['winner', 'routes']),
      seen: [unseen('routes', '', 'tool-missing')],
    },
    {
      name: 'targets on the own link need none',
      says: 'pass gateway-not-needed',
      seen: [
        seen('routes', '', { routes: [], rules: [] }),
        ...[...RESOLVERS, API].map((target) => seen('winner', target, winner(target, { gateway: null }))),
      ],
    },
    {
      name: 'no default route, some targets without any',
      says: 'fail workstation.no-default-route',
      seen: [
        seen('routes', '', { routes: [], rules: [] }),
        seen(
          'winner',
          RESOLVERS[0],
          winner(RESOLVERS[0], { kind: 'none', interface: null, gateway: null, prefix: null }),
        ),
      ],
    },
  ]);
  table(overlayCheck, [
    { name: 'nothing of that kind', says: 'pass overlay-none' },
    {
      name: 'a tunnel that takes nothing',
      says: 'pass overlay-innocent',
      seen: [seen('adapters', '', [adapter(), tunnel('tailscale0')])],
    },
    {
      name: 'a tunnel that carries and delivers',
      says: 'pass overlay-innocent',
      seen: [
        seen('adapters', '', [adapter(), tunnel('tailscale0')]),
        ...RESOLVERS.map((target) =>
          seen('winner', target, winner(target, { interface: 'tailscale0', gateway: null })),
        ),
      ],
    },
    {
      name: 'a tunnel that carries and loses',
      says: 'fail workstation.overlay-route',
      base: silent,
      seen: [
        seen('adapters', '', [adapter(), tunnel('tailscale0')]),
        ...RESOLVERS.map((target) =>
          seen('winner', target, winner(target, { interface: 'tailscale0', gateway: null })),
        ),
      ],
    },
    ...(['blackhole', 'unreachable', 'prohibit'] as const).map((kind) => ({
      name: `a ${kind} route`,
      says: 'fail workstation.local-block-route',
      seen: [seen('winner', RESOLVERS[0], winner(RESOLVERS[0], { kind, interface: null, gateway: null }))],
    })),
    {
      name: 'a route for the whole range over a living router',
      says: 'pass overlay-none',
      base: silent,
      seen: RESOLVERS.map((target) =>
        seen(
          'winner',
          target,
          winner(target, { gateway: ip('192.168.1.2'), prefix: block('100.64.0.0/10') }),
        ),
      ),
    },
    {
      name: 'routes are unknown',
      says: 'inconclusive unknown',
      base: without(['winner']),
      seen: [unseen('winner', RESOLVERS[0], 'tool-missing')],
    },
  ]);
  table(overlapCheck, [
    { name: 'the LAN is elsewhere', says: 'pass overlap-none' },
    {
      name: 'a bridge in the office network, with no computer named',
      says: 'warn workstation.lan-overlap',
      profile: { officeNetwork: [block('172.16.0.0/12')] },
      seen: [
        seen('adapters', '', [
          adapter(),
          adapter({
            name: 'docker0',
            kind: 'bridge',
            addresses: [{ address: ip('172.17.0.1'), prefixLength: 16 }],
          }),
        ]),
      ],
    },
    {
      name: 'a bridge that is down',
      says: 'pass overlap-none',
      profile: { officeNetwork: [block('172.16.0.0/12')] },
      seen: [
        seen('adapters', '', [
          adapter(),
          adapter({
            name: 'docker0',
            up: false,
            kind: 'bridge',
            addresses: [{ address: ip('172.17.0.1'), prefixLength: 16 }],
          }),
        ]),
      ],
    },
    { name: 'adapters are unknown', says: 'inconclusive unknown', seen: [unseen('adapters')] },
  ]);
  table(proxyCheck, [
    { name: 'none', says: 'pass proxy-none' },
    {
      name: 'one for plain HTTP',
      says: 'pass proxy-bypassed',
      seen: [seen('proxies', '', [{ source: 'environment', protocol: 'http', server: 'p:1', bypass: [] }])],
    },
    {
      name: 'a script',
      says: 'warn workstation.proxy',
      seen: [
        seen('proxies', '', [{ source: 'system', protocol: 'pac', server: 'http://p/x.pac', bypass: [] }]),
      ],
    },
    {
      name: 'a bypass for a name that only ends alike',
      says: 'warn workstation.proxy',
      seen: [
        seen('proxies', '', [
          { source: 'environment', protocol: 'https', server: 'p:1', bypass: ['uncs.com'] },
        ]),
      ],
    },
    { name: 'proxies are unknown', says: 'inconclusive unknown', seen: [unseen('proxies')] },
  ]);
  table(clockCheck, [
    ...(
      [
        [0, 'pass clock-right'],
        [4, 'pass clock-right'],
        [5, 'warn workstation.clock-skew'],
        [-14, 'warn workstation.clock-skew'],
        [15, 'fail workstation.clock-skew'],
        [-60, 'fail workstation.clock-skew'],
      ] as const
    ).map(([off, says]) => ({
      name: `${off} minutes off`,
      says,
      seen: [seen('http', `${API}:443/${API_NAME}`, http({ clockOffsetMs: minutes(off) }))],
    })),
    { name: 'no answer with a time', says: 'inconclusive clock-no-reference', base: without(['http']) },
    {
      name: 'an answer without a date',
      says: 'inconclusive clock-no-reference',
      seen: [seen('http', `${API}:443/${API_NAME}`, http({ clockOffsetMs: null }))],
    },
    {
      name: 'a stranger with a wrong clock beside the right API',
      says: 'pass clock-right',
      base: [
        seen(
          'http',
          '9.9.9.9:443/x',
          http({
            target: { address: ip('9.9.9.9'), port: 443 },
            apiSignature: false,
            clockOffsetMs: minutes(90),
          }),
        ),
        ...healthy(),
        seen('tls', `${API}:443/${API_NAME}`, tls()),
      ],
    },
  ]);
  table(clientCheck, [
    { name: 'installed', says: 'pass client-installed', platform: 'win32' },
    {
      name: 'not found',
      says: 'pass workstation.client-missing',
      platform: 'darwin',
      seen: [seen('client', '', { installed: false })],
    },
    { name: 'unknown', says: 'inconclusive unknown', platform: 'win32', seen: [unseen('client')] },
    {
      name: 'not made for Linux',
      says: 'skipped client-not-for-linux',
      seen: [seen('client', '', { installed: false })],
    },
  ]);
  table(gatewayCheck, [
    {
      name: 'the second default route is used when the first is not',
      says: 'pass gateway-answers',
      seen: [
        seen('routes', '', {
          routes: [route('0.0.0.0/0', { gateway: ip('10.0.0.9') }), route('0.0.0.0/0')],
          rules: [],
        }),
        seen('ping', `${GATEWAY}/icmp`, ping(GATEWAY)),
      ],
    },
  ]);
});
