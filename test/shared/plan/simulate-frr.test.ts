/** Ways through a plan with FRR. */
import { describe, expect, it } from 'vitest';
import { type Change, cellOf, reasons } from './simulate-facts.ts';

describe('FRR', () => {
  const open: readonly Change[] = [
    ['  neighbor 10.0.0.1 route-map TO-CLOUD out\n', ''],
    ['  neighbor 10.0.0.1 route-map FROM-CLOUD in\n', ''],
  ];

  const byAddress: Change = ['ip route 172.16.0.0/12 xfrm1 200', 'ip route 172.16.0.0/12 203.0.113.20 200'];

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
