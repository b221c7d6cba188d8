/** Networks without a way to the cloud services or to the office network. Rows of broken-workstations.ts. */
import { ip } from '../../shared/net/ipv4.ts';
import { API_NAME, GATEWAY, RESOLVERS, seen, silentDns, silentPing, trace } from './facts.ts';
import type { Row } from './workstation-row.ts';
import { FIRST, office, computers, cloudDead } from './broken-facts.ts';

export const ROUTE_ROWS: readonly Row[] = [
  {
    name: 'a router that knows no way',
    base: cloudDead(),
    steps: ['route.cloud-services-missing'],
    state: 'not-ready',
    seen: RESOLVERS.map((server) =>
      seen(
        'ping',
        `${server}/icmp`,
        silentPing(server, { errors: [{ from: GATEWAY, kind: 'net-unreachable' }] }),
      ),
    ),
  },
  {
    name: 'a router without a name that knows no way',
    base: cloudDead(),
    steps: ['route.cloud-services-missing'],
    state: 'not-ready',
    seen: [
      seen(
        'dns',
        `${FIRST}:53/tcp/${API_NAME}/A`,
        silentDns(FIRST, { transport: 'tcp', outcome: 'unreachable', errno: 'EHOSTUNREACH' }),
      ),
    ],
  },
  {
    name: 'packets that leak to the Internet',
    base: cloudDead(),
    steps: ['route.cloud-services-missing'],
    state: 'not-ready',
    seen: RESOLVERS.map((server) => seen('trace', server, trace(server, [GATEWAY, ip('8.8.1.1')]))),
  },
  {
    name: 'routers that send packets to each other',
    base: cloudDead(),
    steps: ['route.cloud-services-missing'],
    state: 'not-ready',
    seen: RESOLVERS.map((server) => {
      const [one, other] = [ip('10.50.0.1'), ip('10.50.0.2')];
      return seen('trace', server, trace(server, [GATEWAY, one, other, one, other, one]));
    }),
  },
  {
    name: 'cloud services silent, office alive',
    base: cloudDead(),
    steps: ['route.cloud-services-unreachable'],
    state: 'not-ready',
    profile: office,
    seen: computers('connected'),
  },
  {
    name: 'office silent, cloud services alive',
    steps: ['route.office-network-missing'],
    state: 'not-ready',
    profile: office,
    folded: ['computer.all-unreachable'],
    seen: computers('timed-out'),
  },
  {
    name: 'everything private silent',
    base: cloudDead(),
    steps: ['route.private-link-down'],
    state: 'not-ready',
    profile: office,
    folded: ['route.office-network-missing', 'dns.server-silent', 'computer.all-unreachable'],
    seen: computers('timed-out'),
  },
  {
    name: 'everything silent behind the far end of the line',
    base: cloudDead(),
    steps: ['route.return-path'],
    state: 'not-ready',
    profile: { ...office, path: { activeHops: [ip('10.0.0.1')], standbyHops: [] } },
    seen: [
      ...computers('timed-out'),
      ...RESOLVERS.map((server) => seen('trace', server, trace(server, [GATEWAY, ip('10.0.0.1')]))),
    ],
  },
];
