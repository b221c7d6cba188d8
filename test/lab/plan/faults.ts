/** What is broken in generated plans, one thing at a time. Whether it does harm, simulation and lab must say alike. */
import { CLOUD_FAULTS } from './faults-cloud.ts';
import { halves, isStandby, fault, type PlanFault } from './faults-parts.ts';
import { ANY, PROVIDER, SERVICES, TUNNELS, VPN_ENDS, type Made, type MadeStatic } from './made.ts';

type Change = (one: MadeStatic) => readonly MadeStatic[];

const gateway = (made: Made, change: Partial<Made['gateway']>): Partial<Made> => ({
  gateway: { ...made.gateway, ...change },
});
const standby = (made: Made, change: Change): Partial<Made> =>
  gateway(made, {
    statics: made.gateway.statics.flatMap((one) => (isStandby(made, one) ? change(one) : [one])),
  });
const more = (made: Made, ...statics: readonly MadeStatic[]): Partial<Made> =>
  gateway(made, { statics: [...made.gateway.statics, ...statics] });
const distance = (one: MadeStatic, number: number): readonly MadeStatic[] => [{ ...one, distance: number }];

/** Both tunnels, or both other ends. */
function hopsOf({ kind }: Made): readonly [string, string] {
  return kind === 'route' ? TUNNELS : VPN_ENDS;
}

function withSecond(made: Made): readonly Made['connections'][number][] {
  const [first, second] = made.connections;
  return first === undefined || second !== undefined
    ? made.connections
    : [first, { ...first, name: 'second' }];
}

function toSecond(made: Made, change: Change): Partial<Made> {
  const end = { to: `${VPN_ENDS[1]}/32`, hop: PROVIDER };
  const changed = standby(made, change).gateway ?? made.gateway;
  const known = changed.statics.some(({ to }) => to === end.to);
  return {
    connections: withSecond(made),
    gateway: { ...changed, statics: known ? changed.statics : [end, ...changed.statics] },
  };
}

/** A router in the LAN has one block more, which the gateway reaches by its default route. */
function unlisted(made: Made): Partial<Made> {
  const cidr = '10.99.0.0/16';
  const hop = (made.gateway.lan[0] ?? '').replace(/1\/\d+$/, '3');
  return {
    dataCenter: [...made.dataCenter, cidr],
    ...gateway(made, {
      networks: [...made.gateway.networks, cidr],
      statics: [...made.gateway.statics, { to: ANY, hop }],
    }),
  };
}

/** The same network with a policy-based tunnel, whose selectors name the plan's blocks. */
function asPolicy(made: Made): Made {
  const selectors = { own: made.dataCenter, cloud: [...made.office, SERVICES] };
  const [first] = made.connections;
  const changed = standby(made, (one) => [{ ...one, hop: VPN_ENDS[0] }]);
  return {
    ...made,
    ...changed,
    kind: 'policy',
    connections: first === undefined ? [] : [{ ...first, atCloud: selectors, atGateway: selectors }],
    vpnRoutes: made.dataCenter.map((destination) => ({
      destination,
      connection: first?.name ?? '',
      weight: 100,
      advertise: true,
    })),
  };
}

