import type { CheckResult } from '../check/check.ts';
import { STAGES, type Stage } from '../check/ids.ts';

/**
 * `broken`: the first link to mend. `affected`: fails as well. `warning`: works with trouble.
 * `ok`: proven. `unknown`: could not be judged. `untested`: nothing asked for it.
 */
export type LinkState = 'ok' | 'warning' | 'broken' | 'affected' | 'unknown' | 'untested';

export interface PathLink {
  readonly stage: Stage;
  readonly state: LinkState;
}

/** pathOf is the picture of the path: one state per link of the chain, in its order. */
export function pathOf(
  checks: readonly Pick<CheckResult, 'stage' | 'outcome' | 'blocksLogin'>[],
  brokenLink: Stage | null,
): readonly PathLink[] {
  return STAGES.map((stage) => {
    const outcomes = checks.filter((check) => check.stage === stage).map((check) => check.outcome);
    return { stage, state: stateOf(stage, new Set(outcomes), brokenLink) };
  });
}

function stateOf(
  stage: Stage,
  outcomes: ReadonlySet<CheckResult['outcome']>,
  brokenLink: Stage | null,
): LinkState {
  const mild = !outcomes.has('fail');
  if (stage === brokenLink) return mild ? 'warning' : 'broken';
  if (!mild) return 'affected';
  if (outcomes.has('warn')) return 'warning';
  if (outcomes.has('pass')) return 'ok';
  if (outcomes.has('inconclusive') || outcomes.has('error')) return 'unknown';
  return 'untested';
}
