/** Samples of what tools print, beside those of test/evidence. */
import type { SourceId } from '../../shared/reading/output.ts';
import { output } from '../shared/parse/windows/sample.ts';

/** Sources that no case of test/evidence holds, in the form of their tools. */
export const OWN_SAMPLES: readonly (readonly [SourceId, string])[] = [
  [
    'arp',
    '? (192.168.1.1) at 2:0:0:0:0:1 on en0 ifscope [ethernet]\n? (192.168.1.77) at (incomplete) on en0 ifscope [ethernet]\n',
  ],
  [
    'windows-arp',
    '\r\nInterface: 192.168.1.10 --- 0xc\r\n  Internet Address      Physical Address      Type\r\n  192.168.1.1           02-00-00-00-00-01     dynamic\r\n',
  ],
  [
    'ip-address',
    JSON.stringify([
      {
        ifindex: 2,
        ifname: 'eth0',
        flags: ['BROADCAST', 'UP', 'LOWER_UP'],
        mtu: 1500,
        operstate: 'UP',
        link_type: 'ether',
        address: '02:00:00:00:00:01',
        addr_info: [{ family: 'inet', local: '192.168.1.10', prefixlen: 24, scope: 'global' }],
      },
      {
        ifindex: 9,
        ifname: 'tun0',
        flags: ['POINTOPOINT', 'UP', 'LOWER_UP'],
        mtu: 1280,
        operstate: 'UNKNOWN',
        link_type: 'none',
        addr_info: [{ family: 'inet', local: '100.101.1.1', prefixlen: 32 }],
      },
    ]),
  ],
  [
    'ip-neighbor',
    JSON.stringify([
      { dst: '192.168.1.1', dev: 'eth0', lladdr: '02:00:00:00:00:02', state: ['REACHABLE'] },
      { dst: '192.168.1.7', dev: 'eth0', state: ['FAILED'] },
    ]),
  ],
  [
    'ip-route-get',
    JSON.stringify([
      {
        dst: '100.100.2.136',
        gateway: '192.168.1.1',
        dev: 'eth0',
        prefsrc: '192.168.1.10',
        flags: [],
        uid: 0,
        cache: [],
      },
    ]),
  ],
  [
    'iptables',
    '-P INPUT ACCEPT\n-N ts-input\n-A INPUT -j ts-input\n-A ts-input -s 100.64.0.0/10 ! -i tailscale0 -j DROP\n-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT\n',
  ],
  ['windows-script', output()],
  [
    'nft',
    JSON.stringify({
      nftables: [
        { metainfo: { version: '1.0.6' } },
        { table: { family: 'inet', name: 't' } },
        {
          chain: {
            family: 'inet',
            table: 't',
            name: 'input',
            type: 'filter',
            hook: 'input',
            prio: 0,
            policy: 'accept',
          },
        },
        {
          rule: {
            family: 'inet',
            table: 't',
            chain: 'input',
            handle: 2,
            expr: [
              {
                match: {
                  op: '==',
                  left: { payload: { protocol: 'ip', field: 'saddr' } },
                  right: { prefix: { addr: '100.64.0.0', len: 10 } },
                },
              },
              { drop: null },
            ],
          },
        },
      ],
    }),
  ],
];
