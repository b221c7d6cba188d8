/** What echo requests and their errors tell: loss and delay, the way, its largest packet, and whether this workstation can send. */
import type { Ipv4 } from '../net/ipv4.ts';

/** An ICMP error, and from whom. */
export interface IcmpError {
  readonly from: Ipv4 | null;
  readonly kind:
    | 'net-unreachable'
    | 'host-unreachable'
    | 'port-unreachable'
    | 'prohibited'
    | 'fragmentation-needed'
    | 'ttl-exceeded'
    | 'local-failure' // the workstation itself could not send
    | 'other';
  /** Next-hop MTU in bytes, with fragmentation-needed. */
  readonly mtu?: number;
}

/** A series of small requests to one target. */
export interface PingSeries {
  readonly target: Ipv4;
  /** `icmp`: the system's ping; `dns`: questions to the resolver, for networks that filter ICMP. */
  readonly via: 'icmp' | 'dns';
  readonly sent: number;
  /** Genuine replies of the target; ICMP errors do not count. */
  readonly received: number;
  readonly minMs: number | null;
  readonly avgMs: number | null;
  readonly maxMs: number | null;
  /** Mean absolute difference of consecutive round trips. */
  readonly jitterMs: number | null;
  readonly replyTtl: number | null;
  readonly errors: readonly IcmpError[];
}

/** `denied`: this system refused to send. `silent`: nothing came back, which some systems are set to. */
export type ControlOutcome = 'passed' | 'silent' | 'denied' | 'unknown';

/** What came back from this workstation's own loopback: a tool that cannot send even there says nothing about a network. */
export interface SendControl {
  readonly ping: ControlOutcome;
  readonly udp: ControlOutcome;
  readonly tcp: ControlOutcome;
  /** From the start of the ping that was answered to its end, in ms: nearly all of it is the start of a program. */
  readonly startMs: number | null;
}

export interface TraceHop {
  readonly ttl: number;
  /** null: nobody answered for this TTL. */
  readonly address: Ipv4 | null;
  readonly rttMs: number | null;
  readonly reply: 'ttl-exceeded' | 'target' | 'unreachable' | 'none';
  readonly error?: IcmpError;
}

export interface Trace {
  readonly target: Ipv4;
  /** By ttl, without the repetitions after the target. Pings by hand may have left a TTL out. */
  readonly hops: readonly TraceHop[];
  readonly reached: boolean;
  /** Stopped or cut: nobody asked beyond the last hop, so "not reached" is "not reached so far". */
  readonly open?: true;
}

export interface PathMtu {
  readonly target: Ipv4;
  /** Whole IP packets in bytes, sent with "don't fragment", smallest first. */
  readonly sizes: readonly {
    readonly bytes: number;
    readonly outcome: 'passed' | 'too-big-here' | 'too-big-reported' | 'silent';
    readonly reportedBy?: Ipv4;
    readonly reportedMtu?: number;
  }[];
}
