import { block, ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { Neighbor } from '../../../shared/observation/workstation.ts';
import type { Fault } from '../../lab/faults/fault.ts';
import { GATEWAY as LAB_GATEWAY } from '../../lab/topology.ts';
import type { CheckCases } from '../check-cases.ts';
import {
  API,
  API_NAME,
  dns,
  GATEWAY,
  lookup,
  RESOLVERS,
  seen,
  silentDns,
  silentPing,
  trace,
  without,
} from '../facts.ts';
import { targets } from '../sample-values.ts';

const COMPANY = ip('192.168.1.53');
/** Of the router that is gone. */
const OLD = '02:00:00:00:00:77';

const neighbors = (...rows: readonly Partial<Neighbor>[]): Observation =>
  seen(
    'neighbors',
    '',
    rows.map((row) => ({ address: GATEWAY, interface: 'eth0', mac: OLD, state: 'permanent', ...row })),
  );
/** Nothing beyond the own network answers; the company's DNS server stands in it, and has nobody to ask. */
const silentBeyond = (): Observation[] => [
  ...without(['tcp', 'tls', 'http', 'lookup', 'trace', 'mtu']),
  ...RESOLVERS.flatMap((server) =>
    (['udp', 'tcp'] as const).map((transport) =>
      seen('dns', `${server}:53/${transport}/${API_NAME}/A`, silentDns(server, { transport })),
    ),
  ),
  ...[GATEWAY, ...RESOLVERS, API].map((address: Ipv4) =>
    seen('ping', `${address}/icmp`, silentPing(address)),
  ),
  ...RESOLVERS.map((server) => seen('trace', server, trace(server, [null, null]))),
  seen(
    'dns',
    `${COMPANY}:53/udp/${API_NAME}/A`,
    dns(COMPANY, { role: 'configured', rcode: 'SERVFAIL', answers: [] }),
  ),
  seen('lookup', API_NAME, lookup([], { outcome: 'failed', errno: 'EAI_AGAIN' })),
];
const office = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [{ address: ip('172.16.0.11'), ports: [443] }],
};

export const cases: CheckCases<'workstation.neighbor'> = {
  id: 'workstation.neighbor',
  samples: {
    'workstation.fixed-gateway': {
      gateway: '192.168.1.1',
      interface: 'eth0',
      mac: OLD,
      pinged: true,
      targets,
    },
  },
  rows: [
    {
      name: 'a fixed entry of a router that is gone',
      base: silentBeyond(),
      steps: ['workstation.fixed-gateway'],
      state: 'not-ready',
      folded: ['route.cloud-services-unreachable', 'dns.server-silent'],
      seen: [neighbors({})],
    },
    {
      name: 'a fixed entry of the gateway, and a network that answers',
      steps: [],
      state: 'ready',
      seen: [neighbors({}), seen('ping', `${GATEWAY}/icmp`, silentPing(GATEWAY))],
    },
    {
      name: 'fixed entries of a printer and of a multicast group, and a silent network',
      base: silentBeyond(),
      steps: ['route.private-link-down'],
      state: 'not-ready',
      profile: office,
      seen: [
        seen('tcp', '172.16.0.11:443', {
          target: { address: ip('172.16.0.11'), port: 443 },
          role: 'computer',
          outcome: 'timed-out',
          connectMs: null,
          attempts: 2,
        }),
        neighbors(
          { state: 'reachable', mac: '02:00:00:00:00:01' },
          { address: ip('192.168.1.9') },
          { address: ip('224.0.0.251'), mac: '01:00:5e:00:00:fb' },
        ),
      ],
    },
    {
      name: 'a fixed entry of a gateway that answers traces, before a line that is down',
      base: silentBeyond(),
      steps: ['route.private-link-down'],
      state: 'not-ready',
      profile: office,
      seen: [
        seen('tcp', '172.16.0.11:443', {
          target: { address: ip('172.16.0.11'), port: 443 },
          role: 'computer',
          outcome: 'timed-out',
          connectMs: null,
          attempts: 2,
        }),
        ...RESOLVERS.map((server) => seen('trace', server, trace(server, [GATEWAY, null]))),
        neighbors({}),
      ],
    },
  ],
  restsOn: ['neighbors', 'winner'],
};

/** The same in a real network (npm run test:lab). */
export const faults: readonly Fault[] = [
  {
    name: "the gateway's entry fixed to a router that is gone",
    cause: 'workstation.fixed-gateway',
    owner: 'it',
    exitCode: 3,
    make: (lab) => lab.at('ws', `ip neigh replace ${LAB_GATEWAY} lladdr ${OLD} dev eth0 nud permanent`),
    heal: (lab) => lab.setNeighbors(),
  },
];
