/** Findings by their codes. What each is stands with the check that finds it, to be read like documentation. */
import { CHECKS, FINDINGS } from '../check/registry.ts';
import type { FindingDefinition } from './definition.ts';
import type { FindingCode } from './finding-args.ts';

const complete = new Map<FindingCode, FindingDefinition>();

/** definitionOf gives the data of a finding code; its causes are complete, those that `explainsAs` names included. */
export function definitionOf(code: FindingCode): FindingDefinition {
  const known = complete.get(code);
  if (known !== undefined) return known;
  const own: FindingDefinition = FINDINGS[code];
  const made = { ...own, explainedBy: [...own.explainedBy, ...alike(code, own.explainedBy)] };
  complete.set(code, made);
  return made;
}

function alike(code: FindingCode, causes: readonly FindingCode[]): readonly FindingCode[] {
  return FINDING_CODES.filter((one) => {
    const { explainsAs }: FindingDefinition = FINDINGS[one];
    return explainsAs !== undefined && one !== code && (explainsAs === code || causes.includes(explainsAs));
  });
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
