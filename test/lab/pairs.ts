/** Two independent faults at once: both belong on the checklist, in the order in which they have to be fixed. */
import type { FindingCode } from '../../shared/diagnosis/finding-args.ts';
import { FAULTS } from './faults/index.ts';
import { all, type Fault } from './faults/fault.ts';

export interface Pair {
  readonly name: string;
  readonly faults: readonly [Fault, Fault];
  readonly steps: readonly FindingCode[];
}

function named(name: string): Fault {
  const fault = FAULTS.find((one) => one.name === name);
  if (fault === undefined) throw new Error(`no fault "${name}"`);
  return fault;
}

/** By names: the steps are the causes in this order, unless they are given. */
function pair(first: string, second: string, steps?: readonly FindingCode[]): Pair {
  const faults = [named(first), named(second)] as const;
  return { name: `${first} + ${second}`, faults, steps: steps ?? faults.flatMap(({ cause }) => cause ?? []) };
}

/** bothOf makes and heals both. */
export function bothOf({ faults }: Pair): Pick<Fault, 'make' | 'heal'> {
  return all(...faults);
}

const ONE_OFF = 'one of 30 cloud computers off';

export const PAIRS: readonly Pair[] = [
  pair('forwarder missing, NXDOMAIN', ONE_OFF),
  pair('first resolver silent', ONE_OFF),
  pair('fake-IP answer', ONE_OFF),
  pair('an expired certificate', ONE_OFF),
  pair('Tailscale owns 100.64.0.0/10', ONE_OFF),
  pair('API answers 503', 'port of all cloud computers refused'),
  pair('rebind protection', 'a proxy in the environment'),
  pair('hosts file overrides the API', 'second resolver silent'),
  pair('clock 30 minutes behind', 'second resolver silent'),
  pair('gateway drops the office network', 'forwarder missing, REFUSED'),
  pair('container network inside the office network', 'public answer'),
  pair('UDP 53 blocked, TCP open', 'API refused'),
  pair('forwarder missing, empty', 'API filtered'),
  pair('API answers 503', 'a small MTU on the workstation'),
  pair('circuit down, the standby carries', 'API answers 503'),
];
