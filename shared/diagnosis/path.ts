import type { CheckResult } from '../check/check.ts';
import { STAGES, type CheckId, type Stage } from '../check/ids.ts';

/**
 * `broken`: the first link to mend. `affected`: fails as well. `warning`: works with trouble.
 * `ok`: proven. `unknown`: could not be judged. `untested`: nothing asked for it.
 */
export type LinkState = 'ok' | 'warning' | 'broken' | 'affected' | 'unknown' | 'untested';

export interface PathLink {
  readonly stage: Stage;
  readonly state: LinkState;
}

/** The checks that prove a link; others of the same stage only tell of dangers. */
const PROOFS: Readonly<Record<Stage, readonly CheckId[]>> = {
  adapter: ['workstation.link', 'workstation.address'],
  gateway: ['workstation.gateway'],
  route: ['route.cloud-services'],
  'dns-server': ['dns.system'],
  'dns-answer': ['dns.answer'],
  'api-tcp': ['api.tcp'],
  'api-tls': ['api.tls'],
  'api-http': ['api.http'],
  computer: ['computer.reachable'],
};

type Judged = Pick<CheckResult, 'id' | 'stage' | 'outcome'>;

/** pathOf is the picture of the path: one state per link of the chain, in its order. */
export function pathOf(checks: readonly Judged[], brokenLink: Stage | null): readonly PathLink[] {
  return STAGES.map((stage) => {
    const own = checks.filter((check) => check.stage === stage);
    return { stage, state: stateOf(stage, own, brokenLink) };
  });
}

function stateOf(stage: Stage, checks: readonly Judged[], brokenLink: Stage | null): LinkState {
  const outcomes = new Set(checks.map((check) => check.outcome));
  const fails = outcomes.has('fail');
  if (stage === brokenLink) return fails ? 'broken' : 'warning';
  if (fails) return 'affected';
  if (outcomes.has('warn')) return 'warning';
  const proofs = new Set(
    checks.filter((check) => PROOFS[stage].includes(check.id)).map((check) => check.outcome),
  );
  if (proofs.has('error') || (proofs.has('inconclusive') && !isManifold(stage, proofs))) return 'unknown';
  return proofs.has('pass') ? 'ok' : 'untested';
}

/** Of many cloud computers, those that answer prove the link. */
function isManifold(stage: Stage, proofs: ReadonlySet<string>): boolean {
  return stage === 'computer' && proofs.has('pass');
}
