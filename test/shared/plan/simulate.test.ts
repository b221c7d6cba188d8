/** What the lab of plans taught the simulation, one network at a time. */
import { describe, expect, it } from 'vitest';
import { judgePlan } from '../../../shared/plan/rules/index.ts';
import { simulate } from '../../../shared/plan/simulate/simulate.ts';
import type { Cell, Leg, NetState, TargetKind } from '../../../shared/plan/simulate/types.ts';
import { SAMPLES } from '../gateway/samples.ts';
import { configOf, contextOf, GOOD_PLAN } from './good-plan.ts';

type Change = readonly [from: string, to: string];

function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((now, [from, to]) => {
    expect(now).toContain(from);
    return now.replace(from, to);
  }, text);
}

interface Case {
  readonly plan?: readonly Change[];
  readonly frr?: readonly Change[];
  readonly swanctl?: readonly Change[];
}

function contextIn({ plan = [], frr = [], swanctl }: Case) {
  return contextOf(changed(GOOD_PLAN, plan), [
    configOf(changed(SAMPLES.frr, frr), 'frr', 'frr.conf'),
    ...(swanctl === undefined
      ? []
      : [configOf(changed(SAMPLES.swanctl, swanctl), 'swanctl', 'swanctl.conf')]),
  ]);
}

function cellOf(network: Case, state: NetState, kind: TargetKind): Cell {
  const cell = simulate(contextIn(network)).find((one) => one.state === state && one.target.kind === kind);
  if (cell === undefined) throw new RangeError(`${state} ${kind}`);
  return cell;
}

const reasons = (legs: readonly Leg[]): readonly string[] =>
  legs.map(({ way }) => (way.kind === 'carried' ? way.by : way.why));

const UNPUBLISHED: Change = ['publishedToCen: true', 'publishedToCen: false'];
const ATTACHED = 'attachments: [office, user-vpc, vbr]';

describe('answers begin where the question arrived', () => {
  it.each(['user-vpc', 'service-route'])(
    'services that were asked through the VPN answer through it, published or not: %s',
    (via) => {
      const plan: readonly Change[] = [UNPUBLISHED, ['via: user-vpc', `via: ${via}`]];
      expect(cellOf({ plan }, 'circuit-down', 'resolver').verdict).toBe('vpn');
      expect(cellOf({ plan }, 'all-up', 'resolver').verdict).toBe('circuit');
      expect(reasons(cellOf({ plan }, 'circuit-down', 'office').back)).toEqual(['not-published']);
    },
  );

  it('they do so without CEN, which the office network needs', () => {
    const plan: readonly Change[] = [[ATTACHED, 'attachments: [office, vbr]']];
    expect(cellOf({ plan }, 'circuit-down', 'resolver').verdict).toBe('vpn');
    for (const state of ['circuit-down', 'both-down'] as const)
      expect(reasons(cellOf({ plan }, state, 'office').back)).toEqual(['not-attached']);
  });

  it('a VPN gateway inside the office network needs no CEN at all', () => {
    const plan: readonly Change[] = [
      ['vpc: user', 'vpc: office'],
      UNPUBLISHED,
      [ATTACHED, 'attachments: [vbr]'],
    ];
    expect(cellOf({ plan }, 'circuit-down', 'office').verdict).toBe('vpn');
    expect(cellOf({ plan }, 'circuit-down', 'resolver').verdict).toBe('vpn');
  });

  it('an office network that is not attached gets no answer out', () => {
    const plan: readonly Change[] = [[ATTACHED, 'attachments: [user-vpc, vbr]']];
    expect(reasons(cellOf({ plan }, 'all-up', 'office').back)).toEqual(['not-attached']);
    expect(cellOf({ plan }, 'all-up', 'resolver').verdict).toBe('circuit');
  });

  it('static routes of the VBR stand in no plan', () => {
    const plan: readonly Change[] = [['vbr:\n', 'vbr:\n  routing: static\n']];
    for (const state of ['all-up', 'circuit-down', 'vpn-down'] as const)
      expect(reasons(cellOf({ plan }, state, 'office').back)).toEqual(['vbr-static']);
  });
});

describe('what the gateway announces', () => {
  const narrow: Change = ['ip address 10.20.0.1/16', 'ip address 10.20.0.1/24'];

  it('is not known for a block that is in no table, while the circuit carries', () => {
    expect(reasons(cellOf({ frr: [narrow] }, 'all-up', 'office').back)).toEqual(
      ['in-table', 'in-table'].slice(0, 1),
    );
    expect(cellOf({ frr: [narrow] }, 'circuit-down', 'office').verdict).toBe('vpn');
  });

  it.each<[string, readonly Change[]]>([
    [
      'a static route of the block',
      [narrow, ['ip route 172.16', 'ip route 10.20.0.0/16 Null0\nip route 172.16']],
    ],
    [
      'the check switched off',
      [narrow, [' neighbor 10.0.0.1 bfd', ' no bgp network import-check\n neighbor 10.0.0.1 bfd']],
    ],
    ['no port of the LAN shown', [[' ip address 10.20.0.1/16\n', '']]],
  ])('is what it names, with %s', (_name, frr) => {
    expect(reasons(cellOf({ frr }, 'all-up', 'office').back)).toEqual(['circuit']);
  });
});

describe('FRR', () => {
  const open: readonly Change[] = [
    ['  neighbor 10.0.0.1 route-map TO-CLOUD out\n', ''],
    ['  neighbor 10.0.0.1 route-map FROM-CLOUD in\n', ''],
  ];

  it('without a policy may exchange nothing', () => {
    for (const frr of [open, open.slice(0, 1), open.slice(1)]) {
      const cell = cellOf({ frr }, 'all-up', 'office');
      expect([...reasons(cell.forward), ...reasons(cell.back)]).toEqual(['policy', 'policy']);
    }
  });

  it('needs none where the switch says so', () => {
    const frr: readonly Change[] = [
      ...open,
      [' neighbor 10.0.0.1 bfd', ' no bgp ebgp-requires-policy\n neighbor 10.0.0.1 bfd'],
    ];
    expect(cellOf({ frr }, 'all-up', 'office').verdict).toBe('circuit');
  });

  const byAddress: Change = ['ip route 172.16.0.0/12 xfrm1 200', 'ip route 172.16.0.0/12 203.0.113.20 200'];

  it('may not take a next hop that only the default route reaches', () => {
    const frr: readonly Change[] = [
      byAddress,
      ['ip route 100.64', 'ip route 0.0.0.0/0 10.20.0.254\nip route 100.64'],
    ];
    expect(reasons(cellOf({ frr }, 'circuit-down', 'office').forward)).toEqual(['unresolved']);
    expect(cellOf({ frr }, 'all-up', 'office').verdict).toBe('circuit');
  });

  it('takes one that a longer route reaches', () => {
    const host = 'ip route 0.0.0.0/0 10.20.0.254\nip route 203.0.113.20/32 10.20.0.254\nip route 100.64';
    const frr: readonly Change[] = [byAddress, ['ip route 100.64', host]];
    expect(reasons(cellOf({ frr }, 'circuit-down', 'office').forward)).toEqual(['vpn']);
  });
});

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
