/** What the checks of the workstation say of tunnels, virtual networks, and adapters of which little is known. */
import { describe } from 'vitest';
import { sign } from '../../../shared/adapter/nature.ts';
import { gatewayCheck } from '../../../shared/check/workstation/gateway.ts';
import { linkCheck } from '../../../shared/check/workstation/link.ts';
import { overlapCheck } from '../../../shared/check/workstation/overlap.ts';
import { overlayCheck } from '../../../shared/check/workstation/overlay.ts';
import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Adapter, Winner } from '../../../shared/observation/workstation.ts';
import {
  adapter,
  API,
  API_NAME,
  dns,
  healthy,
  lookup,
  ping,
  RESOLVERS,
  route,
  seen,
  silentDns,
  tcp,
  unseen,
  winner,
  without,
} from '../../support/facts.ts';
import { table } from '../../support/judge.ts';

const NETWORK = ['tcp', 'tls', 'http', 'lookup', 'dns', 'ping', 'trace', 'mtu'] as const;
/** Nobody was asked for anything. */
const unasked = without(NETWORK);
const dead = [
  ...unasked,
  ...RESOLVERS.map((server) => seen('dns', `${server}:53/udp/${API_NAME}/A`, silentDns(server))),
];
const VIA: Partial<Winner> = { interface: 'vpn0', gateway: null, prefix: block('100.64.0.0/10') };
const leaving = (changes: Partial<Winner>, targets: readonly Ipv4[] = [...RESOLVERS, API]): Observation[] =>
  targets.map((target) => seen('winner', target, winner(target, changes)));
const beside = (...others: readonly Adapter[]): Observation => seen('adapters', '', [adapter(), ...others]);
const vpn = adapter({
  name: 'vpn0',
  kind: 'tunnel',
  addresses: [{ address: ip('10.8.0.2'), prefixLength: 32 }],
});
const odd = adapter({
  name: 'vpn0',
  kind: 'unknown',
  addresses: [{ address: ip('10.8.0.2'), prefixLength: 24 }],
});
const soft = adapter({
  name: 'soft0',
  kind: 'other',
  signs: [sign('device', ['tunnel', 'switch'], 'device ROOT')],
  addresses: [{ address: ip('192.168.56.1'), prefixLength: 24 }],
});
const proxy = adapter({
  name: 'Meta',
  kind: 'tunnel',
  addresses: [{ address: ip('198.18.0.1'), prefixLength: 30 }],
});
const bridge = adapter({
  name: 'docker0',
  kind: 'bridge',
  up: false,
  addresses: [{ address: ip('172.17.0.1'), prefixLength: 16 }],
});
const COMPUTER = ip('172.17.0.11');
const office = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [{ address: COMPUTER, ports: [443] }],
};
const DOCKER: Partial<Winner> = {
  interface: 'docker0',
  gateway: null,
  prefix: block('172.17.0.0/16'),
  source: ip('172.17.0.1'),
};
const computer = (outcome: 'connected' | 'timed-out'): Observation =>
  seen(
    'tcp',
    `${COMPUTER}:443`,
    tcp(COMPUTER, 443, { role: 'computer', outcome, connectMs: outcome === 'connected' ? 5 : null }),
  );

