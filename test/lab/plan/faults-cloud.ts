/** Faults of the tunnel and of the cloud's side. */
import { fault, halves, type PlanFault } from './faults-parts.ts';
import {
  ANY,
  PROVIDER,
  SERVICES,
  VPN_ENDS,
  type Made,
  type MadeConnection,
  type MadeSelectors,
} from './made.ts';

type Side = 'atCloud' | 'atGateway';

/** Selectors at one end become others; what lets through anything gets the plan's blocks first. */
function narrowed(
  made: Made,
  sides: readonly Side[],
  change: (one: MadeSelectors) => MadeSelectors,
): Pick<Made, 'connections'> {
  const written = ({ own, cloud }: MadeSelectors): MadeSelectors => ({
    own: own.includes(ANY) ? made.dataCenter : own,
    cloud: cloud.includes(ANY) ? [...made.office, SERVICES] : cloud,
  });
  return {
    connections: made.connections.map(
      (one): MadeConnection => ({
        ...one,
        ...Object.fromEntries(sides.map((side) => [side, change(written(one[side]))])),
      }),
    ),
  };
}

const half = (cidrs: readonly string[]): readonly string[] => cidrs.map((cidr) => halves(cidr)[0]);

export const CLOUD_FAULTS: readonly PlanFault[] = [
  fault('selectors of the cloud without 100.64.0.0/10', (made) =>
    narrowed(made, ['atCloud'], ({ own }) => ({ own, cloud: made.office })),
  ),
  fault('the VPN route is not published to CEN', () => ({ published: false })),
  fault('selectors of the gateway hold half of the data center', (made) =>
    narrowed(made, ['atGateway'], ({ own, cloud }) => ({ own: half(own), cloud })),
  ),
  fault('selectors of both ends hold half of the cloud', (made) =>
    narrowed(made, ['atGateway', 'atCloud'], ({ own, cloud }) => ({ own, cloud: half(cloud) })),
  ),
  fault('the VPN gateway lacks a route', ({ vpnRoutes, dataCenter }) => ({
    vpnRoutes: vpnRoutes.filter(({ destination }) => destination !== dataCenter.at(-1)),
  })),
  fault('the VPN gateway knows half of each block', ({ vpnRoutes }) => ({
    vpnRoutes: vpnRoutes.map((one) => ({ ...one, destination: halves(one.destination)[0] })),
  })),
  fault('VPN routes are not advertised', ({ vpnRoutes }) => ({
    vpnRoutes: vpnRoutes.map((one) => ({ ...one, advertise: false })),
  })),
  fault('the user VPC is not attached', () => ({ attachments: ['office', 'vbr'] })),
  fault('the VBR is not attached', () => ({ attachments: ['office', 'user-vpc'] })),
  fault('the office network is not attached', () => ({ attachments: ['user-vpc', 'vbr'] })),
  fault('the VPN gateway is in the office network', () => ({ vpc: 'office' })),
  fault('the VPN gateway is in the office network, unpublished', () => ({ vpc: 'office', published: false })),
  fault('services are not announced over BGP', (made) => ({
    overBgp: false,
    gateway: {
      ...made.gateway,
      statics: made.gateway.statics.filter(({ to, hop }) => to !== SERVICES || hop !== made.vbr.cloud),
    },
  })),
  fault('a tunnel whose own selectors keep everything out', (made) => {
    const [first] = made.connections;
    if (first === undefined) return {};
    const narrow = { own: ['10.250.0.0/16'], cloud: ['10.251.0.0/16'] };
    return {
      connections: [
        { ...first, atCloud: narrow, atGateway: narrow },
        { ...first, name: 'other' },
      ],
      ...ends(made),
    };
  }),
  fault('the active VPN route leads to a connection that lets nothing through', (made) => {
    const [first] = made.connections;
    if (first === undefined) return {};
    const narrow = { own: ['10.250.0.0/16'], cloud: ['10.251.0.0/16'] };
    const other = { ...first, name: 'narrow', atCloud: narrow, atGateway: narrow };
    return {
      connections: [first, other],
      vpnRoutes: made.dataCenter.flatMap((destination) => [
        { destination, connection: 'narrow', weight: 100 as const, advertise: true },
        { destination, connection: first.name, weight: 0 as const, advertise: true },
      ]),
      ...ends(made),
    };
  }),
  fault('the VBR has static routes', (made) => ({ vbr: { ...made.vbr, routing: 'static' } })),
];

/** The gateway must reach the second end. */
function ends(made: Made): Pick<Made, 'gateway'> {
  const to = `${VPN_ENDS[1]}/32`;
  const { statics } = made.gateway;
  return {
    gateway: statics.some((one) => one.to === to)
      ? made.gateway
      : { ...made.gateway, statics: [{ to, hop: PROVIDER }, ...statics] },
  };
}
