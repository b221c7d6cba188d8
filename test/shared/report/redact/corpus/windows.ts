/** Places of secrets in outputs of Windows, in English. */
import type { Planted, Shape } from './planted.ts';
import { colons } from './spellings.ts';

export const WINDOWS: readonly Shape[] = [
  [
    'ipconfig: host name',
    ({ host }) =>
      `Windows IP Configuration\r\n\r\n   Host Name . . . . . . . . . . . . : ${host}\r\n   Node Type . . . . . . . . . . . . : Hybrid`,
    'host',
  ],
  [
    'ipconfig: suffixes',
    ({ domain }) =>
      `   Primary Dns Suffix  . . . . . . . : ${domain}\r\n   DNS Suffix Search List. . . . . . : ${domain}\r\n                                       aliyuncs.com`,
    'domain',
  ],
  [
    'ipconfig: adapter suffix',
    ({ domain }) => `Ethernet adapter Ethernet:\r\n\r\n   Connection-specific DNS Suffix  . : ${domain}`,
    'domain',
  ],
  ['ipconfig: physical address', ({ mac }) => `   Physical Address. . . . . . . . . : ${mac}`, 'mac'],
  [
    'ipconfig: IPv4',
    ({ ip }) =>
      `   IPv4 Address. . . . . . . . . . . : ${ip}(Preferred) \r\n   Subnet Mask . . . . . . . . . . . : 255.255.255.0`,
    'ip',
  ],
  ['ipconfig: IPv6', ({ ip6 }) => `   Link-local IPv6 Address . . . . . : ${ip6}%12(Preferred) `, 'ip6'],
  [
    'ipconfig: DUID',
    ({ mac }) => `   DHCPv6 Client DUID. . . . . . . . : 00-01-00-01-2B-3C-4D-5E-${mac}`,
    'mac',
  ],
  ['route print', ({ ip }) => `          0.0.0.0          0.0.0.0      192.168.1.1    ${ip}     25`, 'ip'],
  [
    'arp -a',
    ({ ip, mac }) =>
      `Interface: ${ip} --- 0xc\r\n  Internet Address      Physical Address      Type\r\n  ${ip}           ${mac.toLowerCase()}     dynamic   `,
    'ip',
    'mac',
  ],
  [
    'netsh wlan',
    ({ ssid, mac }) =>
      `    Name                   : Wi-Fi\r\n    Physical address       : ${colons({ mac } as Planted)}\r\n    State                  : connected\r\n    SSID                   : ${ssid}\r\n    BSSID                  : ${colons({ mac } as Planted)}`,
    'ssid',
    'mac',
  ],
  [
    'systeminfo',
    ({ host, domain }) =>
      `Host Name:                 ${host}\r\nOS Name:                   Microsoft Windows 11 Pro\r\nDomain:                    ${domain}`,
    'host',
    'domain',
  ],
  [
    'environment',
    ({ host, user }) => `COMPUTERNAME=${host}\r\nUSERNAME=${user}\r\nSystemRoot=C:\\Windows`,
    'host',
    'user',
  ],
  ['profile folder', ({ user }) => `C:\\Users\\${user}\\AppData\\Local\\Temp\\x.log`, 'user'],
  ['long path', ({ user }) => `\\\\?\\C:\\Users\\${user}\\Documents\\x`, 'user'],
  ['path with slashes', ({ user }) => `file:///C:/Users/${encodeURI(user)}/x.pac`, 'user'],
  ['UNC', ({ host, share }) => `net use Z: \\\\${host}\\${share} /persistent:yes`, 'host', 'share'],
  ['long UNC', ({ host, share }) => `\\\\?\\UNC\\${host}\\${share}\\x.txt`, 'host', 'share'],
  ['home on a server', ({ host, user }) => `H:  \\\\${host}\\home$\\${user}`, 'host', 'user'],
  ['home on another drive', ({ user }) => `HOMESHARE=D:\\Home\\${user}\r\n`, 'user'],
  [
    'profile folder at the end of a line',
    ({ user }) => `USERPROFILE=C:\\Users\\${user}\r\nwindir=C:\\Windows`,
    'user',
  ],
  ['account', ({ user }) => `"UserName":"CONTOSO\\\\${user}"`, 'user'],
  ['wmic serial', ({ serial }) => `SerialNumber=${serial}\r\r\n`, 'serial'],
  [
    'PowerShell JSON',
    ({ ip, mac, host }) =>
      JSON.stringify({ HostName: host, IPAddress: ip, MacAddress: mac, InterfaceAlias: '以太网' }),
    'ip',
    'mac',
    'host',
  ],
  ['adapter GUID', ({ guid }) => `"InterfaceGuid":"{${guid}}"`, 'guid'],
  [
    'registry proxy',
    ({ host, domain }) => `    ProxyServer    REG_SZ    ${host}.${domain}:3128`,
    'host',
    'domain',
  ],
  ['registry domain', ({ domain }) => `    DhcpDomain    REG_SZ    ${domain}`, 'domain'],
  [
    'nslookup',
    ({ host, domain, ip }) => `Server:  ${host}.${domain}\r\nAddress:  ${ip}\r\n`,
    'host',
    'domain',
    'ip',
  ],
  [
    'tracert',
    ({ ip, host, domain }) => `  2     3 ms     2 ms     2 ms  ${host}.${domain} [${ip}] `,
    'ip',
    'host',
    'domain',
  ],
];
