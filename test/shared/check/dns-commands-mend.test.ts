/** What somebody types to take out a rule, another resolver or made-up addresses: nothing that was not checked, and always with its undo. */
import { describe, expect, it } from 'vitest';
import { block } from '../../../shared/net/ipv4.ts';
import { idsFor, typed } from './typed.ts';

describe('a rule of Windows', () => {
  const args = {
    namespace: '.corp.example',
    namespaces: ['.corp.example', '.'],
    servers: ['10.8.0.1', 'fe80::1%12'],
  };

  it('is removed by its namespace, and made again as it was', () => {
    expect(typed('dns.stale-policy', 'remove-rule', { args })).toEqual([
      "Get-DnsClientNrptRule | Where-Object Namespace -contains '.corp.example' | Remove-DnsClientNrptRule -Force",
      "undo Add-DnsClientNrptRule -Namespace '.corp.example','.' -NameServers 10.8.0.1,fe80::1",
      'Clear-DnsClientCache',
    ]);
  });

  it.each([
    ['a namespace that is no name', { namespace: "x'; reboot" }],
    ['another namespace that is none', { namespaces: ['.corp.example', '$(reboot)'] }],
    ['a namespace of more than a name can have', { namespace: `.${'a'.repeat(253)}` }],
    ['an empty namespace', { namespace: '' }],
    ['a name with a line behind it', { namespace: '.corp.example\nreboot' }],
    ['a line before a name', { namespace: 'reboot;\n.corp.example' }],
    ['servers that are none', { servers: ['$(reboot)'] }],
  ])('is not touched with %s', (_what, changes) => {
    expect(typed('dns.stale-policy', 'remove-rule', { args: { ...args, ...changes } })).toEqual([]);
  });
});

describe("another resolver than the company's", () => {
  it.each([
    [
      'show-windows',
      'ipconfig /all',
      'Get-NetUDPEndpoint -LocalPort 53 | ForEach-Object { Get-Process -Id $_.OwningProcess }',
    ],
    ['show-macos', 'scutil --dns', 'sudo lsof -nP -iUDP:53'],
    ['show-linux', 'cat /etc/resolv.conf; resolvectl status', "sudo ss -lunp 'sport = :53'"],
  ])('%s: who listens here is asked for a program of this machine alone', (id, always, listeners) => {
    expect(typed('dns.other-resolver', id, { args: { whose: 'local-agent' } })).toEqual([always, listeners]);
    expect(typed('dns.other-resolver', id, { args: { whose: 'public' } })).toEqual([always]);
  });

  it.each([
    ['public', true],
    ['router', true],
    ['host', false],
    ['platform', false],
  ] as const)('%s: typed in by somebody: %s', (whose, isTypedIn) => {
    expect(idsFor('dns.other-resolver', { whose }).includes('automatic-windows')).toBe(isTypedIn);
    expect(idsFor('dns.other-resolver', { whose }, 'darwin').includes('automatic-macos')).toBe(isTypedIn);
  });

  it('is taken out in favour of DHCP, and the undo names it', () => {
    const changes = { args: { servers: ['8.8.8.8', 'no address', '8.8.4.4'] } };
    expect(typed('dns.other-resolver', 'automatic-windows', changes)).toEqual([
      'Get-DnsClientServerAddress',
      "Set-DnsClientServerAddress -InterfaceAlias 'ADAPTER' -ResetServerAddresses",
      "undo Set-DnsClientServerAddress -InterfaceAlias 'ADAPTER' -ServerAddresses 8.8.8.8,8.8.4.4",
    ]);
    expect(typed('dns.other-resolver', 'automatic-macos', changes)).toEqual([
      'networksetup -listallnetworkservices',
      "sudo networksetup -setdnsservers 'SERVICE' empty",
      "undo sudo networksetup -setdnsservers 'SERVICE' 8.8.8.8 8.8.4.4",
    ]);
  });

  it('is left where its address is unknown, since nothing would bring it back', () => {
    const changes = { args: { servers: ['no address'] } };
    expect(typed('dns.other-resolver', 'automatic-windows', changes)).toEqual([]);
    expect(typed('dns.other-resolver', 'automatic-macos', changes)).toEqual([]);
  });
});

describe('addresses that a program makes up', () => {
  it('are left by the program, or by those who run it', () => {
    expect(idsFor('workstation.fake-ip', { network: null })).toEqual([
      'leave-tun',
      'exclude',
      'flush-windows',
    ]);
    expect(idsFor('workstation.fake-ip', { network: '100.64.0.0/12' })).toEqual([
      'leave-agent',
      'exclude-agent',
      'flush-windows',
    ]);
  });

  it('are kept away from all blocks of the profile', () => {
    const [lines] = typed('workstation.fake-ip', 'exclude', {
      profile: { cloudServices: [block('100.64.0.0/10')], officeNetwork: [block('172.16.0.0/12')] },
    });
    expect(lines?.split('\n')).toEqual([
      'dns:',
      '  fake-ip-filter:',
      "    - '+.aliyuncs.com'",
      'tun:',
      '  route-exclude-address:',
      '    - 100.64.0.0/10',
      '    - 172.16.0.0/12',
      'rules:',
      '  - IP-CIDR,100.64.0.0/10,DIRECT,no-resolve',
      '  - IP-CIDR,172.16.0.0/12,DIRECT,no-resolve',
    ]);
  });
});
