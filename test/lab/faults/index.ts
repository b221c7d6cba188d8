/// <reference types="vite/types/importMeta.d.ts" />
import { API_FAULTS } from './api.ts';
import { DNS_FAULTS } from './dns.ts';
import type { Fault } from './fault.ts';
import { NETWORK_FAULTS } from './network.ts';
import { WORKSTATION_FAULTS } from './workstation.ts';

/** Faults of checks that declare themselves: a file of its own, named by the id of the check. */
const OF_CHECKS = import.meta.glob<{ readonly faults: readonly Fault[] }>('./checks/*.ts', { eager: true });

export const FAULTS: readonly Fault[] = [
  ...WORKSTATION_FAULTS,
  ...DNS_FAULTS,
  ...NETWORK_FAULTS,
  ...API_FAULTS,
  ...Object.values(OF_CHECKS).flatMap(({ faults }) => faults),
];
