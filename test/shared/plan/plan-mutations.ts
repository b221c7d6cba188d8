/** Faults that are put into the good plan: what is replaced, and what must be found for it. */
import { ADDRESSES } from './faults/addresses.ts';
import { CEN } from './faults/cen.ts';
import { BGP, CIRCUIT } from './faults/circuit.ts';
import { DNS } from './faults/dns.ts';
import type { PlanMutation } from './faults/fault.ts';
import { VPN } from './faults/vpn.ts';

export const PLAN_MUTATIONS: readonly PlanMutation[] = [
  ...ADDRESSES,
  ...CIRCUIT,
  ...BGP,
  ...VPN,
  ...CEN,
  ...DNS,
];
