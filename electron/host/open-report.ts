import { readReport } from '../../shared/report/read.ts';
import type { Report } from '../../shared/report/schema.ts';
import type { ReportProblem } from '../../shared/report/problem.ts';
export function openReportFile(bytes: Uint8Array, _name: string): Promise<{ ok: true; report: Report; kind: 'report' | 'bundle' } | { ok: false; problem: ReportProblem }> {
  const r = readReport(Buffer.from(bytes).toString('utf8'));
  return Promise.resolve(r.ok ? { ...r, kind: 'report' } : { ok: false, problem: r.problem });
}
