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
import { output } from '../shared/parse/windows/sample.ts';

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

/** Sources that no case of test/evidence holds, in the form of their tools. */
const OWN_SAMPLES: readonly (readonly [SourceId, string])[] = [
  [
    'arp',
    '? (192.168.1.1) at 2:0:0:0:0:1 on en0 ifscope [ethernet]\n? (192.168.1.77) at (incomplete) on en0 ifscope [ethernet]\n',
  ],
  [
    'windows-arp',
    '\r\nInterface: 192.168.1.10 --- 0xc\r\n  Internet Address      Physical Address      Type\r\n  192.168.1.1           02-00-00-00-00-01     dynamic\r\n',
  ],
  [
    'ip-address',
    JSON.stringify([
      {
        ifindex: 2,
        ifname: 'eth0',
        flags: ['BROADCAST', 'UP', 'LOWER_UP'],
        mtu: 1500,
        operstate: 'UP',
        link_type: 'ether',
        address: '02:00:00:00:00:01',
        addr_info: [{ family: 'inet', local: '192.168.1.10', prefixlen: 24, scope: 'global' }],
      },
      {
        ifindex: 9,
        ifname: 'tun0',
        flags: ['POINTOPOINT', 'UP', 'LOWER_UP'],
        mtu: 1280,
        operstate: 'UNKNOWN',
        link_type: 'none',
        addr_info: [{ family: 'inet', local: '100.101.1.1', prefixlen: 32 }],
      },
    ]),
  ],
  [
    'ip-neighbor',
    JSON.stringify([
      { dst: '192.168.1.1', dev: 'eth0', lladdr: '02:00:00:00:00:02', state: ['REACHABLE'] },
      { dst: '192.168.1.7', dev: 'eth0', state: ['FAILED'] },
    ]),
  ],
  [
    'ip-route-get',
    JSON.stringify([
      {
        dst: '100.100.2.136',
        gateway: '192.168.1.1',
        dev: 'eth0',
        prefsrc: '192.168.1.10',
        flags: [],
        uid: 0,
        cache: [],
      },
    ]),
  ],
  [
    'iptables',
    '-P INPUT ACCEPT\n-N ts-input\n-A INPUT -j ts-input\n-A ts-input -s 100.64.0.0/10 ! -i tailscale0 -j DROP\n-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT\n',
  ],
  ['windows-script', output()],
  [
    'nft',
    JSON.stringify({
      nftables: [
        { metainfo: { version: '1.0.6' } },
        { table: { family: 'inet', name: 't' } },
        {
          chain: {
            family: 'inet',
            table: 't',
            name: 'input',
            type: 'filter',
            hook: 'input',
            prio: 0,
            policy: 'accept',
          },
        },
        {
          rule: {
            family: 'inet',
            table: 't',
            chain: 'input',
            handle: 2,
            expr: [
              {
                match: {
                  op: '==',
                  left: { payload: { protocol: 'ip', field: 'saddr' } },
                  right: { prefix: { addr: '100.64.0.0', len: 10 } },
                },
              },
              { drop: null },
            ],
          },
        },
      ],
    }),
  ],
];

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
