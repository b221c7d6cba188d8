/** At a place where a name stands, a word is a name, however ordinary: somebody's computer is called `office`. */
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../shared/report/redact/index.ts';
import { reportOf } from '../support/report.ts';
import { MORE_PLACES, type Place } from './more-places.ts';
import { redacted } from './redacted-output.ts';

/** Words of outputs, of the tool and of every office. */
const WORDS = ['PC-0417', 'office', 'guest', 'router', 'cloud', 'printer', 'admin', 'metric', 'Table'];

/** `@` is where the name stands. */
const PLACES: readonly Place[] = [
  ...MORE_PLACES,
  [
    'host of ipconfig',
    'win32',
    'ipconfig /all',
    '   Host Name . . . . . . . . . . . . : @\r\n   IPv4 Address. . . . . . . . . . . : 10.3.4.5(Preferred)\r\n',
  ],
  ['host of ipconfig in Chinese', 'win32', 'ipconfig /all', '   主机名  . . . . . . . . . . . . . : @\r\n'],
  ['suffix of ipconfig', 'win32', 'ipconfig /all', '   Connection-specific DNS Suffix  . : @\r\n'],
  [
    'first of the suffix list',
    'win32',
    'ipconfig /all',
    '   DNS Suffix Search List. . . . . . : @\r\n                                       corp.example\r\n',
  ],
  [
    'second of the suffix list',
    'win32',
    'ipconfig /all',
    '   DNS Suffix Search List. . . . . . : corp.example\r\n                                       @\r\n',
  ],
  ['hosts file', 'win32', 'type C:\\Windows\\System32\\drivers\\etc\\hosts', '10.3.4.5 @ # mine\r\n'],
  ['hosts file of Linux', 'linux', 'cat /etc/hosts', '127.0.1.1\t@\n10.3.4.5 nas @\n'],
  ['search of resolv.conf', 'linux', 'cat /etc/resolv.conf', 'search @ corp.example\nnameserver 10.3.4.5\n'],
  [
    'second search of resolv.conf',
    'linux',
    'cat /etc/resolv.conf',
    'search corp.example @\nnameserver 10.3.4.5\n',
  ],
  ['domain of resolv.conf', 'linux', 'cat /etc/resolv.conf', 'domain @\nnameserver 10.3.4.5\n'],
  [
    'domain of resolvectl',
    'linux',
    'resolvectl status',
    'Link 2 (eth0)\n    Current Scopes: DNS\n       DNS Servers: 10.3.4.5\n        DNS Domain: @\n',
  ],
  [
    'routing domain of resolvectl',
    'linux',
    'resolvectl status',
    'Link 2 (eth0)\n    Current Scopes: DNS\n       DNS Servers: 10.3.4.5\n        DNS Domain: ~@ corp.example\n',
  ],
  [
    'second domain of resolvectl',
    'linux',
    'resolvectl status',
    'Link 2 (eth0)\n       DNS Servers: 10.3.4.5\n        DNS Domain: corp.example\n                    @\n',
  ],
  ['name of a DNS server', 'linux', 'resolvectl status', 'Link 2 (eth0)\n       DNS Servers: 10.3.4.5#@\n'],
  [
    'search of scutil',
    'darwin',
    'scutil --dns',
    'resolver #1\n  search domain[0] : @\n  nameserver[0] : 10.3.4.5\n',
  ],
  ['domain of scutil', 'darwin', 'scutil --dns', 'resolver #2\n  domain   : @\n  nameserver[0] : 10.3.4.5\n'],
  [
    'proxy of scutil',
    'darwin',
    'scutil --proxy',
    '<dictionary> {\n  HTTPEnable : 1\n  HTTPPort : 8080\n  HTTPProxy : @\n}\n',
  ],
  [
    'exception of scutil',
    'darwin',
    'scutil --proxy',
    '<dictionary> {\n  ExceptionsList : <array> {\n    0 : *.local\n    1 : @\n  }\n}\n',
  ],
  ['user of a proxy of scutil', 'darwin', 'scutil --proxy', '<dictionary> {\n  HTTPUser : @\n}\n'],
  [
    'proxy of WinHTTP',
    'win32',
    'netsh winhttp show proxy',
    '\r\nCurrent WinHTTP proxy settings:\r\n\r\n    Proxy Server(s) :  @:8080\r\n    Bypass List     :  (none)\r\n',
  ],
  [
    'bypass of WinHTTP',
    'win32',
    'netsh winhttp show proxy',
    '    Proxy Server(s) :  proxy.corp.example:8080\r\n    Bypass List     :  @;*.corp.example\r\n',
  ],
  [
    'proxy in the registry',
    'win32',
    'reg query "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings"',
    '    ProxyServer    REG_SZ    @:8080\r\n',
  ],
  [
    'exception in the registry',
    'win32',
    'reg query "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings"',
    '    ProxyOverride    REG_SZ    @;<local>\r\n',
  ],
  [
    'script in the registry',
    'win32',
    'reg query "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings"',
    '    AutoConfigURL    REG_SZ    http://@/wpad.dat\r\n',
  ],
  [
    'ping by name',
    'win32',
    'ping @',
    '\r\nPinging @ [10.3.4.5] with 32 bytes of data:\r\nReply from 10.3.4.5: bytes=32 time=1ms TTL=64\r\n',
  ],
  [
    'ping by name on Linux',
    'linux',
    'ping -c 4 @',
    'PING @ (10.3.4.5) 56(84) bytes of data.\n64 bytes from @ (10.3.4.5): icmp_seq=1 ttl=64 time=0.3 ms\n\n--- @ ping statistics ---\n',
  ],
  ['ping of a name that nobody knows', 'linux', 'ping -c 4 @', 'ping: @: Name or service not known\n'],
  ['hop of traceroute', 'linux', 'traceroute 10.9.9.9', ' 1  @ (10.3.4.5)  0.5 ms  0.4 ms  0.4 ms\n'],
  ['hop of tracert', 'win32', 'tracert 10.9.9.9', '  1    <1 ms    <1 ms    <1 ms  @ [10.3.4.5]\r\n'],
  ['home folder of Windows', 'win32', 'type C:\\Users\\@\\notes\\ipconfig.txt', 'x\r\n'],
  [
    'home folder of Linux',
    'linux',
    '/home/@/bin/ping -c 4 10.3.4.5',
    'PING 10.3.4.5 (10.3.4.5) 56(84) bytes of data.\n',
  ],
  [
    'field of a native answer',
    'win32',
    'native:GetAdaptersAddresses',
    '{"asked":"native:GetAdaptersAddresses","count":1,"rows":[\n{"IfIndex":9,"ConnectionSpecificSuffix":"@"}\n]}',
  ],
  [
    'proxy of a native answer',
    'win32',
    'native:WinHttpGetDefaultProxyConfiguration',
    '{"asked":"native:WinHttpGetDefaultProxyConfiguration","count":1,"rows":[\n{"ProxyServer":"http=@:8080;https=@:8080","ProxyOverride":"<local>;@"}\n]}',
  ],
  ['prompt of Linux', 'linux', 'ip route', '@@nas:~$ ip route\ndefault via 10.3.4.1 dev eth0\n'],
  ['host in a prompt', 'linux', 'ip route', 'jana@@:~$ ip route\ndefault via 10.3.4.1 dev eth0\n'],
  ['prompt of Windows', 'win32', 'ipconfig', 'C:\\Users\\@>ipconfig\r\n'],
  ['share', 'win32', 'type \\\\@\\tools\\hosts', '10.3.4.5 nas\r\n'],
];

