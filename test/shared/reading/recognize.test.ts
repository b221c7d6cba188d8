import { describe, expect, it } from 'vitest';
import type { Platform } from '../../../shared/observation/workstation.ts';
import { recognize } from '../../../shared/reading/recognize.ts';

type Row = readonly [Platform, string, string | null, string?];

const ROWS: readonly Row[] = [
  ['win32', 'route print', 'route-print'],
  // Windows may ask a resolver with an IPv6 address first.
  ['win32', 'Get-DnsClientServerAddress -AddressFamily IPv4 | ConvertTo-Json', null],
  ['win32', 'Get-NetRoute -AddressFamily 23 | ConvertTo-Json', null],
  ['win32', 'Get-NetRoute -AddressFamily 2 | ConvertTo-Json', 'section-routes'],
  // One chain: another may drop.
  ['linux', 'iptables -S OUTPUT', null],
  ['linux', 'iptables -nvL INPUT --line-numbers', null],
  ['linux', 'sudo iptables -w 5 -t filter -S > rules.txt', 'iptables', 'filter'],
  ['linux', 'iptables -t nat -nvL', 'iptables', 'nat'],
  ['linux', 'iptables-save -c -t mangle', 'iptables', 'mangle'],
  ['win32', '"C:\\Windows\\System32\\ROUTE.EXE" PRINT -4', 'route-print'],
  ['win32', 'cmd.exe /c route print', 'route-print'],
  ['win32', 'route print 100.64*', null],
  ['win32', 'route print -6', null],
  ['win32', 'netstat -rn', 'route-print'],
  ['win32', 'netstat /r', 'route-print'],
  ['win32', 'netstat -ano', null],
  ['win32', 'netstat -rs', null],
  ['win32', 'IPCONFIG /ALL', 'ipconfig'],
  ['win32', 'ipconfig', null],
  [
    'win32',
    'powershell.exe -NoProfile -NonInteractive -Command "Get-NetRoute -AddressFamily IPv4 | ConvertTo-Json -Depth 3"',
    'section-routes',
  ],
  ['win32', "pwsh -c 'get-netadapter | select Name,Status | convertto-json'", 'section-adapters'],
  [
    'win32',
    '[Console]::OutputEncoding = [Text.Encoding]::UTF8; Get-DnsClientServerAddress | ConvertTo-Json',
    'section-resolvers',
  ],
  ['win32', 'Get-NetRoute -AddressFamily IPv6 | ConvertTo-Json', null],
  [
    'win32',
    'Find-NetRoute -RemoteIPAddress 100.100.2.136 | ConvertTo-Json',
    'find-net-route',
    '100.100.2.136',
  ],
  ['win32', 'powershell -EncodedCommand AAAA', 'windows-script'],
  [
    'win32',
    "Get-ItemProperty 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings' | ConvertTo-Json",
    'section-proxy',
  ],
  [
    'win32',
    'reg query "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings" /v ProxyEnable',
    null,
  ],
  ['win32', 'netsh int ip show subinterfaces', 'netsh-subinterfaces'],
  ['win32', 'Get-Content C:\\Windows\\System32\\drivers\\etc\\hosts', 'hosts'],
  ['win32', 'tracert -d -h 30 100.100.2.136', 'tracert', '100.100.2.136'],
  ['win32', 'ping desk7', 'ping', 'desk7'],
  ['win32', 'ping desk7.lab.example -n 4', 'ping', 'desk7.lab.example'],
  ['win32', 'ping /?', null],
  ['linux', 'tracepath -n 100.100.2.136', 'traceroute', '100.100.2.136'],
  ['win32', 'format c:', null],
  ['darwin', 'netstat -nrf inet', 'netstat'],
  ['darwin', 'netstat -rn -f inet6', null],
  ['darwin', 'sudo /sbin/route -n get 100.100.2.136', 'route-get', '100.100.2.136'],
  ['darwin', 'ifconfig en0', null],
  ['darwin', 'cat /private/etc/hosts', 'hosts'],
  [
    'darwin',
    'defaults read "/Applications/Alibaba Cloud Workspace.app/Contents/Info" CFBundleShortVersionString',
    'info-plist',
    '/Applications/Alibaba Cloud Workspace',
  ],
  ['linux', 'LC_ALL=C ip -j r', 'ip-route', 'main'],
  ['linux', 'ip -j -4 route show table all', 'ip-route', 'all'],
  ['linux', 'ip -j ro ls table 52', 'ip-route', '52'],
  ['linux', 'ip -j route show 100.64.0.0/10', null],
  ['linux', 'ip -6 -j route', null],
  ['linux', "bash -c 'ip -j rule | jq .'", 'ip-rule'],
  ['linux', 'file:/etc/resolv.conf', 'resolv-conf'],
  ['linux', '', null],
  ['linux', 'toString', null],
  // A part of a table, or the way of some packets, is not the table and not the way of all.
  ['win32', 'Get-NetRoute -DestinationPrefix 0.0.0.0/0 | ConvertTo-Json', null],
  ['win32', 'Get-NetRoute 0.0.0.0/0 | ConvertTo-Json', null],
  ['win32', 'Get-NetRoute -InterfaceAlias "Wi-Fi" | fl', null],
  ['win32', 'Get-NetRoute -AddressFamily:IPv4 -ErrorAction SilentlyContinue | fl *', 'section-routes'],
  ['win32', 'Get-NetRoute -PolicyStore PersistentStore | fl', null],
  ['win32', 'Get-NetRoute -CimSession pc2 | fl', null],
  ['win32', "Get-NetRoute | Where-Object NextHop -ne '0.0.0.0' | ConvertTo-Json", null],
  ['win32', 'Get-NetRoute | ?{$_.RouteMetric -lt 5} | ConvertTo-Json', null],
  ['win32', 'Get-NetRoute | select -First 5 | fl', null],
  ['win32', 'Get-NetRoute | sort RouteMetric | select DestinationPrefix,NextHop | fl', 'section-routes'],
  ['win32', 'Get-NetRoute | fl > routes.txt', 'section-routes'],
  ['win32', 'Get-NetAdapter -Physical | ConvertTo-Json', null],
  ['win32', 'Get-NetAdapter -IncludeHidden | ConvertTo-Json', 'section-adapters'],
  ['win32', 'Get-DnsClientServerAddress -InterfaceAlias Ethernet | ConvertTo-Json', null],
  ['win32', 'Get-DnsClientNrptPolicy -Namespace .corp.example', null],
  ['win32', 'Find-NetRoute -RemoteIPAddress 100.100.2.136 -InterfaceIndex 7', null],
  ['win32', 'route print | findstr 100.64', null],
  ['win32', 'ipconfig /all | findstr /i dns', null],
  ['win32', 'type C:\\Windows\\System32\\drivers\\etc\\hosts | findstr aliyun', null],
  ['win32', 'gc C:\\Windows\\System32\\drivers\\etc\\hosts -TotalCount 5', null],
  ['win32', 'arp -a 192.168.1.1', null],
  ['win32', 'arp -a', 'windows-arp'],
  ['win32', 'ping -S 10.8.0.2 100.100.2.136', null],
  ['win32', 'tracert -S fe80::1 100.100.2.136', null],
  [
    'win32',
    "Get-ItemProperty 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings' | select ProxyEnable",
    null,
  ],
  ['darwin', 'netstat -rn | grep utun', null],
  ['darwin', 'netstat -rn -I en0', null],
  ['darwin', 'route -n get -ifscope en0 100.100.2.136', null],
  ['darwin', 'scutil --dns | head -20', null],
  ['darwin', 'ping -S 192.168.1.10 -c 4 100.100.2.136', null],
  ['darwin', 'arp -n 192.168.1.1', null],
  ['linux', 'ip route get 100.100.2.136 oif eth1', null],
  ['linux', 'ip route get 100.100.2.136 from 192.168.1.10', null],
  ['linux', 'ip route get to 100.100.2.136', 'ip-route-get', '100.100.2.136'],
  ['linux', 'ip route get 100.100.2.136 mark 0x1', null],
  ['linux', 'ip -j route | jq .', 'ip-route', 'main'],
  ['linux', "ip -j route | jq '.[0]'", null],
  ['linux', 'ping -I tun0 -c 4 100.100.2.136', null],
  ['linux', 'head -3 /etc/hosts', null],
  // A filter by family is what its parameter is.
  ['win32', 'Get-NetRoute | Where-Object AddressFamily -eq IPv4 | ft -AutoSize', 'section-routes'],
  ['win32', 'Get-NetRoute | Where-Object {$_.AddressFamily -eq "IPv4"} | ConvertTo-Json', 'section-routes'],
  ['win32', "Get-NetIPAddress | ? { $_.AddressFamily -eq '2' } | fl", 'section-addresses'],
  ['win32', 'Get-NetIPInterface | where AddressFamily -ne IPv6', 'section-interfaces'],
  ['win32', 'powershell -Command "Get-NetRoute | Where-Object AddressFamily -eq IPv4"', 'section-routes'],
  ['win32', 'Get-NetRoute | Where-Object AddressFamily -eq IPv6 | fl', null],
  ['win32', 'Get-NetRoute | Where-Object AddressFamily -ne IPv4 | fl', null],
  ['win32', 'Get-DnsClientServerAddress | Where-Object AddressFamily -eq IPv4', null],
  ['win32', 'Get-DnsClientServerAddress | ? AddressFamily -eq 2 | fl', null],
  [
    'win32',
    "Get-NetRoute | Where-Object AddressFamily -eq IPv4 | Where-Object NextHop -ne '0.0.0.0' | fl",
    null,
  ],
  ['win32', 'Get-NetRoute | ? {$_.AddressFamily -eq "IPv4" -and $_.NextHop -ne "0.0.0.0"} | fl', null],
  ['win32', 'Get-NetAdapter | Where-Object Status -eq Up | fl', null],
  // Comments say nothing; but the number of an entry's line stands in the advice.
  ['linux', "cat /etc/resolv.conf | grep -v '^#'", 'resolv-conf'],
  ['linux', "grep -v '^#' /etc/resolv.conf", 'resolv-conf'],
  ['linux', "sudo grep -v '^[[:space:]]*#' /etc/resolv.conf", 'resolv-conf'],
  ['linux', "grep -Ev '^(#|$)' /etc/resolv.conf", 'resolv-conf'],
  ['linux', "cat /etc/resolv.conf | grep -v '^#' | grep -v '^$'", 'resolv-conf'],
  ['linux', "grep -vE '^\\s*(#|$)' /etc/resolv.conf", 'resolv-conf'],
  ['linux', "cat /etc/resolv.conf | egrep -v '^#|^$'", 'resolv-conf'],
  ['darwin', "grep -v '^#' /etc/resolver/aliyuncs.com", 'resolver-file'],
  ['linux', 'cat /etc/resolv.conf | grep -v 192', null],
  ['linux', "grep -v '#' /etc/resolv.conf", null],
  ['linux', "grep '^#' /etc/resolv.conf", null],
  ['linux', "grep -v '^#' /etc/hosts", null],
  ['linux', "cat /etc/resolv.conf | grep -v '^#' | head -1", null],
  ['linux', "ip route | grep -v '^#'", null],
  // Every compartment of Windows has a table of its own, and only one of them is this workstation's.
  ['win32', 'ipconfig /allcompartments /all', null],
  ['win32', 'Get-NetRoute -IncludeAllCompartments | fl', null],
  ['win32', 'Get-NetAdapter -IncludeHidden | fl', 'section-adapters'],
  ['linux', 'ip -br addr', 'ip-address'],
  ['linux', 'ip -4 addr', 'ip-address'],
];

describe('recognize', () => {
  it.each(ROWS.map(([platform, line, source, subject = '']) => ({ platform, line, source, subject })))(
    '$platform: $line',
    ({ platform, line, source, subject }) => {
      const found = recognize(line, platform);
      expect(found === null ? null : found.source).toBe(source);
      if (found !== null && subject !== '') expect(found.subject).toContain(subject);
    },
  );

  it('reads what a ping was told', () => {
    expect(recognize('ping -4 -n 1 -w 1000 -i 3 -f -l 1372 172.16.0.5', 'win32')).toEqual({
      source: 'ping',
      subject: '172.16.0.5',
      ping: { count: 1, ttl: 3, packetBytes: 1400 },
    });
    expect(recognize('/sbin/ping -n -c4 -m 2 172.16.0.5', 'darwin')).toMatchObject({
      ping: { count: 4, ttl: 2, packetBytes: null },
    });
    expect(recognize('ping -c 2 -t 5 172.16.0.5', 'linux')).toMatchObject({ ping: { count: 2, ttl: 5 } });
  });
});
