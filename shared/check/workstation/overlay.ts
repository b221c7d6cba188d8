import { contains, covers, network, prefixLength } from '../../net/ipv4.ts';
import { finding, type Finding } from '../../diagnosis/finding.ts';
import { valueOr } from '../../observation/known.ts';
import type { FilterRule, Winner } from '../../observation/workstation.ts';
import { found } from '../found.ts';
import { interference, type Interference } from '../interference.ts';
import { cloudServiceTargets, deadDetails, liveness, officeTargets } from '../liveness.ts';
import { withoutFinding, type Check, type Context } from '../check.ts';
import { isAllLocal, winnersOf } from '../targets.ts';
import { unknownFact } from '../unknown.ts';

/** What on this workstation takes packets to our targets away from the company's network. */
export const overlayCheck: Check = {
  id: 'workstation.overlay',
  stage: 'route',
  blocksLogin: false,
  needs: ['winner', 'adapters', 'routes', 'filters', 'resolvers', 'neighbors', 'tcp', 'dns', 'ping', 'trace'],
  finds: ['workstation.local-block-route', 'workstation.overlay-route', 'workstation.overlay-filter', 'workstation.wrong-route'],
  judge: (context) => {
    if (isAllLocal(context)) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const winners = winnersOf(context);
    if (winners.length === 0) return unknownFact('routes', context.facts.gap('winner'));
    const evidence = [...context.facts.evidence('winner'), ...context.facts.evidence('routes')];
    const [first, ...others] = [
      ...blockRoutes(winners),
      ...overlayRoutes(winners, context),
      ...wrongRoutes(winners, context),
      ...overlayFilters(winners, context),
    ].map((one): Finding => ({ ...one, evidence }));
    if (first !== undefined) return found([first, ...others]);
    const products = interference(context.facts).filter(isTunnel).map((one) => one.product);
    const key = products.length === 0 ? 'overlay-none' : 'overlay-innocent';
    return withoutFinding('pass', { key, args: { products: [...new Set(products)] } }, evidence);
  },
};

function isTunnel({ category }: Interference): boolean {
  return category === 'overlay' || category === 'vpn' || category === 'fake-ip-proxy';
}

/** grouped makes one finding per key, with all targets that share it. */
function grouped(winners: readonly Winner[], keyOf: (winner: Winner) => string): readonly (readonly [Winner, ...Winner[]])[] {
  const groups = new Map<string, [Winner, ...Winner[]]>();
  for (const winner of winners) {
    const group = groups.get(keyOf(winner));
    if (group === undefined) groups.set(keyOf(winner), [winner]);
    else group.push(winner);
  }
  return [...groups.values()];
}

function targetsOf(winners: readonly Winner[]): readonly string[] {
  return winners.map((winner) => winner.target);
}

function blockRoutes(winners: readonly Winner[]): readonly Finding[] {
  const blocked = winners.filter(({ kind }) => kind !== 'unicast' && kind !== 'none');
  return grouped(blocked, ({ kind, prefix }) => `${kind} ${prefix ?? ''}`).map((group) => {
    const [{ kind, prefix, target }] = group;
    return finding('workstation.local-block-route', { targets: targetsOf(group), prefix: prefix ?? `${target}/32`, kind }, { subjects: targetsOf(group) });
  });
}

/** A tunnel that carries the packets and gets answers is somebody's deliberate design. */
function overlayRoutes(winners: readonly Winner[], context: Context): readonly Finding[] {
  const tunnels = new Map(interference(context.facts).filter(isTunnel).map((one) => [one.interface, one]));
  const lost = winners.filter((one) => one.kind === 'unicast' && tunnels.has(one.interface ?? '') && liveness(context.facts, one.target) !== 'alive');
  return grouped(lost, (one) => one.interface ?? '').flatMap((group) => {
    const [first] = group;
    const product = tunnels.get(first.interface ?? '');
    const anyDead = group.some((one) => liveness(context.facts, one.target) === 'dead');
    if (product === undefined || !anyDead) return [];
    const args = { targets: targetsOf(group), interface: product.interface, product: product.product, prefix: prefixOf(first, context) };
    // A company VPN may be the intended way, and broken further on.
    const confidence = product.category === 'vpn' ? 'medium' : 'high';
    return [finding('workstation.overlay-route', args, { subjects: targetsOf(group), confidence })];
  });
}

/** The kernel names the interface; which prefix led there stands in the table. */
function prefixOf(winner: Winner, { facts }: Context): string {
  if (winner.prefix !== null) return winner.prefix;
  const { routes } = valueOr(facts.one('routes'), { routes: [], rules: [] });
  const leading = routes
    .filter((route) => route.interface === winner.interface && contains(route.destination, winner.target))
    .sort((a, b) => prefixLength(b.destination) - prefixLength(a.destination));
  return leading[0]?.destination ?? `${winner.target}/32`;
}

