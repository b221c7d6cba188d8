/** Policies, watches and policy routes of VRP. */
import { type Case, type Change, GOOD, casesOf } from './case.ts';

const vrp = casesOf('huawei-vrp');

const VRP_STANDBY =
  'ip route-static 172.16.0.0 255.240.0.0 198.51.100.14 preference 250 description standby\n';

const vrpTracked = (track: string, text: string): readonly Change[] => [
  [
    VRP_STANDBY,
    `ip route-static 172.16.0.0 255.240.0.0 198.51.100.14 preference 250 ${track} description standby\n#\n${text}#\n`,
  ],
];

const test = (address: string): string => `nqa test-instance admin vpn
 test-type icmp
 destination-address ipv4 ${address}
 frequency 10
 start now
`;

export const VRP_CASES: readonly Case[] = [
  vrp('a node that denies', [['route-policy TO-CLOUD permit', 'route-policy TO-CLOUD deny']], {
    says: ['plan.gateway-policy-denies'],
  }),
  vrp(
    'a network with a policy that is not there',
    [['  network 10.20.0.0 255.255.0.0\n', '  network 10.20.0.0 255.255.0.0 route-policy OTHER\n']],
    { says: ['plan.gateway-policy-open'], office: ['open', 'vpn'] },
  ),
  vrp('a list that denies', [['index 10 permit 10.20', 'index 10 deny 10.20']], {
    says: ['plan.gateway-policy-denies'],
  }),
  vrp('NQA of the VPN gateway', vrpTracked('track nqa admin vpn', test('203.0.113.20')), { office: GOOD }),
  vrp('NQA of the VBR', vrpTracked('track nqa admin vpn', test('10.0.0.1')), {
    says: ['plan.gateway-watch-circuit'],
    office: ['circuit', 'no-way'],
  }),
  vrp(
    'a BFD session with the VBR',
    vrpTracked(
      'track bfd-session toVBR',
      'bfd toVBR bind peer-ip 10.0.0.1 interface GigabitEthernet0/0/1.310 one-arm-echo\n discriminator local 7\n commit\n',
    ),
    { says: ['plan.gateway-watch-circuit'] },
  ),
  vrp('BFD of the route', vrpTracked('bfd enable', ''), {
    says: ['plan.gateway-watch-open'],
    office: ['circuit', 'open'],
  }),
  vrp(
    'IP-Link to the VPN gateway',
    vrpTracked(
      'track ip-link vpn',
      'ip-link check enable\nip-link name vpn\n destination 203.0.113.20 mode icmp\n',
    ),
    {
      office: GOOD,
    },
  ),
  vrp(
    'a behavior that redirects',
    [['user-interface vty', 'traffic behavior B\n redirect ip-nexthop 10.20.0.9\n#\nuser-interface vty']],
    {
      says: ['plan.gateway-policy-route'],
    },
  ),
  vrp(
    'a behavior that does not',
    [['user-interface vty', 'traffic behavior B\n remark dscp ef\n#\nuser-interface vty']],
    { office: GOOD },
  ),
];
