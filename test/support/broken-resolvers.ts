/** Who is asked for names: ways to ask the wrong one, and innocent workstations that look alike. */
import type { Row } from './workstation-row.ts';
import { POLICIES } from './broken-policies.ts';
import { STRANGERS } from './dns-strangers.ts';
import { SIDE_BY_SIDE, STUBS } from './broken-stubs.ts';
import { ORDER } from './broken-order.ts';

export const RESOLVER_ROWS: readonly Row[] = [...POLICIES, ...STRANGERS, ...SIDE_BY_SIDE, ...STUBS, ...ORDER];
