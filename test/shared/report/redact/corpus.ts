/** Planted secrets in the true forms of the systems' output: each shape by hand, filled from a table of people and machines. */

export interface Planted {
  readonly user: string;
  readonly host: string;
  readonly domain: string;
  readonly ip: string;
  readonly ip6: string;
  readonly mac: string;
  readonly ssid: string;
  readonly serial: string;
  readonly password: string;
  readonly share: string;
  readonly guid: string;
}

/** Not known beforehand: redaction must see by form and label alone what is private. */
export const PLANTED: readonly Planted[] = [
  {
    user: 'zhangsan',
    host: 'FINANCE-PC-07',
    domain: 'hq.contoso-bank.com',
    ip: '192.168.31.57',
    ip6: 'fe80::1c2b:3dff:fe4e:5f60',
    mac: '00-1A-2B-3C-4D-5E',
    ssid: 'ZhangHome-5G',
    serial: 'PF2ABC9X',
    password: 's3cr3tPass',
    share: 'gehalt2026',
    guid: '4D36E972-E325-11CE-BFC1-08002BE10318',
  },
  {
    user: '王小明',
    host: 'LAPTOP-9QK2M7RT',
    domain: 'corp.wuxi-steel.cn',
    ip: '10.37.201.14',
    ip6: '2409:8a28:1234:5678::9',
    mac: '3C-06-30-0A-0B-0C',
    ssid: '无锡钢铁办公网',
    serial: 'C02XK0ABJG5J',
    password: 'Mima-88',
    share: '财务部',
    guid: '7f3c2b10-aaaa-4bcd-8ef0-1234567890ab',
  },
  {
    user: 'm.oneill',
    host: 'mba-oneill',
    domain: 'ad.kilkenny.local',
    ip: '172.25.9.200',
    ip6: 'fd12:3456:789a:1::1',
    mac: 'F0-18-98-AA-BB-0F',
    ssid: 'Eir 2.4 GHz',
    serial: 'FVFXC2ABQ05D',
    password: 'p@ss,w0rd',
    share: 'Team',
    guid: '01234567-89ab-4cde-8f01-23456789abcd',
  },
  {
    user: 'Anna Schmidt',
    host: 'ws-0042',
    domain: 'intern.schmidt-gmbh.de',
    ip: '203.0.114.77',
    ip6: '2a02:908:1:2:3:4:5:6',
    mac: 'A4-83-E7-11-22-33',
    ssid: 'FRITZ!Box 7590',
    serial: '5CG9123XYZ',
    password: 'Hunter2x',
    share: 'Ablage',
    guid: 'ABCDEF01-2345-4678-9ABC-DEF012345678',
  },
  {
    user: 'tanaka',
    host: 'DESKTOP-A1B2C3D',
    domain: 'tokyo.tanaka.co.jp',
    ip: '114.132.7.9',
    ip6: '240e:3b7::abcd',
    mac: 'D8-9E-F3-0D-0E-01',
    ssid: 'aterm-a1b2c3-g',
    serial: 'MJ0ABCDE',
    password: 'x9!yZ',
    share: 'kyoyu',
    guid: 'deadbeef-0000-4000-8000-00000000beef',
  },
  {
    user: 'lisi',
    host: 'dev-box',
    domain: 'vpn.acme-robotics.io',
    ip: '192.168.0.103',
    ip6: 'fe80::aede:48ff:fe00:1122',
    mac: 'AC-DE-48-00-11-22',
    ssid: 'CMCC-x7Qp',
    serial: 'R90ABCDE',
    password: 'tigerLily',
    share: 'builds',
    guid: '11111111-2222-4333-8444-555555555555',
  },
  {
    user: 'ou_yang',
    host: 'shenzhen-kiosk3',
    domain: 'oa.shenzhen-motor.com.cn',
    ip: '10.0.7.31',
    ip6: '2001:da8:20d::42',
    mac: '52-54-00-AB-CD-EF',
    ssid: 'kiosk_staff',
    serial: 'VMW-56-4D-AA',
    password: 'Qwerty_09',
    share: 'kiosk',
    guid: 'c0ffee00-1234-4abc-9def-001122334455',
  },
];

export type Shape = readonly [name: string, text: (one: Planted) => string, ...secrets: (keyof Planted)[]];

