/**
 * Addresses that a program on this workstation makes up for names, to take the connections itself. They lie where the API may
 * be, but in the network of its own tunnel, where nobody of the cloud can be.
 */
import { known } from '../ledger/ledger.ts';
import { block, contains, network, type Cidr, type Ipv4 } from '../net/ipv4.ts';
import { valueOr } from '../observation/known.ts';
import { isProvenBehindProxy } from './behind-proxy.ts';
import type { Context } from './check.ts';
import { interference, type Interference } from './interference.ts';

export interface MadeUp {
  readonly product: string;
  readonly network: Cidr;
}

/** Products that are known to do so, in the networks of their tunnels. */
const MAKERS: ReadonlySet<string> = new Set(['Zscaler', 'Cloudflare WARP']);
/** Networks that a product takes besides. */
const OTHER_NETWORKS: Readonly<Record<string, readonly Cidr[]>> = {
  'Cloudflare WARP': [block(known('warp-made-up'))],
};
const HOST = 32;

/**
 * madeUpBy gives the program in whose network an address lies; null: in none that is known to do so. In the networks of
 * other overlays live members, who may have names of their own.
 */
export function madeUpBy(address: Ipv4, context: Context): MadeUp | null {
  const [found] = interference(context.facts)
    .filter(({ product }) => MAKERS.has(product))
    .flatMap((one) =>
      networksOf(one, context)
        .filter((own) => contains(own, address))
        .map((own): MadeUp => ({ product: one.product, network: own })),
    );
  return found ?? null;
}

/** isInvented says whether nothing shows that a made-up address leads to the API: its certificate would. */
export function isInvented(address: Ipv4, context: Context): boolean {
  return madeUpBy(address, context) !== null && !isProvenBehindProxy(address, context);
}

function networksOf({ interface: name, product }: Interference, { facts }: Context): readonly Cidr[] {
  const own = valueOr(facts.one('adapters'), [])
    .filter((one) => one.name === name)
    .flatMap(({ addresses }) => addresses)
    .filter(({ prefixLength }) => prefixLength < HOST)
    .map(({ address, prefixLength }) => network(address, prefixLength));
  return [...own, ...(OTHER_NETWORKS[product] ?? [])];
}
