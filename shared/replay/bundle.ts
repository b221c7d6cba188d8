import type { Evidence } from '../observation/evidence.ts';
import type { Platform } from '../observation/workstation.ts';
import type { Report } from '../report/schema.ts';

/** What a replay judges. */
export interface Bundle {
  readonly platform: Platform;
  readonly evidence: readonly Evidence[];
  /** The report of the run that made it; null: raw output alone. */
  readonly saved: Report | null;
}
