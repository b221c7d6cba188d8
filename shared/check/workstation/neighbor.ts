/**
 * Whether the table of neighbors still leads to the gateway. A fixed entry outlives the router whose address it holds; one
 * with answers behind it is harmless, and some fix it on purpose. It hides as well that nobody answers ARP.
 */
import { natureOf } from '../../adapter/nature.ts';
import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { Ipv4 } from '../../net/ipv4.ts';
import { valueOr } from '../../observation/known.ts';
import type { DnsExchange } from '../../observation/exchange.ts';
import type { Neighbor, Winner } from '../../observation/workstation.ts';
import { computeWinner } from '../../route/winner.ts';
import { grouped } from '../../values/grouped.ts';
import { withoutFinding, type Check, type Context } from '../check.ts';
import { deadDetails, showsNoWay } from '../dead-details.ts';
import { found } from '../found.ts';
import { codesOf } from '../gather.ts';
import { liveness } from '../liveness.ts';
import { routersTowards } from '../route/way.ts';
import { isAllLocal, winnersOf } from '../targets.ts';
import { unknownFact } from '../unknown.ts';
import { entriesOf } from './entries.ts';
import { NEIGHBOR } from './neighbor.findings.ts';
import { tunnelsOf } from './winners.ts';

export const neighborCheck: Check = {
  id: 'workstation.neighbor',
  stage: 'gateway',
  blocksLogin: false,
  needs: [
    'neighbors',
    'winner',
    'routes',
    'adapters',
    'filters',
    'ping',
    'control',
    'tcp',
    'dns',
    'lookup',
    'trace',
  ],
  onlyAdds: ['trace'],
  finds: codesOf(NEIGHBOR),
  judge: (context) => {
    if (isAllLocal(context)) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const { facts } = context;
    const neighbors = facts.one('neighbors');
    if (!neighbors.known) return unknownFact('neighbors', neighbors);
    const winners = winnersOf(context);
    if (winners.length === 0) return unknownFact('routes', facts.gap('routes') ?? facts.gap('winner'));
    const hops = hopsOf(winners, context);
    const [first] = hops;
    if (first === undefined) return withoutFinding('skipped', { key: 'gateway-not-needed', args: {} });
    const evidence = facts.evidence('neighbors');
    const fixed = hops.filter(({ entry }) => entry?.state === 'permanent');
    const silent = fixed.find((hop) => stateOf(hop, context) === 'silent');
    if (silent !== undefined) return found([blame(silent, context)]);
    const unasked = fixed.find((hop) => stateOf(hop, context) === 'unasked');
    if (unasked !== undefined)
      return withoutFinding(
        'inconclusive',
        { key: 'neighbor-fixed-unasked', args: { gateway: unasked.gateway } },
        evidence,
      );
    // One that is fixed and right says nothing of another, which may be fixed as well.
    if (hops.some(({ entry }) => entry?.state === 'other')) return unknownFact('neighbors', null);
    const [works] = fixed;
    return works === undefined
      ? withoutFinding(
          'pass',
          { key: 'neighbor-not-fixed', args: { gateways: [...new Set(hops.map((hop) => hop.gateway))] } },
          evidence,
        )
      : withoutFinding('pass', { key: 'neighbor-fixed-works', args: { gateway: works.gateway } }, evidence);
  },
};

/** A router that packets to these targets are handed to. */
interface Hop {
  readonly gateway: Ipv4;
  readonly interface: string;
  readonly targets: readonly Ipv4[];
  readonly entry: Neighbor | undefined;
}

/** Drivers of VPNs fix the entry of a gateway that does not exist, so nothing is said of tunnels. */
function hopsOf(winners: readonly Winner[], context: Context): readonly Hop[] {
  const used = winners.filter((winner) => winner.kind === 'unicast' && !isTunnel(winner.interface, context));
  return grouped(used, ({ interface: name, gateway }) => `${name ?? ''} ${gateway ?? ''}`).flatMap(
    (group): readonly Hop[] => {
      const [{ gateway, interface: name }] = group;
      if (gateway === null) return [];
      const { own } = entriesOf(gateway, name ?? '', context);
      return [{ gateway, interface: name ?? '', targets: group.map(({ target }) => target), entry: own }];
    },
  );
}

function isTunnel(name: string | null, context: Context): boolean {
  const adapter = valueOr(context.facts.one('adapters'), []).find((one) => one.name === name);
  const is = adapter === undefined ? 'unknown' : natureOf(adapter).is;
  return is === 'tunnel' || is === 'software' || tunnelsOf(context).has(name ?? '');
}

/** `answers`: the router itself, or anything beyond it. `silent`: asked in a way that has to be answered. */
function stateOf(hop: Hop, context: Context): 'answers' | 'silent' | 'unasked' {
  const { facts } = context;
  const states = [hop.gateway, ...hop.targets].map((address) => liveness(context, address));
  const isReported =
    routersTowards(facts, hop.targets).length > 0 || showsNoWay(deadDetails(facts, hop.targets));
  if (states.includes('alive') || isReported || answersElsewhere(hop, context)) return 'answers';
  return states.slice(1).includes('dead') ? 'silent' : 'unasked';
}

const HEARD: ReadonlySet<DnsExchange['outcome']> = new Set(['answered', 'refused', 'reset']);

/** The system's own DNS servers are no targets of a log-on, and may lie behind the same router; in the own network they show nothing. */
function answersElsewhere(hop: Hop, context: Context): boolean {
  return context.facts
    .all('dns')
    .filter(({ role, outcome }) => role === 'configured' && HEARD.has(outcome))
    .some(({ server }) => mayPass(hop, server.address, context));
}

function mayPass({ gateway }: Hop, target: Ipv4, { facts }: Context): boolean {
  const table = facts.one('routes');
  const way = table.known ? computeWinner(table.value, target, facts.platform) : table;
  return !way.known || way.value.gateway === gateway;
}

/** Nobody behind the router answers, nor does the router; one that drops pings before a line that is down looks the same. */
function blame({ gateway, interface: name, targets, entry }: Hop, context: Context): Finding {
  const { facts } = context;
  const pinged = facts
    .all('ping')
    .some((one) => one.target === gateway && one.via === 'icmp' && one.sent > 0);
  const args = { gateway, interface: name, mac: entry?.mac ?? null, pinged, targets };
  return finding('workstation.fixed-gateway', args, {
    subjects: targets,
    confidence: 'medium',
    evidence: [...facts.evidence('neighbors'), ...facts.evidence('ping', `${gateway}/icmp`)],
    alternatives: ['workstation.gateway-silent', 'route.private-link-down'],
  });
}
