/** What a run shows that is not as planned. */
import { describe, expect, it } from 'vitest';
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import { realityText } from '../../../shared/plan/reality/words.ts';
import { healthy, seen, trace } from '../../support/facts.ts';
import { GOOD_PLAN } from './good-plan.ts';
import { PLAN, compared } from './reality-facts.ts';

const without = (...kinds: readonly Observation['kind'][]) =>
  healthy().filter(({ kind }) => !kinds.includes(kind));

describe('a healthy run', () => {
  it('agrees with its plan', () => {
    expect(compared(healthy())).toEqual({
      differences: [],
      explained: [],
      agreed: ['source', 'way'],
      // Whether the company's server forwards, the check itself finds out.
      notMeasured: ['dns'],
    });
  });

  it('says what it does not know', () => {
    expect(compared(without('winner', 'trace', 'resolvers')).notMeasured).toEqual(['source', 'way', 'dns']);
    const silent = seen('trace', '100.64.0.9', trace(ip('100.64.0.9'), [ip('192.168.1.1')]));
    expect(compared([...without('trace'), silent]).notMeasured).toEqual(['way', 'dns']);
  });
});

describe('a difference', () => {
  it('of the source has the network team as its owner', () => {
    expect(compared(healthy(), [], GOOD_PLAN).differences).toMatchObject([
      { what: 'source', promised: ['10.20.0.0/16'], owner: 'network' },
    ]);
  });

  it('of the way is the standby', () => {
    expect(compared(healthy(), ['path.on-standby']).differences).toMatchObject([
      { what: 'way', owner: 'network' },
    ]);
  });

  it.each<[string, string, readonly string[], boolean]>([
    [
      'handed out, and not asked',
      'method: dhcp\n  servers: [100.100.2.136]\n  companyNames: false',
      ['192.168.1.53'],
      true,
    ],
    [
      'handed out, and asked',
      'method: dhcp\n  servers: [100.100.2.136]\n  companyNames: false',
      ['100.100.2.136'],
      false,
    ],
    ['forwarded, and asked at the cloud', 'method: forwarder', ['100.100.2.136', '100.100.2.138'], true],
    ['forwarded, and asked at the company', 'method: forwarder', ['192.168.1.53', '100.100.2.136'], false],
  ])('of DNS: %s', (_name, method, servers, differs) => {
    const seenServers = seen('resolvers', '', [
      { interface: null, servers: [...servers], domains: [], scope: 'default' },
    ]);
    const { differences } = compared(
      [...without('resolvers'), seenServers],
      [],
      PLAN.replace('method: forwarder', method),
    );
    expect(differences.map(({ what, owner }) => `${what} ${owner}`)).toEqual(differs ? ['dns it'] : []);
  });

  describe('of the packet size', () => {
    const CIRCUIT = PLAN.replace('gatewayAddress:', 'mtu: 1500\n  gatewayAddress:');
    type Size = readonly [bytes: number, outcome: 'passed' | 'silent' | 'too-big-here' | 'too-big-reported'];
    const measured = (...sizes: readonly Size[]): readonly Observation[] => [
      ...without('mtu'),
      seen('mtu', '100.64.0.9', {
        target: ip('100.64.0.9'),
        sizes: sizes.map(([bytes, outcome]) => ({ bytes, outcome })),
      }),
    ];

    it('is the network team\u2019s, where less came through', () => {
      const { differences } = compared(
        measured([1280, 'passed'], [1400, 'passed'], [1500, 'silent']),
        [],
        CIRCUIT,
      );
      expect(differences).toEqual([
        { what: 'size', promised: ['1500'], measured: ['1400'], owner: 'network' },
      ]);
      for (const language of ['en', 'zh-CN'] as const) {
        const said = realityText(
          compared(measured([1400, 'passed'], [1500, 'too-big-reported']), [], CIRCUIT),
          language,
        );
        expect(said.lines[0]).toMatch(/1500.*1400/);
      }
    });

    it.each<[string, readonly Size[]]>([
      [
        'where all of it came through',
        [
          [1280, 'passed'],
          [1500, 'passed'],
        ],
      ],
      [
        'where one packet of a smaller size was lost',
        [
          [1280, 'silent'],
          [1500, 'passed'],
        ],
      ],
    ])('is as planned %s', (_name, sizes) => {
      expect(compared(measured(...sizes), [], CIRCUIT).agreed).toContain('size');
    });

    it.each<[string, readonly Size[]]>([
      [
        'where this workstation itself sends no such packet',
        [
          [1280, 'passed'],
          [1500, 'too-big-here'],
        ],
      ],
      [
        'where nothing came through at all',
        [
          [1280, 'silent'],
          [1500, 'silent'],
        ],
      ],
      ['where that size was not tried', [[1280, 'passed']]],
    ])('is not known %s', (_name, sizes) => {
      const { differences, notMeasured } = compared(measured(...sizes), [], CIRCUIT);
      expect([differences, notMeasured.includes('size')]).toEqual([[], true]);
    });

    it('is not spoken of where the plan promises none for the way that is taken', () => {
      for (const plan of [PLAN, PLAN.replace('vpnGateway:', 'vpnGateway:\n  mtu: 1400')])
        expect(
          JSON.stringify(compared(measured([1280, 'passed'], [1400, 'silent']), [], plan)),
        ).not.toContain('"size"');
    });
  });

  it('of DNS is not known behind a resolver of the system itself', () => {
    const stub = seen('resolvers', '', [
      { interface: null, servers: ['127.0.0.53'], domains: [], scope: 'default' },
    ]);
    expect(compared([...without('resolvers'), stub]).notMeasured).toEqual(['dns']);
  });
});
