/** Takes what is muted out of a diagnosis: after judging, and before anything is counted or put into words. Pure. */
import type { Diagnosis, DiagnosedFinding } from '../diagnosis/diagnosis.ts';
import { definitionOf } from '../diagnosis/findings.ts';
import { mutedBy, type Mutes } from './muted.ts';

/**
 * applyMutes marks what is muted. A muted cause is no step of the checklist any more and counts in no verdict; what was
 * judged, and what follows from it, stays. Only root causes are muted: a consequence is told by its cause.
 */
export function applyMutes(diagnosis: Diagnosis, mutes: Mutes): Diagnosis {
  const findings = diagnosis.findings.map((one) => marked(one, mutes));
  const muted = new Set(diagnosis.findings.filter((_, index) => findings[index]?.muted !== undefined));
  if (muted.size === 0) return diagnosis;
  const checklist = diagnosis.checklist.filter(({ cause }) => !muted.has(cause));
  const { state } = diagnosis.verdict;
  const first = checklist[0];
  return {
    ...diagnosis,
    findings,
    checklist,
    mutedSteps: diagnosis.checklist.filter(({ cause }) => muted.has(cause)),
    verdict: {
      state: state === 'ready-with-warnings' && first === undefined ? 'ready' : state,
      brokenLink: first === undefined ? null : definitionOf(first.cause.finding.code).stage,
    },
  };
}

function marked(one: DiagnosedFinding, mutes: Mutes): DiagnosedFinding {
  const { code, subjects } = one.finding;
  const muted = one.rootCause ? mutedBy({ code, subjects, severity: one.severity }, mutes) : null;
  return muted === null ? one : { ...one, muted };
}