/** Accounts that every system may have are nobody's, in a folder of theirs. */
const isNobodys = (what: string, word: string): boolean =>
  what.startsWith('home folder') && /^(?:admin|guest)$/.test(word);

describe.each(PLACES)('the %s', (what, platform, command, text) => {
  it.each(WORDS.filter((word) => !isNobodys(what, word)))('called %s', (word) => {
    const at = (name: string): string =>
      redacted(
        platform,
        command.replaceAll('@', () => name),
        text.replaceAll('@', () => name),
      );
    expect(at(word)).not.toMatch(new RegExp(`(?<![\\p{L}\\p{N}_-])${word}(?![\\p{L}\\p{N}_-])`, 'iu'));
  });
});

describe.each([
  [
    'proxies',
    (name: string) => [{ source: 'system', protocol: 'http', server: `${name}:8080`, bypass: [name] }],
  ],
  ['host', (name: string) => ({ hostName: name, userName: name, os: 'Linux' })],
  ['hosts', (name: string) => [{ address: '10.3.4.5', names: [name] }]],
] as const)('a fact about %s', (kind, valueOf) => {
  it.each(WORDS)('that names %s', (name) => {
    const { fact } = createRedactor([]).observation(
      {
        kind,
        subject: '',
        fact: { known: true, value: valueOf(name) },
        evidence: [],
        startedMs: 0,
        durationMs: 1,
      },
      'win32',
    );
    expect(JSON.stringify(fact)).not.toContain(`"${name}`);
  });
});

describe('a note as long as it may be', () => {
  it('stays within its limits, although a pseudonym is longer than what it stands for', () => {
    const redacted = createRedactor([]).report({
      ...reportOf('a healthy workstation'),
      note: { text: '/home/x '.repeat(500), since: '/home/x '.repeat(25) },
    });
    expect(redacted.note?.text.length).toBeLessThanOrEqual(4000);
    expect(redacted.note?.since?.length).toBeLessThanOrEqual(200);
    expect(redacted.note?.text).toContain('user-1');
  });
});
