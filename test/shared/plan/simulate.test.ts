/** Ways through a plan: where answers begin, and what the gateway announces. */
import { describe, expect, it } from 'vitest';
import { type Change, cellOf, reasons } from './simulate-facts.ts';

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
