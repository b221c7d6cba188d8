/**
 * Whether this workstation is on the company's network at all. At home and on a hotspot everything private is silent, as
 * behind a line that is down; what tells is that nothing of the company's network is seen, and something of another is.
 * One sign of the company's network is enough to say nothing.
 */
import type { FindingArgs } from '../../diagnosis/finding-args.ts';
import { addressClass } from '../../net/address-class.ts';
import { isHotspotAddress } from '../../net/hotspots.ts';
import { contains, network, parseCidr, parseIpv4, prefixLength, type Ipv4 } from '../../net/ipv4.ts';
import { valueOr } from '../../observation/known.ts';
import type { Adapter, Winner } from '../../observation/workstation.ts';
import type { Context } from '../check.ts';
import { askingFor, labelsOf, type Asked } from '../dns/asked-servers.ts';
import { leakOf, ownGateways, routersTowards } from '../route/way.ts';
import { winnersOf } from '../targets.ts';
import type { OffNetworkSign } from './off-network.findings.ts';
import { prefixOf, tunnelsOf } from './winners.ts';

type OffNetwork = FindingArgs['workstation.off-network'];

/** Search domains that routers of households hand out. A domain that is not among them may be the company's. */
const HOUSEHOLD = /^(?:[^.]+|fritz\.box|home\.arpa|speedport\.ip)$/i;
const SAME_OPERATOR = 16;

/** Signs that are another network's alone; the others are found in small offices as well. */
const CERTAIN: ReadonlySet<OffNetworkSign> = new Set<OffNetworkSign>(['outside-lan', 'hotspot']);

/** offNetwork gives what shows that these silent targets are asked from elsewhere, without a sign where it is only possible; null where it is not. */
export function offNetwork(targets: readonly Ipv4[], context: Context): OffNetwork | null {
  const seen = surroundings(targets, context);
  if (seen === null || !isAwayOf(seen, context)) return null;
  const leak = leakOf(targets, context);
  const carrier = leak === null ? carrierOn(targets, context) : null;
  const hop = leak ?? carrier;
  const args = {
    targets,
    signs: signsOf(seen, { leak, carrier }, context),
    address: seen.address,
    resolvers: labelsOf(seen.servers),
    hop,
  };
  // A trace may still show a router of the company.
  const isTraced = context.facts.all('trace').some(({ target }) => targets.includes(target));
  return isTraced || isCertain(args) ? args : { ...args, signs: [] };
}

/** isCertain says whether the signs are those of another network, and not only of one without a way to the cloud. */
export function isCertain({ signs }: OffNetwork): boolean {
  return signs.some((sign) => CERTAIN.has(sign));
}

interface Seen {
  readonly targets: readonly Ipv4[];
  /** The address that packets to the targets leave with. */
  readonly address: Ipv4;
  readonly servers: readonly Asked[];
}

/** null: a fact is missing without which nothing can be said. */
function surroundings(targets: readonly Ipv4[], context: Context): Seen | null {
  const { facts, profile } = context;
  const adapters = facts.one('adapters');
  if (!facts.one('routes').known || !adapters.known) return null;
  const winners = winnersOf(context);
  const own = new Set(winners.map((winner) => sourceOf(winner, adapters.value)));
  const [address] = own;
  const isPlain = winners.every(
    (winner) => winner.kind === 'unicast' && isDefault(prefixOf(winner, context)),
  );
  if (!isPlain || own.size !== 1 || address === undefined || address === null) return null;
  const asking = askingFor(profile.apiHosts[0]?.host ?? '', context);
  return asking?.by !== 'servers' ? null : { targets, address, servers: asking.servers };
}

/** Not every system names the address with which it will send; then it is that of the adapter, if it has one only. */
function sourceOf({ source, interface: name }: Winner, adapters: readonly Adapter[]): Ipv4 | null {
  if (source !== null) return source;
  const [first, ...others] = adapters.find((one) => one.name === name)?.addresses ?? [];
  return first === undefined || others.length > 0 ? null : first.address;
}

function isDefault(prefix: string): boolean {
  const parsed = parseCidr(prefix);
  return parsed !== null && prefixLength(parsed) === 0;
}

/** Whether nothing of the company's network is seen. */
function isAwayOf({ targets, address, servers }: Seen, context: Context): boolean {
  const { facts, profile } = context;
  if (tunnelsOf(context).size > 0 || profile.lan.some((one) => contains(one, address))) return false;
  const gateways = ownGateways(context);
  const inner = routersTowards(facts, targets).filter(
    (router) => !gateways.has(router) && addressClass(router) === 'private',
  );
  // Behind a phone stand its carrier's routers, and behind a computer that shares its connection, whatever it is connected to.
  if (inner.length > 0 && !isHotspotAddress(address)) return false;
  const domains = valueOr(facts.one('resolvers'), []).flatMap((group) => group.domains);
  if (domains.some(isCompanyDomain)) return false;
  // A server of somebody else that answers shows a network that works, and is another one.
  return servers.every((server) => isForeign(server, address)) && servers.some(isOutsideAndAnswers);
}

/** A domain to search in, without the marks of systemd-resolved and the dot at its end. */
function isCompanyDomain(domain: string): boolean {
  const labels = domain
    .replace('~', '')
    .split('.')
    .filter((label) => label !== '');
  return labels.length > 0 && !HOUSEHOLD.test(labels.join('.'));
}

/** A company with public addresses has public DNS servers of its own, near its other addresses. */
function isForeign({ address: text, owner }: Asked, address: Ipv4): boolean {
  if (owner.whose !== 'public')
    return owner.whose !== 'company' && owner.whose !== 'vpn' && owner.whose !== 'vpc';
  const server = parseIpv4(text);
  return server === null || !contains(network(address, SAME_OPERATOR), server);
}

function isOutsideAndAnswers({ owner, state }: Asked): boolean {
  return (owner.whose === 'public' || owner.whose === 'router') && (state === 'wrong' || state === 'right');
}

/** A router that is asked for names, alone, is no sign: that of a small office is asked as well. */
function signsOf(
  { address, servers }: Seen,
  { leak, carrier }: Readonly<Record<'leak' | 'carrier', Ipv4 | null>>,
  { profile }: Context,
): readonly OffNetworkSign[] {
  const kind = addressClass(address);
  return [
    ...(profile.lan.length > 0 ? (['outside-lan'] as const) : []),
    ...(isHotspotAddress(address) ? (['hotspot'] as const) : []),
    ...(kind === 'public' || kind === 'shared' ? (['provider-address'] as const) : []),
    ...(leak === null ? [] : (['internet'] as const)),
    ...(carrier === null ? [] : (['carrier'] as const)),
    ...(servers.some(({ owner, state }) => owner.whose === 'public' && state !== 'dead')
      ? (['public-resolver'] as const)
      : []),
  ];
}

/** carrierOn gives a router of a carrier's inner network, where the profile's own path has no such routers. */
function carrierOn(targets: readonly Ipv4[], context: Context): Ipv4 | null {
  const { activeHops, standbyHops } = context.profile.path;
  const known = new Set<Ipv4 | null>([...activeHops, ...standbyHops, ...ownGateways(context)]);
  return (
    routersTowards(context.facts, targets).find(
      (router) => addressClass(router) === 'shared' && !known.has(router),
    ) ?? null
  );
}
