/** FRR: BGP with BFD over Express Connect, and the fallback of the transit router to the VPN gateway. */
import { ACTIVE_HOP, CLOUD_SERVICES, LAN, OFFICE, STANDBY_HOP, type Place } from './topology.ts';

export const FRR_DAEMONS = ['zebra', 'staticd', 'bfdd', 'bgpd'] as const;
export const FRR_FOLDER = '/usr/lib/frr';

const neighbor = (
  address: string,
  asn: number,
  bfd: boolean,
): string => ` neighbor ${address} remote-as ${asn}
 neighbor ${address} timers 3 9
 neighbor ${address} timers connect 1
 neighbor ${address} advertisement-interval 0
${bfd ? ` neighbor ${address} bfd\n` : ''}`;
const bfd = (peer: string): string => `bfd
 peer ${peer}
  receive-interval 300
  transmit-interval 300
`;
const networks = (list: readonly string[]): string => ` address-family ipv4 unicast
${list.map((one) => `  network ${one}\n`).join('')} exit-address-family
`;
const bgp = (asn: number, id: string, neighbors: string): string => `router bgp ${asn}
 bgp router-id ${id}
 no bgp ebgp-requires-policy
${neighbors}`;

/** The autonomous systems are the guide's: 65001 in the data center, 45104 at the VBR. */
export const FRR: Partial<Record<Place, string>> = {
  gw: `${bgp(65001, '10.0.0.2', neighbor(ACTIVE_HOP, 45104, true))}${networks([LAN])}${bfd(ACTIVE_HOP)}`,
  vbr: `ip route ${CLOUD_SERVICES} 10.1.0.2
ip route ${OFFICE} 10.1.0.2
${bgp(45104, ACTIVE_HOP, neighbor('10.0.0.2', 65001, true) + neighbor('10.1.0.2', 64512, false))}${networks([CLOUD_SERVICES, OFFICE])}${bfd('10.0.0.2')}`,
  // The health check of the guide: while the VBR knows the data center it wins, otherwise the VPN gateway.
  cen: `ip route ${LAN} ${STANDBY_HOP} 200
${bgp(64512, '10.1.0.2', neighbor('10.1.0.1', 45104, false))}`,
};

/** The two ends that watch each other by BFD. */
export const EXPRESS_CONNECT = [
  { place: 'gw', asn: 65001, neighbor: ACTIVE_HOP },
  { place: 'vbr', asn: 45104, neighbor: '10.0.0.2' },
] as const;
