import { prefixLength } from '../../net/ipv4.ts';
import type { Facts } from '../../observation/facts.ts';
import { valueOr } from '../../observation/known.ts';
import type { Adapter } from '../../observation/workstation.ts';

/**
 * isUplink says whether a router stands behind an adapter. A team of cards, a bridge and the virtual switch of an uplink are
 * switches by their nature; behind those that only this computer's virtual machines use stands none.
 */
export function isUplink({ name }: Pick<Adapter, 'name'>, facts: Facts): boolean {
  const { routes } = valueOr(facts.one('routes'), { routes: [], rules: [] });
  return routes.some(
    ({ interface: by, gateway, destination }) =>
      by === name && gateway !== null && prefixLength(destination) === 0,
  );
}
