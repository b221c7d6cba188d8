/** Reads a saved record. A file may come from anybody: its size, depth and shape are bounded before anything looks at it. */
import { readChecked } from '../report/read.ts';
import type { ReportProblem } from '../report/problem.ts';
import { DRILL_SCHEMA, drillSchema, type DrillRecord } from './record.ts';

export type ReadDrill =
  | { readonly ok: true; readonly record: DrillRecord }
  | { readonly ok: false; readonly problem: ReportProblem };

/** readDrillRecord checks a saved record. It never throws. */
export function readDrillRecord(text: string): ReadDrill {
  const result = readChecked(text, DRILL_SCHEMA, drillSchema);
  return result.ok ? { ok: true, record: result.value } : result;
}
