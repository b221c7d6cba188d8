/** Every parser of tool output, with texts as the tools print them: those of the cases in test/evidence. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadBundle } from '../../electron/host/load-bundle.ts';
import { ip } from '../../shared/net/ipv4.ts';
import { parseHostsFile } from '../../shared/parse/common/hosts-file.ts';
import { parseResolvConf } from '../../shared/parse/common/resolv-conf.ts';
import { parseIptablesList } from '../../shared/parse/linux/filter/iptables-list.ts';
import { parseIptablesRules, parseIptablesSave } from '../../shared/parse/linux/filter/iptables-save.ts';
import { parseNftRules } from '../../shared/parse/linux/filter/nft-json.ts';
import { parseNftText } from '../../shared/parse/linux/filter/nft-text.ts';
import { parseIpAddress } from '../../shared/parse/linux/ip-address.ts';
import { parseIpNeighbor } from '../../shared/parse/linux/ip-neighbor.ts';
import { parseIpRoute, parseIpRouteGet } from '../../shared/parse/linux/ip-route.ts';
import { parseIpRule } from '../../shared/parse/linux/ip-rule.ts';
import { parseResolvectl } from '../../shared/parse/linux/resolvectl.ts';
import { parseArp } from '../../shared/parse/macos/arp.ts';
import { parseIfconfig } from '../../shared/parse/macos/ifconfig.ts';
import { parseInfoPlist } from '../../shared/parse/macos/info-plist.ts';
import { parseNetstat } from '../../shared/parse/macos/netstat.ts';
import { parseResolverFile } from '../../shared/parse/macos/resolver-file.ts';
import { parseRouteGet } from '../../shared/parse/macos/route-get.ts';
import { parseScutilDns } from '../../shared/parse/macos/scutil-dns.ts';
import { parseScutilProxy } from '../../shared/parse/macos/scutil-proxy.ts';
import { parseServiceOrder } from '../../shared/parse/macos/service-order.ts';
import { parsePing } from '../../shared/parse/ping/ping.ts';
import { parsePingCounts } from '../../shared/parse/ping/summary.ts';
import { parseTraceroute } from '../../shared/parse/trace/traceroute.ts';
import { parseTracert } from '../../shared/parse/trace/tracert.ts';
import { parseWindowsArp } from '../../shared/parse/windows/arp.ts';
import { parseFindNetRoute } from '../../shared/parse/windows/find-net-route.ts';
import { parseWindowsFacts } from '../../shared/parse/windows/facts.ts';
import { parseIpconfig } from '../../shared/parse/windows/ipconfig.ts';
import { parseInternetSettings, parseWinhttp } from '../../shared/parse/windows/proxies.ts';
import { parseRegQuery } from '../../shared/parse/windows/registry.ts';
import { parseRoutePrint } from '../../shared/parse/windows/route-print.ts';
import { parseSubinterfaces } from '../../shared/parse/windows/subinterfaces.ts';
import type { SourceId } from '../../shared/reading/output.ts';
import { outputsOf } from '../../shared/reading/outputs.ts';
import { OWN_SAMPLES } from './tool-samples.ts';

export interface Parser {
  readonly source: SourceId;
  readonly parse: (text: string) => unknown;
}

const TARGET = ip('100.100.2.136');
export const PARSERS = {
  parseArp: { source: 'arp', parse: parseArp },
  parseFindNetRoute: { source: 'find-net-route', parse: (text) => parseFindNetRoute(text, TARGET) },
  parseHostsFile: { source: 'hosts', parse: parseHostsFile },
  parseIfconfig: { source: 'ifconfig', parse: parseIfconfig },
  parseInfoPlist: { source: 'info-plist', parse: (text) => parseInfoPlist(text, '/Applications/A.app') },
  parseInternetSettings: { source: 'reg-internet-settings', parse: parseInternetSettings },
  parseIpAddress: { source: 'ip-address', parse: parseIpAddress },
  parseIpNeighbor: { source: 'ip-neighbor', parse: parseIpNeighbor },
  parseIpRoute: { source: 'ip-route', parse: parseIpRoute },
  parseIpRouteGet: { source: 'ip-route-get', parse: (text) => parseIpRouteGet(text, TARGET) },
  parseIpRule: { source: 'ip-rule', parse: parseIpRule },
  parseIpconfig: { source: 'ipconfig', parse: parseIpconfig },
  parseIptablesList: { source: 'iptables', parse: (text) => parseIptablesList(text, 'filter') },
  parseIptablesRules: { source: 'iptables', parse: (text) => parseIptablesRules(text, 'filter') },
  parseIptablesSave: { source: 'iptables', parse: parseIptablesSave },
  parseNetstat: { source: 'netstat', parse: parseNetstat },
  parseNftRules: { source: 'nft', parse: parseNftRules },
  parseNftText: { source: 'nft', parse: parseNftText },
  parsePing: { source: 'ping', parse: (text) => parsePing(text, TARGET) },
  parsePingCounts: { source: 'ping', parse: (text) => parsePingCounts(text, TARGET) },
  parseRegQuery: {
    source: 'reg-internet-settings',
    parse: (text) => parseRegQuery(text, /Internet Settings$/i),
  },
  parseResolvConf: { source: 'resolv-conf', parse: parseResolvConf },
  parseResolvectl: { source: 'resolvectl', parse: parseResolvectl },
  parseResolverFile: { source: 'resolver-file', parse: (text) => parseResolverFile(text, 'aliyuncs.com') },
  parseRouteGet: { source: 'route-get', parse: (text) => parseRouteGet(text, TARGET) },
  parseRoutePrint: { source: 'route-print', parse: parseRoutePrint },
  parseScutilDns: { source: 'scutil-dns', parse: parseScutilDns },
  parseScutilProxy: { source: 'scutil-proxy', parse: parseScutilProxy },
  parseServiceOrder: { source: 'network-service-order', parse: parseServiceOrder },
  parseSubinterfaces: { source: 'netsh-subinterfaces', parse: parseSubinterfaces },
  parseTraceroute: { source: 'traceroute', parse: (text) => parseTraceroute(text, TARGET) },
  parseTracert: { source: 'tracert', parse: (text) => parseTracert(text, TARGET) },
  parseWindowsArp: { source: 'windows-arp', parse: parseWindowsArp },
  parseWindowsFacts: { source: 'windows-script', parse: parseWindowsFacts },
  parseWinhttp: { source: 'netsh-winhttp', parse: parseWinhttp },
} as const satisfies Readonly<Record<string, Parser>>;

/** Tests and the bench run from the root of the repository; the bench is bundled elsewhere. */
const FOLDER = resolve('test/evidence');

/** loadSamples gives the texts of each source. */
export async function loadSamples(): Promise<ReadonlyMap<SourceId, readonly string[]>> {
  const cases = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const bundles = await Promise.all(cases.map(({ name }) => loadBundle(join(FOLDER, name))));
  const texts = bundles.flatMap(({ evidence, platform }) =>
    outputsOf(evidence, platform).flatMap(({ source, text }) =>
      text.known && text.value !== '' ? [[source, text.value] as const] : [],
    ),
  );
  const samples = new Map<SourceId, string[]>();
  for (const [source, text] of [...texts, ...OWN_SAMPLES])
    samples.set(source, [...(samples.get(source) ?? []), text]);
  return samples;
}
