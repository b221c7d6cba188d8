/**
 * Findings as data. A check declares its own; those of the older checks are to be read in definitions/ like documentation.
 * `explainedBy` is the cause graph: a finding with an open cause is folded under it and leaves the checklist.
 */
import { CHECKS, DECLARED_FINDINGS } from '../check/registry.ts';
import type { FindingDefinition } from './definitions/definition.ts';
import { DNS } from './definitions/dns.ts';
import { REACH } from './definitions/reach.ts';
import { ROUTE } from './definitions/route.ts';
import { WORKSTATION } from './definitions/workstation.ts';
import type { FindingCode } from './finding-args.ts';

export const FINDINGS = {
  ...WORKSTATION,
  ...DNS,
  ...ROUTE,
  ...REACH,
  ...DECLARED_FINDINGS,
} as const satisfies Record<FindingCode, FindingDefinition>;

/** definitionOf gives the data of a finding code. */
export function definitionOf(code: FindingCode): FindingDefinition {
  return FINDINGS[code];
}

/** In the order in which the chain of checks comes to them. */
export const FINDING_CODES: readonly FindingCode[] = /* @__PURE__ */ inOrder();

function inOrder(): readonly FindingCode[] {
  return [...new Set(CHECKS.flatMap(({ finds }) => finds))];
}

/** isFindingCode says whether the text is a code of this version. */
export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(FINDINGS, text);
}
