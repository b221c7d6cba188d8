/** Addresses, interfaces and static routes of a gateway. */
import type { Cidr, Ipv4 } from '../net/ipv4.ts';
import type { Absence, Gap, LineFault, Place, Written } from './written.ts';
import type { Mark } from '../ledger/sure.ts';

/** A block of addresses as a line writes it. */
export interface WrittenBlock {
  /** `192.168.0.0 255.240.0.0`, `10.0.0.0/8`, `2001:db8::/32`. */
  readonly written: string;
  readonly family: 'ipv4' | 'ipv6';
  /**
   * The block that the words name, host bits cleared (192.160.0.0/12 here); null for IPv6 and where the mask is broken.
   * Whether the device clears host bits or refuses the line is another question: see `fault`.
   */
  readonly cidr: Cidr | null;
  /** What is wrong with it; the same stands in `GatewayConfig.faults`. */
  readonly fault: LineFault['kind'] | null;
}

/** An address of an interface. */
export interface InterfaceAddress {
  readonly address: Ipv4;
  /** Null where the mask is missing or broken. */
  readonly length: number | null;
  readonly isSecondary: boolean;
}

export interface GatewayInterface {
  readonly name: string;
  /** The line that opens the interface, or the first that names it. */
  readonly opened: Written<string>;
  readonly addresses: readonly Written<InterfaceAddress>[];
  readonly ipv6: readonly Written<string>[];
  /** The 802.1Q tag of a subinterface; null with its absence. */
  readonly vlan: Written<number> | null;
  readonly vrf: Written<string> | null;
  readonly isShutdown: Written<true> | null;
  /** The port of which it is a part, where a line names it; by its name it may be a part as well. */
  readonly parent: string | null;
  /** `bfd interval …` of the interface, which names the timers and by itself starts nothing. */
  readonly bfdTimers: Written<BfdTimers> | null;
  readonly mtu: Written<number> | null;
  /** For tunnel interfaces. */
  readonly tunnel: TunnelEnds | null;
  readonly absence: Absence;
}

export interface TunnelEnds {
  readonly source: Written<string> | null;
  readonly destination: Written<string> | null;
  /** The address of the far end within the tunnel. */
  readonly within: Written<string> | null;
  /** The IPsec profile, policy or crypto map that is bound to the interface. */
  readonly protection: Written<string> | null;
}

/** Milliseconds, and how many packets may be lost; null where the line does not say. */
export interface BfdTimers {
  readonly txMs: number | null;
  readonly rxMs: number | null;
  readonly multiplier: number | null;
}

/** Where a static route leads. */
export type NextHop =
  | { readonly kind: 'address'; readonly address: Ipv4; readonly via: string | null }
  | { readonly kind: 'ipv6'; readonly address: string; readonly via: string | null }
  | { readonly kind: 'interface'; readonly name: string }
  /** Null0, blackhole, reject, discard. */
  | { readonly kind: 'discard' }
  /** A value that was never filled in. */
  | { readonly kind: 'placeholder'; readonly written: string }
  /** Known to be there, and not what: the route counts, its way is unknown. */
  | { readonly kind: 'unread'; readonly written: string };

export interface StaticRoute {
  readonly destination: WrittenBlock;
  readonly nextHop: NextHop;
  /** As written, whatever the dialect calls it; null: the default of the dialect. */
  readonly preference: Written<number> | null;
  /** What that number does in this dialect beside a BGP route of the same destination. */
  readonly standing: Standing;
  readonly vrf: string | null;
  /** What it depends on beside its next hop: where that is gone, so is the route. */
  readonly watched: Written<Watch> | null;
  /** It stays in the table although its port is down. */
  readonly isPermanent: boolean;
  /** A route that is switched off (`set status disable`, `inactive:`). */
  readonly isDisabled: boolean;
  /** The line of the destination. */
  readonly place: Place;
  readonly absence: Absence;
}

/** What a static route depends on. `next-hop`: a BFD session with it; `unread`: a probe, list or script that is not read. */
export type Watch =
  | { readonly by: 'next-hop' }
  | { readonly by: 'address'; readonly address: Ipv4 }
  | { readonly by: 'interface'; readonly name: string }
  | { readonly by: 'unread' };

/** How a static route stands beside an eBGP route for the same destination. */
export interface Standing {
  readonly meaning: 'never-installed' | 'loses-to-ebgp' | 'beats-ebgp' | 'ties-with-ebgp' | 'unknown';
  /** How sure: the weakest fact that it rests on. Only `confirmed` may be told as it is. */
  readonly mark: Mark;
  /** The numbers differ; or they are equal and a second rule of the dialect decides. Null where nothing is decided. */
  readonly decidedBy: 'number' | 'tie-rule' | null;
  /** The number that counts, written or default; null where it is not known. */
  readonly preference: number | null;
  /** The number of the eBGP route, written or default; null where it is not known. */
  readonly ebgp: number | null;
  /** What is in the way of knowing: a line that was not understood, a word of another dialect, a gap in the table. */
  readonly unknownFor: 'gap' | 'foreign-word' | 'no-fact' | 'impossible' | null;
  /** The lines that leave it open. */
  readonly gaps: readonly Gap[];
}

/** `ip route-static default-preference`, or its like. */
export type DefaultPreference = Written<number>;
