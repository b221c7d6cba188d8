/** The event stream: progress on the terminal, the window's store and NDJSON are consumers of it. */
import type { CheckResult } from '../../shared/check/check.ts';
import type { EarlyVerdict } from '../../shared/diagnosis/early.ts';
import type { Observation } from '../../shared/observation/observation.ts';
import type { Diagnosis } from '../../shared/diagnosis/diagnosis.ts';

export type RunEvent =
  | { readonly type: 'run-started'; readonly at: string; readonly checks: number }
  | { readonly type: 'probe-started'; readonly task: string; readonly atMs: number }
  | { readonly type: 'observation'; readonly observation: Observation }
  /** A check that will not change any more; the last word is in run-finished. */
  | { readonly type: 'check'; readonly result: CheckResult }
  /** Told once, before the end, where nothing that is still open can change it. */
  | { readonly type: 'verdict'; readonly verdict: EarlyVerdict }
  | { readonly type: 'run-finished'; readonly diagnosis: Diagnosis; readonly cancelled: boolean };

export type Listener = (event: RunEvent) => void;
