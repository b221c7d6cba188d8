/** Probes, tracks and BFD of IOS. */
import { type Case, type Change, GOOD } from './case.ts';
import { IOS_END, IOS_OUT, IOS_STANDBY, ios } from './ios.ts';

const sla = (address: string): string => `ip sla 20
 icmp-echo ${address} source-interface GigabitEthernet0/2
 threshold 1000
 frequency 5
`;

const STARTED = 'ip sla schedule 20 life forever start-time now\n';

const TRACK = `track 2 ip sla 20 reachability
 delay down 10 up 20
!
`;

const tracked = (text: string): readonly Change[] => [
  [IOS_STANDBY, 'ip route 172.16.0.0 255.240.0.0 198.51.100.14 200 track 2'],
  [IOS_END, `${text}${IOS_END}`],
];

export const IOS_WATCHES: readonly Case[] = [
  ios('a probe of the VPN gateway', tracked(sla('203.0.113.20') + STARTED + TRACK), { office: GOOD }),
  ios('a probe of the VBR at the standby', tracked(sla('10.0.0.1') + STARTED + TRACK), {
    says: ['plan.gateway-watch-circuit'],
    office: ['circuit', 'no-way'],
  }),
  ios('a probe that nobody starts', tracked(sla('203.0.113.20') + TRACK), {
    says: ['plan.gateway-watch-open'],
    office: ['circuit', 'open'],
  }),
  ios('a probe of the next hop to the provider', tracked(sla('198.51.100.14') + STARTED + TRACK), {
    office: GOOD,
  }),
  ios('a probe of somebody else', tracked(sla('192.0.2.7') + STARTED + TRACK), {
    says: ['plan.gateway-watch-open'],
    office: ['circuit', 'open'],
  }),
  ios(
    'a probe as old versions write it',
    tracked(
      'ip sla monitor 20\n type echo protocol ipIcmpEcho 10.0.0.1 source-interface GigabitEthernet0/2\n frequency 5\nip sla monitor schedule 20 life forever start-time now\ntrack 2 rtr 20 reachability\n!\n',
    ),
    { says: ['plan.gateway-watch-circuit'] },
  ),
  ios(
    'a route over the circuit that stays although its port is down',
    [[IOS_STANDBY, `${IOS_STANDBY}\nip route 172.16.0.0 255.240.0.0 10.0.0.1 15 permanent`]],
    { office: ['circuit', 'no-way'] },
  ),
  ios(
    'a default route that is announced',
    [
      ['  network 10.20', '  default-information originate\n  network 10.20'],
      [IOS_OUT, ''],
    ],
    {
      says: ['plan.gateway-redistributes'],
    },
  ),
  ios('a list of tracks', tracked('track 2 list boolean or\n object 3\n object 4 not\n!\n'), {
    says: ['plan.gateway-watch-open'],
  }),
  ios(
    'the link of the circuit at the standby',
    tracked('track 2 interface GigabitEthernet0/1.310 line-protocol\n!\n'),
    {
      says: ['plan.gateway-watch-circuit'],
      office: ['circuit', 'no-way'],
    },
  ),
  ios(
    'BFD in a line of its own',
    [
      [IOS_STANDBY, 'ip route 172.16.0.0 255.240.0.0 GigabitEthernet0/2 198.51.100.14 200'],
      [IOS_END, `ip route static bfd GigabitEthernet0/2 198.51.100.14\n${IOS_END}`],
    ],
    { says: ['plan.gateway-watch-open'], office: ['circuit', 'open'] },
  ),
];
