/** A generated network: what the plan, the gateway's files and the topology of the lab are all written from. */

/** A static route of the gateway. */
export interface MadeStatic {
  readonly to: string;
  /** An address, an interface, or `blackhole`. */
  readonly hop: string;
  readonly distance?: number;
}

/** Blocks that one end lets through. */
export interface MadeSelectors {
  /** On the side of the data center. */
  readonly own: readonly string[];
  readonly cloud: readonly string[];
}

export interface MadeConnection {
  readonly name: string;
  readonly atCloud: MadeSelectors;
  readonly atGateway: MadeSelectors;
}

/** A route of the VPN gateway to the data center. */
export interface MadeVpnRoute {
  readonly destination: string;
  readonly connection: string;
  readonly weight: 0 | 100;
  readonly advertise: boolean;
}

export type Attachment = 'office' | 'user-vpc' | 'vbr';

/** The gateway's side of BGP, its LAN and its static routes. */
export interface MadeGateway {
  /** The port of the circuit. */
  readonly port: string;
  readonly isPortShut: boolean;
  /** Addresses of the LAN's port, with their lengths. */
  readonly lan: readonly string[];
  readonly asn: number;
  readonly remoteAsn: number;
  readonly hasKey: boolean;
  readonly bfd: boolean;
  readonly isNeighborShut: boolean;
  readonly networks: readonly string[];
  /** More lines below `router bgp`, and below its address family. */
  readonly switches: readonly string[];
  readonly family: readonly string[];
  /** Prefix lists and route maps, which stand by themselves. */
  readonly policies?: readonly string[];
  readonly statics: readonly MadeStatic[];
}

export interface Made {
  readonly seed: number;
  /** What was broken on purpose; empty: nothing. */
  readonly faults: readonly string[];
  readonly office: readonly string[];
  readonly userVpc: string;
  readonly dataCenter: readonly string[];
  readonly vbr: {
    readonly cloud: string;
    readonly gateway: string;
    readonly length: number;
    readonly routing: 'bgp' | 'static';
  };
  /** As the plan has it. */
  readonly bgp: {
    readonly localAsn: number;
    readonly peerAsn: number;
    readonly key: boolean;
    readonly bfd: boolean;
  };
  readonly vpc: 'user' | 'office';
  /** `policy`: routes lead to the port of the Internet, where what matches is encrypted. `route`: to tunnel interfaces. */
  readonly kind: 'policy' | 'route';
  readonly connections: readonly MadeConnection[];
  readonly vpnRoutes: readonly MadeVpnRoute[];
  readonly published: boolean;
  readonly attachments: readonly Attachment[];
  readonly via: 'user-vpc' | 'service-route';
  readonly overBgp: boolean;
  readonly probe: string;
  readonly gateway: MadeGateway;
}

export const SERVICES = '100.64.0.0/10';
export const ANY = '0.0.0.0/0';
/** Addresses of the VPN gateway, one per connection; the plan names the first. */
export const VPN_ENDS = ['198.51.100.2', '198.51.100.6'] as const;
/** The provider's end of the gateway's port of the Internet, and the gateway's own. */
export const PROVIDER = '203.0.113.1';
export const PUBLIC_GATEWAY = '203.0.113.2';
export const TUNNELS = ['xfrm1', 'xfrm2'] as const;
