/** Workstations with a VPN that has a route for the service. Rows of surrounding-workstations.ts. */
import { block, ip } from '../../shared/net/ipv4.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Adapter } from '../../shared/observation/workstation.ts';
import type { Row } from './workstation-row.ts';
import { API_NAME, lookup, RESOLVERS, route, seen, winner } from './facts.ts';
import { card, tunnel, asks, says, silence, nothing } from './surrounding-facts.ts';

/** meant is a VPN with a route for the service alone. */
function meant(own: Adapter, prefix: string): Observation[] {
  return [
    seen('adapters', '', [card('Wi-Fi', '192.168.178.44', 24, { kind: 'wifi' }), own]),
    seen('routes', '', {
      routes: [
        route('0.0.0.0/0', { interface: 'Wi-Fi', gateway: ip('192.168.178.1') }),
        route(prefix, { interface: own.name, gateway: null }),
      ],
      rules: [],
    }),
    ...RESOLVERS.map((target) =>
      seen(
        'winner',
        target,
        winner(target, {
          interface: own.name,
          gateway: null,
          prefix: block(prefix),
          source: own.addresses[0]?.address ?? null,
        }),
      ),
    ),
    asks('10.70.0.53'),
    says('10.70.0.53', { rcode: 'SERVFAIL', answers: [] }),
    seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_FAIL' })),
  ];
}

const INNER = [ip('10.70.0.1'), ip('10.70.255.1')];
const VPN = tunnel('VPN', '10.70.200.17');
const BROKEN = { state: 'not-ready', base: nothing(), platform: 'win32' } as const;

export const VPNS: readonly Row[] = [
  {
    ...BROKEN,
    name: 'a VPN with a route for the service alone, behind whose gateway routers answer',
    steps: ['route.cloud-services-silent'],
    seen: [...meant(VPN, '100.64.0.0/10'), ...silence(RESOLVERS, INNER)],
  },
  {
    ...BROKEN,
    name: 'such a VPN behind which nobody answers',
    steps: ['workstation.overlay-route'],
    seen: [...meant(VPN, '100.64.0.0/10'), ...silence(RESOLVERS, [])],
  },
  {
    ...BROKEN,
    name: 'a VPN that takes everything, behind whose gateway routers answer',
    steps: ['workstation.overlay-route'],
    seen: [...meant(VPN, '0.0.0.0/1'), ...silence(RESOLVERS, INNER)],
  },
  {
    ...BROKEN,
    name: 'an overlay whose members live in that block',
    steps: ['workstation.overlay-route'],
    seen: [...meant(tunnel('tun0', '100.70.200.17'), '100.64.0.0/10'), ...silence(RESOLVERS, INNER)],
  },
];
