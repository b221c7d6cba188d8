/** The packets that filters are asked about, and what is known of one on its way through the chains. */
import type { Ipv4 } from '../net/ipv4.ts';

export type FilteredProtocol = 'udp' | 'tcp' | 'icmp';

/** The first packet of an exchange with a target, as this workstation sends it. */
export interface Request {
  readonly protocol: FilteredProtocol;
  readonly target: Ipv4;
  /** Of the target; null for ICMP. */
  readonly port: number | null;
  /** null: not known. */
  readonly source: Ipv4 | null;
  /** The adapter that it leaves by; null: not known. */
  readonly interface: string | null;
}

/** The range that systems take the ports of clients from; which of them is not known. */
export const CLIENT_PORT = 'client';

/** Seen is a packet at one place of its way. null: not known. */
export interface Seen {
  readonly protocol: FilteredProtocol;
  readonly source: Ipv4 | null;
  readonly destination: Ipv4 | null;
  /** Empty: there is none, as for packets that are made here. */
  readonly in: string | null;
  readonly out: string | null;
  readonly sourcePort: number | typeof CLIENT_PORT | null;
  readonly destinationPort: number | typeof CLIENT_PORT | null;
  /** `none`: it is so early on its way that connections were not looked up yet. */
  readonly state: 'new' | 'established' | 'untracked' | 'none' | null;
  readonly mark: number | null;
  readonly connectionMark: number | null;
  readonly icmpType: 'echo-request' | 'echo-reply' | null;
  readonly tcpFlags: number | null;
  readonly isReply: boolean;
}

const SYN = 0x02;
const SYN_ACK = 0x12;

/** requestPacket is the packet as it comes from a program: without a mark, of a connection that begins. */
export function requestPacket({ protocol, target, port, source, interface: out }: Request): Seen {
  return {
    protocol,
    source,
    destination: target,
    in: '',
    out,
    sourcePort: protocol === 'icmp' ? null : CLIENT_PORT,
    destinationPort: port,
    state: 'new',
    mark: 0,
    connectionMark: 0,
    icmpType: protocol === 'icmp' ? 'echo-request' : null,
    tcpFlags: protocol === 'tcp' ? SYN : null,
    isReply: false,
  };
}

/** replyPacket is the answer to it as it comes in; `sent` is the question as it went out. */
export function replyPacket({ protocol, target, port, source, interface: name }: Request, sent: Seen): Seen {
  return {
    protocol,
    source: target,
    destination: source,
    in: name,
    out: '',
    sourcePort: port,
    destinationPort: protocol === 'icmp' ? null : CLIENT_PORT,
    state: sent.state === 'new' ? 'established' : null,
    mark: 0,
    connectionMark: sent.connectionMark,
    icmpType: protocol === 'icmp' ? 'echo-reply' : null,
    tcpFlags: protocol === 'tcp' ? SYN_ACK : null,
    isReply: true,
  };
}

/** mayHaveConnection is false for packets that no connection is known of, for sure. */
export function mayHaveConnection({ state }: Seen): boolean {
  return state !== 'none' && state !== 'untracked';
}

/** either keeps what two packets have alike, where it may be the one or the other; null: it is not that one. */
export function either(a: Seen | null, b: Seen | null): Seen | null {
  if (a === null || b === null) return a ?? b;
  return a === b ? a : merged(a, b);
}

function merged(a: Seen, b: Seen): Seen {
  return {
    ...a,
    source: same(a.source, b.source),
    destination: same(a.destination, b.destination),
    in: same(a.in, b.in),
    out: same(a.out, b.out),
    destinationPort: same(a.destinationPort, b.destinationPort),
    sourcePort: same(a.sourcePort, b.sourcePort),
    state: same(a.state, b.state),
    mark: same(a.mark, b.mark),
    connectionMark: same(a.connectionMark, b.connectionMark),
  };
}

function same<T>(a: T, b: T): T | null {
  return a === b ? a : null;
}
