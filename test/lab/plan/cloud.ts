/**
 * The cloud's side, after the vendor's documents and not after the simulation:
 *
 * - The VBR announces to the data center what is attached to CEN, and the /32 of the health check's source.
 * - CEN prefers what the VBR announces over what a VPC publishes of its VPN gateway, where both are equally long; the longest
 *   prefix wins before that. Routes to VPN gateways are in CEN only when they are published.
 * - A VPC reaches the services (100.64.0.0/10) by itself. What it knows of the data center is what its VPN gateway advertises
 *   and what CEN tells it. Which of the two wins where they are equal, no page says; CEN's does here.
 */
import { SERVICES, type Made } from './made.ts';
import { addressOf, type PlanPlace } from './places.ts';
import { KEY } from './texts.ts';

const CEN_ASN = 4_210_000_001;
const VPC_ASN = 4_210_000_002;
/** Behind BGP's 20; of two connections the one with weight 100 comes first. */
const VPN_DISTANCE = { 100: 200, 0: 210 } as const;
const CLOUD = 'CLOUD';

/** vpcOf gives the place of the VPC that holds the VPN gateway. */
export function vpcOf({ vpc }: Made): 'uvpc' | 'office' {
  return vpc === 'user' ? 'uvpc' : 'office';
}

function isAttached(made: Made, place: 'uvpc' | 'office'): boolean {
  return made.attachments.includes(place === 'uvpc' ? 'user-vpc' : 'office');
}

/** cloudRouters gives FRR's configuration by place. */
export function cloudRouters(made: Made): Partial<Record<PlanPlace, string>> {
  return { vbr: vbr(made), cen: cen(made), [vpcOf(made)]: vpc(made) };
}

const peer = (address: string, asn: number, more: readonly string[] = []): readonly string[] => [
  ` neighbor ${address} remote-as ${asn}`,
  ` neighbor ${address} timers 3 9`,
  ` neighbor ${address} timers connect 1`,
  ...more.map((line) => ` neighbor ${address} ${line}`),
];

function router(asn: number, id: string, lines: readonly string[]): readonly string[] {
  return [
    `router bgp ${asn}`,
    ` bgp router-id ${id}`,
    ' no bgp ebgp-requires-policy',
    ' no bgp network import-check',
    ...lines,
  ];
}

function vbr(made: Made): string {
  const { attachments, vbr: own, bgp } = made;
  const isVbrAttached = attachments.includes('vbr');
  const announced = [
    ...(attachments.includes('office') ? made.office : []),
    ...(attachments.includes('user-vpc') ? [made.userVpc] : []),
    ...(made.overBgp ? [SERVICES] : []),
    `${made.probe}/32`,
  ];
  const customer =
    own.routing === 'bgp'
      ? peer(own.gateway, bgp.peerAsn, [...(bgp.key ? [`password ${KEY}`] : []), ...(bgp.bfd ? ['bfd'] : [])])
      : [];
  const cloud = addressOf('cen', 'vbr');
  const statics = own.routing === 'static' ? made.dataCenter : [];
  return [
    // Static routes first: their daemon knows no interfaces, and leaves its file at an `exit` that it does not know.
    ...(isVbrAttached ? [`ip route 0.0.0.0/0 ${cloud}`] : []),
    ...statics.map((cidr) => `ip route ${cidr} ${own.gateway}`),
    'interface ec',
    ` ip address ${own.cloud}/${own.length}`,
    'exit',
    ...announced.map((cidr) => `ip prefix-list ${CLOUD} deny ${cidr}`),
    `ip prefix-list ${CLOUD} permit any`,
    ...router(bgp.localAsn, own.cloud, [
      ...customer,
      ...(isVbrAttached ? peer(cloud, CEN_ASN) : []),
      ' address-family ipv4 unicast',
      ...(isVbrAttached ? announced.map((cidr) => `  network ${cidr}`) : []),
      ...statics.map((cidr) => `  network ${cidr}`),
      // What CEN told the VBR does not come back to it.
      ...(isVbrAttached ? [`  neighbor ${cloud} prefix-list ${CLOUD} out`] : []),
    ]),
    '',
  ].join('\n');
}

