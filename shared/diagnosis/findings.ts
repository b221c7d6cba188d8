/**
 * Findings as data, to be read in definitions/ from top to bottom like documentation.
 * `explainedBy` is the cause graph: a finding with an open cause is folded under it and leaves the checklist.
 */
import type { FindingCode, FindingDefinition } from './definitions/definition.ts';
import { DNS } from './definitions/dns.ts';
import { REACH } from './definitions/reach.ts';
import { ROUTE } from './definitions/route.ts';
import { WORKSTATION } from './definitions/workstation.ts';

export type { FindingCode } from './definitions/definition.ts';

export const FINDINGS = {
  ...WORKSTATION,
  ...DNS,
  ...ROUTE,
  ...REACH,
} as const satisfies Record<FindingCode, FindingDefinition>;

/** definitionOf gives the data of a finding code. */
export function definitionOf(code: FindingCode): FindingDefinition {
  return FINDINGS[code];
}

export const FINDING_CODES = Object.keys(FINDINGS) as FindingCode[];

/** isFindingCode says whether the text is a code of this version. */
export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(FINDINGS, text);
}
