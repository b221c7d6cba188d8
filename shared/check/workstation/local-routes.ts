/** Routes on the workstation that keep packets from leaving, or hand them to a tunnel. */
import { finding, type Finding } from '../../diagnosis/finding.ts';
import { contains, covers, parseCidr, prefixLength } from '../../net/ipv4.ts';
import { valueOr } from '../../observation/known.ts';
import type { Way as WayOf, Winner } from '../../observation/workstation.ts';
import type { Context } from '../check.ts';
import { liveness } from '../liveness.ts';
import { beyondGateway } from '../route/way.ts';
import type { Way } from './ways.ts';
import { prefixOf, targetsOf, tunnelsOf } from './winners.ts';
import { grouped } from '../../values/grouped.ts';

/** blockRoutes finds routes that throw packets away. */
export function blockRoutes(winners: readonly Winner[]): readonly Finding[] {
  const blocked = winners.filter(({ kind }) => kind !== 'unicast' && kind !== 'none');
  return grouped(blocked, ({ kind, prefix }) => `${kind} ${prefix ?? ''}`).map((group) => {
    const [{ kind, prefix }] = group;
    return finding(
      'workstation.local-block-route',
      { targets: targetsOf(group), prefix, kind },
      { subjects: targetsOf(group) },
    );
  });
}

/**
 * overlayRoutes: a tunnel that carries the packets and gets answers is somebody's deliberate design; who is silent behind
 * it, while others answer over the same route, is silent for another reason.
 */
export function overlayRoutes(ways: readonly Way[], context: Context): readonly Finding[] {
  const tunnels = tunnelsOf(context);
  const lost = ways
    .filter((way) => way.proof !== 'answers' && tunnels.has(way.interface ?? ''))
    .flatMap(({ winners }) => winners.filter(({ target }) => liveness(context, target) !== 'alive'));
  return grouped(lost, (one) => one.interface ?? '').flatMap((group) => {
    const [first] = group;
    const product = tunnels.get(first.interface ?? '');
    const anyDead = group.some((one) => liveness(context, one.target) === 'dead');
    if (product === undefined || !anyDead) return [];
    const prefix = prefixOf(first, context);
    // A company VPN may be the intended way, and broken further on.
    const mayBeIntended = product.category === 'vpn';
    const isMeant = mayBeIntended && isForService(prefix, product.interface, context);
    if (isMeant && beyondGateway(targetsOf(group), context) !== null) return [];
    const { interface: name, product: called } = product;
    const args = { targets: targetsOf(group), interface: name, product: called, prefix, mayBeIntended };
    const doubt = mayBeIntended
      ? ({ confidence: 'medium', alternatives: ['route.cloud-services-silent'] } as const)
      : ({ confidence: 'high' } as const);
    return [finding('workstation.overlay-route', args, { subjects: targetsOf(group), ...doubt })];
  });
}

/** Pieces of the default route take over everything, and nobody's network is meant by them. */
const LONGEST_PIECE = 3;

/**
 * A VPN with a route for a whole block of the service was told so by whoever runs the service's network. Where it has its own
 * addresses in that block, the route is for its own members.
 */
function isForService(prefix: string, name: string, { facts, profile }: Context): boolean {
  const route = parseCidr(prefix);
  if (route === null || prefixLength(route) <= LONGEST_PIECE) return false;
  const own = valueOr(facts.one('adapters'), []).find((one) => one.name === name)?.addresses ?? [];
  const isPeers = own.some(({ address }) => contains(route, address));
  const blocks = [...profile.cloudServices, ...profile.officeNetwork];
  return !isPeers && blocks.some((block) => covers(route, block));
}

/** disagreements finds targets for which the system, asked directly, and its own table name different ways. */
export function disagreements(winners: readonly Winner[]): readonly Finding[] {
  const disputed = winners.flatMap((one) =>
    one.tableSays === undefined ? [] : [{ ...one, system: wayText(one), table: wayText(one.tableSays) }],
  );
  return grouped(disputed, ({ system, table }) => `${system} ${table}`).map((group) => {
    const [{ system, table }] = group;
    return finding(
      'workstation.routes-disagree',
      { targets: targetsOf(group), system, table },
      { subjects: targetsOf(group), confidence: 'low' },
    );
  });
}

function wayText({ kind, interface: name, gateway, gatewayIpv6, prefix }: WayOf): string {
  const way =
    kind === 'unicast'
      ? [name, gateway ?? gatewayIpv6 ?? null].filter((part) => part !== null).join(' ')
      : kind;
  return prefix === null ? way : `${way} (${prefix})`;
}
