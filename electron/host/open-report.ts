import { readReport } from '../../shared/report/read.ts';
import type { Report } from '../../shared/report/schema.ts';
export function openReportFile(bytes: Uint8Array, name: string): Promise<{ ok: true; report: Report; kind: 'report' | 'bundle' } | { ok: false; problem: string }> {
  const r = readReport(Buffer.from(bytes).toString('utf8'));
  return Promise.resolve(r.ok ? { ...r, kind: 'report' } : { ok: false, problem: `${name} ${r.why}` });
}
