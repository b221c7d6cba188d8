/** What decides beside the routes: policies, watches, ports that are off, policy routes. In each dialect: judged, or asked. */
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../shared/gateway/dialect.ts';
import type { PlanFindingCode } from '../../../shared/plan/findings.ts';
import { judgePlan } from '../../../shared/plan/rules/index.ts';
import { simulate } from '../../../shared/plan/simulate/simulate.ts';
import { buildPlanReport } from '../../../shared/plan/report/build.ts';
import { SAMPLES } from '../gateway/samples.ts';
import { configOf, contextOf, GOOD_PLAN } from './good-plan.ts';

type Change = readonly [from: string, to: string];

interface Case {
  readonly form: Form;
  readonly name: string;
  readonly changes: readonly Change[];
  /** Nothing else is said. */
  readonly says: readonly PlanFindingCode[];
  /** Of the office network with all up, and with the circuit down. */
  readonly office?: readonly [string, string];
  readonly plan?: Change;
}

const GOOD = ['circuit', 'vpn'] as const;

/** A case of one form: what is changed, and what must be said. */
const casesOf =
  (form: Form) =>
  (
    name: string,
    changes: readonly Change[],
    { says = [], ...rest }: Partial<Pick<Case, 'says' | 'office' | 'plan'>> = {},
  ): Case => ({ form, name, changes, says, ...rest });

const ios = casesOf('cisco-ios');
const IOS_OUT = '  neighbor 10.0.0.1 route-map TO-CLOUD out\n';
const IOS_LIST = 'ip prefix-list DC seq 5 permit 10.20.0.0/16\n';
const IOS_END = 'line vty 0 4\n';
const IOS_STANDBY = 'ip route 172.16.0.0 255.240.0.0 198.51.100.14 200 name standby';
const into = (list: string): readonly Change[] => [
  [IOS_OUT, `${IOS_OUT}  neighbor 10.0.0.1 prefix-list IN in\n`],
  [IOS_END, `${list}${IOS_END}`],
];
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

