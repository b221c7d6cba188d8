import { isLine } from '../../adapter/line.ts';
import { contains, covers, network, prefixLength } from '../../net/ipv4.ts';
import { finding, type Finding } from '../../diagnosis/finding.ts';
import { valueOr } from '../../observation/known.ts';
import type { Winner } from '../../observation/workstation.ts';
import type { Context } from '../check.ts';
import { liveness } from '../liveness.ts';
import { prefixOf, targetsOf, tunnelsOf } from './winners.ts';
import { grouped } from '../../values/grouped.ts';

/** wrongRoutes: a route of its own, to somewhere else than the default gateway, with nobody at its end. */
export function wrongRoutes(winners: readonly Winner[], context: Context): readonly Finding[] {
  const tunnels = tunnelsOf(context);
  const { routes } = valueOr(context.facts.one('routes'), { routes: [], rules: [] });
  const all = routes.filter(({ destination, kind }) => prefixLength(destination) === 0 && kind === 'unicast');
  const overGateways = all.filter(({ gateway }) => gateway !== null);
  // A dial-up line has no gateway, and is the default all the same where there is no other.
  const defaults = overGateways.length > 0 ? overGateways : all;
  const defaultGateway = defaults[0]?.gateway ?? null;
  const suspects = winners.filter((one) => {
    if (
      one.kind !== 'unicast' ||
      tunnels.has(one.interface ?? '') ||
      liveness(context, one.target) !== 'dead'
    )
      return false;
    const isDefault = defaults.some(
      (route) => route.gateway === one.gateway && route.interface === one.interface,
    );
    return (
      !isDefault && !leavesByLine(one, context) && !isConnected(one, context) && !isDeliberate(one, context)
    );
  });
  return grouped(
    suspects,
    (one) => `${one.interface ?? ''} ${one.gateway ?? ''} ${prefixOf(one, context)}`,
  ).map((group) => {
    const [first] = group;
    const args = {
      targets: targetsOf(group),
      interface: first.interface ?? '',
      prefix: prefixOf(first, context),
      gateway: first.gateway,
      defaultGateway,
    };
    const proven = isNextHopDead(first, context) || siblingLives(first, winners, context);
    const doubt = proven
      ? {}
      : ({ confidence: 'medium', alternatives: ['route.cloud-services-missing'] } as const);
    return finding('workstation.wrong-route', args, { subjects: targetsOf(group), ...doubt });
  });
}

/** The default route of a line has no gateway, and is the one in use where its metric is the lowest. */
function leavesByLine(winner: Winner, context: Context): boolean {
  const adapters = valueOr(context.facts.one('adapters'), []);
  const { routes } = valueOr(context.facts.one('routes'), { routes: [], rules: [] });
  const adapter = adapters.find((one) => one.name === winner.interface);
  const isWhole = prefixLength(prefixOf(winner, context)) === 0;
  return isWhole && adapter?.kind === 'tunnel' && isLine(adapter, { adapters, routes });
}

/** A subnet of an adapter is judged by the overlap check. */
function isConnected(winner: Winner, { facts }: Context): boolean {
  const adapters = valueOr(facts.one('adapters'), []).filter((one) => one.name === winner.interface);
  return (
    winner.gateway === null &&
    adapters.some((one) =>
      one.addresses.some(({ address, prefixLength: length }) =>
        contains(network(address, length), winner.target),
      ),
    )
  );
}

/** Pieces of the default route take over everything, and nobody's network is meant by them. */
const LONGEST_PIECE = 3;

/** A route for the whole block over a gateway that is there was put in on purpose; the fault is further away. */
function isDeliberate(winner: Winner, context: Context): boolean {
  const prefix = prefixOf(winner, context);
  const blocks = [...context.profile.cloudServices, ...context.profile.officeNetwork];
  const length = prefixLength(prefix);
  if (length > 0 && length <= LONGEST_PIECE) return false;
  const whole = blocks.some((block) => covers(prefix, block));
  return whole && winner.gateway !== null && !isNextHopDead(winner, context);
}

function isNextHopDead({ gateway }: Winner, { facts }: Context): boolean {
  const entry = valueOr(facts.one('neighbors'), []).find((one) => one.address === gateway);
  return entry?.state === 'failed' || entry?.state === 'incomplete';
}

/** Another cloud-service target answers over another way, so the network is fine and this route is not. */
function siblingLives(winner: Winner, winners: readonly Winner[], context: Context): boolean {
  return winners.some((one) => one.gateway !== winner.gateway && liveness(context, one.target) === 'alive');
}
