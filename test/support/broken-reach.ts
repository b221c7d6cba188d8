/** Workstations that are told apart by how far their packets get, and by whose answers come back. */
import type { Row } from './workstation-row.ts';
import { HIJACKED, OUTDATED } from './broken-answerers.ts';
import { SILENT, COMPUTERS } from './broken-far-ends.ts';

export { reachOf, silentServices } from './reach-facts.ts';

export const REACH_ROWS: readonly Row[] = [...HIJACKED, ...OUTDATED, ...SILENT, ...COMPUTERS];
