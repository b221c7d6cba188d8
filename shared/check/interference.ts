/** Who might stand in the way, named from adapters, addresses and tables. Presence alone is never a fault. */
import { contains } from '../net/ipv4.ts';
import type { Facts } from '../observation/facts.ts';
import { valueOr } from '../observation/known.ts';
import type { Adapter, ResolverGroup, Route } from '../observation/workstation.ts';
import { SIGNATURES, type Category, type Signature } from './signatures.ts';

export interface Interference {
  readonly product: string;
  readonly category: Category;
  readonly interface: string;
  /** Technical, such as `adapter name tailscale0`. */
  readonly evidence: readonly string[];
}

const memo = new WeakMap<Facts, readonly Interference[]>();

/** interference lists the products whose adapters are up. */
export function interference(facts: Facts): readonly Interference[] {
  const known = memo.get(facts);
  if (known !== undefined) return known;
  const traces: Traces = {
    servers: new Set(valueOr(facts.one('resolvers'), []).flatMap((group: ResolverGroup) => group.servers)),
    routes: valueOr(facts.one('routes'), { routes: [], rules: [] }).routes,
  };
  const found = valueOr(facts.one('adapters'), [])
    .filter((adapter: Adapter) => adapter.up && adapter.kind !== 'loopback')
    .flatMap((adapter: Adapter) => identify(adapter, traces));
  memo.set(facts, found);
  return found;
}

/** What a product leaves on the machine besides its adapter. */
interface Traces {
  readonly servers: ReadonlySet<string>;
  readonly routes: readonly Route[];
}

function identify(adapter: Adapter, traces: Traces): readonly Interference[] {
  for (const signature of SIGNATURES) {
    const evidence = evidenceOf(signature, adapter, traces);
    if (evidence.length > 0) {
      return [{ product: signature.product, category: signature.category, interface: adapter.name, evidence }];
    }
  }
  // A tunnel without a name of its own is still something that can own a route.
  if (adapter.kind !== 'tunnel') return [];
  return [{ product: 'VPN', category: 'vpn', interface: adapter.name, evidence: [`tunnel adapter ${adapter.name}`] }];
}

function evidenceOf(signature: Signature, adapter: Adapter, { servers, routes }: Traces): readonly string[] {
  const { name, resolver } = signature;
  if (name?.test(adapter.name) === true) return [`adapter name ${adapter.name}`];
  if (adapter.description !== undefined && name?.test(adapter.description) === true) return [`adapter ${adapter.description}`];
  if (resolver !== undefined && !servers.has(resolver)) return [];
  const address = addressOf(signature, adapter);
  if (address !== undefined) return [`address ${address} on ${adapter.name}`, ...(resolver === undefined ? [] : [`resolver ${resolver}`])];
  return adapter.kind === 'tunnel' ? routeEvidence(signature, routes.filter((route) => route.interface === adapter.name)) : [];
}

function addressOf({ address }: Signature, adapter: Adapter): string | undefined {
  if (adapter.kind !== address?.kind) return undefined;
  return adapter.addresses.find((one) => contains(address.block, one.address))?.address;
}

function routeEvidence({ route, table }: Signature, routes: readonly Route[]): readonly string[] {
  const own = routes.find((one) => one.destination === route || (table !== undefined && one.table === table));
  return own === undefined ? [] : [`route ${own.destination} over ${own.interface ?? ''}${own.table === 'main' ? '' : ` in table ${own.table}`}`];
}
