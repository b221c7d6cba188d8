/** Commands and the hosts file of Windows. */
import { specsFor, type Spec } from '../spec.ts';

const RULE = '='.repeat(75);

export const WINDOWS_COMMANDS: readonly Spec[] = specsFor('win32', [
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
]);

export const WINDOWS_HOSTS: readonly Spec[] = specsFor('win32', [
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
