import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { riskOf, type ActionSpec, type Command } from '../../../shared/advice/action.ts';
import { DEVICES, DEVICE_NAMES } from '../../../shared/advice/devices/names.ts';
import { permitLines } from '../../../shared/advice/devices/filters.ts';
import { advertiseLines, routeLines } from '../../../shared/advice/devices/routes.ts';
import type { FindingCode } from '../../../shared/diagnosis/finding-args.ts';
import { definitionOf, FINDING_CODES } from '../../../shared/diagnosis/findings.ts';
import { block } from '../../../shared/net/ipv4.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { renderMarkdown } from '../../../shared/report/markdown.ts';
import { SAMPLES } from '../../support/finding-samples.ts';
import { profileWith } from '../../support/profile.ts';
import { reportOf } from '../../support/report.ts';

const PROFILE = profileWith({
  officeNetwork: [block('172.16.0.0/12')],
  cloudServices: [block('100.64.0.0/10'), block('10.200.0.0/16')],
});

function commandsOf(code: FindingCode): readonly Command[] {
  const specs: readonly ActionSpec[] = definitionOf(code).actions;
  return specs.flatMap((spec) => spec.commands?.(SAMPLES[code] as never, PROFILE) ?? []);
}

const ALL = FINDING_CODES.flatMap((code) => commandsOf(code).map((command) => [code, command] as const));
const OF_DEVICES = ALL.map(([, command]) => command).filter(({ device }) => device !== undefined);

const ADDRESS = String.raw`(?:\d{1,3}\.){3}\d{1,3}`;
const PLACE = String.raw`(?:[A-Z][A-Z-]*(?:-\d)?)`;
/** The grammar of every line that may be offered, by device: made from the makers' own descriptions (docs/advice-sources.md). */
const GRAMMAR: Readonly<Record<string, readonly string[]>> = {
  'huawei-h3c': [
    'system-view',
    `(undo )?ip route-static ${ADDRESS} ${ADDRESS} ${PLACE}`,
    `display ip routing-table ${ADDRESS}`,
  ],
  'huawei-vrp': [
    'system-view',
    'acl number ACL',
    `rule ${PLACE} permit (tcp|udp) destination ${ADDRESS} ${ADDRESS} destination-port eq \\d+`,
    `undo rule ${PLACE}`,
    'bgp AS',
    'ipv4-family unicast',
    `(undo )?network (${ADDRESS} ${ADDRESS}|SUBNET MASK)`,
    'display bgp peer',
    'display ipsec sa',
  ],
  'h3c-comware': [
    'system-view',
    'acl advanced ACL',
    `rule ${PLACE} permit (tcp|udp) destination ${ADDRESS} ${ADDRESS} destination-port eq \\d+`,
    `undo rule ${PLACE}`,
    'bgp AS',
    'address-family ipv4 unicast',
    `(undo )?network (${ADDRESS} ${ADDRESS}|SUBNET MASK)`,
    'display bgp peer ipv4',
    'interface PORT',
    '(tcp mss \\d+|undo tcp mss)',
    'display ipsec sa',
  ],
  'cisco-ios': [
    'configure terminal',
    'end',
    `(no )?ip route ${ADDRESS} ${ADDRESS} ${PLACE}`,
    `show ip route ${ADDRESS}`,
    'show ip bgp summary',
    'show crypto ipsec sa',
    'interface PORT',
    '(ip tcp adjust-mss \\d+|no ip tcp adjust-mss)',
    'router bgp AS',
    `(no )?network (${ADDRESS} mask ${ADDRESS}|SUBNET mask MASK)`,
    'ip access-list extended ACL',
    `${PLACE} permit (tcp|udp) any (${ADDRESS} ${ADDRESS}|host ${ADDRESS}) eq \\d+`,
    `no ${PLACE}`,
  ],
  fortios: [
    'config (router static|router bgp|network|firewall address|firewall policy)',
    'edit (0|NUMBER|"[\\w.-]+")',
    '(set tcp-mss-(sender|receiver) \\d+|unset tcp-mss-(sender|receiver))',
    'next',
    'end',
    `set (dst|subnet) ${ADDRESS} ${ADDRESS}`,
    `set prefix (${ADDRESS} ${ADDRESS}|SUBNET MASK)`,
    'set gateway NEXT-HOP',
    'set (device|srcintf|dstintf) "[A-Z-]+"',
    'set (srcaddr|dstaddr|name|service|schedule)( "[\\w.-]+")+',
    'set action accept',
    'delete (NUMBER|"[\\w.-]+")',
    'show (router static|router bgp|firewall policy)',
    `get router info routing-table details ${ADDRESS}`,
    'get router info bgp summary',
    'get vpn ipsec tunnel summary',
  ],
};

