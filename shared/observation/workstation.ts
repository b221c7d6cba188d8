/** What the workstation says about itself: adapters, routes, resolvers, overrides. */
import type { Cidr, Ipv4 } from '../net/ipv4.ts';

export type Platform = 'win32' | 'darwin' | 'linux';

export interface AdapterAddress {
  readonly address: Ipv4;
  readonly prefixLength: number;
  /**
   * Absent: in use. `duplicate`: another machine has it, so the system does not use it; `tentative`: that is still being
   * found out; `deprecated`: used where there is no other; `other`: marked in words that are not known.
   */
  readonly state?: 'duplicate' | 'tentative' | 'deprecated' | 'other';
}

/** What an adapter can be. `switch`: a bridge, or a network that this computer keeps for its virtual machines. */
export type Nature = 'ethernet' | 'wifi' | 'cellular' | 'loopback' | 'tunnel' | 'switch';

/**
 * Where a sign comes from, the strongest first. `device`: bus, driver or kind of link in the kernel. `declared`: what the
 * driver tells about itself. `words`: the maker's description. `shape`: addresses and routes. `name`: the name that
 * users may change. `hint`: what tunnels and cards have in common too often.
 */
export type SignSource = 'device' | 'declared' | 'words' | 'shape' | 'name' | 'hint';

/** A sign of an adapter's nature: if it does not lie, the adapter is one of these. */
export interface Sign {
  readonly source: SignSource;
  readonly allows: readonly Nature[];
  /** Technical, such as `bus PCI`. */
  readonly text: string;
}

export interface Adapter {
  /** The name that routes use: `eth0`, `en0`, `以太网 2`. */
  readonly name: string;
  /** The maker's description on Windows, such as `Tailscale Tunnel`. */
  readonly description?: string;
  readonly index?: number;
  readonly mac?: string;
  /** Administratively up *and* with a carrier. */
  readonly up: boolean;
  /** From its nature. `other`: neither a card nor known to be a tunnel or a bridge; `unknown`: it may be anything. */
  readonly kind: 'ethernet' | 'wifi' | 'loopback' | 'tunnel' | 'bridge' | 'other' | 'unknown';
  /** What the system says of its nature; absent in reports of older versions. */
  readonly signs?: readonly Sign[];
  readonly addresses: readonly AdapterAddress[];
  /** Whether it has an IPv6 address that is not link-local. */
  readonly hasIpv6: boolean;
  /** Bytes. */
  readonly mtu?: number;
  /** It speaks PPP: a line of a provider (PPPoE, a modem), or a VPN that the system has built in. */
  readonly ppp?: true;
}

/** What the kernel does with a packet: forwards it, or drops it with or without an answer. */
export type RouteKind = 'unicast' | 'reject' | 'blackhole' | 'unreachable' | 'prohibit' | 'throw';

export interface Route {
  readonly destination: Cidr;
  /** null: on-link, unless there is one of the other family. */
  readonly gateway: Ipv4 | null;
  /** Linux can send IPv4 packets to an IPv6 neighbor (`via inet6`). */
  readonly gatewayIpv6?: string;
  /** null: the system names none (blackhole routes of Linux). */
  readonly interface: string | null;
  /** Lower wins among equal prefixes; null: the system shows none. */
  readonly metric: number | null;
  /** Linux: `main`, `local`, `52` …; `main` elsewhere. */
  readonly table: string;
  readonly kind: RouteKind;
  readonly source?: Ipv4;
  /** One of several next hops that share the packets of one route: which of them carries a packet, the table does not say. */
  readonly shared?: true;
  /** macOS flag `I`: valid for sockets bound to its interface only, so it does not compete. */
  readonly scoped?: boolean;
}

/** A Linux policy rule; rules choose a table before any prefix is compared. */
export interface PolicyRule {
  readonly priority: number;
  /** null: any. */
  readonly from: Cidr | null;
  readonly to: Cidr | null;
  /** The table it sends to; null for rules with another action. */
  readonly table: string | null;
  readonly action: 'table' | 'blackhole' | 'unreachable' | 'prohibit' | 'goto' | 'nop' | 'other';
  /** It also asks for a mark, a user, a port or an interface. */
  readonly conditional: boolean;
  /** Whether our packets have what it asks for; absent in reports of older versions, which took it for no. */
  readonly meets?: 'yes' | 'no' | 'maybe';
  /** Of `goto`: the priority of the rule to go on with. */
  readonly goto?: number;
  readonly negated?: boolean;
  /** `suppress_prefixlength N`: matches of this length or shorter are ignored. */
  readonly suppressPrefixLength?: number;
  /** `suppress_ifgroup N`: routes over adapters of a group are ignored; which those are is not known. */
  readonly suppressesGroup?: boolean;
}