const GATEWAY_FAULTS: readonly PlanFault[] = [
  fault('no standby route for 100.64.0.0/10', (made) =>
    standby(made, (one) => (one.to === SERVICES ? [] : [one])),
  ),
  fault('the standby has a number before that of BGP', (made, draw) => {
    const number = draw.of(1, 5, 19);
    return standby(made, (one) => distance(one, number));
  }),
  fault('preference 255', (made) => standby(made, (one) => distance(one, 255))),
  fault('announces half of its block', (made) => {
    const networks = made.gateway.networks.map((cidr) => halves(cidr)[0]);
    return gateway(made, {
      networks,
      statics: [...made.gateway.statics, ...networks.map((to) => ({ to, hop: 'eth2' }))],
    });
  }),
  fault('announces a network that is in no table', unlisted),
  fault('announces a network that is in no table, unchecked', (made) => {
    const changed = unlisted(made);
    return {
      ...changed,
      ...gateway(
        { ...made, ...changed },
        { switches: [...made.gateway.switches, ' no bgp network import-check'] },
      ),
    };
  }),
  fault('announces nothing', (made) => gateway(made, { networks: [] })),
  fault('the ASN of the VBR is another', (made) => gateway(made, { remoteAsn: made.gateway.remoteAsn + 1 })),
  fault('the own ASN is another', (made) => gateway(made, { asn: 65_077 })),
  fault('a key at one end only', (made) => gateway(made, { hasKey: !made.gateway.hasKey })),
  fault('the neighbor is shut down', (made) => gateway(made, { isNeighborShut: true })),
  fault('the port of the circuit is shut down', (made) => gateway(made, { isPortShut: true })),
  fault('no policy, and no switch that does without', (made) => gateway(made, { switches: [] })),
  fault('BGP has a number behind the standby', (made) =>
    gateway(made, { switches: [...made.gateway.switches, ' distance bgp 254 254 254'] }),
  ),
  fault('the standby covers half of each block', (made) =>
    standby(made, (one) => [{ ...one, to: halves(one.to)[0] }]),
  ),
  fault('the standby has longer prefixes than BGP', (made) =>
    standby(made, (one) => halves(one.to).map((to) => ({ ...one, to }))),
  ),
  fault('the standby is the default route', (made) =>
    standby(made, (one) => (one.to === SERVICES ? [{ ...one, to: ANY }] : [])),
  ),
  fault('a static route over the circuit', (made) =>
    more(made, ...made.office.map((to) => ({ to, hop: made.vbr.cloud }))),
  ),
  fault('a route into nothing before the standby', (made) =>
    more(made, ...made.office.map((to) => ({ to, hop: 'blackhole', distance: 20 + 1 }))),
  ),
  fault('the standby leads into the LAN', (made) => {
    const hop = (made.gateway.lan[0] ?? '').replace(/1\/\d+$/, '3');
    return standby(made, (one) => [{ ...one, hop }]);
  }),
  fault('the other end is behind the default route', (made) => {
    const policy = asPolicy(made);
    return {
      ...policy,
      ...gateway(policy, {
        statics: [
          { to: ANY, hop: PROVIDER },
          ...policy.gateway.statics.filter(({ hop }) => hop !== PROVIDER),
        ],
      }),
    };
  }),
  fault('the default route is the standby, and the port encrypts', (made) => {
    const policy = asPolicy(made);
    return {
      ...policy,
      ...gateway(policy, {
        statics: [
          { to: ANY, hop: PROVIDER },
          ...policy.gateway.statics.filter((one) => one.hop !== PROVIDER && !isStandby(policy, one)),
        ],
      }),
    };
  }),
  fault('the standby leads to the provider, and the port encrypts', (made) => {
    const policy = asPolicy(made);
    return { ...policy, ...standby(policy, (one) => [{ ...one, hop: PROVIDER }]) };
  }),
  fault('two ways at equal cost', (made) => {
    const [first, second] = hopsOf(made);
    return toSecond(made, (one) => [
      { ...one, hop: first },
      { ...one, hop: second },
    ]);
  }),
  fault('the second tunnel has the better number', (made) => {
    const [first, second] = hopsOf(made);
    return toSecond(made, (one) => [
      { ...one, hop: first, distance: 220 },
      { ...one, hop: second, distance: 210 },
    ]);
  }),
  fault('BFD at the gateway alone', (made) => ({
    bgp: { ...made.bgp, bfd: false },
    ...gateway(made, { bfd: true }),
  })),
];

/** FAULTS takes turns between both sides, so that a selection has some of each. */
export const FAULTS: readonly PlanFault[] = GATEWAY_FAULTS.flatMap((one, index) => {
  const other = CLOUD_FAULTS[index];
  return other === undefined ? [one] : [one, other];
});
