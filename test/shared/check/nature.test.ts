/** Which tunnels and local proxies are innocent, and which have to prove that they deliver. */
import { describe } from 'vitest';
import { overlayCheck } from '../../../shared/check/workstation/overlay.ts';
import { block, ip } from '../../../shared/net/ipv4.ts';
import { adapter, API, API_NAME, dns, ping, RESOLVERS, route, seen, tcp } from '../../support/facts.ts';
import { table } from '../../support/judge.ts';
import { VIA, leaving, beside, vpn, COMPUTER, office, computer } from './nature-facts.ts';
import { unasked, silent } from './workstation-facts.ts';

const proxy = adapter({
  name: 'Meta',
  kind: 'tunnel',
  addresses: [{ address: ip('198.18.0.1'), prefixLength: 30 }],
});

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
      base: silent,
      seen: [beside(vpn), ...leaving(VIA)],
    },
    {
      name: 'a tunnel that owns the way to one resolver, unasked, while the other answers over the LAN',
      says: 'inconclusive overlay-unproven',
      base: unasked,
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
  ]);
});
