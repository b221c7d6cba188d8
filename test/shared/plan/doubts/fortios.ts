/** Rules, link monitors, policy routes and preferences of FortiOS. */
import { type Case, type Change, GOOD, casesOf } from './case.ts';

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

export const FORTI_CASES: readonly Case[] = [
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
