/** What faults of generated plans are made of. */
import { baseAddress, block, fromNumber, prefixLength, toNumber } from '../../../shared/net/ipv4.ts';
import type { Random } from '../../support/kernel/random.ts';
import { PROVIDER, type Made, type MadeStatic } from './made.ts';

export interface PlanFault {
  readonly name: string;
  /** What is different in the broken plan. */
  into(made: Made, draw: Random): Partial<Made>;
}

export const fault = (name: string, into: PlanFault['into']): PlanFault => ({ name, into });

/** isStandby says whether a static route belongs to the standby. */
export function isStandby({ vbr }: Made, { hop }: MadeStatic): boolean {
  return hop !== vbr.cloud && hop !== PROVIDER;
}

/** halves gives both halves of a block. */
export function halves(text: string): readonly [string, string] {
  const cidr = block(text);
  const length = prefixLength(cidr) + 1;
  const base = toNumber(baseAddress(cidr));
  return [`${baseAddress(cidr)}/${length}`, `${fromNumber(base + 2 ** (32 - length))}/${length}`];
}