const IOS_CASES: readonly Case[] = [
  ios('a route map that denies', [['route-map TO-CLOUD permit 10', 'route-map TO-CLOUD deny 10']], {
    says: ['plan.gateway-policy-denies'],
    office: ['asymmetric', 'vpn'],
  }),
  ios(
    'a network that denies itself',
    [
      ['  network 10.20.0.0 mask 255.255.0.0\n', '  network 10.20.0.0 mask 255.255.0.0 route-map SELF\n'],
      [IOS_END, `route-map SELF deny 10\n!\n${IOS_END}`],
    ],
    { says: ['plan.gateway-policy-denies'], office: ['asymmetric', 'vpn'] },
  ),
  ios(
    'a network with a map that sets something',
    [
      ['  network 10.20.0.0 mask 255.255.0.0\n', '  network 10.20.0.0 mask 255.255.0.0 route-map SELF\n'],
      [IOS_END, `route-map SELF permit 10\n set metric 5\n!\n${IOS_END}`],
    ],
    { office: GOOD },
  ),
  ios('a list of another block', [[IOS_LIST, 'ip prefix-list DC seq 5 permit 10.21.0.0/16\n']], {
    says: ['plan.gateway-policy-denies'],
  }),
  ios(
    'a list whose numbers decide, and not its order',
    [
      [
        IOS_LIST,
        'ip prefix-list DC seq 10 permit 0.0.0.0/0 le 32\nip prefix-list DC seq 5 deny 10.20.0.0/16\n',
      ],
    ],
    { says: ['plan.gateway-policy-denies'] },
  ),
  ios('a list of everything', [[IOS_LIST, 'ip prefix-list DC seq 5 permit 0.0.0.0/0 le 32\n']], {
    office: GOOD,
  }),
  ios('the default route alone', [[IOS_LIST, 'ip prefix-list DC seq 5 permit 0.0.0.0/0\n']], {
    says: ['plan.gateway-policy-denies'],
  }),
  ios(
    'a second step that permits',
    [
      [IOS_LIST, 'ip prefix-list DC seq 5 permit 10.99.0.0/16\n'],
      [IOS_END, `route-map TO-CLOUD permit 20\n set metric 5\n!\n${IOS_END}`],
    ],
    { office: GOOD },
  ),
  ios('a condition that is not read', [['match ip address prefix-list DC', 'match as-path 7']], {
    says: ['plan.gateway-policy-open'],
    office: ['open', 'vpn'],
  }),
  ios('a route map that is not there', [['route-map TO-CLOUD permit 10', 'route-map OTHER permit 10']], {
    says: ['plan.gateway-policy-open'],
    office: ['open', 'vpn'],
  }),
  ios('a filter of AS paths', [['route-map TO-CLOUD out', 'filter-list 7 out']], {
    says: ['plan.gateway-policy-open'],
  }),
  ios('a list that lets nothing in', into('ip prefix-list IN seq 5 permit 192.168.0.0/24\n'), {
    says: ['plan.gateway-policy-denies'],
    office: ['asymmetric', 'vpn'],
  }),
  ios(
    'a list that keeps a network out with all of its parts',
    into(
      'ip prefix-list IN seq 5 deny 172.16.0.0/12 le 32\nip prefix-list IN seq 10 permit 0.0.0.0/0 le 32\n',
    ),
    { says: ['plan.gateway-policy-denies'], office: ['asymmetric', 'vpn'] },
  ),
  ios(
    'a map that keeps a network out as a whole, and lets in the rest',
    [
      [IOS_OUT, `${IOS_OUT}  neighbor 10.0.0.1 route-map IN in\n`],
      [
        IOS_END,
        `ip prefix-list OFFICE seq 5 permit 172.16.0.0/12\nroute-map IN deny 10\n match ip address prefix-list OFFICE\n!\nroute-map IN permit 20\n!\n${IOS_END}`,
      ],
    ],
    { says: ['plan.gateway-policy-open'], office: ['open', 'vpn'] },
  ),
  ios(
    'a map that keeps a network out with all of its parts',
    [
      [IOS_OUT, `${IOS_OUT}  neighbor 10.0.0.1 route-map IN in\n`],
      [
        IOS_END,
        `ip prefix-list OFFICE seq 5 permit 172.16.0.0/12 le 32\nroute-map IN deny 10\n match ip address prefix-list OFFICE\n!\nroute-map IN permit 20\n!\n${IOS_END}`,
      ],
    ],
    { says: ['plan.gateway-policy-denies'], office: ['asymmetric', 'vpn'] },
  ),
  ios(
    'a list that keeps a network out as a whole',
    into('ip prefix-list IN seq 5 deny 172.16.0.0/12\nip prefix-list IN seq 10 permit 0.0.0.0/0 le 32\n'),
    { says: ['plan.gateway-policy-open'], office: ['open', 'vpn'] },
  ),
  ios('a list that lets in parts', into('ip prefix-list IN seq 5 permit 0.0.0.0/0 ge 16 le 24\n'), {
    says: ['plan.gateway-policy-open'],
    office: ['open', 'vpn'],
  }),
  ios(
    'a list that lets in what is needed',
    into(
      'ip prefix-list IN seq 5 permit 172.16.0.0/12 le 24\nip prefix-list IN seq 10 permit 100.64.0.0/10 le 32\nip prefix-list IN seq 15 permit 192.168.0.0/24\n',
    ),
    { office: GOOD },
  ),
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
const COMWARE_CASES: readonly Case[] = [
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
const VRP_CASES: readonly Case[] = [
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

const forti = casesOf('fortios');
const FORTI_BGP = 'config router bgp\n';
const monitor = (server: string, more = ''): readonly Change[] => [
  [
    FORTI_BGP,
    `config system link-monitor
    edit "vpn"
        set srcintf "cloud"
        set server "${server}"
${more}    next
end
${FORTI_BGP}`,
  ],
];
const FORTI_CASES: readonly Case[] = [
  forti(
    'a rule that denies',
    [['set match-ip-address "DC"', 'set action deny\n                set match-ip-address "DC"']],
    {
      says: ['plan.gateway-policy-denies'],
      office: ['asymmetric', 'vpn'],
    },
  ),
  forti(
    'a list of another block',
    [
      [
        'set prefix 10.20.0.0 255.255.0.0\n                unset',
        'set prefix 10.21.0.0 255.255.0.0\n                unset',
      ],
    ],
    {
      says: ['plan.gateway-policy-denies'],
    },
  ),
  forti(
    'a network that denies itself',
    [
      [
        '            set prefix 10.20.0.0 255.255.0.0\n        next',
        '            set prefix 10.20.0.0 255.255.0.0\n            set route-map "SELF"\n        next',
      ],
      [
        '    edit "TO-CLOUD"\n',
        '    edit "SELF"\n        config rule\n            edit 1\n                set action deny\n            next\n        end\n    next\n    edit "TO-CLOUD"\n',
      ],
    ],
    { says: ['plan.gateway-policy-denies'], office: ['asymmetric', 'vpn'] },
  ),
  forti('a condition that is not read', [['set match-ip-address "DC"', 'set match-community "c"']], {
    says: ['plan.gateway-policy-open'],
  }),
  forti('a link monitor of the VPN gateway', monitor('203.0.113.20'), { office: GOOD }),
  forti('a link monitor of the VBR at the tunnel', monitor('10.0.0.1'), {
    says: ['plan.gateway-watch-circuit', 'plan.gateway-watch-circuit'],
    office: ['circuit', 'no-way'],
  }),
  forti('a link monitor of a cloud computer', monitor('172.16.5.5'), {
    says: ['plan.gateway-watch-open'],
    office: ['circuit', 'open'],
  }),
  forti('a link monitor of one route', monitor('10.0.0.1', '        set route "100.64.0.0/10"\n'), {
    says: ['plan.gateway-watch-circuit'],
    office: GOOD,
  }),
  forti(
    'a link monitor that changes no routes',
    monitor('10.0.0.1', '        set update-static-route disable\n'),
    { office: GOOD },
  ),
  forti(
    'a policy route',
    [
      [
        FORTI_BGP,
        `config router policy\n    edit 1\n        set input-device "port3"\n        set output-device "port2"\n    next\nend\n${FORTI_BGP}`,
      ],
    ],
    {
      says: ['plan.gateway-policy-route'],
    },
  ),
  forti(
    'a policy route that is off',
    [
      [
        FORTI_BGP,
        `config router policy\n    edit 1\n        set input-device "port3"\n        set status disable\n    next\nend\n${FORTI_BGP}`,
      ],
    ],
    { office: GOOD },
  ),
  forti(
    'a rule of SD-WAN',
    [
      [
        FORTI_BGP,
        `config system sdwan\n    set status enable\n    config service\n        edit 1\n            set name "office"\n            set dst "all"\n        next\n    end\nend\n${FORTI_BGP}`,
      ],
    ],
    {
      says: ['plan.gateway-policy-route'],
    },
  ),
  forti(
    'another number for what BGP brings',
    [['    config neighbor\n', '    set distance-external 210\n    config neighbor\n']],
    {
      says: ['plan.gateway-preference', 'plan.gateway-preference'],
      office: ['asymmetric', 'vpn'],
    },
  ),
  forti(
    'a number by neighbor',
    [
      [
        '    config neighbor\n',
        '    config admin-distance\n        edit 1\n            set neighbour-prefix 10.0.0.1 255.255.255.255\n            set distance 250\n        next\n    end\n    config neighbor\n',
      ],
    ],
    {
      says: ['plan.gateway-unread', 'plan.gateway-preference-open', 'plan.gateway-preference-open'],
    },
  ),
  forti(
    'the address of the circuit as a secondary one',
    [
      [
        '        set ip 10.0.0.2 255.255.255.252\n',
        '        set ip 10.7.7.1 255.255.255.0\n        set secondary-IP enable\n        config secondaryip\n            edit 1\n                set ip 10.0.0.2 255.255.255.252\n                set allowaccess ping\n            next\n        end\n',
      ],
    ],
    {
      office: GOOD,
    },
  ),
  forti(
    'the port of the VLAN is off',
    [
      [
        'config system interface\n',
        'config system interface\n    edit "port1"\n        set vdom "root"\n        set status down\n    next\n',
      ],
    ],
    {
      says: ['plan.gateway-port-down'],
    },
  ),
];

const junos = casesOf('junos-set');
const JUNOS =
  SAMPLES['junos-set'].split('\n').find((line) => line.startsWith('set routing-options static')) ?? '';
const more = (line: string): readonly Change[] => [[JUNOS, `${JUNOS}\n${line}`]];
/** Junos announces by a policy, which is asked in any case. */
const ASKED = 'plan.gateway-open';
const JUNOS_CASES: readonly Case[] = [
  junos('the port of the unit is off', more('set interfaces ge-0/0/1 disable'), {
    says: [ASKED, 'plan.gateway-port-down'],
  }),
  junos('an import policy', more('set protocols bgp group CLOUD neighbor 10.0.0.1 import FROM-CLOUD'), {
    says: [ASKED, 'plan.gateway-policy-open'],
  }),
  junos(
    'IP monitoring',
    more('set services ip-monitoring policy P then preferred-route route 172.16.0.0/12 next-hop 10.0.0.1'),
    {
      says: [ASKED, 'plan.gateway-unread'],
    },
  ),
  junos(
    'a filter that sends elsewhere',
    more('set firewall family inet filter F term 1 then routing-instance OTHER'),
    {
      says: [ASKED, 'plan.gateway-policy-route'],
    },
  ),
  junos(
    'BFD of the route',
    more('set routing-options static route 172.16.0.0/12 bfd-liveness-detection minimum-interval 500'),
    {
      says: [ASKED, 'plan.gateway-watch-open'],
    },
  ),
  junos(
    'a route that is kept out of forwarding',
    more('set routing-options static route 172.16.0.0/12 no-install'),
    {
      says: [ASKED, 'plan.gateway-unread', 'plan.gateway-preference-open'],
    },
  ),
  junos(
    'a route that is not advertised again',
    more('set routing-options static route 172.16.0.0/12 no-readvertise'),
    {
      says: [ASKED],
    },
  ),
];

const frr = casesOf('frr');
const FRR_CASES: readonly Case[] = [
  frr('a route map that denies', [['route-map TO-CLOUD permit 10', 'route-map TO-CLOUD deny 10']], {
    says: ['plan.gateway-policy-denies'],
  }),
  frr(
    'a route map that denies what comes',
    [['route-map FROM-CLOUD permit 10', 'route-map FROM-CLOUD deny 10']],
    {
      says: ['plan.gateway-policy-denies'],
      office: ['asymmetric', 'vpn'],
    },
  ),
  frr('a call', [['route-map TO-CLOUD permit 10\n', 'route-map TO-CLOUD permit 10\n call OTHER\n']], {
    says: ['plan.gateway-policy-open'],
  }),
  frr('BFD of the route', [['ip route 172.16.0.0/12 xfrm1 200', 'ip route 172.16.0.0/12 xfrm1 200 bfd']], {
    says: ['plan.gateway-watch-open'],
    office: ['circuit', 'open'],
  }),
];

const CASES = [...IOS_CASES, ...COMWARE_CASES, ...VRP_CASES, ...FORTI_CASES, ...JUNOS_CASES, ...FRR_CASES];

describe('what decides beside the routes', () => {
  it.each(CASES.map((one) => [`${one.form}: ${one.name}`, one] as const))('%s', (_name, one) => {
    const text = one.changes.reduce((all, [from, to]) => {
      expect(all).toContain(from);
      return all.replace(from, to);
    }, SAMPLES[one.form]);
    const context = contextOf(GOOD_PLAN, [configOf(text, one.form)]);
    expect(
      judgePlan(context)
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...one.says].sort());
    const report = buildPlanReport({
      context,
      language: 'en',
      createdAt: '2026-11-29T01:00:00.000Z',
      version: '0',
    });
    if (one.says.length > 0) expect(report.verdict.state).not.toBe('ready');
    if (one.office === undefined) return;
    const cells = simulate(context).filter(({ target }) => target.kind === 'office');
    const verdictIn = (state: string) => cells.find((cell) => cell.state === state)?.verdict;
    expect([verdictIn('all-up'), verdictIn('circuit-down')]).toEqual(one.office);
  });
});

describe('routes that are alike', () => {
  it('keep their own block and line in every answer', () => {
    const routes = Array.from(
      { length: 40 },
      (_, index) => `ip route 172.20.${index}.0 255.255.255.0 198.51.100.14 200`,
    );
    const text = SAMPLES['cisco-ios'].replace('ip route 172.16', `${routes.join('\n')}\nip route 172.16`);
    const first = text.slice(0, text.indexOf('ip route 172.20')).split('\n').length;
    const cells = simulate(contextOf(GOOD_PLAN, [configOf(text, 'cisco-ios')])).filter(
      ({ target }) => target.kind === 'office',
    );
    for (const { forward } of cells)
      for (const { first: address, way, place } of forward) {
        const number = /^172\.20\.(\d+)\.0$/.exec(address)?.[1];
        if (number === undefined || Number(number) >= routes.length || way.kind === 'open') continue;
        expect(way.route).toBe(`172.20.${number}.0/24`);
        if (way.kind === 'carried') expect(place?.line).toBe(first + Number(number));
      }
    expect(cells.find(({ state }) => state === 'circuit-down')?.forward.length).toBeGreaterThan(40);
  });
});
