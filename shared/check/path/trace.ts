import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { Trace } from '../../observation/exchange.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check, type Context } from '../check.ts';
import { circleOf } from '../circle.ts';
import { unknownFact } from '../unknown.ts';
import { known } from '../../ledger/ledger.ts';
import { codesOf } from '../gather.ts';
import type { Reason } from '../../text/reason.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';

declare module '../declared.ts' {
  interface Declared {
    'path.trace': {
      findings: {
        'path.on-standby': { readonly hops: readonly string[] };
        'path.asymmetric': {
          readonly target: string;
          readonly forwardHops: number;
          readonly returnHops: number;
        };
      };
      reasons: {
        'trace-not-sent': { readonly target: string };
        'trace-hops': {
          readonly target: string;
          readonly hops: readonly string[];
          readonly reached: boolean;
        };
        'trace-circle': { readonly target: string; readonly routers: readonly string[] };
      };
    };
  }
}

export const TRACE = {
  'path.on-standby': {
    stage: 'route',
    severity: 'note',
    owner: 'network',
    explainedBy: [],
    meaning: null,
    explains: { facts: ['routers', 'ways'], profile: ['path'] },
    restsOn: [],
    actions: [{ id: 'circuit', owner: 'network', needsAdmin: false }],
  },
  'path.asymmetric': {
    stage: 'route',
    severity: 'note',
    owner: 'network',
    explainedBy: [],
    meaning: null,
    explains: { facts: ['routers', 'ways'], profile: [] },
    restsOn: ['initial-hop-limits'],
    actions: [{ id: 'compare', owner: 'network', needsAdmin: false }],
  },
} as const satisfies FindingsOf<'path.trace'>;

/** Systems start their packets with one of these; the nearest above what arrived tells how many hops it took. */
const INITIAL_TTLS = known('initial-hop-limits');
/** One hop of difference is how some routers count. */
const ASYMMETRIC_FROM = 2;

/** The routers on the way: which path carries the traffic. Loss at a router in the middle is never loss. */
export const traceCheck: Check = {
  id: 'path.trace',
  stage: 'route',
  blocksLogin: false,
  needs: ['trace', 'ping'],
  finds: codesOf(TRACE),
  judge: (context) => {
    const [one, ...more] = context.facts.all('trace');
    if (one === undefined) return unknownFact('trace', context.facts.gap('trace'));
    const traces = [one, ...more] as const;
    const evidence = context.facts.evidence('trace');
    const { outcome, reason } = told(tellingOf(traces));
    const [first, ...others] = [...onStandby(traces, context), ...asymmetric(traces, context)].map(
      (one): Finding => ({ ...one, evidence }),
    );
    return first === undefined
      ? withoutFinding(outcome, reason, evidence)
      : found([first, ...others], reason);
  },
};

/** The trace that shows most. */
function tellingOf([first, ...others]: readonly [Trace, ...Trace[]]): Trace {
  const all = [first, ...others];
  return all.find(({ reached }) => reached) ?? all.find((one) => addressesOf(one).length > 0) ?? first;
}

function addressesOf({ hops }: Trace): readonly string[] {
  return hops.flatMap((hop) => hop.address ?? []);
}

/** Routers may be set not to answer: silence is no proof of a way, and packets in a circle have none. */
function told(trace: Trace): { readonly outcome: 'pass' | 'inconclusive'; readonly reason: Reason } {
  const { target, reached } = trace;
  const hops = addressesOf(trace);
  if (hops.length === 0 && isNotSent(trace))
    return { outcome: 'inconclusive', reason: { key: 'trace-not-sent', args: { target } } };
  const routers = circleOf(trace);
  if (routers !== null)
    return { outcome: 'inconclusive', reason: { key: 'trace-circle', args: { target, routers } } };
  return {
    outcome: hops.length === 0 ? 'inconclusive' : 'pass',
    reason: { key: 'trace-hops', args: { target, hops, reached } },
  };
}

/** An error without a router is this workstation's own: nothing left it, or nobody answered ARP. */
function isNotSent({ hops }: Trace): boolean {
  return hops.some(({ reply, error }) => reply === 'none' && error !== undefined);
}

function onStandby(traces: readonly Trace[], { profile }: Context): readonly Finding[] {
  const seen = new Set(traces.flatMap((trace) => trace.hops.map((hop) => hop.address)));
  const hops = profile.path.standbyHops.filter((hop) => seen.has(hop));
  return hops.length === 0 ? [] : [finding('path.on-standby', { hops })];
}

function asymmetric(traces: readonly Trace[], { facts }: Context): readonly Finding[] {
  for (const trace of traces.filter((one) => one.reached)) {
    const replyTtl = facts
      .all('ping')
      .find((ping) => ping.target === trace.target && ping.via === 'icmp')?.replyTtl;
    const initial = INITIAL_TTLS.find((ttl) => ttl >= (replyTtl ?? 256));
    if (replyTtl == null || initial === undefined) continue;
    // Pings by hand may have left a router out, so the hops are not counted; the last one is the target.
    const forwardHops = trace.hops.at(-1)?.ttl ?? 0;
    const returnHops = initial - replyTtl + 1;
    if (Math.abs(forwardHops - returnHops) >= ASYMMETRIC_FROM) {
      return [
        finding('path.asymmetric', { target: trace.target, forwardHops, returnHops }, { confidence: 'low' }),
      ];
    }
  }
  return [];
}
