import type { CheckResult } from '../check/check.ts';
import { STAGES, type CheckId, type Stage } from '../check/ids.ts';

/**
 * `broken`: the first link to fix. `affected`: fails as well. `warning`: works with problems.
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

/**
 * livePathOf is the picture while a run goes on: a link gets its state when all its checks are in, and not before. Which
 * link is the broken one is known with the verdict, or when every link before it is in.
 */
export function livePathOf(
  results: readonly Judged[],
  expected: readonly Pick<Judged, 'id' | 'stage'>[],
  brokenLink: Stage | null,
): readonly PathLink[] {
  const ended = new Set(results.map(({ id }) => id));
  const isIn = (stage: Stage): boolean => expected.every((one) => one.stage !== stage || ended.has(one.id));
  const fails = (stage: Stage): boolean =>
    results.some((one) => one.stage === stage && one.outcome === 'fail');
  const first = STAGES.find((stage) => !isIn(stage) || fails(stage));
  const broken = brokenLink ?? (first !== undefined && isIn(first) ? first : null);
  return pathOf(results, broken).map((link) =>
    isIn(link.stage) || link.stage === broken ? link : { ...link, state: 'untested' },
  );
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
