import { finding, type Finding } from '../../diagnosis/finding.ts';
import { outputVerdict, replyVerdict, type FilterVerdict } from '../../filter/verdict.ts';
import type { FilterSet } from '../../observation/filters.ts';
import { unknown, type Unknown } from '../../observation/known.ts';
import type { Winner } from '../../observation/workstation.ts';
import type { Context } from '../check.ts';
import { interference } from '../interference.ts';
import { deadDetails } from '../dead-details.ts';
import { cloudServiceTargets, liveness, officeTargets } from '../liveness.ts';
import { winnersOf } from '../targets.ts';
import { unansweredRequests } from '../unanswered.ts';
import { tunnelsOf } from './winners.ts';

export interface FilterJudgement {
  readonly findings: readonly Finding[];
  /** A rule that drops what this workstation sends to targets that do not answer. */
  readonly sent: string | null;
  /** Targets do not answer, and whether a filter is why is not known. */
  readonly gap: Unknown | null;
}

const NOTHING: FilterJudgement = { findings: [], sent: null, gap: null };

/**
 * overlayFilters: Tailscale on Linux drops packets from 100.64.0.0/10 that come in by another interface: the route looks
 * right, the question leaves, and the reply is thrown away. Where targets answer, no filter can be in their way.
 */
export function overlayFilters(winners: readonly Winner[], context: Context): FilterJudgement {
  const { facts } = context;
  if (facts.platform !== 'linux') return NOTHING;
  const tunnels = tunnelsOf(context);
  const silent = winners.filter(
    ({ kind, interface: name, target }) =>
      kind === 'unicast' && !tunnels.has(name ?? '') && liveness(context, target) !== 'alive',
  );
  const asked = silent.filter((winner) => unansweredRequests(winner, facts).length > 0);
  if (asked.length === 0) return { ...NOTHING, sent: ruleAgainstNames(silent, context) };
  const filters = facts.one('filters');
  if (!filters.known) return { ...NOTHING, findings: bySignature(asked, context), gap: filters };
  const judged = asked.map((winner) => ({ winner, ...verdicts(filters.value, winner, context) }));
  return {
    findings: dropped(judged, context),
    sent: judged.map(({ sent }) => sent).find((one) => one.verdict === 'dropped')?.rule ?? null,
    gap:
      judged
        .flatMap(({ sent, reply }) => [sent, reply])
        .map(gapOf)
        .find((one) => one !== null) ?? null,
  };
}

/** Where nobody asked anything yet, a rule tells that a question for a name would not leave. */
function ruleAgainstNames(winners: readonly Winner[], { facts, profile }: Context): string | null {
  const filters = facts.one('filters');
  if (!filters.known) return null;
  const ports = new Map(profile.resolvers.map(({ address, port }) => [address, port]));
  for (const { target, source, interface: name } of winners) {
    const port = ports.get(target);
    if (port === undefined) continue;
    const verdict = outputVerdict(filters.value, { protocol: 'udp', target, port, source, interface: name });
    if (verdict.verdict === 'dropped') return verdict.rule;
  }
  return null;
}

interface Judged {
  readonly winner: Winner;
  readonly sent: FilterVerdict;
  readonly reply: FilterVerdict;
}

function verdicts(filters: FilterSet, winner: Winner, { facts }: Context): Omit<Judged, 'winner'> {
  const requests = unansweredRequests(winner, facts);
  return {
    sent: leastDropped(requests.map((one) => outputVerdict(filters, one))),
    reply: leastDropped(requests.map((one) => replyVerdict(filters, one))),
  };
}

/** Only what drops all of it explains that nothing came back. */
function leastDropped(verdicts: readonly FilterVerdict[]): FilterVerdict {
  const [first = { verdict: 'accepted', unseen: null }] = verdicts;
  return (
    verdicts.find(({ verdict }) => verdict === 'accepted') ??
    verdicts.find(({ verdict }) => verdict === 'unknown') ??
    first
  );
}

function gapOf(verdict: FilterVerdict): Unknown | null {
  if (verdict.verdict === 'unknown') return unknown('unparsable', verdict.reason);
  return verdict.verdict === 'accepted' && verdict.unseen !== null
    ? unknown(verdict.unseen.reason, verdict.unseen.what)
    : null;
}

/** One finding per rule: what is dropped on its way out has no reply that could be dropped. */
function dropped(judged: readonly Judged[], context: Context): readonly Finding[] {
  const byRule = new Map<string, Winner[]>();
  for (const { winner, sent, reply } of judged) {
    if (reply.verdict === 'dropped' && sent.verdict !== 'dropped')
      byRule.set(reply.rule, [...(byRule.get(reply.rule) ?? []), winner]);
  }
  return [...byRule].map(([rule, winners]) => {
    const targets = winners.map(({ target }) => target);
    return finding(
      'workstation.overlay-filter',
      { targets, ...makerOf(rule, context), rule },
      { subjects: targets },
    );
  });
}

/** A product is blamed for rules that carry its name. */
function makerOf(rule: string, { facts }: Context): { readonly interface: string; readonly product: string } {
  const tailscale = interference(facts).find((one) => one.product === 'Tailscale');
  const isIts =
    tailscale !== undefined && (/\bts-|tailscale/i.test(rule) || rule.includes(tailscale.interface));
  return {
    interface: isIts ? tailscale.interface : '',
    product: isIts ? tailscale.product : 'packet filter',
  };
}

/** Without a look at the rules: Tailscale is up, and 100.64.0.0/10 alone is silent. */
function bySignature(silent: readonly Winner[], context: Context): readonly Finding[] {
  const tailscale = interference(context.facts).find((one) => one.product === 'Tailscale');
  const services = new Set(cloudServiceTargets(context));
  const targets = silent
    .map(({ target }) => target)
    .filter((target) => services.has(target) && liveness(context, target) === 'dead');
  if (tailscale === undefined || targets.length === 0 || !leavesTheWorkstation(context)) return [];
  const args = { targets, interface: tailscale.interface, product: tailscale.product, rule: null };
  return [
    finding('workstation.overlay-filter', args, {
      subjects: targets,
      confidence: 'low',
      alternatives: ['route.cloud-services-unreachable'],
    }),
  ];
}

/** Something beyond the LAN answers, so the fault is about 100.64.0.0/10 and not about the way out. */
function leavesTheWorkstation(context: Context): boolean {
  const office = officeTargets(context).some((address) => liveness(context, address) === 'alive');
  const { lastHop } = deadDetails(context.facts, cloudServiceTargets(context));
  const gateways = new Set(winnersOf(context).map((winner) => winner.gateway));
  return office || (lastHop !== null && !gateways.has(lastHop));
}
