/** Outputs of `ip`: addresses, routes, rules, neighbors and the way to a target. */
import { specsFor, type Spec } from '../spec.ts';

export const LINUX_NETWORK: readonly Spec[] = specsFor('linux', [
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
]);
