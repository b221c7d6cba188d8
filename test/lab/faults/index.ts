/// <reference types="vite/types/importMeta.d.ts" />
import { API_FAULTS } from './api.ts';
import { DNS_FAULTS } from './dns.ts';
import type { Fault } from './fault.ts';
import { NETWORK_FAULTS } from './network.ts';
import { WORKSTATION_FAULTS } from './workstation.ts';

/** Faults that stand with what proves their check. */
const OF_CHECKS = import.meta.glob<readonly Fault[] | undefined>('../../support/checks/*.ts', {
  eager: true,
  import: 'faults',
});

export const FAULTS: readonly Fault[] = [
  ...WORKSTATION_FAULTS,
  ...DNS_FAULTS,
  ...NETWORK_FAULTS,
  ...API_FAULTS,
  ...Object.values(OF_CHECKS).flatMap((faults) => faults ?? []),
];
