import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { Trace } from '../../observation/exchange.ts';
import { found } from '../found.ts';
import { withoutFinding, type Check, type Context } from '../check.ts';
import { unknownFact } from '../unknown.ts';
import { known } from '../../ledger/ledger.ts';
import { codesOf } from '../gather.ts';
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
    const traces = context.facts.all('trace');
    if (traces.length === 0) return unknownFact('trace', context.facts.gap('trace'));
    const evidence = context.facts.evidence('trace');
    const best =
      traces.find((trace) => trace.reached) ??
      traces.find((trace) => trace.hops.some((hop) => hop.address !== null)) ??
      traces[0];
    const hops = best?.hops.flatMap((hop) => hop.address ?? []) ?? [];
    const reason = {
      key: 'trace-hops',
      args: { target: best?.target ?? '', hops, reached: best?.reached ?? false },
    } as const;
    // Routers may be set not to answer; silence is no proof of a way.
    const notSent = { key: 'trace-not-sent', args: { target: best?.target ?? '' } } as const;
    if (hops.length === 0)
      return withoutFinding('inconclusive', isNotSent(best) ? notSent : reason, evidence);
    const [first, ...others] = [...onStandby(traces, context), ...asymmetric(traces, context)].map(
      (one): Finding => ({ ...one, evidence }),
    );
    return first === undefined ? withoutFinding('pass', reason, evidence) : found([first, ...others], reason);
  },
};

/** An error without a router is this workstation's own: nothing left it, or nobody answered ARP. */
function isNotSent(trace: Trace | undefined): boolean {
  return trace?.hops.some(({ reply, error }) => reply === 'none' && error !== undefined) === true;
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
