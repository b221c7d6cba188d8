import type { Unknown } from '../../shared/observation/known.ts';
import type { PingOutput } from '../../shared/parse/ping/ping.ts';

/** What came of one ping, whoever sent it. */
export interface PingRun {
  /** What was read, or why nothing could be. */
  readonly result: PingOutput | Unknown;
  readonly evidence: readonly string[];
  /** It was stopped before its last request: only what it heard by then counts as sent. */
  readonly stopped?: true;
}

/** isUnknown tells a reason from an output. */
export function isUnknown(result: PingRun['result']): result is Unknown {
  return 'known' in result;
}

/** isOutput tells an output from a reason. */
export function isOutput(result: PingRun['result']): result is PingOutput {
  return !isUnknown(result);
}
