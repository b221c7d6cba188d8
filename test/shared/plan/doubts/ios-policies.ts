/** Route maps and lists of IOS that deny, permit or are not read. */
import { type Case, type Change, GOOD } from './case.ts';
import { IOS_END, IOS_LIST, IOS_OUT, ios } from './ios.ts';

const into = (list: string): readonly Change[] => [
  [IOS_OUT, `${IOS_OUT}  neighbor 10.0.0.1 prefix-list IN in\n`],
  [IOS_END, `${list}${IOS_END}`],
];

export const IOS_POLICIES: readonly Case[] = [
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
];