function cen(made: Made): string {
  const { attachments } = made;
  const vpcPlace = vpcOf(made);
  const routes: readonly (readonly [string, string, number?])[] = [
    ...(attachments.includes('office')
      ? made.office.map((cidr) => [cidr, addressOf('office', 'cen')] as const)
      : []),
    ...(attachments.includes('user-vpc') ? [[made.userVpc, addressOf('uvpc', 'cen')] as const] : []),
    ...servicesInCen(made),
    ...(made.published && isAttached(made, vpcPlace)
      ? advertised(made).map(
          ({ destination }) => [destination, addressOf(vpcPlace, 'cen'), VPN_DISTANCE[100]] as const,
        )
      : []),
  ];
  return [
    ...routes.map((words) => ['ip route', ...words].join(' ')),
    ...router(CEN_ASN, addressOf('cen', 'vbr'), [
      ...(attachments.includes('vbr') ? peer(addressOf('vbr', 'cen'), made.bgp.localAsn) : []),
      ...(isAttached(made, vpcPlace) ? peer(addressOf(vpcPlace, 'cen'), VPC_ASN) : []),
    ]),
    '',
  ].join('\n');
}

function servicesInCen({ via, attachments }: Made): readonly (readonly [string, string])[] {
  if (via === 'service-route') return [[SERVICES, addressOf('svcc', 'cen')]];
  return attachments.includes('user-vpc') ? [[SERVICES, addressOf('uvpc', 'cen')]] : [];
}

function advertised({ vpnRoutes }: Made): Made['vpnRoutes'] {
  return vpnRoutes.filter(({ advertise }) => advertise);
}

/** The VPC's routes to the data center: over the connection that the VPN gateway's route names, or as CEN says. */
function vpc(made: Made): string {
  const place = vpcOf(made);
  const routes = advertised(made).map(({ destination, connection, weight }) => {
    const index = made.connections.findIndex(({ name }) => name === connection);
    const hop = addressOf(index === 1 ? 'vgw2' : 'vgw1', place);
    return `ip route ${destination} ${hop} ${VPN_DISTANCE[weight]}`;
  });
  return [
    ...routes,
    ...router(
      VPC_ASN,
      addressOf(place, 'cen'),
      isAttached(made, place) ? peer(addressOf('cen', place), CEN_ASN) : [],
    ),
    '',
  ].join('\n');
}

/** kernelRoutes gives what needs no routing protocol, by place. */
export function kernelRoutes(made: Made): readonly (readonly [PlanPlace, string])[] {
  const place = vpcOf(made);
  const back = made.kind === 'policy' ? 'wan' : 'tun';
  const local = (where: PlanPlace, cidrs: readonly string[]): readonly (readonly [PlanPlace, string])[] =>
    cidrs.map((cidr) => [where, `local ${cidr} dev lo`] as const);
  return [
    ...local('dc', made.dataCenter),
    ...local('office', made.office),
    ...(['svcu', 'svco', 'svcc'] as const).flatMap((one) => local(one, [SERVICES])),
    ['dc', 'default dev lan'],
    ['svcu', `default via ${addressOf('uvpc', 'svcu')}`],
    ['svco', `default via ${addressOf('office', 'svco')}`],
    ['svcc', `default via ${addressOf('cen', 'svcc')}`],
    ['uvpc', `${SERVICES} via ${addressOf('svcu', 'uvpc')}`],
    ['office', `${SERVICES} via ${addressOf('svco', 'office')}`],
    ...(['uvpc', 'office'] as const)
      .filter((one) => isAttached(made, one))
      .map((one) => [one, `default via ${addressOf('cen', one)}`] as const),
    ...(['ike1', 'ike2'] as const).flatMap((one) => [
      ...made.dataCenter.map((cidr) => [one, `${cidr} dev ${one === 'ike1' ? back : 'tun'}`] as const),
      [one, `198.51.100.0/24 via ${addressOf('inet', one)}`] as const,
    ]),
    ...(['vgw1', 'vgw2'] as const).flatMap((one) => [
      [one, `198.18.0.0/16 via 198.51.100.${one === 'vgw1' ? 1 : 5}`] as const,
      [one, `default via ${addressOf(place, one)}`] as const,
    ]),
  ];
}
