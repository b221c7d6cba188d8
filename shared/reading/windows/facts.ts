import { known, unknown } from '../../observation/known.ts';
import type { Adapter, Neighbor, RouteTable, Winner } from '../../observation/workstation.ts';
import type { Ipv4 } from '../../net/ipv4.ts';
import { parseWindowsArp } from '../../parse/windows/arp.ts';
import { parseFindNetRoute } from '../../parse/windows/find-net-route.ts';
import { parseIpconfig, type Ipconfig } from '../../parse/windows/ipconfig.ts';
import { parseInternetSettings, parseWinhttp } from '../../parse/windows/proxies.ts';
import { nameInterfaces, parseRoutePrint } from '../../parse/windows/route-print.ts';
import { parseSubinterfaces, type Subinterface } from '../../parse/windows/subinterfaces.ts';
import { constant, firstKnown, mapFact, read, some, type Fact, type Output } from '../output.ts';
import { withSources } from '../sources.ts';
import { askedWinners, type WorkstationFacts } from '../workstation.ts';
import { withShape } from './nature.ts';
import { nativeFacts } from './native.ts';
import { joined, partOf, sectionFacts } from './sections.ts';

/** windowsWorkstation prefers what Windows' own functions say, then what PowerShell says; the plain tools stand in for both. */
export function windowsWorkstation(outputs: readonly Output[]): WorkstationFacts {
  const native = nativeFacts(outputs);
  const sections = sectionFacts(outputs);
  const subinterfaces = read(outputs, 'netsh-subinterfaces', parseSubinterfaces);
  const names = subinterfaces.fact.known ? subinterfaces.fact.value.map((one) => one.interface) : [];
  const ipconfig = read(outputs, 'ipconfig', (text) => parseIpconfig(text, names));
  const adapters = withMtu(
    firstKnown(
      native.adapters,
      sections.adapters,
      partOf(ipconfig, (value) => value.adapters),
    ),
    subinterfaces,
  );
  const user = firstKnown(
    native.proxies,
    sections.proxies,
    read(outputs, 'reg-internet-settings', some(parseInternetSettings)),
  );
  const machine = firstKnown(native.winhttp, sections.winhttp, read(outputs, 'netsh-winhttp', parseWinhttp));
  const routes = withSources(
    firstKnown(
      native.routes,
      sections.routes,
      named(read(outputs, 'route-print', parseRoutePrint), adapters),
    ),
    adapters,
  );
  return {
    adapters: withShape(adapters, routes),
    routes,
    resolvers: firstKnown(native.resolvers, sections.resolvers, resolversOf(ipconfig)),
    nrpt: firstKnown(native.nrpt, sections.nrpt),
    neighbors: firstKnown(
      native.neighbors,
      sections.neighbors,
      namedNeighbors(read(outputs, 'windows-arp', some(parseWindowsArp)), adapters),
    ),
    proxies: joined(user, machine),
    client: firstKnown(native.client, sections.client),
    links: native.links,
    filters: constant(unknown('not-applicable', 'packet filters are read on Linux only')),
    winners: new Map([
      ...ofScript(sections.winners),
      ...askedWinners(outputs, 'find-net-route', parseFindNetRoute),
      ...native.winners,
    ]),
  };
}

function resolversOf({ fact, evidence }: Fact<Ipconfig>): WorkstationFacts['resolvers'] {
  if (!fact.known) return { fact, evidence };
  const { gap, resolvers } = fact.value;
  return { fact: gap === undefined ? known(resolvers) : unknown('unparsable', gap), evidence };
}

function ofScript({
  fact,
  evidence,
}: ReturnType<typeof sectionFacts>['winners']): readonly (readonly [Ipv4, Fact<Winner>])[] {
  if (!fact.known) return [];
  return fact.value.flatMap((one) =>
    one.known ? [[one.value.target, { fact: one, evidence }] as const] : [],
  );
}

/** The MTU of the IP layer, which the adapter's own may exceed. */
function withMtu(
  adapters: WorkstationFacts['adapters'],
  { fact, evidence }: Fact<readonly Subinterface[]>,
): WorkstationFacts['adapters'] {
  if (!fact.known) return adapters;
  const sizes = new Map(fact.value.map((one) => [one.interface, one.mtu]));
  const sized = mapFact(adapters, (list) =>
    list.map((one): Adapter => {
      const mtu = one.mtu ?? sizes.get(one.name) ?? null;
      return mtu === null ? one : { ...one, mtu };
    }),
  );
  return { ...sized, evidence: [...sized.evidence, ...evidence] };
}

function listOf(adapters: WorkstationFacts['adapters']): readonly Adapter[] {
  return adapters.fact.known ? adapters.fact.value : [];
}

/** `route print` names interfaces by their address, which other facts do not. */
function named(table: Fact<RouteTable>, adapters: WorkstationFacts['adapters']): Fact<RouteTable> {
  return mapFact(table, (value) => nameInterfaces(value, listOf(adapters)));
}

function namedNeighbors(
  neighbors: Fact<readonly Neighbor[]>,
  adapters: WorkstationFacts['adapters'],
): Fact<readonly Neighbor[]> {
  const nameOf = (address: string | null): string | null =>
    listOf(adapters).find((one) => one.addresses.some((own) => own.address === address))?.name ?? address;
  return mapFact(neighbors, (rows) => rows.map((one) => ({ ...one, interface: nameOf(one.interface) })));
}
