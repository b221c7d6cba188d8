/** Ways: targets that leave by one adapter and one route, what that adapter is, and whether anything answered over it. */
import { isHardware, natureOf, type AdapterNature } from '../../adapter/nature.ts';
import { addressClass } from '../../net/address-class.ts';
import { isIpv4, type Cidr } from '../../net/ipv4.ts';
import { valueOr } from '../../observation/known.ts';
import type { Winner } from '../../observation/workstation.ts';
import type { Context } from '../check.ts';
import { isProvenBehindProxy } from '../behind-proxy.ts';
import { interference, type Interference } from '../interference.ts';
import type { Category } from '../signatures.ts';
import { liveness } from '../liveness.ts';
import { prefixOf } from './winners.ts';
import { grouped } from '../../values/grouped.ts';

export interface Way {
  readonly winners: readonly [Winner, ...Winner[]];
  /** null: the system names none. */
  readonly interface: string | null;
  readonly prefix: Cidr;
  /** `answers`: something came back over it. `unasked`: nobody asked in a way that proves anything. */
  readonly proof: 'answers' | 'silent' | 'unasked';
  readonly nature: AdapterNature;
  /** Who owns the adapter, where that is known. */
  readonly product: Interference | null;
}

/** waysOf groups the targets that packets leave for; where no route leads, there is no way. */
export function waysOf(winners: readonly Winner[], context: Context): readonly Way[] {
  const used = winners.filter(({ kind }) => kind === 'unicast');
  return grouped(used, (one) => wayKey(one, context)).map((group): Way => {
    const [first] = group;
    const product = interference(context.facts).find((one) => one.interface === first.interface) ?? null;
    const proof = proofOf(group, product?.category ?? null, context);
    return {
      winners: group,
      interface: first.interface,
      prefix: prefixOf(first, context),
      proof,
      nature: natureAt(first.interface, context),
      product,
    };
  });
}

/** wayKey is the same for targets whose packets take the same route. */
export function wayKey(winner: Winner, context: Context): string {
  return `${winner.interface ?? ''} ${winner.gateway ?? ''} ${prefixOf(winner, context)}`;
}

/** Nothing stands behind such an adapter: what is sent over it is gone. Kill switches put their default route there. */
const WITHOUT_EXIT = /^link kind (?:dummy|ifb|nlmon)$/;

/** isWithoutExit says whether an adapter is one of those; the loopback is as well. */
export function isWithoutExit({ is, by }: AdapterNature): boolean {
  return is === 'loopback' || by.some((sign) => WITHOUT_EXIT.test(sign));
}

/** needsProof says whether it takes an answer to believe that packets get through: all but cards, and switches with a router. */
export function needsProof({ nature, winners: [first] }: Way): boolean {
  if (isHardware(nature)) return false;
  return nature.is !== 'switch' || first.gateway === null || isWithoutExit(nature);
}

function natureAt(name: string | null, { facts }: Context): AdapterNature {
  // `route print` names interfaces by their addresses, and no list of adapters has the loopback's.
  if (name !== null && isIpv4(name) && addressClass(name) === 'loopback') return { is: 'loopback', by: [] };
  const adapter = valueOr(facts.one('adapters'), []).find((one) => one.name === name);
  return adapter === undefined ? { is: 'unknown', by: [] } : natureOf(adapter);
}

function proofOf(winners: readonly Winner[], category: Category | null, context: Context): Way['proof'] {
  if (category === 'fake-ip-proxy')
    return winners.some(({ target }) => isProvenBehindProxy(target, context)) ? 'answers' : 'unasked';
  const all = winners.map(({ target }) => liveness(context, target));
  if (all.includes('alive')) return 'answers';
  return all.includes('dead') ? 'silent' : 'unasked';
}
