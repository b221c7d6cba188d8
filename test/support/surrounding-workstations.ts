/** Workstations among access agents, carriers' lines, VPNs and virtual machines. Rows of broken-workstations.ts. */
import type { Row } from './workstation-row.ts';
import { AGENTS } from './agent-workstations.ts';
import { LINES } from './line-workstations.ts';
import { VPNS } from './vpn-workstations.ts';
import { PLACES } from './guest-workstations.ts';

export const SURROUNDING_ROWS: readonly Row[] = [...AGENTS, ...LINES, ...VPNS, ...PLACES];
