import { API_FAULTS } from './api.ts';
import { DNS_FAULTS } from './dns.ts';
import type { Fault } from './fault.ts';
import { NETWORK_FAULTS } from './network.ts';
import { WORKSTATION_FAULTS } from './workstation.ts';

export const FAULTS: readonly Fault[] = [
  ...WORKSTATION_FAULTS,
  ...DNS_FAULTS,
  ...NETWORK_FAULTS,
  ...API_FAULTS,
];
