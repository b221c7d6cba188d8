/** The verdict before the end of a run: as soon as nothing that is still open can change it. Pure. */
import type { CheckResult } from '../check/check.ts';
import { STAGES, type CheckId } from '../check/ids.ts';
import { diagnose, loginIsProven } from './diagnose.ts';
import { doubtful } from './doubtful.ts';
import type { Finding } from './finding.ts';
import type { FindingCode } from './finding-args.ts';
import { definitionOf } from './findings.ts';

/** Warnings may still come to either: what a log-on needs works, or does not, all the same. */
export type EarlyVerdict =
  | { readonly state: 'ready' }
  /** `cause` will be the first step. */
  | { readonly state: 'not-ready'; readonly cause: Finding };

/** A check that is not over: what it may still find. */
export interface OpenCheck {
  readonly id: CheckId;
  readonly finds: readonly FindingCode[];
}

/** A good TLS handshake has carried large packets, and the check of sizes finds no hole beside one. */
const EXCLUDED_BY_LOGIN: ReadonlySet<FindingCode> = new Set<FindingCode>(['path.mtu-blackhole']);

/**
 * earlyVerdict gives the verdict that the end of the run will give, or null while that is open. `results` are those of the
 * checks that have their last word.
 */
export function earlyVerdict(
  results: readonly CheckResult[],
  open: readonly OpenCheck[],
): EarlyVerdict | null {
  const possible = open.flatMap(({ finds }) => finds);
  const doubt = doubtful(results, possible);
  const standing = results.filter((result) => !doubt.results.has(result));
  const first = diagnose(standing).checklist.find(({ cause }) => cause.severity === 'error')?.cause;
  if (first !== undefined) {
    const isLater = (code: FindingCode): boolean => stageOf(code) > stageOf(first.finding.code);
    return [...doubt.codes].every((code) => isLater(code) || neverAnError(code))
      ? { state: 'not-ready', cause: first.finding }
      : null;
  }
  const openIds = new Set(open.map(({ id }) => id));
  const isOver =
    doubt.results.size === 0 && results.every(({ blocksLogin, id }) => !blocksLogin || !openIds.has(id));
  // A warning that explains errors has none to explain here.
  const isSafe = possible.every((code) => EXCLUDED_BY_LOGIN.has(code) || !isErrorItself(code));
  return isOver && isSafe && loginIsProven(results) ? { state: 'ready' } : null;
}

function stageOf(code: FindingCode): number {
  return STAGES.indexOf(definitionOf(code).stage);
}

/** Most say how bad they are; how wrong a clock is shows only when it was read. */
function isErrorItself(code: FindingCode): boolean {
  return definitionOf(code).severity === 'error' || code === 'workstation.clock-skew';
}

/** A warning that may explain errors counts as one of them where it does. */
function neverAnError(code: FindingCode): boolean {
  return !isErrorItself(code) && definitionOf(code).explainsErrors !== true;
}
