import { known, unknown, type Known } from '../../observation/known.ts';
import type { Adapter, ClientInstallation, ResolverGroup } from '../../observation/workstation.ts';
import { parseArp } from '../../parse/macos/arp.ts';
import { parseIfconfig } from '../../parse/macos/ifconfig.ts';
import { parseInfoPlist } from '../../parse/macos/info-plist.ts';
import { parseNetstat } from '../../parse/macos/netstat.ts';
import { parseResolverFile } from '../../parse/macos/resolver-file.ts';
import { parseRouteGet } from '../../parse/macos/route-get.ts';
import { parseScutilDns } from '../../parse/macos/scutil-dns.ts';
import { parseScutilProxy } from '../../parse/macos/scutil-proxy.ts';
import { parseServiceOrder, type NetworkService } from '../../parse/macos/service-order.ts';
import { constant, every, firstKnown, mapFact, read, readOne, type Fact, type Output } from '../output.ts';
import { withSources } from '../sources.ts';
import { askedWinners, type WorkstationFacts } from '../workstation.ts';

/** macosWorkstation puts the outputs of a Mac together. */
export function macosWorkstation(outputs: readonly Output[]): WorkstationFacts {
  const adapters = withPorts(read(outputs, 'ifconfig', parseIfconfig), read(outputs, 'network-service-order', parseServiceOrder));
  return {
    adapters,
    routes: withSources(read(outputs, 'netstat', parseNetstat), adapters),
    resolvers: firstKnown(read(outputs, 'scutil-dns', every(parseScutilDns)), resolverFiles(outputs)),
    neighbors: read(outputs, 'arp', parseArp),
    proxies: read(outputs, 'scutil-proxy', parseScutilProxy),
    client: clientOf(outputs),
    nrpt: constant(known([])),
    filters: constant(unknown('not-applicable', 'packet filters are read on Linux only')),
    winners: askedWinners(outputs, 'route-get', parseRouteGet),
  };
}

/** The files name servers for single domains only, so alone they do not say who answers for the rest. */
function resolverFiles(outputs: readonly Output[]): Fact<readonly ResolverGroup[]> {
  const files = outputs.filter((one) => one.source === 'resolver-file').map((one) => readOne(one, (text, output) => every((whole) => parseResolverFile(whole, output.subject))(text, output)));
  const groups = files.flatMap(({ fact }) => (fact.known ? fact.value : []));
  return { fact: groups.length === 0 ? unknown('not-run', 'scutil-dns') : known(groups), evidence: files.flatMap((one) => one.evidence) };
}

/** ifconfig does not say whether en0 is a cable or Wi-Fi. */
function withPorts(adapters: Fact<readonly Adapter[]>, { fact, evidence }: Fact<readonly NetworkService[]>): Fact<readonly Adapter[]> {
  if (!fact.known) return adapters;
  const ports = new Map(fact.value.filter((one) => one.device !== '').map((one) => [one.device, one.port]));
  const described = mapFact(adapters, (list) => list.map((one): Adapter => {
    const description = ports.get(one.name);
    if (description === undefined) return one;
    return { ...one, description, ...(/wi-?fi|airport|wlan/i.test(description) ? { kind: 'wifi' as const } : {}) };
  }));
  return { ...described, evidence: [...described.evidence, ...evidence] };
}

/** Spotlight finds nothing, and no error, where it has no index; then a program that every Mac has is missing, too. */
function clientOf(outputs: readonly Output[]): Fact<ClientInstallation> {
  const plists = outputs.filter((one) => one.source === 'info-plist').map((one) => readOne(one, (text, { subject }) => parseInfoPlist(text, subject)));
  const installed = plists.find(({ fact }) => fact.known);
  if (installed !== undefined) return installed;
  const found = read(outputs, 'spotlight-client', applications);
  const control = read(outputs, 'spotlight-control', applications);
  return { fact: fromSpotlight(found.fact, control.fact), evidence: [...found.evidence, ...control.evidence] };
}

function fromSpotlight(found: Known<readonly string[]>, control: Known<readonly string[]>): Known<ClientInstallation> {
  if (!found.known) return found;
  const path = clientPath(found.value);
  if (path !== undefined) return known({ installed: true, name: path.slice(path.lastIndexOf('/') + 1).replace(/\.app$/, '') });
  return control.known && control.value.length > 0 ? known({ installed: false }) : unknown('failed', 'Spotlight has no index of the applications');
}

/** applications reads the paths that `mdfind` prints. */
export function applications(text: string): Known<readonly string[]> {
  return known(text.split('\n').filter((line) => line.startsWith('/') && line.endsWith('.app')));
}

/** clientPath prefers the place where installers put programs. */
export function clientPath(paths: readonly string[]): string | undefined {
  return paths.find((one) => one.startsWith('/Applications/')) ?? paths[0];
}