describe('lines for devices', () => {
  it.each(Object.keys(GRAMMAR))('%s: only lines that the maker describes', (device) => {
    const grammar = (GRAMMAR[device] ?? []).map((one) => new RegExp(`^${one}$`));
    const lines = OF_DEVICES.filter((one) => one.device === device).flatMap(({ run, undo = '' }) =>
      `${run}\n${undo}`.split('\n'),
    );
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => line !== '' && !grammar.some((one) => one.test(line)))).toEqual([]);
  });

  it('of FortiOS close what they open', () => {
    for (const { run, undo = '' } of OF_DEVICES.filter(({ device }) => device === 'fortios')) {
      for (const text of [run, undo]) {
        const lines = text.split('\n');
        const opened = lines.filter((line) => line.startsWith('config ')).length;
        expect(lines.filter((line) => line === 'end')).toHaveLength(opened);
        expect(lines.filter((line) => line === 'next')).toHaveLength(
          lines.filter((line) => line.startsWith('edit ')).length,
        );
      }
    }
  });

  it('that change something say how to take it back', () => {
    for (const { run, undo, risk, device } of OF_DEVICES.filter((one) => one.device !== 'mihomo'))
      expect([device, run, risk === 'network', undo !== undefined]).toEqual([
        device,
        run,
        risk !== 'reads',
        risk !== 'reads',
      ]);
  });

  it('write masks and wildcards as the devices count them', () => {
    const [huawei, cisco, fortios] = routeLines([block('172.16.0.0/12')]).map(({ run }) => run);
    expect(huawei).toContain('ip route-static 172.16.0.0 255.240.0.0 NEXT-HOP');
    expect(cisco).toContain('ip route 172.16.0.0 255.240.0.0 NEXT-HOP');
    expect(fortios).toContain('set dst 172.16.0.0 255.240.0.0');
    const filter = permitLines({ protocols: ['tcp'], port: 443, to: [block('100.64.0.0/10')] });
    expect(filter.map(({ run }) => run).join('\n')).toContain('100.64.0.0 0.63.255.255 eq 443');
    expect(filter.map(({ run }) => run).join('\n')).toContain(
      'destination 100.64.0.0 0.63.255.255 destination-port eq 443',
    );
    expect(advertiseLines([block('192.168.1.0/24')]).map(({ run }) => run)).toContainEqual(
      expect.stringContaining('network 192.168.1.0 mask 255.255.255.0'),
    );
  });

  it('offer no FortiOS policy for a port whose service would have to be made first', () => {
    const devices = permitLines({ protocols: ['tcp'], port: 8443, to: PROFILE.cloudServices }).map(
      ({ device }) => device,
    );
    expect(devices).toEqual(['huawei-vrp', 'h3c-comware', 'cisco-ios']);
  });

  it('have their source written down', () => {
    const sources = readFileSync('docs/advice-sources.md', 'utf8');
    const named = DEVICES.flatMap((device) => DEVICE_NAMES[device].replace(/ \(.*/, '').split(' / '));
    expect(named.filter((name) => !sources.includes(name))).toEqual([]);
  });
});

/** What reads only, and can therefore do without a way back. */
const READS =
  /^(?:Get-|Find-NetRoute|ipconfig \/all$|route -n get|ip (?:-\w+ )*(?:route|rule|addr|link|neigh)(?: (?:show|get|list)|$)|ip -br|netsh winhttp show|scutil |sudo pfctl -sr$|nslookup |ping |networksetup -(?:list|get)|cat |sudo nft list|sudo iptables -S|systemextensionsctl list|sudo ss |sudo lsof |resolvectl status|vpc-doctor profile init|display |show |get )/;

describe('the risk of a command', () => {
  it.each(ALL.filter(([, command]) => riskOf(command) === 'reads'))('%s: %o reads only', (_code, { run }) => {
    for (const line of run.split(/\n|; /)) expect(line).toMatch(READS);
  });

  it.each(ALL.filter(([, { run }]) => READS.test(run) && !/Remove-|Set-/.test(run)))(
    '%s: %o is not told to change anything',
    (_code, command) => {
      expect(riskOf(command)).toBe('reads');
    },
  );

  it('stands beside the command, with the device that it is for', () => {
    const text = renderMarkdown(reportOf('a filtered API'));
    expect(text).toContain('*Cisco IOS · changes a network or a server*');
  });
});

describe('the demo', () => {
  it('offers nothing with its own addresses for copying', () => {
    const demo = {
      resolvers: [{ address: '127.0.0.1' as never, port: 5353 }],
      cloudServices: [block('127.0.0.0/8')],
    };
    const runs = (profile: Profile): readonly string[] =>
      reportOf('no forwarder: NXDOMAIN', 'en', { profile })
        .checklist.flatMap(({ actions }) => actions)
        .flatMap(({ commands }) => commands.map(({ run }) => run));
    expect(runs(profileWith()).length).toBeGreaterThan(3);
    const shown = runs({ ...profileWith(), ...demo });
    expect(shown.filter((run) => run.includes('127.'))).toEqual([]);
    // What a true network would need is shown all the same.
    expect(shown.join('\n')).toContain('100.100.2.136');
  });
});
