import type { CheckResult } from '../check/check.ts';
import { STAGES, type CheckId, type Stage } from '../check/ids.ts';
import { rootsOf, worse } from './causes.ts';
import type { ChecklistStep, DiagnosedFinding, Diagnosis, Verdict, VerdictState } from './diagnosis.ts';
import type { Confidence, Finding, Severity } from './finding.ts';
import { definitionOf } from './findings.ts';
import { findingKey, mergeFindings } from './merge.ts';
import { severityOf } from './severity.ts';

/** More subjects than this are verified by running the whole check again. */
const MOST_SUBJECTS = 10;
const CONFIDENCE_ORDER: readonly Confidence[] = ['high', 'medium', 'low'];

/**
 * diagnose turns check results into root causes, a checklist and a verdict. Pure.
 * A cancelled run is inconclusive whatever it saw; one with some of the checks left out, or with a fault withheld by a
 * check that had to stay open, unless something is proven broken.
 */
export function diagnose(
  checks: readonly CheckResult[],
  { cancelled = false, partial = false, withheld = false } = {},
): Diagnosis {
  const open = mergeFindings(checks.flatMap((check) => check.findings));
  const roots = new Map(open.map((finding) => [finding, rootsOf(finding, open)]));
  const findings = open.map((finding) => place(finding, roots));
  const checklist = findings
    .filter((one) => one.rootCause && one.severity !== 'note')
    .sort(byUrgency)
    .map((cause) => step(cause, { findings, roots, checks }));
  return {
    verdict: verdictOf(checks, checklist, { cancelled, partial: partial || withheld }),
    checks,
    findings,
    checklist,
  };
}

/** A root cause counts as much as the worst that it explains: a small MTU is a warning until TLS stalls on it. */
function place(finding: Finding, roots: ReadonlyMap<Finding, readonly Finding[]>): DiagnosedFinding {
  const causes = roots.get(finding) ?? [];
  const explained = [...roots].filter(([, its]) => its.includes(finding)).map(([effect]) => effect);
  const severity = [finding, ...explained].map(severityOf).reduce(max);
  return {
    finding,
    severity,
    owner: finding.owner ?? definitionOf(finding.code).owner,
    rootCause: causes.length === 0,
    causedBy: [...new Set(causes.map((cause) => cause.code))],
  };
}

function max(a: Severity, b: Severity): Severity {
  return worse(a, b) >= 0 ? a : b;
}

function stageOf(one: DiagnosedFinding): number {
  return STAGES.indexOf(definitionOf(one.finding.code).stage);
}

function byUrgency(a: DiagnosedFinding, b: DiagnosedFinding): number {
  return (
    worse(b.severity, a.severity) ||
    stageOf(a) - stageOf(b) ||
    CONFIDENCE_ORDER.indexOf(a.finding.confidence) - CONFIDENCE_ORDER.indexOf(b.finding.confidence)
  );
}

interface Found {
  readonly findings: readonly DiagnosedFinding[];
  readonly roots: ReadonlyMap<Finding, readonly Finding[]>;
  readonly checks: readonly CheckResult[];
}

function step(cause: DiagnosedFinding, { findings, roots, checks }: Found): ChecklistStep {
  const clears = findings.filter((one) => roots.get(one.finding)?.includes(cause.finding) === true);
  return { cause, clears, verify: verifyOf(cause.finding, checks) };
}

function verifyOf(finding: Finding, checks: readonly CheckResult[]): ChecklistStep['verify'] {
  const key = findingKey(finding);
  const makers = checks.filter((check) => check.findings.some((one) => findingKey(one) === key));
  const ids = [...new Set(makers.map((check) => check.id))];
  return ids.flatMap((id) => subjectsOf(id, makers));
}

function subjectsOf(id: CheckId, makers: readonly CheckResult[]): ChecklistStep['verify'] {
  const subjects = makers.filter((check) => check.id === id).flatMap((check) => check.subject ?? []);
  if (subjects.length === 0 || subjects.length > MOST_SUBJECTS) return [{ id }];
  return subjects.map((subject) => ({ id, subject }));
}

function verdictOf(
  checks: readonly CheckResult[],
  checklist: readonly ChecklistStep[],
  { cancelled, partial }: { readonly cancelled: boolean; readonly partial: boolean },
): Verdict {
  const first = checklist[0];
  const brokenLink: Stage | null = first ? definitionOf(first.cause.finding.code).stage : null;
  return { state: cancelled ? 'inconclusive' : stateOf(checks, checklist, partial), brokenLink };
}

function stateOf(
  checks: readonly CheckResult[],
  checklist: readonly ChecklistStep[],
  partial: boolean,
): VerdictState {
  if (checklist.some((one) => one.cause.severity === 'error')) return 'not-ready';
  if (partial || !loginIsProven(checks)) return 'inconclusive';
  return checklist.length > 0 ? 'ready-with-warnings' : 'ready';
}

/**
 * A log-on is proven when every check that it needs passed. Of a check with many subjects one is enough:
 * a single cloud computer that could not be judged does not stop the log-on to the others.
 */
export function loginIsProven(checks: readonly CheckResult[]): boolean {
  const needed = checks.filter((check) => check.blocksLogin);
  const ids = [...new Set(needed.map((check) => check.id))];
  const passes = (id: CheckId): boolean =>
    needed.some((check) => check.id === id && (check.outcome === 'pass' || check.outcome === 'warn'));
  return ids.length > 0 && ids.every(passes);
}