/** A row of a route table that could not be read whole, so that it may win wherever it applies. */
export interface UnreadRoute {
  /** null: not even its destination was read. */
  readonly destination: Cidr | null;
  /** Tables are sorted: what is missing behind a cut has this base address or a higher one. */
  readonly beyond?: Ipv4;
  readonly why: string;
}

export interface RouteTable {
  readonly routes: readonly Route[];
  readonly rules: readonly PolicyRule[];
  readonly unread?: readonly UnreadRoute[];
}

/** Where packets to a target go. */
export type Way = Pick<Winner, 'kind' | 'interface' | 'gateway' | 'gatewayIpv6' | 'prefix'>;

/** The route that carries packets to one target. */
export interface Winner {
  readonly target: Ipv4;
  readonly kind: RouteKind | 'none';
  readonly interface: string | null;
  readonly gateway: Ipv4 | null;
  /** A gateway of the other family; `gateway` is null then. */
  readonly gatewayIpv6?: string;
  /** null: the system was asked directly and did not say which prefix won. */
  readonly prefix: Cidr | null;
  readonly source: Ipv4 | null;
  readonly table?: string;
  /** `system`: the kernel was asked for this target; `table`: computed from the route table. */
  readonly from: 'system' | 'table';
  /** Where the table leads, when the system was asked and said something else. */
  readonly tableSays?: Way;
}

export interface ResolverGroup {
  /** null: not bound to an interface (resolv.conf, the default resolver). */
  readonly interface: string | null;
  /** IPv4 or IPv6 addresses in the order in which they are asked, with `#port` or `:port` removed. */
  readonly servers: readonly string[];
  /** Where not 53. */
  readonly port?: number;
  /** Match domains (macOS supplemental, NRPT-like routing domains) or search domains. */
  readonly domains: readonly string[];
  /**
   * `default`: answers any name. `supplemental`: only names in `domains`.
   * `scoped`: only for sockets bound to the interface, so it does not answer the client's names.
   */
  readonly scope: 'default' | 'supplemental' | 'scoped';
  /** systemd-resolved asks them; there a search domain decides who is asked, as a routing domain does. */
  readonly via?: 'systemd-resolved';
}

export interface HostsEntry {
  readonly address: string;
  readonly names: readonly string[];
  /** Line in the hosts file, from 1. */
  readonly line: number;
}

/** A rule of the Windows Name Resolution Policy Table, consulted before any query. */
export interface NrptRule {
  /** `.aliyuncs.com` (suffix), `host.example` (exact) or `.` (everything). */
  readonly namespaces: readonly string[];
  readonly servers: readonly string[];
}

export interface Neighbor {
  readonly address: Ipv4;
  readonly interface: string | null;
  readonly mac?: string;
  /** `failed` and `incomplete` mean that nobody answered ARP. */
  readonly state: 'reachable' | 'stale' | 'incomplete' | 'failed' | 'permanent' | 'other';
}

export interface ProxySetting {
  readonly source: 'environment' | 'system' | 'winhttp';
  readonly protocol: 'http' | 'https' | 'socks' | 'all' | 'pac' | 'auto-detect';
  /** `host:port`, a PAC URL, or empty for auto-detect. Credentials are removed when it is read. */
  readonly server: string;
  /** Host suffixes, addresses and CIDR blocks that go direct. */
  readonly bypass: readonly string[];
}

export interface ClientInstallation {
  readonly installed: boolean;
  readonly name?: string;
  readonly version?: string;
}

export interface HostFacts {
  readonly hostName: string;
  readonly userName?: string;
  readonly os: string;
  readonly locale?: string;
  /** Of the workstation's clock, east of Greenwich positive. */
  readonly utcOffsetMinutes?: number;
  readonly virtualMachine?: string;
}
