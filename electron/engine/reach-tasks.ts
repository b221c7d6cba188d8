/** Which questions with a hop limit are worth a datagram: those that should die before they reach the resolver. */
import type { DnsExchange, Trace } from '../../shared/observation/exchange.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import type { ProbeTask } from './task.ts';

/** Private paths have three to eight hops; interceptors stand at their beginning. */
const MOST_LIMITS = 12;

/**
 * reachTasks asks a resolver with small hop limits once it has answered and the trace to it is there. The trace
 * goes first: each question costs a router on the way one of its few "time exceeded" messages.
 */
export function reachTasks(
  observation: Observation,
  profile: Profile,
  before: readonly Observation[],
): readonly ProbeTask[] {
  if ((observation.kind !== 'dns' && observation.kind !== 'trace') || !observation.fact.known) return [];
  const all = [...before, observation];
  const { value } = observation.fact;
  const address = 'server' in value ? value.server.address : value.target;
  const trace = all.flatMap((one) =>
    one.kind === 'trace' && one.fact.known && one.fact.value.target === address ? [one.fact.value] : [],
  )[0];
  if (trace === undefined) return [];
  const limits = limitsBelow(trace);
  const name = profile.apiHosts[0]?.host;
  const answered = all
    .flatMap((one) => (one.kind === 'dns' && one.fact.known ? [one.fact.value] : []))
    .filter((one) => one.server.address === address && one.name === name && isDirectAnswer(one));
  if (limits.length === 0) return [];
  return answered.map(
    (one): ProbeTask => ({
      kind: 'dns-reach',
      server: one.server,
      name: one.name,
      limits,
      rttMs: one.rttMs ?? 0,
    }),
  );
}

function isDirectAnswer({ role, transport, outcome }: DnsExchange): boolean {
  return role === 'vpc' && transport === 'udp' && outcome === 'answered';
}

/** A resolver behind a gateway is two hops away at least, even where ICMP tells nothing. */
function limitsBelow({ hops, reached }: Trace): readonly number[] {
  const last = hops.findLast(({ reply }) => reply === 'target' || reply === 'ttl-exceeded')?.ttl ?? 1;
  const most = Math.min(MOST_LIMITS, reached ? last - 1 : last);
  return Array.from({ length: Math.max(0, most) }, (_, index) => index + 1);
}
