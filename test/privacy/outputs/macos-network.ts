/** How macOS prints its interfaces, routes, resolvers, proxies and services. */
import { specsFor, type Spec } from '../spec.ts';

export const MACOS_NETWORK: readonly Spec[] = specsFor('darwin', [
  [
    'ifconfig',
    'ifconfig -a',
    (d) => `lo0: flags=${d.keep('8049<UP,LOOPBACK,RUNNING,MULTICAST>')} mtu ${d.keep('16384')}
	options=1203<RXCSUM,TXCSUM,TXSTATUS,SW_TIMESTAMP>
	inet 127.0.0.1 netmask ${d.keep('0xff000000')}
en0: flags=${d.keep('8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST>')} mtu 1500
	options=6463<RXCSUM,TXCSUM,TSO4,TSO6,CHANNEL_IO,PARTIAL_CSUM,ZEROINVERT_CSUM>
	ether ${d.mac('ether')}
	inet6 ${d.ip6('link-local address', 'short', 'eui64')}%en0 prefixlen 64 secured scopeid 0xb
	inet6 ${d.ip6('temporary address')} prefixlen 64 autoconf temporary
	inet6 ${d.ip6('unique local address', 'short', 'unique')} prefixlen 64 dynamic
	inet ${d.ip('own address')} netmask ${d.keep('0xffffff00')} broadcast ${d.ip('broadcast')}
	nd6 options=201<PERFORMNUD,DAD>
	media: ${d.keep('autoselect')}
	status: ${d.keep('active')}
bridge100: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500
	ether ${d.mac('ether of a bridge', 'short')}
	inet ${d.ip('address of a bridge')} netmask 0xffffff00 broadcast ${d.ip('broadcast of a bridge')}
	member: en1 flags=3<LEARNING,DISCOVER>
	        ifmaxaddr 0 port 12 priority 0 path cost 0
utun4: flags=${d.keep('8051<UP,POINTOPOINT,RUNNING,MULTICAST>')} mtu ${d.keep('1380')}
	inet ${d.ip('own end of a tunnel')} --> ${d.ip('far end of a tunnel')} netmask 0xffffffff
`,
  ],
  [
    'netstat',
    'netstat -rn -f inet',
    (d) => `${d.keep('Routing tables')}

${d.keep('Internet:')}
${d.keep('Destination        Gateway            Flags               Netif Expire')}
default            ${d.ip('gateway')}       ${d.keep('UGScg')}                 en0
${d.ip('shortened network', 'prefix', 'ten')}         link#11            UCS                   en0      !
${d.ip('host on the link')}    ${d.mac('MAC of a host', 'short')}   UHLWIir               en0   ${d.keep('1132')}
${d.ip('network with a length')}/32  link#11            ${d.keep('UCS')}                   en0      !
100.64/10          ${d.ip('gateway to the cloud')}       UGSc                utun4
127                127.0.0.1          UCS                   lo0
224.0.0/4          link#11            UmCS                  en0      !
255.255.255.255/32 link#11            UCS                   en0      !
`,
  ],
  [
    'route get',
    'route -n get 100.100.2.136',
    (d) => `   route to: ${d.keep('100.100.2.136')}
destination: ${d.keep('default')}
       mask: default
    gateway: ${d.ip('gateway')}
  interface: ${d.keep('en0')}
      flags: ${d.keep('<UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>')}
 recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire
       0         0         0         0         0         0      ${d.keep('1500')}         0
`,
  ],
  [
    'scutil --dns',
    'scutil --dns',
    (d) => `${d.keep('DNS configuration')}

${d.keep('resolver #1')}
  search domain[0] : ${d.domain('search domain')}
  search domain[1] : ${d.fqdn('second search domain')}
  nameserver[0] : ${d.ip('name server')}
  nameserver[1] : ${d.ip6('name server in IPv6', 'short', 'unique')}
  if_index : 11 (en0)
  flags    : ${d.keep('Request A records, Request AAAA records')}
  reach    : ${d.keep('0x00020002 (Reachable,Directly Reachable Address)')}

resolver #2
  domain   : ${d.fqdn('domain of a resolver')}
  nameserver[0] : ${d.ip('name server of a domain')}
  flags    : ${d.keep('Supplemental, Request A records')}
  reach    : 0x00000003 (Reachable,Transient Connection)
  order    : ${d.keep('102600')}

resolver #3
  domain   : ${d.ip('reverse domain', 'reverse')}.in-addr.arpa
  nameserver[0] : ${d.ip('name server of a reverse domain')}

resolver #4
  domain   : ${d.ip6('reverse domain in IPv6', 'nibbles')}.ip6.arpa
  options  : ${d.keep('mdns')}
  ${d.keep('timeout  : 5')}

DNS configuration (for scoped queries)

resolver #1
  search domain[0] : ${d.domain('scoped search domain')}
  nameserver[0] : ${d.ip('scoped name server')}
  if_index : 11 (en0)
  flags    : ${d.keep('Scoped, Request A records')}
`,
  ],
  [
    'scutil --proxy',
    'scutil --proxy',
    (d) => `${d.keep('<dictionary>')} {
  ${d.keep('ExceptionsList')} : <array> {
    0 : *.${d.domain('exception')}
    1 : ${d.word('single-label exception', false)}
    2 : ${d.ip('excepted prefix', 'prefix', 'ten')}.0/24
    3 : ${d.keep('169.254/16')}
  }
  ExcludeSimpleHostnames : 1
  FTPPassive : 1
  ${d.keep('HTTPEnable')} : 1
  ${d.keep('HTTPPort')} : ${d.keep('3128')}
  HTTPProxy : ${d.fqdn('HTTP proxy')}
  HTTPUser : ${d.word('user of the HTTP proxy', false)}
  HTTPSEnable : 0
  HTTPSPort : 8443
  HTTPSProxy : ${d.host('disabled HTTPS proxy')}
  ProxyAutoConfigEnable : 1
  ProxyAutoConfigURLString : https://${d.fqdn('PAC host')}/${d.word('PAC folder', false)}/proxy.pac?token=${d.secret('PAC token', 'base64')}
  SOCKSEnable : 0
  SOCKSPort : 1080
  SOCKSProxy : ${d.fqdn('disabled SOCKS proxy')}
  SOCKSUser : ${d.person('user of the SOCKS proxy')}
}
`,
  ],
  [
    'service order',
    'networksetup -listnetworkserviceorder',
    (d) => `An asterisk (*) denotes that a network service is disabled.
(1) ${d.keep('Wi-Fi')}
(Hardware Port: Wi-Fi, Device: ${d.keep('en0')})

(2) ${d.word('service')} VPN
(Hardware Port: com.${d.word('maker of a VPN', false)}.vpn, Device: )

(3) ${d.script('service in Cyrillic', 'cyrillic', 7)}
(Hardware Port: ${d.keep('USB 10/100/1000 LAN')}, Device: en7)

(*) ${d.person('disabled service')}'s iPhone
(Hardware Port: iPhone USB, Device: en9)

`,
  ],
]);
