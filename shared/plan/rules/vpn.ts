import { addressClass } from '../../net/address-class.ts';
import { block, contains, covers, parseIpv4, type Cidr } from '../../net/ipv4.ts';
import type { PlanFinding } from '../findings.ts';
import type { Plan } from '../schema.ts';
import { at, type PlanContext, type PlanRule } from './context.ts';

/** What a customer gateway's address must not be in, by the vendor's page. */
const REFUSED = ['100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '255.0.0.0/8'].map((one) =>
  block(one),
);
const WEIGHTS = [0, 100];
const CUSTOMER = ['dataCenter', 'gateway'] as const;

/** The gateway's own address on the Internet. */
export const publicAddressRule: PlanRule = (context) => {
  const { publicAddress, isStatic } = context.plan.dataCenter.gateway;
  const path = [...CUSTOMER, 'publicAddress'];
  const wrong: PlanFinding[] = [];
  const address = publicAddress === undefined ? null : parseIpv4(publicAddress);
  if (address === null)
    wrong.push(at(context, path)('plan.public-address-open', { written: publicAddress ?? '' }));
  else {
    const refused = REFUSED.find((one) => contains(one, address));
    if (refused !== undefined)
      wrong.push(at(context, path)('plan.public-address', { written: address, block: refused }));
    else if (addressClass(address) === 'private')
      wrong.push(at(context, path)('plan.public-address-private', { written: address }));
  }
  if (isStatic === false)
    wrong.push(at(context, [...CUSTOMER, 'isStatic'])('plan.public-address-dynamic', {}));
  if (isStatic === undefined)
    wrong.push(at(context, [...CUSTOMER, 'isStatic'])('plan.public-address-static', {}));
  return wrong;
};

/** What the gateway speaks. */
export const ikeRule: PlanRule = (context) => {
  const { gateway } = context.plan.dataCenter;
  if (gateway.ike === undefined) return [at(context, [...CUSTOMER, 'ike'])('plan.ike-unknown', {})];
  const supported = gateway.ike;
  return context.plan.vpnGateway.connections.flatMap(({ name, ike }, index) =>
    ike === undefined || supported.includes(ike)
      ? []
      : [
          at(context, ['vpnGateway', 'connections', index, 'ike'])(
            'plan.ike-version',
            { connection: name, version: ike, supported },
            supported[0] === undefined ? undefined : { value: supported[0] },
          ),
        ],
  );
};

/** Where both gateways are registered. */
export const vpnRegionRule: PlanRule = (context) => {
  const { region, vpnGateway } = context.plan;
  const gateway = vpnGateway.region ?? region;
  const customer = vpnGateway.customerGatewayRegion ?? gateway;
  return gateway === undefined || customer === undefined || gateway === customer
    ? []
    : [
        at(context, ['vpnGateway', 'customerGatewayRegion'])(
          'plan.vpn-region',
          { gateway, customer },
          { value: gateway },
        ),
      ];
};

type VpnRoute = Plan['vpnGateway']['routes'][number];

/** Destination-based routes: weights, pairs, and that each leads somewhere. */
export const vpnRouteRule: PlanRule = (context) => {
  const { routes, connections } = context.plan.vpnGateway;
  const names = new Set(connections.map(({ name }) => name));
  return routes.flatMap((route, index): readonly PlanFinding[] => {
    const path = ['vpnGateway', 'routes', index];
    const wrong: PlanFinding[] = [];
    if (!names.has(route.connection))
      wrong.push(
        at(context, [...path, 'connection'])(
          'plan.vpn-connection-unknown',
          { name: route.connection },
          connections.length === 1 && connections[0] !== undefined
            ? { value: connections[0].name }
            : undefined,
        ),
      );
    if (!WEIGHTS.includes(route.weight))
      wrong.push(
        at(context, [...path, 'weight'])(
          'plan.vpn-weight',
          { weight: route.weight },
          { value: route.weight >= 50 ? 100 : 0 },
        ),
      );
    if (!route.advertise && !route.advertisedByHand)
      wrong.push(
        at(context, [...path, 'advertise'])(
          'plan.vpn-advertise',
          { destination: route.destination },
          { value: true },
        ),
      );
    return [...wrong, ...pairFault(context, route, index)];
  });
};

/** A route is judged beside the earlier one of the same destination, so that each pair is told once. */
function pairFault(context: PlanContext, route: VpnRoute, index: number): readonly PlanFinding[] {
  const { routes } = context.plan.vpnGateway;
  const { destination } = route;
  const path = ['vpnGateway', 'routes', index];
  const same = routes.filter((one) => one.destination === destination);
  if (route.weight === 0 && same[0] === route && same.every((one) => one.weight === 0))
    return [
      at(context, [...path, 'weight'])('plan.vpn-pair', { destination, why: 'no-active' }, { value: 100 }),
    ];
  const earlier = routes.slice(0, index).find((one) => one.destination === destination);
  if (earlier === undefined) return [];
  if (earlier.connection === route.connection)
    return [at(context, [...path, 'connection'])('plan.vpn-pair', { destination, why: 'same-connection' })];
  return earlier.weight === route.weight && WEIGHTS.includes(route.weight) && route.weight !== 0
    ? [at(context, [...path, 'weight'])('plan.vpn-pair', { destination, why: 'same-weight' }, { value: 0 })]
    : [];
}

/** With static routing each block of the data center needs a route into the tunnel. */
export const vpnCoverageRule: PlanRule = (context) => {
  const { vpnGateway, dataCenter } = context.plan;
  if (vpnGateway.routing !== 'static') return [];
  return dataCenter.cidrs
    .filter((one) => !vpnGateway.routes.some(({ destination }) => covers(destination, one)))
    .map((one) =>
      at(context, ['vpnGateway', 'routes'])(
        'plan.vpn-route-missing',
        { block: one },
        routeFix(context.plan, one),
      ),
    );
};

function routeFix({ vpnGateway }: Plan, destination: Cidr) {
  const [first] = vpnGateway.connections;
  return first === undefined || vpnGateway.routes.length > 0
    ? undefined
    : { value: [{ destination, connection: first.name, weight: 100, advertise: true }] };
}

/** The transit router learns routes to a VPN gateway only where somebody publishes them. */
export const publishRule: PlanRule = (context) => {
  const { publishedToCen, vpc } = context.plan.vpnGateway;
  const path = ['vpnGateway', 'publishedToCen'];
  if (vpc !== 'user') return [];
  if (publishedToCen === false) return [at(context, path)('plan.vpn-cen-publish', {}, { value: true })];
  return publishedToCen === undefined ? [at(context, path)('plan.vpn-cen-publish-open', {})] : [];
};
