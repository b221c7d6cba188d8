/** Names made of a word of the system's and a number: each part may stay by itself, together they are somebody's. */
import { describe, expect, it } from 'vitest';
import type { Platform } from '../../shared/observation/workstation.ts';
import { createRedactor } from '../../shared/report/redact/index.ts';
import { redacted } from './redacted-output.ts';

const NAMES = [
  'PC-0744',
  'fw-01',
  'office-pc-017',
  'SH-OFFICE-0417',
  'vpn-0279-cn',
  '网络-301',
  'host-0417',
  'user-0042',
  'FW012',
  'ts04',
  'e12358',
];

/** Where no label tells that it is a name. */
const OUTPUTS: readonly (readonly [what: string, platform: Platform, command: string, text: string])[] = [
  ['chain', 'linux', 'iptables -S', '-P INPUT ACCEPT\n-N @\n-A INPUT -s 10.3.4.5/32 -j @\n'],
  ['log', 'linux', 'iptables -S', '-P INPUT ACCEPT\n-A OUTPUT -j LOG --log-prefix "@ "\n'],
  ['host in a rule', 'linux', 'iptables -L', 'Chain INPUT (policy ACCEPT)\nDROP  all  --  @  anywhere\n'],
  ['jump', 'linux', 'nft list ruleset', 'table inet filter {\n chain input {\n  jump @\n }\n}\n'],
  ['adapter', 'linux', 'ip route', 'default via 10.3.4.1 dev @ proto dhcp metric 100\n'],
  [
    'link',
    'linux',
    'resolvectl status',
    'Link 5 (@)\n    Current Scopes: DNS\n       DNS Servers: 10.3.4.5\n',
  ],
  ['part of a name', 'linux', 'resolvectl status', 'Link 5 (eth0)\n       DNS Servers: 10.3.4.5#dns.@\n'],
  ['adapter of Windows', 'win32', 'ipconfig /all', 'PPP adapter @:\r\n\r\n   IPv4 Address. . : 10.3.4.5\r\n'],
  ['command that is not read', 'win32', 'Test-NetConnection @ -Port 443', 'x\r\n'],
  ['hop without an address', 'linux', 'tracepath 100.100.2.136', ' 1:  @      0.5ms\n'],
  ['commented line', 'linux', 'cat /etc/resolv.conf', '# search @\nnameserver 10.3.4.5\n'],
];

describe.each(OUTPUTS)('the %s', (_what, platform, command, text) => {
  it.each(NAMES)('called %s', (name) => {
    const put = (into: string): string => into.replaceAll('@', () => name);
    expect(redacted(platform, put(command), put(text)).toLowerCase()).not.toContain(name.toLowerCase());
  });
});

describe('what makers and systems number', () => {
  it.each([
    'Intel(R) Ethernet Connection (17) I219-LM-QoS Packet Scheduler-0000',
    'Realtek USB GbE Family Controller-WFP 802.3 MAC Layer LightWeight Filter-0003',
    'D-Link DUB-1312 USB Ethernet Adapter',
    'cn-hangzhou',
    'UTC-08',
    'wlp0s20f3 eth12 utun10',
    'i350 X710 e1000 AX201 RTL8168 MT7921 F5 V9',
    'UP-1',
  ])('stays: %s', (text) => {
    const { fact } = createRedactor([]).observation(
      {
        kind: 'adapters',
        subject: '',
        fact: { known: true, value: [{ name: text, description: text }] },
        evidence: [],
        startedMs: 0,
        durationMs: 1,
      },
      'win32',
    );
    expect(JSON.stringify(fact)).toContain(JSON.stringify(text));
  });

  it.each(['edit "VPC-100.64.0.0-10"', 'AES-256 and SHA-256'])(
    'stays in a sentence or a line: %s',
    (text) => {
      expect(createRedactor([]).line(text)).toBe(text);
    },
  );
});

describe('a name that differs from a word that stays in its number alone', () => {
  it('is replaced, though the text was seen before', () => {
    const text = (name: string): string =>
      `-P INPUT ACCEPT\n-P OUTPUT ACCEPT\n-P FORWARD ACCEPT\n-A INPUT -p tcp --dport 443 -j ACCEPT\n-A INPUT -j ${name}\n`;
    expect(redacted('linux', 'iptables -S', text('vpn-1'))).toContain('vpn-1');
    expect(redacted('linux', 'iptables -S', text('vpn-0744'))).not.toContain('0744');
  });
});

describe('a user who logs on with a number', () => {
  const secrets = [{ kind: 'user', value: '20231358' }] as const;

  it('is replaced in a note', () => {
    expect(createRedactor(secrets).text('user 20231358 cannot log on')).not.toContain('20231358');
  });

  it('leaves numbers of JSON as they are', () => {
    const text = '{"a":20231358,"b":[20231358, 1],"c":"20231358"}';
    expect(createRedactor(secrets).text(text)).toBe('{"a":20231358,"b":[20231358, 1],"c":"user-1"}');
  });
});

describe('networks whose end is a star', () => {
  it.each([
    ['169.145.*', 'net-1.*'],
    ['83.12.77.*', 'net-1.*'],
    ['53.*', '53.*'],
  ])('%s becomes %s', (text, expected) => {
    expect(createRedactor([]).text(text)).toBe(expected);
  });
});
