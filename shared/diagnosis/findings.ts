/** Findings by their codes. What each is stands with the check that finds it, to be read like documentation. */
import { CHECKS, FINDINGS } from '../check/registry.ts';
import type { FindingDefinition } from './definition.ts';
import type { FindingCode } from './finding-args.ts';

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
