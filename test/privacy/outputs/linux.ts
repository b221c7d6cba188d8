/** Tools of Linux that are read. */
import { specsFor, type Spec } from '../spec.ts';

export const LINUX: readonly Spec[] = specsFor('linux', [
  [
    'ip -j address',
    'ip -d -j address show',
    (d) => {
      const mac = d.mac('MAC in the name of an adapter', 'bare').toLowerCase();
      return JSON.stringify([
        {
          ifindex: 3,
          ifname: d.keep('wlp0s20f3'),
          flags: ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP'],
          mtu: 1500,
          qdisc: d.keep('noqueue'),
          operstate: d.keep('UP'),
          link_type: 'ether',
          address: d.mac('MAC'),
          broadcast: d.keep('ff:ff:ff:ff:ff:ff'),
          permaddr: d.mac('permanent address'),
          altnames: [`wlx${d.mac('MAC in an alternative name', 'bare').toLowerCase()}`],
          ifalias: d.word('alias'),
          addr_info: [
            {
              family: 'inet',
              local: d.ip('own address'),
              prefixlen: 24,
              broadcast: d.ip('broadcast'),
              scope: 'global',
              dynamic: true,
              label: 'wlp0s20f3',
            },
            {
              family: 'inet6',
              local: d.ip6('own address in IPv6', 'short', 'eui64'),
              prefixlen: 64,
              scope: 'link',
            },
          ],
        },
        {
          ifindex: 5,
          ifname: `enx${mac}`,
          flags: ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP'],
          mtu: 1500,
          qdisc: 'fq_codel',
          operstate: 'UP',
          link_type: 'ether',
          address: mac.replace(/..(?!$)/g, '$&:'),
          parentbus: 'usb',
          parentdev: '2-1:1.0',
          addr_info: [],
        },
        {
          ifindex: 7,
          ifname: `${d.word('adapter that is called by its user', false)}0`,
          flags: ['POINTOPOINT', 'NOARP', 'UP'],
          mtu: 1420,
          operstate: 'UNKNOWN',
          link_type: 'none',
          linkinfo: { info_kind: d.keep('wireguard') },
          addr_info: [
            {
              family: 'inet',
              local: d.ip('own end of a tunnel'),
              address: d.ip('far end of a tunnel'),
              prefixlen: 32,
              scope: 'global',
            },
          ],
        },
      ]);
    },
  ],
  [
    'ip address as text',
    'ip addr',
    (
      d,
    ) => `2: enp3s0: ${d.keep('<BROADCAST,MULTICAST,UP,LOWER_UP>')} mtu ${d.keep('9000')} qdisc ${d.keep('fq_codel')} state UP group default qlen 1000
    link/ether ${d.mac('MAC')} brd ff:ff:ff:ff:ff:ff permaddr ${d.mac('permanent address')}
    altname enx${d.mac('MAC in an alternative name', 'bare').toLowerCase()}
    inet ${d.ip('own address')}/24 brd ${d.ip('broadcast')} scope global dynamic noprefixroute enp3s0
       valid_lft ${d.keep('84112sec')} preferred_lft 84112sec
    inet6 ${d.ip6('own address in IPv6')}/64 scope global temporary dynamic
       valid_lft forever preferred_lft forever
`,
  ],
  [
    'ip -j route',
    'ip -j -4 route show table all',
    (d) =>
      JSON.stringify([
        {
          dst: 'default',
          gateway: d.ip('gateway'),
          dev: 'enp3s0',
          protocol: d.keep('dhcp'),
          prefsrc: d.ip('own address'),
          metric: 100,
          flags: [],
        },
        {
          dst: d.block('block'),
          dev: 'enp3s0',
          protocol: 'kernel',
          scope: 'link',
          prefsrc: d.ip('own address on a link'),
          metric: 100,
          flags: [],
        },
        {
          dst: d.keep('100.64.0.0/10'),
          gateway: d.ip('gateway to the cloud'),
          dev: 'enp3s0',
          protocol: d.keep('static'),
          flags: [],
        },
        {
          type: 'local',
          dst: d.ip('host route'),
          dev: 'enp3s0',
          table: 'local',
          protocol: 'kernel',
          scope: 'host',
          flags: [],
        },
        {
          dst: '10.0.0.0/8',
          nexthops: [{ gateway: d.ip('first of several gateways'), dev: 'enp3s0', weight: 1, flags: [] }],
          table: d.word('name of a table', false),
          flags: [],
        },
      ]),
  ],
  [
    'ip route as text',
    'ip route show table all',
    (
      d,
    ) => `default via ${d.ip('gateway')} dev wlan0 ${d.keep('proto dhcp')} src ${d.ip('own address')} ${d.keep('metric 600')}
${d.block('block')} dev wlan0 proto kernel scope link src ${d.ip('own address on a link')}
${d.keep('100.64.0.0/10')} via inet6 ${d.ip6('gateway in IPv6', 'short', 'link')} dev wg-${d.word('name of a tunnel', false)} table ${d.keep('51820')}
local ${d.ip('host route')} dev wlan0 table local proto kernel scope host src ${d.ip('source of a host route')}
broadcast ${d.ip('broadcast')} dev wlan0 table local proto kernel scope link
`,
  ],
  [
    'ip rule',
    'ip rule',
    (d) => `0:	${d.keep('from all lookup local')}
1040:	from ${d.ip('source of a rule')} lookup ${d.word('table of a rule', false)}
1050:	from all to ${d.block('destination of a rule')} lookup main
5210:	from all fwmark ${d.keep('0x80000/0xff0000')} lookup main
32766:	from all lookup ${d.keep('main')}
`,
  ],
  [
    'ip neighbor',
    'ip neigh',
    (d) => `${d.ip('neighbor')} dev enp3s0 lladdr ${d.mac('MAC')} ${d.keep('REACHABLE')}
${d.ip('stale neighbor')} dev enp3s0 lladdr ${d.mac('MAC of a stale one')} ${d.keep('STALE')}
${d.ip6('neighbor in IPv6', 'short', 'eui64')} dev enp3s0 lladdr ${d.mac('MAC of a router')} router ${d.keep('DELAY')}
${d.ip('failed neighbor')} dev enp3s0 ${d.keep('FAILED')}
`,
  ],
  [
    'ip route get',
    'ip route get 100.100.2.136',
    (d) => `${d.keep('100.100.2.136')} via ${d.ip('gateway')} dev enp3s0 src ${d.ip('own address')} uid 1000
    ${d.keep('cache')}
`,
  ],
  [
    'resolvectl',
    'resolvectl status',
    (d) => `${d.keep('Global')}
         Protocols: ${d.keep('+LLMNR +mDNS -DNSOverTLS DNSSEC=no/unsupported')}
  resolv.conf mode: ${d.keep('stub')}
Fallback DNS Servers: ${d.ip('fallback server', 'plain', 'public')}

${d.keep('Link 2')} (enp3s0)
    Current Scopes: ${d.keep('DNS LLMNR/IPv4')}
         Protocols: ${d.keep('+DefaultRoute')}
Current DNS Server: ${d.ip('current server')}#${d.fqdn('name of a server for TLS')}
       DNS Servers: ${d.ip('first server')} ${d.ip6('server in IPv6', 'short', 'link')}%2
        DNS Domain: ${d.domain('domain')} ~${d.fqdn('routing domain')}

Link 4 (wg-${d.word('name of a link', false)})
    Current Scopes: none
         Protocols: -DefaultRoute
`,
  ],
  [
    'resolv.conf',
    'file:/etc/resolv.conf',
    (d) => `# ${d.keep('Generated by NetworkManager')}
# for ${d.person('comment')}
search ${d.domain('search domain')} ${d.fqdn('second search domain')}
nameserver ${d.ip('name server')}
options ${d.keep('timeout:2 attempts:3')}
`,
  ],
  [
    'hosts file',
    'cat /etc/hosts',
    (d) => `127.0.0.1	localhost
127.0.1.1	${d.fqdn('own name')}	${d.host('own label')}
${d.ip('address')}	${d.word('single-label name', false)} ${d.fqdn('full name')}
::1     ${d.keep('ip6-localhost ip6-loopback')}
`,
  ],
  [
    'iptables-save',
    'iptables-save',
    (d) => `# Generated by iptables-save v1.8.9 on Tue Nov 24 10:00:00 2026
*filter
:INPUT ${d.keep('ACCEPT')} [0:0]
:OUTPUT ACCEPT [0:0]
:${d.word('name of a chain', false)} - [0:0]
-A OUTPUT -s ${d.ip('source of a rule')}/32 -d ${d.block('destination of a rule')} ${d.keep('-p tcp -m tcp --dport 443 -j DROP')}
-A OUTPUT -m comment --comment "${d.person('comment')} ticket 4411" -j ACCEPT
-A OUTPUT -m mac --mac-source ${d.mac('MAC of a rule', 'upper')} -j ACCEPT
-A OUTPUT -m set --match-set ${d.word('name of a set', false)} dst -j DROP
-A OUTPUT -m string --string "${d.word('sought string', false)}" --algo bm --to 65535 -j DROP
-A OUTPUT -m iprange --dst-range ${d.ip('start of a range')}-${d.ip('end of a range')} -j DROP
-A OUTPUT -j LOG --log-prefix "${d.word('prefix of a log')}: "
-A OUTPUT -m owner --uid-owner ${d.word('owner', false)} -j REJECT ${d.keep('--reject-with icmp-port-unreachable')}
COMMIT
# Completed on Tue Nov 24 10:00:00 2026
`,
  ],
  [
    'nft',
    'nft list ruleset',
    (d) => `table ${d.keep('inet')} ${d.word('name of a table', false)} {
	set ${d.word('name of a set', false)} {
		type ipv4_addr
		comment "${d.word('comment of a set')}"
		elements = { ${d.ip('element of a set')}, ${d.ip('other element of a set')} }
	}
	set macs {
		type ether_addr
		elements = { ${d.mac('MAC in a set')} }
	}
	chain output {
		${d.keep('type filter hook output priority filter; policy accept;')}
		ip daddr ${d.block('destination of a rule')} ${d.keep('tcp dport 443 drop')} comment "${d.person('comment of a rule')}"
		ip daddr @${d.word('set in a rule', false)} counter packets 8 bytes 480 drop
		oifname "${d.word('adapter of a rule', false)}" accept
		meta skuid "${d.word('user of a rule', false)}" log prefix "${d.word('prefix of a log')} " reject
		ether saddr ${d.mac('MAC of a rule')} drop
	}
}
`,
  ],
  [
    'nft as JSON',
    'nft -j list ruleset',
    (d) =>
      JSON.stringify({
        nftables: [
          { metainfo: { version: d.keep('1.0.6'), release_name: 'Lester Gooch #5', json_schema_version: 1 } },
          { table: { family: 'inet', name: d.word('name of a table', false), handle: 3 } },
          {
            chain: {
              family: 'inet',
              table: 'filter',
              name: d.word('name of a chain', false),
              handle: 1,
              type: 'filter',
              hook: 'output',
              prio: 0,
              policy: d.keep('accept'),
            },
          },
          {
            rule: {
              family: 'inet',
              table: 'filter',
              chain: 'output',
              handle: 4,
              comment: d.person('comment'),
              expr: [
                {
                  match: {
                    op: '==',
                    left: { payload: { protocol: 'ip', field: 'daddr' } },
                    right: d.ip('destination of a rule'),
                  },
                },
                { drop: null },
              ],
            },
          },
        ],
      }),
  ],
  [
    'ping in German',
    'ping -c 2 100.100.2.136',
    (d) => `PING ${d.keep('100.100.2.136 (100.100.2.136) 56(84) Bytes an Daten.')}
${d.keep('64 Bytes von 100.100.2.136: icmp_seq=1 ttl=60 Zeit=12,1 ms')}
Von ${d.fqdn('router')} (${d.ip('who complained')}) icmp_seq=2 ${d.keep('Zielhost nicht erreichbar')}

--- 100.100.2.136 ping-Statistiken ---
${d.keep('2 Pakete übertragen, 1 empfangen, +1 Fehler, 50% packet loss, time 1003ms')}
`,
  ],
  [
    'ping by name',
    (d) => `ping -c 1 ${d.host('single-label target in a command')}`,
    (d) => `PING ${d.fqdn('target')} (${d.ip('address of the target')}) 56(84) bytes of data.
64 bytes from ${d.fqdn('who answered by name')} (${d.ip('who answered')}): ${d.keep('icmp_seq=1 ttl=63 time=0.871 ms')}
From ${d.ip('who complained')} (${d.ip('who complained, again')}) icmp_seq=2 ${d.keep('Packet filtered')}

--- ${d.fqdn('target below')} ping statistics ---
${d.keep('2 packets transmitted, 1 received, +1 errors, 50% packet loss, time 1001ms')}
${d.keep('rtt min/avg/max/mdev = 0.871/0.871/0.871/0.000 ms')}
`,
  ],
  [
    'traceroute by name',
    'traceroute 100.100.2.136',
    (d) => `traceroute to ${d.keep('100.100.2.136 (100.100.2.136), 30 hops max, 60 byte packets')}
 1  ${d.fqdn('name of a hop')} (${d.ip('hop')})  0.412 ms  0.377 ms  0.402 ms
 2  ${d.ip('name of a hop that holds its address', 'dashes', 'public')}.static.${d.domain('domain of a hop')} (${d.ip('public hop', 'plain', 'public')})  4.1 ms  4.0 ms ${d.keep('!H')}
 3  * * *
`,
  ],
  [
    'tracepath',
    'tracepath 100.100.2.136',
    (d) => ` ${d.keep('1?: [LOCALHOST]                      pmtu 1500')}
 1:  ${d.fqdn('name of a hop')}                                           0.412ms 
 1:  ${d.ip('hop')}                                           0.398ms 
 2:  ${d.keep('no reply')}
     ${d.keep('Resume: pmtu 1500')} 
`,
  ],
]);
