/** Tools of Windows that are read. */
import { specsFor, type Spec } from '../spec.ts';

const RULE = '='.repeat(75);
const utf8 = (text: string): string => [...Buffer.from(text)].join(',');
/** WinHttpSettings: lengths and bytes, as the registry keeps them. */
const winHttp = (proxy: string, bypass: string): string =>
  `40,0,0,0,0,0,0,0,3,0,0,0,${proxy.length},0,0,0,${utf8(proxy)},${bypass.length},0,0,0,${utf8(bypass)}`;

export const WINDOWS: readonly Spec[] = specsFor('win32', [
  [
    'route print in English',
    'route print',
    (d) => `${RULE}
${d.keep('Interface List')}
 14...${d.mac('interface list', 'blank')} ......${d.keep('Intel(R) Wi-Fi 6E AX211 160MHz')}
 22...${d.mac('interface list, virtual', 'blank')} ......${d.keep('Microsoft Wi-Fi Direct Virtual Adapter #2')}
 31...${d.mac('interface list, tunnel', 'blank')} ......${d.keep('TAP-Windows Adapter V9')}
  1...........................${d.keep('Software Loopback Interface 1')}
${RULE}

${d.keep('IPv4 Route Table')}
${RULE}
${d.keep('Active Routes:')}
${d.keep('Network Destination        Netmask          Gateway       Interface  Metric')}
          0.0.0.0          0.0.0.0  ${d.ip('gateway of a route')}  ${d.ip('own address of a route')}     ${d.keep('35')}
  ${d.ip('destination of a route')}  ${d.keep('255.255.255.255')}         On-link   ${d.ip('own address on a link')}    291
       ${d.keep('100.64.0.0')}      255.192.0.0  ${d.ip('gateway to the cloud')}  ${d.ip('own address to the cloud')}     36
        224.0.0.0        240.0.0.0         On-link         127.0.0.1    331
${RULE}
${d.keep('Persistent Routes:')}
  ${d.keep('Network Address          Netmask  Gateway Address  Metric')}
    ${d.ip('persistent destination')}  255.255.255.0  ${d.ip('persistent gateway')}       1
${RULE}
`,
  ],
  [
    'route print in Chinese',
    'route print -4',
    (d) => `${RULE}
${d.keep('接口列表')}
 11...${d.mac('interface list', 'blank')} ......${d.keep('Realtek PCIe GbE Family Controller')}
  1...........................Software Loopback Interface 1
${RULE}

${d.keep('IPv4 路由表')}
${RULE}
${d.keep('活动路由')}:
${d.keep('网络目标')}        ${d.keep('网络掩码')}          ${d.keep('网关')}       ${d.keep('接口')}   ${d.keep('跃点数')}
          0.0.0.0          0.0.0.0  ${d.ip('gateway of a route')}  ${d.ip('own address of a route')}     35
  ${d.ip('destination of a route')}  255.255.255.0            ${d.keep('在链路上')}   ${d.ip('own address on a link')}    291
${RULE}
${d.keep('永久路由')}:
  ${d.keep('无')}
`,
  ],
  [
    'arp -a in English',
    'arp -a',
    (d) => `
${d.keep('Interface:')} ${d.ip('own address')} --- 0xe
  ${d.keep('Internet Address')}      ${d.keep('Physical Address')}      ${d.keep('Type')}
  ${d.ip('neighbor')}        ${d.mac('MAC of a neighbor', 'dash').toLowerCase()}     ${d.keep('dynamic')}   
  ${d.ip('neighbor with a fixed entry')}        ${d.mac('MAC of a fixed entry', 'dash').toLowerCase()}     ${d.keep('static')}    
  ${d.keep('224.0.0.22')}            01-00-5e-00-00-16     static    
  ${d.keep('255.255.255.255')}       ff-ff-ff-ff-ff-ff     static    
`,
  ],
  [
    'arp -a in Chinese',
    'arp -a',
    (d) => `
${d.keep('接口')}: ${d.ip('own address')} --- 0xe
  ${d.keep('Internet 地址')}         ${d.keep('物理地址')}              ${d.keep('类型')}
  ${d.ip('neighbor')}        ${d.mac('MAC of a neighbor', 'dash').toLowerCase()}     ${d.keep('动态')}        
`,
  ],
  [
    'netsh winhttp',
    'netsh winhttp show proxy',
    (d) => `
${d.keep('Current WinHTTP proxy settings:')}

    ${d.keep('Proxy Server(s) :')}  http=${d.fqdn('proxy')}:8080;https=${d.ip('proxy by address')}:8443
    ${d.keep('Bypass List     :')}  <local>;*.${d.domain('bypass list')};${d.ip('bypassed prefix', 'prefix', 'ten')}.*;${d.host('bypassed host')}
`,
  ],
  [
    'registry of the proxy',
    'reg query "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings"',
    (d) => `
HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings
    ${d.keep('ProxyEnable')}    REG_DWORD    ${d.keep('0x1')}
    ${d.keep('ProxyServer')}    REG_SZ    ${d.fqdn('proxy')}:3128
    ${d.keep('ProxyOverride')}    REG_SZ    *.${d.domain('override')};${d.host('overridden host')};${d.keep('<local>')}
    ${d.keep('AutoConfigURL')}    REG_SZ    http://${d.word('user of a PAC URL', false)}:${d.secret('password of a PAC URL')}@${d.fqdn('host of a PAC URL')}/${d.word('folder of a PAC URL', false)}.pac?access_token=${d.secret('token of a PAC URL', 'base64')}&t=${d.secret('unnamed token of a PAC URL', 'hex')}
    User Agent    REG_SZ    Mozilla/4.0 (compatible; MSIE 8.0; Win32)
    EmailName    REG_SZ    ${d.email('e-mail name')}
    ProxyUser    REG_SZ    ${d.word('proxy user')}
    ProxyPass    REG_SZ    ${d.secret('proxy password')}
`,
  ],
  [
    'netsh subinterfaces',
    'netsh interface ipv4 show subinterfaces',
    (d) => `
   ${d.keep('MTU')}  ${d.keep('MediaSenseState')}      ${d.keep('Bytes In')}  ${d.keep('Bytes Out')}  ${d.keep('Interface')}
------  ---------------  ---------  ---------  -------------
${d.keep('4294967295')}                1          0     325611  Loopback Pseudo-Interface 1
  ${d.keep('1500')}                1  871623391   91723611  ${d.keep('Wi-Fi 2')}
  ${d.keep('1400')}                1      93715      81113  ${d.word('adapter that is called by its user')} VPN
  ${d.keep('1280')}                1          0          0  vEthernet (${d.word('virtual switch')})
`,
  ],
  [
    'script, first half',
    'powershell.exe -NoProfile -EncodedCommand JABvAHUAdAA=',
    (d) =>
      JSON.stringify({
        adapters: {
          rows: [
            {
              Name: d.word('alias of an adapter'),
              InterfaceDescription: d.keep('Intel(R) Wi-Fi 7 BE200 320MHz'),
              ifIndex: 7,
              MacAddress: d.mac('MAC of an adapter', 'dash'),
              Status: d.keep('Up'),
              InterfaceType: '71',
              NdisPhysicalMedium: '9',
              MtuSize: 1500,
              Hidden: false,
              HardwareInterface: true,
              Virtual: false,
              PnPDeviceID: 'PCI\\VEN_8086&DEV_272B',
              ComponentID: d.keep('pci\\ven_8086&dev_272b'),
            },
          ],
        },
        interfaces: {
          rows: [
            {
              InterfaceAlias: d.word('alias of an interface'),
              ifIndex: 7,
              InterfaceMetric: 30,
              NlMtu: 1500,
              ConnectionState: d.keep('Connected'),
            },
          ],
        },
        addresses: {
          rows: [
            {
              InterfaceAlias: 'Wi-Fi',
              ifIndex: 7,
              IPAddress: d.ip('own address'),
              PrefixLength: 22,
              AddressState: d.keep('Preferred'),
            },
            {
              InterfaceAlias: 'Wi-Fi',
              ifIndex: 7,
              IPAddress: `${d.ip6('own address in IPv6', 'short', 'eui64')}%7`,
              PrefixLength: 64,
              AddressState: 'Preferred',
            },
          ],
        },
        routes: {
          rows: [
            {
              DestinationPrefix: d.keep('0.0.0.0/0'),
              NextHop: d.ip('gateway'),
              ifIndex: 7,
              InterfaceAlias: 'Wi-Fi',
              RouteMetric: 0,
              InterfaceMetric: 30,
            },
            {
              DestinationPrefix: d.block('block of the local network'),
              NextHop: '0.0.0.0',
              ifIndex: 7,
              InterfaceAlias: 'Wi-Fi',
              RouteMetric: 256,
              InterfaceMetric: 30,
            },
          ],
        },
        resolvers: {
          rows: [
            {
              InterfaceAlias: 'Wi-Fi',
              InterfaceIndex: 7,
              ServerAddresses: [d.ip('resolver'), d.ip6('resolver in IPv6')],
            },
          ],
        },
        suffixes: { rows: [{ InterfaceIndex: 7, ConnectionSpecificSuffix: d.fqdn('suffix') }] },
      }),
  ],
  [
    'script, second half',
    'powershell.exe -NoProfile -EncodedCommand JABvAHUAdAA=',
    (d) => {
      const [proxy, bypass] = [d.bare(), d.bare()];
      return JSON.stringify({
        nrpt: {
          rows: [
            {
              Namespace: [`.${d.domain('namespace')}`, d.fqdn('name with a rule')],
              NameServers: [d.ip('server of a rule')],
            },
          ],
        },
        neighbors: {
          rows: [
            {
              IPAddress: d.ip('neighbor'),
              InterfaceAlias: 'Ethernet',
              LinkLayerAddress: d.mac('MAC of a neighbor', 'dash'),
              State: d.keep('Reachable'),
            },
          ],
        },
        proxy: {
          rows: [
            {
              ProxyEnable: 1,
              ProxyServer: `socks=${d.fqdn('socks proxy')}:1080`,
              ProxyOverride: `${d.word('single-label override', false)};*.${d.domain('override')}`,
              AutoConfigURL: `https://${d.fqdn('PAC host')}/p.pac?sig=${d.secret('signature of a PAC URL', 'base64')}`,
              AutoDetect: null,
              ConnectionFlags: 7,
            },
          ],
        },
        winhttp: {
          rows: [
            {
              Bytes: JSON.parse(
                `[${d.encoded('WinHTTP proxy as bytes', proxy, (one) => d.encoded('WinHTTP bypass list as bytes', bypass, (two) => winHttp(`${one}:3128`, `*.${two}`)))}]`,
              ) as unknown,
            },
          ],
        },
        programs: {
          rows: [{ DisplayName: d.keep('Alibaba Cloud Workspace'), DisplayVersion: d.keep('7.6.1.20301') }],
        },
        profiles: {
          rows: [
            {
              InterfaceAlias: d.script('alias of a profile', 'chinese'),
              NetworkCategory: d.keep('DomainAuthenticated'),
              IPv4Connectivity: d.keep('Internet'),
            },
          ],
        },
        winners: {
          rows: [
            {
              Target: d.keep('100.100.2.136'),
              DestinationPrefix: '0.0.0.0/0',
              NextHop: d.ip('next hop of a winner'),
              InterfaceAlias: 'Ethernet',
              IPAddress: d.ip('own address of a winner'),
            },
          ],
        },
      });
    },
  ],
  [
    'script with an error',
    'powershell.exe -NoProfile -EncodedCommand JABvAHUAdAA=',
    (d) =>
      JSON.stringify({
        adapters: {
          error: `Cannot connect to CIM server on ${d.host('host in an error')}. Access denied for ${d.upper('domain in an error')}\\${d.word('user in an error', false)}`,
        },
        proxy: { error: `Cannot find path 'HKEY_USERS\\${d.sid('SID in an error')}\\Software'` },
        routes: {
          error: `C:\\Users\\${d.word('home in an error', false)}\\AppData\\Local\\Temp\\x.ps1: blocked by policy`,
        },
      }),
  ],
  [
    'hosts file of Windows',
    'type C:\\Windows\\System32\\drivers\\etc\\hosts',
    (d) => `# Copyright (c) 1993-2009 Microsoft Corp.
#
# entry of ${d.person('author in a comment')}, ask ${d.email('address in a comment')}
${d.keep('127.0.0.1')}       ${d.keep('localhost')}
${d.ip('address of a name')}  ${d.fqdn('name')} ${d.word('alias', false)}   # ${d.word('comment behind a name')}
${d.ip6('IPv6 of a name')}   ${d.fqdn('name of an IPv6 address')}
${d.keep('100.99.8.7')}  ${d.keep('ecd-vpc.cn-hangzhou.aliyuncs.com')}
#${d.ip('address that is commented out')} ${d.fqdn('name that is commented out')}
`,
  ],
]);
