/** Cloud computers that are off, refuse, or drop ping. Rows of broken-workstations.ts. */
import { ip } from '../../shared/net/ipv4.ts';
import { API, RESOLVERS, seen, silentPing, tcp, without } from './facts.ts';
import type { Row } from './workstation-row.ts';
import { COMPUTER, OTHER, office, computers } from './broken-facts.ts';

export const COMPUTER_ROWS: readonly Row[] = [
  {
    name: 'one computer off',
    steps: ['computer.unreachable'],
    state: 'ready-with-warnings',
    profile: office,
    seen: [...computers('connected', [COMPUTER]), ...computers('timed-out', [OTHER])],
  },
  {
    name: 'all computers silent, their gateway alive',
    steps: ['computer.all-unreachable'],
    state: 'not-ready',
    profile: { ...office, gatewayHosts: [{ host: '172.16.0.1', ports: [443] }] },
    seen: [
      ...computers('timed-out'),
      seen('tcp', '172.16.0.1:443', tcp(ip('172.16.0.1'), 443, { role: 'gateway-host' })),
    ],
  },
  {
    name: 'a computer that refuses',
    steps: ['computer.port-refused'],
    state: 'ready-with-warnings',
    profile: office,
    seen: [...computers('connected', [COMPUTER]), ...computers('refused', [OTHER])],
  },
  {
    name: 'ping filtered everywhere',
    steps: [],
    notes: ['computer.icmp-filtered'],
    state: 'ready',
    profile: office,
    base: without(['ping', 'trace', 'mtu']),
    seen: [
      ...computers('connected'),
      ...[COMPUTER, OTHER, ...RESOLVERS, API].map((address) =>
        seen('ping', `${address}/icmp`, silentPing(address)),
      ),
    ],
  },
];
