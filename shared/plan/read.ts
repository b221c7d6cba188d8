/** Reads a plan from YAML or JSON text. Pure; never throws; every mistake is answered with its place. */
import { isNode, isScalar, type Document, type LineCounter } from 'yaml';
import { lineOf, readText, type Refused } from '../profile/read-text.ts';
import { REGION_IDS } from '../profile/regions.ts';
import { planSchema, type Plan } from './schema.ts';

export type Path = readonly (string | number)[];

/** A plan with the text that it was read from, for lines and corrections. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly text: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

export type PlanResult = ({ readonly ok: true } & ReadPlan) | Refused;

/** readPlan reads a plan within the limits of a profile. */
export function readPlan(text: string): PlanResult {
  const plain = text.replace(/^\ufeff/, '');
  const read = readText(plain, {
    what: 'plan',
    schema: planSchema,
    written: planSchema,
    namesFor: (path) => (path.at(-1) === 'region' ? REGION_IDS : null),
  });
  if (!read.ok) return read;
  return { ok: true, plan: read.value, text: plain, document: read.document, lines: read.lines };
}

/** lineAt gives the line of a path, or of the innermost part of it that the file has. */
export function lineAt({ document, lines }: ReadPlan, path: Path): number | null {
  return lineOf(path, document, lines);
}

/** writtenAt gives a value as it was written; null where the file has none there. */
export function writtenAt({ document }: ReadPlan, path: Path): string | null {
  const node = document.getIn(path, true);
  return isNode(node) && isScalar(node) ? String(node.value) : null;
}
