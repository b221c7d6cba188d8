/** Policies, watches, ports and policy routes of Comware. */
import { type Case, type Change, GOOD, casesOf } from './case.ts';

const comware = casesOf('h3c-comware');

const H3C_STANDBY = ' ip route-static 172.16.0.0 12 198.51.100.14 preference 250 description standby\n';

const nqa = (address: string, isStarted = true): string => `#
nqa entry admin vpn
 type icmp-echo
  destination ip ${address}
  frequency 1000
  reaction 1 checked-element probe-fail threshold-type consecutive 5 action-type trigger-only
#
${isStarted ? ' nqa schedule admin vpn start-time now lifetime forever\n#\n' : ''} track 1 nqa entry admin vpn reaction 1
`;

const h3cTracked = (text: string): readonly Change[] => [
  [H3C_STANDBY, ` ip route-static 172.16.0.0 12 198.51.100.14 track 1 preference 250\n${text}`],
];

export const COMWARE_CASES: readonly Case[] = [
  comware('a node that denies', [['route-policy TO-CLOUD permit', 'route-policy TO-CLOUD deny']], {
    says: ['plan.gateway-policy-denies'],
    office: ['asymmetric', 'vpn'],
  }),
  comware(
    'a list with bounds',
    [['permit 10.20.0.0 16', 'permit 10.0.0.0 8 greater-equal 9 less-equal 24']],
    {
      office: GOOD,
    },
  ),
  comware(
    'two conditions of one kind',
    [
      [
        ' if-match ip address prefix-list DC\n',
        ' if-match ip address prefix-list DC\n if-match ip address prefix-list OTHER\n',
      ],
    ],
    { says: ['plan.gateway-policy-open'] },
  ),
  comware('a list of another block', [['permit 10.20.0.0 16', 'permit 10.21.0.0 16']], {
    says: ['plan.gateway-policy-denies'],
  }),
  comware(
    'an access list as condition',
    [['if-match ip address prefix-list DC', 'if-match ip address acl 2000']],
    {
      says: ['plan.gateway-policy-open'],
    },
  ),
  comware('NQA of the VPN gateway', h3cTracked(nqa('203.0.113.20')), { office: GOOD }),
  comware('NQA of the VBR', h3cTracked(nqa('10.0.0.1')), {
    says: ['plan.gateway-watch-circuit'],
    office: ['circuit', 'no-way'],
  }),
  comware('NQA that nobody starts', h3cTracked(nqa('203.0.113.20', false)), {
    says: ['plan.gateway-watch-open'],
  }),
  comware(
    'a track of BFD',
    h3cTracked(
      '#\n track 1 bfd echo interface GigabitEthernet0/1.310 remote ip 10.0.0.1 local ip 10.0.0.2\n',
    ),
    {
      says: ['plan.gateway-watch-circuit'],
    },
  ),
  comware(
    'a policy route at the LAN',
    [['10.20.0.1 255.255.0.0\n', '10.20.0.1 255.255.0.0\n ip policy-based-route PBR\n']],
    {
      says: ['plan.gateway-policy-route'],
    },
  ),
  comware(
    'a short cut',
    [
      [
        '  network 10.20.0.0 255.255.0.0\n',
        '  network 10.20.0.0 255.255.0.0\n  network 172.16.0.0 255.240.0.0 short-cut\n',
      ],
    ],
    {
      says: ['plan.gateway-unread', 'plan.gateway-preference-open', 'plan.gateway-preference-open'],
    },
  ),
  comware(
    'the port of the subinterface is off',
    [['description to the VBR\n', 'description to the VBR\n shutdown\n']],
    {
      says: ['plan.gateway-port-down'],
    },
  ),
  comware('import of what is connected', [['  network 10.20.0.0 255.255.0.0\n', '  import-route direct\n']], {
    office: GOOD,
  }),
];
