/** Plans for the lab, the same for the same number: every third is whole, the others have one fault or two. */
import { Random } from '../../support/kernel/random.ts';
import { FAULTS } from './faults.ts';
import {
  ANY,
  PROVIDER,
  SERVICES,
  TUNNELS,
  VPN_ENDS,
  type Made,
  type MadeConnection,
  type MadeStatic,
  type MadeVpnRoute,
} from './made.ts';

const SECOND_FAULT_PERCENT = 25;

/** generate gives the plan of a number. */
export function generate(index: number): Made {
  const draw = new Random(index * 7919 + 17);
  const made = whole(index, draw);
  if (index % 3 === 0) return made;
  const turn = index - Math.floor(index / 3) - 1;
  const first = FAULTS[turn % FAULTS.length];
  const second = draw.chance(SECOND_FAULT_PERCENT) ? FAULTS[draw.below(FAULTS.length)] : undefined;
  return [...new Set([first, second])].reduce<Made>(
    (broken, fault) =>
      fault === undefined
        ? broken
        : { ...broken, ...fault.into(broken, draw), faults: [...broken.faults, fault.name] },
    made,
  );
}

/** whole draws a network in which the circuit carries everything, and the VPN when it fails. */
export function whole(seed: number, draw: Random): Made {
  const office = draw.of(['172.16.0.0/12'], ['172.20.0.0/16', '10.64.0.0/12'], ['172.16.0.0/13']);
  const dataCenter = draw.of(
    ['10.20.0.0/16'],
    ['192.168.40.0/24'],
    ['10.20.0.0/16', '192.168.40.0/24'],
    ['10.20.8.0/21'],
  );
  const kind = draw.of<Made['kind']>('route', 'policy');
  const connections = connectionsOf(draw, { kind, office, dataCenter });
  const key = draw.chance(40);
  const [localAsn, peerAsn] = [draw.of(45104, 64700), draw.of(65001, 4_200_000_123)];
  const made: Omit<Made, 'gateway'> = {
    seed,
    faults: [],
    office,
    userVpc: draw.of('192.168.0.0/24', '10.200.0.0/22'),
    dataCenter,
    vbr: { cloud: '10.0.0.1', gateway: '10.0.0.2', length: draw.of(30, 29), routing: 'bgp' },
    bgp: { localAsn, peerAsn, key, bfd: draw.chance(50) },
    vpc: 'user',
    kind,
    connections,
    vpnRoutes: dataCenter.flatMap((destination) => routesTo(destination, connections)),
    published: true,
    attachments: ['office', 'user-vpc', 'vbr'],
    via: draw.of<Made['via']>('user-vpc', 'service-route'),
    overBgp: draw.chance(70),
    probe: draw.of('100.96.0.17', '100.96.3.4', '10.111.0.9'),
  };
  return {
    ...made,
    gateway: {
      port: draw.of('eth1', 'eth1.310'),
      isPortShut: false,
      // The gateway holds .1 of each block.
      lan: dataCenter.map((cidr) => cidr.replace(/0\/(\d+)$/, '1/$1')),
      asn: peerAsn,
      remoteAsn: localAsn,
      hasKey: key,
      bfd: draw.chance(70),
      isNeighborShut: false,
      networks: dataCenter,
      switches: [' no bgp ebgp-requires-policy'],
      family: [],
      statics: staticsOf(made, draw),
    },
  };
}

/** The active one for those that let the block through; the other at weight 0. */
function routesTo(destination: string, connections: readonly MadeConnection[]): readonly MadeVpnRoute[] {
  const fitting = connections.filter(
    ({ atCloud: { own } }) => own.includes(destination) || own.includes(ANY),
  );
  return fitting.map(({ name }, index) => ({
    destination,
    connection: name,
    weight: index === 0 ? 100 : 0,
    advertise: true,
  }));
}

function connectionsOf(
  draw: Random,
  { kind, office, dataCenter }: Pick<Made, 'kind' | 'office' | 'dataCenter'>,
): readonly MadeConnection[] {
  const isOpen = kind === 'route' && draw.chance(50);
  const cloud = isOpen ? [ANY] : [...office, SERVICES];
  const own = isOpen ? [ANY] : dataCenter;
  const one = (name: string, blocks: readonly string[]): MadeConnection => {
    const selectors = { own: blocks, cloud };
    return { name, atCloud: selectors, atGateway: selectors };
  };
  if (!draw.chance(40)) return [one('standby', own)];
  // Behind one port what matches decides, so two connections share the blocks; tunnels may both hold all of them.
  if (kind === 'route') return [one('standby-1', own), one('standby-2', own)];
  return dataCenter.length === 1
    ? [one('standby', own)]
    : dataCenter.map((cidr, index) => one(`standby-${index + 1}`, [cidr]));
}

/** Routes to the other ends, those of the standby with a number behind BGP's, and what BGP does not bring over the circuit. */
function staticsOf(made: Omit<Made, 'gateway'>, draw: Random): readonly MadeStatic[] {
  const distance = draw.of(250, 200, 21, 254);
  const hop = made.kind === 'route' ? TUNNELS[0] : VPN_ENDS[0];
  return [
    ...VPN_ENDS.slice(0, made.connections.length).map(
      (end): MadeStatic => ({ to: `${end}/32`, hop: PROVIDER }),
    ),
    ...[...made.office, SERVICES].map((to): MadeStatic => ({ to, hop, distance })),
    ...(made.overBgp ? [] : [{ to: SERVICES, hop: made.vbr.cloud }]),
    ...(draw.chance(50) ? [{ to: `${made.probe}/32`, hop: made.vbr.cloud }] : []),
  ];
}
