/**
 * Who might stand in the way: adapters that are tunnels or virtual networks by their nature, with the name of the
 * product where it is known. Presence alone is never a fault.
 */
import { isLine } from '../adapter/line.ts';
import { isHardware, natureOf, type Verdict } from '../adapter/nature.ts';
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
    adapters: valueOr(facts.one('adapters'), []),
  };
  const found = traces.adapters
    .filter((adapter: Adapter) => adapter.up)
    .flatMap((adapter: Adapter) => identify(adapter, traces));
  memo.set(facts, found);
  return found;
}

/** What a product leaves on the machine besides its adapter. */
interface Traces {
  readonly servers: ReadonlySet<string>;
  readonly routes: readonly Route[];
  readonly adapters: readonly Adapter[];
}

/** Its own name tells most; then a resolver, a route or a table of its own; a range of addresses may be anybody's. */
const WAYS_TO_TELL: readonly Tell[] = [byName, byTrace, byAddress];

function identify(adapter: Adapter, traces: Traces): readonly Interference[] {
  const nature = natureOf(adapter);
  // A card that somebody calls "VPN" is a card, and the loopback is nobody's.
  const isCard = isHardware(nature) && adapter.signs !== undefined;
  if (nature.is === 'loopback' || isCard || isTransition(adapter, traces)) return [];
  const signatures = SIGNATURES.filter(({ category }) => isPossible(category, nature.is));
  // Carriers give their lines addresses of ranges that products use as well: on what may be a line, only a name tells a product.
  const isTunnel = nature.is === 'tunnel';
  const tells = isTunnel && isLine(adapter, traces) ? [byName] : WAYS_TO_TELL;
  const [owner] = tells.flatMap((tell) =>
    signatures.flatMap((one) => namedBy(one, tell(one, adapter, traces), adapter)),
  );
  if (owner !== undefined) return [owner];
  // A tunnel without a name of its own is still something that can own a route.
  if (!isTunnel || tells !== WAYS_TO_TELL) return [];
  const [reason = `tunnel adapter ${adapter.name}`] = nature.by;
  return [{ product: 'VPN', category: 'vpn', interface: adapter.name, evidence: [reason] }];
}

function namedBy(
  { product, category }: Signature,
  evidence: readonly string[],
  { name }: Adapter,
): readonly Interference[] {
  return evidence.length === 0 ? [] : [{ product, category, interface: name, evidence }];
}

/** Teredo, ISATAP, 6to4 and IP-HTTPS carry IPv6 alone: without an IPv4 address and a route they own nothing of ours. */
function isTransition({ addresses, name }: Adapter, { routes }: Traces): boolean {
  return addresses.length === 0 && !routes.some((one) => one.interface === name);
}

function isPossible(category: Category, nature: Verdict): boolean {
  const isTunnel = category === 'overlay' || category === 'vpn' || category === 'fake-ip-proxy';
  if (nature === 'tunnel') return isTunnel;
  return nature === 'switch' ? !isTunnel : true;
}

type Tell = (signature: Signature, adapter: Adapter, traces: Traces) => readonly string[];

function byName({ name }: Signature, adapter: Adapter): ReturnType<Tell> {
  if (name?.test(adapter.name) === true) return [`adapter name ${adapter.name}`];
  return adapter.description !== undefined && name?.test(adapter.description) === true
    ? [`adapter ${adapter.description}`]
    : [];
}

function byTrace(signature: Signature, adapter: Adapter, { servers, routes }: Traces): ReturnType<Tell> {
  const { resolver } = signature;
  if (resolver !== undefined) {
    const own = servers.has(resolver) ? addressOf(signature, adapter) : undefined;
    return own === undefined ? [] : [`address ${own} on ${adapter.name}`, `resolver ${resolver}`];
  }
  if (adapter.kind !== 'tunnel') return [];
  return routeEvidence(
    signature,
    routes.filter((route) => route.interface === adapter.name),
  );
}

function byAddress(signature: Signature, adapter: Adapter, { routes }: Traces): ReturnType<Tell> {
  if (signature.besideRoutes === true && routes.length === 0) return [];
  const address = signature.resolver === undefined ? addressOf(signature, adapter) : undefined;
  return address === undefined ? [] : [`address ${address} on ${adapter.name}`];
}

function addressOf({ address }: Signature, adapter: Adapter): string | undefined {
  if (adapter.kind !== address?.kind) return undefined;
  const { block, length, on } = address;
  if (on?.test(adapter.name) === false) return undefined;
  return adapter.addresses.find(
    (one) => contains(block, one.address) && (length === undefined || one.prefixLength === length),
  )?.address;
}

function routeEvidence({ route, table }: Signature, routes: readonly Route[]): readonly string[] {
  const own = routes.find((one) => one.destination === route || one.table === table);
  return own === undefined
    ? []
    : [
        `route ${own.destination} over ${own.interface ?? ''}${own.table === 'main' ? '' : ` in table ${own.table}`}`,
      ];
}
