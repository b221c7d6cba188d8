/** What somebody who follows the checklist types about DNS: the right servers, and nothing that was not checked. */
import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../../shared/diagnosis/finding-args.ts';
import { block } from '../../../shared/net/ipv4.ts';
import { API_NAME, RESOLVERS } from '../../support/facts.ts';
import { idsFor, typed } from './typed.ts';

const [FIRST, SECOND] = RESOLVERS;

describe('asking again', () => {
  it('asks two servers at most, without their ports, and leaves out what is no IPv4 address', () => {
    const servers = ['fe80::1', '10.0.0.53:5353', '$(reboot)', '10.0.0.54', '10.0.0.55'];
    expect(typed('dns.system-silent', 'which', { args: { servers } })).toEqual([
      `nslookup ${API_NAME} 10.0.0.53`,
      `nslookup ${API_NAME} 10.0.0.54`,
    ]);
  });

  it('asks nothing where the profile has no name', () => {
    const changes = { args: { servers: ['10.0.0.53'] }, profile: { apiHosts: [] } };
    expect(typed('dns.system-silent', 'which', changes)).toEqual([]);
  });

  it.each<readonly [FindingCode, string, readonly string[]]>([
    ['dns.server-refused', 'who-answers', ['10.0.0.53', '10.0.0.54']],
    ['dns.hijacked', 'compare', ['10.0.0.53', '10.0.0.54']],
    ['dns.unexpected-answer', 'compare', ['10.0.0.53', '10.0.0.54']],
    ['dns.stale-record', 'find', ['10.0.0.53', '10.0.0.54']],
    ['dns.system-slow', 'measure', ['10.0.0.53', '10.0.0.54']],
    // Whether the system's server and the VPC's say the same.
    ['dns.system-differs', 'compare', ['10.0.0.53', FIRST]],
  ])('%s: %s asks the servers in question', (code, id, asked) => {
    const args = { servers: ['10.0.0.53', '10.0.0.54'] };
    expect(typed(code, id, { args })).toEqual(asked.map((server) => `nslookup ${API_NAME} ${server}`));
  });

  it.each(['dns.unexpected-answer', 'dns.stale-record', 'dns.system-slow'] as const)(
    '%s: compares one server with one of the VPC',
    (code) => {
      const id = {
        'dns.unexpected-answer': 'compare',
        'dns.stale-record': 'find',
        'dns.system-slow': 'measure',
      }[code];
      expect(typed(code, id, { args: { servers: ['10.0.0.53'] } })).toEqual([
        `nslookup ${API_NAME} 10.0.0.53`,
        `nslookup ${API_NAME} ${FIRST}`,
      ]);
    },
  );

  it('compares one dead server with one that lives', () => {
    const args = { dead: ['10.0.0.1', '10.0.0.2'], living: ['10.0.0.3', '10.0.0.4'] };
    expect(typed('dns.first-server-dead', 'mend', { args })).toEqual([
      `nslookup ${API_NAME} 10.0.0.1`,
      `nslookup ${API_NAME} 10.0.0.3`,
    ]);
  });
});

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

describe('what is there to type at all', () => {
  it.each<readonly [FindingCode, string, string]>([
    ['dns.flapping', 'same-answers', SECOND],
    ['dns.flapping', 'order-windows', 'InterfaceMetric'],
    ['dns.flapping', 'order-macos', '-listnetworkserviceorder'],
    ['dns.flapping', 'flush-windows', 'Clear-DnsClientCache'],
    ['dns.flapping', 'flush-macos', 'dscacheutil -flushcache'],
    ['dns.forwarder-missing', 'forward', SECOND],
    ['dns.forwarder-missing', 'here-windows', `${FIRST},${SECOND}`],
    ['dns.forwarder-missing', 'here-macos', `nameserver ${SECOND}`],
    ['dns.rebind-filtered', 'exempt', 'rebind-domain-ok=/aliyuncs.com/'],
    ['dns.stale-policy', 'show-rules', 'Get-DnsClientNrptPolicy -Effective'],
    ['dns.system-differs', 'rules', 'Get-DnsClientNrptRule'],
    ['dns.system-differs', 'here-windows', `${FIRST},${SECOND}`],
    ['dns.name-unknown', 'region', 'vpc-doctor profile init --region'],
    ['dns.stale-record', 'forward', SECOND],
    ['dns.server-silent', 'open-port', SECOND],
    ['dns.server-silent', 'route', '100.64.0.0'],
    ['dns.udp-blocked', 'open-udp', SECOND],
    ['workstation.no-resolver', 'automatic-windows', 'Get-DnsClientServerAddress'],
    ['workstation.no-resolver', 'automatic-windows', 'Clear-DnsClientCache'],
    ['workstation.fake-ip', 'flush-windows', 'Clear-DnsClientCache'],
    ['workstation.fake-ip', 'flush-macos', 'dscacheutil -flushcache'],
    ['workstation.hosts-override', 'edit-windows', 'drivers\\etc\\hosts.bak'],
    ['workstation.hosts-override', 'edit-windows', 'notepad.exe -Verb RunAs'],
    ['workstation.hosts-override', 'edit-windows', 'Clear-DnsClientCache'],
    ['workstation.hosts-override', 'edit-macos', 'undo sudo cp /etc/hosts.vpc-doctor /etc/hosts'],
    ['workstation.hosts-override', 'edit-macos', 'dscacheutil -flushcache'],
    ['workstation.hosts-override', 'edit-linux', 'undo sudo cp /etc/hosts.vpc-doctor /etc/hosts'],
  ])('%s, %s: %s', (code, id, part) => {
    expect(typed(code, id).join('\n')).toContain(part);
  });

  it('takes out the line of the hosts file that is to blame', () => {
    expect(typed('workstation.hosts-override', 'edit-linux', { args: { line: 7 } })[0]).toContain(
      "'7s/^/# /'",
    );
    expect(typed('workstation.hosts-override', 'edit-macos', { args: { line: 7 } })[0]).toContain(
      "'7s/^/# /'",
    );
  });

  it('opens UDP and TCP for a silent server, and UDP alone where TCP passes', () => {
    expect(typed('dns.server-silent', 'open-port').join('\n')).toMatch(/tcp/i);
    expect(typed('dns.udp-blocked', 'open-udp').join('\n')).not.toMatch(/tcp/i);
  });

  it('looks at the way to a silent server where no other answers', () => {
    expect(idsFor('dns.server-silent', { otherAnswers: false })).toEqual(['open-port', 'route', 'cen']);
    expect(idsFor('dns.server-silent', { otherAnswers: true })).toEqual(['open-port']);
  });
});
