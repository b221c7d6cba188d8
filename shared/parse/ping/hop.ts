/** A ping with a TTL is one step of a trace. */
import type { Ipv4 } from '../../net/ipv4.ts';
import type { TraceHop } from '../../observation/exchange.ts';
import type { PingOutput } from './ping.ts';

export interface AskedTtl {
  readonly ttl: number;
  readonly target: Ipv4;
  /** Addresses of this workstation: what they report is no hop. */
  readonly own: ReadonlySet<string>;
}

/**
 * hopOfPing reads the answer to a request with a TTL. A stranger's error in words that no list knows is "TTL expired":
 * that is what such a request asks for, and every router words it in its own language's way.
 */
export function hopOfPing({ replies, errors }: PingOutput, { ttl, target, own }: AskedTtl): TraceHop {
  const [reply] = replies;
  if (reply !== undefined) return { ttl, address: target, rttMs: reply.rttMs, reply: 'target' };
  const error = errors.find(({ from }) => from !== null);
  const failure = errors.find(({ kind }) => kind === 'local-failure');
  if (error?.from == null)
    return {
      ttl,
      address: null,
      rttMs: null,
      reply: 'none',
      ...(failure === undefined ? {} : { error: failure }),
    };
  const { from } = error;
  const isExpiry =
    error.kind === 'ttl-exceeded' || (error.kind === 'other' && from !== target && !own.has(from));
  if (!isExpiry) return { ttl, address: from, rttMs: null, reply: 'unreachable', error };
  return {
    ttl,
    address: from,
    rttMs: null,
    reply: 'ttl-exceeded',
    error: { ...error, kind: 'ttl-exceeded' },
  };
}
