/** Routes on the workstation that keep packets from leaving, or hand them to a tunnel. */
import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { Way as WayOf, Winner } from '../../observation/workstation.ts';
import type { Context } from '../check.ts';
import { liveness } from '../liveness.ts';
import type { Way } from './ways.ts';
import { grouped, prefixOf, targetsOf, tunnelsOf } from './winners.ts';

/** blockRoutes finds routes that throw packets away. */
export function blockRoutes(winners: readonly Winner[]): readonly Finding[] {
  const blocked = winners.filter(({ kind }) => kind !== 'unicast' && kind !== 'none');
  return grouped(blocked, ({ kind, prefix }) => `${kind} ${prefix ?? ''}`).map((group) => {
    const [{ kind, prefix, target }] = group;
    return finding(
      'workstation.local-block-route',
      { targets: targetsOf(group), prefix: prefix ?? `${target}/32`, kind },
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
    const args = {
      targets: targetsOf(group),
      interface: product.interface,
      product: product.product,
      prefix: prefixOf(first, context),
    };
    // A company VPN may be the intended way, and broken further on.
    const confidence = product.category === 'vpn' ? 'medium' : 'high';
    return [finding('workstation.overlay-route', args, { subjects: targetsOf(group), confidence })];
  });
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
