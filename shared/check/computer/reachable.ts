import type { AlternativeOf } from '../../diagnosis/alternatives.ts';
import { finding, type Finding } from '../../diagnosis/finding.ts';
import { codesOf } from '../gather.ts';
import { found } from '../found.ts';
import { isAnsweredHere } from '../behind-proxy.ts';
import { withoutFinding, type Check, type Context, type Judgement } from '../check.ts';
import { liveness, officeTargets } from '../liveness.ts';
import { officeWay } from '../route/office-way.ts';
import { REACHABLE } from './reachable.findings.ts';
import { labelOf, summaryOf, type ComputerFacts, type Summary } from './summary.ts';

/** Every cloud computer that the profile names. */
export const reachableCheck: Check = {
  id: 'computer.reachable',
  stage: 'computer',
  blocksLogin: true,
  needs: ['tcp', 'tls', 'ping', 'trace', 'winner', 'dns', 'lookup', 'adapters'],
  finds: codesOf(REACHABLE),
  subjects: ({ profile }) => profile.cloudComputers.map(({ address }) => address),
  judge: (context, subject) => {
    const summary = summaryOf(context);
    const one = summary.byAddress.get(subject);
    return one === undefined ? notAsked(subject) : judge(one, summary, context);
  },
};

function judge(one: ComputerFacts, summary: Summary, context: Context): Judgement {
  switch (one.state) {
    case 'alive':
      return alive(one, summary, context);
    case 'port-refused':
      return found([shared(summary, 'refused', context)]);
    case 'port-silent':
      return found([shared(summary, 'filtered', context)]);
    case 'dead':
      return found([shared(summary, summary.dead.length === summary.total ? 'all' : 'dead', context)]);
    case 'unsure': {
      const evidence = context.facts.evidence('ping', `${one.computer.address}/icmp`);
      return withoutFinding(
        'inconclusive',
        { key: 'computer-ping-only', args: { computer: labelOf(one) } },
        evidence,
      );
    }
    case 'not-asked':
      return notAsked(labelOf(one));
  }
}

function notAsked(computer: string): Judgement {
  return withoutFinding('inconclusive', { key: 'computer-not-asked', args: { computer } });
}

function alive(one: ComputerFacts, summary: Summary, context: Context): Judgement {
  const { connection, ping } = one;
  const computer = labelOf(one);
  if (isAnsweredHere(one.computer.address, context))
    return withoutFinding('inconclusive', { key: 'computer-behind-proxy', args: { computer } });
  if (connection?.outcome !== 'connected') {
    return withoutFinding('pass', {
      key: 'computer-answers-ping',
      args: { computer, avgMs: Math.round(ping?.avgMs ?? 0) },
    });
  }
  const args = { computer, port: connection.target.port, connectMs: Math.round(connection.connectMs ?? 0) };
  const reason = { key: 'computer-connected', args } as const;
  // One note for all of them: ping is filtered on the way, and that is no fault.
  return summary.icmpFiltered > 0
    ? found([shared(summary, 'icmp', context)], reason)
    : withoutFinding('pass', reason);
}

type Kind = 'dead' | 'all' | 'refused' | 'filtered' | 'icmp';
const memo = new WeakMap<Summary, Map<Kind, Finding>>();

/** One finding object for all subjects in the same state, so that merging 10,000 of them is cheap. */
function shared(summary: Summary, kind: Kind, context: Context): Finding {
  const known = memo.get(summary) ?? new Map<Kind, Finding>();
  memo.set(summary, known);
  const made = known.get(kind) ?? make(summary, kind, context);
  known.set(kind, made);
  return made;
}

/** Silence alone does not tell computers from their network, unless a router shows the way. */
function allSilent(total: number, subjects: readonly string[], context: Context): Finding {
  const way = officeTargets(context).some((target) => liveness(context, target) === 'alive')
    ? null
    : officeWay(context);
  const alternatives: readonly AlternativeOf<'computer.all-unreachable'>[] =
    way === null || way.inside ? [] : ['route.office-network-missing'];
  return finding(
    'computer.all-unreachable',
    { total, past: way?.past ?? null, inside: way?.inside ?? false },
    { subjects, alternatives },
  );
}

function make(summary: Summary, kind: Kind, context: Context): Finding {
  const { total, dead, refused, portSilent } = summary;
  switch (kind) {
    case 'dead':
      return finding(
        'computer.unreachable',
        { computers: dead.map(labelOf), total },
        { subjects: addresses(dead) },
      );
    case 'all':
      return allSilent(total, addresses(dead), context);
    case 'refused':
      return finding(
        'computer.port-refused',
        { computers: refused.map(labelOf), ports: portsOf(refused) },
        { subjects: addresses(refused), severity: severityAtThePort(summary) },
      );
    case 'filtered':
      return finding(
        'computer.port-filtered',
        {
          computers: portSilent.map(labelOf),
          ports: portsOf(portSilent),
          pinged: portSilent.filter(({ ping }) => (ping?.received ?? 0) > 0).length,
        },
        { subjects: addresses(portSilent), severity: severityAtThePort(summary) },
      );
    case 'icmp':
      return finding('computer.icmp-filtered', { computers: summary.icmpFiltered });
  }
}

function portsOf(list: readonly ComputerFacts[]): readonly number[] {
  return [...new Set(list.flatMap(({ computer }) => computer.ports))];
}

/** It is an error where nobody can connect to any computer. */
function severityAtThePort({ total, dead, refused, portSilent }: Summary): 'error' | 'warning' {
  return refused.length + portSilent.length + dead.length === total ? 'error' : 'warning';
}

function addresses(list: readonly ComputerFacts[]): readonly string[] {
  return list.map(({ computer }) => computer.address);
}