/** A route of its own, to somewhere else than the default gateway, with nobody at its end. */
function wrongRoutes(winners: readonly Winner[], context: Context): readonly Finding[] {
  const tunnels = new Set(interference(context.facts).filter(isTunnel).map((one) => one.interface));
  const { routes } = valueOr(context.facts.one('routes'), { routes: [], rules: [] });
  const defaults = routes.filter((route) => prefixLength(route.destination) === 0 && route.gateway !== null);
  const defaultGateway = defaults[0]?.gateway ?? null;
  const suspects = winners.filter((one) => {
    if (one.kind !== 'unicast' || tunnels.has(one.interface ?? '') || liveness(context.facts, one.target) !== 'dead') return false;
    const isDefault = defaults.some((route) => route.gateway === one.gateway && route.interface === one.interface);
    return !isDefault && !isConnected(one, context) && !isDeliberate(one, context);
  });
  return grouped(suspects, (one) => `${one.interface ?? ''} ${one.gateway ?? ''} ${prefixOf(one, context)}`).map((group) => {
    const [first] = group;
    const args = {
      targets: targetsOf(group),
      interface: first.interface ?? '',
      prefix: prefixOf(first, context),
      gateway: first.gateway,
      defaultGateway,
    };
    const proven = isNextHopDead(first, context) || siblingLives(first, winners, context);
    const doubt = proven ? {} : ({ confidence: 'medium', alternatives: ['route.cloud-services-missing'] } as const);
    return finding('workstation.wrong-route', args, { subjects: targetsOf(group), ...doubt });
  });
}

/** A subnet of an adapter is judged by the overlap check. */
function isConnected(winner: Winner, { facts }: Context): boolean {
  const adapters = valueOr(facts.one('adapters'), []).filter((one) => one.name === winner.interface);
  return (
    winner.gateway === null &&
    adapters.some((one) => one.addresses.some(({ address, prefixLength: length }) => contains(network(address, length), winner.target)))
  );
}

/** A route for the whole block over a gateway that is there was put in on purpose; the fault is further away. */
function isDeliberate(winner: Winner, context: Context): boolean {
  const prefix = prefixOf(winner, context);
  const blocks = [...context.profile.cloudServices, ...context.profile.officeNetwork];
  const whole = blocks.some((block) => covers(prefix as typeof block, block));
  return whole && winner.gateway !== null && !isNextHopDead(winner, context);
}

function isNextHopDead({ gateway }: Winner, { facts }: Context): boolean {
  const entry = valueOr(facts.one('neighbors'), []).find((one) => one.address === gateway);
  return entry?.state === 'failed' || entry?.state === 'incomplete';
}

/** Another cloud-service target answers over another way, so the network is fine and this route is not. */
function siblingLives(winner: Winner, winners: readonly Winner[], { facts }: Context): boolean {
  return winners.some((one) => one.gateway !== winner.gateway && liveness(facts, one.target) === 'alive');
}

/**
 * Tailscale on Linux drops packets from 100.64.0.0/10 that come in by another interface: the route looks
 * right, the question leaves, and the reply is thrown away.
 */
function overlayFilters(winners: readonly Winner[], context: Context): readonly Finding[] {
  const { facts } = context;
  const tunnels = new Set(interference(facts).filter(isTunnel).map((one) => one.interface));
  const silent = cloudServiceTargets(context).filter((address) => {
    const winner = winners.find((one) => one.target === address);
    return winner?.kind === 'unicast' && !tunnels.has(winner.interface ?? '') && liveness(facts, address) === 'dead';
  });
  if (silent.length === 0) return [];
  const filters = facts.one('filters');
  const tailscale = interference(facts).find((one) => one.product === 'Tailscale');
  const args = { targets: silent, interface: tailscale?.interface ?? '', product: tailscale?.product ?? 'packet filter' };
  if (filters.known) {
    const rule = filters.value.find((one) => silent.every((address) => contains(one.source, address)) && appliesTo(one, winners));
    return rule === undefined ? [] : [finding('workstation.overlay-filter', { ...args, rule: rule.text }, { subjects: silent })];
  }
  if (facts.platform !== 'linux' || tailscale === undefined || !leavesTheWorkstation(context)) return [];
  const alternatives = ['route.cloud-services-unreachable'] as const;
  return [finding('workstation.overlay-filter', { ...args, rule: null }, { subjects: silent, confidence: 'low', alternatives })];
}

function appliesTo(rule: FilterRule, winners: readonly Winner[]): boolean {
  return rule.interface === null || winners.some((one) => one.interface === rule.interface);
}

/** Something beyond the LAN answers, so the fault is about 100.64.0.0/10 and not about the way out. */
function leavesTheWorkstation(context: Context): boolean {
  const office = officeTargets(context).some((address) => liveness(context.facts, address) === 'alive');
  const { lastHop } = deadDetails(context.facts, cloudServiceTargets(context));
  const gateways = new Set(winnersOf(context).map((winner) => winner.gateway));
  return office || (lastHop !== null && !gateways.has(lastHop));
}
