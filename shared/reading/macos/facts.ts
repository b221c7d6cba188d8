import { kindFrom, sign, signsOf } from '../../adapter/nature.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { Adapter, ClientInstallation, ResolverGroup } from '../../observation/workstation.ts';
import { parseArp } from '../../parse/macos/arp.ts';
import { interfaceNames, parseIfconfig } from '../../parse/macos/ifconfig.ts';
import { parseInfoPlist } from '../../parse/macos/info-plist.ts';
import { parseMdfind } from '../../parse/macos/mdfind.ts';
import { parseNetstat } from '../../parse/macos/netstat.ts';
import { parseResolverFile } from '../../parse/macos/resolver-file.ts';
import { parseRouteGet, saysNoRoute } from '../../parse/macos/route-get.ts';
import { parseScutilDns } from '../../parse/macos/scutil-dns.ts';
import { parseScutilProxy } from '../../parse/macos/scutil-proxy.ts';
import { parseServiceOrder, type NetworkService } from '../../parse/macos/service-order.ts';
import {
  constant,
  every,
  firstKnown,
  mapFact,
  read,
  readOne,
  some,
  type Fact,
  type Output,
} from '../output.ts';
import { withSources } from '../sources.ts';
import { askedWinners, type WorkstationFacts } from '../workstation.ts';
import { withWholeNames } from './names.ts';

/** macosWorkstation puts the outputs of a Mac together. */
export function macosWorkstation(outputs: readonly Output[]): WorkstationFacts {
  const adapters = withPorts(
    read(outputs, 'ifconfig', every(parseIfconfig)),
    read(outputs, 'network-service-order', some(parseServiceOrder)),
  );
  const winners = askedWinners(outputs.map(withComplaint), 'route-get', parseRouteGet);
  return {
    adapters,
    routes: withSources(
      withWholeNames(read(outputs, 'netstat', parseNetstat), namesIn(outputs, winners)),
      adapters,
    ),
    resolvers: firstKnown(read(outputs, 'scutil-dns', every(parseScutilDns)), resolverFiles(outputs)),
    neighbors: read(outputs, 'arp', some(parseArp)),
    proxies: read(outputs, 'scutil-proxy', every(parseScutilProxy)),
    client: clientOf(outputs),
    nrpt: constant(known([])),
    filters: constant(unknown('not-applicable', 'packet filters are read on Linux only')),
    winners,
  };
}

/** `route` says on stderr, and with an error, that no route leads to the target: that is an answer. */
function withComplaint(output: Output): Output {
  return output.source === 'route-get' && !output.text.known && saysNoRoute(output.stderr)
    ? { ...output, text: known(output.stderr) }
    : output;
}

/** Names of interfaces as commands print them that cut none, down ones and the radio of AirDrop included. */
function namesIn(outputs: readonly Output[], winners: WorkstationFacts['winners']): readonly string[] {
  const listed = outputs.flatMap(({ source, text }) =>
    source === 'ifconfig' && text.known ? interfaceNames(text.value) : [],
  );
  return [
    ...listed,
    ...[...winners.values()].flatMap(({ fact }) => (fact.known ? (fact.value.interface ?? []) : [])),
  ];
}

/** The files name servers for single domains only, so alone they do not say who answers for the rest. */
function resolverFiles(outputs: readonly Output[]): Fact<readonly ResolverGroup[]> {
  const files = outputs
    .filter((one) => one.source === 'resolver-file')
    .map((one) =>
      readOne(one, (text, output) =>
        every((whole) => parseResolverFile(whole, output.subject))(text, output),
      ),
    );
  const groups = files.flatMap(({ fact }) => (fact.known ? fact.value : []));
  return {
    fact: groups.length === 0 ? unknown('not-run', 'scutil-dns') : known(groups),
    evidence: files.flatMap((one) => one.evidence),
  };
}

/** ifconfig does not say whether en0 is a cable or Wi-Fi. */
function withPorts(
  adapters: Fact<readonly Adapter[]>,
  { fact, evidence }: Fact<readonly NetworkService[]>,
): Fact<readonly Adapter[]> {
  if (!fact.known) return adapters;
  const ports = new Map(fact.value.filter((one) => one.device !== '').map((one) => [one.device, one.port]));
  const described = mapFact(adapters, (list) =>
    list.map((one): Adapter => {
      const description = ports.get(one.name);
      if (description === undefined) return one;
      const signs = /wi-?fi|airport|wlan/i.test(description)
        ? [...signsOf(one), sign('device', ['wifi'], `port ${description}`)]
        : signsOf(one);
      return { ...one, description, kind: kindFrom(signs), signs };
    }),
  );
  return { ...described, evidence: [...described.evidence, ...evidence] };
}

/** Spotlight finds nothing, and no error, where it has no index; then a program that every Mac has is missing, too. */
function clientOf(outputs: readonly Output[]): Fact<ClientInstallation> {
  const plists = outputs
    .filter((one) => one.source === 'info-plist')
    .map((one) => readOne(one, (text, { subject }) => parseInfoPlist(text, subject)));
  const installed = plists.find(({ fact }) => fact.known);
  if (installed !== undefined) return installed;
  const found = read(outputs, 'spotlight-client', some(parseMdfind));
  const control = read(outputs, 'spotlight-control', some(parseMdfind));
  return {
    fact: fromSpotlight(found.fact, control.fact),
    evidence: [...found.evidence, ...control.evidence],
  };
}

function fromSpotlight(
  found: Known<readonly string[]>,
  control: Known<readonly string[]>,
): Known<ClientInstallation> {
  if (!found.known) return found;
  const path = clientPath(found.value);
  if (path !== undefined)
    return known({ installed: true, name: path.slice(path.lastIndexOf('/') + 1).replace(/\.app$/, '') });
  return control.known && control.value.length > 0
    ? known({ installed: false })
    : unknown('failed', 'Spotlight has no index of the applications');
}

/** clientPath prefers the place where installers put programs. */
export function clientPath(paths: readonly string[]): string | undefined {
  return paths.find((one) => one.startsWith('/Applications/')) ?? paths[0];
}
