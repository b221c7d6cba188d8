/** Ports that are off, policy routes, preferences and redistribution of IOS. */
import { type Case, GOOD } from './case.ts';
import { IOS_LIST, IOS_OUT, IOS_STANDBY, ios } from './ios.ts';

export const IOS_ROUTES: readonly Case[] = [
  ios('the port of the subinterface is off', [[' no ip address\n', ' no ip address\n shutdown\n']], {
    says: ['plan.gateway-port-down'],
    office: ['vpn', 'vpn'],
  }),
  ios(
    'the port to the provider is off',
    [[' crypto map CLOUD-MAP\n', ' crypto map CLOUD-MAP\n shutdown\n']],
    {
      says: ['plan.gateway-way-down'],
      office: ['circuit', 'no-way'],
    },
  ),
  ios(
    'a policy route at the LAN',
    [['10.20.0.1 255.255.0.0\n', '10.20.0.1 255.255.0.0\n ip policy route-map PBR\n']],
    {
      says: ['plan.gateway-policy-route'],
      office: GOOD,
    },
  ),
  ios('another number for BGP', [['  network 10.20', '  distance bgp 210 210 210\n  network 10.20']], {
    says: ['plan.gateway-preference', 'plan.gateway-preference'],
    office: ['asymmetric', 'vpn'],
  }),
  ios(
    'a back door',
    [['  network 10.20', '  network 172.16.0.0 mask 255.240.0.0 backdoor\n  network 10.20']],
    {
      says: ['plan.gateway-unread', 'plan.gateway-preference-open', 'plan.gateway-preference-open'],
    },
  ),
  ios(
    'redistribution behind a policy',
    [['  network 10.20', '  redistribute static\n  redistribute ospf 7\n  network 10.20']],
    {
      office: GOOD,
    },
  ),
  ios(
    'redistribution of the standby itself',
    [
      ['  network 10.20', '  redistribute static\n  network 10.20'],
      [IOS_OUT, ''],
    ],
    { says: ['plan.gateway-redistributes'] },
  ),
  ios(
    'redistribution of another protocol',
    [
      ['  network 10.20', '  redistribute ospf 7\n  network 10.20'],
      [IOS_OUT, ''],
    ],
    { says: ['plan.gateway-redistributes'] },
  ),
  ios(
    'redistribution by a map of its own',
    [
      ['  network 10.20', '  redistribute ospf 7 route-map TO-CLOUD\n  network 10.20'],
      [IOS_OUT, ''],
    ],
    { office: GOOD },
  ),
  ios(
    'what is connected in place of a network',
    [['  network 10.20.0.0 mask 255.255.0.0\n', '  redistribute connected\n']],
    {
      office: GOOD,
    },
  ),
  ios(
    'what is connected, in two halves, in place of a network',
    [
      ['  network 10.20.0.0 mask 255.255.0.0\n', '  redistribute connected\n'],
      [
        ' ip address 10.20.0.1 255.255.0.0\n',
        ' ip address 10.20.0.1 255.255.128.0\n ip address 10.20.128.1 255.255.128.0 secondary\n',
      ],
      [IOS_LIST, 'ip prefix-list DC seq 5 permit 10.20.0.0/16 le 17\n'],
    ],
    { office: GOOD },
  ),
  ios(
    'a VLAN of the switch within',
    [['interface GigabitEthernet0/1.310\n encapsulation dot1Q 310\n', 'interface Vlan310\n']],
    { says: ['plan.gateway-open'], office: GOOD },
  ),
  ios('a second tag', [['encapsulation dot1Q 310', 'encapsulation dot1Q 310 second-dot1q 5']], {
    says: ['plan.gateway-unread'],
  }),
  ios(
    'two equal ways over the VPN',
    [[IOS_STANDBY, `${IOS_STANDBY}\nip route 172.16.0.0 255.240.0.0 203.0.113.20 200`]],
    {
      office: GOOD,
    },
  ),
  ios(
    'the circuit has an equal static route',
    [[IOS_STANDBY, `${IOS_STANDBY}\nip route 172.16.0.0 255.240.0.0 10.0.0.1 200`]],
    { says: ['plan.gateway-preference'], office: ['circuit', 'vpn'] },
  ),
];
