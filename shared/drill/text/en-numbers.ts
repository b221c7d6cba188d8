import type { DrillTexts } from './table.ts';

export const mechanisms: DrillTexts['mechanisms'] = {
  bfd: 'BFD',
  'health-check': "CEN's health check",
  'bgp-hold': 'the hold time of BGP',
};

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

export function duration(ms: number, errorMs: number): string {
  return `${(ms / 1000).toFixed(1)} s ± ${(Math.ceil(errorMs / 10) / 100).toFixed(2)} s`;
}

export const bound: DrillTexts['bound'] = ({ mechanism, interval, count, unit, ms }) =>
  mechanism === 'bgp-hold' ? `${interval} s` : `${interval} ${unit} × ${count} = ${ms / 1000} s`;

export const step: DrillTexts['step'] = (number) =>
  ({
    '1': 'Step 1 of the guide, BFD of the BGP peer on the virtual border router, and the same on the gateway (Step 4)',
    '3.3': 'Step 3.3 of the guide, the health check of the circuit in CEN',
    '4': 'Step 4 of the guide, the BGP session on the gateway',
  })[number];
