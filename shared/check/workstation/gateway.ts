import { contains, network, prefixLength, type Ipv4 } from '../../net/ipv4.ts';
import { isHardware, natureOf } from '../../adapter/nature.ts';
import { finding } from '../../diagnosis/finding.ts';
import { valueOr } from '../../observation/known.ts';
import type { Route, Winner } from '../../observation/workstation.ts';
import { found } from '../found.ts';
import { liveness } from '../liveness.ts';
import { withoutFinding, type Check, type Context, type Judgement } from '../check.ts';
import { localBlock } from './local-block.ts';
import { isAllLocal, remoteTargets, winnerOf, winnersOf } from '../targets.ts';
import { unknownFact } from '../unknown.ts';
import { codesOf } from '../gather.ts';
import { arpOf, entriesOf, type Entries } from './entries.ts';
import { GATEWAY } from './gateway.findings.ts';
import { tunnelsOf } from './winners.ts';

/** Whether packets find a way off the workstation, and whether the first router is there. */
export const gatewayCheck: Check = {
  id: 'workstation.gateway',
  stage: 'gateway',
  blocksLogin: false,
  needs: [
    'winner',
    'routes',
    'adapters',
    'filters',
    'ping',
    'control',
    'neighbors',
    'tcp',
    'dns',
    'lookup',
    'trace',
  ],
  finds: codesOf(GATEWAY),
  judge: (context) => {
    if (isAllLocal(context)) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const block = localBlock(context);
    if (block !== null) return found([block]);
    const winners = winnersOf(context);
    if (winners.length === 0)
      return unknownFact('routes', context.facts.gap('routes') ?? context.facts.gap('winner'));
    const lost = winners.filter((winner) => winner.kind === 'none').map((winner) => winner.target);
    const evidence = [...context.facts.evidence('routes'), ...context.facts.evidence('winner')];
    if (lost.length > 0 && defaultRoutes(context).length === 0) {
      return found([finding('workstation.no-default-route', { targets: lost }, { evidence })]);
    }
    const gateway = gatewayOf(winners, context);
    if (gateway === null) {
      const router = winners.find((winner) => winner.gatewayIpv6 !== undefined)?.gatewayIpv6;
      if (router !== undefined)
        return withoutFinding('inconclusive', { key: 'gateway-ipv6', args: { router } }, evidence);
      const outcome = needsNone(winners, context) ? 'pass' : 'inconclusive';
      return withoutFinding(outcome, { key: 'gateway-not-needed', args: {} }, evidence);
    }
    return judgeGateway(gateway.address, gateway.interface, context);
  },
};

/** Own networks are on the link; a tunnel that claims more has to show that something is behind it. */
function needsNone(winners: readonly Winner[], context: Context): boolean {
  const subnets = valueOr(context.facts.one('adapters'), []).flatMap(({ name, addresses }) =>
    addresses.map((own) => ({ name, block: network(own.address, own.prefixLength) })),
  );
  const isConnected = (winner: Winner): boolean =>
    subnets.some(({ name, block }) => name === winner.interface && contains(block, winner.target));
  return winners.every(isConnected) || winners.some(({ target }) => liveness(context, target) === 'alive');
}

interface Gateway {
  readonly address: Ipv4;
  readonly interface: string;
}

/**
 * The default gateway; where there is none, or all targets leave by another card, the next hop of the first target. Other next
 * hops are judged as routes, and a tunnel has the default gateway below it.
 */
function gatewayOf(winners: readonly Winner[], context: Context): Gateway | null {
  const defaults = defaultRoutes(context);
  const used =
    defaults.find((route) => winners.some((winner) => winner.gateway === route.gateway)) ?? defaults[0];
  // A route that refuses may name a gateway as well: macOS has it lead to the loopback.
  const leaving = winners.filter((winner) => winner.kind === 'unicast');
  const next = leaving.find((winner) => winner.gateway !== null);
  const isHere =
    leaving.length === 0 || leaving.some((one) => !isByOtherCard(one, used?.interface ?? '', context));
  const chosen = used !== undefined && isHere ? used : next;
  return chosen?.gateway == null ? null : { address: chosen.gateway, interface: chosen.interface ?? '' };
}

/** Whether packets leave by an adapter that is neither this one nor a tunnel, which may run over this one. */
function isByOtherCard({ interface: name, gateway }: Winner, card: string, context: Context): boolean {
  if (name === null || name === card || tunnelsOf(context).has(name)) return false;
  const adapter = valueOr(context.facts.one('adapters'), []).find((one) => one.name === name);
  // Where no router is named and no card is known, it may be a tunnel that nobody knows.
  return gateway !== null || (adapter !== undefined && isHardware(natureOf(adapter)));
}

/** Those that carry packets; one that refuses them, or is for sockets of one adapter, leads nowhere. */
function defaultRoutes({ facts }: Context): readonly Route[] {
  const { routes } = valueOr(facts.one('routes'), { routes: [], rules: [] });
  return routes.filter(
    (route) => prefixLength(route.destination) === 0 && route.kind === 'unicast' && route.scoped !== true,
  );
}

/** Many routers drop ping, so a silent one is a fault only when nothing behind it answers and ARP does not help it. */
function judgeGateway(gateway: Ipv4, name: string, context: Context): Judgement {
  const { facts } = context;
  const evidence = [...facts.evidence('ping', `${gateway}/icmp`), ...facts.evidence('neighbors')];
  const ping = facts.all('ping').find((one) => one.target === gateway && one.via === 'icmp');
  if (ping !== undefined && ping.received > 0) {
    return withoutFinding(
      'pass',
      { key: 'gateway-answers', args: { gateway, avgMs: Math.round((ping.avgMs ?? 0) * 10) / 10 } },
      evidence,
    );
  }
  const behind = remoteTargets(context)
    .filter((target) => {
      const winner = winnerOf(context, target);
      return winner === undefined || !isByOtherCard(winner, name, context);
    })
    .map((target) => liveness(context, target));
  const shown = { gateway, pinged: (ping?.sent ?? 0) > 0 };
  if (behind.includes('alive'))
    return withoutFinding('pass', { key: 'gateway-forwards', args: shown }, evidence);
  const entries = entriesOf(gateway, name, context);
  // Nobody answered ARP for it: what its silence means, the check of that entry says.
  if (entries.own?.state === 'permanent')
    return withoutFinding('inconclusive', { key: 'gateway-fixed', args: shown }, evidence);
  const arp = arpOf(entries.own);
  if (arp === 'found') return withoutFinding('pass', { key: 'gateway-in-arp', args: shown }, evidence);
  const isAsked = behind.includes('dead');
  const elsewhere = answeredElsewhere(entries);
  const args = { gateway, interface: name, arp, pinged: shown.pinged, behind: isAsked, elsewhere };
  // The table alone may be as old as the last try.
  const doubt = shown.pinged || isAsked ? {} : ({ confidence: 'medium' } as const);
  if (arp === 'failed') return found([finding('workstation.gateway-silent', args, { evidence, ...doubt })]);
  if (ping === undefined) return unknownFact('ping', facts.gap('ping'), gateway);
  if (!isAsked) return withoutFinding('inconclusive', { key: 'gateway-unsure', args: { gateway } }, evidence);
  return found([
    finding('workstation.gateway-silent', args, {
      evidence,
      confidence: 'low',
      alternatives: ['route.private-link-down'],
    }),
  ]);
}

function answeredElsewhere({ others }: Entries): string | null {
  return others.find((one) => arpOf(one) === 'found')?.interface ?? null;
}
