/** `preference 255` and its relatives: what a number does in each dialect, and how sure that is. */
import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../shared/gateway/config-routes.ts';
import { DIALECTS, type Form } from '../../../shared/gateway/dialect.ts';
import { PREFERENCES } from '../../../shared/gateway/preferences.ts';
import { isSure, MARKS, weakest } from '../../../shared/ledger/sure.ts';
import { read } from './read.ts';
import { SAMPLES } from './samples.ts';

const IOS = (route: string, bgp = ''): string =>
  `interface GigabitEthernet0/1\n no switchport\nrouter bgp 65001\n neighbor 10.0.0.1 remote-as 45104\n${bgp}ip route 172.16.0.0 255.240.0.0 198.51.100.14${route}\n`;
const COMWARE = (route: string, bgp = ''): string =>
  `sysname A\n#\nbgp 65001\n peer 10.0.0.1 as-number 45104\n #\n address-family ipv4 unicast\n${bgp}  peer 10.0.0.1 enable\n#\nip route-static 172.16.0.0 12 198.51.100.14${route}\n`;
const VRP = (route: string, bgp = ''): string =>
  `sysname A\n#\nbgp 65001\n peer 10.0.0.1 as-number 45104\n #\n ipv4-family unicast\n${bgp}  peer 10.0.0.1 enable\n#\nip route-static 172.16.0.0 255.240.0.0 198.51.100.14${route}\n`;
const FRR = (route: string): string => `frr version 9.1\nip route 172.16.0.0/12 198.51.100.14${route}\n`;
const FORTI = (distance: string): string =>
  SAMPLES.fortios.replace(/set distance 200\n {8}set comment/, `${distance}set comment`);
const JUNOS = (value: string): string =>
  `set routing-options static route 172.16.0.0/12 next-hop st0.0\n${value === '' ? '' : `set routing-options static route 172.16.0.0/12 preference ${value}\n`}`;

/** The text, what must be said, and how sure. */
const CASES: readonly (readonly [
  string,
  string,
  Standing['meaning'],
  Standing['mark'],
  Standing['unknownFor'],
])[] = [
  ['IOS, no number', IOS(''), 'beats-ebgp', 'confirmed', null],
  ['IOS, 200', IOS(' 200'), 'loses-to-ebgp', 'confirmed', null],
  ['IOS, 255', IOS(' 255'), 'never-installed', 'confirmed', null],
  ['IOS, 20', IOS(' 20'), 'ties-with-ebgp', 'confirmed', 'no-fact'],
  [
    'IOS, 200 and distance bgp 210',
    IOS(' 200', ' distance bgp 210 220 230\n'),
    'beats-ebgp',
    'confirmed',
    null,
  ],
  ['IOS, the word of another dialect', IOS(' preference 255'), 'unknown', 'memory', 'foreign-word'],
  [
    'IOS, a distance of BGP that is not understood',
    IOS(' 200', ' distance bgp many 200 200\n'),
    'unknown',
    'memory',
    'gap',
  ],
  ['IOS, words behind it that are not understood', IOS(' 200 marmalade'), 'unknown', 'memory', 'gap'],
  ['IOS, a number that it does not take', IOS(' 300'), 'unknown', 'memory', 'impossible'],
  ['Comware, no number', COMWARE(''), 'beats-ebgp', 'confirmed', null],
  ['Comware, 255', COMWARE(' preference 255'), 'ties-with-ebgp', 'confirmed', 'no-fact'],
  [
    'Comware, 255 and BGP at 40',
    COMWARE(' preference 255', '  preference 40 255 130\n'),
    'loses-to-ebgp',
    'confirmed',
    null,
  ],
  [
    'Comware, BGP by a policy',
    COMWARE(' preference 255', '  preference route-policy P\n'),
    'unknown',
    'memory',
    'gap',
  ],
  ['Comware, the form of IOS', COMWARE(' 255'), 'unknown', 'memory', 'foreign-word'],
  [
    'Comware, another default',
    `ip route-static default-preference 200\n${COMWARE('', '  preference 40 255 130\n')}`,
    'loses-to-ebgp',
    'inferred',
    null,
  ],
  ['VRP, no number', VRP(''), 'beats-ebgp', 'confirmed', null],
  ['VRP, 255', VRP(' preference 255'), 'loses-to-ebgp', 'one-source', null],
  ['VRP, 200', VRP(' preference 200'), 'beats-ebgp', 'confirmed', null],
  ['FRR, no number', FRR(''), 'beats-ebgp', 'confirmed', null],
  ['FRR, 255', FRR(' 255'), 'never-installed', 'confirmed', null],
  ['FRR, 250', FRR(' 250'), 'loses-to-ebgp', 'confirmed', null],
  ['FortiOS, no number', FORTI(''), 'beats-ebgp', 'confirmed', null],
  ['FortiOS, 255', FORTI('set distance 255\n        '), 'never-installed', 'memory', null],
  ['Junos, no number', JUNOS(''), 'beats-ebgp', 'confirmed', null],
  ['Junos, 255', JUNOS('255'), 'loses-to-ebgp', 'confirmed', null],
];

describe('a static route beside BGP', () => {
  it.each(CASES)('%s', (name, text, meaning, mark, unknownFor) => {
    const dialect = name.startsWith('Comware')
      ? 'h3c-comware'
      : name.startsWith('VRP')
        ? 'huawei-vrp'
        : name.startsWith('IOS')
          ? 'cisco-ios'
          : null;
    const route = read(text, dialect).staticRoutes.rows.find(
      ({ destination }) => destination.cidr === '172.16.0.0/12',
    );
    expect(route?.standing).toMatchObject({ meaning, mark, unknownFor });
  });

  it('a tie of VRP is decided by a second rule, which one source alone tells', () => {
    expect(read(VRP(' preference 255'), 'huawei-vrp').staticRoutes.rows[0]?.standing.decidedBy).toBe(
      'tie-rule',
    );
  });

  it('is the same in both forms of Junos', () => {
    const standing = (form: Form): readonly Standing[] =>
      read(SAMPLES[form]).staticRoutes.rows.map((one) => one.standing);
    expect(standing('junos-set')).toEqual(standing('junos-braces'));
  });
});

describe('the table of preferences', () => {
  it('names a source for each fact, and none where nobody says it', () => {
    for (const dialect of DIALECTS) {
      if (dialect === 'strongswan') continue;
      const { staticDefault, ebgp, range, never, tie } = PREFERENCES[dialect];
      for (const [name, fact] of Object.entries({ staticDefault, ebgp, range, never, tie })) {
        expect(MARKS).toContain(fact.mark);
        expect(fact.source.startsWith('no page'), `${dialect} ${name}`).toBe(fact.mark === 'memory');
      }
    }
  });

  it('is as sure as its weakest fact', () => {
    expect(weakest(['confirmed', 'memory', 'one-source'])).toBe('memory');
    expect(weakest([])).toBe('memory');
    expect(MARKS.filter(isSure)).toEqual(['confirmed']);
  });
});
