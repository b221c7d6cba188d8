/** Workstations with container networks, overlays and VPNs, in the way or beside it. Rows of broken-workstations.ts. */
import { block, ip } from '../../shared/net/ipv4.ts';
import { adapter, API, filters, RESOLVERS, seen, winner } from './facts.ts';
import type { Row } from './workstation-row.ts';
import { COMPUTER, OTHER, office, computers, cloudDead } from './broken-facts.ts';

export const OVERLAY_ROWS: readonly Row[] = [
  {
    name: 'a container network over a cloud computer',
    steps: ['workstation.lan-overlap'],
    state: 'not-ready',
    profile: office,
    folded: ['computer.all-unreachable'],
    seen: [
      ...computers('timed-out'),
      seen('adapters', '', [
        adapter(),
        adapter({
          name: 'docker0',
          kind: 'bridge',
          addresses: [{ address: ip('172.16.0.1'), prefixLength: 16 }],
        }),
      ]),
      ...[COMPUTER, OTHER].map((target) =>
        seen(
          'winner',
          target,
          winner(target, { interface: 'docker0', gateway: null, prefix: block('172.16.0.0/16') }),
        ),
      ),
    ],
  },
  {
    name: 'a container network beside the cloud computers',
    steps: [],
    state: 'ready',
    profile: office,
    seen: [
      ...computers('connected'),
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
    name: 'Tailscale owns the route',
    base: cloudDead(),
    steps: ['workstation.overlay-route'],
    state: 'not-ready',
    seen: [
      seen('adapters', '', [
        adapter(),
        adapter({
          name: 'tailscale0',
          kind: 'tunnel',
          addresses: [{ address: ip('100.101.1.1'), prefixLength: 32 }],
        }),
      ]),
      ...RESOLVERS.map((target) =>
        seen(
          'winner',
          target,
          winner(target, {
            interface: 'tailscale0',
            gateway: null,
            prefix: block('100.64.0.0/10'),
            table: '52',
          }),
        ),
      ),
    ],
  },
  {
    name: 'Tailscale is there and innocent',
    steps: [],
    state: 'ready',
    seen: [
      seen('adapters', '', [
        adapter(),
        adapter({
          name: 'tailscale0',
          kind: 'tunnel',
          addresses: [{ address: ip('100.101.1.1'), prefixLength: 32 }],
        }),
      ]),
    ],
  },
  {
    name: 'a company VPN that carries the service',
    steps: [],
    state: 'ready',
    seen: [
      seen('adapters', '', [adapter(), adapter({ name: 'cscotun0', kind: 'tunnel' })]),
      ...[...RESOLVERS, API].map((target) =>
        seen('winner', target, winner(target, { interface: 'cscotun0', gateway: null })),
      ),
    ],
  },
  {
    name: 'a packet filter of Tailscale',
    base: cloudDead(),
    steps: ['workstation.overlay-filter'],
    state: 'not-ready',
    seen: [
      seen('adapters', '', [adapter(), adapter({ name: 'tailscale0', kind: 'tunnel' })]),
      seen(
        'filters',
        '',
        filters('-A INPUT -j ts-input', '-A ts-input -s 100.64.0.0/10 ! -i tailscale0 -j DROP'),
      ),
    ],
  },
];