const colons = ({ mac }: Planted): string => mac.replaceAll('-', ':').toLowerCase();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const escapes = (text: string): string =>
  Array.from(
    { length: text.length },
    (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

export const SHAPES: readonly Shape[] = [
  // Windows, English
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
  // Windows, Chinese, German, Japanese
  [
    'ipconfig zh: 主机名',
    ({ host }) =>
      `Windows IP 配置\r\n\r\n   主机名  . . . . . . . . . . . . . : ${host}\r\n   节点类型  . . . . . . . . . . . . : 混合`,
    'host',
  ],
  [
    'ipconfig zh: 后缀',
    ({ domain }) =>
      `   连接特定的 DNS 后缀 . . . . . . . : ${domain}\r\n   主 DNS 后缀 . . . . . . . . . . . : ${domain}`,
    'domain',
  ],
  [
    'ipconfig zh: 物理地址',
    ({ mac, ip }) =>
      `   物理地址. . . . . . . . . . . . . : ${mac}\r\n   IPv4 地址 . . . . . . . . . . . . : ${ip}(首选) `,
    'mac',
    'ip',
  ],
  [
    'netsh wlan zh',
    ({ ssid }) =>
      `    名称                   : WLAN\r\n    SSID                   : ${ssid}\r\n    网络类型               : 结构`,
    'ssid',
  ],
  ['ping zh', ({ ip }) => `来自 ${ip} 的回复: 字节=32 时间=3ms TTL=61`, 'ip'],
  ['用户名', ({ user }) => `用户名：${user}`, 'user'],
  ['序列号', ({ serial }) => `序列号: ${serial}`, 'serial'],
  [
    'ipconfig de',
    ({ host, domain }) =>
      `   Hostname  . . . . . . . . . . . . : ${host}\r\n   Primäres DNS-Suffix . . . . . . . : ${domain}`,
    'host',
    'domain',
  ],
  ['ipconfig ja', ({ host }) => `   ホスト名. . . . . . . . . . . . .: ${host}`, 'host'],
  // macOS
  [
    'ifconfig',
    ({ ip, ip6 }) =>
      `en0: flags=8863<UP,BROADCAST> mtu 1500\n\tether a4:83:e7:1:2:3\n\tinet6 ${ip6}%en0 prefixlen 64 secured scopeid 0x4 \n\tinet ${ip} netmask 0xffffff00 broadcast 192.168.1.255`,
    'ip',
    'ip6',
  ],
  [
    'arp -an',
    ({ ip, mac }) =>
      `? (${ip}) at ${colons({ mac } as Planted).replace(/(^|:)0/g, '$1')} on en0 ifscope [ethernet]`,
    'ip',
    'mac',
  ],
  [
    'netstat -rn',
    ({ ip, mac }) =>
      `Routing tables\n\nInternet:\nDestination        Gateway            Flags               Netif Expire\ndefault            ${ip}        UGScg                 en0       \n${ip}/32     link#4             UCS                   en0      !\n${ip}        ${colons({ mac } as Planted)}  UHLWIir               en0   1178`,
    'ip',
    'mac',
  ],
  [
    'scutil --dns',
    ({ domain, ip }) =>
      `resolver #1\n  search domain[0] : ${domain}\n  nameserver[0] : ${ip}\n  if_index : 4 (en0)`,
    'domain',
    'ip',
  ],
  ['home', ({ user }) => `/Users/${user}/Library/Preferences/com.aliyun.wuying.osx.plist`, 'user'],
  [
    'system_profiler',
    ({ serial }) => `      Serial Number (system): ${serial}\n      Model Name: MacBook Pro`,
    'serial',
  ],
  ['airport', ({ ssid }) => `Current Wi-Fi Network: ${ssid}`, 'ssid'],
  ['scutil --get', ({ host }) => `ComputerName: ${host}\nLocalHostName: ${host}`, 'host'],
  ['Bonjour', ({ host }) => `${host.toLowerCase()}.local. can be reached`, 'host'],
  // Linux
  [
    'ip -j address',
    ({ ip, mac }) =>
      JSON.stringify([
        {
          ifname: 'eth0',
          address: colons({ mac } as Planted),
          addr_info: [{ family: 'inet', local: ip, prefixlen: 24 }],
        },
      ]),
    'ip',
    'mac',
  ],
  ['ip route', ({ ip }) => `default via ${ip} dev wlp3s0 proto dhcp src ${ip} metric 600`, 'ip'],
  [
    'resolv.conf',
    ({ domain, ip }) => `# Generated by NetworkManager\nsearch ${domain} aliyuncs.com\nnameserver ${ip}`,
    'domain',
    'ip',
  ],
  [
    'resolvectl',
    ({ domain, ip }) =>
      `Link 2 (eth0)\n    Current Scopes: DNS\nCurrent DNS Server: ${ip}\n        DNS Domain: ~${domain}`,
    'domain',
    'ip',
  ],
  [
    'iw',
    ({ ssid, mac }) => `Connected to ${colons({ mac } as Planted)} (on wlan0)\n\tSSID: ${ssid}\n\tfreq: 5180`,
    'ssid',
    'mac',
  ],
  ['iwconfig', ({ ssid }) => `          ESSID:"${ssid}"\n`, 'ssid'],
  ['Linux home', ({ user }) => `/home/${user}/.config/vpc-doctor/profile.yaml`, 'user'],
  ['stick', ({ user }) => `/dev/sdb1 on /run/media/${user}/STICK type vfat (rw)`, 'user'],
  ['hosts file', ({ ip, host, domain }) => `127.0.0.1 localhost\n${ip}\t${host}.${domain}`, 'ip', 'domain'],
  ['hostnamectl', ({ host }) => ` Static hostname: ${host}\n       Icon name: computer-laptop`, 'host'],
  [
    'curl',
    ({ password, domain }) =>
      `* Uses proxy env variable https_proxy == 'http://svc:${encodeURIComponent(password)}@proxy.${domain}:8080'`,
    'domain',
    'password',
  ],
  ['mail', ({ domain }) => `ask helpdesk@${domain}, or it-network@${domain}`, 'domain'],
  ['smb URL', ({ host, share }) => `smb://${host}/${encodeURIComponent(share)}/x`, 'host', 'share'],
  [
    'kernel log',
    ({ ip, mac }) =>
      `IN=eth0 OUT= MAC=${colons({ mac } as Planted)}:ff:ff:ff:ff:ff:ff:08:00 SRC=${ip} DST=100.100.2.136`,
    'ip',
  ],
  // Encoded
  ['URL-encoded path', ({ user }) => `path=${encodeURIComponent(`C:\\Users\\${user}\\x`)}`, 'user'],
  [
    'URL-encoded twice',
    ({ ip }) => `next=${encodeURIComponent(`a=${`http://${ip}/`.replaceAll('.', '%2E')}`)}`,
    'ip',
  ],
  [
    'Base64',
    ({ domain, ip }) => `payload ${Buffer.from(`peer ${ip} of gw.${domain}`).toString('base64')}`,
    'domain',
    'ip',
  ],
  [
    'Base64 of UTF-16',
    ({ user }) =>
      `powershell.exe -EncodedCommand ${Buffer.from(`Get-Item C:\\Users\\${user}\\x.txt`, 'utf16le').toString('base64')}`,
    'user',
  ],
  ['UTF-16 in a text', ({ ip }) => Buffer.from(`via ${ip} now`, 'utf16le').toString('latin1'), 'ip'],
  ['JSON escapes', ({ user }) => `{"path":"/Users/${escapes(user)}/x"}`, 'user'],
  ['hexadecimal', ({ domain }) => `0000  ${hex(Buffer.from(`search ${domain}`))}`, 'domain'],
  [
    'hexadecimal UTF-16',
    ({ user }) => `REG_BINARY    ${hex(Buffer.from(`C:\\Users\\${user}\\x`, 'utf16le')).toUpperCase()}`,
    'user',
  ],
  [
    'shell escapes',
    ({ user }) =>
      `/home/${[...Buffer.from(user)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}/x`,
    'user',
  ],
  ['HTML entities', ({ ip }) => `<td>${ip.replaceAll('.', '&#46;')}</td>`, 'ip'],
  [
    'three digits',
    ({ ip }) =>
      `addr ${ip
        .split('.')
        .map((part) => part.padStart(3, '0'))
        .join('.')} up`,
    'ip',
  ],
  ['dashed', ({ ip }) => `gateway ip-${ip.replaceAll('.', '-')}, see ${ip}:443`, 'ip'],
];

/** formsOf lists what must not be left of a secret, in any form that a reader could turn back. */
export function formsOf(key: keyof Planted, value: string): readonly string[] {
  if (key === 'mac') {
    const plain = value.toLowerCase();
    const colon = plain.replaceAll('-', ':');
    return [plain, colon, colon.replace(/(^|:)0/g, '$1'), plain.replaceAll('-', '')];
  }
  const wide = Buffer.from(value, 'utf16le');
  const plain = Buffer.from(value);
  const padded =
    key === 'ip'
      ? [
          value
            .split('.')
            .map((part) => part.padStart(3, '0'))
            .join('.'),
          value.replaceAll('.', '%2e'),
          value.replaceAll('.', '&#46;'),
        ]
      : [];
  return [
    value,
    encodeURI(value),
    encodeURIComponent(value),
    wide.toString('latin1'),
    hex(plain),
    hex(wide),
    escapes(value),
    ...padded,
  ].map((form) => form.toLowerCase());
}