describe('tunnels, and what may be one', () => {
  table(overlayCheck, [
    {
      name: 'a full-tunnel company VPN over which everything answers',
      says: 'pass overlay-innocent',
      seen: [beside(vpn), ...leaving({ ...VIA, prefix: block('0.0.0.0/0') })],
    },
    {
      name: 'a company VPN that carries 100.64.0.0/10 on purpose',
      says: 'pass overlay-innocent',
      seen: [beside(vpn), ...leaving(VIA)],
    },
    {
      name: 'a split tunnel that carries other networks',
      says: 'pass overlay-innocent',
      seen: [
        beside(vpn),
        seen('routes', '', {
          routes: [route('0.0.0.0/0'), route('10.0.0.0/8', { interface: 'vpn0', gateway: null })],
          rules: [],
        }),
      ],
    },
    {
      name: 'a split tunnel, and targets over the LAN that nobody asked',
      says: 'pass overlay-innocent',
      base: unasked,
      seen: [beside(vpn)],
    },
    {
      name: 'a tunnel that owns the way, and nobody asked',
      says: 'inconclusive overlay-unproven',
      base: unasked,
      seen: [beside(vpn), ...leaving(VIA)],
    },
    {
      name: 'a tunnel that owns the way, and nobody answers',
      says: 'fail workstation.overlay-route',
      base: dead,
      seen: [beside(vpn), ...leaving(VIA)],
    },
    {
      name: 'a tunnel that owns the way to one resolver, unasked, while the other answers over the LAN',
      says: 'inconclusive overlay-unproven',
      base: without(NETWORK),
      seen: [
        beside(vpn),
        ...leaving(VIA, [RESOLVERS[1]]),
        seen('ping', `${RESOLVERS[0]}/icmp`, ping(RESOLVERS[0])),
      ],
    },
    {
      name: 'a VPN that delivers, and one cloud computer that is off',
      says: 'pass overlay-innocent',
      profile: office,
      seen: [
        beside(vpn),
        ...leaving({ ...VIA, prefix: block('0.0.0.0/0') }, [...RESOLVERS, API, COMPUTER]),
        computer('timed-out'),
      ],
    },
    {
      name: 'an adapter of unknown kind that owns the way, unasked',
      says: 'inconclusive overlay-adapter-unclear',
      base: unasked,
      seen: [beside(odd), ...leaving(VIA)],
    },
    {
      name: 'an adapter of unknown kind that delivers',
      says: 'pass overlay-clear',
      seen: [beside(odd), ...leaving(VIA)],
    },
    { name: 'an adapter of unknown kind beside the way', says: 'pass overlay-clear', seen: [beside(odd)] },
    { name: 'an empty device of a program beside the way', says: 'pass overlay-clear', seen: [beside(soft)] },
    {
      name: 'a way over an adapter that is not listed',
      says: 'inconclusive overlay-adapter-unclear',
      base: unasked,
      seen: leaving({ interface: 'gone0', gateway: null }),
    },
    { name: 'adapters unknown, all else in order', says: 'inconclusive unknown', seen: [unseen('adapters')] },
    {
      name: 'adapters unknown, and a fake-IP address as the source',
      says: 'inconclusive overlay-suspected',
      base: unasked,
      seen: [
        unseen('adapters'),
        ...leaving({ interface: '198.18.0.1', gateway: ip('198.18.0.2'), prefix: block('0.0.0.0/1') }),
      ],
    },
    {
      name: 'adapters unknown, and a name that only tunnels have',
      says: 'inconclusive overlay-suspected',
      base: unasked,
      seen: [
        unseen('adapters'),
        ...leaving({ interface: 'utun7', gateway: null, prefix: block('100.96.0.0/11') }),
      ],
    },
    {
      name: 'the way to one target unknown',
      says: 'inconclusive unknown',
      base: healthy().filter((one) => one.kind !== 'winner' || one.subject !== RESOLVERS[1]),
      seen: [unseen('winner', RESOLVERS[1], 'unparsable')],
    },
    {
      name: 'a local proxy that answers by itself',
      says: 'inconclusive overlay-unproven',
      base: unasked,
      seen: [
        beside(proxy),
        ...leaving({ interface: 'Meta', gateway: null, prefix: block('0.0.0.0/0') }),
        ...RESOLVERS.map((target) => seen('ping', `${target}/icmp`, ping(target))),
        seen('tcp', `${API}:443`, tcp(API, 443)),
      ],
    },
    {
      name: 'a local proxy whose DNS answers are fake',
      says: 'inconclusive overlay-unproven',
      base: unasked,
      seen: [
        beside(proxy),
        ...leaving({ interface: 'Meta', gateway: null, prefix: block('0.0.0.0/0') }),
        ...RESOLVERS.map((server) =>
          seen(
            'dns',
            `${server}:53/udp/${API_NAME}/A`,
            dns(server, { answers: [{ name: API_NAME, type: 'A', ttl: 1, data: '198.18.0.9' }] }),
          ),
        ),
      ],
    },
    {
      name: 'a local proxy that lets the true API through',
      says: 'pass overlay-innocent',
      seen: [beside(proxy), ...leaving({ interface: 'Meta', gateway: null, prefix: block('0.0.0.0/0') })],
    },
    {
      name: 'halves over a card, and nobody answers',
      says: 'fail workstation.wrong-route',
      base: dead,
      seen: leaving({ gateway: ip('192.168.1.9'), prefix: block('0.0.0.0/1') }),
    },
    {
      name: 'an external switch of Hyper-V as the way out, unasked',
      says: 'pass overlay-none',
      base: unasked,
      seen: [
        seen('adapters', '', [
          adapter({ name: 'vEthernet (External)', kind: 'bridge' }),
          adapter({ addresses: [] }),
        ]),
        ...leaving({ interface: 'vEthernet (External)' }),
      ],
    },
    {
      name: 'a second card with a better metric, unasked',
      says: 'pass overlay-none',
      base: unasked,
      seen: [beside(adapter({ name: 'eth1' })), ...leaving({ interface: 'eth1', gateway: ip('10.1.1.1') })],
    },
  ]);
  table(overlapCheck, [
    {
      name: 'a cloud computer inside the network of Docker, without a carrier, unasked',
      says: 'inconclusive overlap-unproven',
      profile: office,
      seen: [
        beside(bridge),
        seen('routes', '', {
          routes: [route('0.0.0.0/0'), route('172.17.0.0/16', { interface: 'docker0', gateway: null })],
          rules: [],
        }),
        ...leaving(DOCKER, [COMPUTER]),
      ],
    },
    {
      name: 'the same, and silent',
      says: 'fail workstation.lan-overlap',
      profile: office,
      seen: [
        beside(bridge),
        seen('routes', '', {
          routes: [route('0.0.0.0/0'), route('172.17.0.0/16', { interface: 'docker0', gateway: null })],
          rules: [],
        }),
        ...leaving(DOCKER, [COMPUTER]),
        computer('timed-out'),
      ],
    },
    {
      name: 'Docker without a container in the office network, with no computer named',
      says: 'warn workstation.lan-overlap',
      profile: { officeNetwork: office.officeNetwork },
      seen: [
        beside(bridge),
        seen('routes', '', {
          routes: [route('0.0.0.0/0'), route('172.17.0.0/16', { interface: 'docker0', gateway: null })],
          rules: [],
        }),
      ],
    },
    {
      name: 'a target on the own LAN that answers',
      says: 'pass overlap-none',
      profile: { ...office, cloudComputers: [{ address: ip('192.168.1.77'), ports: [443] }] },
      seen: [
        ...leaving({ gateway: null, prefix: block('192.168.1.0/24') }, [ip('192.168.1.77')]),
        seen('ping', '192.168.1.77/icmp', ping(ip('192.168.1.77'))),
      ],
    },
    {
      name: 'a target on the own LAN that nobody asked',
      says: 'inconclusive overlap-unproven',
      profile: { cloudComputers: [{ address: ip('192.168.1.77'), ports: [443] }] },
      seen: leaving({ gateway: null, prefix: block('192.168.1.0/24') }, [ip('192.168.1.77')]),
    },
    {
      name: 'a host route leads out of the LAN',
      says: 'pass overlap-none',
      profile: { cloudComputers: [{ address: ip('192.168.1.77'), ports: [443] }] },
      seen: leaving({ gateway: ip('192.168.1.9'), prefix: block('192.168.1.77/32') }, [ip('192.168.1.77')]),
    },
    {
      name: 'the way to a target unknown',
      says: 'inconclusive unknown',
      profile: office,
      seen: [unseen('winner', COMPUTER, 'unparsable')],
    },
    {
      name: 'a tunnel whose network holds the targets is judged as an overlay',
      says: 'pass overlap-none',
      seen: [
        beside(
          adapter({
            name: 'ts0',
            kind: 'tunnel',
            addresses: [{ address: ip('100.96.0.1'), prefixLength: 10 }],
          }),
        ),
        ...leaving({ interface: 'ts0', gateway: null }),
      ],
    },
  ]);
  table(linkCheck, [
    {
      name: 'the card is down, Docker is up',
      says: 'fail workstation.no-link',
      base: unasked,
      seen: [seen('adapters', '', [adapter({ up: false }), { ...bridge, up: true }])],
    },
    {
      name: 'the card is down, a tunnel still has its address',
      says: 'fail workstation.no-link',
      base: dead,
      seen: [seen('adapters', '', [adapter({ up: false }), vpn])],
    },
    {
      name: 'the card is down, and the targets answer all the same',
      says: 'pass link-up',
      seen: [seen('adapters', '', [adapter({ up: false }), vpn])],
    },
    {
      name: 'a tunnel alone is listed, unasked',
      says: 'inconclusive link-virtual',
      base: unasked,
      seen: [seen('adapters', '', [vpn])],
    },
    {
      name: 'an adapter of unknown kind',
      says: 'pass link-up',
      base: unasked,
      seen: [seen('adapters', '', [odd])],
    },
    {
      name: 'an empty device of a program, the card unplugged',
      says: 'fail workstation.no-link',
      base: unasked,
      seen: [seen('adapters', '', [adapter({ up: false }), soft])],
    },
    {
      name: 'mobile broadband',
      says: 'pass link-up',
      base: unasked,
      seen: [
        seen('adapters', '', [adapter({ kind: 'other', signs: [sign('device', ['cellular'], 'modem')] })]),
      ],
    },
  ]);
  table(gatewayCheck, [
    {
      name: 'a tunnel claims the Internet on its link, unasked',
      says: 'inconclusive gateway-not-needed',
      base: unasked,
      seen: [
        beside(vpn),
        seen('routes', '', { routes: [], rules: [] }),
        ...leaving({ ...VIA, prefix: block('0.0.0.0/0') }),
      ],
    },
    {
      name: 'a tunnel claims it, and delivers',
      says: 'pass gateway-not-needed',
      seen: [
        beside(vpn),
        seen('routes', '', { routes: [], rules: [] }),
        ...leaving({ ...VIA, prefix: block('0.0.0.0/0') }),
      ],
    },
    {
      name: 'targets in the own network, unasked',
      says: 'pass gateway-not-needed',
      base: unasked,
      seen: [
        seen('adapters', '', [adapter({ addresses: [{ address: ip('100.100.1.1'), prefixLength: 16 }] })]),
        seen('routes', '', { routes: [], rules: [] }),
        seen('lookup', API_NAME, lookup([])),
        ...leaving({ gateway: null, prefix: block('100.100.0.0/16') }, RESOLVERS),
      ],
    },
  ]);
});
