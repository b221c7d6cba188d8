/** What is known of a Junos configuration while its statements are read. */
import type { Area } from '../../written.ts';
import type { ProcessDraft } from '../bgp-drafts.ts';
import type { InterfaceDraft } from '../interface-draft.ts';
import type { Security } from './security.ts';
import type { StaticTable } from './static-table.ts';

/** What the statements have come to so far; each of them adds to it. */
export interface JunosContext {
  readonly interfaces: Map<string, InterfaceDraft>;
  readonly processes: ProcessDraft[];
  readonly statics: StaticTable;
  readonly security: Security;
}

/** What a statement came to; a part: it belongs there and was not understood. */
export type Taken = 'read' | 'aside' | Area | null;
