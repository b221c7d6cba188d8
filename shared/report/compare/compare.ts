/**
 * The room Comparing: what differs between two reports, and which differences explain a cause that came.
 * Data (comparison.ts) and lines (sections.ts); whoever shows them lays them out.
 * It may use the data of a report, and of Redacting only the pseudonyms: two redactions each have an `ip-3`.
 */
import type { Explains } from '../../diagnosis/definition.ts';
import { definitionOf, isFindingCode } from '../../diagnosis/findings.ts';
import type { Report } from '../schema.ts';
import { compareChecks } from './checks.ts';
import type { Comparison, ComparedSide, Explanation, FindingChange } from './comparison.ts';
import { compareFacts } from './facts.ts';
import { compareFindings } from './findings.ts';
import { sentenceOf } from './own-names.ts';
import { compareProfiles } from './profile.ts';
import { readerOf } from './side.ts';

const NOTHING: Explains = { facts: [], profile: [] };

/** compareReports says what differs between two reports, and which of the differences explain a root cause that came. */
export function compareReports(before: Report, after: Report): Comparison {
  const same = haveSameNames(before, after);
  const hides = (side: 'before' | 'after'): boolean =>
    !same && (side === 'before' ? before : after).redaction.applied;
  // Two redactions each have an `ip-3` of their own, and in sentences nothing tells them apart.
  const namesClash = hides('before') && hides('after');
  const findings = compareFindings(before, after, namesClash);
  const { facts, notCompared } = compareFacts(readerOf(before), readerOf(after), hides);
  const { profile, hidden: hiddenKeys } = compareProfiles(before, after, hides);
  const { checks, hidden: hiddenChecks } = compareChecks(before, after, { hides, namesClash });
  const differences = { facts: facts.map(({ fact }) => fact), profile: profile.map(({ key }) => key) };
  const open = { facts: notCompared.map(({ fact }) => fact), profile: hiddenKeys };
  return {
    before: sideOf(before, namesClash),
    after: sideOf(after, namesClash),
    findings,
    checks,
    facts,
    profile,
    notCompared,
    hidden: { profile: hiddenKeys, checks: hiddenChecks },
    explanations: findings
      .filter(({ change, rootCause }) => change === 'come' && rootCause)
      .map((one) => explanationOf(one, differences, open)),
  };
}

/**
 * Pseudonyms are given in the order in which values are met, so they mean the same in two reports only where both come
 * from one redaction of one run. Its stand-ins are drawn at random, so equal tables prove that, and an empty one nothing.
 */
function haveSameNames(before: Report, after: Report): boolean {
  const [old, now] = [before.redaction, after.redaction];
  if (!old.applied && !now.applied) return true;
  const isOne =
    old === now || (JSON.stringify(old) === JSON.stringify(now) && (old.addresses ?? []).length > 0);
  return before.id === after.id && isOne;
}

interface Named {
  readonly facts: readonly string[];
  readonly profile: readonly string[];
}

function explanationOf({ code, title }: FindingChange, differences: Named, open: Named): Explanation {
  const { facts, profile } = isFindingCode(code) ? definitionOf(code).explains : NOTHING;
  const among = (named: Named): Explanation['open'] => ({
    facts: facts.filter((one) => named.facts.includes(one)),
    profile: profile.filter((one) => named.profile.includes(one)),
  });
  return { code, title, ...among(differences), open: among(open) };
}

function sideOf({ id, createdAt, tool, verdict, redaction }: Report, namesClash: boolean): ComparedSide {
  return {
    id,
    createdAt,
    version: tool.version,
    state: verdict.state,
    headline: sentenceOf(verdict.headline, namesClash),
    redacted: redaction.applied,
  };
}
