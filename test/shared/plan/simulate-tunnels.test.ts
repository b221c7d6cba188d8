/** Ways into tunnels: by a port that encrypts, or by interfaces. */
import { describe, expect, it } from 'vitest';
import { judgePlan } from '../../../shared/plan/rules/index.ts';
import { simulate } from '../../../shared/plan/simulate/simulate.ts';
import { SAMPLES } from '../gateway/samples.ts';
import { configOf, contextOf, GOOD_PLAN } from './good-plan.ts';
import { type Change, changed, type Case, contextIn, cellOf, reasons } from './simulate-facts.ts';

describe('a port that encrypts what matches', () => {
  const toProvider: readonly Change[] = [
    ['ip route 100.64.0.0/10 xfrm1 200\n', ''],
    ['ip route 172.16.0.0/12 xfrm1 200', 'ip route 0.0.0.0/0 198.51.100.14'],
  ];

  it('takes it by the default route as well', () => {
    const network: Case = { frr: toProvider, swanctl: [] };
    for (const kind of ['office', 'resolver'] as const)
      expect(cellOf(network, 'circuit-down', kind).verdict).toBe('vpn');
    expect(cellOf(network, 'all-up', 'office').verdict).toBe('circuit');
    const codes = judgePlan(contextIn(network)).map(({ code }) => code);
    for (const code of ['plan.gateway-standby-missing', 'plan.gateway-cloud-services'])
      expect(codes).not.toContain(code);
  });

  it('sends what its selectors do not name to the provider', () => {
    const cell = cellOf({ frr: toProvider, swanctl: [['172.16.0.0/12, ', '']] }, 'circuit-down', 'office');
    expect(reasons(cell.forward)).toEqual(['elsewhere']);
  });

  it('is not there with a tunnel that has an interface of its own', () => {
    const bound: Change = ['start_action = trap', 'if_id_out = 1'];
    const cell = cellOf({ frr: toProvider, swanctl: [bound] }, 'circuit-down', 'office');
    expect(reasons(cell.forward)).toEqual(['elsewhere']);
  });
});

describe('of several tunnels with interfaces', () => {
  const fortios = changed(SAMPLES.fortios, [
    [
      'config vpn ipsec phase2-interface\n',
      `config vpn ipsec phase2-interface
    edit "other-any"
        set phase1name "other"
        set src-subnet 10.250.0.0 255.255.0.0
        set dst-subnet 10.251.0.0 255.255.0.0
    next
`,
    ],
    [
      'config vpn ipsec phase1-interface\n',
      `config vpn ipsec phase1-interface
    edit "other"
        set interface "port2"
        set ike-version 2
        set remote-gw 203.0.113.21
    next
`,
    ],
  ]);

  const twoConnections = changed(GOOD_PLAN, [['  connections:\n', '  connections:\n    - {name: second}\n']]);
  const forward = (text: string, plan = twoConnections): readonly string[] => {
    const cells = simulate(contextOf(plan, [configOf(text, 'fortios')]));
    const cell = cells.find(({ state, target }) => state === 'circuit-down' && target.kind === 'office');
    return reasons(cell?.forward ?? []);
  };

  it('the one to which the route leads decides', () => {
    expect(forward(fortios)).toEqual(['vpn']);
    const toOther = fortios.replaceAll('set device "cloud"', 'set device "other"');
    expect(forward(toOther)).toEqual(['selectors']);
    // The plan has one connection, so that the other tunnel may lead to somebody else.
    expect(forward(toOther, GOOD_PLAN)).toEqual(['next-hop']);
  });

  it('it is not known which, where no name says it', () => {
    const child = `    children {
      office {
        local_ts = 10.250.0.0/16
        remote_ts = 10.251.0.0/16
        if_id_out = 2
      }
    }
  }
  cloud {`;
    const swanctl: readonly Change[] = [
      ['start_action = trap', 'if_id_out = 1'],
      ['  cloud {', `  other {\n    remote_addrs = 203.0.113.21\n${child}`],
    ];
    expect(reasons(cellOf({ swanctl }, 'circuit-down', 'office').forward)).toEqual(['tunnel']);
  });
});
