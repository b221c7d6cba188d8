/** The picture of a state shows what the table says, and which way should have carried. */
import { describe, expect, it } from 'vitest';
import { planDrawing, tellingState, type WayMark } from '../../../shared/plan/report/drawing.ts';
import type { PlanReportCell } from '../../../shared/plan/report/schema.ts';
import type { NetState } from '../../../shared/plan/simulate/types.ts';

const cell = (
  state: NetState,
  verdict: PlanReportCell['verdict'],
  target: PlanReportCell['target'] = 'office',
): PlanReportCell => ({
  state,
  verdict,
  target,
  block: '172.16.0.0/12',
  sentence: '',
  forward: [],
  back: [],
  outage: null,
});

function marks(state: NetState, ...cells: readonly PlanReportCell[]): Readonly<Record<string, WayMark>> {
  return Object.fromEntries(
    planDrawing({ simulation: [...cells] }, state).ways.map(({ key, mark }) => [key, mark]),
  );
}

const CIRCUIT = 'gateway vbr';
const VPN = 'gateway vpnGateway';

describe('the picture', () => {
  it('shows what carries', () => {
    const all = marks('all-up', cell('all-up', 'circuit'), cell('all-up', 'circuit', 'cloud-services'));
    expect(all).toMatchObject({
      [CIRCUIT]: 'good',
      [VPN]: 'idle',
      'cen office': 'good',
      'cen services': 'good',
    });
  });

  it('shows what has failed, and what should carry then', () => {
    const down = marks(
      'circuit-down',
      cell('circuit-down', 'no-way'),
      cell('circuit-down', 'no-way', 'resolver'),
    );
    expect(down).toMatchObject({
      [CIRCUIT]: 'down',
      [VPN]: 'bad',
      'cen office': 'bad',
      'cen services': 'bad',
    });
    const half = marks(
      'circuit-down',
      cell('circuit-down', 'vpn'),
      cell('circuit-down', 'no-way', 'cloud-services'),
    );
    expect(half).toMatchObject({ [VPN]: 'good', 'cen office': 'good', 'cen services': 'bad' });
    expect(marks('both-down', cell('both-down', 'no-way'))).toMatchObject({
      [CIRCUIT]: 'down',
      [VPN]: 'down',
    });
  });

  it('blames no way that may carry', () => {
    const open = marks('all-up', cell('all-up', 'open'), cell('all-up', 'no-way', 'cloud-services'));
    expect(open).toMatchObject({ [CIRCUIT]: 'open', 'cen office': 'open', 'cen services': 'bad' });
    expect(marks('all-up')).toMatchObject({ [CIRCUIT]: 'open' });
  });

  it('does not take the answers to the health check for traffic of anybody', () => {
    const probe = marks('bgp-down', cell('bgp-down', 'vpn'), cell('bgp-down', 'circuit', 'probe'));
    expect(probe).toMatchObject({ [CIRCUIT]: 'idle', [VPN]: 'good' });
  });

  it('begins with the state that shows most', () => {
    const lost = cell('vpn-down', 'partly');
    expect(tellingState({ simulation: [cell('all-up', 'circuit'), lost] })).toBe('vpn-down');
    expect(
      tellingState({ simulation: [cell('both-down', 'no-way'), cell('all-up', 'no-way', 'probe')] }),
    ).toBe('circuit-down');
  });
});
